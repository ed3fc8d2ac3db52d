using System.Net;
using System.Text.RegularExpressions;
using Klubba.Web.Demo;
using Klubba.Web.People;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Klubba.Web.Tests;

/// <summary>The server with the invented municipality, and people who are signed in to it; not in demo mode.</summary>
internal sealed class TownServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("klubba-").FullName;
    private readonly WebApplication app;

    private TownServer(bool empty, TimeProvider clock)
    {
        app = Server.Build(new(folder) { Clock = clock });
        if (!empty) DemoTown.Fill(Store, clock);
    }

    public static async Task<TownServer> Start(bool empty = false, TimeProvider? clock = null)
    {
        var server = new TownServer(empty, clock ?? TimeProvider.System);
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Where it keeps everything.</summary>
    public string Folder => folder;

    /// <summary>Every address that the server maps.</summary>
    public IEnumerable<RouteEndpoint> Endpoints => ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    public Store Store => app.Services.GetRequiredService<Store>();

    public Accounts Accounts => app.Services.GetRequiredService<Accounts>();

    public Imports.Archive Archive => app.Services.GetRequiredService<Imports.Archive>();

    public Town Town => app.Services.GetRequiredService<Town>();

    public Notices.Availability Availability => app.Services.GetRequiredService<Notices.Availability>();

    public Dispatching.Outbox Outbox => app.Services.GetRequiredService<Dispatching.Outbox>();

    public Meeting Today => DemoTown.Today(Town)!;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public string Secretary => Today.Notice.Secretary!;

    public string Chair => Today.Composition.Presidium.Chair!;

    /// <summary>Key of the person with the name.</summary>
    public string Key(string name) => Today.People.Values.First(p => p.Name == name).Key;

    /// <summary>Gives a role in the body from today on.</summary>
    public void Give(string person, Duty duty) =>
        Store.Append(Streams.Municipality, new Act<Register>(Guid.CreateVersion7(), Secretary, new RoleGiven(Today.Composition.Body, person, duty, Store.Today())));

    public Visitor SignedIn(string person) => new(Address, app.Services.GetRequiredService<Sessions>().Start(person));

    public Visitor Anyone() => new(Address, null);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Somebody with a browser that follows no links by itself.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(Uri address, string? token)
    {
        var cookies = new CookieContainer();
        if (token is not null) cookies.Add(address, new Cookie("klubba", token));
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies, UseProxy = false }) { BaseAddress = address };
    }

    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<HttpResponseMessage> Get(string path, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public async Task<string> Page(string path)
    {
        using var answer = await Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The mark that the forms of a page carry.</summary>
    public async Task<string> TokenOn(string path) => Token().Match(await Page(path)).Groups["token"].Value;

    /// <summary>Posts as a form of the page <paramref name="from"/> would.</summary>
    public async Task<HttpResponseMessage> Post(string from, string path, params IEnumerable<(string Name, string Value)> fields) =>
        await Send(path, [("__RequestVerificationToken", await TokenOn(from)), .. fields]);

    /// <summary>Tells one event under an id of one's own, for a client that may have to send it again.</summary>
    public Task<HttpResponseMessage> Tell(string meeting, Guid id, MeetingEvent e) =>
        Post($"/m/{meeting}/konsol", $"/m/{meeting}/handling/{EventLog.NameOf(e)}", ("id", id.ToString()), ("data", EventLog.WriteData(e)));

    public Task<HttpResponseMessage> Send(string path, params IEnumerable<(string Name, string Value)> fields) =>
        client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), TestContext.Current.CancellationToken);

    /// <summary>The answer with its bytes; of a stream that never ends, what comes first.</summary>
    public async Task<(HttpResponseMessage Answer, byte[] Bytes)> Fetch(HttpRequestMessage request)
    {
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        if (answer.Content.Headers.ContentType?.MediaType != "text/event-stream") return (answer, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        await using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var first = new byte[4096];
        return (answer, first[..await stream.ReadAsync(first, TestContext.Current.CancellationToken)]);
    }

    /// <summary>A form's token, from a page that everybody may see.</summary>
    public async Task<string> FormToken() => Token().Match(await Page("/logga-in")).Groups["token"].Value;

    /// <summary>Uploads files as the form of the page would.</summary>
    public async Task<HttpResponseMessage> Upload(string from, string path, params IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var content = new MultipartFormDataContent { { new StringContent(await TokenOn(from)), "__RequestVerificationToken" } };
        foreach (var (name, bytes) in files) content.Add(new ByteArrayContent(bytes), "files", name);
        return await client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the form of the page with one file.</summary>
    public async Task<HttpResponseMessage> Attach(string from, string path, (string Name, byte[] Bytes)? file, params IEnumerable<(string Name, string Value)> fields)
    {
        using var content = new MultipartFormDataContent { { new StringContent(Token().Match(await Page(from)).Groups["token"].Value), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        if (file is { } sent) content.Add(new ByteArrayContent(sent.Bytes), "file", sent.Name);
        return await client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Tells one event, as the console's forms do.</summary>
    public Task<HttpResponseMessage> Tell(Meeting meeting, string screen, MeetingEvent e, params IEnumerable<(string Name, string Value)> fields) =>
        Post($"/m/{meeting.Key}/{screen}", $"/m/{meeting.Key}/handling/{EventLog.NameOf(e)}", [("id", Guid.CreateVersion7().ToString()), ("back", $"/m/{meeting.Key}/{screen}"), ("data", EventLog.WriteData(e)), .. fields]);

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
