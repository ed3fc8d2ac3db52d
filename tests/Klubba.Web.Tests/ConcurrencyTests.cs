using System.Net;
using CsCheck;
using Klubba.Tests;
using Klubba.Web.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Klubba.Web.Tests;

/// <summary>Many at once: whatever they send, in whatever order, again and again, from whatever they saw, the log is one that the core allows.</summary>
public sealed class ConcurrencyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("klubba-").FullName;
    private int stores;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static readonly Func<LogGenerator, Meeting, MeetingEvent?>[] Makers =
        [.. LogGenerator.Makers.Values, .. Enumerable.Repeat(LogGenerator.Makers[typeof(BallotCast)], 12), .. Enumerable.Repeat(LogGenerator.Makers[typeof(VoteOpened)], 3)];

    private static readonly Stream<Meeting> Room = Streams.Meeting(Ekeby.Notice.Meeting);

    /// <summary>What a client has ready to be sent: made of what it saw then.</summary>
    private sealed record Sending(Guid Id, MeetingEvent Event, long? Seen)
    {
        public string To(Store store) => store.Append(Room, new Act<Meeting>(Id, Ekeby.Secretary, (_, _) => (Values<Event>)[Event], Seen)) switch
        {
            Answer<Meeting>.Accepted { Repeated: true } => "stood already",
            Answer<Meeting>.Accepted => "stands",
            Answer<Meeting>.Outdated => "outdated",
            _ => "refused",
        };
    }

    /// <summary>One of a client's steps, told by a number: what it does, about what, and for how long it waits.</summary>
    private sealed class Client
    {
        private readonly Queue<Sending> waiting = new();
        private readonly List<Sending> sent = [];
        private Meeting saw;

        public Client(Meeting saw) => this.saw = saw;

        /// <summary>Null: it only looks, or puts off what it has made.</summary>
        public Sending? Step(uint step, Meeting now)
        {
            var (what, which, random) = (step % 8, (int)(step / 8 % 1000), (int)(step / 8000));
            if (what == 0) saw = now;
            else if (what == 1 && waiting.Count > 0) return Sent(waiting.Dequeue());
            else if (what == 2 && sent.Count > 0) return sent[which % sent.Count];
            else if (Makers[which % Makers.Length](new LogGenerator(random), what < 6 ? now : saw) is { } e)
            {
                var sending = new Sending(Guid.CreateVersion7(), e, what == 5 ? saw.Log.Count : null);
                if (what == 4) waiting.Enqueue(sending);
                else return Sent(sending);
            }
            return null;
        }

        private Sending Sent(Sending sending)
        {
            sent.Add(sending);
            return sending;
        }
    }

    /// <summary>The core's fold, and which acts it has taken.</summary>
    private sealed class Model(Meeting start, DateTimeOffset at)
    {
        private readonly HashSet<Guid> taken = [];

        public Meeting Meeting { get; private set; } = start;

        public string Answer(Sending sending)
        {
            if (taken.Contains(sending.Id)) return "stood already";
            if (sending.Seen is { } seen && seen != Meeting.Log.Count) return "outdated";
            if (Meeting.After(new(Meeting.Log.Count + 1, sending.Id, at, Ekeby.Secretary, sending.Event)) is not { Ok: true, Value: var next }) return "refused";
            Meeting = next;
            taken.Add(sending.Id);
            return "stands";
        }
    }

    [Fact]
    public void What_each_is_answered_and_what_the_log_becomes_is_what_the_fold_says()
    {
        var answers = new HashSet<string>();
        Gen.Select(Gen.Int[1, 400], Gen.UInt.Array[10, 150]).Holds(40, story =>
        {
            var (start, clock) = Begun(story.Item1);
            using var store = Opened(clock, start);
            var model = new Model(start, SwedishTime.Of(clock.GetUtcNow()));
            var clients = Enumerable.Range(0, 4).Select(_ => new Client(start)).ToArray();
            foreach (var (n, step) in story.Item2.Index())
            {
                if (clients[step / 7 % 4].Step(step, model.Meeting) is not { } sending) continue;
                var expected = model.Answer(sending);
                Assert.True(expected == sending.To(store), $"step {n}: {expected} was expected of {sending}");
                answers.Add(expected);
            }
            Assert.Equal(model.Meeting.Log.Select(l => (l.Id, l.Event)), store.State(Room)!.Log.Select(l => (l.Id, l.Event)));
            Sound(store);
        });
        Assert.Equal(["outdated", "refused", "stands", "stood already"], answers.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public async Task At_once_each_acknowledged_act_stands_once_and_no_other(int seed)
    {
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var (start, clock) = Begun(seed);
        using var store = Opened(clock, start);
        var answered = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() =>
        {
            var (random, client, own) = (new Random(seed * 100 + n), new Client(start), new List<(Sending, string)>());
            for (var step = 0; step < 120; step++)
                if (client.Step((uint)random.NextInt64(uint.MaxValue), store.State(Room)!) is { } sending) own.Add((sending, sending.To(store)));
            return own;
        }, TestContext.Current.CancellationToken)));
        var log = store.State(Room)!.Log;
        var told = answered.SelectMany(own => own).ToLookup(a => a.Item2, a => a.Item1);
        Assert.Equal(told["stands"].Select(s => (s.Id, s.Event)).ToHashSet(), log.Skip(start.Log.Count).Select(l => (l.Id, (MeetingEvent)l.Event)).ToHashSet());
        Assert.Equal(log.Count, log.Select(l => l.Id).Distinct().Count());
        Assert.All(told["stands"].Where(s => s.Seen is not null), s => Assert.Equal(s.Seen + 1, log.Find(l => l.Id == s.Id)!.Seq));
        Assert.All(told["stood already"], s => Assert.Contains(told["stands"], other => other.Id == s.Id));
        Sound(store);
    }

    /// <summary>The stored lines fold, are sealed, and hold no ballot twice nor after its vote was closed.</summary>
    private static void Sound(Store store)
    {
        var log = EventLog.Read(string.Join('\n', store.Lines(Room.Name))).Value;
        Assert.Equal(Minutes.Of(store.State(Room)!), Minutes.Of(Meeting.Of(log).Value));
        Assert.Null(store.Verify(Room.Name));
        // Told apart from the fold: of votes that were opened once, so that nothing of theirs was struck and done again.
        foreach (var vote in log.Select(l => l.Event).OfType<VoteOpened>().GroupBy(v => v.Vote).Where(opened => opened.Count() == 1).Select(opened => opened.Key))
        {
            var struck = log.Select(l => l.Event).OfType<Struck>().Select(s => s.Line).ToHashSet();
            var standing = log.Where(l => !struck.Contains(l.Seq)).ToList();
            var ballots = standing.FindAll(l => l.Event is BallotCast b && b.Vote == vote);
            Assert.Equal(ballots.Count, ballots.Select(l => ((BallotCast)l.Event).Person).Distinct().Count());
            if (standing.Find(l => l.Event is VoteClosed c && c.Vote == vote || l.Event is VoteBroken b && b.Vote == vote) is { } end) Assert.All(ballots, l => Assert.True(l.Seq < end.Seq));
        }
    }

    /// <summary>A meeting that has come some way, and a clock that stands after it.</summary>
    private static (Meeting, FakeTimeProvider) Begun(int seed)
    {
        var made = new LogGenerator(seed).Make(20 + (seed * 37 % 100));
        return (made[^1].After, new(made[^1].Line.At.AddHours(1)));
    }

    private Store Opened(TimeProvider clock, Meeting start)
    {
        var store = new Store(Path.Combine(folder, $"{stores++}"), clock);
        store.Bring(Room, start.Log.ToValues());
        return store;
    }
}
