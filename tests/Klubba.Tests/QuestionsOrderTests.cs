using Klubba.Questions;
using Xunit;
using static Klubba.Tests.QuestionsRoom;

namespace Klubba.Tests;

/// <summary>Propositionsordning: which choices, in which order, between what.</summary>
public class QuestionsOrderTests
{
    private static QuestionOrder Order(params ProposalMoved[] proposals) => QuestionOrder.For(Item(Point, proposals), BodyKind.Board);

    private static string Told(QuestionOrder order) =>
        string.Join(" | ", order.Choices.Select(c => $"{c.Subject} {string.Join('/', c.Options)}{(c.Clauses.Count > 0 ? $" [{string.Join(',', c.Clauses)}]" : "")}{(c.OnlyIf is { } o ? $" if {o}" : "")}"));

    [Fact]
    public void Nothing_but_the_base_proposal_is_put_by_itself() => Assert.Equal("Main base/reject", Told(Order()));

    [Fact]
    public void Procedural_first_each_by_itself_then_the_alternatives_then_the_additions_one_by_one() =>
        Assert.Equal("Procedural decide-today/y-00000fff | Procedural decide-today/y-00000ffe | Main base/y-0000000a/reject | Addition y-0000000b/reject | Addition y-0000000c/reject",
            Told(Order(Moved(B, ProposalKind.Addition, clauses: ["Uppföljning sker i maj."]), Moved("y-00000ffe", ProposalKind.Postpone), Moved(Refer, ProposalKind.ReferBack),
                Alternative(A), Moved("y-00000001", ProposalKind.Reject), Moved(C, ProposalKind.Addition, clauses: ["Pressen bjuds in."]), Moved("y-00000002", ProposalKind.Approve))));

    [Fact]
    public void The_regulations_can_put_postponement_first()
    {
        var item = Item(Point, Moved(Refer, ProposalKind.ReferBack), Moved("y-00000ffe", ProposalKind.Postpone));
        var order = QuestionOrder.For(item, BodyKind.Board, new() { Title = "Reglemente", From = new(2023, 1, 1), FirstProcedural = ProposalKind.Postpone });
        Assert.Equal("Procedural decide-today/y-00000ffe | Procedural decide-today/y-00000fff | Main base/reject", Told(order));
    }

    [Fact]
    public void Alternatives_with_the_same_clauses_and_other_reasons_are_one()
    {
        var order = Order(Moved(A, ProposalKind.Alternative, "p-bo000000", ["Planen arbetas om.", "Därutöver anförs följande."], reason: "Vi saknar siffror."),
            Moved(B, ProposalKind.Alternative, "p-eva00000", ["Planen  arbetas om"], reason: "Vi saknar mål."));
        Assert.Equal("Main base/y-0000000a", Told(order));
        Assert.Equal([A, B], order.PutAsOf(A));
    }

    [Fact]
    public void An_alternative_that_says_what_the_base_says_supports_it() =>
        Assert.Equal("Main base/reject", Told(Order(Moved(A, ProposalKind.Alternative, clauses: ["Nämnden antar planen."]))));

    [Fact]
    public void A_procedural_clause_is_split_out_and_joined_with_the_same_movers_referral()
    {
        var order = Order(Moved(Refer, ProposalKind.ReferBack, "p-bo000000"),
            Moved(A, ProposalKind.Alternative, "p-bo000000", ["Planen godkänns delvis.", "Bilaga 6 återremitteras för vidare beredning."]),
            Moved(B, ProposalKind.Alternative, "p-eva00000", ["Planen avvisas.", "Bilaga 2 återremitteras."]));
        Assert.Equal("Procedural decide-today/y-00000fff | Procedural decide-today/y-0000000b/2 | Main base/y-0000000a/y-0000000b", Told(order));
        Assert.Equal(Refer, order.Canonical(Option.OfClause(A, 2)));
    }

    [Fact]
    public void A_clause_that_says_that_nothing_is_referred_back_is_no_referral() =>
        Assert.Equal("Main base/y-0000000a", Told(Order(Moved(A, ProposalKind.Alternative, clauses: ["Ärendet ska inte återremitteras utan avgörs."]))));

    private static readonly AgendaPoint Three = Point with { BaseProposal = new("förvaltningen", ["Ett.", "Två.", "Tre."]) };

    [Fact]
    public void Clauses_that_nobody_touches_are_put_together_and_the_others_by_group()
    {
        var item = Item(Three, Moved(A, ProposalKind.Amendment, clauses: ["Två, ändrad."], about: [2]));
        Assert.Equal("Main base/reject [1,3] | Main base/y-0000000a [2]", Told(QuestionOrder.For(item, BodyKind.Board)));
    }

    [Fact]
    public void Clauses_that_one_proposal_binds_together_stand_or_fall_together()
    {
        var item = Item(Three, Moved(A, ProposalKind.Amendment, clauses: ["Två, ändrad."], about: [2]), Moved(B, ProposalKind.Alternative, clauses: ["Två och tre slås ihop."], about: [2, 3]));
        Assert.Equal("Main base/reject [1] | Main base/y-0000000a/y-0000000b [2,3]", Told(QuestionOrder.For(item, BodyKind.Board)));
    }

    [Fact]
    public void An_amendment_of_one_clause_waits_for_the_whole_and_falls_with_the_base()
    {
        var item = Item(Three, Moved(A, ProposalKind.Amendment, clauses: ["Två, ändrad."], about: [2]), Alternative(B));
        var order = QuestionOrder.For(item, BodyKind.Board);
        Assert.Equal("Main base/y-0000000b | Main base/y-0000000a [2] if base", Told(order));
        var at = Position.First(order).After(Answer.Of(B)).After(Answer.Gavel);
        Assert.Equal(Step.Done, at.Step);
        Assert.Equal([new(A, FallReason.TargetFell)], at.Fallen);
    }

    [Fact]
    public void An_addition_and_an_amendment_that_name_each_other_are_both_put()
    {
        var order = Order(Moved(A, ProposalKind.Addition, Ekeby.Ada, ["Uppföljning sker i maj."], null, B), Moved(B, ProposalKind.Amendment, Ekeby.Bo, ["Uppföljning sker i juni."], null, A));
        Assert.All(order.Choices, choice => Assert.DoesNotContain(null!, choice.Options));
        Assert.Equal([A, B], order.Put.Select(p => p.Proposal).Order());
    }

    [Fact]
    public void The_regulations_can_put_amendments_before_the_whole()
    {
        var item = Item(Three, Moved(A, ProposalKind.Amendment, clauses: ["Två, ändrad."], about: [2]), Moved(B, ProposalKind.Reject));
        var order = QuestionOrder.For(item, BodyKind.Board, new() { Title = "Reglemente", From = new(2023, 1, 1), AmendmentsFirst = true });
        Assert.Equal("Main base/y-0000000a [2] if base | Main base/reject", Told(order));
        Assert.Equal(2, Position.First(order).After(Answer.Of(A)).After(Answer.Gavel).After(Answer.Of(Option.Base)).After(Answer.Gavel).Won.Count);
    }

    [Fact]
    public void Nothing_is_added_to_a_decision_that_is_rejected()
    {
        var at = Position.First(Order(Moved(A, ProposalKind.Reject), Moved(B, ProposalKind.Addition, clauses: ["Uppföljning sker i maj."])));
        at = at.After(Answer.Of(Option.Reject)).After(Answer.Gavel);
        Assert.Equal([new(B, FallReason.NothingToAddTo)], at.Fallen);
    }

    [Fact]
    public void What_is_referred_back_takes_all_the_rest_with_it()
    {
        var at = Position.First(Order(Moved(Refer, ProposalKind.ReferBack), Alternative(A))).After(Answer.Of(Refer)).After(Answer.Gavel);
        Assert.Equal(new(Refer, ByMinority: false), at.Deferral);
        Assert.Equal([new(A, FallReason.Deferred)], at.Fallen);
    }

    [Fact]
    public void A_referral_of_some_clauses_leaves_the_rest_to_be_decided()
    {
        var item = Item(Three, Moved(Refer, ProposalKind.ReferBack, about: [2]), Moved(A, ProposalKind.Amendment, clauses: ["Två, ändrad."], about: [2]));
        var at = Position.First(QuestionOrder.For(item, BodyKind.Board)).After(Answer.Of(Refer)).After(Answer.Gavel);
        Assert.Equal((Subject.Main, Step.Ask), (at.Subject, at.Step));
        Assert.Equal([1, 3], at.Clauses);
        at = at.After(Answer.Of(Option.Base)).After(Answer.Gavel);
        Assert.Equal(Step.Done, at.Step);
        Assert.Equal([new(A, FallReason.Deferred)], at.Fallen);
    }

    [Fact]
    public void To_decide_today_needs_no_question_when_nobody_wants_otherwise() =>
        Assert.Equal([new(A, FallReason.NothingAgainst)], Order(Moved(A, ProposalKind.DecideToday)).Fallen);

    [Fact]
    public void A_proposal_by_one_who_has_not_served_is_not_put()
    {
        var item = Item(Point, Moved(A, ProposalKind.Alternative, "p-gun00000", ["Annat."])) with { Served = [new("s-00000001", "p-ada00000", null)] };
        var order = QuestionOrder.For(item, BodyKind.Board);
        Assert.Equal("Main base/reject", Told(order));
        Assert.Equal([new(A, FallReason.NotServing)], order.Fallen);
    }

    [Fact]
    public void The_order_that_is_announced_is_followed()
    {
        var item = Item(Point, Alternative(A), Alternative(B), Moved(C, ProposalKind.Addition, clauses: ["Ett."]), Moved(D, ProposalKind.Addition, clauses: ["Två."])) with
        {
            Order = new("i-00000002", [new(Subject.Main, [B, A, Option.Base]), new(Subject.CounterProposal, [A, Option.Base]), new(Subject.Addition, [D]), new(Subject.Addition, [C])]),
        };
        var order = QuestionOrder.For(item, BodyKind.Board);
        Assert.Equal("Main y-0000000b/y-0000000a/base | Addition y-0000000d/reject | Addition y-0000000c/reject", Told(order));
        Assert.Equal([A, Option.Base, B], order.Choices[0].Pairing);
    }

    [Fact]
    public void An_election_is_one_choice_by_secret_ballot_and_lot()
    {
        var item = Item(Point with { Type = ItemType.Election, BaseProposal = null }, Alternative(A), Alternative(B), Alternative(C));
        var at = Position.First(QuestionOrder.For(item, BodyKind.Board)).After(Answer.Of(A)).After(Answer.VoteDemanded);
        Assert.Equal((Step.Ballot, SecretGround.Election), (at.Step, at.Choice!.Secret));
        at = at.After(Answer.Tie);
        Assert.Equal(Step.Lot, at.Step);
        Assert.Equal([B], at.After(Answer.Of(B)).After(Answer.Gavel).Won);
    }

    [Fact]
    public void An_employment_is_voted_on_by_secret_ballot_too()
    {
        var order = QuestionOrder.For(Item(Point with { Employment = true }, Alternative(A)), BodyKind.Board);
        var at = Position.First(order).After(Answer.Of(A)).After(Answer.VoteDemanded);
        Assert.Equal((Step.Ballot, SecretGround.Employment), (at.Step, at.Choice!.Secret));
        Assert.Equal(Step.Lot, at.After(Answer.Tie).Step);
    }

    [Theory]
    [InlineData(BodyKind.Board, false, MinorityRight.None)]
    [InlineData(BodyKind.Assembly, false, MinorityRight.Unused)]
    [InlineData(BodyKind.Assembly, true, MinorityRight.Used)]
    [InlineData(BodyKind.Assembly, null, MinorityRight.NotTold)]
    public void The_minoritys_right_is_the_assemblys_and_is_used_once(BodyKind kind, bool? used, MinorityRight right) =>
        Assert.Equal(right, QuestionOrder.For(Item(Point with { DeferredByMinority = used }, Moved(Refer, ProposalKind.ReferBack)), kind).Minority);

    [Fact]
    public void In_an_election_the_majority_decides_of_postponement_in_the_assembly_too() =>
        Assert.Equal(MinorityRight.None, QuestionOrder.For(Item(Point with { Type = ItemType.Election, DeferredByMinority = false }), BodyKind.Assembly).Minority);

    [Fact]
    public void A_majority_that_refers_back_does_not_use_up_the_minoritys_right()
    {
        var order = QuestionOrder.For(Item(Point with { DeferredByMinority = false }, Moved(Refer, ProposalKind.ReferBack)), BodyKind.Assembly);
        Assert.False(Position.First(order).After(Answer.Of(Refer)).After(Answer.Gavel).Deferral!.ByMinority);
        Assert.True(Position.First(order).After(Answer.Of(Option.DecideToday)).After(Answer.Gavel).After(Answer.ThirdAsks).Deferral!.ByMinority);
    }
}
