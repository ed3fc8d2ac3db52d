namespace Klubba.Questions;

/// <summary>Ordförandens manus: what to say next at an item, what can be heard, and what each answer leads to.</summary>
/// <remarks>
/// A pure function of the meeting as its log stands. The words are Script.sv.txt; what the options are called and what an outcome is are
/// the minutes' own words. Provisions: <see cref="QuestionOrder"/>.
/// </remarks>
public sealed record Script
{
    /// <summary>"§ 12 Tillsynsplan 2026".</summary>
    public required string Title { get; init; }

    /// <summary>The sentences to say next, in order.</summary>
    public required Values<string> Say { get; init; }

    public Values<Reply> Replies { get; init; } = [];

    /// <summary>For the chair's eyes: what to check.</summary>
    public Values<string> Notes { get; init; } = [];

    /// <summary>What is settled so far.</summary>
    public Values<string> Settled { get; init; } = [];

    /// <summary>Proposals that are not put, and why.</summary>
    public Values<string> Fallen { get; init; } = [];

    /// <summary>The order of questions, as the minutes tell it.</summary>
    public string? Order { get; init; }

    public static Script Of(Meeting meeting, string item) =>
        new Prompter(meeting, meeting.Item(item) ?? throw new ArgumentException($"There is no item {item}.", nameof(item))).Script();
}

/// <summary>What can be heard, and what it leads to.</summary>
public sealed record Reply(string Hears, string Leads);

/// <summary>Sufflören: finds where the item stands, and the words.</summary>
internal sealed class Prompter
{
    private static readonly Phrases Lines = Phrases.Script;

    private readonly Meeting meeting;
    private readonly ItemState item;
    private readonly Wording words;
    private readonly MinutesOptions options;

    public Prompter(Meeting meeting, ItemState item)
    {
        this.meeting = meeting;
        this.item = item;
        words = new(meeting);
        options = new(item, words);
    }

    public Script Script()
    {
        var replay = Replay.Of(meeting, item.Key);
        var spoken = new Spoken(item, words, options, replay.Position);
        var (say, replies) = Before(replay) ?? (Live(replay, spoken), [.. spoken.Replies(), .. ByLists(replay.Position) ? (Reply[])[Said("hears-by-lists")] : []]);
        return new()
        {
            Title = item.Number is { } number ? $"{Swedish.Paragraph(number)} {item.Point.Title}" : item.Point.Title,
            Say = say,
            Replies = replies,
            Notes = Notes(replay).ToValues(),
            Settled = spoken.Settled().ToValues(),
            Fallen = spoken.Fallen(item).ToValues(),
            Order = item.Order is null && !Several(replay.Position.Order) ? null
                : options.Order(item.Order ?? new(item.Key, replay.Position.Order.Announcement), item.OrderApproved),
        };
    }

    /// <summary>What is left to say before the first question; null where a question is put or nothing is left.</summary>
    private (Values<string> Say, Values<Reply> Replies)? Before(Replay replay)
    {
        if (item.Off is not null) return ([Lines.Say("off")], []);
        if (item.Number is null) return ([Lines.Say("item", ("title", item.Point.Title))], []);
        // Nothing was put or found before the ballots: the lists share the places.
        if (item.Questions.Exists(q => q is { Secret: not null, Found: null })) return ([Lines.Say(item.Decision is null ? "by-lists" : "leads-done")], []);
        if (item.Decision is not null || item.Questions.Count > 0) return null;
        var order = replay.Position.Order;
        if (!item.DebateClosed) return (Debate(order), [Said("debate-over"), Said("debate-wait")]);
        if (order.Choices.Count == 0) return ([Lines.Say("nothing")], []);
        return item.OrderApproved || (item.Order is null && !Several(order)) ? null : Announcing(order);
    }

    /// <summary>An election whose ballots are not yet opened: enough of those who serve may ask for one by lists (5 kap. 58 §).</summary>
    private static bool ByLists(Position position) => position is { Step: Step.Ask or Step.Find, Choice.Subject: Subject.Election };

    /// <summary>So much to put that the order is announced first.</summary>
    private static bool Several(QuestionOrder order) => order.Choices.Count > 1 || order.Choices.Any(c => c.Asked.Count > 2);

    private Values<string> Debate(QuestionOrder order)
    {
        var tried = order.Choices.SelectMany(c => c.Tried).Distinct().Select(options.Words).ToList();
        return tried.Count == 0 ? [Lines.Say("debate")] : [Lines.Say("debate"), Lines.Say("proposals", ("options", Swedish.List(tried)))];
    }

    private (Values<string> Say, Values<Reply> Replies) Announcing(QuestionOrder order)
    {
        var steps = options.Steps(item.Order ?? new(item.Key, order.Announcement));
        var ask = Lines.Say("order-ask", ("body", words.TheBody));
        return ([Lines.Say("order"), .. steps, ask],
            [Said("order-yes"), new(Lines.Say("order-no"), Lines.Say("order-no-leads", ("body", words.TheBody)))]);
    }

    private static Reply Said(string name) => new(Lines.Say(name), Lines.Say($"{name}-leads"));

    /// <summary>The step's words, with what the log already tells of it: who is left in the roll call, how the vote fell.</summary>
    private Values<string> Live(Replay replay, Spoken spoken)
    {
        var vote = replay.Question?.Vote;
        return replay.Position.Step switch
        {
            Step.Vote when vote is { Closed: false } => RollCall(vote),
            Step.CastingVote when vote is not null => [Lines.Say("casting", Count("yes", vote.Yes), Count("no", vote.No)), Lines.Say("casting-vote")],
            Step.Declare when vote is { Closed: true, Tie: false } => [Lines.Say("declare-votes", Count("yes", vote.Yes), Count("no", vote.No),
                Count("rest", vote.Ballots.Count - vote.Yes - vote.No), ("outcome", spoken.Outcome(replay.Position.Yes!)))],
            Step.Minority when meeting.Current == item.Key => [.. spoken.Say(), MinorityCount(replay.Position)],
            Step.Done when meeting.ClosedAt is not null => [Lines.Say("leads-done")],
            _ => spoken.Say().ToValues(),
        };
    }

    private static (string, string) Count(string hole, int number) => (hole, Swedish.Number(number));

    private Values<string> RollCall(VoteState vote)
    {
        var chair = meeting.Chair;
        var left = vote.Serving.Select(s => s.Person).Where(p => !vote.Ballots.Exists(b => b.Person == p)).OrderBy(p => p == chair).ToList();
        Values<string> means =
        [
            Lines.Say("vote-yes", ("yes", options.Means(vote.Opened.Yes, vote.Opened.No))),
            Lines.Say("vote-no", ("no", options.Means(vote.Opened.No, vote.Opened.Yes))),
        ];
        return left.Count == 0 ? [Lines.Say("vote-close")]
            : [.. means, Lines.Say("vote-next", ("who", words.Whole(left[0]))), .. left.Count > 1 ? [Lines.Say("vote-left", ("who", words.Wholes(left.Skip(1))))] : (Values<string>)[]];
    }

    private string MinorityCount(Position position)
    {
        var present = meeting.ServingNow().Count;
        return Lines.Say("minority-count", Count("present", present), Count("third", Replay.Third(present)),
            ("option", options.Words(position.Choice!.Tried.First())));
    }

    private IEnumerable<string> Notes(Replay replay)
    {
        var position = replay.Position;
        if (meeting.Current == item.Key && Quorum.Of(meeting) is { Met: false } q)
            yield return Lines.Say("note-quorum", ("body", Swedish.Capital(words.TheBody)), Count("present", q.Present), Count("seats", q.Seats), Count("needed", q.Needed));
        var device = position.Choice is { Subject: Subject.Procedural, Implied: Option.DecideToday };
        if (device && position.Order.Minority == MinorityRight.NotTold) yield return Lines.Say("note-told");
        if (device && position.Order.Minority == MinorityRight.Used) yield return Lines.Say("note-used");
        if (position.Deferral is { ByMinority: false } && position.Order.Minority != MinorityRight.None && replay.Question?.Vote is { } vote && 2 * Math.Max(vote.Yes, vote.No) <= vote.Serving.Count)
            yield return Lines.Say("note-no-majority");
        if (ByLists(position)) yield return Lines.Say("note-proportional");
        if (item is { OrderApproved: false, Questions.Count: > 0, Decision: null } && position.Order.Choices.Any(c => c.Asked.Count > 2)) yield return Lines.Say("note-not-approved");
        foreach (var stray in replay.Strays) yield return Lines.Say("note-stray", ("options", Swedish.List([.. stray.Put.Between.Select(options.Words)])));
    }
}
