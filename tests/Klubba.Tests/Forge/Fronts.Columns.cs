namespace Klubba.Tests.Forge;

/// <summary>Front pages with labels in one column and what they stand for in another.</summary>
internal static partial class Fronts
{
    /// <summary>The common form; how a substitute serves and the words of the labels are the town's own.</summary>
    /// <param name="serves">Between the substitute and the member.</param>
    /// <param name="apart">Serving substitutes under a label of their own.</param>
    public static Action<Front> Labelled(string serves, bool apart, string? vacant = null) => f =>
    {
        f.Sheet.Lines([f.Told.Municipality!.ToUpperInvariant(), f.Told.Body]);
        var serving = Front.Rows(f.Serving, who => Front.Replaces(who, serves));
        var members = Front.Rows(f.Members, f.Dice.Pick<Func<Attendee, string>>(f.Member, f.InParentheses, f.Member, f.RoleFirst, f.AfterComma));
        if (vacant is not null) members.Add(vacant);
        var colon = f.Dice.Pick("", "", ":");
        f.Sheet.Fields(
            (f.Dice.Pick("Plats och tid", "Tid och plats") + colon, [f.Dice.Pick($"{f.Told.Place}, kl. {f.Hours}", $"{f.Told.Place} {f.LongDay} kl {f.Hours}", $"{f.Told.Place}, klockan {f.Hours}")]),
            (f.Dice.Pick("Beslutande", "Beslutande ledamöter", "Ledamöter") + colon, apart ? members : [.. members, .. serving]),
            (f.Dice.Pick("Tjänstgörande ersättare", "Beslutande ersättare") + colon, apart ? serving : []),
            (f.Dice.Pick("Ej tjänstgörande ersättare", "Ej beslutande ersättare", "Närvarande ersättare") + colon, Front.Rows(f.Listening, Front.Name)),
            (f.Dice.Pick("Övriga närvarande", "Övriga deltagande", "Övriga") + colon, Front.Rows(f.Staff, f.Dice.Often(70) ? Front.Official : who => $"{who.Name} ({who.Title})")),
            (f.Dice.Pick("Utses att justera", "Justerare", "Utsedd att justera") + colon, [.. f.Told.Approvers]));
        Signed(f);
        Notice(f);
    };

    /// <summary>A person in two lists, with the paragraphs that belong to each.</summary>
    public static void TwoLists(Front f)
    {
        var late = f.Serving[^1];
        var (from, to) = (f.Told.Items[0].Number, f.Told.Items[^1].Number);
        var middle = f.Told.Items[2].Number;
        f.Sheet.Lines([f.Told.Body, $"Protokoll {Swedish.LongDay(f.Told.Date)}"]);
        f.Sheet.Fields(
            ("Plats och tid", [$"{f.Told.Place}, klockan {f.Hours}"]),
            ("Beslutande", [.. f.Members.Select(f.Member), .. f.Serving.Select(who => $"{Front.Replaces(who, "ersätter")}{(who == late ? $" §§ {from}-{middle}" : "")}")]),
            ("Ej tjänstgörande ersättare", [.. f.Listening.Select(Front.Name), $"{Front.Name(late)} §§ {int.Parse(middle, null) + 1}-{to}"]),
            ("Övriga deltagare", Front.Rows(f.Staff, Front.Official)),
            ("Utses att justera", [.. f.Told.Approvers]),
            ("Paragrafer", [f.Covers("")]),
            ("Justeringsdag", [Front.Iso(f.Told.ApprovedOn)]));
        Signed(f);
    }

    /// <summary>All labels come first and all values after.</summary>
    public static void LabelsFirst(Front f)
    {
        f.Sheet.Lines([f.Told.Body, "Protokoll"]);
        f.Sheet.Gap();
        List<(string Label, List<string> Rows)> all =
        [
            ("Sammanträdestid", [$"{f.Day} kl. {f.Hours}"]),
            ("Plats", [f.Told.Place!]),
            ("Beslutande ledamöter", [.. f.Members.Select(f.InParentheses), .. f.Serving.Select(who => Front.Replaces(who, "ersätter"))]),
            ("Ej tjänstgörande ersättare", Front.Rows(f.Listening, Front.Name)),
            ("Övriga närvarande", Front.Rows(f.Staff, who => $"{who.Name} ({who.Title})")),
            ("Utses att justera", [.. f.Told.Approvers]),
            ("Justeringen", [Front.Iso(f.Told.ApprovedOn)]),
            ("Protokollet omfattar", [f.Covers("§§")]),
        ];
        if (f.Dice.Often(50))
        {
            f.Sheet.Fields([.. all]);
            return;
        }
        f.Sheet.Lines(all.Select(field => field.Label));
        foreach (var (_, rows) in all)
        {
            f.Sheet.Gap(meant: true);
            f.Sheet.Lines(rows);
        }
        f.Sheet.Gap();
    }

    /// <summary>The role, or whom they replace, in a column of its own beside the names.</summary>
    public static void RoleColumn(Front f)
    {
        f.Sheet.Lines([f.Told.Body, f.Day]);
        f.Sheet.Fields(("Plats och tid", [$"{f.Told.Place}, kl {f.Hours}"]));
        var rows = f.Members.ConvertAll(who => new[] { "", Front.Name(who), f.Word(who.Role) });
        rows.AddRange(f.Serving.Select(who => new[] { "", Front.Name(who), $"ersättare för {who.ServesFor} ({who.Party})" }));
        rows[0][0] = "Beslutande";
        f.Sheet.Table([0, 22, 52], rows);
        f.Sheet.Fields(
            ("Närvarande, ej tjänstgörande ersättare", Front.Rows(f.Listening, Front.Name)),
            ("Övriga närvarande", Front.Rows(f.Staff, Front.Official)),
            ("Utses att justera", [.. f.Told.Approvers]),
            ("Justeringens plats och tid", [$"Kommunhuset {Front.Iso(f.Told.ApprovedOn)}"]));
        Signed(f);
        Notice(f);
    }

    /// <summary>Members and serving substitutes side by side.</summary>
    public static void SideBySide(Front f)
    {
        f.Sheet.Lines([f.Told.Body, f.Day]);
        f.Sheet.Fields(("Plats och tid", [$"{f.Told.Place}, kl {f.Hours}"]));
        var rows = new List<string[]> { new[] { "Ledamöter", "Tjänstgörande ersättare" } };
        for (var i = 0; i < Math.Max(f.Members.Count, f.Serving.Count); i++)
            rows.Add([i < f.Members.Count ? f.Member(f.Members[i]) : "", i < f.Serving.Count ? Front.Replaces(f.Serving[i], "för") : ""]);
        f.Sheet.Table([0, 46], rows);
        f.Sheet.Fields(
            ("Ej tjänstgörande ersättare", Front.Rows(f.Listening, Front.Name)),
            ("Övriga närvarande", Front.Rows(f.Staff, Front.Official)),
            ("Justerare", [.. f.Told.Approvers]),
            ("Justerat", [$"den {Front.InWords(f.Told.ApprovedOn)}"]),
            ("Sekreterare", [f.Told.Secretary!]));
    }

    private static void Signed(Front f) => f.Sheet.Fields(
        ("Sekreterare", ["..............................", f.Told.Secretary!]),
        ("Ordförande", ["..............................", f.Chair.Name]),
        ("Justerande", ["..............................", .. f.Told.Approvers]));

    private static void Notice(Front f)
    {
        f.Sheet.Heading(f.Dice.Pick("ANSLAG/BEVIS", "BEVIS OM ANSLAG", "Anslag/bevis"));
        f.Sheet.Line("Justeringen har tillkännagivits genom anslag");
        f.Sheet.Fields(
            ("Organ", [f.Told.Body]),
            ("Sammanträdesdatum", [f.Day]),
            (f.Dice.Pick("Datum då anslaget sätts upp", "Datum för anslags uppsättande"), [Front.Iso(f.Told.PostedOn)]),
            (f.Dice.Pick("Datum då anslaget tas ned", "Datum för anslags nedtagande"), [Front.Iso(f.Told.RemovedOn)]),
            ("Förvaringsplats för protokollet", ["Kommunkansliet"]));
        if (f.Told.ApprovedOn is { } on && f.Sheet.Blocks.Count > 0 && !f.Sheet.Blocks.OfType<Block.Fields>().Any(fields => fields.All.Exists(field => field.Label.StartsWith("Justering", StringComparison.Ordinal))))
            f.Sheet.Fields(("Justeringsdatum", [Swedish.Iso(on)]));
    }
}
