namespace Klubba.Questions;

/// <summary>Where an item stands in its order of questions, as the log tells: each act answers the step that waits for it.</summary>
/// <remarks>
/// The log may depart from the order: a choice taken earlier is moved to its place, one put with fewer alternatives is narrowed to them,
/// and a question that fits nothing is left aside in <see cref="Strays"/>.
/// </remarks>
public sealed class Replay
{
    private readonly ItemState item;
    private readonly List<QuestionState> left;
    private QuestionState? ofChoice;

    private Replay(Meeting meeting, ItemState item)
    {
        this.item = item;
        left = [.. item.Questions];
        Position = Position.First(QuestionOrder.For(item, meeting.Composition.Kind, meeting.Composition.Regulations));
        while (Answer() is { } answer) Position = Position.After(answer);
    }

    public Position Position { get; private set; }

    /// <summary>The question of the log that the step is about, once it is put.</summary>
    public QuestionState? Question { get; private set; }

    /// <summary>Questions of the log that fit nothing in the order.</summary>
    public IReadOnlyList<QuestionState> Strays => Position.Step == Step.Done || Question is not null ? left : [];

    public static Replay Of(Meeting meeting, string item) =>
        new(meeting, meeting.Item(item) ?? throw new ArgumentException($"There is no item {item}.", nameof(item)));

    /// <summary>How many a third of the members present is (5 kap. 50 §).</summary>
    public static int Third(int present) => (present + 2) / 3;

    private Answer? Answer()
    {
        var answer = Position.Step switch
        {
            Step.Ask => Asked(),
            Step.Find => Heard(),
            Step.Vote => Voted(),
            Step.CastingVote => Option(Question?.Vote?.Casting?.For),
            Step.Ballot => Question?.Secret is not { } secret ? null : secret.Found is { } found ? Option(found) : Questions.Answer.Tie,
            Step.Lot => Option(Question?.Lot?.Drawn),
            Step.Declare => Question?.Gavelled == true ? Questions.Answer.Gavel : null,
            Step.Minority => Minority(),
            _ => null,
        };
        return answer is { Kind: AnswerKind.Option, Option: { } option } && Position.Step is not (Step.Ballot or Step.Lot) && !Position.Between.Contains(option)
            ? null
            : answer;
    }

    private Answer? Option(string? option) => option is null ? null : Questions.Answer.Of(Position.Order.Canonical(option));

    private Answer? Asked()
    {
        Question = Position.Main is null ? Taken() : Pair();
        if (Position.Main is null) ofChoice = Question;
        return Option(Question?.Found ?? Question?.Vote?.Opened.Yes);
    }

    private QuestionState? Pair() => Take(q => Between(q) is { Count: 2 } b && b.All(Position.Between.Contains));

    /// <summary>The log's next question that is this choice; else one that is a later choice, which then is moved here; else one with fewer options.</summary>
    private QuestionState? Taken()
    {
        foreach (var question in left)
        {
            for (var i = Position.Won.Count; i < Position.Order.Choices.Count; i++)
            {
                if (!QuestionOrder.Same(Position.Order.Choices[i], Between(question), question.Put.Clauses)) continue;
                Position = Position.Taking(i, Position.Order.Choices[i]);
                return Take(q => q.Key == question.Key);
            }
        }
        foreach (var question in left)
        {
            for (var i = Position.Won.Count; i < Position.Order.Choices.Count; i++)
            {
                if (Narrowed(Position.Order.Choices[i], question) is not { } narrowed) continue;
                Position = Position.Taking(i, narrowed);
                return Take(q => q.Key == question.Key);
            }
        }
        return null;
    }

    /// <summary>The choice as it was put, with fewer alternatives than had been moved.</summary>
    private Choice? Narrowed(Choice choice, QuestionState question)
    {
        var between = Between(question);
        if (question.Put.Subject != choice.Subject || !between.All(choice.Options.Contains) || !between.Any(choice.Tried.Contains)) return null;
        if (question.Put.Clauses is { Count: > 0 } clauses && choice.Clauses.Count > 0 && !clauses.Equals(choice.Clauses)) return null;
        var alone = between.Count == 1;
        var options = alone ? between.Add(choice.Options.FirstOrDefault(o => o == Klubba.Option.Reject) ?? Klubba.Option.Reject) : between;
        return choice with { Options = options, Pairing = options, Implied = alone ? Klubba.Option.Reject : choice.Implied };
    }

    private QuestionState? Take(Predicate<QuestionState> fits)
    {
        var place = left.FindIndex(fits);
        if (place < 0) return null;
        var taken = left[place];
        left.RemoveAt(place);
        return taken;
    }

    private Values<string> Between(QuestionState question) => question.Put.Between.Select(Position.Order.Canonical).Distinct().ToValues();

    private Answer? Heard()
    {
        var question = Question!;
        if (question.Vote is not null || question.Secret is not null) return Questions.Answer.VoteDemanded;
        var eliminating = question.DemandedBy is not null && Position.No is null && left.Exists(q => q.Put.Subject == Subject.CounterProposal);
        if (question.Gavelled && !eliminating) return Questions.Answer.Gavel;
        return question.DemandedBy is not null ? Questions.Answer.VoteDemanded : null;
    }

    private Answer? Voted()
    {
        if (Position.Main is not null && !Position.OfCounter) Question = ofChoice?.Vote is not null ? ofChoice : Pair() ?? ofChoice;
        if (Question?.Vote is not { Closed: true } vote) return null;
        return vote.Tie ? Questions.Answer.Tie : Option(vote.Outcome);
    }

    /// <summary>Fewer than a third asked, where the item went on.</summary>
    private Answer? Minority()
    {
        if (item.Minority is { } asked && Position.Order.Canonical(asked.Proposal) == Position.Choice!.Tried.First())
            return item.MinorityCount is var (asking, present) && asking >= Third(present) ? Questions.Answer.ThirdAsks : Questions.Answer.FewerAsk;
        return left.Count > 0 || item.Decision is not null ? Questions.Answer.FewerAsk : null;
    }
}
