using System.Buffers.Binary;
using System.Text;

namespace Klubba.Documents.Printing;

/// <summary>Kerning: how much closer two glyphs stand than their widths say (OpenType, GPOS, pair adjustment).</summary>
/// <remarks>Reads the lookups of the feature "kern" for Latin. Not modelled: contextual kerning, placement of marks, the second glyph's values.</remarks>
internal sealed class Kerning
{
    private const int PairAdjustment = 2, Extension = 9;
    private readonly byte[] gpos;
    private readonly List<int[]> lookups = [];
    private readonly TrueType font;

    public Kerning(TrueType font)
    {
        this.font = font;
        gpos = font.Table("GPOS").ToArray();
        if (gpos.Length == 0) return;
        foreach (var lookup in KernLookups()) lookups.Add(PairSubtables(lookup));
    }

    /// <summary>Thousandths of an em between the two, mostly negative.</summary>
    public int Between(ushort left, ushort right)
    {
        foreach (var subtables in lookups)
        {
            foreach (var subtable in subtables)
            {
                if (Value(subtable, left, right) is { } units) return font.ToThousandths(units);
            }
        }

        return 0;
    }

    private IEnumerable<int> KernLookups()
    {
        var (features, lookupList) = (U16(6), U16(8));
        var found = new SortedSet<int>();
        foreach (var feature in LatinFeatures())
        {
            var record = features + 2 + 6 * feature;
            if (Encoding.ASCII.GetString(gpos, record, 4) != "kern") continue;
            var table = features + U16(record + 4);
            for (var i = 0; i < U16(table + 2); i++) found.Add(U16(table + 4 + 2 * i));
        }

        return found.Select(lookup => lookupList + U16(lookupList + 2 + 2 * lookup));
    }

    private IEnumerable<int> LatinFeatures()
    {
        var scripts = U16(4);
        for (var i = 0; i < U16(scripts); i++)
        {
            var record = scripts + 2 + 6 * i;
            if (Encoding.ASCII.GetString(gpos, record, 4) != "latn") continue;
            var script = scripts + U16(record + 4);
            var language = script + U16(script);
            return Enumerable.Range(0, U16(language + 4)).Select(k => U16(language + 6 + 2 * k));
        }

        return [];
    }

    private int[] PairSubtables(int lookup)
    {
        var (type, result) = (U16(lookup), new List<int>());
        for (var i = 0; i < U16(lookup + 4); i++)
        {
            var subtable = lookup + U16(lookup + 6 + 2 * i);
            var inner = type == Extension ? U16(subtable + 2) : type;
            if (inner == PairAdjustment) result.Add(type == Extension ? subtable + S32(subtable + 4) : subtable);
        }

        return [.. result];
    }

    /// <summary>The value of a pair in one subtable; null where the subtable does not speak of it and the next one may.</summary>
    private int? Value(int table, ushort left, ushort right)
    {
        var covered = Covered(table + U16(table + 2), left);
        if (covered < 0) return null;
        var (first, second) = (U16(table + 4), U16(table + 6));
        var (size, advance) = (2 * int.PopCount(first), (first & 4) == 0 ? -1 : 2 * int.PopCount(first & 3));
        var both = size + 2 * int.PopCount(second);
        if (U16(table) == 1) return InPairs(table + U16(table + 10 + 2 * covered), right, both + 2, advance);
        var (leftClass, rightClass) = (Class(table + U16(table + 8), left), Class(table + U16(table + 10), right));
        var record = table + 16 + (leftClass * U16(table + 14) + rightClass) * both;
        return advance < 0 ? 0 : S16(record + advance);
    }

    private int? InPairs(int pairs, ushort right, int size, int advance)
    {
        var (low, high) = (0, U16(pairs) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var record = pairs + 2 + size * middle;
            if (right < U16(record)) high = middle - 1;
            else if (right > U16(record)) low = middle + 1;
            else return advance < 0 ? 0 : S16(record + 2 + advance);
        }

        return null;
    }

    private int Covered(int coverage, ushort glyph)
    {
        var ranges = U16(coverage) == 2;
        var (low, high) = (0, U16(coverage + 2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var record = coverage + 4 + (ranges ? 6 : 2) * middle;
            var last = ranges ? U16(record + 2) : U16(record);
            if (glyph < U16(record)) high = middle - 1;
            else if (glyph > last) low = middle + 1;
            else return ranges ? U16(record + 4) + glyph - U16(record) : middle;
        }

        return -1;
    }

    private int Class(int definition, ushort glyph)
    {
        if (U16(definition) == 1)
        {
            var index = glyph - U16(definition + 2);
            return index >= 0 && index < U16(definition + 4) ? U16(definition + 6 + 2 * index) : 0;
        }

        var (low, high) = (0, U16(definition + 2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var record = definition + 4 + 6 * middle;
            if (glyph < U16(record)) high = middle - 1;
            else if (glyph > U16(record + 2)) low = middle + 1;
            else return U16(record + 4);
        }

        return 0;
    }

    private int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(gpos.AsSpan(offset));

    private int S16(int offset) => BinaryPrimitives.ReadInt16BigEndian(gpos.AsSpan(offset));

    private int S32(int offset) => BinaryPrimitives.ReadInt32BigEndian(gpos.AsSpan(offset));
}
