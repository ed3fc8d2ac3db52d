using CsCheck;
using Xunit;

namespace Klubba.Tests;

/// <summary>Vem tjänstgör: call-in order, disqualification, alternating service.</summary>
public class CallInTests
{
    private static readonly Regulations ByParty = new() { Title = "Reglemente", From = new(2023, 1, 1), ProportionalSubstitutes = false };
    private static readonly Regulations ByGroup = ByParty with { ProportionalSubstitutes = true };

    private static Composition Board(Regulations? regulations, Values<CallInOrder>? chains = null) => Ekeby.Board with { Regulations = regulations, CallIn = chains ?? [] };

    private static string Told(Composition body, params string[] away) =>
        string.Join(' ', CallIn.Of(body, p => !away.Contains(p)).Select(d => $"{d.Person?[2..5] ?? "-"}:{d.Rule}"));

    [Fact]
    public void The_own_party_first_in_the_order_of_the_list() =>
        Assert.Equal("fia:SameParty bo0:Holder cia:Holder dan:Holder eva:Holder", Told(Board(ByParty), Ekeby.Ada));

    [Fact]
    public void No_seat_takes_another_partys_substitute_while_that_party_needs_it() =>
        Assert.Equal("fia:SameParty gun:SameParty hed:OtherParty dan:Holder eva:Holder",
            Told(Board(ByParty, [new("S", ["M", "C"]), new("M", ["C", "S"])]), Ekeby.Ada, Ekeby.Bo, Ekeby.Cia));

    [Fact]
    public void With_nobody_left_in_the_chain_the_seat_is_empty() =>
        Assert.Equal("fia:SameParty bo0:Holder -:Nobody dan:Holder eva:Holder", Told(Board(ByParty), Ekeby.Ada, Ekeby.Cia));

    [Fact]
    public void An_order_that_is_not_told_is_not_guessed() => Assert.StartsWith("-:Unknown", Told(Board(null), Ekeby.Ada), StringComparison.Ordinal);

    [Fact]
    public void A_personal_substitute_goes_before_the_list()
    {
        var board = Board(ByParty) with { Substitutes = [new(Ekeby.Fia, "S"), new(Ekeby.Gun, "M", PersonalFor: "s-00000001"), new(Ekeby.Hed, "C")] };
        Assert.StartsWith("gun:Personal", Told(board, Ekeby.Ada), StringComparison.Ordinal);
    }

    private static readonly Composition Proportional = Board(ByGroup, [new("S", ["C"])]) with
    {
        Seats = [new("s-00000001", Ekeby.Ada, "S", "A"), new("s-00000002", Ekeby.Bo, "M", "B"), new("s-00000003", Ekeby.Cia, "S", "A"), new("s-00000004", Ekeby.Dan, "C", "A"), new("s-00000005", Ekeby.Eva, "M", "B")],
        Substitutes = [new(Ekeby.Gun, "M", "B"), new(Ekeby.Hed, "C", "A"), new(Ekeby.Fia, "S", "A")],
        Groups = [new("A", 30), new("B", 21)],
    };

    [Fact]
    public void After_a_proportional_election_the_ballot_group_goes_before_the_party() =>
        Assert.Equal("hed:SameGroup bo0:Holder cia:Holder dan:Holder eva:Holder", Told(Proportional, Ekeby.Ada));

    [Fact]
    public void When_the_group_is_empty_the_group_with_most_votes_follows()
    {
        var three = Proportional with { Groups = [new("C", 10), new("A", 30), new("B", 21)], Substitutes = [new(Ekeby.Hed, "C", "C"), new(Ekeby.Fia, "S", "A")] };
        Assert.Equal("ada:Holder fia:OtherGroup cia:Holder dan:Holder eva:Holder", Told(three, Ekeby.Bo, Ekeby.Gun));
    }

    [Fact]
    public void A_vacant_seat_is_filled_and_says_why()
    {
        var board = Board(ByParty) with { Seats = [new("s-00000001", null, "S"), .. Ekeby.Board.Seats.Skip(1)] };
        Assert.Equal(new("s-00000001", Ekeby.Fia, ServiceReason.Vacancy, CallInRule.SameParty), CallIn.Of(board, _ => true)[0]);
    }

    [Fact]
    public void Who_has_begun_to_serve_goes_on_until_the_member_is_back()
    {
        var board = Board(ByParty) with { Substitutes = [new(Ekeby.Hed, "S"), new(Ekeby.Fia, "S")] };
        var serving = new Dictionary<string, string> { ["s-00000001"] = Ekeby.Fia };
        Assert.Equal(new("s-00000001", Ekeby.Fia, ServiceReason.Absence, CallInRule.Serving), CallIn.Of(board, p => p != Ekeby.Ada, serving)[0]);
        Assert.Equal(CallInRule.Holder, CallIn.Of(board, _ => true, serving)[0].Rule);
    }

    [Fact]
    public void Nobody_serves_twice_and_nobody_serves_who_is_away()
    {
        Gen.Bool.Array[Ekeby.Board.People.Count].Holds(300, away =>
        {
            bool Here(string person) => !away[Ekeby.Board.People.ToList().FindIndex(p => p.Key == person)];
            foreach (var body in (Composition[])[Board(ByParty, [new("S", ["M", "C"]), new("M", ["S", "C"]), new("C", ["S", "M"])]), Proportional])
            {
                var serving = CallIn.Of(body, Here).Select(d => d.Person).OfType<string>().ToList();
                Assert.Equal(serving.Count, serving.Distinct().Count());
                Assert.All(serving, p => Assert.True(Here(p)));
                // With chains to every party the board is as full as it can be.
                var can = body.Seats.Select(s => s.Holder!).Concat(body.Substitutes.Select(s => s.Person)).Count(Here);
                Assert.Equal(Math.Min(body.Seats.Count, can), serving.Count);
            }
        });
    }

    private static Log Handling(Regulations? regulations, BodyKind kind = BodyKind.Board) => new Log(Log.Evening).Then(
        Ekeby.Notice with { Composition = Board(regulations) with { Kind = kind } }, new Opened(Ekeby.Ada), new Arrived(Ekeby.Ada), new Arrived(Ekeby.Bo), new Arrived(Ekeby.Cia),
        new Arrived(Ekeby.Dan), new Arrived(Ekeby.Eva), new Arrived(Ekeby.Fia), new ItemOpened(Ekeby.Item2, "12"));

    [Fact]
    public void One_act_for_a_disqualification_the_next_steps_in_and_the_quorum_is_counted_again()
    {
        var log = Handling(ByParty).Then(new Arrived(Ekeby.Gun));
        var act = DisqualificationAct.Of(log.Meeting, Ekeby.Bo, "ordförande i föreningen").Value;
        Assert.Equal(new Disqualified(Ekeby.Item2, Ekeby.Bo, "ordförande i föreningen", Leaves: true, Ekeby.Gun), act.Act);
        Assert.Equal((5, true), (act.After.Present, act.After.Met));
        Assert.Equal("Bo Berg (M) är jävig och lämnar salen. Grund: ordförande i föreningen. Gun Gran (M) tjänstgör i stället.", act.Text);
        Assert.Equal(Ekeby.Gun, log.Then(act.Act).Meeting.ServingNow()[1].Person);
    }

    [Fact]
    public void Without_a_substitute_the_seat_is_empty_and_a_board_may_fall_below_its_quorum()
    {
        var log = Handling(ByParty).Then(new Left(Ekeby.Dan), new Left(Ekeby.Eva));
        Assert.False(DisqualificationAct.Of(log.Meeting, Ekeby.Bo, "part i saken").Value.After.Met);
        var assembly = Handling(ByParty, BodyKind.Assembly).Then(new Left(Ekeby.Dan), new Left(Ekeby.Eva));
        Assert.True(DisqualificationAct.Of(assembly.Meeting, Ekeby.Bo, "part i saken").Value.After.Met);
    }

    [Fact]
    public void Who_stays_can_be_recorded_only_as_staying_and_does_not_count_for_the_quorum()
    {
        var act = DisqualificationAct.Of(Handling(ByParty).Meeting, Ekeby.Bo, "part i saken", stays: true).Value;
        Assert.False(act.Act.Leaves);
        Assert.Null(act.Act.ReplacedBy);
        Assert.Equal(4, act.After.Present);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public void Alternating_service_is_noticed_with_what_the_regulations_say_of_it(bool? banned)
    {
        var meeting = Handling(ByParty with { AlternatingServiceBanned = banned }).Then(new Left(Ekeby.Bo, "annat möte"), new Returned(Ekeby.Bo)).Meeting;
        var noticed = Assert.Single(meeting.Alternations);
        Assert.Equal((Ekeby.Bo, banned), (noticed.Person, noticed.Banned));
        Assert.Equal(banned == true ? CallInRule.Nobody : CallInRule.Holder, CallIn.Of(meeting)[1].Rule);
    }

    [Fact]
    public void To_come_back_after_disqualification_or_the_next_day_is_no_alternating_service()
    {
        var log = Handling(ByParty with { AlternatingServiceBanned = true });
        Assert.Empty(log.Then(new Disqualified(Ekeby.Item2, Ekeby.Bo, "part", Leaves: true), new ItemOpened(Ekeby.Item3, "13")).Meeting.Alternations);
        Assert.Empty(log.Then(new Left(Ekeby.Bo, "jäv"), new Returned(Ekeby.Bo)).Meeting.Alternations);
        Assert.Empty(log.Then(new Left(Ekeby.Bo)).At(Log.Evening.AddHours(8)).Then(new Returned(Ekeby.Bo)).Meeting.Alternations);
    }
}
