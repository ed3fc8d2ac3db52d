using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Klubba.Documents.Word;

/// <summary>Stycken: each with the style that says how it looks; what is set on a paragraph itself is only what its place asks for.</summary>
internal static class Paragraphs
{
    public static W.Paragraph Of(string style, IReadOnlyCollection<OpenXmlElement> content) =>
        new([new W.ParagraphProperties { ParagraphStyleId = new() { Val = style } }, .. content]);

    public static W.Paragraph Of(string style, string text) => Of(style, [Runs.Of(text)]);

    /// <summary>Changes what the paragraph has of its own.</summary>
    public static W.Paragraph With(this W.Paragraph paragraph, Action<W.ParagraphProperties> change)
    {
        change(paragraph.ParagraphProperties!);
        return paragraph;
    }

    /// <summary>Stands on the same page as what comes next.</summary>
    public static W.Paragraph Kept(this W.Paragraph paragraph, bool kept = true) =>
        kept ? paragraph.With(properties => properties.KeepNext = new()) : paragraph;
}
