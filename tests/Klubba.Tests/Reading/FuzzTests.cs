using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Klubba.Documents;
using Klubba.Formats;
using Klubba.Tests.Forge;
using Xunit;

namespace Klubba.Tests.Reading;

/// <summary>Made documents of every kind with their bytes changed: each is read or refused with a reason, soon, and what is read can be written.</summary>
/// <remarks>
/// KLUBBA_FUZZ_SECONDS says how long: 5 where it is not set, 120 in the gate, 3600 by tests/fuzz. KLUBBA_FUZZ_FROM is the first seed; a failure names its
/// own, and one that takes the process with it leaves it in the file fuzz.seed beside the tests. Time bounds how many files are tried, never whether one is right.
/// </remarks>
public class FuzzTests
{
    /// <summary>The processor's time, so that a machine with much else to do fails nothing; the clock's bounds what only waits.</summary>
    private static readonly TimeSpan MostForOne = TimeSpan.FromSeconds(10), MostWaiting = TimeSpan.FromMinutes(10);

    private static readonly Paper Paper = Papers.Minutes(SampleMinutes.Meeting, null, Phrases.Standard);

    private static readonly Lazy<FuzzSeed[]> Seeds = new(Made);

    [Fact]
    public void A_document_with_bytes_changed_is_read_or_refused()
    {
        var (clock, longest, read) = (Stopwatch.StartNew(), TimeSpan.Zero, 0);
        var (time, first) = (TimeSpan.FromSeconds(Setting("KLUBBA_FUZZ_SECONDS", 5)), Setting("KLUBBA_FUZZ_FROM", 1));
        var seed = first;
        for (; clock.Elapsed < time; seed++)
        {
            var before = Environment.CpuUsage.TotalTime;
            if (Read(seed)) read++;
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, (Environment.CpuUsage.TotalTime - before).Ticks));
        }
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{seed - first} files from seed {first} in {clock.Elapsed.TotalSeconds:F0} s, {read} of them read, the slowest in {longest.TotalSeconds:F2} s of the processor"));
        Assert.InRange(read, 1, seed - first);
    }

    [Fact]
    public void What_is_changed_is_read_where_it_is_not_changed() =>
        Assert.All(Seeds.Value, seed => Assert.True(SourceFile.Read(seed.Made(seed.Part), seed.Name).Ok, seed.Name));

    /// <summary>Whether it was read; a reason is as good.</summary>
    private static bool Read(int seed)
    {
        var (from, other) = (Seeds.Value[seed % Seeds.Value.Length], Seeds.Value[(seed / Seeds.Value.Length) % Seeds.Value.Length]);
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "fuzz.seed"), seed.ToString(CultureInfo.InvariantCulture));
        var file = from.Made(Mutation.Of(from.Part, other.Part, seed));
        try
        {
            var reading = Task.Run(() => ReadAndWrite(file, from.Name));
            var (used, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            while (!reading.Wait(TimeSpan.FromSeconds(1), CancellationToken.None))
                Assert.True(Environment.CpuUsage.TotalTime - used < MostForOne && clock.Elapsed < MostWaiting, $"more than {MostForOne.TotalSeconds} s");
            return reading.Result;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"seed {seed}, {from.Name}: {e.Message}", e);
        }
    }

    private static bool ReadAndWrite(byte[] file, string name)
    {
        var lines = SourceFile.Read(file, name);
        if (!lines.Ok) return false;
        var minutes = Reader.Read(lines.Value).Minutes;
        Assert.True(Json.Read(Json.Write(minutes)).Ok, "what was read does not come back from its JSON");
        Assert.NotEmpty(Text.Write(Papers.Minutes(minutes, null, Phrases.Standard)));
        return true;
    }

    private static FuzzSeed[] Made()
    {
        var (text, web, word, pdf) = (Press.Print(Forge.Layouts.All[0], 7, laid: true).Text, Bytes(Html.Write(Paper)), Docx.Write(Paper), Pdf.Write(Paper, [], out _));
        return
        [
            .. new[] { 3, 7, 10, 12 }.Select(at => Whole($"{at}.txt", Bytes(Press.Print(Forge.Layouts.All[at], at, laid: at % 2 == 0).Text))),
            Whole("latin1.txt", Encoding.Latin1.GetBytes(text)), Whole("sida.html", web), Whole("hel.docx", word), Whole("hel.pdf", pdf),
            new("inuti.docx", Part(word), part => Repacked(word, part)),
            Whole("ritad.pdf", PdfMade.File(PdfMade.OnePage(Drawn(text)))),
            new("ritad inuti.pdf", Encoding.Latin1.GetBytes(Drawing(text)), part => PdfMade.File(PdfMade.OnePage(PdfMade.Stream(part)))),
        ];
    }

    private static FuzzSeed Whole(string name, byte[] file) => new(name, file, changed => changed);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Drawn(string text) => PdfMade.Stream(Drawing(text));

    /// <summary>The lines of a text drawn on a page, not packed.</summary>
    private static string Drawing(string text) => "BT /F1 8 Tf 10 TL 40 800 Td "
        + string.Concat(text.Split('\n').Take(75).Select(line => $"({line.Replace("\\", "", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj T*\n")) + "ET";

    private static byte[] Part(byte[] word)
    {
        using var zip = new ZipArchive(new MemoryStream(word));
        using var part = zip.GetEntry("word/document.xml")!.Open();
        var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Repacked(byte[] word, byte[] document)
    {
        var file = new MemoryStream();
        file.Write(word);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/document.xml")!.Delete();
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            part.Write(document);
        }
        return file.ToArray();
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : otherwise;
}
