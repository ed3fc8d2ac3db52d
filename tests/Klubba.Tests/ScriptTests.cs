using Klubba.Questions;
using Xunit;

namespace Klubba.Tests;

/// <summary>Ordförandens manus: what to say next, as the log stands.</summary>
public class ScriptTests
{
    private const string Q1 = "q-00000001", V1 = "v-00000001", A = "y-0000000a";

    private static Log TwoAlternatives() => Ekeby.Opened().Then(
        new ItemOpened(Ekeby.Item2, "12"),
        new ProposalMoved(Ekeby.Item2, "y-00000001", ProposalKind.Approve, [Ekeby.Ada], Target: Option.Base),
        new ProposalMoved(Ekeby.Item2, A, ProposalKind.Alternative, [Ekeby.Bo], Clauses: ["Planen arbetas om."]));

    private static Script Script(Log log) => Questions.Script.Of(log.Meeting, Ekeby.Item2);

    [Fact]
    public void Two_alternatives_from_the_debate_to_the_gavel()
    {
        var log = TwoAlternatives();
        Assert.Equal("Önskar någon mer ordet? … Då förklarar jag överläggningen avslutad.", Script(log).Say[0]);

        log.Then(new DebateClosed(Ekeby.Item2));
        Assert.Equal(
        [
            "Jag ställer proposition på förvaltningens förslag och förslaget från Bo Berg (M).",
            "Är det nämndens mening att bifalla förvaltningens förslag?",
            "Är det nämndens mening att bifalla förslaget från Bo Berg (M)?",
        ], Script(log).Say);
        Assert.Equal(new("Ja-ropen är starkast för förvaltningens förslag", "”Jag finner att nämnden beslutar enligt förvaltningens förslag.”"), Script(log).Replies[0]);

        log.Then(new QuestionPut(Ekeby.Item2, Q1, Subject.Main, [Option.Base, A]), new ChairFound(Ekeby.Item2, Q1, Option.Base));
        Assert.Equal(["Jag finner att nämnden beslutar enligt förvaltningens förslag."], Script(log).Say);

        log.Then(new VoteDemanded(Ekeby.Item2, Q1, Ekeby.Bo));
        Assert.Contains("Nej betyder bifall till förslaget från Bo Berg (M).", Script(log).Say);

        log.Then(new VoteOpened(Ekeby.Item2, Q1, V1, Option.Base, A), new BallotCast(Ekeby.Item2, V1, Ekeby.Bo, VoteOption.No));
        Assert.Equal(["Näst i uppropet: Cia Ceder (S).", "Kvar i uppropet: Dan Dal (C), Eva Ek (M) och Ada Alm (S)."], Script(log).Say.Skip(2));

        log.Then(new BallotCast(Ekeby.Item2, V1, Ekeby.Cia, VoteOption.Yes), new BallotCast(Ekeby.Item2, V1, Ekeby.Dan, VoteOption.Abstain),
            new BallotCast(Ekeby.Item2, V1, Ekeby.Eva, VoteOption.No), new BallotCast(Ekeby.Item2, V1, Ekeby.Ada, VoteOption.Yes), new VoteClosed(Ekeby.Item2, V1));
        Assert.Equal(["Omröstningen har utfallit med 2 ja och 2 nej. Rösterna är lika.", "Då avgör min utslagsröst."], Script(log).Say);

        log.Then(new CastingVoteGiven(Ekeby.Item2, V1, Ekeby.Ada, Option.Base));
        Assert.Equal(["Därmed är det avgjort: nämnden beslutar enligt förvaltningens förslag."], Script(log).Say);

        log.Then(new GavelFell(Ekeby.Item2, Q1));
        Assert.Equal(["Ärendet är avgjort. Den som vill reservera sig ska säga det innan sammanträdet avslutas."], Script(log).Say);
        Assert.Equal(["Nämnden beslutar enligt förvaltningens förslag."], Script(log).Settled);
    }
}
