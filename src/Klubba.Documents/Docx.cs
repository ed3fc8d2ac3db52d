using Klubba.Documents.Word;
using Klubba.Formats;

namespace Klubba.Documents;

/// <summary>Word-fil: a paper as a document (ISO/IEC 29500, DOCX) that a secretary can go on working in.</summary>
/// <remarks>Pure: equal papers give equal bytes. The pages told in the list of items are those of the same paper as PDF, until Word counts its own.
/// § numbers are text, as they are the record's, not Word's, to give. Not modelled: comments, tracked changes, pictures, scripts that are
/// written from right to left.</remarks>
public static class Docx
{
    /// <summary>Draws a paper.</summary>
    /// <exception cref="ArgumentException">A table without columns, with more than 24, or with a ragged row; a mark that fills a third of the page.</exception>
    public static byte[] Write(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var bookmarks = new Bookmarks(paper);
        var body = new BlockWriter(bookmarks).Write(paper.Blocks);
        return DocumentParts.Write(paper, body, bookmarks.PageCount);
    }
}
