using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Klubba.Documents.Tests.Conformance;

/// <summary>A PDF file taken apart: objects by number, streams decoded; written apart from the product's writer, so that one can judge the other.</summary>
internal sealed class PdfDocument
{
    private readonly Dictionary<int, (int Type, int First, int Second)> places = [];
    private readonly Dictionary<int, object?> objects = [];
    private readonly Dictionary<int, Dictionary<int, object?>> packed = [];
    private readonly Dictionary<PdfStream, byte[]> decoded = [];
    private readonly HashSet<int> reading = [];

    private PdfDocument(byte[] data) => Data = data;

    public byte[] Data { get; }

    public PdfDict Trailer { get; } = new();

    /// <summary>What was spelled against the standard, found while reading.</summary>
    public List<(string Clause, int Test)> Remarks { get; } = [];

    public IEnumerable<int> Numbers => places.Where(place => place.Value.Type != 0).Select(place => place.Key).Order();

    public PdfDict Catalog => Dict(Trailer, "Root") ?? new();

    public static PdfDocument Open(byte[] data)
    {
        var document = new PdfDocument(data);
        document.ReadCrossReferences();
        return document;
    }

    public object? Resolve(object? value)
    {
        for (var hops = 0; value is PdfRef reference && hops < 50; hops++) value = Object(reference.Number);
        return value is PdfRef ? null : value;
    }

    public object? Get(PdfDict? dict, string key) => dict is null ? null : Resolve(dict.Entries.GetValueOrDefault(key));

    public PdfDict? Dict(PdfDict? dict, string key) => Get(dict, key) as PdfDict;

    public PdfArray? Array(PdfDict? dict, string key) => Get(dict, key) as PdfArray;

    public string? Name(PdfDict? dict, string key) => (Get(dict, key) as PdfName)?.Value;

    public string? Text(PdfDict? dict, string key) => (Get(dict, key) as PdfText)?.Value;

    public long? Int(PdfDict? dict, string key) => Get(dict, key) switch { long whole => whole, double real => (long)real, _ => null };

    public bool? Bool(PdfDict? dict, string key) => Get(dict, key) as bool?;

    /// <summary>An array's dictionaries, or the one dictionary that stands in its place.</summary>
    public IEnumerable<PdfDict> Dicts(object? value) => Resolve(value) switch
    {
        PdfDict one => [one],
        PdfArray many => many.Select(Resolve).OfType<PdfDict>(),
        _ => [],
    };

    public byte[] Decode(PdfStream stream)
    {
        if (decoded.TryGetValue(stream, out var known)) return known;
        var bytes = stream.Raw;
        var parameters = Resolve(stream.Entries.GetValueOrDefault("DecodeParms"));
        var filters = Filters(stream).ToList();
        for (var i = 0; i < filters.Count; i++)
        {
            var own = parameters is PdfArray list ? Resolve(list.ElementAtOrDefault(i)) as PdfDict : parameters as PdfDict;
            bytes = filters[i] switch
            {
                "FlateDecode" => Unpredict(Inflate(bytes), own),
                "ASCIIHexDecode" => Convert.FromHexString(Encoding.Latin1.GetString(bytes).Split('>')[0].Where(char.IsAsciiHexDigit).ToArray()),
                _ => bytes,
            };
        }

        return decoded[stream] = bytes;
    }

    public IEnumerable<string> Filters(PdfStream stream) => Resolve(stream.Entries.GetValueOrDefault("Filter")) switch
    {
        PdfName one => [one.Value],
        PdfArray many => many.Select(Resolve).OfType<PdfName>().Select(name => name.Value),
        _ => [],
    };

    private object? Object(int number)
    {
        if (objects.TryGetValue(number, out var known)) return known;
        if (!places.TryGetValue(number, out var place) || place.Type == 0 || !reading.Add(number)) return null;
        var value = place.Type == 1 ? ReadAt(place.First, number) : Packed(place.First).GetValueOrDefault(number);
        reading.Remove(number);
        return objects[number] = value;
    }

    private Dictionary<int, object?> Packed(int streamNumber)
    {
        if (packed.TryGetValue(streamNumber, out var known)) return known;
        var result = packed[streamNumber] = [];
        if (Object(streamNumber) is not PdfStream stream) return result;
        var bytes = Decode(stream);
        var head = new PdfParser(bytes);
        var first = (int)(Int(stream, "First") ?? 0);
        for (var i = 0; i < (Int(stream, "N") ?? 0); i++)
        {
            if (head.Read(references: false) is not long number || head.Read(references: false) is not long offset) break;
            result[(int)number] = new PdfParser(bytes, first + (int)offset, Remarks).Read();
        }

        return result;
    }

    private object? ReadAt(int offset, int? expected)
    {
        var parser = new PdfParser(Data, offset, Remarks);
        if (parser.Read(references: false) is not long number || (expected is { } wanted && wanted != number)) return null;
        _ = parser.Read(references: false);
        if (parser.Read(references: false) is not PdfOperator { Name: "obj" }) return null;
        if (expected is not null && !SpacedRight(offset, parser.Position)) Remarks.Add(("6.1.9", 1));
        var value = parser.Read();
        if (value is not PdfDict dict) return value;
        parser.SkipSpace();
        return parser.Position + 6 <= Data.Length && Data.AsSpan(parser.Position, 6).SequenceEqual("stream"u8) ? Stream(dict, parser.Position + 6) : value;
    }

    /// <summary>"12 0 obj" on a line of its own, single spaces between (ISO 19005-3, 6.1.9).</summary>
    private bool SpacedRight(int offset, int end)
    {
        var words = Encoding.Latin1.GetString(Data, offset, end - offset);
        var before = offset == 0 || Data[offset - 1] is 10 or 13;
        return before && end < Data.Length && Data[end] is 10 or 13 && words.Count(char.IsWhiteSpace) == 2;
    }

    private PdfStream Stream(PdfDict dict, int at)
    {
        if (at < Data.Length && Data[at] == 13 && at + 1 < Data.Length && Data[at + 1] == 10) at += 2;
        else if (at < Data.Length && Data[at] == 10) at++;
        else Remarks.Add(("6.1.7.1", 2));
        var length = (int)(Resolve(dict.Entries.GetValueOrDefault("Length")) as long? ?? -1);
        var end = length >= 0 && at + length <= Data.Length ? at + length : at;
        var after = end + (end < Data.Length && Data[end] == 13 ? 1 : 0);
        after += after < Data.Length && Data[after] == 10 ? 1 : 0;
        if (after == end) Remarks.Add(("6.1.7.1", 2));
        if (length < 0 || !Data.AsSpan(after).StartsWith("endstream"u8))
        {
            Remarks.Add(("6.1.7.1", 1));
            end = at + Math.Max(0, Data.AsSpan(at).IndexOf("endstream"u8));
        }

        return new() { Entries = dict.Entries, Raw = Data[at..end] };
    }

    private void ReadCrossReferences()
    {
        var tail = Data.AsSpan(Math.Max(0, Data.Length - 2048));
        var mark = tail.LastIndexOf("startxref"u8);
        if (mark < 0) throw new InvalidDataException("No startxref.");
        var parser = new PdfParser(Data, Data.Length - tail.Length + mark + 9);
        var next = parser.Read(references: false) as long? ?? -1;
        var seen = new HashSet<long>();
        while (next >= 0 && next < Data.Length && seen.Add(next)) next = ReadSection((int)next);
    }

    private long ReadSection(int offset)
    {
        var at = new PdfParser(Data, offset);
        at.SkipSpace();
        var trailer = Data.AsSpan(at.Position).StartsWith("xref"u8) ? ReadTable(at) : ReadStreamSection(offset);
        foreach (var (key, value) in trailer.Entries) Trailer.Entries.TryAdd(key, value);
        if (trailer.Entries.GetValueOrDefault("XRefStm") is long hybrid) ReadStreamSection((int)hybrid);
        return trailer.Entries.GetValueOrDefault("Prev") as long? ?? -1;
    }

    private PdfDict ReadTable(PdfParser at)
    {
        at.Position += 4;
        // "xref", one line end, and the first subsection at once (ISO 19005-3, 6.1.4).
        var ends = 0;
        while (PdfParser.IsSpace(Data[at.Position + ends])) ends++;
        if (ends > 2 || (ends == 2 && Data[at.Position] != 13)) Remarks.Add(("6.1.4", 2));
        while (at.Read(references: false) is long first)
        {
            var count = (long)at.Read(references: false)!;
            for (var i = 0; i < count; i++)
            {
                var (offset, _, kind) = (at.Read(references: false) as long? ?? 0, at.Read(references: false), at.Read(references: false) as PdfOperator);
                places.TryAdd((int)(first + i), (kind?.Name == "n" ? 1 : 0, (int)offset, 0));
            }
        }

        return at.Read() as PdfDict ?? new();
    }

    private PdfStream ReadStreamSection(int offset)
    {
        if (ReadAt(offset, null) is not PdfStream stream) throw new InvalidDataException("No cross-reference at startxref.");
        var widths = Array(stream, "W")!.Select(width => (int)(long)width!).ToArray();
        var bytes = Decode(stream);
        var index = Array(stream, "Index")?.Select(number => (int)(long)number!).ToArray() ?? [0, (int)(Int(stream, "Size") ?? 0)];
        var at = 0;
        for (var part = 0; part + 1 < index.Length; part += 2)
        {
            for (var i = 0; i < index[part + 1] && at + widths.Sum() <= bytes.Length; i++)
            {
                var fields = new int[3];
                for (var f = 0; f < 3; f++)
                {
                    if (widths[f] == 0 && f == 0) fields[0] = 1;
                    for (var k = 0; k < widths[f]; k++) fields[f] = fields[f] << 8 | bytes[at++];
                }

                places.TryAdd(index[part] + i, (fields[0], fields[1], fields[2]));
            }
        }

        return stream;
    }

    private static byte[] Inflate(byte[] bytes)
    {
        var result = new MemoryStream();
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
            zlib.CopyTo(result);
        }
        catch (InvalidDataException)
        {
            // What could be read before the fault is judged.
        }

        return result.ToArray();
    }

    /// <summary>Undoes the PNG predictors (7.4.4.4).</summary>
    private byte[] Unpredict(byte[] bytes, PdfDict? parameters)
    {
        if ((Int(parameters, "Predictor") ?? 1) < 10) return bytes;
        var pixel = (int)Math.Max(1, (Int(parameters, "Colors") ?? 1) * (Int(parameters, "BitsPerComponent") ?? 8) / 8);
        var row = (int)(((Int(parameters, "Columns") ?? 1) * (Int(parameters, "Colors") ?? 1) * (Int(parameters, "BitsPerComponent") ?? 8) + 7) / 8);
        var result = new byte[bytes.Length / (row + 1) * row];
        for (var y = 0; y < result.Length / row; y++)
        {
            for (var x = 0; x < row; x++)
            {
                int left = x >= pixel ? result[y * row + x - pixel] : 0, up = y > 0 ? result[(y - 1) * row + x] : 0;
                var corner = x >= pixel && y > 0 ? result[(y - 1) * row + x - pixel] : 0;
                var guess = bytes[y * (row + 1)] switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 };
                result[y * row + x] = (byte)(bytes[y * (row + 1) + 1 + x] + guess);
            }
        }

        return result;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    public static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
