using System.Globalization;
using System.Net;
using Klubba.Web.Room;
using Klubba.Web.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Klubba.Web.Tests;

/// <summary>The stream that screens follow: it tells all that is new, from where one was, to those who may hear it.</summary>
public sealed class LiveStreamTests
{
    private static string Stream(TownServer server) => $"/m/{server.Today.Key}/strom";

    [Fact]
    public async Task A_screen_that_was_away_is_told_at_once_what_it_missed_and_one_that_missed_nothing_only_that_the_line_is_alive()
    {
        await using var server = await TownServer.Start();
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        string? seen;
        using (var screen = await Screen.Of(member, Stream(server)))
        {
            (var kind, seen) = await screen.Next();
            Assert.Equal("look", kind);
        }
        using (var screen = await Screen.Of(member, Stream(server), seen)) Assert.Equal(("still", null), await screen.Next());
        Arrive(server, server.Chair);
        Arrive(server, server.Key("Håkan Tornberg"));
        using (var screen = await Screen.Of(member, Stream(server), seen))
        {
            Assert.Equal(("look", Position(server)), await screen.Next());
            Arrive(server, server.Key("Per-Anders Lindegren"));
            Assert.Equal(("look", Position(server)), await screen.Next());
        }
    }

    [Fact]
    public async Task Who_loses_the_role_loses_the_stream()
    {
        await using var server = await TownServer.Start();
        var person = server.Key("Håkan Tornberg");
        using var member = server.SignedIn(person);
        using var chair = server.SignedIn(server.Chair);
        using var screen = await Screen.Of(member, Stream(server));
        using var other = await Screen.Of(chair, Stream(server));
        Assert.Equal(("look", "look"), ((await screen.Next()).Kind, (await other.Next()).Kind));
        server.Store.Append(Streams.Municipality, new Act<Register>(Guid.CreateVersion7(), server.Secretary, new RoleTaken(server.Today.Composition.Body, person, Duty.Member, server.Store.Today())));
        Assert.Null((await screen.Next()).Kind);
        Assert.Equal("still", (await other.Next()).Kind);
        using var again = await member.Get(Stream(server));
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public async Task A_line_without_news_is_told_that_it_is_alive()
    {
        var folder = Directory.CreateTempSubdirectory("klubba-").FullName;
        try
        {
            var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 12, 17, 0, 0, TimeSpan.Zero));
            using var store = new Store(folder, clock);
            using var watch = store.Watch("municipality");
            var told = watch.Told(TestContext.Current.CancellationToken).AsTask();
            Assert.False(told.IsCompleted);
            clock.Advance(Watchers.Pulse);
            await told;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void One_address_cannot_take_the_places_of_others_and_a_place_that_is_left_is_free()
    {
        var listeners = new Listeners();
        var (one, other) = (IPAddress.Parse("192.0.2.1"), IPAddress.Parse("192.0.2.2"));
        var places = Enumerable.Range(0, Listeners.OfOneAddress).Select(_ => listeners.Enter(one)!).ToList();
        Assert.Null(listeners.Enter(one));
        Assert.NotNull(listeners.Enter(other));
        places[0].Dispose();
        places[0].Dispose();
        Assert.NotNull(listeners.Enter(one));
        Assert.Null(listeners.Enter(one));
    }

    [Fact]
    public void There_is_an_end_to_the_places_in_all()
    {
        var listeners = new Listeners();
        var taken = Enumerable.Range(0, Listeners.OfAll).Count(n => listeners.Enter(new IPAddress([192, 0, (byte)(n / 250), 1])) is not null);
        Assert.Equal((Listeners.OfAll, false), (taken, listeners.Enter(IPAddress.Loopback) is not null));
    }

    private static void Arrive(TownServer server, string person) =>
        Assert.IsType<Answer<Meeting>.Accepted>(server.Store.Append(Streams.Meeting(server.Today.Key), new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, new Arrived(person))));

    private static string Position(TownServer server) => server.Store.Position(Streams.Meeting(server.Today.Key)).ToString(CultureInfo.InvariantCulture);

    /// <summary>Somebody's open line.</summary>
    private sealed class Screen(HttpResponseMessage answer, StreamReader reader) : IDisposable
    {
        public static async Task<Screen> Of(Visitor visitor, string path, string? seen = null)
        {
            var answer = await visitor.Get(path, seen is null ? [] : [("Last-Event-ID", seen)]);
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            return new(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
        }

        /// <summary>The next message's kind and position; no kind where the stream has ended.</summary>
        public async Task<(string? Kind, string? Position)> Next()
        {
            (string? kind, string? position) = (null, null);
            while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (line.Length == 0 && kind is not null) break;
                if (line.StartsWith("event: ", StringComparison.Ordinal)) kind = line["event: ".Length..];
                if (line.StartsWith("id: ", StringComparison.Ordinal)) position = line["id: ".Length..];
            }
            return (kind, position);
        }

        public void Dispose()
        {
            reader.Dispose();
            answer.Dispose();
        }
    }
}
