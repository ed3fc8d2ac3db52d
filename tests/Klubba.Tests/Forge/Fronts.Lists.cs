namespace Klubba.Tests.Forge;

/// <summary>Front pages whose people stand one a line under a heading.</summary>
internal static partial class Fronts
{
    /// <summary>One flat list with the role after the party; a member stands last, after the substitutes.</summary>
    public static void Flat(Front f)
    {
        f.Sheet.Heading($"Protokoll {f.Told.Number}/{f.Told.Date.Year}");
        f.Sheet.Prose($"fört vid {Swedish.Genitive(f.Told.Body)} sammanträde {Swedish.LongDay(f.Told.Date)} kl. {f.Hours}");
        string Role(Attendee who) => who.Role switch
        {
            Klubba.Role.Substitute => "Ersättare",
            Klubba.Role.Member => "Ledamot",
            _ => Wording.Capital(f.Word(who.Role)),
        };
        List<Attendee> order = [.. f.Members.SkipLast(1), .. f.Serving, .. f.Listening, f.Members[^1]];
        List(f, "Ledamöter", order, who => $"{Front.Name(who)} {Role(who)}{(who.ServesFor is { } member ? $" ersätter {member}" : "")}");
        List(f, "Övriga närvarande", f.Staff, Front.Official);
        List(f, "Justerare", f.Told.Approvers);
        List(f, "Datum för justering", [Front.Iso(f.Told.ApprovedOn)]);
        List(f, "Paragraf", [f.Covers("§ ")]);
    }

    /// <summary>Members, serving substitutes and those who listen under headings of their own; who they replace in a column beside.</summary>
    public static void ByHeading(Front f)
    {
        f.Sheet.Line(f.Told.Body);
        f.Sheet.Line($"Datum {f.Day}");
        f.Sheet.Line($"Klockan {f.Hours}");
        f.Sheet.Line($"Plats {f.Told.Place}");
        List(f, "Närvarande ledamöter", f.Members, who => f.Member(who));
        f.Sheet.Heading("Tjänstgörande ersättare");
        f.Sheet.Table([0, 34], f.Serving.ConvertAll(who => new[] { Front.Name(who), $"Ersätter {who.ServesFor} ({who.Party})" }));
        List(f, "Närvarande ersättare", f.Listening, Front.Name);
        List(f, "Övriga", f.Staff, Front.Official);
        f.Sheet.Prose($"Paragraf {f.Covers("")}");
        f.Sheet.Lines([$"{f.Chair.Name}, ordförande", $"{f.Told.Secretary}, sekreterare", $"Justerat den {Front.InWords(f.Told.ApprovedOn)}"]);
        f.Sheet.Lines(f.Told.Approvers.Select(name => $"{name}, justerare"));
        f.Sheet.Prose($"Justeringen tillkännagiven på kommunens anslagstavla den {Front.InWords(f.Told.PostedOn)}.");
    }

    /// <summary>"Ersättare" first for those who serve and then, among the others, for those who do not.</summary>
    public static void SameWordTwice(Front f)
    {
        f.Sheet.Lines([f.Told.Body, $"Sammanträdesprotokoll {f.Day}"]);
        List(f, "Plats och tid", [$"{f.Told.Place}, kl. {f.Hours}"]);
        List(f, "Ledamöter", f.Members, who => f.Member(who));
        List(f, "Ersättare", f.Serving, who => Front.Replaces(who, "ersätter"));
        f.Sheet.Heading("Övriga närvarande");
        List(f, "Ersättare", f.Listening, Front.Name);
        List(f, "Tjänstemän", f.Staff, Front.Official);
        List(f, "Utses att justera", f.Told.Approvers);
        List(f, "Justerade paragrafer", [f.Covers("§§ ")]);
        List(f, "Justeringsdatum", [Front.Iso(f.Told.ApprovedOn)]);
        List(f, "Sekreterare", [f.Told.Secretary!]);
    }

    /// <summary>One roster; party letters sometimes within two parentheses.</summary>
    public static void Roster(Front f)
    {
        f.Sheet.Lines(["SAMMANTRÄDESPROTOKOLL", f.Told.Body, f.Day]);
        var slip = f.Dice.Next(f.Members.Count);
        var rows = f.Members.Select((who, at) => at == slip ? f.Member(who).Replace("(", "((", StringComparison.Ordinal) : f.Member(who))
            .Concat(f.Serving.Select(who => Front.Replaces(who, "tjänstgör för")));
        f.Sheet.Fields(
            ("Plats och tid", [$"{f.Told.Place}, klockan {f.Hours}"]),
            ("Beslutande", [.. rows]),
            ("Ej tjänstgörande ersättare", Front.Rows(f.Listening, Front.Name)),
            ("Övriga deltagande", Front.Rows(f.Staff, Front.Official)),
            ("Justerare", [.. f.Told.Approvers]),
            ("Justeringsdag", [Front.Iso(f.Told.ApprovedOn)]),
            ("Sekreterare", [f.Told.Secretary!]));
    }

    private static void List(Front f, string heading, IEnumerable<string> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        f.Sheet.Heading(heading);
        f.Sheet.Lines(all);
    }

    private static void List(Front f, string heading, IEnumerable<Attendee> people, Func<Attendee, string> row) => List(f, heading, people.Select(row));
}
