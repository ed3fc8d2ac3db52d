using System.Threading.Channels;

namespace Klubba.Web.Storage;

/// <summary>De som följer: each is told to look when a stream of theirs has grown, and now and then although nothing has, so that a silent line is known to be alive.</summary>
internal sealed class Watchers : IDisposable
{
    public static readonly TimeSpan Pulse = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, HashSet<Watch>> streams = [];
    private readonly ITimer pulse;

    public Watchers(TimeProvider clock) => pulse = clock.CreateTimer(_ => TellAll(), null, Pulse, Pulse);

    public void Tell(string stream)
    {
        lock (streams)
        {
            if (!streams.TryGetValue(stream, out var watching)) return;
            foreach (var watch in watching) watch.Tell();
        }
    }

    /// <summary>From now on, until it is disposed.</summary>
    public Watch Watch(params ReadOnlySpan<string> names)
    {
        var watch = new Watch(this, names.ToArray());
        lock (streams)
        {
            foreach (var name in watch.Streams)
            {
                if (!streams.TryGetValue(name, out var watching)) streams[name] = watching = [];
                watching.Add(watch);
            }
        }
        return watch;
    }

    public void Leave(Watch watch)
    {
        lock (streams)
        {
            foreach (var name in watch.Streams)
                if (streams.TryGetValue(name, out var watching) && watching.Remove(watch) && watching.Count == 0) streams.Remove(name);
        }
    }

    private void TellAll()
    {
        lock (streams)
        {
            foreach (var watch in streams.Values.SelectMany(watching => watching)) watch.Tell();
        }
    }

    public void Dispose() => pulse.Dispose();
}

/// <summary>One who follows. However often it has been told while it was busy, it looks once: what it has missed is already old.</summary>
internal sealed class Watch(Watchers watchers, string[] streams) : IDisposable
{
    private readonly Channel<bool> told = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public IReadOnlyList<string> Streams => streams;

    public void Tell() => told.Writer.TryWrite(true);

    /// <summary>Until it is told.</summary>
    public async ValueTask Told(CancellationToken stop) => await told.Reader.ReadAsync(stop);

    public void Dispose() => watchers.Leave(this);
}
