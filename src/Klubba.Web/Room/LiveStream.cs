using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klubba.Web.Room;

/// <summary>Strömmen till en skärm: a position each time something has been told; it resumes by the last position seen.</summary>
internal static class LiveStream
{
    /// <summary>What is new, as it happens: each message says only "look", with the position to go on from.</summary>
    public static ServerSentEventsResult<string> Answer(HttpContext context, Store store, Meeting meeting)
    {
        var after = long.TryParse(context.Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out var last) ? last : (long?)null;
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(Of(store, meeting.Key, after, context.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> Of(Store store, string meeting, long? after, [EnumeratorCancellation] CancellationToken stop)
    {
        var stream = Streams.Meeting(meeting);
        await using var changes = store.Watch(stream.Name, stop).GetAsyncEnumerator(stop);
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
