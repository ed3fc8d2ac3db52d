using System.Diagnostics;
using Klubba.Formats;

namespace Klubba;

/// <summary>Den rättsliga klockan as a paper: two tables by paragraf, what to mind, and the provisions.</summary>
public static class LegalClockPaper
{
    private static Phrases Words => Phrases.Clock;

    public static Paper Of(Minutes minutes)
    {
        var clocks = LegalClock.Of(minutes);
        var day = Swedish.Iso(minutes.EndDate ?? minutes.Date);
        var title = Words.Say("title", ("body", minutes.Body), ("day", day));
        return new()
        {
            Kind = Words.Say("kind"),
            Title = title,
            Body = minutes.Body,
            Day = day,
            Blocks =
            [
                new Heading(1, title),
                new TableBlock(Words.Say("approval"), Columns("item", "approve", "approved", "post", "posted"), clocks.Select(Approval).ToValues()),
                new TableBlock(Words.Say("appeal"), Columns("item", "last", "force", "removal"), clocks.SelectMany(Appeal).ToValues()),
                new Heading(2, Words.Say("notes")),
                new ListBlock(false, Notes(clocks).Select(n => new ListPoint(n)).ToValues()),
                .. Law(clocks),
            ],
        };
    }

    private static Values<Column> Columns(params string[] names) => names.Select(n => new Column(Words.Say($"column-{n}"))).ToValues();

    private static string Number(ItemClock c) => c.Immediate ? Words.Say("immediate", ("number", c.Number)) : c.Number;

    private static TableRow Approval(ItemClock c) => new([Number(c), Day(c.Approve), Day(c.Approved), Day(c.Post), Day(c.Posted)]);

    private static IEnumerable<TableRow> Appeal(ItemClock c) =>
    [
        new([Number(c), Day(c.Appeal), Force(c.Force), Day(c.Removal)]),
        .. c.Clauses.Select(clause => new TableRow([Words.Say("clause", ("number", c.Number), ("clause", Swedish.Number(clause.Clause))), Words.Say("nothing"), Force(clause.Force), Words.Say("nothing")])),
    ];

    private static string Day(DateOnly? day) => day is { } d ? Swedish.Iso(d) : Words.Say("nothing");

    private static string Day(Deadline? deadline) => deadline is null ? Words.Say("nothing")
        : deadline.Target == deadline.Limit ? Words.Say("day", ("limit", Swedish.Iso(deadline.Limit)))
        : Words.Say("day-rolled", ("limit", Swedish.Iso(deadline.Limit)), ("target", Swedish.Iso(deadline.Target)));

    private static string Force(Force force) => force.Verdict == ForceVerdict.Dated ? Words.Say("force-dated", ("day", Day(force.From))) : Words.Say($"force-{Name(force.Verdict)}");

    private static string Name(ForceVerdict verdict) => verdict switch
    {
        ForceVerdict.Dated => "dated",
        ForceVerdict.NotPosted => "not-posted",
        ForceVerdict.AwaitsAnswer => "awaits-answer",
        ForceVerdict.Denied => "denied",
        ForceVerdict.Unknown => "unknown",
        ForceVerdict.Appealed => "appealed",
        ForceVerdict.OtherRoute => "other-route",
        ForceVerdict.NothingToAppeal => "nothing-to-appeal",
        ForceVerdict.NoLaw => "no-law",
        _ => throw new UnreachableException($"No name for {verdict}."),
    };

    private static IEnumerable<string> Notes(Values<ItemClock> clocks)
    {
        yield return Words.Say("note-dated");
        if (clocks.Any(c => new[] { c.Approve, c.Post, c.Appeal }.Any(d => d is not null && d.Target != d.Limit))) yield return Words.Say("note-rolled");
        foreach (var group in clocks.SelectMany(c => c.Clauses.Select(x => x.Force).Prepend(c.Force).Select(f => (c.Number, f.Verdict))).Distinct().GroupBy(c => c.Verdict).OrderBy(g => g.Key))
        {
            if (group.Key is not (ForceVerdict.Dated or ForceVerdict.NotPosted)) yield return Words.Say($"note-{Name(group.Key)}", Items(group.Select(c => c.Number)));
        }
        var last = clocks.Where(c => c.RemovedOnLastDay).Select(c => c.Number).ToList();
        if (last.Count > 0) yield return Words.Say("note-last-day", Items(last));
    }

    private static (string, string) Items(IEnumerable<string> numbers) => ("items", Swedish.Paragraphs([.. numbers]));

    private static IEnumerable<Block> Law(Values<ItemClock> clocks)
    {
        var law = clocks.SelectMany(c => c.Law).Distinct().ToList();
        return law.Count == 0 ? [] : [new Heading(2, Words.Say("law")), new ListBlock(false, law.Append("lagen (1930:173) 1–2 §§").Select(l => new ListPoint(l)).ToValues())];
    }
}
