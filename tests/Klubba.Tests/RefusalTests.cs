using Xunit;

namespace Klubba.Tests;

/// <summary>Only what has no meaning is refused (decision D2), and every letter of the list is.</summary>
public class RefusalTests
{
    private const string Question = "q-00000001", Vote = "v-00000001", Stranger = "p-okand000", NoItem = "i-okand000";

    private static Log Handling() => Ekeby.Opened().Then(new ItemOpened(Ekeby.Item2, "12"));

    private static Log Voting() => Handling().Then(
        new QuestionPut(Ekeby.Item2, Question, Subject.Main, [Option.Base, Option.Reject]),
        new VoteOpened(Ekeby.Item2, Question, Vote, Option.Base, Option.Reject));

    private static BallotCast Ballot(string person) => new(Ekeby.Item2, Vote, person, VoteOption.Yes);

    public static TheoryData<char, string> Refused => new()
    {
        { 'a', "unknown person" }, { 'a', "unknown accountable" }, { 'a', "unknown item" }, { 'a', "item not taken up" }, { 'a', "unknown proposal" }, { 'a', "unknown vote" },
        { 'a', "unknown question" }, { 'a', "unknown seat" }, { 'a', "unknown approval" }, { 'a', "unknown line" }, { 'a', "unknown side" },
        { 'b', "before the opening" }, { 'b', "after the closing" }, { 'b', "opened twice" }, { 'b', "approved before the opening" }, { 'b', "struck after the closing" },
        { 'c', "second ballot" }, { 'c', "ballot in a closed vote" }, { 'c', "ballot in a broken vote" },
        { 'd', "ballot of one who left" }, { 'd', "ballot of one not serving" }, { 'd', "ballot of one disqualified who left" }, { 'd', "ballot of one never here" },
        { 'e', "gavel without a question" },
        { 'f', "key of wrong form" }, { 'f', "key used twice" }, { 'f', "absent as a ballot" }, { 'f', "proposal by nobody" }, { 'f', "the notice struck" },
        { 'b', "mended before the closing" }, { 'b', "mended after the approval" }, { 'f', "mended what did not stand" }, { 'f', "a decision mended" }, { 'a', "mended in an unknown line" },
        { 'f', "negative sum" }, { 'f', "question between nothing" },
    };

    private static Result<Meeting> Telling(string what) => what switch
    {
        "unknown person" => Handling().Tell(new SpeechNoted(Ekeby.Item2, Stranger)),
        "unknown accountable" => Handling().Tell(new ItemAdded(new("i-00000077", "Ansvarsfrihet", Accountable: [Stranger]))),
        "unknown item" => Handling().Tell(new DebateClosed(NoItem)),
        "item not taken up" => Handling().Tell(new DebateClosed(Ekeby.Item3)),
        "unknown proposal" => Handling().Tell(new ProposalWithdrawn(Ekeby.Item2, "y-okand000")),
        "unknown vote" => Handling().Tell(Ballot(Ekeby.Ada)),
        "unknown question" => Handling().Tell(new ChairFound(Ekeby.Item2, Question, Option.Base)),
        "unknown seat" => Handling().Tell(new ServesFor(Ekeby.Fia, "s-okand000", ServiceReason.Absence)),
        "unknown approval" => Handling().Tell(new NoticePosted("a-okand000", new(2026, 3, 18))),
        "unknown line" => Handling().Tell(new Struck(99, "fel")),
        "unknown side" => Handling().Tell(new QuestionPut(Ekeby.Item2, Question, Subject.Main, [Option.Base, "y-okand000"])),
        "before the opening" => new Log(Log.Evening).Then(Ekeby.Notice).Tell(new ItemOpened(Ekeby.Item2, "12")),
        "after the closing" => Handling().Then(new Closed()).Tell(new DebateClosed(Ekeby.Item2)),
        "opened twice" => Handling().Tell(new Opened(Ekeby.Ada)),
        "approved before the opening" => new Log(Log.Evening).Then(Ekeby.Notice).Tell(new MinutesApproved("a-00000001", [Ekeby.Bo], new(2026, 3, 17), ApprovalWay.Pen)),
        "struck after the closing" => Handling().Then(new SpeechNoted(Ekeby.Item2, Ekeby.Bo), new Closed()).Tell(new Struck(10, "fel")),
        "second ballot" => Voting().Then(Ballot(Ekeby.Ada)).Tell(Ballot(Ekeby.Ada)),
        "ballot in a closed vote" => Voting().Then(new VoteClosed(Ekeby.Item2, Vote)).Tell(Ballot(Ekeby.Ada)),
        "ballot in a broken vote" => Voting().Then(new VoteBroken(Ekeby.Item2, Vote, "fel fråga")).Tell(Ballot(Ekeby.Ada)),
        "ballot of one who left" => Voting().Then(new Left(Ekeby.Bo)).Tell(Ballot(Ekeby.Bo)),
        "ballot of one not serving" => Voting().Then(new Arrived(Ekeby.Fia)).Tell(Ballot(Ekeby.Fia)),
        "ballot of one disqualified who left" => Voting().Then(new Disqualified(Ekeby.Item2, Ekeby.Bo, "make är sökande", Leaves: true)).Tell(Ballot(Ekeby.Bo)),
        "ballot of one never here" => Voting().Then(new ServesFor(Ekeby.Gun, "s-00000002", ServiceReason.Absence)).Tell(Ballot(Ekeby.Gun)),
        "gavel without a question" => Handling().Tell(new GavelFell(Ekeby.Item2, Question)),
        "key of wrong form" => Handling().Tell(new ProposalMoved(Ekeby.Item2, "yrkande 1", ProposalKind.Reject, [Ekeby.Bo])),
        "key used twice" => Voting().Tell(new QuestionPut(Ekeby.Item2, Question, Subject.Main, [Option.Base])),
        "absent as a ballot" => Voting().Tell(new BallotCast(Ekeby.Item2, Vote, Ekeby.Ada, VoteOption.Absent)),
        "proposal by nobody" => Handling().Tell(new ProposalMoved(Ekeby.Item2, "y-00000001", ProposalKind.Reject, [])),
        "mended before the closing" => Handling().Tell(new Mended("Bo Berg", "Bo Bergh", Person: Ekeby.Bo)),
        "mended after the approval" => Handling().Then(new Closed(), new MinutesApproved("a-00000001", [Ekeby.Bo], new(2026, 3, 17), ApprovalWay.Pen)).Tell(new Mended("Bo Berg", "Bo Bergh", Person: Ekeby.Bo)),
        "mended what did not stand" => Handling().Then(new Closed()).Tell(new Mended("Bo Barg", "Bo Bergh", Person: Ekeby.Bo)),
        "a decision mended" => Handling().Then(new DecisionMade(Ekeby.Item2, [new("Planen antas.")]), new Closed()) is var closed ? closed.Tell(new Mended("Planen antas.", "Planen avslås.", Line: closed.Meeting.Log.Count - 1)) : default!,
        "mended in an unknown line" => Handling().Then(new Closed()).Tell(new Mended("18:00", "18:05", Line: 99)),
        "the notice struck" => Handling().Tell(new Struck(1, "fel")),
        "negative sum" => Voting().Tell(new SecretBallotHeld(Ekeby.Item2, Question, SecretGround.Election, -1, 0, [], 0, 0, [])),
        "question between nothing" => Handling().Tell(new QuestionPut(Ekeby.Item2, Question, Subject.Main, [])),
        _ => throw new ArgumentException(what, nameof(what)),
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_has_no_meaning_is_refused_with_its_letter_and_a_cure(char letter, string what)
    {
        var refusal = Assert.IsType<Refusal>(Telling(what).Problem);
        Assert.Equal(letter, refusal.Case);
        Assert.StartsWith("rad ", refusal.Where, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.What, StringComparison.Ordinal);
        Assert.NotEmpty(refusal.Mend);
    }

    [Theory]
    [InlineData("below quorum")]
    [InlineData("disqualified who stayed and voted")]
    [InlineData("reservation by one not serving")]
    [InlineData("order not approved")]
    [InlineData("proposal never put")]
    [InlineData("gavel before a finding")]
    [InlineData("vote closed while some have not voted")]
    public void What_is_only_unlawful_can_be_recorded(string what)
    {
        var log = Voting();
        MeetingEvent[] told = what switch
        {
            "below quorum" => [new Left(Ekeby.Ada), new Left(Ekeby.Bo), new Left(Ekeby.Cia), new Left(Ekeby.Dan), Ballot(Ekeby.Eva), new GavelFell(Ekeby.Item2, Question)],
            "disqualified who stayed and voted" => [new Disqualified(Ekeby.Item2, Ekeby.Bo, "granne", Leaves: false), Ballot(Ekeby.Bo)],
            "reservation by one not serving" => [new Arrived(Ekeby.Fia), new ReservationEntered(Ekeby.Item2, [Ekeby.Fia])],
            "order not approved" => [new OrderAnnounced(Ekeby.Item2, [new(Subject.Main, [Option.Base, Option.Reject])]), new GavelFell(Ekeby.Item2, Question)],
            "proposal never put" => [new ProposalMoved(Ekeby.Item2, "y-00000001", ProposalKind.Alternative, [Ekeby.Bo]), new GavelFell(Ekeby.Item2, Question)],
            "gavel before a finding" => [new GavelFell(Ekeby.Item2, Question)],
            "vote closed while some have not voted" => [Ballot(Ekeby.Ada), new VoteClosed(Ekeby.Item2, Vote)],
            _ => throw new ArgumentException(what, nameof(what)),
        };
        var despite = told.Select(e => e with { Despite = ["KL-6-27-quorum-board"], DespiteReason = "så gick det till" }).ToArray();
        Assert.Equal(log.Entries.Count + told.Length, log.Then(despite).Meeting.Log.Count);
    }

    [Fact]
    public void A_line_out_of_its_place_is_refused()
    {
        var meeting = Handling().Meeting;
        Assert.Equal('f', Assert.IsType<Refusal>(meeting.After(Log.Line(99, new Adjourned(), Log.Evening.AddHours(1))).Problem).Case);
        Assert.Equal('f', Assert.IsType<Refusal>(meeting.After(Log.Line(meeting.Log.Count + 1, new Adjourned(), Log.Evening.AddHours(-1))).Problem).Case);
        Assert.Equal('f', Assert.IsType<Refusal>(meeting.After(Log.Line(meeting.Log.Count + 1, new Adjourned(), Log.Evening.AddHours(1)) with { Event = new CaseTitled("x") }).Problem).Case);
    }
}
