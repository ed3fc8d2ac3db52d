using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Klubba.Documents;
using Xunit;

namespace Klubba.Tests.Reading;

/// <summary>Files made to hurt: each gives a clear error or a reading, within bounds of memory, and never an exception.</summary>
public class BadInputTests
{
    private const string TooMuch = "ond.pdf: PDF-filen packar upp till mer än 64 MB i en ström eller 512 MB i allt. Ett protokoll är inte så stort; kontrollera var filen kommer ifrån.";
    private const string Damaged = "ond.pdf: PDF-filen är skadad eller ofullständig. Hämta den på nytt, eller öppna den i ett PDF-program och spara en ny kopia.";
    private const string NoPage = "ond.pdf: PDF-filen är skadad; ingen sida går att läsa. Hämta den på nytt, eller öppna den i ett PDF-program och spara en ny kopia.";
    private const string NoText = "ond.pdf: PDF-filen har ingen text. Kontrollera att det är rätt fil.";

    private static readonly Lazy<byte[]> Gigabytes = new(() => PdfMade.Bomb(1100, "1 0 <</Type/Catalog/Pages 2 0 R>>"));

    private static readonly Lazy<byte[]> WordBomb = new(() => DocxMade.Bomb(1100));

    private static SortedDictionary<int, byte[]> Sound => PdfMade.OnePage(PdfMade.Stream(PdfMade.Word));

    private static byte[] With(int number, string body, SortedDictionary<int, byte[]>? others = null)
    {
        var objects = others ?? Sound;
        objects[number] = PdfMade.Bytes(body);
        return PdfMade.File(objects);
    }

    private static byte[] Changed(string old, string now) => PdfMade.Bytes(Encoding.Latin1.GetString(PdfMade.File(Sound)).Replace(old, now, StringComparison.Ordinal));

    /// <summary>What is made, and what is said of it; nothing where it is read.</summary>
    private static readonly Dictionary<string, (Func<byte[]> Make, string? Said)> Made = new()
    {
        ["en sida som det inte är något fel på"] = (() => PdfMade.File(Sound), null),
        ["en megabyte som packar upp till en gigabyte, där sidan ritas"] = (() => PdfMade.File(PdfMade.OnePage(PdfMade.Stream(Gigabytes.Value, "/Filter/FlateDecode"))), TooMuch),
        ["samma packade två gånger"] = (() => PdfMade.File(PdfMade.OnePage(PdfMade.Stream(PdfMade.Deflated(Gigabytes.Value), "/Filter[/FlateDecode/FlateDecode]"))), TooMuch),
        ["samma som tabell över objekten"] = (() => PdfMade.WithStreams([], "", Gigabytes.Value, "/Filter/FlateDecode"), TooMuch),
        ["samma som ström av objekt"] = (() => PdfMade.WithStreams(Gigabytes.Value, "/Filter/FlateDecode"), TooMuch),
        ["samma som typsnitt"] = (() => WithFont(PdfMade.Stream(Gigabytes.Value, "/Filter/FlateDecode/Length1 2000000000")), TooMuch),
        ["samma som körlängder"] = (() => PdfMade.File(PdfMade.OnePage(PdfMade.Stream(RunLengths(), "/Filter[/FlateDecode/RunLengthDecode]"))), TooMuch),
        ["många strömmar som var för sig är lagom"] = (() => PdfMade.File(Many(PdfMade.Bomb(60))), TooMuch),
        ["ett sidträd som är sitt eget barn"] = (() => With(2, "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>"), null),
        ["ett sidträd som går i ring"] = (() => With(6, "<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>", new(Sound) { [2] = PdfMade.Bytes("<</Type/Pages/Kids[6 0 R]/Count 2>>") }), NoText),
        ["två miljarder sidor, säger filen"] = (() => With(2, "<</Type/Pages/Kids[3 0 R]/Count 2000000000>>"), null),
        ["en tabell över objekten som hänvisar till sig själv"] = (() => PdfMade.File(Sound, "/Prev 9"), null),
        ["en miljon parenteser i varandra"] = (() => PdfMade.File(PdfMade.OnePage(PdfMade.Stream($"BT /F1 12 Tf {new string('(', 1_000_000)}"))), NoText),
        ["hundra tusen listor i varandra"] = (() => Changed("/Type/Catalog", $"/A {new string('[', 100_000)}{new string(']', 100_000)}/Type/Catalog"), Damaged),
        ["hundra tusen listor i varandra, där sidan ritas"] = (() => PdfMade.File(PdfMade.OnePage(PdfMade.Stream(new string('[', 100_000)))), NoPage),
        ["en bild som ritar sig själv"] = (() => With(6, Form("/X0 6 0 R", "/X0 Do"), PdfMade.OnePage(PdfMade.Stream("/X0 Do"), "/XObject<</X0 6 0 R>>")), NoText),
        ["en rad av två miljarder kolumner"] = (() => PdfMade.WithStreams([], "", PdfMade.Deflated(new byte[1000]), "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>"), Damaged),
        ["bara början"] = (() => PdfMade.File(Sound)[..100], Damaged),
        ["bara huvudet"] = (() => "%PDF-1.7\n"u8.ToArray(), Damaged),
        ["lås utan nyckel"] = (() => PdfMade.File(Sound, "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(00000000000000000000000000000000)/U(11111111111111111111111111111111)>>/ID[(a)(b)]"),
            "ond.pdf: PDF-filen är låst med lösenord. Lås upp den och spara en kopia utan lösenord."),
    };

    public static TheoryData<string> Names => [.. Made.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pdf_made_to_hurt_is_read_or_refused_with_a_reason(string what)
    {
        var (make, said) = Made[what];
        var read = SourceFile.Read(make(), "ond.pdf");
        Assert.Equal(said, read.Problem?.ToString());
        if (said is null) Assert.Equal("Protokoll", read.Value.Lines[0].Text);
    }

    [Fact]
    public void A_pdf_of_three_hundred_megabytes_is_read_where_its_text_is_small()
    {
        var objects = Sound;
        objects[6] = PdfMade.Stream(new byte[300 << 20], "/Type/XObject/Subtype/Image/Width 10000/Height 10000/BitsPerComponent 8/ColorSpace/DeviceRGB");
        Assert.Equal("Protokoll", SourceFile.Read(PdfMade.File(objects), "stor.pdf").Value.Lines[0].Text);
    }

    [Fact]
    public void A_zip_bomb_called_docx_is_refused() =>
        Assert.Equal(
            "bomb.docx: filen packar upp till mer än 64 MB i en del eller 512 MB i allt. Ett protokoll är inte så stort; kontrollera var filen kommer ifrån.",
            SourceFile.Read(WordBomb.Value, "bomb.docx").Problem!.ToString());

    [Fact]
    public void A_part_that_lies_about_its_size_is_measured_by_what_it_gives()
    {
        var zip = WordBomb.Value.ToArray();
        var directory = zip.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), 10u);
        Assert.False(SourceFile.Read(zip, "lögn.docx").Ok);
    }

    public static TheoryData<string, byte[], string> Word => new()
    {
        { "med entiteter", DocxMade.File(DocxMade.P("&b;"), beforeRoot: "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"), "Word-filen har en dokumenttypsdeklaration (DTD), som Word aldrig skriver. Öppna den i Word och spara en ny kopia, om du litar på den." },
        { "avhuggen", DocxMade.File(DocxMade.P("Protokoll"))[..900], "Word-filen är skadad eller ofullständig. Hämta den på nytt, eller öppna den i Word och spara en ny kopia." },
        { "djup", DocxMade.File(string.Concat(Enumerable.Repeat("<w:a>", 100_000)) + string.Concat(Enumerable.Repeat("</w:a>", 100_000))), "Word-filen är skadad eller ofullständig. Hämta den på nytt, eller öppna den i Word och spara en ny kopia." },
        { "trasig", DocxMade.File("<w:p><w:r>"), "Word-filen är skadad eller ofullständig. Hämta den på nytt, eller öppna den i Word och spara en ny kopia." },
        { "utan text", DocxMade.File("<w:p/>"), "Word-filen har ingen text. Kontrollera att det är rätt fil." },
        { "utan dokument", Zip("hej.txt"), "filen är en zip-fil, men inte ett Word-dokument. Packa upp den och ange protokollet, eller spara det som PDF eller DOCX." },
    };

    [Theory]
    [MemberData(nameof(Word))]
    public void A_word_document_made_to_hurt_is_refused_with_a_reason(string what, byte[] bytes, string said) =>
        Assert.Equal($"{what}: {said}", SourceFile.Read(bytes, what).Problem!.ToString());

    [Fact]
    public void Tables_within_tables_without_end_are_read()
    {
        var deep = string.Concat(Enumerable.Repeat("<table><tr><td>x", 20_000));
        Assert.NotEmpty(SourceFile.Read(Encoding.UTF8.GetBytes("<html>" + deep), "djup.html").Value.Lines);
    }

    [Theory]
    [InlineData("<p>")]
    [InlineData("<td>")]
    [InlineData("<ul><li>")]
    [InlineData("<")]
    [InlineData("<a b=\"")]
    [InlineData("<!--")]
    [InlineData("&amp;&#x41;")]
    [InlineData("<script>")]
    public void The_same_piece_of_a_web_page_two_hundred_thousand_times_is_read(string piece) =>
        SourceFile.Read(Encoding.UTF8.GetBytes("<html><p>Protokoll</p>" + string.Concat(Enumerable.Repeat(piece, 200_000))), "sida.html");

    [Fact]
    public void A_web_page_defines_no_entities_of_its_own()
    {
        const string page = "<!DOCTYPE html [<!ENTITY hemlig SYSTEM \"file:///etc/passwd\">]><html><p>Se &hemlig; här</p>";
        Assert.Contains("Se &hemlig; här", string.Join('\n', SourceFile.Read(Encoding.UTF8.GetBytes(page), "sida.html").Value.Lines.Select(line => line.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_paragraphs_and_a_line_of_ten_megabytes_are_read_with_remarks()
    {
        var text = string.Concat(Enumerable.Range(1, 1_000_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"§ {i}\n"))) + new string('x', 10_000_000);
        Assert.NotEmpty(Reader.Read(SourceFile.Read(Encoding.UTF8.GetBytes(text), "stor.txt").Value).Remarks);
    }

    [Theory]
    [InlineData("§ 4 \u202eBeslut\u202c")]
    [InlineData("\u200b§\u200b 4")]
    [InlineData("A\u030ang\u0308 \U0001F1F8\U0001F1EA \uFDFA")]
    [InlineData("Zalgo: a\u0300\u0301\u0302\u0303\u0304\u0305")]
    [InlineData("\uFEFF\uFEFF§ 4 Bidrag")]
    public void Any_letters_are_read_and_kept(string text)
    {
        var source = SourceFile.Read(Encoding.UTF8.GetBytes(text), "udda.txt").Value;
        NothingLostTests.AssertNothingLost(source, emptyLabels: true);
    }

    [Fact]
    public void Any_bytes_give_lines_or_a_reason()
    {
        byte[][] begins = [[], [.. "%PDF-1.4\n"u8], [.. "PK\x03\x04"u8], [0xFF, 0xFE], [.. "<html>"u8]];
        Gen.Select(Gen.Int[0, begins.Length - 1], Gen.Byte.Array[0, 400]).Holds(500, pick => SourceFile.Read([.. begins[pick.Item1], .. pick.Item2, 1], "slump"));
    }

    [Fact]
    public void A_sound_file_with_some_bytes_changed_gives_lines_or_a_reason()
    {
        byte[][] files = [PdfMade.File(Sound), PdfMade.WithStreams(PdfMade.Deflated("1 0 <</Type/Catalog/Pages 2 0 R>>"u8.ToArray()), "/Filter/FlateDecode"), DocxMade.File(DocxMade.P("Protokoll"))];
        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Array[1, 8]).Holds(500, pick =>
        {
            var file = files[pick.Item1].ToArray();
            foreach (var (at, octet) in pick.Item2) file[at % file.Length] = octet;
            SourceFile.Read(file, "ändrad");
        });
    }

    private static byte[] WithFont(byte[] font)
    {
        var objects = Sound;
        objects[5] = PdfMade.Bytes("<</Type/Font/Subtype/TrueType/BaseFont/X/FirstChar 0/LastChar 0/Widths[500]/FontDescriptor 6 0 R/Encoding/WinAnsiEncoding>>");
        objects[6] = PdfMade.Bytes("<</Type/FontDescriptor/FontName/X/Flags 32/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1/Descent 0/CapHeight 1/StemV 1/FontFile2 7 0 R>>");
        objects[7] = font;
        return PdfMade.File(objects);
    }

    private static byte[] RunLengths()
    {
        var runs = new byte[2 << 20];
        for (var i = 0; i < runs.Length; i += 2) (runs[i], runs[i + 1]) = (129, (byte)' ');
        return PdfMade.Deflated(runs);
    }

    private static SortedDictionary<int, byte[]> Many(byte[] bomb)
    {
        var objects = PdfMade.OnePage(PdfMade.Stream(PdfMade.Word), contents: $"[{string.Join(' ', Enumerable.Range(10, 9).Select(i => $"{i} 0 R"))}]");
        for (var i = 10; i < 19; i++) objects[i] = PdfMade.Stream(bomb, "/Filter/FlateDecode");
        return objects;
    }

    private static string Form(string drawsFrom, string drawn) => Encoding.Latin1.GetString(PdfMade.Stream(drawn, $"/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<<{drawsFrom}>>>>"));

    private static byte[] Zip(string name)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry(name).Open();
            part.Write("hej"u8);
        }
        return file.ToArray();
    }
}
