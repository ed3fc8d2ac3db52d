namespace Klubba.Lines;

/// <summary>A stretch of an item under one heading.</summary>
internal sealed class Section(SectionKind kind, Line? heading, string? headingText, int width)
{
    private readonly int width = width;

    public SectionKind Kind { get; set; } = kind;

    public Line? Heading { get; } = heading;

    /// <summary>The heading's words as they stand.</summary>
    public string? HeadingText { get; } = headingText;

    public List<Line> Lines { get; } = [];

    public List<Paragraph> Paragraphs => paragraphs ??= Paragraph.Of(Lines, width, Kind switch
    {
        SectionKind.Documents or SectionKind.Dispatch => Flow.List,
        SectionKind.Decision or SectionKind.Recommendation => Flow.Clauses,
        _ => Flow.Prose,
    });

    private List<Paragraph>? paragraphs;

    /// <summary>Cuts an item's lines at its headings. Furniture is left out; what stands between quotation marks in a reservation has no headings.</summary>
    /// <param name="titled">The § line holds the title, so that the first line under it may be a heading.</param>
    public static List<Section> Of(Line[] lines, int from, int to, int width, bool titled, string? body, HeadingGuess guess)
    {
        var sections = new List<Section> { new(SectionKind.Lead, null, null, width) };
        var quoteEnd = -1;
        int[]? ends = null;
        for (var i = from; i < to; i++)
        {
            var line = lines[i];
            if (line.Kind is LineKind.Furniture or LineKind.Facts) continue;
            var now = sections[^1];
            if (i <= quoteEnd || line.Blank)
            {
                now.Lines.Add(line);
                continue;
            }
            if (titled && HeadingOf(line, now, sections.Exists(section => section.Kind == SectionKind.Decision), width, body) is { } next)
            {
                line.Kind = LineKind.Heading;
                sections.Add(next);
                continue;
            }
            if (titled && guess.Of(line, apart: i == from || lines[i - 1].Blank || lines[i - 1].Kind is LineKind.Heading or LineKind.Furniture, now.Kind) is { } kind)
            {
                line.Kind = LineKind.Heading;
                sections.Add(new(kind, line, Words(line.Text), width));
                continue;
            }
            if (titled && Inline(line, now) is { } inline) sections.Add(now = inline);
            titled = true;
            now.Lines.Add(line);
            if (now.Kind is SectionKind.Reservation or SectionKind.Statement && Scan.IsQuote(line.Text[0])) quoteEnd = QuoteEnd(lines[i], i, (ends ??= QuoteEnds(lines, from, to))[i - from]);
        }
        return sections;
    }

    private static Section? HeadingOf(Line line, Section now, bool decided, int width, string? body)
    {
        var text = line.Text;
        if (text.Length > 90 || !(char.IsUpper(text[0]) || text[0] == '*') || text[^1] is '.' or ',') return null;
        if (text.StartsWith("Voteringslist", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Omröstningslist", StringComparison.OrdinalIgnoreCase))
            return new(SectionKind.Background, line, Words(text), width);
        if (DecidingBody(text) is { } decider)
        {
            if (now.Kind is SectionKind.Reservation or SectionKind.Statement or SectionKind.Decision or SectionKind.Recommendation) return null;
            return new(Bodies.IsOwn(decider, body) ? SectionKind.Decision : SectionKind.Recommendation, line, Words(text), width);
        }
        if (Vocabulary.Heading(text) is not { } kind || IsWeak(kind, now)) return null;
        // "Val" heads the decision of an election; where the decision stands already, what follows tells how it went.
        if (decided && text.StartsWith("val", StringComparison.OrdinalIgnoreCase) && kind == SectionKind.Decision) kind = SectionKind.Background;
        return new(Settled(kind, text, body), line, Words(text), width);
    }

    /// <summary>"Beslut: Informationen noteras.": a heading with its text on the same line.</summary>
    private static Section? Inline(Line line, Section now)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 3 or > 40 || colon + 2 >= line.Text.Length || !char.IsUpper(line.Text[0]) || now.Kind is SectionKind.Reservation or SectionKind.Statement) return null;
        if (Vocabulary.Heading(line.Text.AsSpan(0, colon)) is not { } kind || kind is not (SectionKind.Decision or SectionKind.Documents or SectionKind.Dispatch)) return null;
        var words = line.Text[..colon];
        line.CutHeading(colon + 1);
        return new(kind, line, words, now.width);
    }

    /// <summary>"Socialnämnden beslutar" alone on a line: a heading where there is no other.</summary>
    internal static string? DecidingBody(string text)
    {
        var words = text.TrimEnd(':', ' ');
        if (words.EndsWith(" att", StringComparison.Ordinal)) words = words[..^4];
        foreach (var verb in (ReadOnlySpan<string>)[" beslutar", " beslutade", " beslutar följande", " beslutar för egen del"])
        {
            if (words.EndsWith(verb, StringComparison.Ordinal) && words.Length < 80 && !words.Has(" att ") && Vocabulary.NamesBody(words.AsSpan(0, words.Length - verb.Length))) return words[..^verb.Length];
        }
        return null;
    }

    private static string Words(string text) => text.Trim('*').TrimEnd(':', ' ');

    /// <summary>Inside a statement's own text some headings belong to it.</summary>
    private static bool IsWeak(SectionKind kind, Section now) =>
        now.Kind is SectionKind.Reservation or SectionKind.Statement
        && kind is SectionKind.Summary or SectionKind.Background or SectionKind.Base or SectionKind.Proposals or SectionKind.Speeches;

    /// <summary>"Kommunstyrelsens förslag till kommunfullmäktige" is a recommendation in that body's own minutes, a paper in another's.</summary>
    private static SectionKind Settled(SectionKind kind, string text, string? body)
    {
        var owner = text.Find("s förslag");
        if (kind is not (SectionKind.Recommendation or SectionKind.Base) || owner < 0 || body is null) return kind;
        var words = text.AsSpan(0, owner);
        var own = body.StartsWith(words, StringComparison.OrdinalIgnoreCase) || words.Equals("nämnden", StringComparison.OrdinalIgnoreCase) || words.Equals("utskottet", StringComparison.OrdinalIgnoreCase);
        if (kind == SectionKind.Base) return text.Has("förslag till beslut") && (own || Bodies.IsOwn(words, body)) ? SectionKind.Recommendation : kind;
        return own ? kind : SectionKind.Base;
    }

    /// <summary>Where a quotation that begins on a line ends: on the line itself, or at the first below that ends with a mark.</summary>
    private static int QuoteEnd(Line line, int at, int below) => line.Text.Length > 1 && EndsQuote(line.Text) ? at : below < 0 ? at : below;

    /// <summary>For each line the first one below it that ends with a quotation mark; -1 where none does.</summary>
    private static int[] QuoteEnds(Line[] lines, int from, int to)
    {
        var ends = new int[to - from];
        var end = -1;
        for (var i = to - 1; i >= from; i--)
        {
            ends[i - from] = end;
            if (!lines[i].Blank && !lines[i].Furniture && EndsQuote(lines[i].Text)) end = i;
        }
        return ends;
    }

    private static bool EndsQuote(string text) => Scan.IsQuote(text[^1]) || (text.Length > 1 && text[^1] == '.' && Scan.IsQuote(text[^2]));
}
