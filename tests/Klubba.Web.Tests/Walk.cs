using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Klubba.Documents;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Klubba.Web.Tests;

/// <summary>A walk over every address that the server maps, by one visitor: what is found there, and how what is not theirs is answered.</summary>
internal sealed partial class Walk(TownServer server, string? person)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Read = [];

    /// <summary>"GET /m/…/konsol: zqrubrik", in the order found.</summary>
    public List<(string Address, string Word)> Found { get; } = [];

    /// <summary>Addresses where something that is there, and not for the visitor, is answered otherwise than what is not there.</summary>
    public List<string> Told { get; } = [];

    /// <summary>Routes that gave a page or a file.</summary>
    public SortedSet<string> Opened { get; } = [];

    public async Task<Walk> All(bool posts)
    {
        using var visitor = Visitor();
        foreach (var (route, method) in Routes().Where(r => r.Method == "GET"))
            await Each(route, method, path => visitor.Fetch(new(HttpMethod.Get, path)));
        if (!posts) return this;
        foreach (var (route, method) in Routes().Where(r => r.Method == "POST"))
            await Each(route, method, async path =>
            {
                using var fresh = Visitor(); // the one before may have been signed out by what it sent
                var fields = new Dictionary<string, string> { ["__RequestVerificationToken"] = await fresh.FormToken(), ["id"] = Guid.CreateVersion7().ToString(), ["data"] = "{}" };
                return await fresh.Fetch(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) });
            });
        return this;
    }

    private Visitor Visitor() => person is null ? server.Anyone() : server.SignedIn(person);

    private IEnumerable<(RoutePattern Route, string Method)> Routes() =>
        from endpoint in server.Endpoints
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
        orderby endpoint.RoutePattern.RawText
        select (endpoint.RoutePattern, method);

    private async Task Each(RoutePattern route, string method, Func<string, Task<(HttpResponseMessage, byte[])>> fetch)
    {
        var (real, unreal) = (Filled(route, real: true).Distinct().ToList(), Filled(route, real: false).First());
        var nothing = await Look(method, unreal, fetch);
        foreach (var path in real)
        {
            var answer = await Look(method, path, fetch);
            if (answer.Status == HttpStatusCode.OK && method == "GET") Opened.Add(route.RawText!);
            if (path != unreal && nothing.Status == HttpStatusCode.NotFound && answer.Status is not (HttpStatusCode.OK or HttpStatusCode.Redirect) && answer != nothing) Told.Add($"{method} {path}: {answer.Status}");
        }
    }

    private async Task<Seen> Look(string method, string path, Func<string, Task<(HttpResponseMessage, byte[])>> fetch)
    {
        var (answer, bytes) = await fetch(path);
        using (answer)
        {
            var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key != "Date").OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key}: {string.Join(", ", h.Value)}"));
            foreach (var word in Words(headers).Concat(In(bytes)).Distinct()) Found.Add(($"{method} {path}", word));
            return new(answer.StatusCode, headers, Encoding.Latin1.GetString(bytes));
        }
    }

    private sealed record Seen(HttpStatusCode Status, string Headers, string Body);

    /// <summary>The addresses of a route, with each value that its parameters can have; a parameter that nobody has thought of stops the walk.</summary>
    private IEnumerable<string> Filled(RoutePattern route, bool real)
    {
        var path = route.RawText!;
        IEnumerable<string> paths = [path.StartsWith('/') ? path : "/" + path];
        foreach (var parameter in route.Parameters)
            paths = paths.SelectMany(p => Values(path, parameter.Name, real).Select(value => Regex.Replace(p, $@"\{{\*{{0,2}}{parameter.Name}[^}}]*\}}", value, RegexOptions.None, TimeSpan.FromSeconds(1)))).ToList();
        return path == "/sok" ? Planted.Sought.Select(words => $"/sok?q={words}") : paths;
    }

    private string[] Values(string route, string parameter, bool real) => (parameter, real) switch
    {
        ("meeting", true) => Planted.Meetings,
        ("meeting", false) => ["m-zzzzzzzz"],
        ("body", true) => route.StartsWith("/{body}", StringComparison.Ordinal) ? ["kulturnamnden"] : [server.Today.Composition.Body],
        ("body", false) => route.StartsWith("/{body}", StringComparison.Ordinal) ? ["ingen-namnd"] : ["b-zzzzzzzz"],
        ("day", true) => [.. Planted.Meetings.Select(meeting => Swedish.Iso(server.Town.Meeting(meeting)!.Notice.Date)), "2011-05-19"],
        ("day", false) => ["1999-01-01"],
        ("item", true) => [Planted.Open, Planted.Secret, "lagakraft", "anslagsbevis.pdf", "protokoll.pdf", "protokoll.docx", "protokoll.html", "protokoll.txt", "protokoll.json", "protokoll.akn.xml"],
        ("item", false) => ["999"],
        ("number", true) => [Planted.Open, Planted.Secret],
        ("number", false) => ["999"],
        ("file", true) => [.. Room.Files.OfExtract.Keys, "anslagsbevis.pdf"],
        ("file", false) => ["inget.pdf"],
        ("person", true) => [server.Key("Håkan Tornberg"), Planted.Guest],
        ("person", false) => ["p-zzzzzzzz"],
        ("key", true) => route.StartsWith("/arende/", StringComparison.Ordinal) ? Planted.Cases : [Planted.Import],
        ("key", false) => route.StartsWith("/arende/", StringComparison.Ordinal) ? ["c-zzzzzzzz"] : ["r-zzzzzzzz"],
        ("document", true) => Planted.Documents,
        ("document", false) => ["d-zzzzzzzz"],
        ("version", true) => ["1"],
        ("version", false) => ["99"],
        ("letter", true) => [.. server.Outbox.Of(Planted.Past).Select(letter => letter.Id.ToString())],
        ("letter", false) => [Guid.Empty.ToString()],
        ("act", true) => ["lamnat", "retur", "igen"],
        ("act", false) => ["inget"],
        ("token", _) => [new string('0', 64)],
        ("type", _) => ["item-opened", "role-given"],
        _ => throw new InvalidOperationException($"{route} has a parameter {parameter} that the walk does not know: tell it what can stand there."),
    };

    /// <summary>The planted words in an answer: in its text, in what a PDF or a zip holds packed, and in what a reader of the document sees.</summary>
    public static IReadOnlyList<string> In(byte[] bytes)
    {
        var hash = Convert.ToHexString(SHA256.HashData(bytes));
        lock (Read) if (Read.TryGetValue(hash, out var known)) return known;
        var found = Layers(bytes, 0).SelectMany(layer => (string[])[Encoding.Latin1.GetString(layer), Encoding.BigEndianUnicode.GetString(layer), Encoding.Unicode.GetString(layer)]).SelectMany(Words).Distinct().ToList();
        if (bytes.AsSpan().StartsWith("%PDF-"u8)) found.AddRange(SourceFile.Read(bytes, "fil.pdf").Value.Lines.SelectMany(line => Words(line.Text)));
        lock (Read) return Read[hash] = [.. found.Distinct()];
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(WebUtility.UrlDecode(text)).Select(m => m.Value.ToLowerInvariant());

    private static IEnumerable<byte[]> Layers(byte[] bytes, int depth)
    {
        yield return bytes;
        if (depth > 3) yield break;
        if (bytes.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in zip.Entries)
            {
                yield return Encoding.UTF8.GetBytes(entry.FullName);
                foreach (var layer in Layers(Whole(entry.Open()), depth + 1)) yield return layer;
            }
        }
        if (bytes.AsSpan().StartsWith("%PDF-"u8))
            foreach (Match packed in Packed().Matches(Encoding.Latin1.GetString(bytes)))
                if (Inflated(Encoding.Latin1.GetBytes(packed.Groups["bytes"].Value)) is { } plain) foreach (var layer in Layers(plain, depth + 1)) yield return layer;
    }

    private static byte[]? Inflated(byte[] packed)
    {
        try
        {
            return Whole(new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress));
        }
        catch (InvalidDataException)
        {
            return null; // not packed
        }
    }

    private static byte[] Whole(Stream stream)
    {
        using (stream)
        {
            using var all = new MemoryStream();
            stream.CopyTo(all);
            return all.ToArray();
        }
    }

    [GeneratedRegex("zqhemlig[a-z]+", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word();

    [GeneratedRegex(@"stream\r?\n(?<bytes>.*?)\r?\nendstream", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Packed();
}
