using Klubba.Questions;

namespace Klubba.Bench;

/// <summary>The order of questions of eight proposals: a referral, a postponement, four alternatives beside the base, two additions.</summary>
internal static class QuestionTrees
{
    public static ItemState Eight { get; } = Item(
        [ProposalKind.ReferBack, ProposalKind.Postpone, .. Enumerable.Repeat(ProposalKind.Alternative, 4), ProposalKind.Addition, ProposalKind.Addition]);

    /// <summary>Eight alternatives to the base proposal: the widest elimination.</summary>
    public static ItemState EightAlternatives { get; } = Item([.. Enumerable.Repeat(ProposalKind.Alternative, 8)]);

    /// <summary>The order and the tree as the console walks it: each step from the first to the main vote is asked for once.</summary>
    public static Position Walked(ItemState item)
    {
        var at = Position.First(QuestionOrder.For(item, BodyKind.Assembly));
        while (at.Step != Step.Done) at = at.After(at.Step == Step.Find && at.Choice!.Secret is null && at.Subject == Subject.Main ? Answer.VoteDemanded : at.Answers.First());
        return at;
    }

    /// <summary>Every position that can be reached.</summary>
    public static int Whole(ItemState item) => QuestionTree.Of(QuestionOrder.For(item, BodyKind.Assembly)).Count;

    private static ItemState Item(ProposalKind[] kinds) => new(new("i-00000001", "Ärende", BaseProposal: new("förvaltningen", ["Planen antas."]), DeferredByMinority: false))
    {
        Number = "1",
        DebateClosed = true,
        Proposals = [.. kinds.Select((kind, i) => new ProposalState(new("i-00000001", $"y-{i:00000000}", kind, ["p-00000001"], Clauses: kind is ProposalKind.Alternative or ProposalKind.Addition ? [$"Lydelse {i}."] : null)))],
    };
}
