using System.Security.Cryptography;

namespace Klubba.Documents.Printing;

/// <summary>Writes a font as a composite font of glyph numbers (ISO 32000-1, 9.7; ISO 19005-3, 6.2.11): subset, widths, way back to Unicode.</summary>
internal static class FontWriter
{
    public static int Write(PdfFile file, FontInUse use)
    {
        var font = use.Font;
        var subset = FontSubset.Of(font, use.Used.Keys);
        var program = file.AddStream($"/Length1 {subset.Length}", subset);
        var name = $"{SubsetTag(use)}+{font.Name}";
        var descriptor = file.Add(new ByteWriter().Ascii("<</Type/FontDescriptor/FontName").Name(name).Ascii("/Flags ").Int(Flags(use.Face))
            .Ascii("/FontBBox[").Int(font.Box[0]).Ascii(" ").Int(font.Box[1]).Ascii(" ").Int(font.Box[2]).Ascii(" ").Int(font.Box[3])
            .Ascii("]/ItalicAngle 0/Ascent ").Int(font.Ascent).Ascii("/Descent ").Int(font.Descent).Ascii("/CapHeight ").Int(font.CapHeight)
            .Ascii("/StemV ").Int(font.Weight / 5).Ascii("/FontFile2 ").Ref(program).Ascii(">>"));
        var descendant = file.Add(Widths(new ByteWriter().Ascii("<</Type/Font/Subtype/CIDFontType2/BaseFont").Name(name)
            .Ascii("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/FontDescriptor ").Ref(descriptor), use));
        var unicode = file.AddStream("", ToUnicode(use));
        return file.Add(new ByteWriter().Ascii("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont").Name(name)
            .Ascii("/DescendantFonts[").Ref(descendant).Ascii("]/ToUnicode ").Ref(unicode).Ascii(">>"));
    }

    /// <summary>Symbolic, for glyphs are found by number; and serif where it has them (table 123).</summary>
    private static int Flags(Face face) => 4 | (face is Face.Serif or Face.SerifStrong ? 2 : 0);

    /// <summary>Six letters that tell subsets of one font apart (9.6.4), drawn from which glyphs it holds.</summary>
    private static string SubsetTag(FontInUse use)
    {
        var glyphs = new ByteWriter();
        foreach (var glyph in use.Used.Keys) glyphs.Hex(glyph);
        var hash = SHA256.HashData(glyphs.Written);
        return string.Create(6, hash, (letters, bytes) =>
        {
            for (var i = 0; i < letters.Length; i++) letters[i] = (char)('A' + bytes[i] % 26);
        });
    }

    /// <summary>Widths by glyph, runs of neighbours together.</summary>
    private static ByteWriter Widths(ByteWriter body, FontInUse use)
    {
        body.Ascii("/DW 0/W[");
        var last = -2;
        foreach (var glyph in use.Used.Keys)
        {
            if (glyph != last + 1) body.Ascii(last < 0 ? "" : "]").Int(glyph).Ascii("[");
            else body.Ascii(" ");
            body.Int(use.Font.Advance(glyph));
            last = glyph;
        }

        return body.Ascii("]]>>");
    }

    /// <summary>A CMap from glyph to Unicode (9.10.3), at most a hundred lines in a part.</summary>
    private static ReadOnlySpan<byte> ToUnicode(FontInUse use)
    {
        var map = new ByteWriter().Ascii("""
            /CIDInit/ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange

            """);
        foreach (var part in use.Used.Chunk(100))
        {
            map.Int(part.Length).Ascii(" beginbfchar\n");
            foreach (var (glyph, rune) in part)
            {
                map.Ascii("<").Hex(glyph).Ascii("><");
                foreach (var unit in char.ConvertFromUtf32(rune)) map.Hex(unit);
                map.Ascii(">\n");
            }

            map.Ascii("endbfchar\n");
        }

        return map.Ascii("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n").Written;
    }
}
