namespace Klubba.Lines;

/// <summary>Reservationer, särskilda uttalanden och anteckningar: who, and the written reasons whole.</summary>
internal sealed class Statements(Trace trace, string path)
{
    private static readonly (string Words, StatementKind Kind)[] Openings =
    [
        ("reserver", StatementKind.Reservation), ("anteckna sin reservation", StatementKind.Reservation), ("avvikande mening", StatementKind.Reservation),
        ("inkommer med", StatementKind.Note), ("särskilt uttalande", StatementKind.Special), ("särskilt yttrande", StatementKind.Special), ("särskilda yttrande", StatementKind.Special), ("särskilda uttalande", StatementKind.Special), ("ersättaryttrande", StatementKind.Substitute),
        ("röstförklaring", StatementKind.VoteExplanation), ("protokollsanteckning", StatementKind.Note), ("antecknar", StatementKind.Note), ("antecknade", StatementKind.Note),
        ("till protokollet", StatementKind.Note), ("antecknat", StatementKind.Note), ("låter anteckna", StatementKind.Note), ("lät anteckna", StatementKind.Note), ("lämnar följande anteckning", StatementKind.Note),
        ("uttalande", StatementKind.Special), ("yttrande", StatementKind.Note),
    ];

    /// <summary>More than this and they are no longer compared with each other.</summary>
    private const int Most = 500;

    private readonly List<(Statement Head, List<string> Text, Line At)> open = [];

    /// <summary>The opening said that the words follow.</summary>
    private bool awaitsText;
    private string? heading;

    public List<Statement> Reservations { get; } = [];

    public List<Statement> Notes { get; } = [];

    public List<Person> NonParticipants { get; } = [];

    public List<Disqualification> Disqualified { get; } = [];

    public void Take(Section section)
    {
        heading = section.HeadingText;
        var quoted = false;
        var started = false;
        foreach (var paragraph in section.Paragraphs)
        {
            if (!quoted && TakeOpening(paragraph, section.Kind))
            {
                started = true;
                if (!IsCovered(paragraph.Text)) continue;
                foreach (var line in paragraph.Lines) line.Kind = LineKind.Facts;
                continue;
            }
            quoted = Quoted(quoted, paragraph.Text);
            if (!started || open.Count == 0) continue;
            open[^1].Text.Add(paragraph.Marker is null ? paragraph.Text : $"{paragraph.Marker} {paragraph.Text}");
            foreach (var line in paragraph.Lines) line.Kind = LineKind.Text;
        }
    }

    /// <summary>Do the members made of an opening hold all that it says?</summary>
    private bool IsCovered(string text)
    {
        var who = open.Count > 0 ? open[^1] : default;
        var parts = new List<string?> { who.Head?.For };
        parts.AddRange(who.Text ?? []);
        foreach (var person in Names.In(text)) parts.AddRange([person.Name, person.Party]);
        parts.AddRange(who.Head?.Parties ?? []);
        return Scan.IsCovered(text, parts);
    }

    private static bool Quoted(bool quoted, string text)
    {
        if (text.Length == 0) return quoted;
        if (!quoted) return Scan.IsQuote(text[0]) && !(text.Length > 1 && Scan.IsQuote(text[^1]));
        return !Scan.IsQuote(text[^1]);
    }

    /// <summary>A paragraph whose sentences each say who enters what; false where it is running text.</summary>
    private bool TakeOpening(Paragraph paragraph, SectionKind kind)
    {
        if (paragraph.Text.Length > 20_000) return false;
        var sentences = Scan.Sentences(paragraph.Text);
        var any = false;
        for (var i = 0; i < sentences.Count; i++)
        {
            if (TakeSentence(sentences[i].Text, paragraph.First, kind)) any = true;
            else if (!any) return false;
            else if (open.Count > 0) open[^1].Text.Add(sentences[i].Text);
        }
        return any;
    }

    /// <summary>Takes a sentence that says who does not take part, is disqualified, reserves or notes.</summary>
    public bool TakeSentence(string sentence, Line at, SectionKind kind)
    {
        sentence = Straight.Of(sentence);
        if (Proposals.MoversOf(sentence) is not { } who) return TakeOfficial(sentence, at);
        var deed = sentence[who.End..].TrimStart(' ', ',', ':');
        if (deed.Length == 0 || who.End == 0) return false;
        if (IsJav(deed)) return TakeDisqualified(who, deed, at);
        if (IsNonParticipant(deed)) return TakeNonParticipants(who, at);
        var named = kind == SectionKind.Statement && heading?.Has("ersättar") == true ? StatementKind.Substitute : KindOf(deed, kind);
        if (named is not { } statement || (statement != StatementKind.Reservation && (deed.Has("avser inkomma") || deed.Has("avser att inkomma")))) return false;
        if (who.People.Count == 0 && open.Count > 0 && open[^1].Text.Count == 0 && awaitsText) return false;
        Open(who, statement, deed, at);
        return true;
    }

    private static bool IsJav(string deed) => Scan.FirstWord(deed) is "anmäler" or "anmälde" or "deltar" or "deltog" or "lämnar" or "lämnade" or "är" or "var" && HasWord(deed, "jäv");

    private static bool HasWord(string text, string word)
    {
        var at = text.Find(word);
        return at >= 0 && (at == 0 || !char.IsLetter(text[at - 1]));
    }

    internal static bool IsNonParticipant(string deed) =>
        deed.StartsWith("deltar inte", StringComparison.Ordinal) || deed.StartsWith("deltar ej", StringComparison.Ordinal) || deed.StartsWith("deltog inte", StringComparison.Ordinal)
        || deed.StartsWith("deltog ej", StringComparison.Ordinal) || (deed.StartsWith("avst", StringComparison.Ordinal) && deed.Has("från att delta"))
        || ((deed.StartsWith("välj", StringComparison.Ordinal) || deed.StartsWith("valde", StringComparison.Ordinal)) && (deed.Has("inte delta") || deed.Has("från att delta")))
        || (deed.StartsWith("anmäl", StringComparison.Ordinal) && (deed.Has("inte deltar i beslutet") || deed.Has("inte deltog i beslutet") || deed.Has("ej deltog i beslutet") || deed.Has("ej deltar i beslutet")) && !deed.Has("om "));

    private bool TakeNonParticipants(Proposals.Movers who, Line at)
    {
        foreach (var person in who.People)
        {
            if (NonParticipants.Count < Most && NonParticipants.Contains(person.Person)) continue;
            trace.Note($"{path}.nonParticipants[{NonParticipants.Count}]", at);
            NonParticipants.Add(person.Person);
        }
        return who.People.Count > 0;
    }

    /// <summary>"Anna Ek är jävig": one of the staff, without party letters.</summary>
    private bool TakeOfficial(string sentence, Line at)
    {
        var verb = -1;
        foreach (var words in (ReadOnlySpan<string>)[" är jävig", " var jävig", " anmäler jäv", " anmälde jäv"])
        {
            if (verb < 0) verb = sentence.Find(words);
        }
        if (verb is < 3 or > 60 || !Names.IsName(sentence.AsSpan(0, verb))) return false;
        return TakeDisqualified(new([new(sentence[..verb], null, false, 0, verb)], [], verb, false), sentence[verb..].Trim(), at);
    }

    private bool TakeDisqualified(Proposals.Movers who, string deed, Line at)
    {
        foreach (var person in who.People)
        {
            if (Disqualified.Count < Most && Disqualified.Exists(other => other.Name == person.Name)) continue;
            trace.Note($"{path}.disqualified[{Disqualified.Count}]", at);
            Disqualified.Add(new() { Name = person.Name, Party = person.Party, Left = deed.Has("lämna") ? true : null });
        }
        return who.People.Count > 0;
    }

    private static StatementKind? KindOf(string deed, SectionKind section)
    {
        var head = deed.AsSpan(0, Math.Min(deed.Length, 160));
        var colon = head.IndexOf(':');
        if (colon > 0) head = head[..colon];
        if (Hands(head) && head.Has("reservation")) return StatementKind.Reservation;
        foreach (var (words, kind) in Openings)
        {
            if (!head.Has(words)) continue;
            return kind == StatementKind.Reservation || section != SectionKind.Reservation || !head.Has("reserv") ? kind : StatementKind.Reservation;
        }
        return section == SectionKind.Statement && Speaks(deed) ? StatementKind.Note : null;
    }

    /// <summary>"lämnar", "lade fram", "anmälde": gives in something that is named after.</summary>
    private static bool Hands(ReadOnlySpan<char> deed)
    {
        foreach (var verb in (ReadOnlySpan<string>)["lämna", "anmäl", "lägger", "lade", "inläm", "avge", "avgav", "ger in", "gav in", "inger"])
        {
            if (deed.StartsWith(verb, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool Speaks(string deed)
    {
        foreach (var verb in (ReadOnlySpan<string>)["instäm", "anför", "framför", "yttra", "uttala", "tillägger", "meddela", "vill "])
        {
            if (deed.StartsWith(verb, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private void Open(Proposals.Movers who, StatementKind kind, string deed, Line at)
    {
        var favoured = deed.Find("till förmån för ");
        var colon = deed.IndexOf(':', StringComparison.Ordinal);
        var head = new Statement
        {
            By = who.People.Select(person => person.Person).ToValues(),
            Parties = who.Parties.ToValues(),
            AndOthers = who.AndOthers ? true : null,
            Kind = kind,
            For = favoured >= 0 ? deed[(favoured + 16)..].TrimEnd('.', ' ') : null,
            Against = kind == StatementKind.Reservation && deed.Has("mot beslutet") ? ["main"] : [],
        };
        var text = new List<string>();
        awaitsText = deed.EndsWith(':');
        if (colon > 0 && colon + 1 < deed.Length && favoured < 0) text.Add(deed[(colon + 1)..].Trim());
        open.Add((head, text, at));
    }

    /// <summary>The statements with their texts as they stand, quotation marks too.</summary>
    public void Close()
    {
        foreach (var (head, text, at) in open)
        {
            var list = head.Kind == StatementKind.Reservation ? Reservations : Notes;
            trace.Note($"{path}.{(head.Kind == StatementKind.Reservation ? "reservations" : "statements")}[{list.Count}]", at);
            list.Add(text.Count == 0 ? head : head with { Text = string.Join("\n\n", text) });
        }
    }
}
