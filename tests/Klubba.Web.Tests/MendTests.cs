using System.Net;
using Klubba.Web.Storage;

namespace Klubba.Web.Tests;

/// <summary>Rättat före justeringen, from the secretary's form to what the approvers see.</summary>
public sealed class MendTests
{
    [Fact]
    public async Task The_secretary_mends_a_name_and_who_had_approved_is_asked_anew()
    {
        await using var server = await TownServer.Start();
        Closed(server);
        var (member, page) = (server.Key("Håkan Tornberg"), $"/m/{server.Today.Key}/justering");
        using var secretary = server.SignedIn(server.Secretary);
        using var approver = server.SignedIn(member);
        server.Store.Append(Streams.Meeting(server.Today.Key), new Act<Meeting>(Guid.CreateVersion7(), member, new ApprovalGiven("a-00000001", member, Room.Approvals.Hash(server.Today, []))));
        Assert.Single(Room.Approvals.Given(server.Today, Assert.Single(Room.Approvals.Open(server.Today))));

        using var mended = await secretary.Tell(server.Today, "justering", new Mended("Håkan Tornberg", "", Person: member), ("x.reads", "Håkan Thornberg"));
        Assert.Equal(HttpStatusCode.Redirect, mended.StatusCode);
        var seen = WebUtility.HtmlDecode(await approver.Page(page));
        Assert.Contains("<del>Håkan Tornberg</del> <ins>Håkan Thornberg</ins>", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Rätta namn", seen, StringComparison.Ordinal);
        Assert.Empty(Room.Approvals.Given(server.Today, Assert.Single(Room.Approvals.Open(server.Today))));
    }

    [Fact]
    public async Task Nobody_but_the_secretary_mends_and_no_decision_is_mended()
    {
        await using var server = await TownServer.Start();
        Closed(server);
        var member = server.Key("Håkan Tornberg");
        using var secretary = server.SignedIn(server.Secretary);
        using var other = server.SignedIn(member);
        using var stranger = await other.Tell(server.Today, "justering", new Mended("Håkan Tornberg", "Håkan T", Person: member));
        var line = server.Today.Log.Last(l => l.Event is DecisionMade).Seq;
        using var decision = await secretary.Tell(server.Today, "justering", new Mended("Nämnden bifaller.", "Nämnden avslår.", Line: line));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity), (stranger.StatusCode, decision.StatusCode));
        Assert.Empty(server.Today.Mends);
    }

    private static void Closed(TownServer server)
    {
        var (item, member) = (server.Today.Items[2].Key, server.Key("Håkan Tornberg"));
        var told = server.Today.Composition.Seats.Select(s => s.Holder).OfType<string>().Select(p => (Event)new Arrived(p))
            .Concat([new Opened(server.Chair), new ApproversChosen([member]), new ItemOpened(item, "1"), new DecisionMade(item, [new("Nämnden bifaller.")]), new Closed()]);
        Assert.IsType<Answer<Meeting>.Accepted>(server.Store.Append(Streams.Meeting(server.Today.Key), new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, told.ToValues())));
    }
}
