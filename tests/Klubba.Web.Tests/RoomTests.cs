using System.Net;

namespace Klubba.Web.Tests;

/// <summary>The room over HTTP: who may do what, and what a form can and cannot say.</summary>
public sealed class RoomTests
{
    private static readonly string[] Screens = ["konsol", "ordforande", "ledamot", "sal", "justering", "strom"];

    [Fact]
    public async Task Without_sign_in_a_meeting_that_is_there_and_one_that_is_not_give_the_same_answer()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        foreach (var screen in Screens)
        {
            using var there = await anyone.Get($"/m/{server.Today.Key}/{screen}");
            using var nowhere = await anyone.Get($"/m/m-00000000/{screen}");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (there.StatusCode, nowhere.StatusCode));
            Assert.Equal(await there.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await nowhere.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task The_console_is_the_secretarys_and_the_script_the_chairs()
    {
        await using var server = await TownServer.Start();
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        using var chair = server.SignedIn(server.Chair);
        using var secretary = server.SignedIn(server.Secretary);
        async Task<HttpStatusCode> Sees(Visitor who, string screen)
        {
            using var answer = await who.Get($"/m/{server.Today.Key}/{screen}");
            return answer.StatusCode;
        }
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK), (await Sees(member, "konsol"), await Sees(chair, "konsol"), await Sees(secretary, "konsol")));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK), (await Sees(member, "ordforande"), await Sees(chair, "ordforande"), await Sees(secretary, "ordforande")));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await Sees(member, "ledamot"), await Sees(member, "sal")));
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        using var answer = await secretary.Send($"/m/{server.Today.Key}/upprop", ("id", Guid.CreateVersion7().ToString()), ("here", server.Chair));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Single(server.Today.Log);
    }

    [Fact]
    public async Task A_token_of_one_person_is_no_good_to_another()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        using var answer = await secretary.Post($"/m/{server.Today.Key}/konsol", $"/m/{server.Today.Key}/upprop", ("id", Guid.CreateVersion7().ToString()), ("here", server.Chair));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var stolen = await member.Tell(server.Today, "ledamot", new Arrived(server.Key("Håkan Tornberg")));
        Assert.NotEqual(HttpStatusCode.Redirect, stolen.StatusCode);
    }

    [Fact]
    public async Task A_member_votes_for_oneself_alone_and_once()
    {
        await using var server = await TownServer.Start();
        await Voting(server);
        var item = server.Today.Items.Find(i => i.Questions.Count > 0)!;
        var (vote, me, other) = (item.Questions[0].Vote!, server.Key("Håkan Tornberg"), server.Key("Cecilia Rydmark"));
        using var member = server.SignedIn(me);
        async Task<HttpStatusCode> Votes(string person, VoteOption option)
        {
            using var answer = await member.Tell(server.Today, "ledamot", new BallotCast(item.Key, vote.Key, person, option));
            return answer.StatusCode;
        }
        Assert.Equal(HttpStatusCode.NotFound, await Votes(other, VoteOption.No));
        Assert.Equal(HttpStatusCode.Redirect, await Votes(me, VoteOption.No));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Votes(me, VoteOption.Yes));
        Assert.Equal([(me, VoteOption.No)], server.Today.Item(item.Key)!.Questions[0].Vote!.Ballots.Select(b => (b.Person, b.Option)));
    }

    [Fact]
    public async Task All_members_vote_at_once_without_a_conflict()
    {
        await using var server = await TownServer.Start();
        await Voting(server);
        var item = server.Today.Items.Find(i => i.Questions.Count > 0)!;
        var vote = item.Questions[0].Vote!;
        var answers = await Task.WhenAll(vote.Serving.Select(async serving =>
        {
            using var visitor = server.SignedIn(serving.Person);
            using var answer = await visitor.Tell(server.Today, "ledamot", new BallotCast(item.Key, vote.Key, serving.Person, VoteOption.Yes));
            return answer.StatusCode;
        }));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.Redirect, status));
        Assert.Equal(vote.Serving.Count, server.Today.Item(item.Key)!.Questions[0].Vote!.Yes);
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_act()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var id = Guid.CreateVersion7().ToString();
        for (var i = 0; i < 2; i++)
        {
            using var answer = await secretary.Post($"/m/{server.Today.Key}/konsol", $"/m/{server.Today.Key}/upprop", ("id", id), ("here", server.Chair));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
        Assert.Single(server.Today.Log, line => line.Event is Arrived);
    }

    [Fact]
    public async Task A_member_asks_for_the_floor_and_the_chair_gives_it()
    {
        await using var server = await TownServer.Start();
        await Opened(server);
        var (item, member) = (server.Today.Current!, server.Key("Håkan Tornberg"));
        using var asking = server.SignedIn(member);
        using var chair = server.SignedIn(server.Chair);
        using var asked = await asking.Tell(server.Today, "ledamot", new FloorAsked(item, member));
        using var forAnother = await asking.Tell(server.Today, "ledamot", new FloorAsked(item, server.Chair));
        using var taken = await asking.Tell(server.Today, "ledamot", new FloorGiven(item, member));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (asked.StatusCode, forAnother.StatusCode, taken.StatusCode));
        Assert.Contains("Du står på talarlistan, plats 1.", WebUtility.HtmlDecode(await asking.Page($"/m/{server.Today.Key}/ledamot")), StringComparison.Ordinal);
        using var given = await chair.Tell(server.Today, "ordforande", new FloorGiven(item, member));
        Assert.Contains("Du har ordet.", WebUtility.HtmlDecode(await asking.Page($"/m/{server.Today.Key}/ledamot")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gavel_of_someone_who_has_not_seen_the_latest_is_asked_again()
    {
        await using var server = await TownServer.Start();
        await Found(server);
        var question = server.Today.Items.Find(i => i.Questions.Count > 0)!;
        using var chair = server.SignedIn(server.Chair);
        var seen = server.Today.Log.Count;
        using var demand = await chair.Tell(server.Today, "ledamot", new VoteDemanded(question.Key, question.Questions[0].Key, server.Chair));
        using var gavel = await chair.Tell(server.Today, "ordforande", new GavelFell(question.Key, question.Questions[0].Key), ("seen", $"{seen}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, gavel.StatusCode);
        Assert.DoesNotContain(server.Today.Log, line => line.Event is GavelFell);
    }

    [Fact]
    public async Task Nobody_is_sent_elsewhere_by_a_form()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        using var answer = await secretary.Post($"/m/{server.Today.Key}/konsol", $"/m/{server.Today.Key}/upprop", ("id", Guid.CreateVersion7().ToString()), ("back", "https://example.org/"));
        Assert.Equal($"/m/{server.Today.Key}/konsol", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_goes_against_a_rule_is_warned_of_and_recorded_with_a_reason()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var meeting = server.Today;
        using var call = await secretary.Post($"/m/{meeting.Key}/konsol", $"/m/{meeting.Key}/upprop", [("id", Guid.CreateVersion7().ToString()), .. Members(meeting).Take(3).Select(p => ("here", p))]);
        using var open = await secretary.Tell(meeting, "konsol", new Opened(server.Chair));
        Assert.Equal(HttpStatusCode.Redirect, open.StatusCode);
        var take = new ItemOpened(meeting.Items[1].Key, "");
        using var warned = await secretary.Tell(meeting, "konsol", take);
        Assert.Equal(HttpStatusCode.Conflict, warned.StatusCode);
        Assert.Null(server.Today.Current);
        var text = WebUtility.HtmlDecode(await warned.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Registrera ändå", text, StringComparison.Ordinal);
        Assert.Contains("6 kap. 27 §", text, StringComparison.Ordinal);
        var rules = Rules.RuleBook.Before(server.Today, take with { Number = "0" }).Value.Where(j => j.Severity >= Rules.Severity.Flaw).Select(j => j.Rule.Id).Distinct().ToValues();
        using var despite = await secretary.Tell(meeting, "konsol", take with { Despite = rules }, ("x.despiteReason", "Ärendet kan inte vänta."));
        Assert.Equal(HttpStatusCode.Redirect, despite.StatusCode);
        Assert.Equal("Ärendet kan inte vänta.", server.Today.Log[^1].Event.DespiteReason);
    }

    [Fact]
    public async Task The_number_of_an_item_is_the_servers_to_give()
    {
        await using var server = await TownServer.Start();
        await Found(server);
        using var secretary = server.SignedIn(server.Secretary);
        var given = long.Parse(server.Today.Items[2].Number!, System.Globalization.CultureInfo.InvariantCulture);
        var warned = Rules.RuleBook.Before(server.Today, new ItemOpened(server.Today.Items[0].Key, "0")).Value.Where(j => j.Severity >= Rules.Severity.Flaw).Select(j => j.Rule.Id).Distinct().ToValues();
        using var answer = await secretary.Tell(server.Today, "konsol", new ItemOpened(server.Today.Items[0].Key, "999") { Despite = warned, DespiteReason = warned.Count > 0 ? "provas" : null });
        Assert.Equal($"{given + 1}", server.Today.Items[0].Number);
    }

    private static IEnumerable<string> Members(Meeting meeting) => meeting.Composition.Seats.Select(s => s.Holder).OfType<string>();

    /// <summary>To where an item has been taken up.</summary>
    private static async Task Opened(TownServer server)
    {
        using var secretary = server.SignedIn(server.Secretary);
        using var call = await secretary.Post($"/m/{server.Today.Key}/konsol", $"/m/{server.Today.Key}/upprop", [("id", Guid.CreateVersion7().ToString()), .. Members(server.Today).Select(p => ("here", p))]);
        foreach (var e in (MeetingEvent[])[new Opened(server.Chair), new ItemOpened(server.Today.Items[2].Key, "")])
        {
            using var answer = await secretary.Tell(server.Today, "konsol", e);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    /// <summary>To where a question has been put and the chair has found.</summary>
    private static async Task Found(TownServer server)
    {
        await Opened(server);
        using var secretary = server.SignedIn(server.Secretary);
        var (meeting, item) = (server.Today, server.Today.Current!);
        foreach (var e in (MeetingEvent[])[new ProposalMoved(item, "y-00000001", ProposalKind.Reject, [server.Key("Håkan Tornberg")]), new DebateClosed(item),
            new QuestionPut(item, "q-00000001", Subject.Main, ["base", "y-00000001"]), new ChairFound(item, "q-00000001", "base")])
        {
            using var answer = await secretary.Tell(meeting, "konsol", e);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    /// <summary>To where a vote is open.</summary>
    private static async Task Voting(TownServer server)
    {
        await Found(server);
        using var secretary = server.SignedIn(server.Secretary);
        var item = server.Today.Items[2].Key;
        foreach (var e in (MeetingEvent[])[new VoteDemanded(item, "q-00000001", server.Key("Håkan Tornberg")), new VoteOpened(item, "q-00000001", "v-00000001", "base", "y-00000001")])
        {
            using var answer = await secretary.Tell(server.Today, "konsol", e);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }
}
