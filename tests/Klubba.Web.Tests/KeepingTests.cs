using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Klubba.Formats;
using Klubba.Tests;
using Klubba.Web.Imports;
using Klubba.Web.Keeping;
using Klubba.Web.Storage;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.Tests;

/// <summary>Backup, restore, export and verify: what is kept can be moved, read by others and tried.</summary>
public sealed class KeepingTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("klubba-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private string At(string name) => Path.Combine(folder, name);

    /// <summary>The demo, with an original that is kept, and the seed of a generated meeting.</summary>
    private static void Fill(TownServer server)
    {
        var bytes = "Kulturnämnden\nProtokoll 2011-05-19\n\n§ 1\nBudget\n\nBeslut\nBudgeten fastställs."u8.ToArray();
        var reading = ReadingJson.Write(OneReader.Read(bytes, "gammalt.txt").Value);
        server.Store.Append(Streams.Import("r-00000001"), new Act<Import>(Guid.CreateVersion7(), server.Secretary, (_, desk) =>
            (Values<Event>)[new SourceStored("r-00000001", "gammalt.txt", desk.Shelf.Keep(bytes)), new Read("1", desk.Shelf.Keep(reading))]));
        foreach (var made in new LogGenerator(7).Make(120).Skip(1)) server.Store.Append(Streams.Meeting(Ekeby.Notice.Meeting), new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, made.Line.Event));
    }

    private async Task<string> BackupOfATown()
    {
        await using var server = await TownServer.Start();
        server.Store.Append(Streams.Meeting(Ekeby.Notice.Meeting), new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, Ekeby.Notice));
        Fill(server);
        Assert.Empty(Backup.Make(server.Folder, At("kopia")).Value.Problems);
        return At("kopia");
    }

    [Fact]
    public async Task A_backup_made_while_the_server_runs_gives_the_same_minutes_when_it_is_restored()
    {
        await using var server = await TownServer.Start();
        server.Store.Append(Streams.Meeting(Ekeby.Notice.Meeting), new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, Ekeby.Notice));
        Fill(server);
        var (made, restored, verified) = (await Klubba("backup", "--data", server.Folder, At("kopia")), await Klubba("restore", At("kopia"), "--data", At("ny")), await Klubba("verify", "--data", At("ny")));
        Assert.All([made, restored, verified], run => Assert.Equal((0, ""), (run.Exit, run.Error)));
        Assert.EndsWith("allt stämmer.\n", verified.Out, StringComparison.Ordinal);
        using var store = new Store(At("ny"), TimeProvider.System);
        var (before, after) = (server.Town.Meetings, new Town(store).Meetings);
        Assert.Equal(server.Town.Meetings.Count, after.Count);
        Assert.Contains(after, m => m.Key == Ekeby.Notice.Meeting);
        Assert.Equal(before.Select(m => Json.Write(Minutes.Of(m))), after.Select(m => Json.Write(Minutes.Of(m))));
        var archive = new Archive(store);
        Assert.Equal("Budgeten fastställs.", archive.Minutes(archive.Imports.Single())!.Items[0].Clauses[0]);
    }

    [Fact]
    public async Task A_backup_opens_no_door_that_is_shut()
    {
        await using var server = await TownServer.Start();
        using var visitor = server.SignedIn(server.Secretary);
        var link = server.Accounts.Invite(server.Secretary);
        Assert.True(Backup.Make(server.Folder, At("kopia")).Ok);
        Assert.True(Backup.Restore(At("kopia"), At("ny")).Ok);
        using var store = new Store(At("ny"), TimeProvider.System);
        Assert.False(new People.Accounts(store, TimeProvider.System).Invited(link).Holds);
        Assert.Equal(0L, store.Write(writer => { using var count = writer.Command("select count(*) from sessions"); return count.ExecuteScalar(); }));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(At("kopia")));
    }

    [Theory]
    [InlineData("event", "raden är ändrad"), InlineData("seal", "raden är ändrad"), InlineData("file", "den är ändrad efter att den lades in")]
    public async Task A_byte_that_is_changed_is_found(string what, string told)
    {
        Assert.True(Backup.Restore(await BackupOfATown(), At("ny")).Ok);
        var database = Path.Combine(At("ny"), "klubba.db");
        var sought = what switch
        {
            "event" => "Öppettider på biblioteken"u8.ToArray(),
            "file" => "Protokoll 2011-05-19"u8.ToArray(),
            _ => Seal(database),
        };
        var bytes = await File.ReadAllBytesAsync(database, TestContext.Current.CancellationToken);
        var changed = 0;
        // Each place: a page may hold old bytes that are no longer read.
        for (var at = 0; bytes.AsSpan(at).IndexOf(sought) is >= 0 and var next; at += next + 1, changed++) bytes[at + next + 3] ^= 1;
        Assert.True(changed > 0);
        await File.WriteAllBytesAsync(database, bytes, TestContext.Current.CancellationToken);
        var run = await Klubba("verify", "--data", At("ny"));
        Assert.Equal(1, run.Exit);
        Assert.Contains(told, run.Out, StringComparison.Ordinal);
        Assert.Contains("klubba restore", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("allt stämmer inte.\n", run.Out, StringComparison.Ordinal);
    }

    private static byte[] Seal(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var seal = connection.Command("select seal from events where stream = 'municipality' and version = 3");
        return (byte[])seal.ExecuteScalar()!;
    }

    [Theory]
    [InlineData("delete from events where position = (select max(position) from events)", "rader saknas")]
    [InlineData("delete from events where stream = 'municipality' and version = 4", "municipality, rad 4: raden saknas")]
    [InlineData("update events set by = 'p-00000000' where stream = 'municipality' and version = 4", "tabellen säger något annat")]
    [InlineData("delete from files", "loggen nämner den men den finns inte")]
    public async Task What_is_gone_or_tells_otherwise_is_found(string change, string told)
    {
        Assert.True(Backup.Restore(await BackupOfATown(), At("ny")).Ok);
        using (var connection = Database.Whole(Path.Combine(At("ny"), "klubba.db"))) connection.Run(change);
        Assert.Contains(Verification.Of(At("ny")).Value.Problems, p => p.ToString().Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, true), InlineData(true, false), InlineData(false, true), InlineData(false, false)]
    public async Task The_sum_of_what_was_approved_by_itself_is_tried(bool atTheMeeting, bool right)
    {
        await using var server = await TownServer.Start();
        Planted.In(server);
        var meeting = server.Town.Meeting(Planted.Now)!;
        string Item(string number) => meeting.Items.First(i => i.Number == number).Key;
        var hash = right ? RecordHash.Of(Minutes.Of(meeting), [Planted.Open]) : new string('0', 64);
        Values<Event> told = atTheMeeting ? [new ItemApproved(Item(Planted.Open), "a-leakpart", [server.Chair], ApprovalWay.Pen, hash)]
            : [new DecisionMade(Item(Planted.Secret), [new("Ja.")]), new Closed(), new MinutesApproved("a-leakpart", [server.Chair], server.Store.Today(), ApprovalWay.Pen, [Item(Planted.Open)], RecordHash: hash)];
        Assert.IsType<Answer<Meeting>.Accepted>(server.Store.Append(Streams.Meeting(Planted.Now), new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, told)));
        var problems = Verification.Of(server.Folder).Value.Problems;
        Assert.Equal(right ? [] : ["protokollet ger inte den kontrollsumma som justerades."], problems.Select(p => p.What));
    }

    [Fact]
    public async Task A_backup_that_is_not_whole_is_not_restored()
    {
        var backup = await BackupOfATown();
        using (var connection = Database.Whole(backup)) connection.Run("update events set data = replace(data, 'Öppettider', 'Oppettider')");
        var problem = Backup.Restore(backup, At("ny")).Problem!;
        Assert.Contains("raden är ändrad", problem.What, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(At("ny")));
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_not_restored_into()
    {
        var backup = await BackupOfATown();
        Directory.CreateDirectory(At("full"));
        await File.WriteAllTextAsync(At("full/annat.txt"), "kvar", TestContext.Current.CancellationToken);
        var run = await Klubba("restore", backup, "--data", At("full"));
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("mappen är inte tom", run.Error, StringComparison.Ordinal);
        Assert.Equal([At("full/annat.txt")], Directory.EnumerateFileSystemEntries(At("full")));
    }

    [Fact]
    public async Task What_is_no_backup_is_refused_and_nothing_is_written()
    {
        using (var zip = ZipFile.Open(At("arkiv.zip"), ZipArchiveMode.Create)) zip.CreateEntry("../../ute.txt");
        await File.WriteAllBytesAsync(At("halv"), [.. "SQLite format 3\0"u8, .. new byte[5000]], TestContext.Current.CancellationToken);
        using (var other = new SqliteConnection($"Data Source={At("annan")};Pooling=False"))
        {
            other.Open();
            other.Run("create table events(position integer primary key)");
        }
        File.Copy(await BackupOfATown(), At("falla"));
        using (var trap = Database.Whole(At("falla"))) trap.Run("create trigger t after insert on events begin delete from accounts; end");
        foreach (var name in (string[])["arkiv.zip", "halv", "annan", "falla", "finns-inte"])
        {
            var problem = Backup.Restore(At(name), At("ny")).Problem;
            Assert.NotNull(problem);
            Assert.False(File.Exists(At("ny/klubba.db")), name);
        }
        Assert.False(File.Exists(Path.Combine(folder, "..", "..", "ute.txt")));
    }

    [Fact]
    public async Task An_export_can_be_read_and_checked_without_the_program()
    {
        await using var server = await TownServer.Start();
        Fill(server);
        server.Accounts.Accept(server.Accounts.Invite(server.Secretary), server.Secretary, "karin-konto", "tolv tecken minst");
        var run = await Klubba("export", "--data", server.Folder, At("ut"));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        var past = server.Town.At("kulturnamnden", "2026-03-12")!;
        var log = await File.ReadAllTextAsync(At($"ut/streams/meeting-{past.Key}.jsonl"), TestContext.Current.CancellationToken);
        Assert.Equal(Json.Write(Minutes.Of(past)), Json.Write(Minutes.Of(Meeting.Of(EventLog.Read(log).Value).Value)));
        Assert.All(Directory.EnumerateFiles(At("ut/files")), file => Assert.StartsWith(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), Path.GetFileName(file), StringComparison.Ordinal));
        Assert.Contains(Directory.EnumerateFiles(At("ut/files")), file => file.EndsWith(".txt", StringComparison.Ordinal));
        // The seals, as anyone would count them.
        var sealedLog = await File.ReadAllTextAsync(At($"ut/sealed/meeting-{past.Key}.jsonl"), TestContext.Current.CancellationToken);
        var seal = sealedLog.TrimEnd('\n').Split('\n').Aggregate(new byte[32], (before, line) => SHA256.HashData([.. before, .. Encoding.UTF8.GetBytes(line)]));
        Assert.Contains($"meeting/{past.Key}\t{past.Log.Count}\t{Convert.ToHexStringLower(seal)}\n", await File.ReadAllTextAsync(At("ut/seals.tsv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(At("ut"), "*", SearchOption.AllDirectories), file => Assert.DoesNotContain("karin-konto", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_administrator_gets_a_new_link_from_the_machine_and_it_is_noted()
    {
        await using var server = await TownServer.Start();
        var body = server.Today.Composition.Body;
        server.Give(server.Secretary, Duty.Administrator);
        server.Accounts.Accept(server.Accounts.Invite(server.Secretary), server.Secretary, "karin", "tolv tecken minst");
        var (nobody, run) = (await Klubba("link", "--data", server.Folder, "ingen"), await Klubba("link", "--data", server.Folder, "Karin"));
        Assert.Equal((2, "klubba: ingen: ingen har det inloggningsnamnet. Kontrollera stavningen.\n"), (nobody.Exit, nobody.Error));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        using var lost = server.Anyone();
        var link = run.Out.Split(' ')[0];
        using var accepted = await lost.Post(link, link, ("name", "karin"), ("password", "ett annat lösenord"));
        Assert.Equal("/arbete", accepted.Headers.Location!.OriginalString);
        var page = System.Net.WebUtility.HtmlDecode(await lost.Page($"/organ/{body}/atkomst"));
        Assert.Contains("gjorde en engångslänk till Karin Öhrvall", page, StringComparison.Ordinal);
        Assert.Contains("använde en engångslänk", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_running_server_shows_is_what_the_log_gives_when_it_is_read_anew()
    {
        await using var server = await TownServer.Start();
        var before = server.Town.Meetings.Count;
        for (var seed = 1; seed <= 5; seed++)
        {
            var key = $"m-{seed:d8}";
            foreach (var made in new LogGenerator(seed).Make(150))
                server.Store.Append(Streams.Meeting(key), new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, made.Line.Event is Called c ? c with { Meeting = key } : made.Line.Event));
        }
        Fill(server);
        using var anew = new Store(server.Folder, TimeProvider.System);
        Assert.Equal(Shown(server.Store), Shown(anew));
        Assert.Equal(before + 5, server.Town.Meetings.Count);
    }

    /// <summary>All that screens are made of, as text.</summary>
    private static string Shown(Store store)
    {
        var (town, archive, text) = (new Town(store), new Archive(store), new StringBuilder());
        foreach (var meeting in town.Meetings) text.AppendLine(Address.Of(meeting, town)).AppendLine(Json.Write(Minutes.Of(meeting))).AppendLine(EventLog.Write(meeting.Log));
        foreach (var body in town.Register.BodyKeys) text.AppendLine(System.Text.Json.JsonSerializer.Serialize(town.Register.On(body, store.Today())));
        foreach (var import in archive.Imports) text.AppendLine(Json.Write(archive.Minutes(import)!));
        return text.Append(EventLog.Write(town.Register.Log)).ToString();
    }

    private sealed record Run(int Exit, string Out, string Error);

    private static async Task<Run> Klubba(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "Klubba.Cli.dll"))) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }
}
