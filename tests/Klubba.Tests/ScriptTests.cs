using CsCheck;
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

    [Fact]
    public void A_question_put_with_fewer_alternatives_than_were_moved_is_followed_and_the_rest_is_named()
    {
        var log = TwoAlternatives().Then(new ProposalMoved(Ekeby.Item2, "y-0000000b", ProposalKind.Alternative, [Ekeby.Eva], Clauses: ["Planen skrotas."]),
            new DebateClosed(Ekeby.Item2), new QuestionPut(Ekeby.Item2, Q1, Subject.Main, [Option.Base, A]), new ChairFound(Ekeby.Item2, Q1, Option.Base), new GavelFell(Ekeby.Item2, Q1));
        Assert.Equal(["Förslaget från Eva Ek (M) har inte ställts under proposition."], Script(log).Fallen);
    }

    [Fact]
    public void A_question_about_something_else_is_named_as_a_stray()
    {
        var log = TwoAlternatives().Then(new DebateClosed(Ekeby.Item2), new QuestionPut(Ekeby.Item2, Q1, Subject.Procedural, [Option.DecideToday]), new QuestionPut(Ekeby.Item2, "q-00000002", Subject.Main, [Option.Base, A]));
        Assert.Equal(["En fråga i loggen hör inte hemma i ordningen: att ärendet avgörs idag."], Script(log).Notes);
    }

    [Fact]
    public void Three_questions_are_announced_before_the_first_is_put()
    {
        var log = TwoAlternatives().Then(new ProposalMoved(Ekeby.Item2, "y-0000000b", ProposalKind.ReferBack, [Ekeby.Eva]),
            new ProposalMoved(Ekeby.Item2, "y-0000000c", ProposalKind.Addition, [Ekeby.Dan], Clauses: ["Uppföljning sker i maj."]), new DebateClosed(Ekeby.Item2));
        Assert.Equal(
        [
            "Jag föreslår att besluten fattas i den här ordningen:",
            "1. Att ärendet avgörs idag och återremiss ställs mot varandra.",
            "2. Förvaltningens förslag och förslaget från Bo Berg (M) ställs mot varandra.",
            "3. Tilläggsförslaget från Dan Dal (C) och avslag ställs mot varandra.",
            "Kan nämnden godkänna propositionsordningen?",
        ], Script(log).Say);
        var order = QuestionOrder.For(log.Meeting, Ekeby.Item2).Announcement;
        var told = log.Then(new OrderAnnounced(Ekeby.Item2, order), new OrderApproved(Ekeby.Item2)).Minutes.Items[0].Remainder;
        Assert.Contains(told, p => p.Text.Contains("2. Förvaltningens förslag och förslaget från Bo Berg (M) ställs mot varandra.", StringComparison.Ordinal));
        Assert.Equal("Vi tar först ställning till återremiss.", Script(log).Say[0]);
    }

    [Fact]
    public void At_every_position_of_a_tree_of_five_proposals_the_chair_names_what_is_at_stake()
    {
        var log = TwoAlternatives().Then(new ProposalMoved(Ekeby.Item2, "y-0000000b", ProposalKind.Alternative, [Ekeby.Eva], Clauses: ["Planen skrotas."]),
            new ProposalMoved(Ekeby.Item2, "y-0000000c", ProposalKind.ReferBack, [Ekeby.Dan]),
            new ProposalMoved(Ekeby.Item2, "y-0000000d", ProposalKind.Addition, [Ekeby.Cia], Clauses: ["Uppföljning sker i maj."]), new DebateClosed(Ekeby.Item2));
        var (meeting, item) = (log.Meeting, log.Meeting.Item(Ekeby.Item2)!);
        var words = new Wording(meeting);
        var options = new MinutesOptions(item, words);
        var tree = QuestionTree.Of(QuestionOrder.For(item, BodyKind.Assembly) with { Minority = MinorityRight.Unused });
        Assert.All(tree.Keys, at => SaysTheTruth(item, words, options, at));
    }

    [Fact]
    public void At_every_position_of_any_item_the_chair_says_something_true()
    {
        var meeting = Ekeby.Opened().Then(Enumerable.Range(0, 3).Select(i => new PersonIntroduced(new($"p-mover00{i}", $"Yrkande {i}", "S"))).ToArray<MeetingEvent>()).Meeting;
        var words = new Wording(meeting);
        QuestionsTreeTests.Items.Holds(100, item =>
        {
            var options = new MinutesOptions(item, words);
            foreach (var right in Enum.GetValues<MinorityRight>())
                foreach (var at in QuestionTree.Of(QuestionOrder.For(item, BodyKind.Assembly) with { Minority = right }).Keys) SaysTheTruth(item, words, options, at);
        }, QuestionsTreeTests.Told);
    }

    /// <summary>What is at stake is named, each answer is told once, and what is settled is told as settled.</summary>
    private static void SaysTheTruth(ItemState item, Wording words, MinutesOptions options, Position at)
    {
        var spoken = new Spoken(item, words, options, at);
        var said = string.Join(' ', spoken.Say());
        var named = at.Step switch
        {
            Step.Ask => at.Asked.Where(o => !Option.Is(o)),
            Step.Vote => [at.Yes!, at.No!],
            Step.Minority => at.Choice!.Tried,
            _ => [],
        };
        Assert.NotEqual("", said);
        Assert.All(named, o => Assert.Contains(options.Words(o), said, StringComparison.Ordinal));
        if (at.Step is Step.Find or Step.Declare) Assert.Contains(spoken.Outcome(at.Yes!), said, StringComparison.Ordinal);
        Assert.Equal(at.Answers.Count(), spoken.Replies().DistinctBy(r => r.Hears).Count());
        Assert.All(spoken.Replies(), r => Assert.False(string.IsNullOrWhiteSpace(r.Hears) || string.IsNullOrWhiteSpace(r.Leads)));
        Assert.Equal(at.Won.Count(w => w is not null), spoken.Settled().Count());
    }

    [Fact]
    public void Every_phrase_of_the_script_and_the_clock_is_used_and_every_one_used_is_there()
    {
        var source = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Klubba"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));
        foreach (var name in Phrases.Script.All.Keys.Concat(Phrases.Clock.All.Keys))
        {
            var stem = name.EndsWith("-leads", StringComparison.Ordinal) ? name[..^6] : name;
            var made = stem.StartsWith("column-", StringComparison.Ordinal) ? stem[7..] : stem.StartsWith("force-", StringComparison.Ordinal) ? stem[6..] : stem.StartsWith("note-", StringComparison.Ordinal) ? stem[5..] : stem;
            Assert.True(source.Contains($"\"{stem}\"", StringComparison.Ordinal) || source.Contains($"\"{made}\"", StringComparison.Ordinal), name);
        }
    }
}
