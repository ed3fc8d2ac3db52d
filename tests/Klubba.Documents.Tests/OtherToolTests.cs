using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Klubba.Documents.Tests;

/// <summary>What other people's tools say of our files: qpdf and poppler, which Debian has.</summary>
public sealed class OtherToolTests : IDisposable
{
    [Fact]
    public void Qpdf_finds_no_fault() => Assert.Contains("No syntax or stream encoding errors found", Run("qpdf", "--check", File()), StringComparison.Ordinal);

    [Fact]
    public void Poppler_reads_the_structure_with_its_words()
    {
        var text = Run("pdfinfo", "-struct-text", File());
        foreach (var said in (string[])["Document", "H1 (block)", "H2 (block)", "\"§ 1 Öppet hus\"", "/Scope /Column", "/Scope /Row", "Lbl (block)", "BlockQuote", "Nämnden håller öppet hus."])
            Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Poppler_reads_a_broken_word_whole_and_a_boxed_sign_as_itself()
    {
        var text = Run("pdfinfo", "-struct-text", File());
        Assert.Contains("kommunalförbundsordförandekommunalförbundsordförandekommunalförbundsordförandekommunalförbundsordförande", text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("tecknet 中", Run("pdftotext", File(), "-"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_font_is_embedded_as_a_subset_with_its_signs_told()
    {
        var fonts = Run("pdffonts", File()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Contains("yes yes yes", font, StringComparison.Ordinal));
    }

    [Fact]
    public void Attached_files_come_out_byte_for_byte()
    {
        var folder = Directory.CreateTempSubdirectory("klubba-");
        try
        {
            Run("pdfdetach", "-saveall", "-o", folder.FullName, File());
            Assert.Equal(PdfTests.Records[0].Bytes.ToArray(), System.IO.File.ReadAllBytes(Path.Combine(folder.FullName, "protokoll.json")));
            Assert.Equal(PdfTests.Records[1].Bytes.ToArray(), System.IO.File.ReadAllBytes(Path.Combine(folder.FullName, "protokoll.akn.xml")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private readonly List<string> written = [];

    public void Dispose() => written.ForEach(System.IO.File.Delete);

    private string File()
    {
        var path = Path.Combine(Path.GetTempPath(), $"klubba-{Environment.ProcessId}-{Guid.NewGuid():n}.pdf");
        System.IO.File.WriteAllBytes(path, Pdf.Write(Papers.Small, PdfTests.Records));
        written.Add(path);
        return path;
    }

    private static string? Which(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, tool)).FirstOrDefault(System.IO.File.Exists);

    /// <summary>What a tool writes. A machine without it skips the test and says so; CI has it.</summary>
    private static string Run(string tool, params string[] arguments)
    {
        Assert.SkipWhen(Which(tool) is null && Environment.GetEnvironmentVariable("CI") is null, $"{tool} is not installed here (Debian: poppler-utils, qpdf)");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var errors = process.StandardError.ReadToEndAsync();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{tool} ends with {process.ExitCode}: {errors.Result}");
            return text;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"{tool} cannot be started: {e.Message}", e);
        }
    }
}
