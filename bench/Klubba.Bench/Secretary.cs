using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Klubba.Bench;

/// <summary>The console's forms, sent as fast as they are answered.</summary>
internal sealed partial class Secretary : IDisposable
{
    private readonly HttpClient client;
    private readonly string meeting;
    private string token = "";

    public Secretary(Uri server, string session, string meeting)
    {
        var cookies = new CookieContainer();
        cookies.Add(server, new Cookie("klubba", session));
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = cookies }) { BaseAddress = server };
        this.meeting = meeting;
    }

    public async Task Open() => token = FormToken().Match(await client.GetStringAsync(new Uri($"/m/{meeting}/konsol", UriKind.Relative))).Groups["token"].Value;

    /// <summary>Milliseconds until the act stands in the log and the console has been told so.</summary>
    public async Task<double> Tell(MeetingEvent e)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await Send(e);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (answer.StatusCode == HttpStatusCode.Redirect) return time;
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        if (answer.StatusCode != HttpStatusCode.Conflict) throw new InvalidOperationException($"{e}: {answer.StatusCode} {page}");
        return await Tell((MeetingEvent)EventLog.ReadEvent(EventLog.NameOf(e), Data().Match(page).Groups["data"].Value).Value with { DespiteReason = "mätning" });
    }

    /// <summary>Milliseconds until it is answered that there is no such thing.</summary>
    public async Task<double> AskForNothing()
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri("/_/0/0", UriKind.Relative));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private Task<HttpResponseMessage> Send(MeetingEvent e) => client.PostAsync(new Uri($"/m/{meeting}/handling/{EventLog.NameOf(e)}", UriKind.Relative), new FormUrlEncodedContent(
        [new("__RequestVerificationToken", token), new("id", Guid.CreateVersion7().ToString()), new("data", EventLog.WriteData(e))]));

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormToken();

    [GeneratedRegex("name=\"data\" value=\"(?<data>\\{.*?\\})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Data();
}
