using System.Buffers.Binary;
using System.Text;

namespace Klubba.Documents.Tests.Conformance;

/// <summary>A glyph as it is shown: what the dictionary, the font program and the reader's map tell of it. Null: not told, not judged.</summary>
internal sealed record ShownGlyph(int Code, bool? Present, bool NotDef, double? Width, double? ProgramWidth, string? Unicode);

/// <summary>A font of a file, as far as its use of glyphs is judged.</summary>
internal sealed class PdfFont
{
    private readonly PdfDocument document;
    private readonly Dictionary<int, string> toUnicode = [];
    private readonly Dictionary<int, double> cidWidths = [];
    private readonly Dictionary<int, ShownGlyph> shown = [];
    private readonly CMap? encoding;
    private readonly byte[]? cidToGid;
    private readonly GlyphNames? names;

    public PdfFont(PdfDocument document, PdfDict dict)
    {
        (this.document, Dict) = (document, dict);
        Subtype = document.Name(dict, "Subtype") ?? "";
        Descendant = Subtype == "Type0" ? document.Dicts(dict.Entries.GetValueOrDefault("DescendantFonts")).FirstOrDefault() : null;
        Descriptor = document.Dict(Descendant ?? dict, "FontDescriptor");
        FontFile = document.Get(Descriptor, "FontFile2") as PdfStream ?? document.Get(Descriptor, "FontFile3") as PdfStream ?? document.Get(Descriptor, "FontFile") as PdfStream;
        if (document.Get(Descriptor, "FontFile2") is PdfStream program) Program = TrueTypeProgram.Read(document.Decode(program));
        if (document.Get(dict, "ToUnicode") is PdfStream map) toUnicode = CMap.Read(document.Decode(map)).Unicode;
        if (Descendant is null)
        {
            names = GlyphNames.Of(document, dict, Symbolic);
            return;
        }

        if (document.Get(dict, "Encoding") is PdfStream stream) encoding = CMap.Read(document.Decode(stream));
        if (document.Get(Descendant, "CIDToGIDMap") is PdfStream gids) cidToGid = document.Decode(gids);
        ReadCidWidths(document.Array(Descendant, "W"));
    }

    public PdfDict Dict { get; }

    public string Subtype { get; }

    public PdfDict? Descendant { get; }

    public PdfDict? Descriptor { get; }

    public PdfStream? FontFile { get; }

    public TrueTypeProgram? Program { get; }

    public CMap? Encoding => encoding;

    public GlyphNames? Names => names;

    public bool Symbolic => ((document.Int(Descriptor, "Flags") ?? 0) & 4) != 0;

    /// <summary>How many glyphs a compact (CFF) program holds, the one for no glyph among them: the count of its index of outlines.</summary>
    public int? CompactGlyphs => document.Name(FontFile, "Subtype") == "Type1C" ? CompactProgram.GlyphCount(document.Decode(FontFile!)) : null;

    public IEnumerable<ShownGlyph> Decode(byte[] text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = Descendant is null ? 1 : encoding?.CodeLength(text, at) ?? 2;
            var code = 0;
            for (var i = 0; i < length && at < text.Length; i++) code = code << 8 | text[at++];
            if (!shown.TryGetValue(code, out var glyph)) shown[code] = glyph = Judge(code);
            yield return glyph;
        }
    }

    private ShownGlyph Judge(int code) => Descendant is null ? JudgeSimple(code) : JudgeCid(code);

    private ShownGlyph JudgeCid(int code)
    {
        var cid = encoding is null ? code : encoding.Cid(code);
        var gid = cidToGid is null ? cid : 2 * cid + 1 < cidToGid.Length ? cidToGid[2 * cid] << 8 | cidToGid[2 * cid + 1] : 0;
        var width = cidWidths.TryGetValue(cid, out var told) ? told : document.Int(Descendant, "DW") ?? 1000;
        return new(code, Program is null ? null : gid < Program.GlyphCount, gid == 0, width, Program?.Width(gid), toUnicode.GetValueOrDefault(code) ?? Collection(cid));
    }

    /// <summary>The four collections of Adobe tell the sign of each CID by themselves; which one it is is not judged.</summary>
    private string? Collection(int cid) =>
        document.Text(document.Dict(Descendant, "CIDSystemInfo"), "Ordering") is "GB1" or "CNS1" or "Japan1" or "Korea1" && cid > 0 ? "" : null;

    private ShownGlyph JudgeSimple(int code)
    {
        var first = (int)(document.Int(Dict, "FirstChar") ?? 0);
        var widths = document.Array(Dict, "Widths");
        double? width = widths is not null && code >= first && code - first < widths.Count ? AsDouble(document.Resolve(widths[code - first])) : null;
        var unicode = toUnicode.GetValueOrDefault(code) ?? names?.Unicode(code);
        if (Program is null) return new(code, null, names?.Name(code) == ".notdef", null, null, Subtype == "Type3" ? unicode ?? "" : unicode);
        var gid = Program.Glyph(code, Symbolic ? null : names?.Unicode(code));
        return new(code, gid is null ? false : gid < Program.GlyphCount, gid is null or 0, width, gid is { } found ? Program.Width(found) : null, unicode);
    }

    private static double? AsDouble(object? value) => value switch { long whole => whole, double real => real, _ => null };

    private void ReadCidWidths(PdfArray? array)
    {
        for (var i = 0; array is not null && i + 1 < array.Count;)
        {
            var first = (int)(AsDouble(document.Resolve(array[i])) ?? 0);
            if (document.Resolve(array[i + 1]) is PdfArray list)
            {
                for (var k = 0; k < list.Count; k++) cidWidths[first + k] = AsDouble(document.Resolve(list[k])) ?? 0;
                i += 2;
            }
            else
            {
                var last = (int)(AsDouble(document.Resolve(array[i + 1])) ?? 0);
                for (var cid = first; cid <= last && cid - first < 70000 && i + 2 < array.Count; cid++) cidWidths[cid] = AsDouble(document.Resolve(array[i + 2])) ?? 0;
                i += 3;
            }
        }
    }
}

/// <summary>A CMap (ISO 32000-1, 9.7.5): how long codes are, which CID and which text they stand for.</summary>
internal sealed class CMap
{
    private readonly List<(int Length, int Low, int High)> spaces = [];
    private readonly List<(int Low, int High, int Cid)> cids = [];

    public Dictionary<int, string> Unicode { get; } = [];

    public int WritingMode { get; private set; }

    public string? Uses { get; private set; }

    public static CMap Read(byte[] bytes)
    {
        var (map, parser, operands) = (new CMap(), new PdfParser(bytes), new List<object?>());
        while (!parser.AtEnd)
        {
            object? item;
            try
            {
                item = parser.Read(references: false);
            }
            catch (InvalidDataException)
            {
                break;
            }

            if (item is not PdfOperator op)
            {
                operands.Add(item);
                continue;
            }

            map.Take(op.Name, operands);
            if (op.Name != "usecmap") operands.Clear();
        }

        return map;
    }

    public int CodeLength(byte[] text, int at)
    {
        for (var length = 1; length <= 4 && at + length <= text.Length; length++)
        {
            var code = 0;
            for (var i = 0; i < length; i++) code = code << 8 | text[at + i];
            if (spaces.Any(space => space.Length == length && Within(code, space.Low, space.High, length))) return length;
        }

        return spaces.Count == 0 ? 2 : spaces.Min(space => space.Length);
    }

    public int Cid(int code) => cids.Where(range => code >= range.Low && code <= range.High).Select(range => range.Cid + code - range.Low).FirstOrDefault();

    private static bool Within(int code, int low, int high, int length) =>
        Enumerable.Range(0, length).All(i => (code >> 8 * i & 255) >= (low >> 8 * i & 255) && (code >> 8 * i & 255) <= (high >> 8 * i & 255));

    private void Take(string name, List<object?> operands)
    {
        switch (name)
        {
            case "endcodespacerange":
                foreach (var pair in operands.OfType<PdfText>().Chunk(2)) spaces.Add((pair[0].Bytes.Length, Code(pair[0]), Code(pair[1])));
                break;
            case "endcidrange":
                foreach (var row in operands.Chunk(3)) cids.Add((Code(row[0]), Code(row[1]), (int)(long)row[2]!));
                break;
            case "endcidchar":
                foreach (var row in operands.Chunk(2)) cids.Add((Code(row[0]), Code(row[0]), (int)(long)row[1]!));
                break;
            case "endbfchar":
                foreach (var row in operands.Chunk(2)) Unicode[Code(row[0])] = Words(row[1]);
                break;
            case "endbfrange":
                foreach (var row in operands.Chunk(3)) Range(Code(row[0]), Code(row[1]), row[2]);
                break;
            case "def" when operands is [.., PdfName { Value: "WMode" }, long mode]: WritingMode = (int)mode; break;
            case "usecmap" when operands is [.., PdfName uses]: Uses = uses.Value; break;
            default: break;
        }
    }

    private void Range(int low, int high, object? target)
    {
        for (var code = low; code <= high && code - low < 70000; code++)
        {
            if (target is PdfArray list) Unicode[code] = Words(list.ElementAtOrDefault(code - low));
            else
            {
                var bytes = ((PdfText)target!).Bytes.ToArray();
                for (int i = bytes.Length - 1, carry = code - low; i >= 0 && carry > 0; i--, carry >>= 8)
                {
                    carry += bytes[i];
                    bytes[i] = (byte)carry;
                }

                Unicode[code] = Encoding.BigEndianUnicode.GetString(bytes);
            }
        }
    }

    private static int Code(object? text) => (text as PdfText)?.Bytes.Aggregate(0, (code, b) => code << 8 | b) ?? 0;

    private static string Words(object? text) => text is PdfText words ? Encoding.BigEndianUnicode.GetString(words.Bytes) : "";
}

/// <summary>What codes of a simple font mean: its encoding and the differences from it (ISO 32000-1, 9.6.6).</summary>
internal sealed class GlyphNames
{
    private static readonly Encoding Windows, Mac;
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> differences = [];
    private readonly Encoding? basis;

    static GlyphNames()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        (Windows, Mac) = (Encoding.GetEncoding(1252), Encoding.GetEncoding(10000));
        for (var letter = 'A'; letter <= 'Z'; letter++) (Known[letter.ToString()], Known[((char)(letter | 32)).ToString()]) = (letter.ToString(), ((char)(letter | 32)).ToString());
        const string list = "space  exclam!quotedbl\"numbersign#dollar$percent%ampersand&quotesingle'parenleft(parenright)asterisk*plus+comma,hyphen-period.slash/"
            + "zero0one1two2three3four4five5six6seven7eight8nine9colon:semicolon;less<equal=greater>question?at@bracketleft[backslash\\bracketright]"
            + "asciicircum^underscore_grave`braceleft{bar|braceright}asciitilde~section§copyright©registered®degree°bullet•endash–emdash—quoteleft‘quoteright’"
            + "quotedblleft“quotedblright”ellipsis…Aring\u00C5aring\u00E5Adieresis\u00C4adieresis\u00E4Odieresis\u00D6odieresis\u00F6Eacute\u00C9eacute\u00E9Udieresis\u00DCudieresis\u00FC"
            + "ccedilla\u00E7egrave\u00E8agrave\u00E0fiﬁflﬂ";
        var name = new StringBuilder();
        foreach (var c in list)
        {
            if (char.IsAsciiLetter(c)) name.Append(c);
            else if (name.Length > 0)
            {
                Known[name.ToString()] = c.ToString();
                name.Clear();
            }
        }
    }

    private GlyphNames(string? encoding, bool symbolic) =>
        basis = encoding switch { "WinAnsiEncoding" => Windows, "MacRomanEncoding" => Mac, null when symbolic => null, _ => Windows };

    public bool HasDifferences => differences.Count > 0;

    /// <summary>Every name of the differences is one that Adobe's list gives a sign.</summary>
    public bool AllKnown => differences.Values.All(name => name == ".notdef" || Sign(name) is not null);

    public static GlyphNames Of(PdfDocument document, PdfDict font, bool symbolic)
    {
        var value = document.Get(font, "Encoding");
        var names = new GlyphNames((value as PdfName)?.Value ?? document.Name(value as PdfDict, "BaseEncoding"), symbolic);
        var code = 0;
        foreach (var item in document.Array(value as PdfDict, "Differences")?.Select(document.Resolve) ?? [])
        {
            if (item is long number) code = (int)number;
            else if (item is PdfName name) names.differences[code++] = name.Value;
        }

        return names;
    }

    public string? Name(int code) => differences.GetValueOrDefault(code);

    public string? Unicode(int code) =>
        differences.TryGetValue(code, out var name) ? Sign(name) : basis is not null && code >= 32 ? basis.GetString([(byte)code]) : null;

    private static string? Sign(string name)
    {
        if (Known.TryGetValue(name, out var sign)) return sign;
        var digits = name.StartsWith("uni", StringComparison.Ordinal) ? name[3..] : name.StartsWith('u') ? name[1..] : "";
        return digits.Length is >= 4 and <= 6 && int.TryParse(digits, System.Globalization.NumberStyles.HexNumber, null, out var rune) && Rune.IsValid(rune)
            ? char.ConvertFromUtf32(rune) : null;
    }
}

/// <summary>An embedded TrueType program: glyphs, widths and maps.</summary>
internal sealed class TrueTypeProgram
{
    private readonly byte[] data;
    private readonly Dictionary<string, int> tables = new(StringComparer.Ordinal);

    private TrueTypeProgram(byte[] data)
    {
        this.data = data;
        for (var i = 0; i < U16(4); i++) tables[Encoding.ASCII.GetString(data, 12 + 16 * i, 4)] = (int)U32(12 + 16 * i + 8);
        GlyphCount = tables.TryGetValue("maxp", out var maxp) ? U16(maxp + 4) : 0;
        if (!tables.TryGetValue("cmap", out var cmap)) return;
        for (var i = 0; i < U16(cmap + 2); i++) Maps.Add((U16(cmap + 4 + 8 * i), U16(cmap + 6 + 8 * i), cmap + (int)U32(cmap + 8 + 8 * i)));
    }

    public int GlyphCount { get; }

    public List<(int Platform, int Encoding, int Offset)> Maps { get; } = [];

    public static TrueTypeProgram? Read(byte[] data)
    {
        try
        {
            return new(data);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    public double Width(int glyph)
    {
        var (hhea, hmtx) = (tables.GetValueOrDefault("hhea"), tables.GetValueOrDefault("hmtx"));
        return U16(hmtx + 4 * Math.Min(glyph, U16(hhea + 34) - 1)) * 1000.0 / U16(tables["head"] + 18);
    }

    /// <summary>The glyph of a simple font's code: by its sign in a Unicode map, or by the code itself in a symbol font's map (9.6.6.4).</summary>
    public int? Glyph(int code, string? unicode)
    {
        foreach (var (platform, encoding, offset) in Maps)
        {
            int? found = (platform, encoding, unicode) switch
            {
                (3, 1, { Length: > 0 }) => Look(offset, unicode[0]),
                (3, 0, _) => Look(offset, code) ?? Look(offset, 0xF000 + code) ?? Look(offset, 0xF100 + code),
                (1, 0, _) => Look(offset, code),
                _ => null,
            };
            if (found is > 0) return found;
        }

        return Maps.Count == 0 ? code : null;
    }

    private int? Look(int map, int code) => U16(map) switch
    {
        0 => code < 256 ? data[map + 6 + code] : null,
        4 => LookRanges(map, code),
        6 => code >= U16(map + 6) && code < U16(map + 6) + U16(map + 8) ? U16(map + 10 + 2 * (code - U16(map + 6))) : null,
        _ => null,
    };

    private int? LookRanges(int map, int code)
    {
        var count = U16(map + 6);
        for (var i = 0; i < count; i += 2)
        {
            var (end, start) = (U16(map + 14 + i), U16(map + 16 + count + i));
            if (code < start || code > end) continue;
            var (delta, range) = (U16(map + 16 + 2 * count + i), U16(map + 16 + 3 * count + i));
            if (range == 0) return (code + delta) & 0xFFFF;
            var glyph = U16(map + 16 + 3 * count + i + range + 2 * (code - start));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return null;
    }

    private int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(offset));

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(offset));
}

/// <summary>As much of a compact font program (CFF) as tells how many glyphs it has.</summary>
internal static class CompactProgram
{
    private const int CharStrings = 17;

    public static int? GlyphCount(byte[] data)
    {
        var names = data[2];
        var dictionaries = After(data, names);
        var (start, end) = First(data, dictionaries);
        var operand = 0;
        for (var at = start; at < end;)
        {
            int b = data[at++];
            if (b is CharStrings) return data[operand] << 8 | data[operand + 1];
            (operand, at) = b switch
            {
                12 => (0, at + 1),
                28 => (data[at] << 8 | data[at + 1], at + 2),
                29 => (BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(at)), at + 4),
                30 => (0, at + data.AsSpan(at).IndexOfAnyExcept(Whole) + 1),
                >= 32 and <= 246 => (b - 139, at),
                >= 247 and <= 250 => ((b - 247) * 256 + data[at] + 108, at + 1),
                >= 251 and <= 254 => (-(b - 251) * 256 - data[at] - 108, at + 1),
                _ => (operand, at),
            };
        }

        return null;
    }

    /// <summary>Bytes of a real number that do not end it: no half of them is F.</summary>
    private static readonly System.Buffers.SearchValues<byte> Whole =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 256).Where(b => b >> 4 != 15 && (b & 15) != 15).Select(b => (byte)b)]);

    private static int Offset(byte[] data, int index, int item)
    {
        var (size, value) = (data[index + 2], 0);
        for (var i = 0; i < size; i++) value = value << 8 | data[index + 3 + item * size + i];
        return value;
    }

    private static int Base(byte[] data, int index) => index + 2 + ((data[index] << 8 | data[index + 1]) + 1) * data[index + 2];

    private static (int Start, int End) First(byte[] data, int index) => (Base(data, index) + Offset(data, index, 0), Base(data, index) + Offset(data, index, 1));

    private static int After(byte[] data, int index) => Base(data, index) + Offset(data, index, data[index] << 8 | data[index + 1]);
}
