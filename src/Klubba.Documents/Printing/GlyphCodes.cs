using System.Buffers.Binary;
using System.Globalization;

namespace Klubba.Documents.Printing;

/// <summary>Teckenkoder: the bytes by which glyphs are named in a page's strings (ISO 32000-1, 9.7.5–9.7.6).</summary>
/// <remarks>The first glyphs of a font take one byte and the rest two, which makes a page's text a seventh smaller than two bytes for all.
/// The bytes that a string must escape are left out. A character identifier (CID) is the code itself; a map leads from it to the glyph.</remarks>
internal static class GlyphCodes
{
    private const int FirstOfTwo = 0xF0;
    private static readonly int[] Single = [.. Enumerable.Range(0x20, FirstOfTwo - 0x20).Where(code => code is not ('(' or ')' or '\\'))];

    /// <summary>The name of the CMap that tells how long a code is.</summary>
    public const string CMapName = "Klubba-H";

    /// <summary>The code of the glyph that came in this place; two bytes from F020 on.</summary>
    public static int At(int place)
    {
        if (place < Single.Length) return Single[place];
        var rest = place - Single.Length;
        return (FirstOfTwo + rest / Single.Length) << 8 | Single[rest % Single.Length];
    }

    public static void Write(ByteWriter to, int code)
    {
        if (code > 0xFF) to.Take(1)[0] = (byte)(code >> 8);
        to.Take(1)[0] = (byte)code;
    }

    /// <summary>From code to CID: the same number.</summary>
    public static ReadOnlySpan<byte> CMap() =>
        Begin(CMapName, "Identity").Ascii("2 begincidrange\n<00><EF> 0\n<F000><FFFF> 61440\nendcidrange\n").Ascii(End).Written;

    /// <summary>From CID to glyph: two bytes for each number up to the last in use.</summary>
    public static byte[] ToGlyph(FontInUse use)
    {
        var map = new byte[2 * (use.Printed[^1].Code + 1)];
        foreach (var each in use.Printed) BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(2 * each.Code), each.Glyph);
        return map;
    }

    /// <summary>From code to Unicode (9.10.3), at most a hundred lines in a part.</summary>
    public static ReadOnlySpan<byte> ToUnicode(FontInUse use)
    {
        var map = Begin("Klubba-UCS", "UCS");
        foreach (var part in use.Printed.Chunk(100))
        {
            map.Int(part.Length).Ascii(" beginbfchar\n");
            foreach (var each in part)
            {
                map.Ascii("<").Ascii(each.Code.ToString(each.Code > 0xFF ? "X4" : "X2", CultureInfo.InvariantCulture)).Ascii("><");
                foreach (var unit in char.ConvertFromUtf32(each.Means)) map.Hex(unit);
                map.Ascii(">\n");
            }

            map.Ascii("endbfchar\n");
        }

        return map.Ascii(End).Written;
    }

    private const string End = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";

    private static ByteWriter Begin(string name, string ordering) => new ByteWriter()
        .Ascii("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(")
        .Ascii(ordering).Ascii(")/Supplement 0>>def\n/CMapName/").Ascii(name).Ascii(" def\n/CMapType ").Ascii(ordering == "UCS" ? "2" : "1")
        .Ascii(" def\n2 begincodespacerange\n<00><EF>\n<F000><FFFF>\nendcodespacerange\n");
}
