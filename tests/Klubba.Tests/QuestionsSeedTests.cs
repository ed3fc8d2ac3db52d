using Klubba.Questions;
using Xunit;

namespace Klubba.Tests;

/// <summary>
/// Thirteen serve: S 4, MP 2 and V 1 against M 4 and L 2. Six ask for a referral: in a board it falls 6–7, in an assembly it is carried all
/// the same. The numbers are those of a real meeting; people, body and words are invented.
/// </summary>
public class QuestionsSeedTests
{
    private const string Item = "i-00000001", Refer = "y-referral", Today = "y-today000", L = "y-lforslag", M = "y-mforslag", Q = "q-00000001", V = "v-00000001";

    private static readonly (string Party, int Seats)[] Parties = [("S", 4), ("MP", 2), ("V", 1), ("M", 4), ("L", 2)];

    private static readonly string[] People = [.. Parties.SelectMany(p => Enumerable.Range(1, p.Seats).Select(i => $"p-{p.Party.ToLowerInvariant()}{i}".PadRight(10, '0')))];

    private static string PartyOf(string person) => Parties.SelectMany(p => Enumerable.Repeat(p.Party, p.Seats)).ElementAt(Array.IndexOf(People, person));

    private static readonly string[] Requesters = [.. People.Where(p => PartyOf(p) is "M" or "L")];

    private static Log Opened(BodyKind kind, bool? deferred = false) => new Log(Log.Evening).Then(
        new Called("m-00000001", new()
        {
            Body = "b-00000001",
            Kind = kind,
            Name = kind == BodyKind.Assembly ? "Kommunfullmäktige" : "Stadsdelsnämnden",
            Municipality = "Ekeby kommun",
            People = [.. People.Select((p, i) => new Named(p, $"Person {(char)('A' + i)}", PartyOf(p)))],
            Seats = [.. People.Select((p, i) => new Seat($"s-{i:00000000}", p, PartyOf(p)))],
            Presidium = new(People[4], People[11]),
        }, new(2026, 3, 12), new(18, 0), [new(Item, "Delårsrapport", BaseProposal: new("förvaltningen", ["Rapporten godkänns.", "Rapporten lämnas till revisorerna."]), DeferredByMinority: deferred)]),
        new Opened(People[4])).Then([.. People.Select(p => new Arrived(p))]).Then(
        new ItemOpened(Item, "4"),
        new ProposalMoved(Item, Refer, ProposalKind.ReferBack, [People[11], People[7]], "Handlingsplanen i bilaga 6 återremitteras."),
        new ProposalMoved(Item, Today, ProposalKind.DecideToday, [People[4], People[0], People[6]]),
        new DebateClosed(Item));

    /// <summary>The question of the referral, voted on: seven want to decide today, six to refer back.</summary>
    private static Log Voted(Log log) => log.Then(
            new QuestionPut(Item, Q, Subject.Procedural, [Option.DecideToday, Refer]), new ChairFound(Item, Q, Option.DecideToday), new VoteDemanded(Item, Q, People[11]),
            new VoteOpened(Item, Q, V, Option.DecideToday, Refer))
        .Then([.. People.Select(p => new BallotCast(Item, V, p, Requesters.Contains(p) ? VoteOption.No : VoteOption.Yes))])
        .Then(new VoteClosed(Item, V), new GavelFell(Item, Q));

    private static Position At(Log log) => Replay.Of(log.Meeting, Item).Position;

    [Fact]
    public void In_a_board_six_of_thirteen_do_not_get_their_referral()
    {
        var log = Voted(Opened(BodyKind.Board));
        Assert.Equal((7, 6), (log.Minutes.Items[0].Questions[0].Yes, log.Minutes.Items[0].Questions[0].No));
        Assert.Equal((Subject.Main, Step.Ask), (At(log).Subject, At(log).Step));
        Assert.Null(At(log).Deferral);
    }

    [Fact]
    public void In_an_assembly_the_same_six_have_the_item_referred_back()
    {
        var log = Voted(Opened(BodyKind.Assembly));
        Assert.Equal(Step.Minority, At(log).Step);
        Assert.Contains("Vi är 13 närvarande; det krävs 5. Jag ber dem som begär återremiss att ge sig till känna.", Script.Of(log.Meeting, Item).Say);
        log.Then(new MinorityRequested(Item, Refer, [.. Requesters], "Planen saknar mål."));
        Assert.Equal(new(Refer, ByMinority: true), At(log).Deferral);
        Assert.Contains("på begäran av minoriteten", Script.Of(log.Meeting, Item).Say[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Four_of_thirteen_are_no_third()
    {
        var log = Voted(Opened(BodyKind.Assembly)).Then(new MinorityRequested(Item, Refer, [.. Requesters.Take(4)]));
        Assert.Equal((Subject.Main, Step.Ask), (At(log).Subject, At(log).Step));
    }

    [Fact]
    public void Once_used_the_right_is_gone_and_seven_against_six_decide()
    {
        var log = Voted(Opened(BodyKind.Assembly, deferred: true));
        Assert.Equal((Subject.Main, Step.Ask), (At(log).Subject, At(log).Step));
    }

    [Fact]
    public void When_a_referral_is_carried_by_fewer_than_half_of_those_present_it_is_not_clear_whose_it_was()
    {
        var log = Opened(BodyKind.Assembly).Then(new QuestionPut(Item, Q, Subject.Procedural, [Option.DecideToday, Refer]), new ChairFound(Item, Q, Refer), new VoteDemanded(Item, Q, People[0]), new VoteOpened(Item, Q, V, Refer, Option.DecideToday))
            .Then([.. Requesters.Select(p => new BallotCast(Item, V, p, VoteOption.Yes))]).Then(new VoteClosed(Item, V), new GavelFell(Item, Q));
        Assert.Equal(new(Refer, ByMinority: false), At(log).Deferral);
        Assert.Contains(Script.Of(log.Meeting, Item).Notes, n => n.EndsWith("är inte klarlagt.", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_it_is_not_told_whether_it_was_used_the_chair_is_asked_to_check() =>
        Assert.Contains(Script.Of(Opened(BodyKind.Assembly, deferred: null).Then(new OrderAnnounced(Item, [new(Subject.Procedural, [Option.DecideToday, Refer])]), new OrderApproved(Item)).Meeting, Item).Notes,
            n => n.StartsWith("Kontrollera om ärendet tidigare", StringComparison.Ordinal));

    [Fact]
    public void Two_proposals_with_the_same_clauses_are_one_alternative_and_their_spent_clause_is_not_put_again()
    {
        var log = Voted(Opened(BodyKind.Board)).Then(
            new ProposalMoved(Item, L, ProposalKind.Alternative, [People[11]], Clauses: ["Förslaget godkänns delvis.", "Bilaga 6 återremitteras för vidare beredning.", "Därutöver anförs följande."], Reason: "Skäl."),
            new ProposalMoved(Item, M, ProposalKind.Alternative, [People[7]], Clauses: ["Förslaget godkänns delvis.", "Bilaga 6 återremitteras för vidare beredning.", "Därutöver anförs följande."], Reason: "Andra skäl."));
        Assert.Equal([Option.Base, L], At(log).Between);
        Assert.Equal(
        [
            "Jag ställer proposition på förvaltningens förslag och förslaget från Person L (L) och Person H (M).",
            "Är det nämndens mening att bifalla förvaltningens förslag?",
            "Är det nämndens mening att bifalla förslaget från Person L (L) och Person H (M)?",
        ], Script.Of(log.Meeting, Item).Say);
        log.Then(new QuestionPut(Item, "q-00000002", Subject.Main, [Option.Base, L]), new ChairFound(Item, "q-00000002", Option.Base), new GavelFell(Item, "q-00000002"));
        Assert.Equal(["Ärendet ska avgöras idag.", "Nämnden beslutar enligt förvaltningens förslag."], Script.Of(log.Meeting, Item).Settled);
        Assert.Equal(Step.Done, At(log).Step);
        Assert.Equal("nämnden beslutar enligt förvaltningens förslag", log.Minutes.Items[0].Questions[1].Outcome);
    }

    [Fact]
    public void Three_alternatives_put_to_the_vote_are_followed_through_the_counter_proposal_to_the_main_vote()
    {
        var log = Voted(Opened(BodyKind.Board)).Then(
            new ProposalMoved(Item, L, ProposalKind.Alternative, [People[11]], Clauses: ["Förslaget godkänns delvis."]),
            new ProposalMoved(Item, M, ProposalKind.Alternative, [People[7]], Clauses: ["Förslaget avslås."]),
            new QuestionPut(Item, "q-00000002", Subject.Main, [Option.Base, L, M]), new ChairFound(Item, "q-00000002", Option.Base), new VoteDemanded(Item, "q-00000002", People[11]));
        Assert.Equal((Subject.CounterProposal, Step.Ask), (At(log).Subject, At(log).Step));
        Assert.Equal([L, M], At(log).Between);

        log.Then(new QuestionPut(Item, "q-00000003", Subject.CounterProposal, [L, M]), new ChairFound(Item, "q-00000003", L), new VoteDemanded(Item, "q-00000003", People[7]),
                new VoteOpened(Item, "q-00000003", "v-00000003", L, M))
            .Then([.. People.Select(p => new BallotCast(Item, "v-00000003", p, PartyOf(p) switch { "L" => VoteOption.Yes, "M" => VoteOption.No, _ => VoteOption.Abstain }))])
            .Then(new VoteClosed(Item, "v-00000003"));
        Assert.Contains("2 ja och 4 nej; 7 avstår", Script.Of(log.Meeting, Item).Say[0], StringComparison.Ordinal);
        log.Then(new GavelFell(Item, "q-00000003"));
        Assert.Equal((Step.Vote, Option.Base, M), (At(log).Step, At(log).Yes, At(log).No));
        Assert.StartsWith("Vi går till huvudvotering", Script.Of(log.Meeting, Item).Say[0], StringComparison.Ordinal);

        log.Then(new VoteOpened(Item, "q-00000002", "v-00000002", Option.Base, M))
            .Then([.. People.Select(p => new BallotCast(Item, "v-00000002", p, Requesters.Contains(p) ? VoteOption.No : VoteOption.Yes))])
            .Then(new VoteClosed(Item, "v-00000002"), new GavelFell(Item, "q-00000002"));
        Assert.Equal([Option.DecideToday, Option.Base], At(log).Won);
    }
}
