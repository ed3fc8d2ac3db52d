using System.Globalization;
using System.Net;
using System.Text;
using Klubba.Documents;
using Klubba.Tests.Reading;

namespace Klubba.Tests.Forge;

/// <summary>The forms that a sheet can come to the reader in.</summary>
internal enum Form { Columns, Stream, Pdf, Word, Web, Ligatures, Hyphens, Dotless }

/// <summary>Draws a sheet in a form and opens it again as a source.</summary>
internal static class Forms
{
    private const int LinesOnPage = 70;

    /// <summary>Forms that keep every letter.</summary>
    public static readonly Form[] Whole = [Form.Columns, Form.Stream, Form.Pdf, Form.Word, Form.Web, Form.Ligatures, Form.Hyphens];

    public static SourceText Source(Sheet sheet, Dice dice, Form form)
    {
        string Drawn(bool laid) => new Drawing(sheet, dice, laid) { Hyphenates = form == Form.Hyphens }.Text();
        return form switch
        {
            Form.Columns or Form.Hyphens => SourceText.FromText(Drawn(laid: true), "forged.txt"),
            Form.Stream => SourceText.FromText(Drawn(laid: false), "forged.txt"),
            Form.Ligatures => SourceText.FromText(Ligated(Drawn(laid: true)), "forged.txt"),
            Form.Dotless => SourceText.FromText(Dotless(Drawn(laid: true)), "forged.txt"),
            Form.Pdf => SourceFile.Read(OnPages(Drawn(laid: true)), "forged.pdf").Value,
            Form.Word => SourceFile.Read(DocxMade.File(string.Concat(sheet.Blocks.Select(InWord))), "forged.docx").Value,
            Form.Web => SourceFile.Read(Encoding.UTF8.GetBytes($"<!doctype html><html lang=sv><body>{string.Concat(sheet.Blocks.Select(OnWeb))}</body></html>"), "forged.html").Value,
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
    }

    /// <summary>Without the dots and rings of å, ä and ö, as poor letter recognition leaves a page.</summary>
    public static string Dotless(string text) => text.Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o').Replace('Å', 'A').Replace('Ä', 'A').Replace('Ö', 'O');

    /// <summary>ff, fi and fl as one sign each, as many PDF files give them.</summary>
    private static string Ligated(string text) => text.Replace("ffi", "ﬃ", StringComparison.Ordinal).Replace("ff", "ﬀ", StringComparison.Ordinal).Replace("fi", "ﬁ", StringComparison.Ordinal).Replace("fl", "ﬂ", StringComparison.Ordinal);

    /// <summary>The lines in proportional type, each piece at its column.</summary>
    private static byte[] OnPages(string text)
    {
        var pages = text.Split('\f').SelectMany(page => page.Split('\n').Chunk(LinesOnPage)).ToList();
        var objects = new SortedDictionary<int, byte[]>
        {
            [1] = PdfMade.Bytes("<</Type/Catalog/Pages 2 0 R>>"),
            [2] = PdfMade.Bytes($"<</Type/Pages/Kids[{string.Join(' ', pages.Select((_, at) => $"{(at * 2) + 4} 0 R"))}]/Count {pages.Count}>>"),
            [3] = PdfMade.Bytes("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"),
        };
        for (var at = 0; at < pages.Count; at++)
        {
            objects[(at * 2) + 4] = PdfMade.Bytes($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 842]/Contents {(at * 2) + 5} 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
            objects[(at * 2) + 5] = PdfMade.Stream(string.Concat(pages[at].Select(OnPage)));
        }
        return PdfMade.File(objects);
    }

    private static string OnPage(string line, int number)
    {
        var drawn = new StringBuilder();
        for (var at = 0; at < line.Length;)
        {
            var end = line.IndexOf("  ", at, StringComparison.Ordinal);
            if (end < 0) end = line.Length;
            if (end > at) drawn.Append(CultureInfo.InvariantCulture, $"BT /F1 9 Tf {30 + (at * 6)} {820 - (number * 11)} Td ({Winded(line[at..end])}) Tj ET\n");
            at = end;
            while (at < line.Length && line[at] == ' ') at++;
        }
        return drawn.ToString();
    }

    /// <summary>In the encoding of the font, with the signs of PDF escaped.</summary>
    private static string Winded(string text) => text.Replace('–', '\u0096').Replace('”', '\u0094').Replace('•', '\u0095').Replace('−', '-').Replace('…', '\u0085')
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);

    private static string OnWeb(Block block) => block switch
    {
        Block.Heading heading => $"<h3>{Safe(heading.Text)}</h3>",
        Block.Prose prose => $"<p>{Safe(prose.Text)}</p>",
        Block.Single line => $"<div>{Safe(line.Text)}</div>",
        Block.Point point => $"<p>{Safe($"{point.Marker} {point.Text}".Trim())}</p>",
        Block.Fields fields => $"<table>{string.Concat(fields.All.Select(field => $"<tr><td>{Safe(field.Label)}</td><td>{string.Join("<br>", field.Rows.Select(Safe))}</td></tr>"))}</table>",
        Block.Table table => $"<table>{string.Concat(table.Rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{Safe(cell)}</td>"))}</tr>"))}</table>",
        Block.Gap { Meant: true } => "<p>&nbsp;</p>",
        _ => "",
    };

    private static string InWord(Block block) => block switch
    {
        Block.Heading heading => DocxMade.P("") + DocxMade.P(Safe(heading.Text)),
        Block.Prose prose => DocxMade.P(Safe(prose.Text)),
        Block.Single line => DocxMade.P(Safe(line.Text)),
        Block.Point point => DocxMade.P(Safe($"{point.Marker} {point.Text}".Trim())),
        Block.Fields fields => DocxMade.Table([.. fields.All.Select(field => new[] { Safe(field.Label), string.Join('\n', field.Rows.Select(Safe)) })]),
        Block.Table table => DocxMade.Table([.. table.Rows.Select(row => row.Select(Safe).ToArray())]),
        _ => DocxMade.P(""),
    };

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
