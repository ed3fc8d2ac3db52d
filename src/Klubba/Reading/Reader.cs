using Klubba.Lines;

namespace Klubba;

/// <summary>Läser gamla protokoll: lines of a document to <see cref="Minutes"/>, nothing lost, nothing guessed.</summary>
/// <remarks>
/// The way: mark the pages' furniture; cut the document at its § headings; read the front page by its labels; read each item section by section,
/// sentence by sentence; join lists of votes to their questions; keep what is left as remainder; tell what is doubtful.
/// Any text gives a reading: never an exception, and time in proportion to its length.
/// </remarks>
public static class Reader
{
    public static Reading Read(string text, string name) => Read(SourceText.FromText(text, name));

    public static Reading Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Dots.AreLost(source.Lines)) source = Dots.Restored(source);
        var trace = new Trace();
        var lines = new Line[source.Lines.Count];
        for (var i = 0; i < lines.Length; i++) lines[i] = new(source.Lines[i], i);
        Furniture.Mark(lines);
        var parts = Parts.Of(lines);
        var table = PresenceTable.Read(lines, 0, parts.HeadEnd);
        var replacing = AllBut.Read(lines, 0, parts.HeadEnd, trace);
        var roles = RoleTable.Read(lines, 0, parts.HeadEnd);
        var sentences = ToldPresence.Read(lines, 0, parts.HeadEnd);
        var entries = FrontPage.Read(lines, 0, parts.HeadEnd);
        entries.AddRange(sentences);
        var annexes = Annexes.Of(lines, parts.TailStart, trace);
        entries.AddRange(FrontPage.Read(lines, parts.TailStart, lines.Length));
        var head = Head.Of(lines, entries, parts.HeadEnd, several: parts.Items.Count > 1, trace);
        head.TakeDecider(lines);
        var attendance = Attendance.Of(entries, trace);
        attendance.Add([.. table.People, .. replacing]);
        attendance.Add(roles, annexes.People);
        head.TakeSignatures(lines, parts.HeadEnd, attendance.People);
        head.TakeSecretary(attendance.People);
        var width = Paragraph.WidthOf(lines);
        var guess = new HeadingGuess(lines, parts.Items);
        var items = new List<Item>();
        foreach (var part in parts.Items) items.Add(new ItemReader(lines, part, head.Body, width, guess, annexes.Votes, $"items[{items.Count}]", trace).Read());
        head.TakeApproval(items);
        var minutes = Made(head, attendance, items, Remainder(lines, parts, [.. table.Left, .. FrontPage.Left(entries), .. annexes.Left], trace));
        Doubts.Find(minutes, source, head, trace);
        return new(minutes, new(trace.Spots, lines.Select(line => line.Kind ?? LineKind.Remainder).ToValues()), trace.Remarks);
    }

    private static Minutes Made(Head head, Attendance attendance, List<Item> items, Values<Passage> remainder) => new()
    {
        Municipality = head.Municipality,
        Body = head.Body ?? "",
        Number = head.Number,
        Date = head.Date ?? default,
        Opened = head.Opened,
        Closed = head.Closed,
        Place = head.Place,
        Attendance = attendance.People.ToValues(),
        Secretary = head.Secretary,
        Approvers = head.Approvers.ToValues(),
        ApprovedOn = head.ApprovedOn,
        PostedOn = head.PostedOn,
        RemovedOn = head.RemovedOn,
        Approvals = head.Approval is { } approval ? [approval] : [],
        Adjournments = head.Adjournments.ToValues(),
        Items = items.ToValues(),
        Remainder = remainder,
    };

    /// <summary>What stands outside the items and went to no field.</summary>
    private static Values<Passage> Remainder(Line[] lines, Parts parts, List<(Passage Passage, Line At)> told, Trace trace)
    {
        var passages = new List<Passage>();
        foreach (var (passage, at) in told)
        {
            trace.Note($"remainder[{passages.Count}]", at);
            passages.Add(passage);
        }
        Keep(lines, 0, parts.HeadEnd, passages, trace);
        Keep(lines, parts.TailStart, lines.Length, passages, trace);
        return passages.ToValues();
    }

    private static void Keep(Line[] lines, int from, int to, List<Passage> passages, Trace trace)
    {
        var left = new List<Line>();
        for (var i = from; i < to; i++)
        {
            if (lines[i].Kind is null or LineKind.Blank) left.Add(lines[i]);
        }
        foreach (var paragraph in Paragraph.Of(left, 0))
        {
            trace.Note($"remainder[{passages.Count}]", paragraph.First);
            passages.Add(new(null, paragraph.Marker is null ? paragraph.Text : $"{paragraph.Marker} {paragraph.Text}"));
            foreach (var line in paragraph.Lines) line.Kind = LineKind.Remainder;
        }
    }
}
