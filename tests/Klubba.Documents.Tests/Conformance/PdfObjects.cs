using System.Globalization;
using System.Text;

namespace Klubba.Documents.Tests.Conformance;

// The kinds of PDF object (ISO 32000-1, 7.3). Numbers are long or double, true and false bool, null is null.

internal sealed record PdfName(string Value)
{
    public override string ToString() => "/" + Value;
}

internal sealed record PdfRef(int Number);

internal sealed class PdfText(byte[] bytes)
{
    public byte[] Bytes => bytes;

    /// <summary>As a text string (7.9.2.2): UTF-16 with its mark, UTF-8 with its mark, else one byte a sign.</summary>
    public string Value => bytes switch
    {
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        _ => Encoding.Latin1.GetString(bytes),
    };
}

internal sealed class PdfArray : List<object?>;

internal class PdfDict
{
    public Dictionary<string, object?> Entries { get; init; } = new(StringComparer.Ordinal);

    public bool Has(string key) => Entries.TryGetValue(key, out var value) && value is not null;
}

internal sealed class PdfStream : PdfDict
{
    public byte[] Raw { get; init; } = [];
}

internal sealed record PdfOperator(string Name);

/// <summary>Reads objects from bytes; what is spelled against PDF/A is noted in <see cref="Remarks"/>.</summary>
internal sealed class PdfParser(byte[] data, int position = 0, List<(string Clause, int Test)>? remarks = null)
{
    private const int DeepestNesting = 200;
    private int depth;

    public int Position { get; set; } = position;

    public List<(string Clause, int Test)> Remarks { get; } = remarks ?? [];

    public bool AtEnd
    {
        get
        {
            SkipSpace();
            return Position >= data.Length;
        }
    }

    public static bool IsSpace(int b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(int b) => b is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    public void SkipSpace()
    {
        for (; Position < data.Length; Position++)
        {
            if (data[Position] == '%') while (Position + 1 < data.Length && data[Position + 1] is not (10 or 13)) Position++;
            else if (!IsSpace(data[Position])) return;
        }
    }

    /// <summary>An object, a keyword as an operator, or an operator of the name "]" or "&gt;&gt;" at the end of an array or dictionary.</summary>
    public object? Read(bool references = true)
    {
        SkipSpace();
        if (Position >= data.Length) throw new InvalidDataException("The file ends within an object.");
        switch (data[Position])
        {
            case (byte)'/': return ReadName();
            case (byte)'(': return ReadLiteral();
            case (byte)'[': return ReadArray(references);
            case (byte)'<' when Position + 1 < data.Length && data[Position + 1] == '<': return ReadDict(references);
            case (byte)'<': return ReadHex();
            case (byte)'>' when Position + 1 < data.Length && data[Position + 1] == '>': Position += 2; return new PdfOperator(">>");
            case (byte)']' or (byte)'}' or (byte)'{' or (byte)')' or (byte)'>': return new PdfOperator(((char)data[Position++]).ToString());
            default: return ReadWord(references);
        }
    }

    private object? ReadWord(bool references)
    {
        var word = Word();
        if (!double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return Keyword(word);
        if (word.Contains('.', StringComparison.Ordinal)) return Real(number);
        if (!long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) return Real(number);
        if (whole is > int.MaxValue or < int.MinValue) Remarks.Add(("6.1.13", 1));
        return references && whole >= 0 && Reference((int)Math.Min(whole, int.MaxValue)) is { } reference ? reference : whole;
    }

    private double Real(double number)
    {
        if (Math.Abs(number) > 3.403e38) Remarks.Add(("6.1.13", 2));
        if (number != 0 && Math.Abs(number) < 1.175e-38) Remarks.Add(("6.1.13", 5));
        return number;
    }

    private PdfRef? Reference(int number)
    {
        var back = Position;
        SkipSpace();
        if (Position < data.Length && char.IsAsciiDigit((char)data[Position]) && Word().All(char.IsAsciiDigit))
        {
            SkipSpace();
            if (Position < data.Length && data[Position] == 'R' && (Position + 1 == data.Length || IsSpace(data[Position + 1]) || IsDelimiter(data[Position + 1])))
            {
                Position++;
                return new(number);
            }
        }

        Position = back;
        return null;
    }

    private static object? Keyword(string word) => word switch { "true" => true, "false" => false, "null" => null, _ => new PdfOperator(word) };

    private string Word()
    {
        var start = Position;
        while (Position < data.Length && !IsSpace(data[Position]) && !IsDelimiter(data[Position])) Position++;
        if (Position == start) Position++;
        return Encoding.Latin1.GetString(data, start, Position - start);
    }

    private PdfName ReadName()
    {
        Position++;
        var bytes = new List<byte>();
        while (Position < data.Length && !IsSpace(data[Position]) && !IsDelimiter(data[Position]))
        {
            if (data[Position] == '#' && Position + 2 < data.Length && byte.TryParse(Encoding.Latin1.GetString(data, Position + 1, 2),
                NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                Position += 3;
            }
            else bytes.Add(data[Position++]);
        }

        if (bytes.Count > 127) Remarks.Add(("6.1.13", 4));
        return new(Encoding.UTF8.GetString([.. bytes]));
    }

    private PdfText ReadLiteral()
    {
        var (bytes, nesting) = (new List<byte>(), 0);
        for (Position++; Position < data.Length; Position++)
        {
            var b = data[Position];
            if (b == '\\') Escape(bytes);
            else if (b == ')' && nesting-- == 0) break;
            else
            {
                if (b == '(') nesting++;
                bytes.Add(b);
            }
        }

        Position++;
        if (bytes.Count > 32767) Remarks.Add(("6.1.13", 3));
        return new([.. bytes]);
    }

    private void Escape(List<byte> bytes)
    {
        var b = data[++Position];
        if (b is >= (byte)'0' and <= (byte)'7')
        {
            var value = 0;
            for (var i = 0; i < 3 && data[Position] is >= (byte)'0' and <= (byte)'7'; i++) value = value * 8 + data[Position++] - '0';
            Position--;
            bytes.Add((byte)value);
        }
        else if (b == 13 && data[Position + 1] == 10) Position++;
        else if (b is not (10 or 13)) bytes.Add(b switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => b });
    }

    private PdfText ReadHex()
    {
        var digits = new StringBuilder();
        for (Position++; Position < data.Length && data[Position] != '>'; Position++)
        {
            if (char.IsAsciiHexDigit((char)data[Position])) digits.Append((char)data[Position]);
            else if (!IsSpace(data[Position])) Remarks.Add(("6.1.6", 2));
        }

        Position++;
        if (digits.Length % 2 == 1)
        {
            Remarks.Add(("6.1.6", 1));
            digits.Append('0');
        }

        if (digits.Length / 2 > 32767) Remarks.Add(("6.1.13", 3));
        return new(Convert.FromHexString(digits.ToString()));
    }

    private PdfArray ReadArray(bool references)
    {
        Enter();
        var array = new PdfArray();
        for (Position++; ;)
        {
            var item = Read(references);
            if (item is PdfOperator { Name: "]" }) break;
            array.Add(item);
        }

        depth--;
        return array;
    }

    private PdfDict ReadDict(bool references)
    {
        Enter();
        var dict = new PdfDict();
        for (Position += 2; ;)
        {
            var key = Read(references);
            if (key is PdfOperator { Name: ">>" }) break;
            if (key is not PdfName name) throw new InvalidDataException("A dictionary's key is no name.");
            var value = Read(references);
            if (value is PdfOperator { Name: ">>" }) break;
            dict.Entries[name.Value] = value;
        }

        depth--;
        return dict;
    }

    private void Enter()
    {
        if (++depth > DeepestNesting) throw new InvalidDataException("Objects lie too deep in each other.");
    }
}
