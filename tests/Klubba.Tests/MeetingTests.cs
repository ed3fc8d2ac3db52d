using Xunit;

namespace Klubba.Tests;

/// <summary>One item through the waist: what is told becomes what the minutes say.</summary>
public class MeetingTests
{
    [Fact]
    public void A_vote_demanded_keeps_what_yes_and_no_meant_and_who_voted_how()
    {
        var log = Ekeby.Opened().Then(
            new ItemOpened(Ekeby.Item2, "12"),
            new ProposalMoved(Ekeby.Item2, "y-00000001", ProposalKind.Approve, [Ekeby.Ada], Target: Option.Base),
            new ProposalMoved(Ekeby.Item2, "y-00000002", ProposalKind.Alternative, [Ekeby.Bo], Clauses: ["Planen arbetas om."]),
            new DebateClosed(Ekeby.Item2),
            new QuestionPut(Ekeby.Item2, "q-00000001", Subject.Main, [Option.Base, "y-00000002"]),
            new ChairFound(Ekeby.Item2, "q-00000001", Option.Base),
            new VoteDemanded(Ekeby.Item2, "q-00000001", Ekeby.Bo),
            new VoteOpened(Ekeby.Item2, "q-00000001", "v-00000001", Option.Base, "y-00000002"),
            new BallotCast(Ekeby.Item2, "v-00000001", Ekeby.Ada, VoteOption.Yes),
            new BallotCast(Ekeby.Item2, "v-00000001", Ekeby.Bo, VoteOption.No),
            new BallotCast(Ekeby.Item2, "v-00000001", Ekeby.Cia, VoteOption.Yes),
            new BallotCast(Ekeby.Item2, "v-00000001", Ekeby.Dan, VoteOption.Abstain),
            new VoteClosed(Ekeby.Item2, "v-00000001"),
            new GavelFell(Ekeby.Item2, "q-00000001"),
            new DecisionMade(Ekeby.Item2, [new("Nämnden antar tillsynsplanen.")]),
            new ReservationEntered(Ekeby.Item2, [Ekeby.Bo], For: "y-00000002"));

        var item = Assert.Single(log.Minutes.Items);
        var question = Assert.Single(item.Questions);
        Assert.Equal((2, 1, 1, 1), (question.Yes, question.No, question.Abstain, question.Absent));
        Assert.Equal("bifall till förvaltningens förslag", question.YesMeans);
        Assert.Equal("bifall till förslaget från Bo Berg (M)", question.NoMeans);
        Assert.Equal("nämnden beslutar enligt förvaltningens förslag", question.Outcome);
        Assert.Equal(new("Eva Ek", "M", VoteOption.Absent), question.Named[4]);
        Assert.Equal("eget förslag", item.Reservations[0].For);
    }

    [Fact]
    public void Two_proposals_of_one_kind_by_the_same_person_are_told_apart()
    {
        var item = Ekeby.Opened().Then(
            new ItemOpened(Ekeby.Item2, "12"),
            new ProposalMoved(Ekeby.Item2, "y-00000001", ProposalKind.Alternative, [Ekeby.Bo], Clauses: ["Planen arbetas om."]),
            new ProposalMoved(Ekeby.Item2, "y-00000002", ProposalKind.Alternative, [Ekeby.Bo], Clauses: ["Planen skrotas."]),
            new QuestionPut(Ekeby.Item2, "q-00000001", Subject.Main, ["y-00000001", "y-00000002"]),
            new ChairFound(Ekeby.Item2, "q-00000001", "y-00000002")).Minutes.Items[0];
        Assert.Equal("nämnden beslutar enligt förslaget från Bo Berg (M) (yrkande 2)", item.Questions[0].Outcome);
    }

    [Fact]
    public void The_log_comes_back_equal_from_its_lines()
    {
        var log = Ekeby.Opened().Then(new ItemOpened(Ekeby.Item1, "11"), new ApproversChosen([Ekeby.Bo], On: new(2026, 3, 17), Time: new(9, 0)));
        Assert.Equal(log.Entries, EventLog.Read(EventLog.Write(log.Entries)).Value);
    }
}
