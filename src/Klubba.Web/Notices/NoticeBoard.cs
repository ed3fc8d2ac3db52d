using Klubba.Web.Storage;

namespace Klubba.Web.Notices;

/// <summary>Den digitala anslagstavlan (kommunallagen 8 kap. 9–12 §§): what is up, what is due to come down, and when the board could not be read.</summary>
/// <remarks>
/// What is up is what the log says: put up and not taken down. A notice that was known to be unreadable stays up until a person has answered
/// whether the time to appeal ran all the same (13 kap. 5 § andra stycket).
/// </remarks>
public sealed class NoticeBoard(Store store, Town town, Availability availability, TimeProvider clock)
{
    /// <summary>Latest first.</summary>
    public IReadOnlyList<Notice> Up => [.. town.Meetings.SelectMany(Notice.Of).Where(notice => notice.Approval.Removed is null).OrderByDescending(notice => notice.Told.At)];

    /// <summary>Meetings to come that have been announced (5 kap. 13 §, 8 kap. 10 § 1 and 11 § 1), the nearest first.</summary>
    public IReadOnlyList<Meeting> Coming(DateOnly day) =>
        [.. town.Meetings.Where(meeting => meeting.ClosedAt is null && meeting.Notice.Date >= day && meeting.Notice.Announced <= day).Reverse()];

    /// <summary>What is to come down by now: its last day has passed, and nothing about it waits for a person.</summary>
    public IReadOnlyList<Notice> Due => [.. Up.Where(notice => notice.Down <= Today && !Waits(notice))];

    /// <summary>Takes down what is due; told by <c>klubba</c>. Done again, or by two at once, it changes nothing more.</summary>
    public void TakeDown()
    {
        var day = Today;
        foreach (var (meeting, approval, _) in Due)
            store.Append(Streams.Meeting(meeting.Key), new Act<Meeting>(Guid.CreateVersion7(Now), Key.Klubba, (now, _) =>
                now!.Approvals.Exists(a => a.Key == approval.Key && a.Removed is null) ? (Values<Event>)[new NoticeRemoved(approval.Key, day)] : (Values<Event>)[]));
    }

    /// <summary>Times when the board could not be read while notices of the body were up, and that no person has answered for.</summary>
    public IReadOnlyList<Outage> Outages(string body) => [.. Up.Where(notice => notice.Meeting.Composition.Body == body).SelectMany(Unanswered)];

    private IEnumerable<Outage> Unanswered(Notice notice) =>
        availability.Gaps(notice.Told.At, Now).Where(gap => !notice.AnsweredAfter(gap.Until)).Select(gap => new Outage(notice, SwedishTime.Of(gap.From), SwedishTime.Of(gap.Until)));

    private bool Waits(Notice notice) => notice.Approval is { Down: not null, StoodUp: not true } or { StoodUp: false } || Unanswered(notice).Any();

    private DateTimeOffset Now => SwedishTime.Of(clock.GetUtcNow());

    private DateOnly Today => SwedishTime.Day(Now);
}

/// <summary>Avbrott: the board could not be read while the notice should have stood up.</summary>
public sealed record Outage(Notice Notice, DateTimeOffset From, DateTimeOffset Until);
