using Klubba.Web.Storage;

namespace Klubba.Web.Notices;

/// <summary>Ett anslag om justerat protokoll (kommunallagen 8 kap. 12 §): one approval that has been announced, with its clock.</summary>
/// <param name="Told">The line that put it up: when to the second, and who did it.</param>
public sealed record Notice(Meeting Meeting, ApprovalState Approval, Entry Told)
{
    public NoticePosted Posted => (NoticePosted)Told.Event;

    /// <summary>Three weeks from the posting, past a day off (13 kap. 5 §; lagen 1930:173).</summary>
    public DateOnly LastAppeal => LegalClock.Appeal(Posted.On).Limit;

    /// <summary>The first day on which it may be down.</summary>
    public DateOnly Down => LegalClock.LegalForce(Posted.On);

    /// <summary>Numbers of the items that it announces: those named, or all that no other approval names.</summary>
    public IReadOnlyList<string> Items => [.. Approval.Items.Count > 0
        ? Approval.Items.Select(key => Meeting.Item(key)?.Number).OfType<string>()
        : Meeting.TakenUp.Where(taken => taken.Item is null || !Meeting.Approvals.Exists(other => other.Items.Contains(taken.Item))).Select(taken => taken.Number)];

    /// <summary>A person has answered, after the moment, that it stood up as the law asks.</summary>
    public bool AnsweredAfter(DateTimeOffset moment) => Meeting.Log.FindLast(line => line.Event is NoticeJudged judged && judged.Approval == Approval.Key) is { Event: NoticeJudged { StoodUp: true } } answer && answer.At >= moment;

    /// <summary>Every notice that has been put up for a meeting's approvals, as it was last put up.</summary>
    public static IEnumerable<Notice> Of(Meeting meeting) => meeting.Approvals.Where(approval => approval.Posted is not null)
        .Select(approval => new Notice(meeting, approval, meeting.Log.FindLast(line => line.Event is NoticePosted posted && posted == approval.Posted)!));
}
