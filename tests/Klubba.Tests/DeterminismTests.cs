using System.Diagnostics;
using Xunit;

namespace Klubba.Tests;

/// <summary>Same log and same version of Klubba, same bytes: whatever the process, its time zone and its language.</summary>
public class DeterminismTests
{
    [Theory]
    [InlineData(Samples.Board, "text")]
    [InlineData(Samples.Board, "html")]
    [InlineData(Samples.Board, "docx")]
    [InlineData(Samples.Board, "json")]
    [InlineData(Samples.Board, "akn")]
    [InlineData(Samples.Assembly, "pdf")]
    [InlineData(Samples.Assembly, "json")]
    public async Task Two_processes_of_two_countries_write_the_same_bytes(string sample, string format)
    {
        var here = Write(sample, format, "Europe/Stockholm", "sv_SE.UTF-8");
        var there = Write(sample, format, "Pacific/Kiritimati", "tr_TR.UTF-8");
        Assert.Equal(await here, await there);
        Assert.NotEmpty(await here);
    }

    private static async Task<string> Write(string sample, string format, string zone, string language)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.Latin1 };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Klubba.Cli.dll"), "minutes", Samples.Path(sample), "--to", format]) start.ArgumentList.Add(argument);
        start.Environment["TZ"] = zone;
        start.Environment["LANG"] = language;
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0 ? text : throw new InvalidOperationException($"exit code {process.ExitCode}");
    }
}
