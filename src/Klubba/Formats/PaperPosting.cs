namespace Klubba.Formats;

/// <summary>Anslagsbevis for one approval: what was announced, when, how long it stays, and who answers for it.</summary>
internal sealed class PaperPosting
{
    private readonly PaperWords words;
    private readonly Meeting meeting;
    private readonly ApprovalState approval;
    private readonly NoticePosted posted;
    private readonly List<Entry> told;
    private readonly List<ItemClock> clocks;

    private PaperPosting(PaperWords words, Meeting meeting, int index)
    {
        (this.words, this.meeting, approval) = (words, meeting, meeting.Approvals[index]);
        posted = approval.Posted!;
        var struck = meeting.Strikes.Select(line => line.Seq).ToHashSet();
        told = [.. meeting.Log.Where(line => !struck.Contains(line.Seq))];
        clocks = [.. LegalClock.Of(words.Minutes).Zip(words.Minutes.Items).Where(pair => pair.Second.Approval == index).Select(pair => pair.First)];
    }

    /// <summary>"§§ 21–23, 25 och 27–37".</summary>
    public string Items => Swedish.Paragraphs([.. clocks.Select(clock => clock.Number)]);

    public static Result<PaperPosting> Of(PaperWords words, Meeting meeting, string? item)
    {
        var index = item is null ? Ordinary(meeting) : words.Minutes.Items.Find(i => i.Number == item) is { } found ? found.Approval ?? -1
            : throw new ArgumentException($"There is no item {item}.", nameof(item));
        var where = item is null ? "anslagsbeviset" : $"anslagsbeviset, {Swedish.Paragraph(item)}";
        if (index < 0) return new Problem(where, "justeringen är inte antecknad i loggen.", item is null ? Own(words, meeting) : "Anteckna först att protokollet justeras (minutes-approved).");
        return meeting.Approvals[index].Posted is null
            ? new Problem(where, "justeringen är inte anslagen.", "Anteckna först att anslaget sätts upp (notice-posted).")
            : new PaperPosting(words, meeting, index);
    }

    /// <summary>The approval of all that no other one covers; else the last that was not made at once.</summary>
    private static int Ordinary(Meeting meeting)
    {
        var whole = meeting.Approvals.FindIndex(approval => approval.Items.Count == 0);
        return whole >= 0 ? whole : meeting.Approvals.ToList().FindLastIndex(approval => !approval.Immediate);
    }

    private static string Own(PaperWords words, Meeting meeting)
    {
        var own = words.Minutes.Items.Where(item => item.Approval is { } at && meeting.Approvals[at].Posted is not null).Select(item => item.Number).ToList();
        return own.Count == 0 ? "Anteckna först att protokollet justeras (minutes-approved)." : $"Ange en paragraf som har ett eget anslag: {Swedish.Paragraphs(own)}.";
    }

    public IEnumerable<Block> Blocks()
    {
        var (minutes, kind) = (words.Minutes, words.Say("kind-posting"));
        return
        [
            new Heading(1, minutes.Body, Note: minutes.Municipality is { } municipality ? $"{municipality} · {kind}" : kind),
            new Paragraph(words.Say("posting-heading"), Tone.Strong),
            new Paragraph(words.Say("posting-tells")),
            new Facts([.. OfMinutes(), .. OfNotice(), .. OfReading()]),
            .. Law(),
            new Signatures([new(words.Say("posting-signed"), Recorder())]),
        ];
    }

    private IEnumerable<Fact> OfMinutes()
    {
        var minutes = words.Minutes;
        yield return new(words.Say("posting-meeting"), [.. new[] { minutes.Date, minutes.EndDate }.OfType<DateOnly>().Select(Long)]);
        if (minutes.Number is { } number) yield return new(words.Say("posting-protocol"), [number]);
        if (clocks.Count > 0) yield return new(words.Say("fact-items"), [Items]);
        yield return new(words.Say("approval-day"), [approval.Immediate ? words.Say("posting-at-once", ("day", Long(approval.On))) : Long(approval.On)]);
        yield return new(words.Say("fact-approvers"), approval.Approvers.Select(key => meeting.People[key].Name).ToValues());
    }

    private IEnumerable<Fact> OfNotice()
    {
        yield return new(words.Say("posting-up"), [Long(posted.On)]);
        if (clocks.Select(clock => clock.Removal).OfType<DateOnly>().FirstOrDefault() is var first && first != default)
        {
            yield return new(words.Say("posting-last"), [words.Say("posting-last-legality", ("day", Long(first.AddDays(-1))))]);
            yield return new(words.Say("posting-earliest"), [Long(first)]);
        }
        if (approval.Removed is { } removed) yield return new(words.Say("posting-down"), [Long(removed.On)]);
        if (posted.KeptAt is { } kept) yield return new(words.Say("posting-kept"), [kept]);
    }

    /// <summary>Whether it could be read all the time: without that the time to appeal does not run out (13 kap. 5 § andra stycket).</summary>
    private IEnumerable<Fact> OfReading()
    {
        var outages = told.Select(line => line.Event).OfType<NoticeDown>().Where(down => down.Approval == approval.Key).Select(Outage).ToValues();
        if (outages.Count > 0) yield return new(words.Say("posting-outage"), outages);
        if (told.Select(line => line.Event).OfType<NoticeJudged>().LastOrDefault(judged => judged.Approval == approval.Key) is not { } judged) yield break;
        (string, string) who = ("who", meeting.People[judged.By].Name), why = ("why", judged.Why);
        yield return new(words.Say("posting-judged"), [judged.StoodUp ? words.Say("posting-judged-up", who, why) : words.Say("posting-judged-not", who, why)]);
    }

    private string Outage(NoticeDown down)
    {
        var days = down.To is { } to && to != down.From ? words.Say("posting-outage-days", ("from", Swedish.Day(down.From)), ("to", Swedish.Day(to))) : Swedish.Day(down.From);
        return down.Why is { } why ? words.Say("posting-outage-why", ("days", days), ("why", why)) : days;
    }

    private IEnumerable<Block> Law()
    {
        // "kommunallagen (2017:725) 5 kap. 69 §": the act is named once, before its provisions.
        var acts = clocks.SelectMany(clock => clock.Law).Distinct().GroupBy(law => law[..(law.IndexOf(')', StringComparison.Ordinal) + 1)])
            .Select(act => $"{act.Key} {Swedish.List([.. act.Select(law => law[act.Key.Length..].Trim())])}").ToList();
        return acts.Count == 0 ? [] : [new Paragraph(words.Say("posting-law", ("law", Swedish.List(acts))), Tone.Note)];
    }

    /// <summary>Who told the log that the notice was up: it is for that person to sign. What the program put up has a line without a name.</summary>
    private string Recorder() =>
        told.FindLast(line => ReferenceEquals(line.Event, posted)) is { } line && meeting.People.TryGetValue(line.By, out var person) ? person.Name : "";

    private static string Long(DateOnly day) => Swedish.LongDay(day);
}
