namespace Klubba.Tests.Forge;

/// <summary>Front pages in running text.</summary>
internal static partial class Fronts
{
    /// <summary>An extract in prose: days and names on top, nobody listed.</summary>
    public static void Extract(Front f)
    {
        f.Sheet.Prose($"Utdrag ur protokoll nr {f.Told.Number} fört vid {Swedish.Genitive(f.Told.Body)} sammanträde i {f.Told.Place} {f.LongDay} kl. {f.Hours}");
        f.Sheet.Lines([$"Justerat den {Front.InWords(f.Told.ApprovedOn)}", $"Anslaget den {Front.InWords(f.Told.PostedOn)}"]);
        f.Sheet.Lines(f.Told.Approvers.Select(name => $"Justerare: {name}"));
        f.Sheet.Line($"Sekreterare: {f.Told.Secretary}");
    }

    /// <summary>Members, then substitutes, in one sentence; who serves for whom in parentheses within parentheses.</summary>
    public static void Running(Front f)
    {
        f.Sheet.Prose($"Protokoll fört vid sammanträde med {f.Told.Body} {f.LongDay}");
        f.Sheet.Prose($"Plats: {f.Told.Place}");
        f.Sheet.Prose($"Tid: kl. {f.Hours}");
        f.Sheet.Prose($"Närvarande ledamöter: {string.Join(", ", f.Members.Select(f.InParentheses).Concat(f.Serving.Select(who => $"{Front.Name(who)} (tjänstgör för {who.ServesFor} ({who.Party}))")))}");
        f.Sheet.Prose($"Närvarande ersättare: {string.Join(", ", f.Listening.Select(Front.Name))}");
        f.Sheet.Prose($"Övriga närvarande: {string.Join(", ", f.Staff.Select(who => $"{who.Name} ({who.Title})"))}");
        f.Sheet.Prose($"Justerare: {f.Told.Approvers[0]}");
        f.Sheet.Prose($"Justeringsdag: {Front.Iso(f.Told.ApprovedOn)}");
    }

    /// <summary>Everyone but those named; the register is needed to know the rest.</summary>
    public static void AllBut(Front f)
    {
        f.Sheet.Prose($"{f.LongDay[..1].ToUpperInvariant()}{f.LongDay[1..]}");
        f.Sheet.Prose($"Protokollet fördes vid sammanträde med {f.Told.Body} i {f.Told.Place} kl. {f.Hours}.");
        var away = f.Serving.Select(who => $"{who.ServesFor} ({who.Party}), ersatt av {Front.Name(who)}").ToList();
        f.Sheet.Prose($"{f.Dice.Pick("Närvarande: Samtliga ledamöter utom", "Närvarande var samtliga ledamöter med undantag av", "Närvarande: Alla utom")} {Swedish.List(away)}.");
        if (f.Listening.Count > 0) f.Sheet.Prose($"Närvarande ersättare: {string.Join(", ", f.Listening.Select(Front.Name))}");
        f.Sheet.Prose($"Övriga närvarande: {string.Join(", ", f.Staff.Select(Front.Official))}");
        f.Sheet.Prose($"Justerare: {f.Told.Approvers[0]}");
        f.Sheet.Prose($"Justerat den {Front.InWords(f.Told.ApprovedOn)}");
    }

    /// <summary>Members in one sentence, then who serves for whom, with paragraphs that no sign stands before.</summary>
    public static void Sentences(Front f)
    {
        var numbers = $"{f.Told.Items[0].Number}, {f.Told.Items[2].Number}-{f.Told.Items[^1].Number}";
        f.Sheet.Lines([f.Told.Body, $"Protokoll {f.Day}"]);
        f.Sheet.Prose($"Tid och plats: {f.Told.Place}, kl {f.Hours}");
        f.Sheet.Prose($"Ledamöter: {string.Join(", ", f.Members.Select(who => f.Word(who.Role) is { Length: > 0 } word ? $"{Front.Name(who)} {word}" : Front.Name(who)))}");
        f.Sheet.Prose($"Tjänstgörande ersättare: {string.Join(", ", f.Serving.Select(who => $"{Front.Replaces(who, "ersätter")} {numbers}"))}");
        f.Sheet.Prose($"Övriga närvarande ersättare: {string.Join(", ", f.Listening.Select(Front.Name))}");
        f.Sheet.Prose($"Tjänstemän: {string.Join(", ", f.Staff.Select(Front.Official))}");
        f.Sheet.Prose($"Justerande: {f.Told.Approvers[0]}");
        f.Sheet.Prose($"Paragrafer: {f.Covers("")}");
        f.Sheet.Prose($"Justerat: {Front.Iso(f.Told.ApprovedOn)}");
    }

    /// <summary>Agenda and minutes on one page of the web: the body and the day, nobody listed.</summary>
    public static void Web(Front f)
    {
        f.Sheet.Line($"{f.Told.Body} {Swedish.Day(f.Told.Date)}");
        f.Sheet.Line($"Tid: {f.Hours}");
        f.Sheet.Line($"Plats: {f.Told.Place}");
        f.Sheet.Gap();
    }
}
