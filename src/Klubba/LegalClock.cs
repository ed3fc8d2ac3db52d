using System.Diagnostics;

namespace Klubba;

/// <summary>Frist: the day the statute names, and the day that 2 § lagen (1930:173) may let it last to.</summary>
/// <param name="Target">Counted from the statute alone. Keep it, and no question arises.</param>
/// <param name="Limit">The next weekday, where the target is none. Late is only what is after it.</param>
public sealed record Deadline(DateOnly Target, DateOnly Limit)
{
    public static Deadline Of(DateOnly target) => new(target, SwedishHolidays.Roll(target));
}

/// <summary>Hur det står med laga kraft.</summary>
public enum ForceVerdict
{
    /// <summary>Counted from the notice: holds if nobody appeals and the notice stays up, and the decision is appealed by legality review.</summary>
    Dated,

    /// <summary>Not announced: the time has not begun.</summary>
    NotPosted,

    /// <summary>The notice was down before the time was out: no legal force before a person has answered (13 kap. 5 § andra stycket).</summary>
    AwaitsAnswer,

    /// <summary>A person has answered that the notice did not stand up: the time does not run out.</summary>
    Denied,

    /// <summary>Announced before 2018 and taken down early: that the time then does not run out is not known of the act of 1991.</summary>
    Unknown,

    /// <summary>Appealed: not before the court has had its say.</summary>
    Appealed,

    /// <summary>Appealed by another route (13 kap. 3 §): counted from when the one who appeals received the decision.</summary>
    OtherRoute,

    /// <summary>Only preparation or execution, or a proposal to another body (13 kap. 2 §), or no decision at all.</summary>
    NothingToAppeal,

    /// <summary>Older than the law that Klubba knows.</summary>
    NoLaw,
}

/// <summary>Laga kraft: verdict and, where it is <see cref="ForceVerdict.Dated"/>, from which day.</summary>
public sealed record Force(ForceVerdict Verdict, DateOnly? From = null);

/// <summary>Den rättsliga klockan for one paragraf.</summary>
public sealed record ItemClock
{
    public required string Number { get; init; }

    public string? Title { get; init; }

    /// <summary>Omedelbar justering: a clock of its own.</summary>
    public bool Immediate { get; init; }

    /// <summary>Last day to approve the minutes: fourteen days after the meeting; approved at once, the day the meeting ends.</summary>
    public Deadline? Approve { get; init; }

    public DateOnly? Approved { get; init; }

    /// <summary>Last day to announce the approval: the second day after it.</summary>
    public Deadline? Post { get; init; }

    public DateOnly? Posted { get; init; }

    /// <summary>Last day to appeal: three weeks from the day of the announcement.</summary>
    public Deadline? Appeal { get; init; }

    /// <summary>First day on which the notice may safely be down: the day after the last day to appeal.</summary>
    public DateOnly? Removal { get; init; }

    public DateOnly? Removed { get; init; }

    /// <summary>The notice was taken down on the last day itself; if at the end of that day, it is in order.</summary>
    public bool RemovedOnLastDay { get; init; }

    public required Force Force { get; init; }

    /// <summary>Clauses whose appeal goes another way than the item's: number and verdict.</summary>
    public Values<ClauseForce> Clauses { get; init; } = [];

    /// <summary>The provisions that the three times follow, by the day that picks each.</summary>
    public Values<string> Law { get; init; } = [];
}

/// <summary>Laga kraft of one clause. <paramref name="Clause"/>: its number, from 1.</summary>
public sealed record ClauseForce(int Clause, Force Force);

/// <summary>Den rättsliga klockan: approval, notice, appeal and legal force, item by item.</summary>
/// <remarks>
/// <para>
/// Kommunallagen (2017:725) 5 kap. 69 §, 8 kap. 12 §, 13 kap. 5 §, from 2018-01-01; before, lagen (1991:900) 5 kap. 61–62 §§ and 10 kap. 6 §.
/// Lagen (1930:173) 1–2 §§. Last read 2026-11-22. The approval follows the law of the meeting's last day, the announcement and the appeal
/// that of the day of the announcement (transitional provisions of 2017:725, p. 1, 3 and 4).
/// </para>
/// <para>
/// That 2 § lagen (1930:173) moves the first two times too is a reading of it: the target day and the limit are told apart. Days are counted
/// from the meeting's last day. Silence about the notice is taken for its having stood up; that it was down is told or it is not known.
/// </para>
/// <para>
/// Not modelled: a joint board's several notice boards (9 kap. 32 §), delegated decisions announced by themselves, outcome of an appeal.
/// </para>
/// </remarks>
public static class LegalClock
{
    private static readonly DateOnly FirstLaw = new(1992, 1, 1);
    private static readonly DateOnly NewLaw = new(2018, 1, 1);

    /// <summary>A clock for each numbered item.</summary>
    public static Values<ItemClock> Of(Minutes minutes) => minutes.Items.Select(item => Of(minutes, item)).ToValues();

    /// <summary>Last day to approve: fourteen days after the meeting's last day.</summary>
    public static Deadline Approve(DateOnly end) => Deadline.Of(end.AddDays(14));

    /// <summary>Last day to announce: the second day after the approval.</summary>
    public static Deadline Post(DateOnly approved) => Deadline.Of(approved.AddDays(2));

    /// <summary>Last day to appeal: the same weekday three weeks after the announcement.</summary>
    public static Deadline Appeal(DateOnly posted) => Deadline.Of(posted.AddDays(21));

    /// <summary>The day after the last day to appeal; it may be a Saturday, a Sunday or a holiday.</summary>
    public static DateOnly LegalForce(DateOnly posted) => Appeal(posted).Limit.AddDays(1);

    /// <summary>
    /// Kungörelse of an assembly's meeting (5 kap. 13 §): at least a week before. Target: that day; limit: the last weekday not after it. The time
    /// counts backward, so it is never made shorter.
    /// </summary>
    public static Deadline Announce(DateOnly meeting) => new(meeting.AddDays(-7), SwedishHolidays.RollBack(meeting.AddDays(-7)));

    /// <summary>Brådskande ärende (5 kap. 14 §): the nearest weekday before the meeting. Whether a Saturday is one is not settled; this is the safe day.</summary>
    public static DateOnly AnnounceUrgent(DateOnly meeting) => SwedishHolidays.RollBack(meeting.AddDays(-1));

    private static ItemClock Of(Minutes minutes, Item item)
    {
        var end = minutes.EndDate ?? minutes.Date;
        var immediate = item.ApprovedImmediately == true;
        var approval = ApprovalOf(minutes, item, immediate);
        var clock = new ItemClock { Number = item.Number, Title = item.Title, Immediate = immediate, Force = new(ForceVerdict.NoLaw) };
        if (end < FirstLaw) return clock;
        clock = clock with
        {
            Approve = immediate ? new(end, end) : Approve(end),
            Approved = approval?.On,
            Post = approval?.On is { } on ? Post(on) : null,
            Posted = approval?.Posted,
            Removed = approval?.Removed,
            Force = new(ForceVerdict.NotPosted),
            Law = [end < NewLaw ? "kommunallagen (1991:900) 5 kap. 61 §" : "kommunallagen (2017:725) 5 kap. 69 §", .. Announced(approval)],
        };
        return approval?.Posted is { } posted ? Counted(clock, minutes, item, approval, posted) : Routed(clock, item);
    }

    private static IEnumerable<string> Announced(Approval? approval) => (approval?.Posted ?? approval?.On) switch
    {
        null => [],
        { } day when day < NewLaw => ["kommunallagen (1991:900) 5 kap. 62 §", "kommunallagen (1991:900) 10 kap. 6 §"],
        _ => ["kommunallagen (2017:725) 8 kap. 12 §", "kommunallagen (2017:725) 13 kap. 5 §"],
    };

    /// <summary>The approval that covers the item. One approved at once never has the ordinary approval's day.</summary>
    private static Approval? ApprovalOf(Minutes minutes, Item item, bool immediate)
    {
        if (item.Approval is { } index && index >= 0 && index < minutes.Approvals.Count) return minutes.Approvals[index];
        return immediate || (minutes.ApprovedOn is null && minutes.PostedOn is null) ? null
            : new() { On = minutes.ApprovedOn, Posted = minutes.PostedOn, Removed = minutes.RemovedOn };
    }

    private static ItemClock Counted(ItemClock clock, Minutes minutes, Item item, Approval approval, DateOnly posted)
    {
        var last = Appeal(posted);
        return Routed(clock with
        {
            Appeal = last,
            Removal = last.Limit.AddDays(1),
            RemovedOnLastDay = approval.Removed == last.Limit,
            Force = Forced(minutes, item, approval, posted, last),
        }, item);
    }

    private static Force Forced(Minutes minutes, Item item, Approval approval, DateOnly posted, Deadline last)
    {
        if (minutes.Appeals.Any(a => a.Item is null || a.Item == item.Number)) return new(ForceVerdict.Appealed);
        var down = approval.Removed < last.Limit || approval.Down <= last.Limit;
        return approval.StoodUp switch
        {
            false => new(posted < NewLaw ? ForceVerdict.Unknown : ForceVerdict.Denied),
            null when down => new(posted < NewLaw ? ForceVerdict.Unknown : ForceVerdict.AwaitsAnswer),
            _ => new(ForceVerdict.Dated, last.Limit.AddDays(1)),
        };
    }

    /// <summary>Clause by clause where they are told to be appealed in different ways; all another way, so is the item.</summary>
    private static ItemClock Routed(ItemClock clock, Item item)
    {
        if (item.Clauses.Count == 0) return clock with { Force = new(ForceVerdict.NothingToAppeal) };
        var other = item.Routes.Where(r => r.Route != AppealRoute.Legality && r.Clause >= 1 && r.Clause <= item.Clauses.Count)
            .Select(r => new ClauseForce(r.Clause, new(Verdict(r.Route)))).DistinctBy(c => c.Clause).ToValues();
        var whole = other.Count == item.Clauses.Count && other.Select(c => c.Force.Verdict).Distinct().Count() == 1;
        return whole ? clock with { Force = other[0].Force, Appeal = null } : clock with { Clauses = other };
    }

    private static ForceVerdict Verdict(AppealRoute route) => route switch
    {
        AppealRoute.Administrative => ForceVerdict.OtherRoute,
        AppealRoute.None => ForceVerdict.NothingToAppeal,
        AppealRoute.Legality => ForceVerdict.Dated,
        _ => throw new UnreachableException($"No verdict for {route}."),
    };
}
