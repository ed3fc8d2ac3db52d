using Klubba.Formats;
using Klubba.Questions;
using Xunit;

namespace Klubba.Tests;

/// <summary>The evening of the assembly: what it was made to show is in it.</summary>
public class AssemblySampleTests
{
    private static readonly Meeting Assembly = Samples.Meeting(Samples.Assembly);

    private static readonly Minutes Minutes = Minutes.Of(Assembly);

    private static Item Item(string number) => Minutes.Items.Single(item => item.Number == number);

    private static ItemState State(string number) => Assembly.Items.Single(item => item.Number == number);

    private static Question Vote(string number, int nth = 0) => Item(number).Questions.Where(question => question.Method == Method.Vote).ElementAt(nth);

    /// <summary>The script as it stood when so much had been told: until the first line of the item that matches.</summary>
    private static Script Before<T>(string number, Func<T, bool>? match = null) where T : ItemEvent
    {
        var key = State(number).Key;
        var told = Assembly.Log.TakeWhile(line => line.Event is not T e || e.Item != key || match?.Invoke(e) == false);
        return Script.Of(Meeting.Of(told).Value, key);
    }

    [Fact]
    public void Nothing_is_recorded_against_a_warning() => Assert.DoesNotContain(Assembly.Log, line => line.Event.Despite.Count > 0);

    [Fact]
    public void Forty_nine_seats_are_filled_until_one_leaves_for_whom_nobody_can_serve()
    {
        Assert.Equal(49, Minutes.Seats);
        Assert.All(Minutes.Items.SelectMany(item => item.Questions).Where(question => question.Method == Method.Vote), vote => Assert.Equal(49, vote.Yes + vote.No + vote.Abstain + vote.Absent));
        Assert.All(Minutes.Items.Where(item => int.Parse(item.Number, null) < 54).SelectMany(item => item.Questions).Where(question => question.Method == Method.Vote), vote => Assert.Equal(0, vote.Absent));
        Assert.Equal("Joakim Grönhed", Vote("56").Named.Single(ballot => ballot.Option == VoteOption.Absent).Name);
    }

    [Fact]
    public void Those_who_serve_are_those_whose_turn_it_is_when_the_meeting_is_opened()
    {
        var opening = Meeting.Of(Assembly.Log.TakeWhile(line => line.Event is not Opened)).Value;
        Assert.Equal(opening.Seats.Select(s => s.Person).Order(StringComparer.Ordinal), CallIn.Of(opening).Select(due => due.Person!).Order(StringComparer.Ordinal));
        Assert.Empty(Assembly.Alternations);
    }

    [Fact]
    public void The_counter_proposal_is_chosen_in_two_rounds()
    {
        var questions = Item("48").Questions.Where(question => question.Subject is Subject.CounterProposal or Subject.Main).ToList();
        Assert.Equal([Subject.CounterProposal, Subject.CounterProposal, Subject.Main], questions.Select(question => question.Subject!.Value));
        Assert.EndsWith("går vidare i valet av motförslag", questions[0].Outcome, StringComparison.Ordinal);
        Assert.EndsWith("blir motförslag i huvudvoteringen", questions[1].Outcome, StringComparison.Ordinal);
        Assert.Equal((17, 11, 21), (questions[1].Yes, questions[1].No, questions[1].Abstain));
        Assert.Equal((25, 17, 7), (questions[2].Yes, questions[2].No, questions[2].Abstain));
    }

    [Fact]
    public void One_abstains_and_the_casting_vote_decides() =>
        Assert.Equal((24, 24, 1, "Inga-Lill Forsmark"), (Vote("49").Yes, Vote("49").No, Vote("49").Abstain, Vote("49").CastBy));

    [Fact]
    public void Seventeen_of_forty_nine_send_an_item_back_against_the_majority()
    {
        Assert.Equal((32, 17, "ärendet ska avgöras idag"), (Vote("47").Yes, Vote("47").No, Vote("47").Outcome));
        Assert.Equal(17, Item("47").Minority!.Requesters.Count);
        Assert.Equal((17, 49), State("47").MinorityCount);
        var position = Replay.Of(Assembly, State("47").Key).Position;
        Assert.True(position.Deferral!.ByMinority);
        Assert.Contains("återremitterar", Assert.Single(Item("47").Clauses), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_minority_has_sent_back_once_goes_on_though_seventeen_ask_again()
    {
        Assert.Equal((17, 49), State("50").MinorityCount);
        Assert.Equal((25, 24), (Vote("50").Yes, Vote("50").No));
        Assert.Equal(2, Item("50").Clauses.Count);
        Assert.Contains("Minoritetens rätt är redan använd i ärendet: enkel majoritet avgör.", Before<QuestionPut>("50").Notes);
    }

    [Fact]
    public void In_an_election_seventeen_are_not_enough()
    {
        Assert.Equal((17, 49), State("53").MinorityCount);
        Assert.Equal("ärendet ska avgöras idag", Item("53").Questions[0].Outcome);
        Assert.DoesNotContain(Before<GavelFell>("53").Say, line => line.Contains("tredjedel", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_is_disqualified_leaves_where_another_serves_and_stays_where_nobody_does()
    {
        Assert.Equal([("Claes-Göran Rosvik", true, "Charlotta Brenner-Lund")], Item("50").Disqualified.Select(person => (person.Name, person.Left!.Value, person.ReplacedBy!)));
        Assert.Equal(10, Item("45").Disqualified.Count);
        Assert.Equal(15, Item("46").Disqualified.Count);
        Assert.All(Item("45").Disqualified.Concat(Item("46").Disqualified), person => Assert.False(person.Left));
        Assert.Equal(2, Papers.Extract(Minutes, "46").Blocks.OfType<Paragraph>().Count(paragraph => paragraph.Text.Contains("är jäviga", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_lists_share_the_places_and_a_lot_decides_who_presides()
    {
        var lists = Item("52").Election!;
        var won = ProportionalElection.Elect(lists.Lists.Select(list => new BallotPapers(list.Name!, list.Candidates, list.Votes!.Value)), 5, Minutes.Date, between => between[0]);
        Assert.Equal(won.Select(place => place.Person), lists.Elected.Select(person => person.Name));
        var lot = Item("53").Questions.Single(question => question.Subject == Subject.Election);
        Assert.Equal((Method.SecretBallot, 1, "Göran Vallentin (M) väljs"), (lot.Method, lot.Ballots!.Blank!.Value, lot.Outcome));
        Assert.All(lot.Ballots!.Sums, sum => Assert.Equal(24, sum.Votes));
    }

    [Fact]
    public void The_chair_is_told_what_to_say_before_the_counter_proposal_is_chosen()
    {
        var script = Before<QuestionPut>("48", put => put.Subject == Subject.CounterProposal);
        Assert.StartsWith("Vi ska utse motförslag till kommunstyrelsens förslag. Jag ställer förslaget från Henrik Lagerstam (M)", script.Say[0], StringComparison.Ordinal);
        Assert.StartsWith("Vi går till huvudvotering mellan kommunstyrelsens förslag och förslaget från Henrik Lagerstam (M)",
            Before<VoteOpened>("48", vote => vote.Yes == Option.Base).Say[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_chair_asks_whether_seventeen_want_the_item_sent_back() =>
        Assert.Equal("Vi är 49 närvarande; det krävs 17. Jag ber dem som begär återremiss att ge sig till känna.", Before<MinorityRequested>("47").Say[^1]);

    [Fact]
    public void The_chair_lets_the_lot_decide_between_the_two_and_shares_places_between_lists()
    {
        Assert.Equal(["Lotten faller på Kjell-Arne Bråvik (S)", "Lotten faller på Göran Vallentin (M)"], Before<LotDrawn>("53").Replies.Select(reply => reply.Hears));
        Assert.Equal("Proportionellt val begärs, och det är många nog", Before<SecretBallotHeld>("52").Replies[^1].Hears);
        Assert.StartsWith("Rösterna är räknade. Platserna fördelas", Assert.Single(Before<GavelFell>("52").Say), StringComparison.Ordinal);
    }

    [Fact]
    public void Deadlines_are_held_and_the_notices_came_down_the_day_after_the_last_day_to_appeal()
    {
        Assert.All(Minutes.Approvals, approval => Assert.True(approval.On <= LegalClock.Approve(Minutes.Date).Limit && approval.Posted <= LegalClock.Post(approval.On!.Value).Limit));
        Assert.Equal([new(2026, 5, 20), new(2026, 5, 29)], Minutes.Approvals.Select(approval => approval.Removed!.Value));
        Assert.All(Minutes.Approvals, approval => Assert.Equal(LegalClock.Appeal(approval.Posted!.Value).Limit.AddDays(1), approval.Removed));
    }

    [Fact]
    public void An_extract_of_the_item_with_four_proposals() => Approve.That(Samples.Assembly + "-48.txt", Text.Write(Papers.Extract(Minutes, "48")));

    [Fact]
    public void The_list_of_votes() => Approve.That(Samples.Assembly + "-omrostningar.txt", Text.Write(Papers.Voting(Minutes)));

    [Fact]
    public void The_clock() => Approve.That(Samples.Assembly + "-klocka.txt", Text.Write(LegalClockPaper.Of(Minutes)));
}
