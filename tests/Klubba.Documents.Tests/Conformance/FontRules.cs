using System.Text.RegularExpressions;
using static Klubba.Documents.Tests.Conformance.FileRules;

namespace Klubba.Documents.Tests.Conformance;

/// <summary>Fonts (ISO 14289-1, 7.21; ISO 19005-3, 6.2.11): the same demands under two numbers.</summary>
internal static partial class FontRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. Both("7.21.3.1", "6.2.11.3.1", 1, "the CMap is of the font's character collection", s => Drawn(s).Where(font => font.Encoding is not null && !SameCollection(s, font))),
        .. Both("7.21.3.2", "6.2.11.3.2", 1, "an embedded TrueType font of CIDs has a map to glyphs", s => Drawn(s).Where(font => font.FontFile is not null
            && s.Document.Name(font.Descendant, "Subtype") == "CIDFontType2" && s.Document.Get(font.Descendant, "CIDToGIDMap") is not (PdfStream or PdfName { Value: "Identity" }))),
        .. Both("7.21.3.3", "6.2.11.3.3", 1, "the CMap is embedded or Identity", s => Drawn(s).Where(font => font.Descendant is not null && font.Encoding is null
            && s.Document.Name(font.Dict, "Encoding") is not ("Identity-H" or "Identity-V"))),
        .. Both("7.21.3.3", "6.2.11.3.3", 2, "the CMap writes the way its dictionary says", s => Drawn(s).Where(font => font.Encoding is { } map
            && map.WritingMode != (s.Document.Int(s.Document.Get(font.Dict, "Encoding") as PdfDict, "WMode") ?? 0))),
        .. Both("7.21.4.1", "6.2.11.4.1", 1, "the font is embedded", s => Visible(s).Where(font => font.FontFile is null && font.Subtype != "Type3")),
        .. Both("7.21.4.1", "6.2.11.4.1", 2, "the font holds every glyph that is shown", s => s.Content.Items.Where(item => !item.Invisible && item.Glyph?.Present == false)),
        .. Both("7.21.4.2", "6.2.11.4.2", 1, "a set of glyph names lists all the font holds", s => Drawn(s).Where(font => font.CompactGlyphs is { } glyphs
            && SubsetPattern().IsMatch(s.Document.Name(font.Dict, "BaseFont") ?? "") && s.Document.Text(font.Descriptor, "CharSet") is { } set
            && set.Split('/', StringSplitOptions.RemoveEmptyEntries).Count(name => name != ".notdef") != glyphs - 1)),
        .. Both("7.21.4.2", "6.2.11.4.2", 2, "a set of CIDs lists all the font holds", s => Drawn(s).Where(font => font.Program is not null
            && SubsetPattern().IsMatch(s.Document.Name(font.Dict, "BaseFont") ?? "") && s.Document.Get(font.Descriptor, "CIDSet") is PdfStream set && !ListsAll(s, font, set))),
        .. Both("7.21.5", "6.2.11.5", 1, "widths are those of the font", s => s.Content.Items.Where(item => !item.Invisible
            && item.Glyph is { Width: { } told, ProgramWidth: { } own } && Math.Abs(told - own) > 1)),
        .. Both("7.21.6", "6.2.11.6", 1, "a plain TrueType font has a map that is not for symbols", s => Simple(s).Where(font => !font.Symbolic
            && (font.Program!.Maps.Exists(SymbolMap) ? font.Program.Maps.Count < 2 : font.Program.Maps.Count == 0))),
        .. Both("7.21.6", "6.2.11.6", 2, "a plain TrueType font has a plain encoding", s => Simple(s).Where(font => !font.Symbolic && !PlainEncoding(s, font))),
        .. Both("7.21.6", "6.2.11.6", 3, "a symbol font has no encoding", s => Simple(s).Where(font => font.Symbolic && font.Dict.Has("Encoding"))),
        .. Both("7.21.6", "6.2.11.6", 4, "a symbol font has one map, or a map for symbols", s => Simple(s).Where(font => font.Symbolic
            && font.Program!.Maps.Count != 1 && !font.Program.Maps.Exists(SymbolMap))),
        .. Both("7.21.8", "6.2.11.8", 1, "no text shows the glyph for no glyph", s => s.Content.Items.Where(item => item.Glyph?.NotDef == true)),
        new(false, "6.2.11.2", 1, "a font says it is one", s => Drawn(s).Where(font => s.Document.Name(font.Dict, "Type") != "Font")),
        new(false, "6.2.11.2", 2, "a font is of a known kind", s => Drawn(s).Where(font => font.Subtype is not ("Type1" or "MMType1" or "TrueType" or "Type3" or "Type0"))),
        new(false, "6.2.11.2", 3, "a font has a name", s => Drawn(s).Where(font => font.Subtype != "Type3" && !font.Dict.Has("BaseFont"))),
        new(false, "6.2.11.2", 4, "a simple font says its first code", s => Simple(s).Where(font => !font.Dict.Has("FirstChar"))),
        new(false, "6.2.11.2", 5, "a simple font says its last code", s => Simple(s).Where(font => !font.Dict.Has("LastChar"))),
        new(false, "6.2.11.2", 6, "a simple font has a width for each code", s => Simple(s).Where(font => s.Document.Array(font.Dict, "Widths")?.Count
            != (s.Document.Int(font.Dict, "LastChar") ?? 0) - (s.Document.Int(font.Dict, "FirstChar") ?? 0) + 1)),
    ];

    private static IEnumerable<Rule> Both(string ua, string a, int test, string says, Func<Subject, IEnumerable<object?>> breaches) =>
        [new(true, ua, test, says, breaches), new(false, a, test, says, breaches)];

    private static IEnumerable<PdfFont> Drawn(Subject s) => s.Content.Items.Select(item => item.Font).OfType<PdfFont>().Distinct();

    private static IEnumerable<PdfFont> Visible(Subject s) => s.Content.Items.Where(item => !item.Invisible).Select(item => item.Font).OfType<PdfFont>().Distinct();

    private static IEnumerable<PdfFont> Simple(Subject s) => Drawn(s).Where(font => font.Subtype == "TrueType" && font.Program is not null);

    private static bool SymbolMap((int Platform, int Encoding, int Offset) map) => map is (3, 0, _);

    private static bool SameCollection(Subject s, PdfFont font)
    {
        var map = s.Document.Dict(s.Document.Get(font.Dict, "Encoding") as PdfDict, "CIDSystemInfo");
        var own = s.Document.Dict(font.Descendant, "CIDSystemInfo");
        return s.Document.Text(map, "Registry") == s.Document.Text(own, "Registry") && s.Document.Text(map, "Ordering") == s.Document.Text(own, "Ordering")
            && s.Document.Int(own, "Supplement") <= s.Document.Int(map, "Supplement");
    }

    private static bool PlainEncoding(Subject s, PdfFont font)
    {
        var value = s.Document.Get(font.Dict, "Encoding");
        var name = (value as PdfName)?.Value ?? s.Document.Name(value as PdfDict, "BaseEncoding");
        return name is "MacRomanEncoding" or "WinAnsiEncoding"
            && (font.Names?.HasDifferences != true || (font.Names.AllKnown && font.Program!.Maps.Exists(map => map is (3, 1, _))));
    }

    private static bool ListsAll(Subject s, PdfFont font, PdfStream set)
    {
        var bits = s.Document.Decode(set);
        return Enumerable.Range(0, font.Program!.GlyphCount).All(cid => cid / 8 < bits.Length && (bits[cid / 8] & (0x80 >> cid % 8)) != 0);
    }

    [GeneratedRegex(@"^[A-Z]{6}\+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SubsetPattern();
}
