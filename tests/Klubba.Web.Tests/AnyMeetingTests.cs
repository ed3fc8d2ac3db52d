using System.Net;
using Klubba.Tests;
using Klubba.Web.Storage;

namespace Klubba.Web.Tests;

/// <summary>Any meeting that the log can tell of can be shown: on each screen, at each point.</summary>
public sealed class AnyMeetingTests
{
    [Fact]
    public async Task Every_screen_can_show_any_meeting()
    {
        await using var server = await TownServer.Start();
        var body = Ekeby.Notice.Composition.Body;
        var secretary = Ekeby.Notice.Composition.People[0].Key;
        foreach (var e in (RegisterEvent[])[new PersonRegistered(secretary, "Sekreterare", new(2026, 1, 1)), new BodyFounded(body, BodyKind.Board, "Nämnden", "Ekeby", new(2026, 1, 1)), new RoleGiven(body, secretary, Duty.Secretary, new(2026, 1, 1))])
            server.Store.Append(Streams.Municipality, new Act<Register>(Guid.CreateVersion7(), Key.Klubba, e));
        using var visitor = server.SignedIn(secretary);
        for (var seed = 1; seed <= 12; seed++)
        {
            var key = $"m-{seed:d8}";
            var made = new LogGenerator(seed).Make(40 + (seed * 20));
            server.Store.Bring(Streams.Meeting(key), made.Select((m, i) => i == 0 ? m.Line with { Event = Ekeby.Notice with { Meeting = key } } : m.Line with { Id = Guid.CreateVersion7() }).Select(l => l.Event is Called c ? l with { Event = c with { Meeting = key }, Id = Guid.CreateVersion7() } : l).ToValues());
            foreach (var screen in (string[])["konsol", "ordforande", "ledamot", "sal", "justering"])
            {
                using var answer = await visitor.Get($"/m/{key}/{screen}");
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"seed {seed}, {screen}: {answer.StatusCode}");
            }
        }
    }
}
