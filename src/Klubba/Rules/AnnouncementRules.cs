using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Tillkännagivande av fullmäktiges sammanträde och ärenden.</summary>
internal static class AnnouncementRules
{
    private static readonly DateOnly AuditReports = new(2025, 1, 1);

    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-5-13-notice-assembly",
            Provisions = Law.Kl("5 kap. 13 §", "5 kap. 8 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "What the announcement itself said; advertisements in the newspapers, which the law asked for until 2017.",
            Check = matter => matter.OfAssembly ? [InTime(matter)] : [],
        },
        new()
        {
            Id = "KL-5-14-urgent-item-notice",
            Provisions = Law.Kl("5 kap. 14 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Whether the item was urgent. Whether a Saturday or such an eve is a weekday here is not settled: then it is unknown.",
            Check = matter => matter.OfAssembly ? EachLoggedItem(LateItem)(matter) : [],
        },
        new()
        {
            Id = "KL-5-52-only-announced",
            Provisions = Law.Kl("5 kap. 52 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Whether the item was urgent; who of those present did not agree.",
            Check = matter => matter.OfAssembly ? EachLoggedItem(Announced)(matter) : [],
        },
        new()
        {
            Id = "KL-8-14-16a-web-before",
            Provisions = Law.Kl("8 kap. 14–16 a §§"),
            Severity = Severity.Flaw,
            NotModelled = "The budget proposal as the papers name it otherwise; reports of the audit before those on the year 2024.",
            Check = matter => matter.OfAssembly ? EachItem(OnWeb)(matter) : [],
        },
    ];

    private static Verdict InTime(Matter matter)
    {
        if (matter.Meeting is not { } meeting) return new Unknown(null, Missing.Log);
        if (meeting.Notice.Announced is not { } posted) return new Unknown(null, Missing.Announcement);
        if (!Countable(meeting.Notice.Date)) return new Unknown(null, Missing.Law);
        var last = meeting.Notice.Date.AddDays(-7);
        return Judged(posted <= last && !string.IsNullOrWhiteSpace(meeting.Notice.Place), null, ("posted", Iso(posted)), ("last", Iso(last)), ("place", meeting.Notice.Place ?? "–"));
    }

    /// <summary>No later than the weekday nearest before the meeting. Saturdays and eves are left to a person.</summary>
    private static Verdict? LateItem(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        if (state.Point.Announced is not { } posted) return null;
        var held = matter.Meeting!.Notice.Date;
        if (!Countable(held)) return new Unknown(item.Number, Missing.Law);
        var safe = SwedishHolidays.RollBack(held.AddDays(-1));
        if (posted <= safe) return new Kept(item.Number);
        var last = held.AddDays(-1);
        while (last.DayOfWeek == DayOfWeek.Sunday || SwedishHolidays.Name(last) is not null) last = last.AddDays(-1);
        return posted <= last ? new Unknown(item.Number, Missing.Weekday) : new Finding(item.Number, ("posted", Iso(posted)), ("last", Iso(safe)));
    }

    /// <summary>What stood on the agenda when the meeting was announced, or was announced by itself; else all present agree.</summary>
    private static Verdict? Announced(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        if (!item.Decided || !HasBusiness(state.Point)) return null;
        if (Added(matter.Course!, state.Key) is not { } added)
            return matter.Meeting!.Notice.Announced is null && state.Point.Announced is null ? new Unknown(item.Number, Missing.Announcement) : new Kept(item.Number);
        return state.Point.Announced is not null ? new Kept(item.Number)
            : added.AllAgree is { } agree ? Judged(agree, item.Number, ("title", state.Point.Title))
            : new Unknown(item.Number, Missing.Agreement);
    }

    /// <summary>The meeting's own formalities have neither a kind nor a case.</summary>
    private static bool HasBusiness(AgendaPoint point) => point.Type is not null || point.CaseNumber is not null;

    private static ItemAdded? Added(Course course, string item)
    {
        foreach (var line in course.Added)
            if (line.Event is ItemAdded added && added.Point.Key == item) return added;
        return null;
    }

    private static Verdict? OnWeb(Matter matter, ItemMatter item)
    {
        if (!item.Decided) return null;
        if (item.State is not { } state)
            return item.Item.Documents.Exists(d => MustBeOnWeb(d, matter.Day)) ? new Unknown(item.Number, Missing.Documents) : null;
        var papers = (state.Point.Documents ?? []).Where(d => MustBeOnWeb(d.Name, matter.Day)).ToList();
        if (papers.Count == 0) return null;
        if (matter.Meeting!.Notice.Announced is not { } announced) return new Unknown(item.Number, Missing.Announcement);
        if (papers.Find(p => p.OnWeb > announced) is { } late) return new Finding(item.Number, ("paper", late.Name), ("web", Iso(late.OnWeb!.Value)), ("announced", Iso(announced)));
        return papers.Exists(p => p.OnWeb is null) ? new Unknown(item.Number, Missing.Documents) : new Kept(item.Number);
    }

    private static bool MustBeOnWeb(string paper, DateOnly day) =>
        paper.StartsWith("Årsredovisning", StringComparison.OrdinalIgnoreCase) || paper.StartsWith("Förslag till budget", StringComparison.OrdinalIgnoreCase)
        || (day >= AuditReports && paper.StartsWith("Revisionsberättelse", StringComparison.OrdinalIgnoreCase));
}
