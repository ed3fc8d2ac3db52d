using System.Net;
using Klubba.Web.Room;
using Klubba.Web.Storage;

namespace Klubba.Web.Tests;

/// <summary>Direkt: anyone may follow an open meeting, and sees nothing of what is behind closed doors.</summary>
public sealed class LivePageTests
{
    private const string Doors = "behandlas bakom stängda dörrar";

    [Fact]
    public async Task An_open_meeting_can_be_followed_from_its_opening()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        var page = $"{Address.Of(server.Today, server.Town)}/nu";
        using (var before = await anyone.Get(page)) Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        var item = server.Today.Items[2];
        Tell(server, [.. Called(server), new Opened(server.Chair), new ItemOpened(item.Key, "1"),
            new ProposalMoved(item.Key, "y-00000001", ProposalKind.Alternative, [server.Key("Håkan Tornberg")], Clauses: ["Lördagarna är öppna."])]);
        var seen = WebUtility.HtmlDecode(await anyone.Page(page));
        Assert.Contains(item.Point.Title, seen, StringComparison.Ordinal);
        Assert.Contains("Förslag från Håkan Tornberg (M)", seen, StringComparison.Ordinal);
        Assert.Contains(page, WebUtility.HtmlDecode(await anyone.Page("/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ballots_are_not_shown_while_the_vote_goes_on()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        var (item, mover) = (server.Today.Items[2].Key, server.Key("Håkan Tornberg"));
        Tell(server, [.. Called(server), new Opened(server.Chair), new ItemOpened(item, "1"), new ProposalMoved(item, "y-00000001", ProposalKind.Reject, [mover]), new DebateClosed(item),
            new QuestionPut(item, "q-00000001", Subject.Main, ["base", "y-00000001"]), new ChairFound(item, "q-00000001", "base"), new VoteDemanded(item, "q-00000001", mover),
            new VoteOpened(item, "q-00000001", "v-00000001", "base", "y-00000001"), new BallotCast(item, "v-00000001", mover, VoteOption.No)]);
        var page = $"{Address.Of(server.Today, server.Town)}/nu";
        var during = WebUtility.HtmlDecode(await anyone.Page(page));
        Assert.Contains("Omröstning pågår.", during, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"sums\"", during, StringComparison.Ordinal);
        Tell(server, new BallotCast(item, "v-00000001", server.Chair, VoteOption.Yes), new VoteClosed(item, "v-00000001"), new CastingVoteGiven(item, "v-00000001", server.Chair, "base"), new GavelFell(item, "q-00000001"));
        Assert.Contains("class=\"sums\"", await anyone.Page(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_handled_behind_closed_doors_stays_there()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        var item = server.Today.Items[2].Key;
        var page = $"{Address.Of(server.Today, server.Town)}/nu";
        Tell(server, [.. Called(server), new Opened(server.Chair), new ItemOpened(item, "1"), new DoorsClosed(item, "26 kap. 1 § OSL"), new ProposalMoved(item, "y-00000001", ProposalKind.Alternative, [server.Chair], Clauses: ["Hemligt förslag."])]);
        var during = WebUtility.HtmlDecode(await anyone.Page(page));
        Tell(server, new DecisionMade(item, [new("Hemligt beslut.")]), new DoorsClosed(item, Open: true));
        var after = WebUtility.HtmlDecode(await anyone.Page(page));
        foreach (var seen in (string[])[during, after])
        {
            Assert.Contains(Doors, seen, StringComparison.Ordinal);
            Assert.DoesNotContain("Hemligt", seen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_meeting_that_is_not_open_is_not_there()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        var notice = server.Today.Notice with { Meeting = NewKey.Of('m'), Date = server.Today.Notice.Date.AddDays(1), Composition = server.Today.Composition with { Regulations = null } };
        var stream = Streams.Meeting(notice.Meeting);
        server.Store.Append(stream, new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, notice));
        server.Store.Append(stream, new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, new Opened(server.Chair)));
        foreach (var path in (string[])["nu", "nu/strom"])
        {
            using var answer = await anyone.Get($"{Address.Of(server.Town.Meeting(notice.Meeting)!, server.Town)}/{path}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_meeting_whose_minutes_are_there_is_shown_by_them()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        using var answer = await anyone.Get("/kulturnamnden/2026-03-12/nu");
        Assert.Equal("/kulturnamnden/2026-03-12", answer.Headers.Location?.OriginalString);
    }

    private static IEnumerable<MeetingEvent> Called(TownServer server) => server.Today.Composition.Seats.Select(s => s.Holder).OfType<string>().Select(p => new Arrived(p));

    private static void Tell(TownServer server, params IReadOnlyList<MeetingEvent> events) =>
        Assert.IsType<Answer<Meeting>.Accepted>(server.Store.Append(Streams.Meeting(server.Today.Key), new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, events.ToValues<Event>())));
}
