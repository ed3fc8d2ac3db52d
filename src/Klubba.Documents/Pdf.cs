using Klubba.Documents.Printing;
using Klubba.Formats;

namespace Klubba.Documents;

/// <summary>Arkivfil: a paper as one file that is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).</summary>
/// <remarks>Pure: equal papers give equal bytes, on every machine and in every process. Not modelled: signatures (a step of its own after
/// this one), pictures, scripts that are written from right to left.</remarks>
public static class Pdf
{
    /// <summary>Draws a paper and puts the files inside.</summary>
    /// <exception cref="ArgumentException">A table without columns, with more than 24, or with a ragged row; a mark that fills a third of the page.</exception>
    public static byte[] Write(Paper paper, Values<Attachment> attachments) => Write(paper, attachments, out _);

    /// <summary>The same, and which signs no face has: each stands in a box with its code, and is for a person to look at (decision D25).</summary>
    /// <param name="boxed">Code points, each once, ascending.</param>
    /// <exception cref="ArgumentException">As above.</exception>
    public static byte[] Write(Paper paper, Values<Attachment> attachments, out Values<int> boxed)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(attachments);
        var typefaces = new Typefaces();
        var composer = new Composer(new(typefaces));
        var margins = new Margins(composer, paper);
        composer.Compose(paper);
        var pages = Pages.Break(composer.Strips, margins.BodyTop, Sheet.BodyBottom - margins.BodyTop);
        var file = new DocumentWriter(paper, typefaces, composer.Document).Write(new PagePainter(composer, margins, pages), attachments);
        boxed = typefaces.Boxed.ToValues();
        return file;
    }
}
