using Klubba.Documents.Tests.Conformance;
using Klubba.Formats;
using Xunit;

namespace Klubba.Documents.Tests;

/// <summary>Files of ours, each broken on purpose in one place: the checker names the rules that are broken, and no others.</summary>
public sealed class BrokenFileTests
{
    private static readonly Lazy<string> Sound = new(() => PlainPdf.Of(Pdf.Write(Papers.Small,
        [new("protokoll.json", "application/json", Relationship.Data, "{}"u8.ToArray(), "Protokollet som JSON")])));

    private sealed record Broken(Func<string, byte[]> Break, string Rules);

    private static readonly Dictionary<string, Broken> Files = new(StringComparer.Ordinal)
    {
        ["header of PDF 2.0"] = Edit("%PDF-1.7", "%PDF-2.0", "A 6.1.2-1, UA 6.1-1"),
        ["no binary comment"] = Edit("%\u00E2\u00E3\u00CF\u00D3", "%abcd", "A 6.1.2-2"),
        ["no identifier"] = Edit("/ID [", "/Di [", "A 6.1.3-1"),
        ["more after the end"] = Bytes(text => [.. PlainPdf.Link(text), .. "more"u8], "A 6.1.3-3"),
        ["xref and two line ends"] = Bytes(text => Latin1(Latin1(PlainPdf.Link(text)).Replace("\nxref\n", "\nxref\n\n\n", StringComparison.Ordinal)), "A 6.1.4-2"),
        ["odd hexadecimal string"] = Edit("/Title <FEFF", "/Title <FEFF0", "A 6.1.6-1"),
        ["a letter in a hexadecimal string"] = Edit("/Title <FEFF", "/Title <FEFFxx", "A 6.1.6-2"),
        ["stream shorter than its length"] = Bytes(text => PlainPdf.Link(Replaced(text, "/Length 2>>stream\n{}", "/Length 9>>stream\n{}"), lengths: false), "A 6.1.7.1-1, A 6.1.7.1-2"),
        ["stream keyword without a line end"] = Bytes(text => PlainPdf.Link(Replaced(text, ">>stream\n{}", ">>stream {}"), lengths: false), "A 6.1.7.1-1, A 6.1.7.1-2"),
        ["stream in another file"] = Edit("/Type /EmbeddedFile", "/F (x.bin)/Type /EmbeddedFile", "A 6.1.7.1-3"),
        ["LZW"] = Edit("/Type /EmbeddedFile", "/Filter /LZWDecode/Type /EmbeddedFile", "A 6.1.7.2-1"),
        ["two spaces before obj"] = Bytes(text => PlainPdf.Link(Replaced(text, " 0 obj\n<</Type /Catalog", "  0 obj\n<</Type /Catalog")), "A 6.1.9-1"),
        ["number beyond 32 bits"] = Edit("/MarkInfo", "/Klubba 4294967296/MarkInfo", "A 6.1.13-1"),
        ["number too large"] = Edit("/MarkInfo", "/Klubba " + new string('9', 40) + ".0/MarkInfo", "A 6.1.13-2"),
        ["string too long"] = Edit("/MarkInfo", "/Klubba (" + new string('x', 32768) + ")/MarkInfo", "A 6.1.13-3"),
        ["name too long"] = Edit("/MarkInfo", "/" + new string('x', 128) + " 1/MarkInfo", "A 6.1.13-4"),
        ["number too near nought"] = Edit("/MarkInfo", "/Klubba 0." + new string('0', 40) + "1/MarkInfo", "A 6.1.13-5"),
        ["too many saved states"] = Edit("/Artifact/H BDC\n", string.Concat(Enumerable.Repeat("q ", 29)) + "/Artifact/H BDC\n", "A 6.1.13-8"),
        ["page of two points"] = Edit("/MediaBox [0 0 595.28 ", "/MediaBox [0 0 2 ", "A 6.1.13-11"),
        ["unknown operator"] = Edit("/Artifact/H BDC\n", "/Artifact/H BDC\nklubba\n", "A 6.2.2-1"),
        ["page without resources"] = Edit("/Resources ", "/Sources ", "A 6.2.2-2"),
        ["profile of a scanner"] = Edit("mntrRGB ", "scnrRGB ", "A 6.2.3-1"),
        ["no output intent"] = Edit("/OutputIntents [", "/Intents [", "A 6.2.4.3-2"),
        ["colours for print"] = Edit("/Artifact/H BDC\n", "/Artifact/H BDC\n0 0 0 1 k\n", "A 6.2.4.3-3"),
        ["unknown rendering intent"] = Edit("/Artifact/H BDC\n", "/Artifact/H BDC\n/Nice ri\n", "A 6.2.6-1"),
        ["script on opening"] = Edit("/MarkInfo", "/OpenAction <</S /JavaScript/JS (1)>>/MarkInfo", "A 6.5.1-1"),
        ["named action that quits"] = Edit("/MarkInfo", "/OpenAction <</S /Named/N /Quit>>/MarkInfo", "A 6.5.1-2"),
        ["document acts of itself"] = Edit("/MarkInfo", "/AA <</WC <</S /URI/URI (x)>>>>/MarkInfo", "A 6.5.2-1"),
        ["page acts of itself"] = Edit("/Type /Page/", "/AA <</O <</S /URI/URI (x)>>>>/Type /Page/", "A 6.5.2-2"),
        ["appearances to be made"] = Edit("/MarkInfo", "/AcroForm <</NeedAppearances true/Fields []>>/MarkInfo", "A 6.4.1-3"),
        ["XFA"] = Edit("/MarkInfo", "/AcroForm <</XFA []/Fields []>>/MarkInfo", "A 6.4.2-1"),
        ["needs rendering"] = Edit("/MarkInfo", "/NeedsRendering true/MarkInfo", "A 6.4.2-2"),
        ["requirements"] = Edit("/MarkInfo", "/Requirements []/MarkInfo", "A 6.11-1"),
        ["presentation steps"] = Edit("/Type /Page/", "/PresSteps <<>>/Type /Page/", "A 6.10-2"),
        ["layer without a name"] = Edit("/MarkInfo", "/OCProperties <</OCGs []/D <<>>>>/MarkInfo", "A 6.9-1, UA 7.10-1"),

        ["no metadata"] = Edit("/Metadata ", "/Meta ", "A 6.6.2.1-1, A 6.6.4-1, A 6.6.4-3, UA 5-1, UA 7.1-8"),
        ["bytes told in the packet"] = Edit("<?xpacket begin=", "<?xpacket bytes=\"9\" begin=", "A 6.6.2.1-2"),
        ["encoding told in the packet"] = Edit("<?xpacket begin=", "<?xpacket encoding=\"UTF-8\" begin=", "A 6.6.2.1-3"),
        ["packet is no XML"] = Edit("</rdf:RDF>", "</rdf:DRF>", "A 6.6.2.1-4, A 6.6.4-1, A 6.6.4-3, UA 5-1, UA 7.1-9"),
        ["packet is no UTF-8"] = Edit("<pdf:Producer>", "<pdf:Producer>\u00E5", "A 6.6.2.1-5"),
        ["property nobody declared"] = Edit("<pdfaProperty:name>part", "<pdfaProperty:name>port", "A 6.6.2.3.1-1"),
        ["title in one language only"] = Edit("<rdf:Alt>", "<rdf:Bag>", "A 6.6.2.3.1-2", ("</rdf:Alt>", "</rdf:Bag>")),
        ["schema without a namespace"] = Edit("pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/", "pdfaSchema:namespaceURI>", "A 6.6.2.3.1-1, A 6.6.2.3.3-3"),
        ["property of no category"] = Edit(">internal<", ">private<", "A 6.6.2.3.3-9"),
        ["no PDF/A"] = Edit("<pdfaid:part>3</pdfaid:part>", "", "A 6.6.4-1"),
        ["PDF/A-2"] = Edit("<pdfaid:part>3", "<pdfaid:part>2", "A 6.6.4-2"),
        ["level B"] = Edit("<pdfaid:conformance>A", "<pdfaid:conformance>B", "A 6.6.4-3"),
        ["no PDF/UA"] = Edit("<pdfuaid:part>1</pdfuaid:part>", "", "UA 5-1"),
        ["PDF/UA-2"] = Edit("<pdfuaid:part>1", "<pdfuaid:part>2", "UA 5-2"),
        ["no title"] = Edit("<dc:title>", "<dc:source>", "A 6.6.2.3.1-2, UA 7.1-9", ("</dc:title>", "</dc:source>")),
        ["title not shown"] = Edit("/DisplayDocTitle true", "/DisplayDocTitle false", "UA 7.1-10"),

        ["not tagged"] = Edit("/Marked true", "/Marked false", "A 6.7.2.2-1, UA 6.2-1"),
        ["suspect"] = Edit("/Marked true", "/Suspects true/Marked true", "UA 7.1-4"),
        ["no structure"] = Edit("/StructTreeRoot ", "/Tree ", "A 6.7.3.3-1, UA 7.1-11, UA 7.1-3, UA 7.18.5-1"),
        ["type nobody knows"] = Edit("/S /Caption", "/S /Rubrik", "A 6.7.3.4-1, UA 7.1-5, UA 7.2-3"),
        ["types in a ring"] = Edit("/S /Caption", "/S /Rubrik", "A 6.7.3.4-2, UA 7.1-6, UA 7.2-3", ("/Type /StructTreeRoot", "/RoleMap <</Rubrik /Titel/Titel /Rubrik>>/Type /StructTreeRoot")),
        ["standard type mapped"] = Edit("/Type /StructTreeRoot", "/RoleMap <</Caption /P>>/Type /StructTreeRoot", "A 6.7.3.4-3, UA 7.1-7"),
        ["language misspelled"] = Edit("/Lang (sv)", "/Lang (sv_SE)", "A 6.7.4-1, UA 7.2-29"),
        ["no language"] = Edit("/Lang (sv)", "", "UA 7.2-2, UA 7.2-21, UA 7.2-24, UA 7.2-30, UA 7.2-33, UA 7.2-34"),
        ["text outside the structure"] = Edit("/Caption<</MCID ", "/Caption<</DICM ", "UA 7.1-3"),
        ["artifact in a text"] = Edit("/Caption<</MCID ", "/Artifact<</MCID ", "UA 7.1-1, UA 7.1-2"),
        ["text in an artifact"] = Edit("/H1<</MCID 0>>BDC\n", "/Artifact BMC /H1<</MCID 0>>BDC EMC\n", "UA 7.1-2"),
        ["element without a parent"] = Edit("/S /Caption/P ", "/S /Caption/Q ", "UA 7.1-12"),
        ["cell for a row"] = Edit("/S /TR", "/S /TD", "UA 7.2-8, UA 7.2-9, UA 7.2-36"),
        ["row head outside a row"] = Edit("/S /Caption", "/S /TH", "UA 7.2-3, UA 7.2-8"),
        ["head without a body"] = Edit("/S /TBody", "/S /TFoot", "UA 7.2-13, UA 7.2-14"),
        ["two heads"] = Edit("/S /TBody", "/S /THead", "UA 7.2-11, UA 7.2-14"),
        ["paragraph in a table"] = Edit("/S /Caption", "/S /P", "UA 7.2-3"),
        ["span that runs out"] = Edit("/O /Table/Scope /Row", "/O /Table/RowSpan 9/Scope /Row", "UA 7.2-41, UA 7.2-43"),
        ["cell too few"] = Edit("/S /TD/P", "/S /TR/P", "UA 7.2-10, UA 7.2-4, UA 7.2-43"),
        ["point outside a list"] = Edit("/S /L/", "/S /Sect/", "UA 7.2-17"),
        ["list in a list's point"] = Edit("/S /LBody", "/S /P", "UA 7.2-20"),
        ["body outside a point"] = Edit("/S /LI", "/S /P", "UA 7.2-18, UA 7.2-19"),
        ["contents line outside the contents"] = Edit("/S /TOC/", "/S /Sect/", "UA 7.2-26"),
        ["paragraph among the contents"] = Edit("/S /TOCI", "/S /P", "UA 7.2-27"),
        ["picture without a text"] = Edit("/S /Caption", "/S /Figure", "UA 7.2-3, UA 7.3-1"),
        ["formula without a text"] = Edit("/S /BlockQuote", "/S /Formula", "UA 7.7-1"),
        ["note without an identifier"] = Edit("/S /BlockQuote", "/S /Note", "UA 7.9-1"),
        ["heading of level 4 after 1"] = Edit("/S /H2", "/S /H4", "UA 7.4.2-1"),
        ["headings of two kinds"] = Edit("/S /H3", "/S /H", "UA 7.4.4-2, UA 7.4.4-3"),
        ["heads that do not say whose they are"] = Bytes(text => PlainPdf.Link(text.Replace("/Scope /Column", "", StringComparison.Ordinal).Replace("/Scope /Row", "", StringComparison.Ordinal)), "UA 7.5-1"),

        ["attachment of no kind"] = Edit("/Subtype /application#2Fjson", "", "A 6.8-1"),
        ["attachment with one name"] = Edit("/UF (protokoll.json)", "", "A 6.8-2, UA 7.11-1"),
        ["attachment of no relation"] = Edit("/AFRelationship ", "/Relation ", "A 6.8-3"),
        ["attachment of nobody"] = Edit("/AF [", "/FA [", "A 6.8-4"),

        ["link without a text"] = Edit("/Contents <FEFF0047", "/Innehall <FEFF0047", "UA 7.18.1-2, UA 7.18.5-2"),
        ["link outside a Link"] = Edit("/S /Link", "/S /Span", "UA 7.18.5-1"),
        ["link without flags"] = Edit("/F 4", "", "A 6.3.2-1"),
        ["hidden link"] = Edit("/F 4", "/F 6", "A 6.3.2-2"),
        ["sound"] = Edit("/Subtype /Link", "/Subtype /Sound", "A 6.3.1-1, A 6.3.3-1, UA 7.18.1-1"),
        ["tab goes its own way"] = Edit("/Tabs /S", "/Tabs /R", "UA 7.18.3-1"),

        ["no map to glyphs"] = Edit("/CIDToGIDMap ", "/Map ", "A 6.2.11.3.2-1, UA 7.21.3.2-1, ", null, "A 6.2.11.5-1", "UA 7.21.5-1"),
        ["unknown CMap"] = Edit("/Encoding ", "/Encoding /Klubba-H/Coding ", "A 6.2.11.3.3-1, UA 7.21.3.3-1", null, "A 6.2.11.7.2-1", "UA 7.21.7-1", "A 6.2.11.8-1", "UA 7.21.8-1", "A 6.2.11.5-1", "UA 7.21.5-1"),
        ["CMap of another collection"] = Edit("/CMapName /Klubba-H/CIDSystemInfo <</Registry (Adobe)/Ordering (Identity)", "/CMapName /Klubba-H/CIDSystemInfo <</Registry (Adobe)/Ordering (Japan1)", "A 6.2.11.3.1-1, UA 7.21.3.1-1"),
        ["CMap downwards"] = Edit("/CMapName /Klubba-H/", "/WMode 1/CMapName /Klubba-H/", "A 6.2.11.3.3-2, UA 7.21.3.3-2"),
        ["font not embedded"] = Edit("/FontFile2 ", "/File ", "A 6.2.11.4.1-1, UA 7.21.4.1-1"),
        ["set of CIDs too small"] = Edit("/FontFile2 ", "/CIDSet 9999 0 R/FontFile2 ", "A 6.2.11.4.2-2, UA 7.21.4.2-2", ("trailer\n", "9999 0 obj\n<</Length 0>>stream\n\nendstream\nendobj\ntrailer\n")),
        ["wrong width"] = Edit("/W [32 [", "/W [32 [9", "A 6.2.11.5-1, UA 7.21.5-1"),
        ["font of no type"] = Edit("/Type /Font/Subtype /Type0", "/Type /Fnt/Subtype /Type0", "A 6.2.11.2-1"),
        ["no way back to Unicode"] = Edit("/ToUnicode ", "/Unicode ", "A 6.2.11.7.2-1, UA 7.21.7-1"),
        ["way back to nothing"] = Edit("beginbfchar\n<20><", "beginbfchar\n<20><0000", "A 6.2.11.7.2-2, UA 7.21.7-2"),
        ["way back to a private sign"] = Edit("beginbfchar\n<20><", "beginbfchar\n<20><E000", "A 6.2.11.7.3-1"),
        ["glyph for no glyph"] = Edit("[(", "[(\u0001", "A 6.2.11.7.2-1, A 6.2.11.8-1, UA 7.21.7-1, UA 7.21.8-1", null, "A 6.2.11.5-1", "UA 7.21.5-1"),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Fact]
    public void The_file_they_are_made_from_is_sound() => Assert.Empty(Checker.Check(PlainPdf.Link(Sound.Value)));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_checker_names_what_is_broken(string name)
    {
        var found = Checker.Check(Files[name].Break(Sound.Value)).Select(finding => $"{(finding.Flavour.Ua ? "UA" : "A")} {finding.Clause}-{finding.Test}");
        Assert.Equal(Files[name].Rules, string.Join(", ", found.Order(StringComparer.Ordinal)));
    }

    private static Broken Edit(string from, string to, string rules, (string From, string To)? second = null, params string[] also) =>
        new(text => PlainPdf.Link(second is { } more ? Replaced(Replaced(text, from, to), more.From, more.To) : Replaced(text, from, to)), Sorted(rules, also));

    private static Broken Bytes(Func<string, byte[]> edit, string rules) => new(edit, Sorted(rules, []));

    private static string Sorted(string rules, string[] also) =>
        string.Join(", ", rules.Split(", ", StringSplitOptions.RemoveEmptyEntries).Concat(also).Order(StringComparer.Ordinal));

    /// <summary>The first place only; a place that is not there is a fault of the test.</summary>
    private static string Replaced(string text, string from, string to)
    {
        var place = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(place >= 0, $"the file has no {from}");
        return string.Concat(text.AsSpan(0, place), to, text.AsSpan(place + from.Length));
    }

    private static byte[] Latin1(string text) => System.Text.Encoding.Latin1.GetBytes(text);

    private static string Latin1(byte[] bytes) => System.Text.Encoding.Latin1.GetString(bytes);
}
