using System.Buffers;

namespace Klubba.Lines;

/// <summary>En rubrik med okända ord: what its stems say it heads, where the paper has no known heading of that kind.</summary>
/// <remarks>A paper keeps to its words: one that heads its decisions "Beslut" heads them so everywhere, and then "Beslut om taxor" in a text heads nothing.</remarks>
internal sealed class HeadingGuess
{
    private const int MostWords = 6;
    private const int Longest = 48;

    /// <summary>In this order, for "Beslutet skickas till" is no decision.</summary>
    private static readonly (SectionKind Kind, string[] Stems)[] Stems =
    [
        (SectionKind.Dispatch, ["expedi", "skicka", "sänd", "sänt", "kopia", "underrätt", "delge", "kännedom", "lämnas till", "utdrag"]),
        (SectionKind.NonParticipants, ["deltar inte", "deltar ej", "deltog inte", "ej deltag", "avstår från"]),
        (SectionKind.Disqualified, ["jäv"]),
        (SectionKind.Reservation, ["reserv", "avvikande mening"]),
        (SectionKind.Statement, ["yttrande till", "särskilt", "särskilda", "till protokollet", "protokollsanteckning", "antecknat", "röstförklaring"]),
        (SectionKind.Documents, ["underlag", "handling", "bilag", "skrivelse", "dokument"]),
        (SectionKind.Proposals, ["yrkand", "förslag från ledam", "ledamöternas förslag", "förslag under", "förslag på"]),
        (SectionKind.Vote, ["omröst", "röstning", "rösträkn", "voter"]),
        (SectionKind.Procedure, ["proposition", "beslutsgång", "gång", "beslutets", "avgörande", "ställningstagande"]),
        (SectionKind.Base, ["förslag till beslut", "förslag"]),
        (SectionKind.Decision, ["beslut"]),
        (SectionKind.Summary, ["sammanfatt", "sammandrag", "beskriv", "ärendet", "korthet"]),
        (SectionKind.Background, ["bakgrund", "bedömning", "motiv"]),
    ];

    private static readonly SearchValues<char> NotInHeadings = SearchValues.Create("().,;:§\"”0123456789");

    private readonly HashSet<SectionKind> known = [];
    private readonly Dictionary<string, int> times = [];

    /// <param name="lines">The document.</param>
    /// <param name="items">Its items, in which headings are looked for.</param>
    public HeadingGuess(Line[] lines, IEnumerable<ItemPart> items)
    {
        foreach (var item in items)
        {
            for (var i = item.Start + 1; i < item.End; i++)
            {
                if (lines[i].Blank || lines[i].Furniture || lines[i].Text.Length > 90 || !char.IsUpper(lines[i].Text[0]) || lines[i].Text[^1] is '.' or ',' or '-') continue;
                if (lines[i].Text.Length <= Longest) times[lines[i].Text] = times.GetValueOrDefault(lines[i].Text) + 1;
                if (Vocabulary.Heading(lines[i].Text) is { } kind) known.Add(kind);
                else if (Section.DecidingBody(lines[i].Text) is not null) known.Add(SectionKind.Decision);
            }
        }
        // "Nämndens avgörande" is the decision of a paper that has no other word for it.
        ownDecision = !known.Contains(SectionKind.Decision);
    }

    private readonly bool ownDecision;

    /// <summary>The kind of a line that stands as a heading does: short, no sentence, after an empty line or with the same words over several items.</summary>
    public SectionKind? Of(Line line, bool apart, SectionKind now)
    {
        var text = line.Text.AsSpan().TrimEnd(": ");
        if ((!apart && times.GetValueOrDefault(line.Text) < 2) || text.Length is < 4 or > Longest || !char.IsUpper(text[0]) || text.ContainsAny(NotInHeadings) || text.Count(' ') >= MostWords || line.HasGap) return null;
        if ((Names.IsName(text) && text.Contains(' ')) || Vocabulary.IsPreposition(Scan.FirstWord(text)) || Clauses.IsLeadIn(line.Text) is not null) return null;
        if (ownDecision && (text.EndsWith("s avgörande", StringComparison.OrdinalIgnoreCase) || text.StartsWith("så beslut", StringComparison.OrdinalIgnoreCase))) return SectionKind.Decision;
        foreach (var (kind, stems) in Stems)
        {
            foreach (var stem in stems)
            {
                if (text.Has(stem)) return known.Contains(kind) || IsWithin(kind, now) ? null : kind;
            }
        }
        return null;
    }

    /// <summary>A statement's own text has headings of its own.</summary>
    private static bool IsWithin(SectionKind kind, SectionKind now) =>
        now is SectionKind.Reservation or SectionKind.Statement && kind is not (SectionKind.Dispatch or SectionKind.Reservation or SectionKind.Statement or SectionKind.Disqualified or SectionKind.NonParticipants);
}
