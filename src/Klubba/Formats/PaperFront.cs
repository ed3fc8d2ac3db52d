namespace Klubba.Formats;

/// <summary>Protokollets första sida: body and day, the facts of the meeting, signatures, and the list of items.</summary>
internal static class PaperFront
{
    public static IEnumerable<Block> Head(PaperWords words, string kind)
    {
        var minutes = words.Minutes;
        var name = minutes.Number is { } number ? $"{kind} {number}" : kind;
        yield return new Heading(1, minutes.Body, Note: minutes.Municipality is { } municipality ? $"{municipality} · {name}" : name);
        var first = Swedish.Capital(Swedish.LongDay(minutes.Date));
        yield return new Paragraph(LastDay(minutes) is { } last ? words.Say("front-days", ("first", first), ("last", Swedish.LongDay(last))) : first, Tone.Strong);
    }

    /// <param name="only">For an extract: the item it tells of.</param>
    public static IEnumerable<Block> Facts(PaperWords words, Item? only = null)
    {
        var minutes = words.Minutes;
        var facts = new List<Fact>();
        Add(facts, words.Say("fact-place-and-time"), [minutes.Place, When(words)]);
        facts.AddRange(PaperAttendance.Facts(words, only));
        Add(facts, words.Say("fact-seats"), [minutes.Seats is { } seats ? PaperWords.N(seats) : null]);
        Add(facts, words.Say("fact-secretary"), [minutes.Secretary]);
        var approval = only is null ? null : Covering(minutes, only);
        Add(facts, words.Say("fact-approvers"), approval?.Approvers ?? minutes.Approvers);
        Add(facts, words.Say("fact-approval-day"), [(approval is null ? minutes.ApprovedOn : approval.On) is { } day ? Swedish.Day(day) : null]);
        if (only is null) Add(facts, words.Say("fact-items"), [Swedish.Paragraphs(minutes.Items.Select(item => item.Number).ToList())]);
        if (facts.Count > 0) yield return new Facts(facts.ToValues());
    }

    /// <summary>The approval that covers the item: the one it points to, one that names it, or the one for all that no other covers.</summary>
    public static Approval? Covering(Minutes minutes, Item item) =>
        item.Approval is { } index && index >= 0 && index < minutes.Approvals.Count
            ? minutes.Approvals[index]
            : minutes.Approvals.FirstOrDefault(approval => approval.Items.Contains(item.Number)) ?? minutes.Approvals.FirstOrDefault(approval => approval.Items.Count == 0);

    /// <summary>A rendering has no place to sign (decision D22).</summary>
    public static IEnumerable<Block> Signatures(PaperWords words)
    {
        if (words.Rendering is not null) yield break;
        var lines = Signers(words).ToValues();
        if (lines.Count > 0) yield return new Signatures(lines);
    }

    public static IEnumerable<Block> Contents(PaperWords words, Values<string> ids)
    {
        var items = words.Minutes.Items;
        if (items.Count < 2) yield break;
        yield return new Contents(items.Zip(ids, (item, id) => new ContentsLine(
            Swedish.Paragraph(item.Number),
            PaperItem.Title(words, item),
            id,
            item.ApprovedImmediately == true ? words.Say("item-immediate-mark") : null)).ToValues());
    }

    /// <summary>Everybody who signs, once each: the secretary, the chair, who chaired single items, the approvers. Approved digitally, words stand for the line.</summary>
    private static IEnumerable<Signature> Signers(PaperWords words)
    {
        var minutes = words.Minutes;
        var chair = minutes.Attendance.FirstOrDefault(attendee => attendee.Role == Role.Chair)?.Name;
        var digital = minutes.Approvals.Count > 0 && minutes.Approvals.All(approval => approval.Way == ApprovalWay.Digital);
        if (minutes.Secretary is { } secretary) yield return new(words.Say("sign-secretary"), secretary, digital ? words.Say("sign-minutes-kept") : null);
        if (chair is not null) yield return new(words.Say("sign-chair"), chair, Digitally(words, chair));
        var acting = minutes.Items.Where(item => item.Chair is not null && item.Chair != chair).GroupBy(item => item.Chair!).ToList();
        foreach (var items in acting)
            yield return new(words.Say("sign-chair-at", ("items", Swedish.Paragraphs(items.Select(item => item.Number).ToList()))), items.Key, Digitally(words, items.Key));
        var approvers = minutes.Approvers.Concat(minutes.Approvals.SelectMany(approval => approval.Approvers)).Distinct();
        foreach (var name in approvers.Where(name => name != chair && !acting.Exists(items => items.Key == name)))
            yield return new(words.Say("sign-approver"), name, Digitally(words, name));
    }

    /// <summary>"Digitalt justerat av Ada Alm 2026-03-12 (§ 24) och 2026-03-16"; null where the person has a line to write on.</summary>
    private static string? Digitally(PaperWords words, string name)
    {
        var days = words.Minutes.Approvals.Where(approval => approval is { Way: ApprovalWay.Digital, On: not null } && approval.Approvers.Contains(name)).OrderBy(approval => approval.On)
            .Select(approval => approval.Items.Count == 0 ? Swedish.Iso(approval.On!.Value) : $"{Swedish.Iso(approval.On!.Value)} ({Swedish.Paragraphs(approval.Items)})").ToList();
        return days.Count == 0 ? null : words.Say("sign-digital", ("name", name), ("day", Swedish.List(days)));
    }

    /// <summary>"Torsdagen den 12 mars 2026 kl. 18.00–19.45, ajournering kl. 19.14–19.40".</summary>
    private static string? When(PaperWords words)
    {
        var minutes = words.Minutes;
        var day = Swedish.Capital(Swedish.LongDay(minutes.Date));
        var when = (minutes.Opened, minutes.Closed, LastDay(minutes)) switch
        {
            ({ } opened, { } closed, { } last) => words.Say(
                "when-days", ("first", day), ("opened", Swedish.At(opened)), ("last", Swedish.LongDay(last)), ("closed", Swedish.At(closed))),
            ({ } opened, { } closed, null) => words.Say("when-span", ("day", day), ("times", Swedish.Between(opened, closed))),
            ({ } opened, null, _) => words.Say("when-opened", ("day", day), ("time", Swedish.At(opened))),
            (null, { } closed, var last) => words.Say("when-closed", ("day", last is { } end ? Swedish.Capital(Swedish.LongDay(end)) : day), ("time", Swedish.At(closed))),
            _ => day,
        };
        return minutes.Adjournments.Count == 0 ? when : words.Say("when-adjourned", ("when", when), ("times", Swedish.List(minutes.Adjournments.Select(words.Adjourned).ToList())));
    }

    private static string Adjourned(this PaperWords words, Adjournment pause)
    {
        var times = words.Span(pause.From, pause.To)!;
        return pause.Reason is { } reason ? words.Say("with-reason", ("what", times), ("reason", reason)) : times;
    }

    private static DateOnly? LastDay(Minutes minutes) => minutes.EndDate is { } last && last != minutes.Date ? last : null;

    private static void Add(List<Fact> facts, string label, IEnumerable<string?> lines)
    {
        var told = lines.OfType<string>().Where(line => line.Length > 0).ToValues();
        if (told.Count > 0) facts.Add(new(label, told));
    }
}
