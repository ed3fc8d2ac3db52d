using DocumentFormat.OpenXml;
using Klubba.Formats;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Klubba.Documents.Word;

/// <summary>Sidhuvud och sidfot: body, kind and day and the mark above; the record's hash, initials and the page's number below.</summary>
internal static class EdgeWriter
{
    /// <summary>Body and hash are one line on the paper, whatever they hold.</summary>
    private const int LongestText = 60, LongestLargeMark = 50;

    /// <summary>Where the words before the line for initials begin, and where the line ends; twentieths of a point from the margin.</summary>
    private const int InitialsLeft = 3000, InitialsRight = 7100;

    public static W.Header Head(Paper paper)
    {
        var head = new W.Header(Paragraphs.Of("Header", [Runs.Of(Cut(paper.Body)), Runs.Tab(), Runs.Of(Cut($"{paper.Kind}  {paper.Day}"))]));
        if (paper.Mark is { } mark) head.Append(Paragraphs.Of(mark.Length > LongestLargeMark ? "LongMark" : "Mark", mark));
        return head;
    }

    public static W.Footer Foot(Paper paper, int pages)
    {
        IEnumerable<OpenXmlElement> initials = paper.Initials ? [Runs.Tab(), Runs.Of("Justerandes sign. "), Runs.Tab()] : [];
        var paragraph = Paragraphs.Of("Footer",
            [Runs.Of(Cut(paper.Foot ?? "")), .. initials, Runs.Tab(), .. Runs.Field("PAGE", 1), Runs.Of(" ("), .. Runs.Field("NUMPAGES", pages), Runs.Of(")")]);
        if (paper.Initials)
        {
            paragraph.With(properties => properties.Tabs = new(
                new W.TabStop { Val = W.TabStopValues.Left, Position = InitialsLeft },
                new W.TabStop { Val = W.TabStopValues.Left, Leader = W.TabStopLeaderCharValues.Underscore, Position = InitialsRight }));
        }

        return new(paragraph);
    }

    private static string Cut(string text)
    {
        var line = Runs.Plain(text);
        return line.Length <= LongestText ? line : $"{line[..(LongestText - 1)]}…";
    }
}
