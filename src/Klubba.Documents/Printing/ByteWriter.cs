using System.Text;

namespace Klubba.Documents.Printing;

/// <summary>Growing bytes in the spelling of PDF (ISO 32000-1, 7.2–7.3): ASCII, numbers and strings in hexadecimal.</summary>
internal sealed class ByteWriter(int capacity = 256)
{
    private byte[] bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Makes room for so many more bytes, to be filled by the caller.</summary>
    public Span<byte> Take(int count)
    {
        if (Length + count > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        Length += count;
        return bytes.AsSpan(Length - count, count);
    }

    public ByteWriter Raw(ReadOnlySpan<byte> more)
    {
        more.CopyTo(Take(more.Length));
        return this;
    }

    /// <summary>PDF's own words; every sign is ASCII.</summary>
    public ByteWriter Ascii(string text)
    {
        Encoding.ASCII.GetBytes(text, Take(text.Length));
        return this;
    }

    public ByteWriter Int(long number)
    {
        Span<byte> digits = stackalloc byte[20];
        number.TryFormat(digits, out var count);
        return Raw(digits[..count]);
    }

    /// <summary>A length in points, to the hundredth; no exponent and no needless zeros.</summary>
    public ByteWriter Real(double number)
    {
        var hundredths = (long)Math.Round(number * 100, MidpointRounding.AwayFromZero);
        if (hundredths < 0) Ascii("-");
        hundredths = Math.Abs(hundredths);
        Int(hundredths / 100);
        var rest = hundredths % 100;
        if (rest == 0) return this;
        Ascii(".").Int(rest / 10);
        return rest % 10 == 0 ? this : Int(rest % 10);
    }

    public ByteWriter Hex(int sixteenBits)
    {
        var room = Take(4);
        for (var i = 3; i >= 0; i--, sixteenBits >>= 4) room[i] = (byte)"0123456789ABCDEF"[sixteenBits & 15];
        return this;
    }

    /// <summary>A reference to an object.</summary>
    public ByteWriter Ref(int number) => Int(number).Ascii(" 0 R");

    /// <summary>A text string (7.9.2.2): ASCII as it is, all else as UTF-16 with its mark.</summary>
    public ByteWriter Text(string text)
    {
        var plain = true;
        foreach (var c in text) plain &= c is >= ' ' and <= '~' and not ('(' or ')' or '\\');
        if (plain) return Ascii("(").Ascii(text).Ascii(")");
        Ascii("<FEFF");
        foreach (var c in text) Hex(c);
        return Ascii(">");
    }

    /// <summary>A name (7.3.5): every byte that is not plain is spelled #hh.</summary>
    public ByteWriter Name(string name)
    {
        Ascii("/");
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'+') Take(1)[0] = b;
            else Ascii("#").Ascii(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return this;
    }
}
