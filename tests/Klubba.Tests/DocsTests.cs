using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Klubba.Tests;

/// <summary>The repository's words: what can be checked by a program is.</summary>
public partial class DocsTests
{
    [Fact]
    public void The_page_of_events_is_current() => Approve.That(Path.Combine(Repository.Root, "docs", "events.md"), DocsEvents.Write());

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Repository.Root, "*.md")
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.md"))
        .Select(p => Path.GetRelativePath(Repository.Root, p)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_to_a_file_that_is_there(string page)
    {
        var whole = Path.Combine(Repository.Root, page);
        var broken = Links().Matches(File.ReadAllText(whole)).Select(m => m.Groups["to"].Value)
            .Where(to => !to.Contains("://", StringComparison.Ordinal) && !to.StartsWith('#'))
            .Select(to => to.Split('#')[0])
            .Where(to => !Path.Exists(Path.Combine(Path.GetDirectoryName(whole)!, to)));
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_package_has_a_line_that_says_why()
    {
        var why = File.ReadAllText(Path.Combine(Repository.Root, "docs", "dependencies.md"));
        var packages = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(p => (string)p.Attribute("Include")!);
        Assert.All(packages, p => Assert.Contains($"| {p} |", why, StringComparison.Ordinal));
    }

    [Theory, InlineData("README.md"), InlineData("README.sv.md")]
    public void The_command_that_makes_the_minutes_stands_in_the_readme_word_for_word(string readme) => Assert.Contains(
        "dotnet run --project src/Klubba.Cli -- minutes samples/kulturnamnden-2026-03-12.jsonl --to pdf -o protokoll.pdf",
        File.ReadAllLines(Path.Combine(Repository.Root, readme)).Select(line => line.Trim()));

    [Fact]
    public void The_command_that_runs_the_tests_stands_in_the_readme_word_for_word() =>
        Assert.Contains("dotnet test", File.ReadAllLines(Path.Combine(Repository.Root, "README.md")).Select(line => line.Trim()));

    [Fact]
    public void A_picture_is_small() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "pictures"), "*.png"), picture => Assert.InRange(new FileInfo(picture).Length, 1, 150_000));

    [Fact]
    public void The_taste_in_the_readme_is_cut_from_the_approved_minutes()
    {
        var taste = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).Split("<!-- taste -->\n```text\n")[1].Split("```")[0];
        var approved = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Klubba.Tests", "approved", "kulturnamnden-2026-03-12.txt"));
        Assert.Contains(taste, approved.Replace(Swedish.NoBreak, ' '), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Links();
}
