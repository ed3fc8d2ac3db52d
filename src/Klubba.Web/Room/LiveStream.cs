using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Klubba.Web.Storage;

namespace Klubba.Web.Room;

/// <summary>Strömmen till en skärm: a position each time something has been told; it resumes by the last position seen.</summary>
internal static class LiveStream
{
    public static async IAsyncEnumerable<SseItem<string>> Of(Store store, string meeting, long? after, [EnumeratorCancellation] CancellationToken stop)
    {
        var stream = Streams.Meeting(meeting).Name;
        await using var changes = store.Watch(stream, stop).GetAsyncEnumerator(stop);
        var next = changes.MoveNextAsync(); // listens before it looks, so that nothing falls between
        var position = store.Position(stream);
        if (after != position) yield return Look(position);
        while (await next)
        {
            yield return Look(changes.Current);
            next = changes.MoveNextAsync();
        }
    }

    private static SseItem<string> Look(long position) =>
        new("se", "look") { EventId = position.ToString(CultureInfo.InvariantCulture), ReconnectionInterval = TimeSpan.FromSeconds(2) };
}
