using Klubba.Questions;

namespace Klubba.Tests;

/// <summary>An item with proposals, and voters who prefer: answers the order of questions as a sincere body would.</summary>
internal static class QuestionsRoom
{
    public const string A = "y-0000000a", B = "y-0000000b", C = "y-0000000c", D = "y-0000000d", Refer = "y-00000fff";

    public static AgendaPoint Point { get; } = new("i-00000002", "Tillsynsplan 2026", BaseProposal: new("förvaltningen", ["Nämnden antar planen."]));

    public static ItemState Item(AgendaPoint point, params ProposalMoved[] proposals) =>
        new(point) { Number = "12", DebateClosed = true, Proposals = [.. proposals.Select(p => new ProposalState(p))] };

    public static ProposalMoved Moved(string key, ProposalKind kind, string mover = "p-ada00000", Values<string>? clauses = null, Values<int>? about = null,
        string? target = null, string? to = null, string? reason = null) =>
        new("i-00000002", key, kind, [mover], Clauses: clauses, About: about, Target: target, To: to, Reason: reason);

    public static ProposalMoved Alternative(string key) => Moved(key, ProposalKind.Alternative, clauses: [$"Lydelse {key}."]);

    /// <summary>The position after a body of voters has answered all: every finding put to the vote, all sincere, main proposal as given.</summary>
    /// <param name="prefers">One list of options a voter, best first; who has neither of two that stand against each other abstains.</param>
    /// <param name="votes">What each vote came to.</param>
    public static Position Run(QuestionOrder order, string main, Values<string>[] prefers, List<(string Yes, string No, int For, int Against, int Abstain)>? votes = null)
    {
        var at = Position.First(order);
        while (at.Step != Step.Done) at = at.After(Answer(at, main, prefers, votes));
        return at;
    }

    private static Answer Answer(Position at, string main, Values<string>[] prefers, List<(string, string, int, int, int)>? votes)
    {
        if (at.Step == Step.Ask) return Questions.Answer.Of(at.Between.Contains(main) ? main : at.Between[0]);
        if (at.Step == Step.Find) return Questions.Answer.VoteDemanded;
        if (at.Step == Step.Vote)
        {
            var (yes, no) = (prefers.Count(p => Best(p, at.Yes!, at.No!) == at.Yes), prefers.Count(p => Best(p, at.Yes!, at.No!) == at.No));
            votes?.Add((at.Yes!, at.No!, yes, no, prefers.Length - yes - no));
            return yes > no ? Questions.Answer.Of(at.Yes!) : no > yes ? Questions.Answer.Of(at.No!) : Questions.Answer.Tie;
        }
        return at.Step == Step.Minority ? Questions.Answer.FewerAsk : at.Answers.First();
    }

    private static string? Best(Values<string> preference, string a, string b) => preference.FirstOrDefault(p => p == a || p == b);

}
