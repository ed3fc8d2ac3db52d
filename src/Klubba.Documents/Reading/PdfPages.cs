using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Klubba.Documents.Sources;

/// <summary>The pages of a PDF in order, and what of them could not be read.</summary>
internal sealed class PdfPages(PdfDocument document, string name, Bound bound)
{
    private const int MostPages = 5_000;
    private const int MostLetters = 200_000;

    private readonly List<SourceLine> lines = [];
    private readonly List<Remark> remarks = [];
    private readonly List<int> pictures = [], broken = [], scanned = [];
    private long chars;
    private int number;

    public Result<SourceText> Read()
    {
        var count = Math.Min(document.NumberOfPages, MostPages);
        for (number = 1; number <= count && !bound.Passed && chars < SourceText.MaxChars && lines.Count < SourceText.MaxLines; number++) Add();
        if (lines.Count == 0) return Wordless();
        if (number <= document.NumberOfPages) remarks.Add(new($"PDF-filen är för lång: sidorna från {number} är inte lästa."));
        Remark(broken, "är skadad och inte läst");
        Remark(pictures, "är en bild utan text och inte läst");
        Remark(scanned, "är tolkad ur en bild (OCR); namn och tal kan vara fel");
        return new SourceText(name, lines) { Remarks = remarks.ToValues() };
    }

    private Problem Wordless() =>
        pictures.Count > 0
            ? new(name, "PDF-filen är inskannad: sidorna är bilder utan text.", "Tolka den med ett OCR-program (till exempel ocrmypdf -l swe) och läs kopian; jämför namn och tal med originalet.")
        : broken.Count > 0
            ? new(name, "PDF-filen är skadad; ingen sida går att läsa.", "Hämta den på nytt, eller öppna den i ett PDF-program och spara en ny kopia.")
        : new(name, "PDF-filen har ingen text.", "Kontrollera att det är rätt fil.");

    private void Add()
    {
        Page page;
        try
        {
            page = document.GetPage(number);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            broken.Add(number);
            return;
        }
        var before = lines.Count;
        foreach (var direction in page.Letters.Take(MostLetters).GroupBy(letter => letter.TextOrientation).OrderBy(group => group.Key))
        {
            foreach (var text in PageLines.Of(PageWords.Of(direction, direction.Key))) Add(text);
        }
        if (lines.Count == before && page.NumberOfImages > 0) pictures.Add(number);
        if (page.Letters.Count > MostLetters) broken.Add(number);
        if (page.Letters.Count > 0 && page.Letters.Count(letter => letter.RenderingMode == TextRenderingMode.Neither) * 2 > page.Letters.Count) scanned.Add(number);
    }

    private void Add(string text)
    {
        lines.Add(new(number, lines.Count + 1, text));
        chars += text.Length;
    }

    private void Remark(List<int> pages, string what)
    {
        if (pages.Count == 0) return;
        remarks.Add(new(pages.Count == 1 ? $"Sida {pages[0]} {what}." : $"{pages.Count} sidor ({string.Join(", ", pages.Take(20))}{(pages.Count > 20 ? " …" : "")}): var och en {what}."));
    }
}
