namespace Klubba.Tests.Forge;

/// <summary>Front pages, or annexes, where those present stand in a table.</summary>
internal static partial class Fronts
{
    /// <summary>Columns for present, away, and the substitute who serves.</summary>
    public static void Ticks(Front f)
    {
        Begin(f);
        var rows = new List<string[]> { new[] { "Ledamöter", f.Dice.Pick("Närv.", "Närvarande"), f.Dice.Pick("Frånv.", "Frånvarande"), "Tjänstgörande ersättare" } };
        rows.AddRange(f.Members.Select(who => new[] { f.Member(who), "X", "", "" }));
        rows.AddRange(f.Serving.Select(who => new[] { $"{who.ServesFor} ({who.Party})", "", "X", Front.Name(who) }));
        f.Sheet.Table([0, 46, 58, 70], rows);
        End(f);
    }

    /// <summary>By party, with signs: X present, − away, T serves, N listens.</summary>
    public static void BySign(Front f)
    {
        Begin(f);
        f.Sheet.Heading("Närvarolista");
        f.Sheet.Line("X = närvarande, - = frånvarande, T = tjänstgörande ersättare, N = närvarande ersättare");
        var rows = new List<string[]> { new[] { "Namn", "Parti", "Närvaro", "Ersätter" } };
        rows.AddRange(f.Members.Select(who => new[] { f.Word(who.Role) is { Length: > 0 } word ? $"{who.Name}, {word}" : who.Name, who.Party!, "X", "" }));
        foreach (var who in f.Serving) rows.AddRange([[who.ServesFor!, who.Party!, "-", ""], [who.Name, who.Party!, "T", who.ServesFor!]]);
        rows.AddRange(f.Listening.Select(who => new[] { who.Name, who.Party!, "N", "" }));
        f.Sheet.Table([0, 44, 52, 62], rows);
        End(f);
    }

    /// <summary>Names and parties come out as two lists.</summary>
    public static void Parted(Front f)
    {
        Begin(f);
        var people = new List<Attendee>([.. f.Members, .. f.Serving]);
        if (f.Dice.Often(50))
        {
            List(f, "Beslutande", people, who => Plain(f, who));
            f.Sheet.Gap();
            f.Sheet.Lines(people.Select(who => who.Party!));
        }
        else
        {
            f.Sheet.Heading("Beslutande");
            f.Sheet.Table([0, 60], people.ConvertAll(who => new[] { Plain(f, who), who.Party! }));
        }
        List(f, "Ej tjänstgörande ersättare", f.Listening, Front.Name);
        End(f);
    }

    /// <summary>"Ek, Anna" under the names of the parties.</summary>
    public static void ByParty(Front f)
    {
        Begin(f);
        f.Sheet.Heading("Beslutande");
        foreach (var party in f.Members.Concat(f.Serving).GroupBy(who => who.Party!))
        {
            f.Sheet.Line(party.Key);
            f.Sheet.Lines(party.Select(who => Plain(f, who)));
        }
        List(f, "Ej tjänstgörande ersättare", f.Listening, Front.Name);
        End(f);
    }

    private static string Plain(Front f, Attendee who) =>
        who.ServesFor is { } member ? $"{who.Name}, ersätter {member}" : f.Word(who.Role) is { Length: > 0 } word ? $"{who.Name}, {word}" : who.Name;

    private static void Begin(Front f)
    {
        f.Sheet.Lines([f.Told.Municipality!, f.Told.Body, f.Day]);
        f.Sheet.Fields(("Plats och tid", [$"{f.Told.Place}, kl. {f.Hours}"]));
    }

    private static void End(Front f)
    {
        f.Sheet.Fields(
            ("Övriga närvarande", Front.Rows(f.Staff, Front.Official)),
            ("Utses att justera", [.. f.Told.Approvers]),
            ("Justeringens plats och tid", [$"Stadshuset {Front.Iso(f.Told.ApprovedOn)}"]));
        Signed(f);
    }
}
