using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace Klubba.Formats;

/// <summary>Sentences and blocks of the papers as Akoma Ntoso, with the persons and the facts that they tell marked in them.</summary>
internal sealed class AkomaNtosoWords(AkomaNtosoWork work)
{
    private readonly Dictionary<string, int> inline = [];

    private readonly List<(string Text, string Id)> present = work.People
        .Select(person => (Text: Legible.Of(work.Words.Person(person.Name, person.Party)), Id: work.Of(person)))
        .Where(each => each.Text.Length > 2)
        .ToList();

    /// <summary>A text as written, at an address of its own.</summary>
    public XElement Told(string text, string id, string path)
    {
        work.Tell(path, id);
        return Akn.Block(text, id);
    }

    public XElement Passage(Passage passage, string id, string path)
    {
        if (passage.Heading is not null) work.Tell($"{path}.heading", $"{id}__heading");
        return Akn.E("debateSection", Akn.Id(id), new XAttribute("name", "text"),
            passage.Heading is { } heading ? Akn.E("heading", Akn.Id($"{id}__heading"), Akn.Lines(heading)) : null,
            Told(passage.Text, $"{id}__text", $"{path}.text"));
    }

    /// <summary>A sentence, in which the facts that stand word for word get addresses and the persons are marked.</summary>
    public IEnumerable<object> Words(string text, string id, IEnumerable<(string Path, string Text)> facts)
    {
        var marks = facts.Where(fact => fact.Text.Length > 2 && work.PlaceOf(fact.Path) is null).Select(fact => new Mark(fact.Text, fact.Path, null))
            .Concat(present.Select(person => new Mark(person.Text, null, person.Id))).ToList();
        var at = 0;
        foreach (var mark in marks) mark.Find(text, 0);
        while (marks.Where(mark => mark.At >= 0).MinBy(mark => (mark.At, -mark.Text.Length)) is { } next)
        {
            foreach (var part in Akn.Lines(text[at..next.At])) yield return part;
            yield return Marked(next, id);
            at = next.At + next.Text.Length;
            if (next.Path is not null) marks.Remove(next);
            foreach (var mark in marks.Where(mark => mark.At >= 0 && mark.At < at)) mark.Find(text, at);
        }
        foreach (var part in Akn.Lines(text[at..])) yield return part;
    }

    public IEnumerable<XElement> Draw(IEnumerable<Block> blocks, string id, IEnumerable<(string Path, string Text)> facts, bool summaries = false)
    {
        var told = facts.ToList();
        return blocks.SelectMany(block => Draw(block, id, told, summaries)).ToList();
    }

    /// <summary>Each heading of the level begins a section of its own; what stands before the first stands as it is.</summary>
    public IEnumerable<XElement> Sections(IEnumerable<Block> blocks, string id, int level, IEnumerable<(string Path, string Text)> facts)
    {
        var (told, drawn, n) = (facts.ToList(), new List<XElement>(), 0);
        foreach (var block in blocks)
        {
            if (block is Heading heading && heading.Level == level)
            {
                var section = heading.Id ?? $"{id}_{Akn.N(++n)}";
                var name = Akn.E("heading", Akn.Lines(Legible.Of(heading.Text)));
                drawn.Add(Akn.E("debateSection", Akn.Id(section), new XAttribute("name", heading.Id ?? "del"), name));
            }
            else
            {
                var open = drawn.LastOrDefault(each => each.Name.LocalName == "debateSection");
                foreach (var element in Draw(block, open?.Attribute("eId")?.Value ?? id, told, summaries: false))
                {
                    if (open is null) drawn.Add(element);
                    else open.Add(element);
                }
            }
        }
        return drawn;
    }

    private IEnumerable<XElement> Draw(Block block, string id, List<(string, string)> facts, bool summaries)
    {
        XElement P(string text) => Akn.E("p", Words(Legible.Of(text), id, facts));
        return block switch
        {
            Heading heading => [Akn.E("p", Akn.E("b", Akn.Lines(Legible.Of(heading.Text))))],
            Paragraph paragraph => [Akn.E(summaries ? "summary" : "p", Words(Legible.Of(paragraph.Text), id, facts))],
            ListBlock list => [Akn.E(list.Numbered ? "ol" : "ul", list.Points.Select(point => Akn.E("li", P(point.Text))))],
            Facts lines => lines.Lines.Select(fact => P($"{fact.Label}: {string.Join("; ", fact.Lines)}")),
            TableBlock table => [Table(table, id, facts)],
            _ => throw new UnreachableException($"A block of a kind that is not known: {block.GetType().Name}."),
        };
    }

    private XElement Table(TableBlock table, string id, List<(string, string)> facts) => Akn.E("table",
        Akn.E("caption", Akn.Lines(Legible.Of(table.Caption))),
        Akn.E("tr", table.Columns.Select(column => Akn.E("th", Akn.E("p", Akn.Lines(Legible.Of(column.Head)))))),
        table.Rows.Select(row => Akn.E("tr", row.Cells.Select((cell, i) => Akn.E(i == 0 ? "th" : "td", Akn.E("p", Words(Legible.Of(cell), id, facts)))))));

    private XElement Marked(Mark mark, string id)
    {
        if (mark.Path is not { } path) return Akn.E("person", Akn.To("refersTo", mark.Person!), Akn.Lines(mark.Text));
        var number = inline[id] = inline.GetValueOrDefault(id) + 1;
        var place = $"{id}__inline_{Akn.N(number)}";
        work.Tell(path, place);
        var member = path[(path.LastIndexOf('.') + 1)..].Split('[')[0];
        return member == "outcome"
            ? Akn.E("outcome", Akn.Id(place), Akn.Lines(mark.Text))
            : Akn.E("inline", Akn.Id(place), new XAttribute("name", member), Akn.Lines(mark.Text));
    }

    /// <summary>What is looked for in a sentence, and where it stands next; −1 where it stands no more.</summary>
    private sealed class Mark(string text, string? path, string? person)
    {
        public string Text { get; } = text;

        public string? Path { get; } = path;

        public string? Person { get; } = person;

        public int At { get; private set; } = -1;

        /// <summary>Only whole words are found: "Ek" is not in "Eklund".</summary>
        public void Find(string sentence, int from)
        {
            At = from > sentence.Length ? -1 : sentence.IndexOf(Text, from, StringComparison.Ordinal);
            while (At >= 0 && !IsWhole(sentence, At, At + Text.Length)) At = sentence.IndexOf(Text, At + 1, StringComparison.Ordinal);
        }

        private static bool IsWhole(string sentence, int start, int end) =>
            IsBreak(sentence, start) && IsBreak(sentence, end);

        private static bool IsBreak(string sentence, int at) =>
            at == 0 || at == sentence.Length || !IsOfWord(sentence[at - 1]) || !IsOfWord(sentence[at]);

        private static bool IsOfWord(char sign) =>
            char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;
    }
}
