using Klubba.Web.Storage;

namespace Klubba.Web.Room;

/// <summary>Framlagt för justering: people, items and the text that they are asked to stand for.</summary>
/// <param name="Key">Null: the whole, which has not been laid out by anybody; its key is made with the first act about it.</param>
/// <param name="Items">Keys of the items; empty: all.</param>
public sealed record OpenApproval(string? Key, Values<string> Approvers, Values<string> Items, string Hash);

/// <summary>Justeringen: what is laid out and for whom, who has approved, and when it is approved (kommunallagen 5 kap. 68–69 §§).</summary>
internal static class Approvals
{
    /// <summary>The chair who presided at the end, and those chosen.</summary>
    public static IReadOnlyList<string> Approvers(Meeting meeting) =>
        [.. (meeting.Approvers?.Approvers ?? []).Prepend(meeting.Chair).OfType<string>().Distinct()];

    /// <summary>The approval of all that no other covers; null where only single items are approved so far.</summary>
    public static ApprovalState? OfWhole(Meeting meeting) => meeting.Approvals.FindLast(a => !a.Immediate && a.Items.Count == 0);

    /// <summary>Whether the item has been approved, by itself or with the rest.</summary>
    public static bool Covers(Meeting meeting, string item) => OfWhole(meeting) is not null || meeting.Approvals.Exists(a => a.Items.Contains(item));

    /// <summary>What waits for somebody: what has been laid out, and when the meeting is closed the whole.</summary>
    public static IReadOnlyList<OpenApproval> Open(Meeting meeting)
    {
        var minutes = Minutes.Of(meeting);
        var open = meeting.Asked.Where(a => !meeting.Approvals.Exists(done => done.Key == a.Approval))
            .Select(a => new OpenApproval(a.Approval, a.Approvers, a.Items ?? [], Hash(meeting, minutes, a.Items ?? []))).ToList();
        if (meeting.ClosedAt is null || OfWhole(meeting) is not null) return [.. open.Where(a => a.Items.Count > 0)];
        return open.Exists(a => a.Items.Count == 0) ? open : [.. open, new(null, Approvers(meeting).ToValues(), [], RecordHash.Of(minutes))];
    }

    /// <summary>The text of the items covered, as it stands.</summary>
    public static string Hash(Meeting meeting, IReadOnlyCollection<string> items) => Hash(meeting, Minutes.Of(meeting), items);

    /// <summary>Items that have changed since they were approved by themselves.</summary>
    public static IEnumerable<ApprovalState> Changed(Meeting meeting) =>
        meeting.Approvals.Where(a => a.Items.Count > 0 && a.RecordHash is { } approved && approved != Hash(meeting, a.Items));

    /// <summary>What each who has approved the text as it stands has said.</summary>
    public static IReadOnlyList<ApprovalGiven> Given(Meeting meeting, OpenApproval open) =>
        [.. meeting.Signed.Where(s => s.RecordHash == open.Hash && open.Approvers.Contains(s.Person)).DistinctBy(s => s.Person)];

    /// <summary>Who refuses: has said so, and has not approved since.</summary>
    public static IReadOnlyList<ApprovalRefused> Refused(Meeting meeting, OpenApproval open) =>
        [.. meeting.Answers.Select(line => line.Event).OfType<ApprovalRefused>().Where(r => r.Approval == open.Key && open.Approvers.Contains(r.Person) && !Given(meeting, open).Any(g => g.Person == r.Person)).Reverse().DistinctBy(r => r.Person)];

    /// <summary>One approver approves; with the last one it is approved, and its files are made.</summary>
    public static Result<Values<Event>> Give(Meeting meeting, ApprovalGiven given, DateOnly day, Shelf shelf)
    {
        if (Named(meeting, given.Approval) is not { } open || given.RecordHash != open.Hash) return new Problem("justeringen", "protokollet har ändrats sedan det visades.", "Läs det på nytt och justera sedan.");
        if (!open.Approvers.Contains(given.Person)) return new Problem("justeringen", "du ska inte justera de här paragraferna.", "Fråga sekreteraren vilka som ska justera.");
        if (Given(meeting, open).Any(g => g.Person == given.Person)) return (Values<Event>)[];
        var draft = LaidOut(meeting, open, given.Approval);
        draft.Add(given);
        var all = Given(draft.Meeting, open);
        return open.Approvers.Except(all.Select(g => g.Person)).Any() ? draft.Events
            : Approved(meeting, draft, open, given.Approval, open.Approvers, day, ApprovalWay.Digital, Dissent(meeting, all), shelf);
    }

    /// <summary>Approved in another way than in the program: with a pen, or by the body at its next meeting.</summary>
    public static Result<Values<Event>> Record(Meeting meeting, string approval, ApprovalWay way, DateOnly on, string? dissent, Shelf shelf) =>
        Named(meeting, approval) is not { } open ? new Problem("justeringen", "den är redan gjord.", "Ladda om sidan.")
        : Approved(meeting, LaidOut(meeting, open, approval), open, approval, open.Approvers, on, way, dissent, shelf);

    /// <summary>Omedelbar justering with a pen at the table: laid out and approved in one.</summary>
    public static Result<Values<Event>> AtTheTable(Meeting meeting, ApprovalAsked asked, DateOnly day, Shelf shelf) =>
        Approved(meeting, new Draft(meeting), new(asked.Approval, asked.Approvers, asked.Items!, Hash(meeting, asked.Items!)), asked.Approval, asked.Approvers, day, ApprovalWay.Pen, null, shelf);

    /// <summary>Told about what nobody has laid out: it is laid out first, so that the log says what the act is about.</summary>
    public static Result<Values<Event>> Tell(Meeting meeting, string approval, MeetingEvent e)
    {
        if (Named(meeting, approval) is not { } open) return new Problem("justeringen", "den är redan gjord.", "Ladda om sidan.");
        var draft = LaidOut(meeting, open, approval);
        draft.Add(e);
        return draft.Events;
    }

    /// <summary>The open approval of that key; a key that nobody has told is that of the whole.</summary>
    public static OpenApproval? Named(Meeting meeting, string approval) =>
        Open(meeting).FirstOrDefault(a => a.Key == approval) ?? (meeting.Asked.Exists(a => a.Approval == approval) ? null : Open(meeting).FirstOrDefault(a => a.Key is null));

    private static Draft LaidOut(Meeting meeting, OpenApproval open, string key)
    {
        var draft = new Draft(meeting);
        if (open.Key is null) draft.Add(new ApprovalAsked(key, open.Approvers));
        return draft;
    }

    /// <summary>At the meeting each item is approved at once; after it the minutes, or that part of them.</summary>
    private static Result<Values<Event>> Approved(Meeting meeting, Draft draft, OpenApproval open, string key, Values<string> approvers, DateOnly on, ApprovalWay way, string? dissent, Shelf shelf)
    {
        IReadOnlyList<MeetingEvent> Made(Values<KeptFile>? files) => meeting.Sitting
            ? [.. open.Items.Select(item => new ItemApproved(item, key, approvers, way, open.Hash, files, dissent))]
            : [new MinutesApproved(key, approvers, on, way, open.Items.Count > 0 ? open.Items : null, dissent, open.Hash, files)];
        var before = draft.Events;
        foreach (var e in Made(null)) draft.Add(e);
        var numbers = open.Items.Select(item => meeting.Item(item)!.Number!).ToList();
        return (Values<Event>)[.. before, .. Made(Files.Keep(shelf, draft.Meeting, numbers))];
    }

    private static string? Dissent(Meeting meeting, IEnumerable<ApprovalGiven> all) =>
        all.Where(g => g.Dissent is not null).Select(g => $"{meeting.People[g.Person].Name}: {g.Dissent}").ToList() is { Count: > 0 } told ? string.Join("\n", told) : null;

    private static string Hash(Meeting meeting, Minutes minutes, IReadOnlyCollection<string> items) =>
        items.Count == 0 ? RecordHash.Of(minutes) : RecordHash.Of(minutes, [.. items.Select(item => meeting.Item(item)!.Number!)]);
}
