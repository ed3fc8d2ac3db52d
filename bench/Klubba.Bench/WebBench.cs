using System.Diagnostics;
using System.Globalization;

namespace Klubba.Bench;

/// <summary>The server under its readers, its listeners and its secretary; those who ask are on the same processors.</summary>
internal static class WebBench
{
    private const int Runs = 9, Screens = 1000;

    /// <param name="word">Only this part: "start", "act" (with the gavel) or "read"; null for all.</param>
    public static async Task Run(string? word)
    {
        if (word is null or "start") Row("start to first page, the demo", "1.5 s", Starts());
        if (word is "start") return;
        using var town = BenchTown.Made();
        using var server = ServerProcess.Of(town.Folder);
        using var first = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Address };
        var start = Stopwatch.GetTimestamp();
        await first.GetStringAsync(new Uri("/", UriKind.Relative));
        Row($"first page of a town of {town.Minutes.Count} meetings, all folded", "–", $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s, {server.Memory:0} MB");
        if (word is null or "read") Reads(server, town);
        if (word is not "read") await Act(server, town);
    }

    private static void Reads(ServerProcess server, BenchTown town)
    {
        Read(server, "public meeting page", "2,000/s, p99 15 ms", [town.Minutes[^1]]);
        Read(server, $"minutes of {town.Minutes.Count} meetings in turn", "–", town.Minutes);
        Read(server, $"decisions, {town.Decisions.Count} addresses", "4,000/s, p99 15 ms", town.Decisions);
    }

    private static void Read(ServerProcess server, string what, string goal, IReadOnlyList<string> paths)
    {
        for (var i = 0; i < 3; i++) Load.Of(server.EndPoint, paths);
        var (busy, start) = (server.Busy, Stopwatch.GetTimestamp());
        var runs = Enumerable.Range(0, Runs).Select(_ => Load.Of(server.EndPoint, paths)).ToList();
        var used = (server.Busy - busy) / Stopwatch.GetElapsedTime(start).TotalSeconds;
        Row(what, goal, string.Create(CultureInfo.InvariantCulture, $"{Median(runs.Select(r => r.Rate)):#,0}/s, p99 {Median(runs.Select(r => r.P99)):0.0} ms; the server used {used:0.0} of the cores, {server.Memory:0} MB"));
    }

    /// <summary>Items are taken from proposal to decision: alone, then with screens that follow.</summary>
    private static async Task Act(ServerProcess server, BenchTown town)
    {
        using var secretary = new Secretary(server.Address, town.Secretary, town.Today.Meeting);
        await secretary.Open();
        foreach (var e in (MeetingEvent[])[.. Enumerable.Range(0, BenchTown.Members).Select(i => new Arrived(LargeMeeting.Person(i))), new Opened(LargeMeeting.Person(0))]) await secretary.Tell(e);
        using var disk = new Disk();
        var (acts, asked, written) = (new List<double>(), new List<double>(), new List<double>());
        var busy = 0.0;
        for (var item = 0; item < 20; item++)
        {
            if (item == 5) (busy, acts, asked, written) = (server.Busy, [], [], []);
            foreach (var e in LargeMeeting.Item(item, BenchTown.Members))
            {
                acts.Add(await secretary.Tell(e));
                asked.Add(await secretary.AskForNothing());
                written.Add(disk.Write());
            }
        }
        busy = server.Busy - busy;
        Row($"an act of the console, {acts.Count} of them", "p99 20 ms", string.Create(CultureInfo.InvariantCulture, $"{Spread(acts)}; of the processor {busy * 1000 / acts.Count:0.0} ms"));
        Row("  between them: what is not there is asked for", "–", Spread(asked));
        Row("  between them: a line to SQLite and nothing more", "–", Spread(written));
        var before = server.Memory;
        using var listeners = await Listeners.Of(server.EndPoint, Screens, $"/m/{town.Today.Meeting}/strom", town.Member);
        var (reached, most, told) = (new List<double>(), 0.0, 0);
        busy = server.Busy;
        for (var item = 20; item < 20 + Runs; item++)
        {
            foreach (var e in LargeMeeting.Item(item, BenchTown.Members))
            {
                var next = listeners.Expect();
                var start = Stopwatch.GetTimestamp();
                await secretary.Tell(e);
                var times99 = (await next).Select(t => Stopwatch.GetElapsedTime(start, t).TotalMilliseconds).Order().ToArray();
                told++;
                if (e is GavelFell) reached.Add(times99[times99.Length * 99 / 100]);
            }
            most = Math.Max(most, server.Memory);
        }
        Row($"a gavel to {Screens} listeners", "p99 100 ms, 30 MB", string.Create(CultureInfo.InvariantCulture, $"p99 {Median(reached):0.0} ms from its sending, {most - before:0} MB; of the processor {(server.Busy - busy) * 1000 / told:0} ms an act"));
    }

    /// <summary>As a new process: from its start to the front page in the reader's hand.</summary>
    private static string Starts()
    {
        var times = Enumerable.Range(0, Runs).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            using var server = ServerProcess.Demo();
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Address };
            using var page = client.Send(new(HttpMethod.Get, "/"));
            page.EnsureSuccessStatusCode();
            return (Time: Stopwatch.GetElapsedTime(start).TotalSeconds, server.Busy);
        }).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{Median(times.Select(t => t.Time)):0.00} s, of the processor {Median(times.Select(t => t.Busy)):0.00} s");
    }

    private static string Spread(List<double> times) => times.Order().ToArray() is var sorted
        ? string.Create(CultureInfo.InvariantCulture, $"p99 {sorted[sorted.Length * 99 / 100]:0.0} ms, nine of ten {sorted[sorted.Length * 9 / 10]:0.0} ms, half {sorted[sorted.Length / 2]:0.0} ms") : "";

    private static double Median(IEnumerable<double> of) => of.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private static void Row(string what, string goal, string figure) => Console.WriteLine($"{what,-58}{goal,-22}{figure}");
}
