using System.Diagnostics;

namespace Klubba.Questions;

/// <summary>Vad som ska ske härnäst i beslutsgången.</summary>
public enum Step
{
    /// <summary>Proposition: the chair asks, and finds.</summary>
    Ask,

    /// <summary>The finding is said; the gavel falls unless somebody demands a vote.</summary>
    Find,

    /// <summary>Öppen omröstning.</summary>
    Vote,

    /// <summary>Sluten omröstning, on paper.</summary>
    Ballot,

    /// <summary>Utslagsröst (5 kap. 56 §).</summary>
    CastingVote,

    /// <summary>Lottning (5 kap. 56 § andra stycket).</summary>
    Lot,

    /// <summary>What a vote decided is said, and the gavel falls.</summary>
    Declare,

    /// <summary>A majority wants to decide today: does a third ask for the contrary (5 kap. 50 §)?</summary>
    Minority,

    Done,
}

/// <summary>Svar: what can be heard or come out.</summary>
public enum AnswerKind
{
    /// <summary>The chair finds, the vote, the ballot, the casting vote or the lot gives one option.</summary>
    Option,

    /// <summary>Nobody demands a vote; klubban faller.</summary>
    Gavel,

    /// <summary>Somebody demands a vote.</summary>
    VoteDemanded,

    /// <summary>Lika röstetal.</summary>
    Tie,

    /// <summary>At least a third of those present asks.</summary>
    ThirdAsks,

    /// <summary>Fewer than a third.</summary>
    FewerAsk,
}

/// <summary>An answer. <paramref name="Option"/> where its kind has one.</summary>
public readonly record struct Answer(AnswerKind Kind, string? Option = null)
{
    public static Answer Gavel { get; } = new(AnswerKind.Gavel);

    public static Answer VoteDemanded { get; } = new(AnswerKind.VoteDemanded);

    public static Answer Tie { get; } = new(AnswerKind.Tie);

    public static Answer ThirdAsks { get; } = new(AnswerKind.ThirdAsks);

    public static Answer FewerAsk { get; } = new(AnswerKind.FewerAsk);

    public static Answer Of(string option) => new(AnswerKind.Option, option);
}

/// <summary>Bordläggning or återremiss that has been decided.</summary>
/// <param name="ByMinority">A third asked for it against the majority; then their one use is spent (5 kap. 50 §).</param>
public sealed record Deferral(string Option, bool ByMinority);

/// <summary>Where an item stands in its order of questions: the step to take, and each answer's next position. A tree, walked as it is needed.</summary>
/// <remarks>
/// With three or more alternatives what the chair finds is the main proposal if a vote is demanded, and its choice is not put to the test;
/// the others are put two and two to find the counter-proposal, then main against counter. In elections a vote is one ballot on paper
/// with all names, and the most votes win.
/// </remarks>
public sealed record Position
{
    private Position(QuestionOrder order, Values<string?> won)
    {
        Order = order;
        Won = won;
    }

    public QuestionOrder Order { get; private init; }

    /// <summary>What each settled choice came to; null where it fell without being put.</summary>
    public Values<string?> Won { get; private init; }

    public Step Step { get; private init; }

    /// <summary>The main proposal, once a vote is demanded between three or more.</summary>
    public string? Main { get; private init; }

    /// <summary>The counter-proposal so far.</summary>
    public string? Counter { get; private init; }

    /// <summary>How many of the candidates for counter-proposal have been tried.</summary>
    private int Tried { get; init; }

    /// <summary>What the chair found or a vote carried; in a vote, what yes is for.</summary>
    public string? Yes { get; private init; }

    /// <summary>In a vote, what no is for.</summary>
    public string? No { get; private init; }

    public Deferral? Deferral { get; private init; }

    /// <summary>Parts of the item that are put off while the rest goes on: numbers of clauses.</summary>
    public Values<int> Deferred { get; private init; } = [];

    public static Position First(QuestionOrder order) => new Position(order, []).Onward();

    /// <summary>The same place, where the chair takes a later choice, or takes it with fewer options, before the others that remain.</summary>
    internal Position Taking(int index, Choice taken)
    {
        if (index == Won.Count && taken == Order.Choices[index]) return this;
        var others = Order.Choices.Where((_, i) => i >= Won.Count && i != index);
        return this with { Order = Order with { Choices = [.. Order.Choices.Take(Won.Count), taken, .. others] } };
    }

    /// <summary>The choice that is being settled; null when done.</summary>
    public Choice? Choice => Step == Step.Done ? null : Order.Choices[Won.Count];

    /// <summary>The clauses that the choice is about, less those put off.</summary>
    public Values<int> Clauses => Choice is { } choice ? Deferred.Count == 0 ? choice.Clauses : choice.Clauses.Except(Deferred).ToValues() : [];

    /// <summary>Whether the question is which shall be the counter-proposal.</summary>
    public bool OfCounter => Main is not null && Tried < Choice!.Pairing.Count - 1;

    /// <summary>Whether what carries in the question is then put against the next candidate.</summary>
    internal bool CounterGoesOn => Main is not null && Tried < Choice!.Pairing.Count - 2;

    public Subject Subject => OfCounter ? Subject.CounterProposal : Choice?.Subject ?? Subject.Other;

    /// <summary>A candidate for counter-proposal: the pairing without the main proposal.</summary>
    private string Candidate(int index)
    {
        var pairing = Choice!.Pairing;
        for (var i = 0; i <= index; i++)
        {
            if (pairing[i] == Main) return pairing[index + 1];
        }
        return pairing[index];
    }

    /// <summary>What stands against what in the step.</summary>
    public Values<string> Between => this switch
    {
        { Choice: null } => [],
        { OfCounter: true } => [Counter!, Candidate(Tried)],
        { Main: not null } => [Main, Counter!],
        _ => Choice.Options,
    };

    /// <summary>What the chair names when asking.</summary>
    public Values<string> Asked => Main is null && Choice is { } choice ? choice.Asked : Between;

    /// <summary>The answers to expect.</summary>
    public IEnumerable<Answer> Answers => Step switch
    {
        Step.Ask => Between.Select(Answer.Of),
        Step.Find => [Answer.Gavel, Answer.VoteDemanded],
        Step.Vote => [Answer.Of(Yes!), Answer.Of(No!), Answer.Tie],
        Step.CastingVote => [Answer.Of(Yes!), Answer.Of(No!)],
        Step.Ballot => [.. Between.Select(Answer.Of), Answer.Tie],
        Step.Lot => Between.Select(Answer.Of),
        Step.Declare => [Answer.Gavel],
        Step.Minority => [Answer.ThirdAsks, Answer.FewerAsk],
        Step.Done => [],
        _ => throw new UnreachableException($"No answers to {Step}."),
    };

    /// <exception cref="ArgumentException">The answer does not answer the step.</exception>
    public Position After(Answer answer) => (Step, answer.Kind) switch
    {
        (Step.Ask, AnswerKind.Option) => Found(Known(answer)),
        (Step.Find, AnswerKind.Gavel) => Settled(Yes!),
        (Step.Find, AnswerKind.VoteDemanded) => Demanded(),
        (Step.Vote, AnswerKind.Option) => this with { Step = Step.Declare, Yes = Known(answer), No = null },
        (Step.Vote, AnswerKind.Tie) => this with { Step = Step.CastingVote },
        (Step.CastingVote, AnswerKind.Option) => this with { Step = Step.Declare, Yes = Known(answer), No = null },
        (Step.Ballot or Step.Lot, AnswerKind.Option) => this with { Step = Step.Declare, Yes = answer.Option!, No = null },
        (Step.Ballot, AnswerKind.Tie) => this with { Step = Step.Lot },
        (Step.Declare, AnswerKind.Gavel) => Settled(Yes!),
        (Step.Minority, AnswerKind.ThirdAsks) => PutOff(Choice!.Tried.First(), byMinority: true),
        (Step.Minority, AnswerKind.FewerAsk) => Next(Option.DecideToday),
        _ => throw new ArgumentException($"{answer} does not answer {Step}.", nameof(answer)),
    };

    private string Known(Answer answer) =>
        Between.Contains(answer.Option!) ? answer.Option! : throw new ArgumentException($"{answer.Option} is not put here.", nameof(answer));

    private Position Found(string option) => this with { Step = Step.Find, Yes = option, No = Against(option) };

    private string? Against(string option) => Between is [var a, var b] ? (option == a ? b : a) : null;

    private Position Demanded() =>
        Choice!.Secret is not null ? this with { Step = Step.Ballot, No = null }
        : No is not null ? this with { Step = Step.Vote }
        : Elimination(Yes!);

    /// <summary>What was found is the main proposal; the first candidate waits for the second.</summary>
    private Position Elimination(string main)
    {
        var position = this with { Main = main, Yes = null, No = null, Tried = 1, Step = Step.Ask };
        return position with { Counter = position.Candidate(0) };
    }

    private Position Settled(string option)
    {
        if (OfCounter) return Paired(option);
        if (Choice is not { Subject: Subject.Procedural } choice) return Next(option);
        return choice.Implied == Option.Reject ? Next(option) // an adjournment puts nothing off
            : option != Option.DecideToday ? PutOff(option, byMinority: false)
            : Order.Minority is MinorityRight.Unused or MinorityRight.NotTold && choice.Clauses.Count == 0 ? this with { Step = Step.Minority }
            : Next(option);
    }

    private Position Paired(string counter)
    {
        var paired = this with { Counter = counter, Tried = Tried + 1, Yes = null, No = null, Step = Step.Ask };
        return paired.OfCounter ? paired : paired with { Step = Step.Vote, Yes = Main, No = counter };
    }

    private Position PutOff(string option, bool byMinority)
    {
        var clauses = Choice!.Clauses;
        var deferred = this with { Won = Won.Add(option), Deferral = new(option, byMinority), Step = Step.Done, Yes = null, No = null };
        return clauses.Count == 0 ? deferred : (deferred with { Deferral = null, Deferred = Deferred.Concat(clauses).Distinct().ToValues() }).Onward();
    }

    private Position Next(string option) => (this with { Won = Won.Add(option) }).Onward();

    /// <summary>To the next choice that is to be put.</summary>
    private Position Onward()
    {
        var won = Won;
        while (won.Count < Order.Choices.Count && Falls(Order.Choices[won.Count], won) is not null) won = won.Add(null);
        return this with
        {
            Won = won,
            Step = won.Count < Order.Choices.Count ? Step.Ask : Step.Done,
            Main = null,
            Counter = null,
            Tried = 0,
            Yes = null,
            No = null,
        };
    }

    /// <summary>Why a choice is not put, after those settled so far; null where it is.</summary>
    private FallReason? Falls(Choice choice, Values<string?> won)
    {
        if (choice.Clauses.Count > 0 && Deferred.Count > 0 && !choice.Clauses.Except(Deferred).Any()) return FallReason.Deferred;
        for (var i = 0; i < won.Count; i++)
        {
            var before = Order.Choices[i];
            if (choice.OnlyIf is { } needed && before.OnlyIf != needed && before.Options.Contains(needed) && won[i] != needed) return FallReason.TargetFell;
            if (choice.Subject == Subject.Addition && before is { Subject: Subject.Main, Clauses.Count: 0, OnlyIf: null } && won[i] == Option.Reject)
                return FallReason.NothingToAddTo;
        }
        return null;
    }

    /// <summary>Two ways to the same place are the same position.</summary>
    public bool Equals(Position? other) =>
        other is not null && Step == other.Step && Tried == other.Tried && Main == other.Main && Counter == other.Counter && Yes == other.Yes && No == other.No
        && Won.Equals(other.Won) && Deferral == other.Deferral && Deferred.Equals(other.Deferred)
        && (ReferenceEquals(Order, other.Order) || Order == other.Order);

    public override int GetHashCode() => HashCode.Combine(Step, Tried, Main, Counter, Yes, No, Won.Count);

    /// <summary>Proposals that have fallen without being put, and why: known from the first or by what has been settled so far.</summary>
    public Values<Fallen> Fallen
    {
        get
        {
            var put = Order.Choices.Where((_, i) => i < Won.Count ? Won[i] is not null : Deferral is null).SelectMany(c => c.Options).ToHashSet();
            return Order.Fallen.Concat(Order.Put.Where(p => !put.Contains(p.Option)).Select(p => new Fallen(p.Proposal, Why(p.Option), p.Part))).ToValues();
        }
    }

    private FallReason Why(string option)
    {
        for (var i = 0; i < Won.Count; i++)
        {
            if (Order.Choices[i].Options.Contains(option) && Falls(Order.Choices[i], Won.Take(i).ToValues()) is { } why) return why;
        }
        return Deferral is not null ? FallReason.Deferred : FallReason.LeftOut;
    }
}
