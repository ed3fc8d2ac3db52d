using System.Globalization;
using System.Net;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Klubba.Web.Room;

/// <summary>Strömmen till en skärm: a position each time something has been told; it resumes by the last position seen.</summary>
internal static class LiveStream
{
    /// <summary>What is new, as it happens: each message says only "look", with the position to go on from; "still" says that the line is alive.</summary>
    /// <param name="may">Whether the one who listens may still do so: asked again each time, for roles and meetings change.</param>
    public static IResult Answer(HttpContext context, Store store, Meeting meeting, Func<bool> may)
    {
        if (context.RequestServices.GetRequiredService<Listeners>().Enter(context.Connection.RemoteIpAddress ?? IPAddress.None) is not { } place) return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        context.Response.RegisterForDispose(place);
        var after = long.TryParse(context.Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out var last) ? last : (long?)null;
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(Of(store, meeting.Key, after, may, context.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> Of(Store store, string meeting, long? seen, Func<bool> may, [EnumeratorCancellation] CancellationToken stop)
    {
        var stream = Streams.Meeting(meeting);
        using var watch = store.Watch(stream.Name, Streams.Municipality.Name); // listens before it looks, so that nothing falls between
        while (may())
        {
            var position = store.Position(stream);
            yield return position == seen ? Still : Look(position);
            seen = position;
            await watch.Told(stop);
        }
    }

    private static SseItem<string> Still { get; } = new("", "still");

    private static SseItem<string> Look(long position) =>
        new("se", "look") { EventId = position.ToString(CultureInfo.InvariantCulture), ReconnectionInterval = TimeSpan.FromSeconds(2) };
}
