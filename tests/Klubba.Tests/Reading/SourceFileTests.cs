using System.Text;
using Klubba.Documents;
using Klubba.Formats;
using Xunit;
using static Klubba.Tests.Reading.DocxMade;

namespace Klubba.Tests.Reading;

/// <summary>A file is known by its bytes and becomes lines with positions, whatever its kind.</summary>
public class SourceFileTests
{
    private const string Text = "Kulturnämnden\n§ 4 Årets bidrag – ”Västra” ängen\nÖverläggning på Åsens Värdshus";

    private static Encoding Old(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;

    public static TheoryData<string, byte[], string?> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text), null },
        { "UTF-8 med märke", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], null },
        { "UTF-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)], null },
        { "UTF-16 BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)], null },
        { "UTF-16 LE utan märke", Encoding.Unicode.GetBytes(Text.Replace('–', '-').Replace('”', '"')), null },
        { "UTF-16 BE utan märke", Encoding.BigEndianUnicode.GetBytes(Text.Replace('–', '-').Replace('”', '"')), null },
        { "UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Text)], null },
        { "Windows-1252", Old(1252).GetBytes(Text), "Filen är inte UTF-8; den är läst som Windows-1252." },
        { "ISO 8859-1", Encoding.Latin1.GetBytes(Text.Replace('–', '-').Replace('”', '"')), "Filen är inte UTF-8; den är läst som Windows-1252." },
        { "Mac OS Roman", Old(10000).GetBytes(Text), "Filen är inte UTF-8; den är läst som Mac OS Roman." },
        { "MS-DOS", Old(850).GetBytes(Text.Replace('–', '-').Replace('”', '"')), "Filen är inte UTF-8; den är läst som MS-DOS 850." },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_the_encoding_it_has(string encoding, byte[] bytes, string? remark)
    {
        var source = SourceFile.Read(bytes, encoding).Value;
        Assert.Equal(Text.Replace('–', '-').Replace('”', '"').Split('\n'), source.Lines.Select(line => line.Text.Replace('–', '-').Replace('”', '"')));
        Assert.Equal(remark, source.Remarks.Select(one => one.Text).SingleOrDefault());
    }

    [Fact]
    public void A_letter_that_was_cut_in_two_spoils_no_other()
    {
        var source = SourceFile.Read(Encoding.UTF8.GetBytes(Text)[..^7], "halv.txt").Value;
        Assert.EndsWith("på Åsens V\uFFFD", source.Lines[2].Text, StringComparison.Ordinal);
        Assert.Equal("Filen är UTF-8 med fel i: 1 tecken gick inte att tolka och står som \uFFFD.", source.Remarks[0].Text);
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "tom.txt", [], "filen är tom. Välj en annan fil." },
        { "gammal.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "filen är ett dokument i Words gamla form (.doc) eller ett låst Word-dokument. Spara protokollet som PDF, DOCX eller text och läs det." },
        { "brev.rtf", "{\\rtf1\\ansi hej}"u8.ToArray(), "filen är ett RTF-dokument. Spara protokollet som PDF, DOCX eller text och läs det." },
        { "foto.pdf", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "filen är en bild. Tolka den med ett OCR-program (till exempel ocrmypdf -l swe) och läs kopian; jämför namn och tal med originalet." },
        { "packad.txt", [0x1F, 0x8B, 8, 0], "filen är packad. Packa upp den och ange protokollet." },
        { "program.txt", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0], "filen är binär, inte ett dokument med text. Ange ett protokoll som PDF, DOCX, HTML, Markdown eller text." },
        { "protokoll.pdf", "<!doctype html><title>404</title><p>Sidan finns inte"u8.ToArray(), "filen är en webbsida, vad namnet än säger; ofta ett felmeddelande i stället för protokollet. Hämta filen på nytt. Är webbsidan protokollet, låt namnet sluta på .html." },
        { "skript.html", "<html><script>skriv()</script>"u8.ToArray(), "webbsidan har ingen text. Kontrollera att det är rätt fil." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_document_with_text_is_told_what_it_is_and_what_to_do(string name, byte[] bytes, string said) =>
        Assert.Equal($"{name}: {said}", SourceFile.Read(bytes, name).Problem!.ToString());

    [Fact]
    public void A_file_that_lies_about_its_kind_is_read_as_what_it_is()
    {
        Assert.Equal("Protokoll", SourceFile.Read(PdfMade.File(PdfMade.OnePage(PdfMade.Stream(PdfMade.Word))), "protokoll.txt").Value.Lines[0].Text);
        Assert.Equal("Kulturnämnden", SourceFile.Read(Encoding.UTF8.GetBytes(Text), "protokoll.pdf").Value.Lines[0].Text);
        var web = Path.Combine(Shared.Corpus, "pdf", "not-a-pdf.pdf");
        Assert.StartsWith("not-a-pdf.pdf: filen är en webbsida, vad namnet än säger", SourceFile.Read(System.IO.File.ReadAllBytes(web), "not-a-pdf.pdf").Problem!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_loses_its_signs_and_its_tables_stand_at_columns()
    {
        const string markdown = "# Kulturnämnden\n\n## § 4 Bidrag\n\n**Beslut**\n\n1\\. Nämnden __bifaller__.\n\n| Namn | Ja |\n|---|---|\n| Anna-Karin Ek (S) | X |\n| Bo By (M) | X |\nSlut";
        Assert.Equal(
            ["Kulturnämnden", "", "§ 4 Bidrag", "", "Beslut", "", "1. Nämnden bifaller.", "", "Namn                Ja", "Anna-Karin Ek (S)   X", "Bo By (M)           X", "Slut"],
            Lines("protokoll.md", Encoding.UTF8.GetBytes(markdown)));
    }

    [Fact]
    public void A_web_page_is_read_as_it_is_seen()
    {
        const string page = """
            <!-- sparad --><!DOCTYPE html><html><head><title>Webb</title><style>p { color: red }</style></head><body><script>if (1 < 2) document.write("<p>nej</p>")</script>
            <h1>Kultur&shy;nämnden</h1><table><tr><th>Plats och tid</th><td>Rådhuset,<br>kl.&nbsp;18.00</td></tr><tr><th>Beslutande</th><td><p>Anna Ek (S)</p><p>Bo By (M)</p></td></tr></table>
            <h2>&sect; 4
              Bidrag</h2><p title="a > b">Text om bidrag som är så lång att den utan tvekan är löpande text och ingen rad i en lista.<p>Beslut<ol><li>Nämnden bifaller.<li>Nämnden avslår.</ol>
            <pre>  Ja    Nej
              7      4</pre>
            """;
        Assert.Equal(
            ["Kultur\u00adnämnden", "", "Plats och tid   Rådhuset,", "                kl.\u00a018.00", "", "Beslutande      Anna Ek (S)", "                Bo By (M)", "", "§ 4 Bidrag", "",
                "Text om bidrag som är så lång att den utan tvekan är löpande text och ingen rad i en lista.", "", "Beslut", "", "1. Nämnden bifaller.", "2. Nämnden avslår.", "", "  Ja    Nej", "  7      4"],
            Lines("sida.html", Encoding.UTF8.GetBytes(page.ReplaceLineEndings("\n"))));
    }

    private const string Numbering = """
        <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="12"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§ %1"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num>
        """;

    private const string Styles = """
        <w:style w:type="paragraph" w:styleId="Paragraf"><w:basedOn w:val="Rubrik"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Rubrik"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        """;

    private static string Listed(int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"2\"/></w:numPr>";

    private static readonly byte[] Document = DocxMade.File(
        P("Kulturnämnden", "<w:pStyle w:val=\"Rubrik\"/>") + P("Sammanträdesdatum\t2026-03-12")
        + Table(["Plats och tid", "Rådhuset, kl. 18.00"], ["Beslutande", "Anna Ek (S), ordförande\nBo By (M)"], ["Justerare", "Bo By"])
        + P("Bidrag till föreningar", "<w:pStyle w:val=\"Paragraf\"/>") + P("Beslut") + P("Nämnden bifaller ansökan.", Listed(0)) + P("Ek ersätts.", Listed(1)) + P("Nämnden avslår resten.", Listed(0))
        + "<w:p><w:r><w:t>Bort</w:t></w:r><w:del><w:r><w:delText>tagen</w:delText></w:r></w:del><w:ins><w:r><w:t>fallen</w:t><w:br w:type=\"page\"/></w:r></w:ins></w:p>"
        + P("Hyror", "<w:pStyle w:val=\"Paragraf\"/>") + P("Beslut") + P("Nämnden godkänner hyran."),
        Numbering, Styles, P("Ekeby kommun"));

    [Fact]
    public void A_word_document_is_read_with_its_numbers_tables_and_pages()
    {
        var source = SourceFile.Read(Document, "protokoll.docx").Value;
        Assert.Equal(
            ["Ekeby kommun", "", "Kulturnämnden", "", "Sammanträdesdatum       2026-03-12", "", "Plats och tid   Rådhuset, kl. 18.00", "", "Beslutande      Anna Ek (S), ordförande", "                Bo By (M)", "",
                "Justerare       Bo By", "", "§ 12 Bidrag till föreningar", "", "Beslut", "1. Nämnden bifaller ansökan.", "a) Ek ersätts.", "2. Nämnden avslår resten.", "Bortfallen", "", "§ 13 Hyror", "", "Beslut", "Nämnden godkänner hyran."],
            source.Lines.Select(line => line.Text));
        Assert.Equal([1, 2], source.Lines.Where(line => line.Text.StartsWith('§')).Select(line => line.Page));
    }

    [Fact]
    public void A_word_document_becomes_minutes()
    {
        var minutes = Reader.Read(SourceFile.Read(Document, "protokoll.docx").Value).Minutes;
        Assert.Equal(("Kulturnämnden", new DateOnly(2026, 3, 12)), (minutes.Body, minutes.Date));
        Assert.Equal(["Anna Ek", "Bo By"], minutes.Attendance.Select(person => person.Name));
        Assert.Equal([("12", "Bidrag till föreningar"), ("13", "Hyror")], minutes.Items.Select(item => (item.Number, item.Title!)));
        Assert.Equal(["Nämnden godkänner hyran."], minutes.Items[1].Clauses);
    }

    [Fact]
    public void Nothing_of_a_word_document_or_a_web_page_is_lost()
    {
        NothingLostTests.AssertNothingLost(SourceFile.Read(Document, "protokoll.docx").Value);
        var web = Encoding.UTF8.GetBytes(Html.Write(Papers.Minutes(SampleMinutes.Meeting, null, Phrases.Standard)));
        NothingLostTests.AssertNothingLost(SourceFile.Read(web, "protokoll.html").Value, emptyLabels: true);
    }

    [Fact]
    public void Our_own_minutes_are_read_alike_from_word_and_from_the_web()
    {
        var log = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "samples", "kulturnamnden-2026-03-12.jsonl"));
        var paper = Papers.Minutes(Minutes.Of(Meeting.Of(EventLog.Read(log).Value).Value), null, Phrases.Standard);
        var word = SourceFile.Read(Docx.Write(paper), "protokoll.docx").Value;
        NothingLostTests.AssertNothingLost(word, emptyLabels: true);
        var agreement = new Scorer();
        agreement.Add(Reader.Read(SourceFile.Read(Encoding.UTF8.GetBytes(Html.Write(paper)), "protokoll.html").Value).Minutes, Reader.Read(word).Minutes);
        Assert.True(agreement.Micro >= 0.97, $"{agreement.Micro:F3} {string.Join(' ', agreement.Fields.Where(field => field.Value.Missed + field.Value.False > 0))}");
    }

    private static IEnumerable<string> Lines(string name, byte[] bytes) => SourceFile.Read(bytes, name).Value.Lines.Select(line => line.Text);
}
