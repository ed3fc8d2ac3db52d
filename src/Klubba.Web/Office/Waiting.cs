using Klubba.Web.Office.Notice;
using Klubba.Web.Room;

namespace Klubba.Web.Office;

/// <summary>Något som väntar: what, at which meeting, the last day where there is one, and for whom it waits.</summary>
/// <param name="What">Name of its words.</param>
/// <param name="Path">The screen where it is done.</param>
/// <param name="Who">Keys of those it waits for; empty: the secretary.</param>
public sealed record Wait(string What, Meeting Meeting, string Path, DateOnly? Last = null, Values<string>? Who = null, int Count = 0)
{
    /// <summary>A clock that only runs: there is nothing to do before it is out.</summary>
    public bool Runs => What == "wait-appeal";
}

/// <summary>Vad som väntar vid ett sammanträde: pure, from its log and the day.</summary>
public static class Waiting
{
    public static IEnumerable<Wait> Of(Meeting meeting, DateOnly today) =>
        meeting.OpenedAt is null ? Before(meeting, today) : meeting.ClosedAt is { } closed ? After(meeting, DateOnly.FromDateTime(closed), today) : [];

    private static IEnumerable<Wait> Before(Meeting meeting, DateOnly today)
    {
        if (meeting.Notice.State == NoticeState.CalledOff || meeting.Notice.Date < today) yield break;
        if (!NoticeChanges.IsSent(meeting)) yield return new("wait-notice", meeting, "kallelse", LastToSend(meeting));
        else if (NoticeChanges.Since(meeting).Count > 0) yield return new("wait-notice-anew", meeting, "kallelse");
        if (meeting.Items.Count(NoticeChanges.LacksProposal) is > 0 and var count) yield return new("wait-proposals", meeting, "dagordning", Count: count);
    }

    private static IEnumerable<Wait> After(Meeting meeting, DateOnly closed, DateOnly today)
    {
        foreach (var open in Approvals.Open(meeting))
            yield return new("wait-approval", meeting, "justering", LegalClock.Approve(closed).Limit, open.Approvers.Except(Approvals.Given(meeting, open).Select(g => g.Person)).ToValues());
        foreach (var approval in meeting.Approvals.Where(a => a.Removed is null))
        {
            if (approval.Posted is not { } posted) yield return new("wait-post", meeting, "justering", LegalClock.Post(approval.On).Limit);
            else if (LegalClock.Appeal(posted.On).Limit is var last) yield return new(today > last ? "wait-remove" : "wait-appeal", meeting, "justering", last);
        }
    }

    /// <summary>So many days before as the law or the body's regulations ask; null where neither tells.</summary>
    private static DateOnly? LastToSend(Meeting meeting) =>
        (meeting.Composition.Kind == BodyKind.Assembly ? 7 : meeting.Composition.Regulations?.NoticeDays) is { } days and >= 0 and <= 366 ? meeting.Notice.Date.AddDays(-days) : null;
}
