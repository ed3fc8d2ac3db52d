using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Klubba.Formats;
using Xunit;

namespace Klubba.Tests.Rules;

/// <summary><c>klubba check</c> as a person runs it.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private static readonly string Sample = Samples.Path(Samples.Board);

    private readonly string folder = Directory.CreateTempSubdirectory("klubba").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<(int Exit, string Out, string Error)> Check(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "Klubba.Cli.dll"), "check" }.Concat(arguments)) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public async Task A_log_is_judged_item_by_item_with_provision_and_cure()
    {
        var (exit, told, error) = await Check(Sample);
        Assert.Equal((1, ""), (exit, error));
        Approve.That("kulturnamnden-2026-03-12-regler.txt", told);
    }

    [Fact]
    public async Task Without_a_flaw_the_exit_code_is_nought() =>
        Assert.Equal(0, (await Check(Written("rad.jsonl", EventLog.Write(Story.Board.Meeting.Log)))).Exit);

    [Fact]
    public async Task Json_tells_findings_and_what_is_unknown()
    {
        var minutes = Written("protokoll.json", Json.Write(Story.Board.Minutes));
        var (exit, told, _) = await Check(minutes, "--json", "--lang", "en");
        var all = JsonDocument.Parse(told).RootElement.EnumerateArray().ToList();
        Assert.Equal(0, exit);
        Assert.Contains(all, j => j.GetProperty("verdict").GetString() == "unknown" && j.GetProperty("missing").GetString() == "the log of the meeting");
        Assert.All(all, j => Assert.Equal("2026-11-22", j.GetProperty("lastRead").GetString()));
    }

    [Fact]
    public async Task A_body_file_fills_in_what_the_minutes_do_not_tell()
    {
        var minutes = Written("protokoll.json", Json.Write(Story.Board.Minutes with { Seats = null, BodyKind = null }));
        Assert.Contains("antalet platser", (await Check(minutes)).Out, StringComparison.Ordinal);
        var body = Written("organ.json", """{"kind":"board","seats":13}""");
        Assert.DoesNotContain("antalet platser", (await Check(minutes, "--body", body)).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"seats":0}""", "antalet platser är orimligt")]
    [InlineData("""{"size":13}""", "värdet har fel form")]
    [InlineData("null", "JSON-texten är null")]
    public async Task A_body_file_that_is_wrong_is_refused(string body, string said)
    {
        var (exit, told, error) = await Check(Sample, "--body", Written("organ.json", body));
        Assert.Equal((2, ""), (exit, told));
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Old_minutes_as_text_are_read_and_judged()
    {
        var (exit, told, _) = await Check(Written("gammalt.txt", "Protokoll\n\nBarnnämnden 2012-03-01\n\n§ 4 Hyra\n\nBeslut\n\nNämnden godkänner hyran.\n"));
        Assert.Equal(0, exit);
        Assert.Contains("Kunde inte prövas", told, StringComparison.Ordinal);
    }
}
