using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Klubba.Web.Storage;

/// <summary>De som följer: each is told "look" with the latest position of its stream; one that is slow misses only what is already old.</summary>
internal sealed class Watchers
{
    private readonly Dictionary<string, HashSet<Channel<long>>> streams = [];

    public void Tell(string stream, long position)
    {
        lock (streams)
        {
            if (!streams.TryGetValue(stream, out var watching)) return;
            foreach (var channel in watching) channel.Writer.TryWrite(position);
        }
    }

    /// <summary>Positions of the stream from now on, until cancelled.</summary>
    public async IAsyncEnumerable<long> Watch(string stream, [EnumeratorCancellation] CancellationToken stop)
    {
        var channel = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        Add(stream, channel);
        try
        {
            await foreach (var position in channel.Reader.ReadAllAsync(stop)) yield return position;
        }
        finally
        {
            Remove(stream, channel);
        }
    }

    private void Add(string stream, Channel<long> channel)
    {
        lock (streams)
        {
            if (!streams.TryGetValue(stream, out var watching)) streams[stream] = watching = [];
            watching.Add(channel);
        }
    }

    private void Remove(string stream, Channel<long> channel)
    {
        lock (streams)
        {
            if (streams.TryGetValue(stream, out var watching) && watching.Remove(channel) && watching.Count == 0) streams.Remove(stream);
        }
    }
}
