using System.Diagnostics;

namespace Klubba.Formats;

/// <summary>Protokollets slut: what no field holds, corrections without a place, approval and notice, appeals; for a rendering its remarks.</summary>
internal static class PaperEnd
{
    public static IEnumerable<Block> Blocks(PaperWords words) =>
    [
        .. words.Rendering is null ? Passages(words, words.Minutes.Remainder, level: 2) : [],
        .. CorrectionsWithoutPlace(words),
        .. Approvals(words),
        .. Appeals(words),
        .. words.Rendering is { } rendering ? Unread(words, rendering) : [],
    ];

    /// <summary>Text under its own heading; in a rendering it is set apart as what the reading could not place (decision D22).</summary>
    public static IEnumerable<Block> Passages(PaperWords words, Values<Passage> passages, int level)
    {
        var tone = words.Rendering is null ? Tone.Running : Tone.Doubtful;
        foreach (var passage in passages)
        {
            if (passage.Heading is { } heading) yield return new Heading(level, heading);
            else if (level == 2) yield return new Heading(level, words.Say("heading-rest"));
            foreach (var paragraph in PaperWords.Running(passage.Text, tone)) yield return paragraph;
        }
    }

    /// <summary>Rättelser of an item, dated, at its place (JO 581-2013).</summary>
    public static IEnumerable<Block> Corrections(PaperWords words, Item item) => words.Minutes.Corrections
        .Where(correction => correction.Item is { } number && Number(number) == item.Number)
        .Select(correction => Note(words, correction, item: null));

    private static IEnumerable<Block> CorrectionsWithoutPlace(PaperWords words)
    {
        var items = words.Minutes.Items.Select(item => item.Number).ToHashSet();
        var loose = words.Minutes.Corrections.Where(correction => correction.Item is null || !items.Contains(Number(correction.Item))).ToList();
        return loose.Count == 0 ? [] :
        [
            new Heading(2, words.Say("heading-corrections"), "rattelser"),
            .. loose.Select(correction => Note(words, correction, correction.Item)),
        ];
    }

    private static Paragraph Note(PaperWords words, Correction correction, string? item)
    {
        var (day, stood, reads) = (("day", Swedish.Day(correction.On)), ("stood", correction.Stood), ("reads", correction.Reads));
        List<string> told = [item is null
            ? words.Say("correction-note", day, stood, reads)
            : words.Say("correction-item", day, stood, reads, ("item", Swedish.Paragraph(Number(item))))];
        if (correction.By is { } by) told.Add(words.Say("correction-by", ("by", by)));
        if (correction.Reason is { } reason) told.Add(words.Say("correction-reason", ("reason", reason)));
        return new(string.Join(' ', told), Tone.Note);
    }

    private static string Number(string written) => written.TrimStart('§', ' ', Swedish.NoBreak);

    private static IEnumerable<Block> Approvals(PaperWords words)
    {
        var minutes = words.Minutes;
        // The ordinary approval stands in the minutes' own fields too; what it tells is told once.
        var posted = minutes.PostedOn is { } up && minutes.Approvals.All(approval => approval.Posted != up) ? minutes.PostedOn : null;
        var removed = minutes.RemovedOn is { } down && minutes.Approvals.All(approval => approval.Removed != down) ? minutes.RemovedOn : null;
        var own = Days(words, posted, removed).ToValues();
        if (own.Count == 0 && minutes.Approvals.Count == 0) yield break;
        yield return new Heading(2, words.Rendering is null ? words.Say("heading-approval") : words.Say("heading-approval-in-original"), "justering");
        if (own.Count > 0) yield return new Facts(own);
        for (var i = 0; i < minutes.Approvals.Count; i++)
        {
            if (minutes.Approvals.Count > 1) yield return new Heading(3, words.Say("approval-numbered", ("number", PaperWords.N(i + 1))));
            yield return new Facts(Lines(words, minutes.Approvals[i]).ToValues());
        }
    }

    private static IEnumerable<Fact> Lines(PaperWords words, Approval approval)
    {
        var items = approval.Items.Count > 0 ? Swedish.Paragraphs(approval.Items)
            : words.Minutes.Approvals.Count > 1 ? words.Say("approval-other-items") : words.Say("approval-all-items");
        yield return new(words.Say("fact-items"), [items]);
        if (approval.Immediate == true) yield return new(words.Say("approval-immediate"), [words.Say("approval-yes")]);
        if (approval.Approvers.Count > 0) yield return new(words.Say("fact-approvers"), approval.Approvers);
        if (approval.On is { } day) yield return new(words.Say("approval-day"), [Swedish.Day(day)]);
        if (approval.Way is { } way) yield return new(words.Say("approval-way"), [Way(words, way)]);
        if (approval.Dissent is { } dissent) yield return new(words.Say("approval-dissent"), [dissent]);
        foreach (var fact in Days(words, approval.Posted, approval.Removed)) yield return fact;
        if (approval.Down is { } down) yield return new(words.Say("approval-down"), [Swedish.Day(down)]);
        if (approval.StoodUp is { } stood) yield return new(words.Say("approval-stood-up"), [words.Say(stood ? "approval-yes" : "approval-no")]);
        if (approval.KeptAt is { } place) yield return new(words.Say("approval-kept-at"), [place]);
    }

    private static IEnumerable<Fact> Days(PaperWords words, DateOnly? posted, DateOnly? removed)
    {
        if (posted is { } up) yield return new(words.Say("approval-posted"), [Swedish.Day(up)]);
        if (removed is { } down) yield return new(words.Say("approval-removed"), [Swedish.Day(down)]);
    }

    private static string Way(PaperWords words, ApprovalWay way) => way switch
    {
        ApprovalWay.Pen => words.Say("way-pen"),
        ApprovalWay.Digital => words.Say("way-digital"),
        ApprovalWay.NextMeeting => words.Say("way-next-meeting"),
        _ => throw new UnreachableException($"No word for {way}."),
    };

    private static IEnumerable<Block> Appeals(PaperWords words) => words.Minutes.Appeals.Count == 0 ? [] :
    [
        new Heading(2, words.Say("heading-appeals"), "overklaganden"),
        .. words.Minutes.Appeals.Select(appeal => new Paragraph(Appeal(words, appeal))),
    ];

    private static string Appeal(PaperWords words, Appeal appeal)
    {
        var day = ("day", Swedish.Day(appeal.On));
        return (appeal.Item, appeal.At) switch
        {
            (null, null) => words.Say("appeal-all", day),
            (null, { } at) => words.Say("appeal-all-at", day, ("at", at)),
            ({ } item, null) => words.Say("appeal-item", day, ("item", Swedish.Paragraph(Number(item)))),
            ({ } item, { } at) => words.Say("appeal-item-at", day, ("item", Swedish.Paragraph(Number(item))), ("at", at)),
        };
    }

    private static IEnumerable<Block> Unread(PaperWords words, Rendering rendering)
    {
        if (words.Minutes.Remainder.Count > 0)
        {
            yield return new Heading(2, words.Say("heading-unread"), "olast");
            foreach (var block in Passages(words, words.Minutes.Remainder, level: 3)) yield return block;
        }
        if (rendering.Remarks.Count == 0) yield break;
        yield return new Heading(2, words.Say("heading-remarks"), "anmarkningar");
        yield return new ListBlock(Numbered: false, rendering.Remarks.Select(remark => new ListPoint(remark)).ToValues());
    }
}
