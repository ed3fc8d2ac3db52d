namespace Klubba.Web.Office.Notice;

/// <summary>Hur kallelsen står sig: whether it has gone out, and what has changed on the agenda since.</summary>
public static class NoticeChanges
{
    public static bool IsSent(Meeting meeting) => meeting.Notice.State != NoticeState.Draft;

    /// <summary>Changes of the agenda told since the notice in force, the meeting not yet opened.</summary>
    public static IReadOnlyList<Entry> Since(Meeting meeting)
    {
        var notice = meeting.Log.FindLast(line => line.Event is Called)!.Seq;
        var struck = meeting.Strikes.Select(line => line.Seq).ToHashSet();
        return [.. meeting.Log.Where(line => line.Seq > notice && !struck.Contains(line.Seq)).TakeWhile(line => line.Event is not Opened)
            .Where(line => line.Event is ItemAdded or ItemMoved or ItemWithdrawn or ItemPostponed)];
    }

    /// <summary>Name of the words for how the notice stands.</summary>
    public static string Standing(Meeting meeting) => meeting.Notice.State switch
    {
        NoticeState.Draft => "standing-draft",
        NoticeState.CalledOff => "standing-called-off",
        _ when Since(meeting).Count > 0 => "standing-changed",
        _ => "standing-called",
    };

    /// <summary>A decision is to be made and nothing is proposed.</summary>
    public static bool LacksProposal(ItemState item) =>
        item is { Off: null, Decision: null, Point: { BaseProposal: not { Clauses.Count: > 0 } } } && (item.Point.Type is ItemType.Decision || (item.Point.Type is null && item.Point.CaseNumber is not null));
}
