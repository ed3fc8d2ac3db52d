using System.Text.RegularExpressions;
using Klubba.Documents.Tests.Conformance;
using Klubba.Tests;
using Xunit;

namespace Klubba.Documents.Tests;

/// <summary>The checker against files that others have judged.</summary>
public sealed partial class CheckerTests(ITestOutputHelper output)
{
    [Fact]
    public void A_file_that_veraPDF_passes_has_no_finding()
    {
        Assert.Empty(Checker.Check(File.ReadAllBytes(Path.Combine(Shared.Required, "standards", "samples", "reference-pdfa3a-ua1.pdf"))));
    }

    [Fact]
    public void The_checker_agrees_with_the_labels_of_veraPDF()
    {
        var folder = Path.Combine(Shared.Required, "standards", "verapdf");
        var judged = Labelled(folder).Select(file => (file.Clause, file.Name, Wrong: Disagreement(file))).ToList();
        foreach (var clause in judged.GroupBy(file => file.Clause).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{clause.Key,-16} {clause.Count(file => file.Wrong is null)} of {clause.Count()}");
            foreach (var (_, name, wrong) in clause.Where(file => file.Wrong is not null)) output.WriteLine($"    {name}: {wrong}");
        }

        output.WriteLine($"all: {judged.Count(file => file.Wrong is null)} of {judged.Count}");
        Assert.DoesNotContain(judged, file => file.Wrong is not null);
    }

    private sealed record LabelledFile(string Path, string Name, Flavour Flavour, string Clause, bool Pass);

    private static IEnumerable<LabelledFile> Labelled(string folder)
    {
        foreach (var (part, flavour) in ((string, Flavour)[])[("PDF_UA-1", Flavour.UA1), ("PDF_A-2a", Flavour.A2a), ("PDF_A-3b", Flavour.A3b)])
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, part), "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var label = LabelPattern().Match(Path.GetFileName(path));
                yield return new(path, Path.GetFileName(path), flavour, label.Groups["clause"].Value.Replace('-', '.'), label.Groups["verdict"].Value == "pass");
            }
        }
    }

    /// <summary>A file that passes has no finding at all; one that fails has a finding in the clause of its name.</summary>
    private static string? Disagreement(LabelledFile file)
    {
        var findings = Checker.Check(File.ReadAllBytes(file.Path), file.Flavour);
        if (file.Pass) return findings.Count == 0 ? null : "passes, but: " + string.Join("; ", findings);
        return findings.Exists(finding => finding.Clause == file.Clause) ? null : "fails, but found: " + string.Join("; ", findings);
    }

    [GeneratedRegex(@"(?<clause>\d+([.-]\d+)*)-t\d+-(?<verdict>pass|fail)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LabelPattern();
}
