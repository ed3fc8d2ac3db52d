using System.Buffers.Binary;

namespace Klubba.Documents.Sources;

/// <summary>ASCIIHexDecode and ASCII85Decode (ISO 32000-1, 7.4.2 and 7.4.3). Signs that have no meaning are passed over.</summary>
internal static class Ascii
{
    public static Memory<byte> Hex(ReadOnlySpan<byte> input, Bound bound)
    {
        var unfolded = new Unfolded(bound);
        var high = -1;
        foreach (var sign in input)
        {
            if (sign == '>') break;
            if (!char.IsAsciiHexDigit((char)sign)) continue;
            var digit = Convert.ToInt32(((char)sign).ToString(), 16);
            if (high >= 0 && !unfolded.Add([(byte)((high << 4) | digit)])) return unfolded.Memory;
            high = high < 0 ? digit : -1;
        }
        if (high >= 0) unfolded.Add([(byte)(high << 4)]);
        return unfolded.Memory;
    }

    public static Memory<byte> Base85(ReadOnlySpan<byte> input, Bound bound)
    {
        var unfolded = new Unfolded(bound);
        Span<byte> group = stackalloc byte[4];
        var value = 0u;
        var count = 0;
        foreach (var sign in input)
        {
            if (sign == '~') break;
            if (sign == 'z' && count == 0 && !unfolded.Add([0, 0, 0, 0])) return unfolded.Memory;
            if (sign is < (byte)'!' or > (byte)'u') continue;
            value = unchecked((value * 85) + (uint)(sign - '!'));
            if (++count < 5) continue;
            BinaryPrimitives.WriteUInt32BigEndian(group, value);
            if (!unfolded.Add(group)) return unfolded.Memory;
            (value, count) = (0, 0);
        }
        if (count < 2) return unfolded.Memory;
        for (var i = count; i < 5; i++) value = unchecked((value * 85) + 84);
        BinaryPrimitives.WriteUInt32BigEndian(group, value);
        unfolded.Add(group[..(count - 1)]);
        return unfolded.Memory;
    }
}
