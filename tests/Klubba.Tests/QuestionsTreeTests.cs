using CsCheck;
using Klubba.Questions;
using Xunit;
using static Klubba.Tests.QuestionsRoom;

namespace Klubba.Tests;

/// <summary>The tree of questions: the worked examples, and what holds for every tree.</summary>
public class QuestionsTreeTests
{
    private static QuestionOrder Order(params string[] alternatives) =>
        QuestionOrder.For(Item(Point with { BaseProposal = null }, [.. alternatives.Select(Alternative)]), BodyKind.Board);

    private static IEnumerable<Values<string>> Voters(int number, params string[] preference) => Enumerable.Repeat(preference.ToValues(), number);

    [Fact]
    public void Four_proposals_are_put_two_and_two_until_one_counter_proposal_is_left()
    {
        var order = Order(A, C, D, B);
        Values<string>[] prefers = [.. Voters(6, A), .. Voters(4, B, C), .. Voters(2, C, B), .. Voters(1, D, C, A)];
        var votes = new List<(string, string, int, int, int)>();
        var at = Run(order, A, prefers, votes);
        Assert.Equal([(C, D, 6, 1, 6), (C, B, 3, 4, 6), (A, B, 7, 6, 0)], votes);
        Assert.Equal([A], at.Won);
    }

    [Theory]
    [InlineData(A)]
    [InlineData(B)]
    [InlineData(C)]
    public void In_a_cycle_of_three_the_main_proposal_wins_whichever_it_is(string main)
    {
        Values<string>[] prefers = [.. Voters(5, A, B, C), .. Voters(4, B, C, A), .. Voters(4, C, A, B)];
        Assert.Equal([main], Run(Order(A, B, C), main, prefers).Won);
    }

    private static readonly string[] Keys = [A, B, C, D, "y-0000000e"];

    [Fact]
    public void What_beats_each_other_two_and_two_wins_whatever_is_main_and_in_whatever_order()
    {
        var body = from count in Gen.Int[2, 5]
                   from order in Gen.Shuffle(Keys[..count])
                   from prefers in Gen.Shuffle(Keys[..count]).Select(p => p.ToValues()).Array[1, 15]
                   select (order, prefers);
        body.Holds(400, b =>
        {
            var (order, prefers) = b;
            var best = Array.Find(order, a => Array.TrueForAll(order, o => o == a || 2 * prefers.Count(p => p.First(x => x == a || x == o) == a) > prefers.Length));
            if (best is not null) Assert.All(order, main => Assert.Equal([best], Run(Order(order), main, prefers).Won));
        });
    }

    [Fact]
    public void Every_vote_adds_up_to_those_who_serve()
    {
        Gen.Shuffle(Keys, 1, 5).Select(p => p.ToValues()).Array[1, 13].Holds(200, prefers =>
        {
            var votes = new List<(string Yes, string No, int For, int Against, int Abstain)>();
            Run(Order(Keys), prefers[0][0], prefers, votes);
            Assert.All(votes, v => Assert.Equal(prefers.Length, v.For + v.Against + v.Abstain));
        });
    }

    private static readonly Values<int>?[] Abouts = [null, null, [1], [2], [1, 2], [1, 2, 3]];

    /// <summary>Items at random: up to five proposals of every kind, on the whole or on clauses, with targets and split clauses.</summary>
    internal static readonly Gen<ItemState> Items =
        from count in Gen.Int[0, 5]
        from kinds in Gen.Enum<ProposalKind>().Array[count]
        from abouts in Gen.Int[0, 5].Select(i => Abouts[i]).Array[count]
        from targets in Gen.Int[-3, 4].Array[count]
        from texts in Gen.Int[0, 4].Array[count]
        from election in Gen.Int[0, 5]
        from clauses in Gen.Int[0, 3]
        select Item(new("i-00000002", "Ärende", Type: election == 0 ? ItemType.Election : null, DeferredByMinority: false,
                BaseProposal: clauses == 0 ? null : new("förvaltningen", Enumerable.Range(1, clauses).Select(c => $"Punkt {c}.").ToValues())),
            [.. Enumerable.Range(0, count).Select(i => Moved(Keys[i], kinds[i], $"p-mover00{i % 3}", Clauses(texts[i], i), abouts[i],
                targets[i] == -1 ? Option.Base : targets[i] >= 0 && targets[i] < count && targets[i] != i ? Keys[targets[i]] : null))]);

    internal static string Told(ItemState item) => string.Join("\n", item.Proposals.Select(p => $"{p.Moved}").Concat(
        QuestionOrder.For(item, BodyKind.Board).Choices.Select(c => $"{c.Subject} {c.Options} {c.Clauses} if {c.OnlyIf}")).Prepend($"{item.Point}"));

    private static Values<string>? Clauses(int text, int i) => text switch
    {
        0 => null,
        1 => ["Samma lydelse."],
        2 => [$"Lydelse {i}.", "Ärendet återremitteras."],
        3 => ["Ärendet bordläggs."],
        _ => [$"Lydelse {i}.", "Därutöver anförs följande."],
    };

    [Fact]
    public void From_every_position_there_is_a_way_on()
    {
        Items.Holds(300, item =>
        {
            foreach (var kind in (BodyKind[])[BodyKind.Board, BodyKind.Assembly])
            {
                var tree = QuestionTree.Of(QuestionOrder.For(item, kind));
                Assert.All(tree, node => Assert.Equal(node.Key.Step == Step.Done, node.Value.Count == 0));
                Assert.All(tree.Keys, at => Assert.Equal(at.Answers.Distinct().Count(), at.Answers.Count()));
            }
        }, Told);
    }

    [Fact]
    public void Every_live_proposal_is_put_exactly_once_or_named_as_fallen()
    {
        Items.Holds(300, item =>
        {
            foreach (var end in QuestionTree.Of(QuestionOrder.For(item, BodyKind.Assembly)).Keys.Where(at => at.Step == Step.Done))
            {
                Assert.All(end.Order.Put, p => Assert.Equal((p, 1), (p, Settled(end, p))));
                Assert.Equal(item.Proposals.Select(p => p.Key).Order(), end.Order.Put.Select(p => p.Proposal).Concat(end.Order.Fallen.Select(f => f.Proposal)).Distinct().Order());
            }
        }, Told);
    }

    /// <summary>How many times a proposal has been settled on the way to an end: put in a choice of its own, as a support of what was put, or fallen.</summary>
    private static int Settled(Position end, PutAs proposal)
    {
        var put = end.Order.Choices.Where((_, i) => i < end.Won.Count && end.Won[i] is not null).ToList();
        var tried = Option.Is(proposal.Option) ? (put.Exists(c => c.Options.Contains(proposal.Option)) ? 1 : 0) : put.Count(c => c.Tried.Contains(proposal.Option));
        return tried + end.Fallen.Count(f => f.Proposal == proposal.Proposal && f.Part == proposal.Part);
    }

    [Fact]
    public void A_tie_is_the_chairs_to_break_and_in_an_election_the_lots()
    {
        var at = Position.First(Order(A, B)).After(Answer.Of(A)).After(Answer.VoteDemanded).After(Answer.Tie);
        Assert.Equal(Step.CastingVote, at.Step);
        Assert.Equal([B], at.After(Answer.Of(B)).After(Answer.Gavel).Won);
    }

    [Fact]
    public void An_answer_that_does_not_answer_the_step_throws()
    {
        var at = Position.First(Order(A, B));
        Assert.Throws<ArgumentException>(() => at.After(Answer.Gavel));
        Assert.Throws<ArgumentException>(() => at.After(Answer.Of(C)));
    }
}
