using System.Globalization;
using System.Net;
using System.Text;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Klubba.Web.Room;

/// <summary>Strömmen till en skärm (server-sent events): a position each time something has been told; it resumes by the last position seen.</summary>
/// <remarks>What is new, as it happens: each message says only "look", with the position to go on from; "still" says that the line is alive.</remarks>
internal sealed class LiveStream : IResult
{
    private static readonly byte[] Still = "event: still\ndata: \n\n"u8.ToArray();

    /// <summary>The message of the last position told: a thousand screens are sent the same bytes.</summary>
    private static volatile Message latest = Message.Of(0);

    private readonly Store store;
    private readonly Stream<Meeting> stream;
    private readonly Func<bool> may;

    private LiveStream(Store store, string meeting, Func<bool> may) => (this.store, stream, this.may) = (store, Streams.Meeting(meeting), may);

    /// <param name="may">Whether the one who listens may still do so: asked again each time, for roles and meetings change.</param>
    public static IResult Answer(HttpContext context, Store store, Meeting meeting, Func<bool> may)
    {
        if (context.RequestServices.GetRequiredService<Listeners>().Enter(context.Connection.RemoteIpAddress ?? IPAddress.None) is not { } place) return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        context.Response.RegisterForDispose(place);
        return new LiveStream(store, meeting.Key, may);
    }

    public async Task ExecuteAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        var headers = context.Response.Headers;
        (headers.CacheControl, headers.Pragma, headers.ContentEncoding) = ("no-cache,no-store", "no-cache", "identity"); // nothing on the way may keep or gather it
        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        var seen = long.TryParse(context.Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out var last) ? last : (long?)null;
        try
        {
            await Tell(context.Response, seen, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The screen has gone.
        }
    }

    private async Task Tell(HttpResponse response, long? seen, CancellationToken stop)
    {
        using var watch = store.Watch(stream.Name, Streams.Municipality.Name); // listens before it looks, so that nothing falls between
        while (may())
        {
            var position = store.Position(stream);
            await response.BodyWriter.WriteAsync(position == seen ? Still : Look(position), stop);
            seen = position;
            await watch.Told(stop);
        }
    }

    private static byte[] Look(long position)
    {
        var message = latest;
        if (message.Position != position) latest = message = Message.Of(position);
        return message.Bytes;
    }

    /// <summary>A browser that has lost its line comes again after two seconds.</summary>
    private sealed record Message(long Position, byte[] Bytes)
    {
        public static Message Of(long position) => new(position, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"event: look\ndata: se\nid: {position}\nretry: 2000\n\n")));
    }
}
