using System.Buffers.Binary;
using System.Text;

namespace Klubba.Documents.Printing;

/// <summary>Teckensnitt: a TrueType font as far as printing needs it (OpenType 1.9: cmap, head, hhea, hmtx, loca, maxp, name, OS/2, glyf).</summary>
/// <remarks>Reads only the fonts that are embedded in this assembly, so a broken one is a fault of the build and throws. Not modelled:
/// CFF outlines, vertical metrics, shaping of scripts whose letters join or change order.</remarks>
internal sealed class TrueType
{
    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);
    private readonly int advances;
    private readonly bool longLoca;
    private readonly int cmap;

    private TrueType(byte[] data)
    {
        this.data = data;
        for (var i = 0; i < U16(4); i++)
        {
            var record = 12 + 16 * i;
            tables[Encoding.ASCII.GetString(data, record, 4)] = (S32(record + 8), S32(record + 12));
        }

        var head = tables["head"].Offset;
        UnitsPerEm = U16(head + 18);
        Box = [ToThousandths(S16(head + 36)), ToThousandths(S16(head + 38)), ToThousandths(S16(head + 40)), ToThousandths(S16(head + 42))];
        longLoca = S16(head + 50) == 1;
        GlyphCount = U16(tables["maxp"].Offset + 4);
        var hhea = tables["hhea"].Offset;
        Ascent = ToThousandths(S16(hhea + 4));
        Descent = ToThousandths(S16(hhea + 6));
        advances = U16(hhea + 34);
        Weight = U16(tables["OS/2"].Offset + 4);
        CapHeight = U16(tables["OS/2"].Offset) >= 2 ? ToThousandths(S16(tables["OS/2"].Offset + 88)) : Ascent;
        cmap = FindCmap();
        Name = PostScriptName();
    }

    public int UnitsPerEm { get; }
    public int GlyphCount { get; }

    /// <summary>Thousandths of an em, as all measures here.</summary>
    public int Ascent { get; }
    public int Descent { get; }
    public int CapHeight { get; }
    public int Weight { get; }
    public int[] Box { get; }

    /// <summary>The font's PostScript name, "SourceSerif4-Regular".</summary>
    public string Name { get; }

    /// <summary>Reads one of the fonts that are embedded in this assembly.</summary>
    public static TrueType Embedded(string fileName)
    {
        using var stream = typeof(TrueType).Assembly.GetManifestResourceStream(fileName)
            ?? throw new ArgumentException($"No font {fileName} is embedded.", nameof(fileName));
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(bytes);
    }

    /// <summary>The glyph for a Unicode sign; 0 where the font has none.</summary>
    public ushort Glyph(int rune)
    {
        var (low, high) = (0, S32(cmap + 12) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var group = cmap + 16 + 12 * middle;
            if (rune < S32(group)) high = middle - 1;
            else if (rune > S32(group + 4)) low = middle + 1;
            else return (ushort)(S32(group + 8) + rune - S32(group));
        }

        return 0;
    }

    /// <summary>The width of a glyph in thousandths of an em, as the PDF tells it too.</summary>
    public int Advance(int glyph) => ToThousandths(U16(tables["hmtx"].Offset + 4 * Math.Min(glyph, advances - 1)));

    public int ToThousandths(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm, MidpointRounding.AwayFromZero);

    /// <summary>The bytes of a table; empty where the font has none.</summary>
    public ReadOnlySpan<byte> Table(string tag) => tables.TryGetValue(tag, out var t) ? data.AsSpan(t.Offset, t.Length) : [];

    /// <summary>The outline of a glyph, empty for a space.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (from, to) = (Loca(glyph), Loca(glyph + 1));
        return data.AsSpan(tables["glyf"].Offset + from, to - from);
    }

    private int Loca(int glyph)
    {
        var loca = tables["loca"].Offset;
        return longLoca ? S32(loca + 4 * glyph) : 2 * U16(loca + 2 * glyph);
    }

    /// <summary>The character map for all of Unicode (platform 3, encoding 10, format 12).</summary>
    private int FindCmap()
    {
        var start = tables["cmap"].Offset;
        for (var i = 0; i < U16(start + 2); i++)
        {
            var record = start + 4 + 8 * i;
            var map = start + S32(record + 4);
            if (U16(record) == 3 && U16(record + 2) == 10 && U16(map) == 12) return map;
        }

        throw new InvalidDataException("The font has no map for all of Unicode.");
    }

    private string PostScriptName()
    {
        var start = tables["name"].Offset;
        var strings = start + U16(start + 4);
        for (var i = 0; i < U16(start + 2); i++)
        {
            var record = start + 6 + 12 * i;
            if (U16(record) == 3 && U16(record + 6) == 6)
                return Encoding.BigEndianUnicode.GetString(data, strings + U16(record + 10), U16(record + 8));
        }

        throw new InvalidDataException("The font has no PostScript name.");
    }

    private int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(offset));

    private int S16(int offset) => BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(offset));

    private int S32(int offset) => BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(offset));
}
