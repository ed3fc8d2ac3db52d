using System.Diagnostics;
using System.Text;
using Xunit;

namespace Klubba.Tests;

/// <summary>The tool as a person runs it: a process with its exit code, its two outputs and the files it leaves.</summary>
public sealed class CommandLineTests : IDisposable
{
    private static readonly string Sample = Samples.Path(Samples.Board);

    private readonly string folder = Directory.CreateTempSubdirectory("klubba").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private sealed record Run(int Exit, string Out, string Error);

    private static async Task<Run> Klubba(params string[] arguments)
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
        return new(process.ExitCode, await output, await error);
    }

    private string File(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Exit code 2, nothing on standard output, one line on standard error that ends with <paramref name="said"/>.</summary>
    private static void AssertRefused(Run run, string said)
    {
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.StartsWith("klubba: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(said, run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[], string> NoLog => new()
    {
        { "tom.jsonl", [], "filen är tom. Välj en annan fil." },
        { "latin1.jsonl", Encoding.Latin1.GetBytes("{\"seq\":1,\"by\":\"Ö\"}"), "filen är inte UTF-8 (byte 16). Spara om den som UTF-8." },
        { "bild.jsonl", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13], "filen är binär, inte text. Ange en textfil i UTF-8." },
        { "protokoll.jsonl", "%PDF-1.7\n%\u00e2\u00e3"u8.ToArray(), "filen är en PDF, inte text. Ange en textfil i UTF-8." },
        { "arkiv.jsonl", [.. "PK"u8, 3, 4, 20, 0], "filen är en zip-fil eller ett Office-dokument, inte text. Ange en textfil i UTF-8." },
        { "sida.pdf", "<!DOCTYPE html><title>404</title>"u8.ToArray(), "varje händelse står på en egen rad." },
        { "halv.jsonl", "{\"seq\":1,\"id\""u8.ToArray(), "rad 1: raden är inte ett helt JSON-objekt. Rätta vid tecken 14; varje händelse står på en egen rad." },
    };

    [Theory, MemberData(nameof(NoLog))]
    public async Task What_is_no_log_gives_one_line_and_no_file(string name, byte[] content, string said)
    {
        var to = Path.Combine(folder, "ut.html");
        AssertRefused(await Klubba("minutes", File(name, content), "--to", "html", "-o", to), said);
        Assert.Equal([name], Directory.EnumerateFiles(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_meeting_that_has_no_meaning_is_refused_with_its_line()
    {
        var lines = System.IO.File.ReadAllLines(Sample);
        var path = File("utan-oppnande.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', lines.Where(l => !l.Contains("\"type\":\"opened\"", StringComparison.Ordinal))
            .Select((l, i) => l.Replace($"{{\"seq\":{i + 2},", $"{{\"seq\":{i + 1},", StringComparison.Ordinal)))));
        AssertRefused(await Klubba("minutes", path), "(item-opened): sammanträdet är inte öppnat. Anteckna först att det öppnas (opened).");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told() => AssertRefused(await Klubba("minutes", Path.Combine(folder, "saknas.jsonl")), "filen finns inte. Kontrollera sökvägen.");

    [Fact]
    public async Task A_folder_is_no_log() => AssertRefused(await Klubba("minutes", folder), "det är en mapp. Ange en fil.");

    [Fact]
    public async Task An_unknown_item_is_told_and_nothing_written()
    {
        AssertRefused(await Klubba("minutes", Sample, "--item", "99", "-o", Path.Combine(folder, "ut.txt")), "36 och 37.");
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Theory]
    [InlineData("kommandoraden: inget kommando är skrivet. Skriv --help för hjälp.")]
    [InlineData("kommandoraden: ”protokoll” är okänt. Skriv --help för hjälp.", "protokoll")]
    [InlineData("minutes: LOG saknas. Skriv --help för hjälp.", "minutes")]
    [InlineData("minutes: ”odt” går inte till --to. Välj akn, docx, html, json, pdf, text.", "minutes", "a", "--to", "odt")]
    [InlineData("minutes: --to saknar värde. Välj akn, docx, html, json, pdf, text.", "minutes", "a", "--to")]
    [InlineData("minutes: ”b” är okänt. Skriv --help för hjälp.", "minutes", "a", "b")]
    [InlineData("serve: ”abc” går inte till --port. Skriv --help för hjälp.", "serve", "--port", "abc")]
    [InlineData("diff: B saknas. Skriv --help för hjälp.", "diff", "a")]
    public async Task Wrong_usage_is_told_in_Swedish_with_the_way_to_help(string said, params string[] arguments) => AssertRefused(await Klubba(arguments), said);

    [Theory, InlineData, InlineData("minutes"), InlineData("serve")]
    public async Task The_help_is_in_Swedish(params string[] command)
    {
        var help = (await Klubba([.. command, "--help"])).Out;
        Assert.Contains("Så skrivs det:", help, StringComparison.Ordinal);
        foreach (var english in (string[])["Usage", "Options", "Show", "default:", "Description"]) Assert.DoesNotContain(english, help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_as_it_is_without_force()
    {
        var there = File("protokoll.html", "gammalt"u8.ToArray());
        AssertRefused(await Klubba("minutes", Sample, "--to", "html", "-o", there), "filen finns redan. Välj ett annat namn eller skriv --force.");
        Assert.Equal("gammalt", System.IO.File.ReadAllText(there));

        var forced = await Klubba("minutes", Sample, "--to", "html", "-o", there, "--force");
        Assert.Equal((0, "", ""), (forced.Exit, forced.Out, forced.Error));
        Assert.StartsWith("<!doctype html>", System.IO.File.ReadAllText(there), StringComparison.OrdinalIgnoreCase);
        Assert.Equal([there], Directory.EnumerateFiles(folder));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_and_not_made()
    {
        AssertRefused(await Klubba("minutes", Sample, "-o", Path.Combine(folder, "ny", "ut.txt")), "filen går inte att skriva. Kontrollera mappen och rättigheterna.");
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_notice_is_written_from_the_call_alone()
    {
        var called = File("kallelse.jsonl", Encoding.UTF8.GetBytes(System.IO.File.ReadLines(Sample).First() + "\n"));
        var run = await Klubba("minutes", called, "--paper", "notice");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("Kallelsen gick ut", run.Out, StringComparison.Ordinal);
        AssertRefused(await Klubba("minutes", called, "--paper", "posting"), "Anteckna först att protokollet justeras (minutes-approved).");
    }

    [Theory]
    [InlineData("formen finns bara för protokollet. Välj text, html, pdf eller docx.", "minutes", "--paper", "notice", "--to", "json")]
    [InlineData("handlingen gäller hela sammanträdet. Utelämna --item.", "minutes", "--paper", "agenda", "--item", "24")]
    [InlineData("36 och 37.", "minutes", "--paper", "posting", "--item", "99")]
    public async Task A_paper_of_the_meeting_that_cannot_be_is_told(string said, string command, params string[] options) => AssertRefused(await Klubba([command, Sample, .. options]), said);

    [Fact]
    public async Task A_notice_is_not_made_of_old_minutes() =>
        AssertRefused(await Klubba("read", File("gammalt.txt", "Kulturnämnden\n\n§ 1 Val\n"u8.ToArray()), "--paper", "notice"), "handlingen görs av ett sammanträdes logg. Skriv klubba minutes med loggen.");

    [Fact]
    public async Task A_sign_that_no_typeface_has_is_told_beside_the_file()
    {
        var read = File("gammalt.txt", "Kulturnämnden\n2026-03-12\n\n§ 1 Besök av 中\n\nBeslut\nNämnden tackar.\n"u8.ToArray());
        var run = await Klubba("read", read, "--to", "pdf", "-o", Path.Combine(folder, "ut.pdf"));
        Assert.Equal((0, ""), (run.Exit, run.Out));
        Assert.Equal("klubba: tecknet 中 (U+4E2D) finns inte i något av typsnitten. Det står i en ruta med sin kod; kontrollera att det är rätt skrivet.", run.Error.TrimEnd());
    }

    [Fact]
    public async Task A_log_and_its_minutes_as_JSON_differ_in_nothing()
    {
        var json = Path.Combine(folder, "protokoll.json");
        await Klubba("minutes", Sample, "--to", "json", "-o", json);
        Assert.Equal(new Run(0, "Inget skiljer.\n", ""), await Klubba("diff", Sample, json));
    }

    [Fact]
    public async Task What_differs_is_told_a_line_a_field()
    {
        var one = File("a.json", """{"body":"Kulturnämnden","date":"2026-03-12","place":"Stora\nsalen","items":[{"number":"4","clauses":["Bifall."]}]}"""u8.ToArray());
        var other = File("b.json", """{"body":"Kulturnämnden","date":"2026-03-13","items":[{"number":"4","clauses":["Bifall.","Avslag."]}]}"""u8.ToArray());
        var run = await Klubba("diff", one, other);
        Assert.Equal((1, ""), (run.Exit, run.Error));
        Assert.Equal("date: ”2026-03-12” → ”2026-03-13”\nplace: ”Stora salen” → inget\nitems[§ 4].clauses[1]: inget → ”Avslag.”\n", run.Out);
        AssertRefused(await Klubba("diff", one, Path.Combine(folder, "c.json")), "filen finns inte. Kontrollera sökvägen.");
    }

    [Fact]
    public async Task Readings_and_documents_are_scored_against_their_keys()
    {
        var (keys, read) = (Directory.CreateDirectory(Path.Combine(folder, "facit")).FullName, Directory.CreateDirectory(Path.Combine(folder, "läst")).FullName);
        foreach (var id in new[] { "ett", "två", "tre" }) await Klubba("minutes", Sample, "--to", "json", "-o", Path.Combine(keys, id + ".json"));
        System.IO.File.Copy(Path.Combine(keys, "ett.json"), Path.Combine(read, "ett.pdf.json"));
        await Klubba("minutes", Sample, "--to", "text", "-o", Path.Combine(read, "två.txt"));
        var run = await Klubba("score", keys, read);
        Assert.Equal(2, run.Exit);
        Assert.Contains("| header.date              |       3 |     1.000 |    0.666 | 0.800 |\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"2 av 3 dokument lästa.\n  tre: läsningen saknas. Lägg tre.json eller dokumentet i {read}.\n", run.Out, StringComparison.Ordinal);
        System.IO.File.Copy(Path.Combine(keys, "tre.json"), Path.Combine(read, "tre.json"));
        Assert.Equal(0, (await Klubba("score", keys, read)).Exit);
        System.IO.File.Copy(Path.Combine(keys, "tre.json"), Path.Combine(read, "tre.txt"));
        AssertRefused(await Klubba("score", keys, read), "hör alla till facit tre. Låt en av dem ligga kvar.");
        AssertRefused(await Klubba("score", read, keys + "2"), "mappen finns inte. Ange mappen med läsningarna eller dokumenten.");
    }
}
