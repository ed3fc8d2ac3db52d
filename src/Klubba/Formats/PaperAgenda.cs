using System.Globalization;

namespace Klubba.Formats;

/// <summary>Föredragningslista: the list of items, and then each with what the members need before them.</summary>
internal sealed class PaperAgenda(PaperWords words, Meeting meeting)
{
    private readonly List<AgendaLine> items = AgendaLine.Of(meeting);

    public IEnumerable<Block> Blocks() =>
    [
        .. PaperNotice.Head(words, meeting, words.Say("kind-agenda")),
        .. meeting.Notice.Place is { } place ? (Block[])[new Facts([new(words.Say("notice-place"), [place])])] : [],
        .. items.Count == 0 ? (Block[])[new Paragraph(words.Say("agenda-none"))] : [List()],
        .. items.SelectMany(Item),
    ];

    private Contents List() => new(items.Select(line =>
        new ContentsLine(PaperWords.N(line.Number), line.Title(words), Id(line), line.Marks(words).FirstOrDefault())).ToValues());

    private IEnumerable<Block> Item(AgendaLine line)
    {
        yield return new Heading(2, line.Title(words), Id(line), PaperWords.N(line.Number), line.Note(words));
        if (line.Point.Secrecy is not null) yield break;
        // The body decides on what is proposed, so that comes first, as in the minutes.
        foreach (var block in PaperItem.Proposed(words, line.Point.BaseProposal)) yield return block;
        foreach (var block in Part(words.Say("heading-summary"), PaperWords.Running(line.Point.Summary))) yield return block;
        foreach (var block in Part(words.Say("heading-documents"), Points(line.Documents))) yield return block;
    }

    private static string Id(AgendaLine line) => string.Create(CultureInfo.InvariantCulture, $"arende_{line.Number}");

    private static IEnumerable<Block> Points(Values<Paperwork> documents) =>
        documents.Count == 0 ? [] : [new ListBlock(Numbered: false, documents.Select(document => new ListPoint(document.Name)).ToValues())];

    private static IEnumerable<Block> Part(string heading, IEnumerable<Block> blocks)
    {
        var told = blocks.ToList();
        return told.Count == 0 ? [] : told.Prepend(new Heading(3, heading));
    }
}
