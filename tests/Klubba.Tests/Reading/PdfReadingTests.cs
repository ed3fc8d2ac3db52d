using System.Text;
using Klubba.Documents;
using Klubba.Formats;
using Xunit;

namespace Klubba.Tests.Reading;

/// <summary>A PDF is read as its text is: the same lines, the same minutes, nothing lost.</summary>
public class PdfReadingTests
{
    private static string[] Ids => [.. Directory.GetFiles(Path.Combine(Shared.Corpus, "pdf"), "0*.pdf").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static SourceText Pdf(string id) => SourceFile.Read(File.ReadAllBytes(Path.Combine(Shared.Corpus, "pdf", id + ".pdf")), id).Value;

    [Fact]
    public void The_keyed_documents_are_read_from_pdf_as_well_as_from_text()
    {
        var (fromPdf, fromText) = (new Scorer(), new Scorer());
        foreach (var id in Ids)
        {
            var key = Json.Read(File.ReadAllText(Path.Combine(Shared.Corpus, "gold", id + ".json"))).Value;
            fromPdf.Add(key, Reader.Read(Pdf(id)).Minutes);
            fromText.Add(key, Reader.Read(Shared.Text(id), id).Minutes);
        }
        Assert.True(fromPdf.Micro >= 0.998, $"micro F1 {fromPdf.Micro:F4}");
        Assert.True(fromPdf.Micro >= fromText.Micro - 0.001, $"micro F1 {fromPdf.Micro:F4} from PDF, {fromText.Micro:F4} from text");
    }

    [Fact]
    public void The_reading_of_a_pdf_and_that_of_its_text_agree()
    {
        foreach (var id in Ids)
        {
            var agreement = new Scorer();
            agreement.Add(Reader.Read(Shared.Text(id), id).Minutes, Reader.Read(Pdf(id)).Minutes);
            Assert.True(agreement.Micro >= 0.999, $"{id}: {agreement.Micro:F4} {string.Join(' ', agreement.Fields.Where(field => field.Value.Missed + field.Value.False > 0))}");
        }
    }

    [Fact]
    public void Each_line_of_a_pdf_stands_on_its_page_in_its_order()
    {
        foreach (var id in Ids)
        {
            var (pdf, text) = (Squeezed(Pdf(id)), Squeezed(SourceText.FromText(Shared.Text(id), id)));
            var same = pdf.Zip(text).Count(pair => pair.First == pair.Second);
            Assert.Equal(text.Count, pdf.Count);
            Assert.True(same >= text.Count * 0.995, $"{id}: {same} of {text.Count} lines");
        }
    }

    [Fact]
    public void Nothing_of_a_pdf_is_lost()
    {
        foreach (var id in Ids) NothingLostTests.AssertNothingLost(Pdf(id));
    }

    [Fact]
    public void Text_that_begins_at_one_place_on_the_page_begins_at_one_column()
    {
        var lines = Drawn("1 0 0 1 72 700 Tm (Beslutande) Tj", "1 0 0 1 200 700 Tm (Anna Ek \\(S\\)) Tj", "1 0 0 1 200 686 Tm (Bo By \\(M\\)) Tj", "1 0 0 1 72 640 Tm (Sekreterare) Tj", "1 0 0 1 200 640 Tm (Eva Al) Tj");
        Assert.Equal(["Beslutande   Anna Ek (S)", "             Bo By (M)", "", "", "Sekreterare  Eva Al"], lines);
    }

    [Fact]
    public void A_letter_drawn_twice_to_make_it_bold_is_one_letter() =>
        Assert.Equal(["Beslut"], Drawn("1 0 0 1 72 700 Tm (Beslut) Tj", "1 0 0 1 72.3 700 Tm (Beslut) Tj"));

    [Fact]
    public void What_is_drawn_in_any_order_is_read_from_the_top() =>
        Assert.Equal(["Först", "Sist"], Drawn("1 0 0 1 72 686 Tm (Sist) Tj", "1 0 0 1 72 700 Tm (F\\366rst) Tj"));

    [Fact]
    public void Text_along_the_edge_of_the_page_stands_after_the_rest() =>
        Assert.Equal(["Protokoll", "Utdrag"], Drawn("0 1 -1 0 40 300 Tm (Utdrag) Tj", "1 0 0 1 72 700 Tm (Protokoll) Tj"));

    [Fact]
    public void A_page_without_text_is_said_to_be_a_picture()
    {
        var objects = PdfMade.OnePage(PdfMade.Stream(PdfMade.Word));
        objects[2] = PdfMade.Bytes("<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>");
        AddPicture(objects, page: 6);
        var reading = Reader.Read(SourceFile.Read(PdfMade.File(objects), "blandad.pdf").Value);
        Assert.Contains(reading.Remarks, remark => remark.Text == "Sida 2 är en bild utan text och inte läst.");
    }

    [Fact]
    public void A_pdf_of_pictures_is_said_to_be_a_scan_with_what_to_do()
    {
        var objects = PdfMade.OnePage(PdfMade.Stream(""));
        objects[2] = PdfMade.Bytes("<</Type/Pages/Kids[6 0 R]/Count 1>>");
        AddPicture(objects, page: 6);
        Assert.Equal(
            "skannad.pdf: PDF-filen är inskannad: sidorna är bilder utan text. Tolka den med ett OCR-program (till exempel ocrmypdf -l swe) och läs kopian; jämför namn och tal med originalet.",
            SourceFile.Read(PdfMade.File(objects), "skannad.pdf").Problem!.ToString());
    }

    [Fact]
    public void A_page_whose_letters_are_unseen_is_told_to_be_read_by_a_machine()
    {
        var pdf = PdfMade.File(PdfMade.OnePage(PdfMade.Stream("BT /F1 12 Tf 3 Tr 72 700 Td (Protokoll) Tj ET")));
        Assert.Contains(SourceFile.Read(pdf, "tolkad.pdf").Value.Remarks, remark => remark.Text == "Sida 1 är tolkad ur en bild (OCR); namn och tal kan vara fel.");
    }

    [Theory]
    [InlineData("/ASCIIHexDecode", "42 54 2F 46 31 20 31 32 20 54 66 20 37 32 20 37 30 30 20 54 64 20 28 48 65 6A 29 20 54 6A 20 45 54>")]
    [InlineData("/RunLengthDecode", "\u001dBT /F1 12 Tf 72 700 Td (Hej) T\u0000j\u00fe \u0001ET\u0080")]
    [InlineData("/A85", "6<\"6*\\4/.*0cUW1W`3p`\\4/.*0cUW1W`3p~>")]
    public void What_is_drawn_may_be_folded_in_any_of_the_forms_of_the_standard(string filter, string drawn)
    {
        if (filter == "/A85") drawn = Base85("BT /F1 12 Tf 72 700 Td (Hej) Tj ET") + "~>";
        Assert.Equal(["Hej"], Lines(PdfMade.Stream(drawn, $"/Filter{filter}")));
    }

    [Fact]
    public void The_older_form_of_folding_is_read_through_all_its_widths()
    {
        var words = Enumerable.Range(0, 4000).Select(i => $"1 0 0 1 72 {800 - (i % 60 * 13)} Tm ({(char)('a' + (i * 7 % 26))}{i}) Tj").ToArray();
        var drawn = $"BT /F1 12 Tf {string.Join(' ', words)} ET";
        Assert.Equal(Lines(PdfMade.Stream(drawn)), Lines(PdfMade.Stream(Lzw(PdfMade.Bytes(drawn)), "/Filter/LZWDecode")));
    }

    [Fact]
    public void Rows_told_by_their_difference_from_the_row_above_are_undone()
    {
        var drawn = PdfMade.Bytes(PdfMade.Word.PadRight(45));
        var rows = new List<byte>();
        for (var i = 0; i < drawn.Length; i++)
        {
            if (i % 9 == 0) rows.Add(2);
            rows.Add((byte)(drawn[i] - (i < 9 ? 0 : drawn[i - 9])));
        }
        Assert.Equal(["Protokoll"], Lines(PdfMade.Stream(PdfMade.Deflated([.. rows]), "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 9>>")));
    }

    private static string[] Drawn(params string[] text) => Lines(PdfMade.Stream($"BT /F1 12 Tf {string.Join(' ', text)} ET"));

    private static string[] Lines(byte[] drawn) => [.. SourceFile.Read(PdfMade.File(PdfMade.OnePage(drawn)), "ritad.pdf").Value.Lines.Select(line => line.Text)];

    private static List<(int, string)> Squeezed(SourceText source) =>
        [.. source.Lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => (line.Page, string.Concat(line.Text.Where(letter => !char.IsWhiteSpace(letter)))))];

    private static void AddPicture(SortedDictionary<int, byte[]> objects, int page)
    {
        objects[page] = PdfMade.Bytes($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {page + 1} 0 R/Resources<</XObject<</I {page + 2} 0 R>>>>>>");
        objects[page + 1] = PdfMade.Stream("q 500 0 0 700 0 0 cm /I Do Q");
        objects[page + 2] = PdfMade.Stream([0], "/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray");
    }

    private static string Base85(string text)
    {
        var coded = new StringBuilder();
        foreach (var group in PdfMade.Bytes(text).Chunk(4))
        {
            var value = group.Concat(new byte[4 - group.Length]).Aggregate(0L, (sum, octet) => (sum << 8) | octet);
            var signs = new char[5];
            for (var i = 4; i >= 0; i--, value /= 85) signs[i] = (char)('!' + (value % 85));
            coded.Append(signs.AsSpan(0, group.Length + 1));
        }
        return coded.ToString();
    }

    /// <summary>LZW as PDF has it: the width of the codes changes one code early.</summary>
    private static byte[] Lzw(byte[] data)
    {
        var (bits, table) = (new List<bool>(), new Dictionary<string, int>(StringComparer.Ordinal));
        int next = 258, width = 9;
        void Put(int code)
        {
            for (var i = width - 1; i >= 0; i--) bits.Add(((code >> i) & 1) == 1);
        }
        int Code(string word) => word.Length == 1 ? word[0] : table[word];
        Put(256);
        var held = "";
        foreach (var octet in data)
        {
            var longer = held + (char)octet;
            if (longer.Length == 1 || table.ContainsKey(longer))
            {
                held = longer;
                continue;
            }
            Put(Code(held));
            table[longer] = next++;
            width = next + 1 > 2048 ? 12 : next + 1 > 1024 ? 11 : next + 1 > 512 ? 10 : 9;
            if (next >= 4094)
            {
                Put(256);
                table.Clear();
                (next, width) = (258, 9);
            }
            held = ((char)octet).ToString();
        }
        Put(Code(held));
        Put(257);
        return [.. bits.Chunk(8).Select(eight => (byte)eight.Select((bit, i) => bit ? 128 >> i : 0).Sum())];
    }
}
