using System.Security.Cryptography;

namespace Klubba.Documents.Printing;

/// <summary>Writes a font as a composite font (ISO 32000-1, 9.7; ISO 19005-3, 6.2.11): subset, widths, the way from code to glyph and to Unicode.</summary>
internal static class FontWriter
{
    private const string System = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";

    public static List<(string Resource, int Number)> Write(PdfFile file, IEnumerable<FontInUse> fonts)
    {
        var encoding = file.AddStream($"/Type/CMap/CMapName/{GlyphCodes.CMapName}{System}", GlyphCodes.CMap());
        return [.. fonts.Select(font => (font.Resource, Write(file, font, encoding)))];
    }

    private static int Write(PdfFile file, FontInUse use, int encoding)
    {
        var font = use.Font;
        var subset = FontSubset.Of(font, use.Glyphs);
        var program = file.AddStream($"/Length1 {subset.Length}", subset);
        var name = $"{SubsetTag(use)}+{font.Name}";
        var descriptor = file.Add(new ByteWriter().Ascii("<</Type/FontDescriptor/FontName").Name(name).Ascii("/Flags ").Int(Flags(use.Face))
            .Ascii("/FontBBox[").Int(font.Box[0]).Ascii(" ").Int(font.Box[1]).Ascii(" ").Int(font.Box[2]).Ascii(" ").Int(font.Box[3])
            .Ascii("]/ItalicAngle 0/Ascent ").Int(font.Ascent).Ascii("/Descent ").Int(font.Descent).Ascii("/CapHeight ").Int(font.CapHeight)
            .Ascii("/StemV ").Int(font.Weight / 5).Ascii("/FontFile2 ").Ref(program).Ascii(">>"));
        var glyphs = file.AddStream("", GlyphCodes.ToGlyph(use));
        var descendant = file.Add(Widths(new ByteWriter().Ascii("<</Type/Font/Subtype/CIDFontType2/BaseFont").Name(name).Ascii(System)
            .Ascii("/CIDToGIDMap ").Ref(glyphs).Ascii("/FontDescriptor ").Ref(descriptor), use));
        var unicode = file.AddStream("", GlyphCodes.ToUnicode(use));
        return file.Add(new ByteWriter().Ascii("<</Type/Font/Subtype/Type0/Encoding ").Ref(encoding).Ascii("/BaseFont").Name(name)
            .Ascii("/DescendantFonts[").Ref(descendant).Ascii("]/ToUnicode ").Ref(unicode).Ascii(">>"));
    }

    /// <summary>Symbolic, for glyphs are found by number; and serif where it has them (table 123).</summary>
    private static int Flags(Face face) => 4 | (face is Face.Serif or Face.SerifStrong ? 2 : 0);

    /// <summary>Six letters that tell subsets of one font apart (9.6.4), drawn from which glyphs it holds.</summary>
    private static string SubsetTag(FontInUse use)
    {
        var glyphs = new ByteWriter();
        foreach (var glyph in use.Glyphs) glyphs.Hex(glyph);
        var hash = SHA256.HashData(glyphs.Written);
        return string.Create(6, hash, (letters, bytes) =>
        {
            for (var i = 0; i < letters.Length; i++) letters[i] = (char)('A' + bytes[i] % 26);
        });
    }

    /// <summary>Widths by code, runs of neighbours together.</summary>
    private static ByteWriter Widths(ByteWriter body, FontInUse use)
    {
        body.Ascii("/DW 0/W[");
        var last = -2;
        foreach (var each in use.Printed)
        {
            if (each.Code != last + 1) body.Ascii(last < 0 ? "" : "]").Int(each.Code).Ascii("[");
            else body.Ascii(" ");
            body.Int(use.Font.Advance(each.Glyph));
            last = each.Code;
        }

        return body.Ascii("]]>>");
    }
}
