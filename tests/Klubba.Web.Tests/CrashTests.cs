using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Klubba.Formats;
using Klubba.Tests;
using Klubba.Web.People;
using Klubba.Web.Storage;

namespace Klubba.Web.Tests;

/// <summary>The server's own process is killed in the middle of its work: what was acknowledged is there, once, in order.</summary>
/// <remarks>Twenty kills; KLUBBA_KILLS makes it more. The random numbers are the same each time; KLUBBA_SEED makes others.</remarks>
public sealed partial class CrashTests(ITestOutputHelper output)
{
    private static int Told(string variable, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var told) ? told : otherwise;

    [Fact]
    public async Task Every_acknowledged_act_survives_that_the_server_is_killed()
    {
        var (kills, seed) = (Told("KLUBBA_KILLS", 20), Told("KLUBBA_SEED", 20170921));
        output.WriteLine($"{kills} kills, seed {seed}");
        var folder = Directory.CreateTempSubdirectory("klubba-crash-").FullName;
        try
        {
            var (token, secretary) = Seeded(folder);
            await using var server = new Child(folder, token, new Random(seed));
            var acknowledged = await server.Play(Acts(seed), kills);
            await server.Stop();
            using var store = new Store(folder, TimeProvider.System);
            var log = store.State(Streams.Meeting(Ekeby.Notice.Meeting))!.Log.Skip(1).ToList();
            Assert.Equal(acknowledged.Select(a => a.Id), log.Select(line => line.Id));
            Assert.Equal(acknowledged.Select(a => Unnumbered(a.Event)), log.Select(line => Unnumbered(line.Event)));
            Assert.All(log, line => Assert.Equal(secretary, line.By));
            Assert.Null(store.Verify($"meeting/{Ekeby.Notice.Meeting}"));
            var told = Meeting.Of(EventLog.Read(string.Join('\n', store.Lines($"meeting/{Ekeby.Notice.Meeting}"))).Value).Value;
            Assert.Equal(Json.Write(Minutes.Of(told)), Json.Write(Minutes.Of(store.State(Streams.Meeting(Ekeby.Notice.Meeting))!)));
            Assert.True(log.Count > 60, $"only {log.Count} acts were acknowledged");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A register with a secretary, and a meeting that has been called.</summary>
    private static (string Token, string Secretary) Seeded(string folder)
    {
        using var store = new Store(folder, TimeProvider.System);
        var (body, secretary) = (Ekeby.Notice.Composition.Body, Ekeby.Notice.Composition.People[0].Key);
        store.Append(Streams.Municipality, new Act<Register>(Guid.CreateVersion7(), Key.Klubba, new PersonRegistered(secretary, "Sekreterare", new(2026, 1, 1)),
            new BodyFounded(body, BodyKind.Board, "Nämnden", "Ekeby", new(2026, 1, 1)), new RoleGiven(body, secretary, Duty.Secretary, new(2026, 1, 1))));
        store.Append(Streams.Meeting(Ekeby.Notice.Meeting), new Act<Meeting>(Guid.CreateVersion7(), Key.Klubba, Ekeby.Notice));
        return (new Sessions(store, TimeProvider.System).Start(secretary), secretary);
    }

    /// <summary>A generated meeting's acts; those that only approvers may tell, and strikes by line, are left out.</summary>
    private static IEnumerable<MeetingEvent> Acts(int seed) =>
        new LogGenerator(seed).Make(Most).Select(made => made.Line.Event).OfType<MeetingEvent>()
            .Where(e => e is not (Called or Struck or ApprovalGiven or ApprovalCommented or ApprovalRefused or Closed or MinutesApproved));

    /// <summary>The number of an item is given by the server.</summary>
    private static Event Unnumbered(Event e) => e is ItemOpened opened ? opened with { Number = "" } : e;

    /// <summary>Enough for a hundred kills and more.</summary>
    private const int Most = 3000;

    /// <summary>The server as a process of its own, started again each time it has been killed.</summary>
    private sealed partial class Child(string folder, string token, Random random) : IAsyncDisposable
    {
        private Process? process;
        private Visitor? visitor;

        public async Task<List<(Guid Id, MeetingEvent Event)>> Play(IEnumerable<MeetingEvent> acts, int kills)
        {
            var acknowledged = new List<(Guid, MeetingEvent)>();
            await Start();
            var killing = KillSoon();
            foreach (var act in acts)
            {
                var (id, e) = (Guid.CreateVersion7(), act);
                while (true)
                {
                    try
                    {
                        using var answer = await visitor!.Tell(Ekeby.Notice.Meeting, id, e);
                        if (answer.StatusCode == HttpStatusCode.Conflict) { e = Insisting(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), e); continue; }
                        if (answer.StatusCode == HttpStatusCode.Redirect) acknowledged.Add((id, e));
                        break;
                    }
                    catch (Exception gone) when (gone is HttpRequestException or IOException or System.Net.Sockets.SocketException)
                    {
                        // Killed before it answered: nobody knows whether the act stands. It is sent again under the same id.
                        await killing;
                        await Start();
                        if (--kills > 0) killing = KillSoon();
                    }
                }
                if (kills <= 0 && acknowledged.Count > 60) return acknowledged;
            }
            return acknowledged;
        }

        private async Task KillSoon()
        {
            var target = process!;
            await Task.Delay(random.Next(10, 400), TestContext.Current.CancellationToken); // the moment of the kill, not a wait for anything
            target.Kill();
            await target.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        private async Task Start()
        {
            visitor?.Dispose();
            var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
            foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Klubba.Cli.dll"), "serve", "--data", folder, "--port", "0"]) start.ArgumentList.Add(argument);
            process = Process.Start(start)!;
            var greeting = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
            visitor = new(new Uri(Address().Match(greeting!).Value), token);
        }

        /// <summary>The same act with the rules it goes against, as the warning's form has it.</summary>
        private static MeetingEvent Insisting(string page, MeetingEvent e)
        {
            var data = WebUtility.HtmlDecode(Data().Match(page).Groups["data"].Value);
            return (MeetingEvent)EventLog.ReadEvent(EventLog.NameOf(e), data).Value with { DespiteReason = "så gick det till" };
        }

        public async Task Stop()
        {
            process?.Kill();
            if (process is not null) await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        public async ValueTask DisposeAsync()
        {
            visitor?.Dispose();
            if (process is { HasExited: false }) await Stop();
            process?.Dispose();
        }

        [GeneratedRegex(@"http://\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
        private static partial Regex Address();

        [GeneratedRegex("name=\"data\" value=\"(?<data>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
        private static partial Regex Data();
    }
}
