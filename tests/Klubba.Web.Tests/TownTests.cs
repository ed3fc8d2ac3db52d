using Klubba.Formats;
using Klubba.Tests;
using Klubba.Web.Storage;

namespace Klubba.Web.Tests;

/// <summary>The town as it follows the streams is the town as it would be made anew from them.</summary>
public sealed class TownTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("klubba-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_follows_and_what_is_made_anew_are_equal_after_each_act()
    {
        using var store = new Store(folder, TimeProvider.System);
        var town = new Town(store);
        Assert.Empty(town.Meetings);
        for (var seed = 1; seed <= 4; seed++)
        {
            var stream = Streams.Meeting($"m-{seed:d8}");
            foreach (var (line, at) in new LogGenerator(seed).Make(60).Select((made, at) => (made.Line, at)))
            {
                var e = line.Event is Called notice ? notice with { Meeting = $"m-{seed:d8}", Starts = new(18 - (at % 2), 0) } : line.Event;
                var answer = Assert.IsType<Answer<Meeting>.Accepted>(store.Append(stream, new Act<Meeting>(Guid.CreateVersion7(), Key.Klubba, e)));
                Assert.Same(answer.State, town.Meetings.Single(m => m.Key == answer.State.Key));
                if (e is Called || at % 20 == 0) Assert.Equal(Told(new Town(store)), Told(town));
            }
        }
        using var opened = new Store(folder, TimeProvider.System);
        Assert.Equal(Told(new Town(opened)), Told(town));
    }

    [Fact]
    public void A_log_that_is_brought_in_is_there_at_once()
    {
        using var store = new Store(folder, TimeProvider.System);
        var town = new Town(store);
        Assert.Empty(town.Meetings);
        store.Bring(Streams.Meeting(Ekeby.Notice.Meeting), new LogGenerator(1).Make(30).Select(made => made.Line).ToValues());
        Assert.Equal(Ekeby.Notice.Meeting, town.At("miljonamnden", Swedish.Iso(Ekeby.Notice.Date))!.Key);
    }

    [Fact]
    public void The_second_meeting_of_a_day_has_a_number_in_its_address()
    {
        using var store = new Store(folder, TimeProvider.System);
        var town = new Town(store);
        foreach (var (key, starts) in new[] { ("m-00000001", 18), ("m-00000002", 9) })
            store.Append(Streams.Meeting(key), new Act<Meeting>(Guid.CreateVersion7(), Key.Klubba, Ekeby.Notice with { Meeting = key, Starts = new(starts, 0) }));
        var day = Swedish.Iso(Ekeby.Notice.Date);
        Assert.Equal(("m-00000002", "m-00000001"), (town.At("miljonamnden", day)!.Key, town.At("miljonamnden", day + "-2")!.Key));
        Assert.Null(town.At("miljonamnden", day + "-3"));
    }

    /// <summary>Everything the town tells, in its order.</summary>
    private static IEnumerable<string> Told(Town town) =>
        town.Meetings.Select(m => $"{m.Key} {Address.Of(m, town)} {town.At(Address.Body(m), Address.Of(m, town).Split('/')[^1])!.Key}\n{EventLog.Write(m.Log)}{Json.Write(Minutes.Of(m))}");
}
