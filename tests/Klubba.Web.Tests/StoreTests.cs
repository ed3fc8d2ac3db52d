using Klubba.Web.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Klubba.Web.Tests;

/// <summary>The store: what is acknowledged is there, once, in order and sealed.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("klubba-").FullName;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 12, 17, 0, 0, TimeSpan.Zero));

    private static readonly PersonRegistered Anna = new("p-anna0000", "Anna Ek", new(2026, 1, 1), "S");
    private static readonly PersonRegistered Bo = new("p-bo000000", "Bo Al", new(2026, 1, 1), "M");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Store Open() => new(folder, clock);

    private static Act<Register> Told(params Values<Event> events) => new(Guid.CreateVersion7(), Key.Klubba, events);

    [Fact]
    public void What_is_accepted_is_there_when_the_store_is_opened_again()
    {
        using (var store = Open()) Assert.IsType<Answer<Register>.Accepted>(store.Append(Streams.Municipality, Told(Anna)));
        using var again = Open();
        Assert.Equal("Anna Ek", again.State(Streams.Municipality)!.Person("p-anna0000", new(2026, 3, 12))!.Name);
    }

    [Fact]
    public void The_same_act_again_is_answered_as_the_first_and_written_once()
    {
        using var store = Open();
        var act = Told(Anna);
        store.Append(Streams.Municipality, act);
        var again = Assert.IsType<Answer<Register>.Accepted>(store.Append(Streams.Municipality, act));
        Assert.True(again.Repeated);
        Assert.Single(store.Lines("municipality"));
    }

    [Fact]
    public void An_act_that_stands_in_another_log_is_refused()
    {
        using var store = Open();
        var act = Told(Anna);
        store.Append(Streams.Municipality, act);
        Assert.IsType<Answer<Meeting>.Refused>(store.Append(Streams.Meeting(Klubba.Tests.Ekeby.Notice.Meeting), new Act<Meeting>(act.Id, Key.Klubba, Klubba.Tests.Ekeby.Notice)));
        Assert.Single(store.StreamNames());
    }

    [Fact]
    public void An_act_of_two_events_stands_or_falls_whole()
    {
        using var store = Open();
        var answer = store.Append(Streams.Municipality, Told(Anna, Anna));
        Assert.IsType<Answer<Register>.Refused>(answer);
        Assert.Empty(store.Lines("municipality"));
    }

    [Fact]
    public void Who_has_not_seen_what_stands_is_told_of_the_newer_version()
    {
        using var store = Open();
        store.Append(Streams.Municipality, Told(Anna));
        store.Append(Streams.Municipality, Told(Bo));
        var late = store.Append(Streams.Municipality, Told(new PartyChanged("p-bo000000", new(2026, 2, 1))) with { Seen = 1 });
        Assert.Equal(2, Assert.IsType<Answer<Register>.Outdated>(late).Version);
    }

    [Fact]
    public void Time_in_the_log_never_goes_back_though_the_clock_does()
    {
        using var store = Open();
        store.Append(Streams.Municipality, Told(Anna));
        clock.SetUtcNow(clock.GetUtcNow());
        using var slow = new Store(folder + "/other", new FakeTimeProvider(clock.GetUtcNow().AddHours(-1)));
        slow.Bring(Streams.Municipality, store.State(Streams.Municipality)!.Log.ToValues());
        slow.Append(Streams.Municipality, Told(Bo));
        var log = slow.State(Streams.Municipality)!.Log;
        Assert.Equal(log[0].At, log[1].At);
    }

    [Fact]
    public void A_line_that_is_changed_afterwards_is_found()
    {
        using (var store = Open()) store.Append(Streams.Municipality, Told(Anna, Bo));
        using (var store = Open())
        {
            Assert.Null(store.Verify("municipality"));
            store.Write(writer => { writer.Run("update events set data = replace(data, 'Anna Ek', 'Anna Al') where version = 1"); return 0; });
            Assert.Equal("municipality, rad 1", store.Verify("municipality")!.Where);
        }
    }

    [Fact]
    public async Task Acts_sent_at_once_are_written_one_after_the_other_without_a_gap()
    {
        using var store = Open();
        var people = Enumerable.Range(0, 41).Select(i => new PersonRegistered($"p-{i:d8}", $"Namn {i}", new(2026, 1, 1)));
        await Task.WhenAll(people.Select(p => Task.Run(() => Assert.IsType<Answer<Register>.Accepted>(store.Append(Streams.Municipality, Told(p))), TestContext.Current.CancellationToken)));
        Assert.Equal(Enumerable.Range(1, 41).Select(i => (long)i), store.State(Streams.Municipality)!.Log.Select(e => e.Seq));
        Assert.Null(store.Verify("municipality"));
    }

    [Fact]
    public void A_number_of_a_refused_act_is_given_to_the_next()
    {
        using var store = Open();
        string? first = null;
        store.Append(Streams.Municipality, new Act<Register>(Guid.CreateVersion7(), Key.Klubba, (_, desk) => { first = desk.Series.Next("§"); return new Problem("x", "nej", ""); }));
        string? second = null;
        store.Append(Streams.Municipality, new Act<Register>(Guid.CreateVersion7(), Key.Klubba, (_, desk) => { second = desk.Series.Next("§"); return (Values<Event>)[Anna]; }));
        string? third = null;
        store.Append(Streams.Municipality, new Act<Register>(Guid.CreateVersion7(), Key.Klubba, (_, desk) => { third = desk.Series.Next("§"); return (Values<Event>)[Bo]; }));
        Assert.Equal(("1", "1", "2"), (first, second, third));
    }
}
