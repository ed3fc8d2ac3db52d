namespace Klubba.Tests.Forge;

/// <summary>Front pages that nobody surveyed, so that the reader could not be taught them.</summary>
internal static partial class Fronts
{
    /// <summary>A table with a row for each, the function in a column of its own.</summary>
    public static void ByFunction(Front f)
    {
        f.Sheet.Lines([$"{f.Told.Body}s protokoll", $"Sammanträde {f.LongDay} kl. {f.Hours}", $"Lokal: {f.Told.Place}"]);
        string Function(Attendee who) => who switch
        {
            { ServesFor: { } member } => $"tjg ersättare för {member}",
            { Role: Klubba.Role.Substitute } => "ersättare",
            _ => f.Word(who.Role) is { Length: > 0 } word ? word : "ledamot",
        };
        f.Sheet.Heading("Deltagande");
        f.Sheet.Table([0, 32, 40], [["Namn", "Parti", "Funktion"], .. f.Members.Concat(f.Serving).Concat(f.Listening).Select(who => new[] { who.Name, who.Party!, Function(who) })]);
        f.Sheet.Prose($"Från förvaltningen: {string.Join(", ", f.Staff.Select(Front.Official))}");
        f.Sheet.Lines([$"Att jämte ordföranden justera protokollet: {f.Told.Approvers[0]}", $"Protokollet justerades den {Front.InWords(f.Told.ApprovedOn)}"]);
    }

    /// <summary>The whole front page told in sentences.</summary>
    public static void Told(Front f)
    {
        f.Sheet.Prose($"{f.Told.Body} sammanträdde {f.LongDay} i {f.Told.Place}. Sammanträdet varade kl. {f.Hours}.");
        f.Sheet.Prose($"Närvarande vid sammanträdet var ordföranden {Front.Name(f.Chair)} samt ledamöterna {Swedish.List([.. f.Members.Skip(1).Select(Front.Name)])}.");
        f.Sheet.Prose($"Som ersättare tjänstgjorde {Swedish.List([.. f.Serving.Select(who => Front.Replaces(who, "för"))])}.");
        if (f.Listening.Count > 0) f.Sheet.Prose($"Därutöver närvarade ersättarna {Swedish.List([.. f.Listening.Select(Front.Name)])}.");
        f.Sheet.Prose($"Från förvaltningen deltog {Swedish.List([.. f.Staff.Select(who => $"{who.Title} {who.Name}")])}.");
        f.Sheet.Prose($"Att justera protokollet utsågs {f.Told.Approvers[0]}. Justeringen ägde rum den {Front.InWords(f.Told.ApprovedOn)}.");
    }

    /// <summary>Those present counted from 1.</summary>
    public static void Counted(Front f)
    {
        f.Sheet.Lines([f.Told.Body.ToUpperInvariant(), $"Möte nr {f.Told.Number} den {Swedish.Day(f.Told.Date)}", $"Mötet öppnades kl {f.Hours.Split('-', '–')[0].Trim()} och avslutades kl {f.Hours.Split('-', '–')[1].Trim()}", $"Mötesplats: {f.Told.Place}"]);
        List(f, "Beslutande", f.Members.Concat(f.Serving).Select((who, at) => $"{at + 1}. {(who.ServesFor is { } member ? $"{Front.Name(who)}, ersätter {member}" : f.Member(who))}"));
        List(f, "Ersättare som inte tjänstgjorde", f.Listening.Select((who, at) => $"{at + 1}. {Front.Name(who)}"));
        List(f, "Tjänstepersoner", f.Staff, Front.Official);
        List(f, "Protokollets justering", [$"Justerare: {f.Told.Approvers[0]}", $"Justerat: {Front.Iso(f.Told.ApprovedOn)}"]);
    }

    /// <summary>"Ekbom, Anna".</summary>
    public static string Turned(string name) => name.Split(' ') is [.. var given, var family] ? $"{family}, {string.Join(' ', given)}" : name;

    /// <summary>"Ekbom, Anna (S)": the family name first.</summary>
    public static void FamilyFirst(Front f)
    {
        Begin(f);
        f.Sheet.Fields(
            ("Ledamöter", Front.Rows(f.Members, who => f.Word(who.Role) is { Length: > 0 } word ? $"{Turned(who.Name)} ({who.Party}), {word}" : $"{Turned(who.Name)} ({who.Party})")),
            ("Tjänstgörande ersättare", Front.Rows(f.Serving, who => $"{Turned(who.Name)} ({who.Party}) ersätter {who.ServesFor}")),
            ("Övriga ersättare", Front.Rows(f.Listening, who => $"{Turned(who.Name)} ({who.Party})")));
        End(f);
    }

    /// <summary>The front page tells the body, the day and the hours alone.</summary>
    public static void Bare(Front f) => f.Sheet.Lines([$"{f.Told.Municipality} – {f.Told.Body}", $"Protokoll från sammanträde {f.Day}, {f.Hours}, {f.Told.Place}", $"Protokollet justerat {Front.Iso(f.Told.ApprovedOn)} av {f.Told.Approvers[0]}"]);

    /// <summary>Those present stand last.</summary>
    public static void PresentLast(Front f)
    {
        f.Sheet.PageEnd();
        f.Sheet.Heading("Närvarande");
        List(f, "Ledamöter", f.Members, f.Member);
        List(f, "Tjänstgörande ersättare", f.Serving, who => Front.Replaces(who, "tjänstgör för"));
        List(f, "Ersättare", f.Listening, Front.Name);
        List(f, "Tjänstemän", f.Staff, Front.Official);
    }

    /// <summary>A line for each party: "S: Anna Ek (ordf), Bo By".</summary>
    public static void PartyLines(Front f)
    {
        Begin(f);
        f.Sheet.Heading("Beslutande");
        foreach (var party in f.Members.Concat(f.Serving).GroupBy(who => who.Party!))
            f.Sheet.Line($"{party.Key}: {string.Join(", ", party.Select(who => who.ServesFor is { } member ? $"{who.Name} (för {member})" : f.Word(who.Role) is { Length: > 0 } word ? $"{who.Name} ({word})" : who.Name))}");
        List(f, "Närvarande ersättare", f.Listening, Front.Name);
        End(f);
    }

    /// <summary>A letter before each name says what the person is.</summary>
    public static void ByCode(Front f)
    {
        Begin(f);
        f.Sheet.Heading("Deltagare");
        f.Sheet.Line("O = ordförande, L = ledamot, TE = tjänstgörande ersättare, E = ersättare");
        f.Sheet.Table([0, 8], [.. f.Members.Select(who => new[] { who.Role == Klubba.Role.Chair ? "O" : "L", Front.Name(who) }), .. f.Serving.Select(who => new[] { "TE", Front.Replaces(who, "för") }), .. f.Listening.Select(who => new[] { "E", Front.Name(who) })]);
        End(f);
    }

    /// <summary>The members in two columns beside each other, and who serves for whom below.</summary>
    public static void TwoColumns(Front f)
    {
        Begin(f);
        f.Sheet.Heading("Närvarande ledamöter");
        var half = (f.Members.Count + 1) / 2;
        f.Sheet.Table([0, 48], [.. Enumerable.Range(0, half).Select(at => new[] { f.InParentheses(f.Members[at]), at + half < f.Members.Count ? f.InParentheses(f.Members[at + half]) : "" })]);
        List(f, "Tjänstgörande ersättare", f.Serving, who => Front.Replaces(who, "i stället för"));
        List(f, "Ej tjänstgörande ersättare", f.Listening, Front.Name);
        End(f);
    }
}
