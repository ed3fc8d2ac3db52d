using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Klubba.Web.Shared;

/// <summary>Skrivna byte: compressed once where it pays, told from others by their content.</summary>
/// <remarks>One form is kept. The few who do not take it compressed get it unpacked.</remarks>
internal sealed class KeptPage
{
    private readonly byte[] bytes;
    private readonly bool compressed;
    private readonly string tag, type;

    public KeptPage(string stamp, string type, byte[] written)
    {
        var small = Compressed(written);
        (Stamp, this.type, compressed) = (stamp, type, small.Length < written.Length * 9 / 10);
        (bytes, tag) = (compressed ? small : written, $"W/\"{Convert.ToHexStringLower(SHA256.HashData(written))[..16]}\"");
    }

    public string Stamp { get; }

    public int Size => bytes.Length;

    /// <summary>The answer: nothing where the asker has it already.</summary>
    public Task Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "no-cache"; // may be kept, but is asked for each time
        headers.Vary = "Cookie, Accept-Encoding"; // the language is told by a cookie, and who is signed in
        if (context.Request.Headers.IfNoneMatch.Any(known => known is "*" || known?.Contains(tag, StringComparison.Ordinal) == true))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        context.Response.ContentType = type;
        if (compressed && !Takes(context.Request)) return Unpacked(context.Response);
        if (compressed) headers.ContentEncoding = "gzip";
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private async Task Unpacked(HttpResponse response)
    {
        await using var gzip = new GZipStream(new MemoryStream(bytes, writable: false), CompressionMode.Decompress);
        await gzip.CopyToAsync(response.Body, response.HttpContext.RequestAborted);
    }

    private static bool Takes(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var taken) && taken.Any(t => t.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && t.Quality is not 0);

    private static byte[] Compressed(byte[] written)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal)) gzip.Write(written);
        return memory.ToArray();
    }
}
