namespace Klubba.Lines;

/// <summary>Yrkanden: sentences in which named people or parties move something.</summary>
internal static class Proposals
{
    private static readonly string[] Verbs =
    [
        "yrkar", "yrkade", "föreslår", "föreslog", "hemställer", "hemställde", "lägger fram", "lade fram", "lämnar följande yrkande",
        "lämnar följande förslag", "ställer sig bakom", "ställde sig bakom", "tillstyrker", "tillstyrkte", "framställer yrkande", "framställde yrkande", "framför yrkande", "lägger följande förslag",
    ];

    /// <summary>What a sentence moves; empty where it moves nothing. "bifall till … och avslag på …" is two.</summary>
    public static List<Proposal> In(string sentence, SectionKindHint hint = SectionKindHint.None)
    {
        sentence = Straight.Of(sentence);
        if (MoversOf(sentence) is not { } movers) return [];
        var verb = VerbAt(sentence, movers.End, out var end);
        if (verb is null) return [];
        var (content, supporters) = WithSupporters(sentence[end..].Trim());
        if (verb.EndsWith("bakom", StringComparison.Ordinal) || verb.StartsWith("tillstyrk", StringComparison.Ordinal)) content = $"bifall till {content}";
        var made = new List<Proposal>();
        foreach (var (kind, text) in Moved(content, hint))
        {
            if (!made.Exists(other => other.Kind == kind)) made.Add(Made(movers, kind, text) with { Supporters = supporters });
        }
        return made;
    }

    /// <summary>"med instämmande av B (Y) bifall till motionen".</summary>
    private static (string Content, Values<Person> Supporters) WithSupporters(string content)
    {
        const string Opening = "med instämmande av ";
        if (!content.StartsWith(Opening, StringComparison.OrdinalIgnoreCase)) return (content, []);
        var supporters = Names.Leading(content[Opening.Length..], out var end);
        return (content[(Opening.Length + end)..].TrimStart(' ', ','), supporters.Select(person => person.Person).ToValues());
    }

    private static Proposal Made(Movers movers, ProposalKind kind, string text) => new()
    {
        By = movers.People.Select(person => person.Person).ToValues(),
        AndOthers = movers.AndOthers ? true : null,
        Kind = kind,
        Text = text.Length > 0 ? text : null,
        Parties = movers.Parties.ToValues(),
        Target = TargetOf(kind, text),
    };

    /// <summary>"På förslag av A (X):" before a clause: the clause is what A moved.</summary>
    public static Proposal? OnMotionOf(string leadIn, string clause)
    {
        if (!leadIn.StartsWith("På förslag ", StringComparison.Ordinal)) return null;
        var people = Names.In(leadIn);
        var group = people.Count > 0 ? Names.Group(leadIn, people, people[0].Start, out _) : [];
        if (group.Count == 0) return null;
        var kind = KindOfClause(clause);
        return Made(new(group, [], 0, group.Exists(p => p.AndOthers)), kind, clause.TrimEnd('.'));
    }

    /// <summary>"A Eks ändringsyrkande": what a text calls the proposal of a mover.</summary>
    public static ProposalKind? KindNamed(string text, string mover)
    {
        var at = text.Find(mover + "s ");
        if (at < 0) return null;
        var after = text.AsSpan(at + mover.Length + 2);
        if (after.StartsWith("(") && after.IndexOf(')') is var close and > 0) after = after[(close + 1)..].TrimStart();
        return after.StartsWith("ändring", StringComparison.OrdinalIgnoreCase) ? ProposalKind.Amendment
            : after.StartsWith("tillägg", StringComparison.OrdinalIgnoreCase) ? ProposalKind.Addition
            : null;
    }

    private static ProposalKind KindOfClause(string clause) =>
        clause.Has("bordlägg") ? ProposalKind.Postpone
        : clause.Has("återremit") ? ProposalKind.ReferBack
        : clause.Has("avslås") || clause.Has("avslår") ? ProposalKind.Reject
        : ProposalKind.Alternative;

    internal sealed record Movers(List<Named> People, List<string> Parties, int End, bool AndOthers);

    /// <summary>Who a sentence says does something: people at its beginning, or parties.</summary>
    internal static Movers? MoversOf(string sentence)
    {
        var people = Names.Leading(sentence, out var end);
        if (people.Count > 0) return new(people, [], end, people.Exists(person => person.AndOthers));
        if (WithPartyAfterComma(sentence) is { } lone) return lone;
        return PartiesOf(sentence);
    }

    /// <summary>"Anna Ek, s: Bifall till förslaget".</summary>
    private static Movers? WithPartyAfterComma(string sentence)
    {
        var comma = sentence.IndexOf(", ", StringComparison.Ordinal);
        if (comma is < 3 or > 60 || !Names.IsName(sentence.AsSpan(0, comma))) return null;
        var end = comma + 2;
        while (end < sentence.Length && char.IsLetter(sentence[end])) end++;
        if (end == sentence.Length || sentence[end] is not (':' or ',' or ' ') || !Names.IsParty(sentence.AsSpan(comma + 2, end - comma - 2))) return null;
        return new([new(sentence[..comma], sentence[(comma + 2)..end], false, 0, end)], [], end, false);
    }

    private static Movers? PartiesOf(string sentence)
    {
        if (sentence.Length == 0 || !char.IsUpper(sentence[0])) return null;
        foreach (var opening in sentence[0] is not ('L' or 'R' or 'S' or 'F') ? [] : (ReadOnlySpan<string>)["Ledamöterna från ", "Representanterna från ", "Ledamöterna för ", "Representanterna för ",
            "Samtliga ledamöter från ", "Samtliga närvarande ledamöter för ", "Samtliga närvarande ledamöter från ", "Ledamöter från ", "Företrädarna för ",
            "Ledamöter och ersättare från ", "Ledamöterna och ersättarna från ", "Samtliga ledamöter för ", "Representanten från ", "Ledamoten från ", "Företrädare för "])
        {
            if (!sentence.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) continue;
            var parties = Names.Parties(sentence, opening.Length, out var end);
            if (parties.Count > 0) return new([], parties, end, false);
            var names = PartyNames(sentence, opening.Length, out end);
            return names.Count > 0 ? new([], names, end, false) : null;
        }
        var leading = PartyNames(sentence, 0, out var after);
        return leading.Count > 0 ? new([], leading, after, false) : null;
    }

    /// <summary>Parties by name, "Socialdemokraterna och Vänsterpartiet", or as groups, "S-gruppen".</summary>
    private static List<string> PartyNames(string sentence, int from, out int end)
    {
        var parties = new List<string>();
        end = from;
        for (var at = from; at < sentence.Length;)
        {
            var length = 0;
            while (at + length < sentence.Length && (char.IsLetter(sentence[at + length]) || sentence[at + length] == '-')) length++;
            var word = sentence.AsSpan(at, length);
            var group = word.IndexOf("-gruppen", StringComparison.Ordinal);
            if (group > 0 && Names.IsParty(word[..group])) parties.Add(word[..group].ToString());
            else if (length > 5 && char.IsUpper(word[0]) && Vocabulary.IsPartyWord(word.TrimEnd('s'))) parties.Add(word.TrimEnd('s').ToString());
            else break;
            end = at += length;
            var joint = sentence.AsSpan(at);
            at += joint.StartsWith(", ") ? 2 : joint.StartsWith(" och ") ? 5 : joint.StartsWith(" samt ") ? 6 : sentence.Length;
        }
        return parties;
    }

    private static string? VerbAt(string sentence, int from, out int end)
    {
        var rest = sentence.AsSpan(from);
        var skipped = rest.Length - rest.TrimStart(" :,").Length;
        rest = rest[skipped..];
        foreach (var verb in Verbs)
        {
            if (!rest.StartsWith(verb, StringComparison.OrdinalIgnoreCase) || (rest.Length > verb.Length && char.IsLetter(rest[verb.Length]))) continue;
            end = from + skipped + verb.Length;
            return verb;
        }
        end = from + skipped;
        if (Scan.FirstWord(rest) is "begär" or "begärde" && BeginsMotion(rest[Scan.FirstWord(rest).Length..].TrimStart()))
        {
            end += Scan.FirstWord(rest).Length;
            return "begär";
        }
        if (HandedIn(rest) is var noun and > 0)
        {
            end += noun;
            return "framställer";
        }
        return sentence.AsSpan(from, skipped).Contains(':') && rest.Length > 0 && BeginsMotion(rest) ? ":" : null;
    }

    /// <summary>"framställer ett tilläggsyrkande", "lägger ett eget förslag": where the word for what is handed in begins; 0 where none is.</summary>
    private static int HandedIn(ReadOnlySpan<char> text)
    {
        if (Scan.FirstWord(text) is not ("framställer" or "framställde" or "framför" or "framförde" or "lägger" or "lade" or "lämnar" or "lämnade" or "ställer" or "ställde" or "väcker" or "väckte" or "ger" or "gav")) return 0;
        var at = Scan.FirstWord(text).Length + 1;
        for (var words = 0; words < 5 && at < text.Length; words++)
        {
            var word = Scan.FirstWord(text[at..]).TrimEnd(".,:");
            if (word.EndsWith("yrkande") || word.EndsWith("yrkanden") || word.EndsWith("förslag")) return at;
            if (word is not ("ett" or "följande" or "fram" or "in" or "ytterligare" or "gemensamt" or "skriftligt" or "eget" or "nytt" or "också" or "även" or "dessutom" or "två" or "sitt")) return 0;
            at += word.Length + 1;
        }
        return 0;
    }

    /// <summary>What may follow "Anna Ek (S):".</summary>
    private static bool BeginsMotion(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)["bifall", "avslag", "återremiss", "att ", "motionen ", "ärendet ", "bordlägg", "i första hand", "förslaget "])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>The parts of what is moved, each with its kind.</summary>
    internal static List<(ProposalKind Kind, string Text)> Moved(string content, SectionKindHint hint)
    {
        var parts = new List<(ProposalKind, string)>();
        foreach (var part in Parts(content)) parts.AddRange(Kinds(part, hint));
        return parts;
    }

    /// <summary>Cuts before each new thing that is moved: "och avslag på", "och i andra hand", "samt bifall till".</summary>
    private static List<string> Parts(string content)
    {
        var cuts = new SortedSet<int>();
        foreach (var word in (ReadOnlySpan<string>)[" och avslag", " och bifall", ", avslag", ", bifall", " samt avslag", " samt bifall", " och i andra hand", ", i andra hand",
            " i andra hand", " samt att ", " och återremiss ", " och anmäler", " och att "])
        {
            for (var at = content.Find(word); at > 0; at = content.Find(word, at + word.Length))
            {
                if (at + word.Length < content.Length && char.IsLetter(content[at + word.Length]) && !word.EndsWith(' ')) continue;
                if (!cuts.Contains(at - 4) && !cuts.Contains(at - 1)) cuts.Add(at);
            }
        }
        var parts = new List<string>();
        var start = 0;
        foreach (var cut in cuts)
        {
            if (cut > start) parts.Add(content[start..cut]);
            start = cut;
        }
        parts.Add(content[start..]);
        return [.. parts.Select(part => Stripped(part)).Where(part => part.Length > 1)];
    }

    private static string Stripped(string part)
    {
        part = part.Trim(' ', ',', '.', ':', ';');
        foreach (var word in (ReadOnlySpan<string>)["och ", "samt ", "yrkande om ", "ett yrkande om ", "i första hand ", "i andra hand ", "i tredje hand "])
        {
            if (part.StartsWith(word, StringComparison.OrdinalIgnoreCase)) part = part[word.Length..];
        }
        return part;
    }

    private static IEnumerable<(ProposalKind Kind, string Text)> Kinds(string part, SectionKindHint hint)
    {
        if (part.StartsWith("anmäler", StringComparison.Ordinal)) yield break;
        if (part.StartsWith("bifall", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var target in Targets(part)) yield return (KindOfTarget(target), target == part ? part : $"bifall till {target}");
        }
        else yield return (KindOf(part, hint), part.StartsWith("att ", StringComparison.Ordinal) ? part[4..] : part);
    }

    /// <summary>What is to be approved: the staff's proposal, and each addition named beside it.</summary>
    private static List<string> Targets(string part)
    {
        var at = part.Find(" till ");
        var rest = at > 0 ? part[(at + 6)..] : part;
        var targets = new List<string>();
        var start = 0;
        foreach (var cut in TargetCuts(rest))
        {
            targets.Add(rest[start..cut].Trim(' ', ','));
            start = cut;
        }
        targets.Add(rest[start..].Trim(' ', ','));
        return [.. targets.Select(Stripped)];
    }

    private static IEnumerable<int> TargetCuts(string rest)
    {
        foreach (var word in (ReadOnlySpan<string>)[" och tillägg", " samt tillägg", ", tillägg", " och ändring", " och återremissyrkande"])
        {
            var at = rest.Find(word);
            if (at > 0)
            {
                yield return at;
                yield break;
            }
        }
    }

    private static ProposalKind KindOfTarget(string target) =>
        target.StartsWith("tillägg", StringComparison.OrdinalIgnoreCase) || target.StartsWith("med tillägg", StringComparison.OrdinalIgnoreCase) ? ProposalKind.Addition
        : target.StartsWith("ändringsyrkande", StringComparison.OrdinalIgnoreCase) ? ProposalKind.Amendment
        : target.StartsWith("återremiss", StringComparison.OrdinalIgnoreCase) ? ProposalKind.ReferBack
        : target.StartsWith("avslagsyrkande", StringComparison.OrdinalIgnoreCase) ? ProposalKind.Reject
        : ProposalKind.Approve;

    private static ProposalKind KindOf(string part, SectionKindHint hint)
    {
        if (part.StartsWith("avslag", StringComparison.OrdinalIgnoreCase)) return ProposalKind.Reject;
        if (part.Has("återremit") || part.StartsWith("återremiss", StringComparison.OrdinalIgnoreCase)) return ProposalKind.ReferBack;
        if (part.Has("bordlägg")) return ProposalKind.Postpone;
        if ((part.Has("avgöra") || part.Has("avgörs")) && (part.Has("idag") || part.Has("i dag") || part.Has("dagens") || part.Has("nu"))) return ProposalKind.DecideToday;
        if (part.Has("ajourner")) return ProposalKind.Adjourn;
        if (part.Has("ändring") || part.Has("ändras")) return ProposalKind.Amendment;
        if (part.Has("bifall") || part.Has("antas") || part.StartsWith("förslaget godkänns", StringComparison.OrdinalIgnoreCase)) return ProposalKind.Approve;
        if (part.Has("avslås") || part.Has("avslå ") || part.Has("avstyrk")) return ProposalKind.Reject;
        if (part.Has("tillägg") || hint == SectionKindHint.Addition) return ProposalKind.Addition;
        if (part.Has("eget förslag") || part.Has("ett förslag") || part.Has("följande förslag")) return ProposalKind.Alternative;
        if (part.Has("tillstyrk") || part.Has("ställer sig bakom") || part.Has("ställa sig bakom")) return ProposalKind.Approve;
        if (part.Has("enligt") && (part.EndsWith("förslag", StringComparison.Ordinal) || part.EndsWith("förslag till beslut", StringComparison.Ordinal))) return ProposalKind.Approve;
        return ProposalKind.Other;
    }

    private static string? TargetOf(ProposalKind kind, string text) =>
        kind is ProposalKind.Approve && BaseOwner(text) is not null ? "base" : null;

    /// <summary>Whose proposal a text names in genitive before "förslag": "förvaltningens förslag" → förvaltningen.</summary>
    internal static string? BaseOwner(string text)
    {
        var at = text.Find("s förslag");
        if (at < 1) return null;
        var start = text.LastIndexOf(' ', at - 1) + 1;
        var owner = text[start..at];
        return owner.EndsWith("et", StringComparison.Ordinal) || owner.EndsWith("en", StringComparison.Ordinal) ? owner : null;
    }
}

/// <summary>What the heading above says of the proposals under it.</summary>
internal enum SectionKindHint { None, Addition, Amendment }
