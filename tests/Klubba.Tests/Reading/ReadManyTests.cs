using System.Diagnostics;
using System.Text;
using Klubba.Cli;
using Xunit;

namespace Klubba.Tests.Reading;

/// <summary>A folder of old minutes: each file is read by itself, and one that cannot be read costs that file.</summary>
public sealed class ReadManyTests : IDisposable
{
    private const string Minutes = "Kulturnämnden\n\nSammanträdesdatum 2026-03-12\n\n§ 4 Bidrag\n\nBeslut\nNämnden bifaller ansökan.\n";

    private readonly string folder = Directory.CreateTempSubdirectory("klubba").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static async Task<(int Exit, string Out, string Error)> Klubba(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "Klubba.Cli.dll"))) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    [Fact]
    public async Task A_folder_is_read_file_by_file_with_a_summary_of_what_was_not()
    {
        Write("in/a.txt", Encoding.UTF8.GetBytes(Minutes));
        Write("in/under/b.txt", Encoding.Latin1.GetBytes(Minutes));
        Write("in/c.pdf", "%PDF-1.7\n"u8.ToArray());
        var (exit, output, error) = await Klubba("read", Path.Combine(folder, "in"), "--to", "json", "-o", Path.Combine(folder, "ut"));
        Assert.Equal(2, exit);
        Assert.Equal(
            $"2 av 3 filer lästa, 1 med anmärkningar.\n1 gick inte att läsa:\n  {Path.Combine(folder, "in", "c.pdf")}: PDF-filen är skadad eller ofullständig. Hämta den på nytt, eller öppna den i ett PDF-program och spara en ny kopia.\n",
            output);
        Assert.Equal("klubba: 3/3\n", error);
        Assert.Equal(["a.txt.json", Path.Combine("under", "b.txt.json")], Directory.GetFiles(Path.Combine(folder, "ut"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Path.Combine(folder, "ut"), file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_pattern_picks_files_and_remarks_tell_what_is_doubtful_in_each()
    {
        var file = Write("b.txt", Encoding.Latin1.GetBytes(Minutes));
        Write("b.pdf", "%PDF-1.7\n"u8.ToArray());
        var (exit, output, _) = await Klubba("read", Path.Combine(folder, "*.txt"), "--remarks", "-o", Path.Combine(folder, "ut"));
        Assert.Equal((0, $"1 av 1 filer lästa, 1 med anmärkningar.\n  {file}: Filen är inte UTF-8; den är läst som Windows-1252.\n"), (exit, output));
    }

    [Fact]
    public async Task Several_files_are_read_as_a_folder_is_unless_two_would_be_written_to_one_place()
    {
        var (a, b) = (Write("a.txt", Encoding.UTF8.GetBytes(Minutes)), Write("b.txt", Encoding.UTF8.GetBytes(Minutes)));
        Assert.Equal("2 av 2 filer lästa, 0 med anmärkningar.\n", (await Klubba("read", a, b, "-o", Path.Combine(folder, "ut"))).Out);
        var again = Write("under/a.txt", Encoding.UTF8.GetBytes(Minutes));
        Assert.Equal($"klubba: {a}: {again} skulle skrivas till samma fil. Läs dem till var sin mapp.\n", (await Klubba("read", a, again, "-o", Path.Combine(folder, "ut"))).Error);
    }

    [Fact]
    public async Task What_an_earlier_run_wrote_below_the_folder_is_not_read()
    {
        Write("a.txt", Encoding.UTF8.GetBytes(Minutes));
        string[] read = ["read", folder, "--to", "text", "--force", "-o", Path.Combine(folder, "ut")];
        await Klubba(read);
        Assert.Equal("1 av 1 filer lästa, 0 med anmärkningar.\n", (await Klubba(read)).Out);
    }

    [Fact]
    public async Task The_remarks_of_one_file_tell_where_what_and_which_field()
    {
        var file = Write("a.txt", Encoding.UTF8.GetBytes(Minutes + "\n§ 7 Hyror\n\nBeslut\nNämnden bifaller.\n"));
        var (exit, output, _) = await Klubba("read", file, "--remarks");
        Assert.Equal((0, "sida 1, rad 10, kolumn 1: Mellan § 4 och § 7 saknas paragrafer. [items[1].number]\n"), (exit, output));
    }

    [Fact]
    public async Task Many_files_need_a_folder_to_be_written_to()
    {
        Write("a.txt", Encoding.UTF8.GetBytes(Minutes));
        var (exit, _, error) = await Klubba("read", folder);
        Assert.Equal((2, $"klubba: {folder}: flera filer ska läsas, men ingen mapp är angiven för resultatet. Lägg till -o MAPP.\n"), (exit, error));
    }

    [Fact]
    public async Task A_child_that_hangs_costs_its_file_and_the_next_file_gets_a_new_one()
    {
        var starts = 0;
        using var child = new ReadChild(
            () => ++starts == 1 ? new("sleep") { ArgumentList = { "600" } } : new("sh") { ArgumentList = { "-c", "read job; echo '{\"Doubts\":[],\"Problem\":null}'; sleep 600" } },
            TimeSpan.FromSeconds(3));
        var lost = await child.Ask(new("hänger.pdf", "ut"));
        Assert.Equal("hänger.pdf: läsningen tog mer än 3 sekunder och avbröts. Öppna den i sitt program och spara en ny kopia, om den är vad den ser ut att vara.", lost.Problem!.ToString());
        Assert.Null((await child.Ask(new("nästa.pdf", "ut"))).Problem);
    }

    [Fact]
    public async Task A_child_that_dies_costs_its_file()
    {
        using var child = new ReadChild(() => new("sh") { ArgumentList = { "-c", "read job; exit 139" } }, TimeSpan.FromSeconds(30));
        var lost = await child.Ask(new("dödar.pdf", "ut"));
        Assert.StartsWith("dödar.pdf: läsningen avbröts", lost.Problem!.ToString(), StringComparison.Ordinal);
    }
}
