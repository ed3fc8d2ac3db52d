using Klubba.Web.Storage;

namespace Klubba.Web.Room;

/// <summary>Justeringen: who is to approve, who has, and when the minutes are approved (kommunallagen 5 kap. 68 §).</summary>
internal static class Approvals
{
    /// <summary>The chair who presided at the end, and those chosen.</summary>
    public static IReadOnlyList<string> Approvers(Meeting meeting) =>
        [.. (meeting.Approvers?.Approvers ?? []).Prepend(meeting.Chair).OfType<string>().Distinct()];

    /// <summary>The approval of all that no other covers; null where only single items are approved so far.</summary>
    public static ApprovalState? OfWhole(Meeting meeting) => meeting.Approvals.FindLast(a => !a.Immediate && a.Items.Count == 0);

    /// <summary>What is to be approved: the text of all that is not approved already.</summary>
    public static string Hash(Meeting meeting) => RecordHash.Of(Minutes.Of(meeting));

    /// <summary>Those who have approved the record as it stands.</summary>
    public static IReadOnlyList<string> Given(Meeting meeting) =>
        Hash(meeting) is var hash ? [.. meeting.Signed.Where(s => s.RecordHash == hash).Select(s => s.Person).Distinct()] : [];

    public static Result<Values<Event>> Give(Meeting meeting, ApprovalGiven given, DateOnly day, Shelf shelf)
    {
        if (given.RecordHash != Hash(meeting)) return new Problem("justeringen", "protokollet har ändrats sedan det visades.", "Läs det på nytt och justera sedan.");
        if (Given(meeting).Contains(given.Person)) return (Values<Event>)[];
        var all = Approvers(meeting);
        if (all.Except(Given(meeting)).Except([given.Person]).Any()) return (Values<Event>)[given];
        var approved = new MinutesApproved(NewKey.Of('a'), all.ToValues(), day, ApprovalWay.Digital, RecordHash: given.RecordHash);
        var draft = new Draft(meeting);
        draft.Add(given);
        draft.Add(approved);
        return (Values<Event>)[given, approved with { Files = Files.Keep(shelf, draft.Meeting) }];
    }
}
