using Klubba.Formats;
using Klubba.Rules;
using Klubba.Tests.Reading;
using Xunit;

namespace Klubba.Tests.Rules;

/// <summary>All keyed documents: each flaw that is found stands in the approved file with a reason; one that does not is a false alarm.</summary>
public class CorpusRulesTests
{
    [Fact]
    public void Every_flaw_found_in_a_keyed_document_has_a_reason() => AllHaveReasons("corpus-flaws.txt", Keyed());

    [Fact]
    public void Every_flaw_found_in_a_text_that_was_only_read_has_a_reason() => AllHaveReasons("corpus-flaws-read.txt", Read());

    private static void AllHaveReasons(string file, IEnumerable<(string Id, Minutes Minutes)> documents)
    {
        var found = documents.SelectMany(k => RuleBook.Findings(new(k.Minutes)).Where(j => j.Severity > Severity.Advice).Select(j => $"{k.Id}\t{j.Verdict.Item ?? "–"}\t{j.Rule.Id}"))
            .Order(StringComparer.Ordinal).ToList();
        var approved = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Klubba.Tests", "Rules", file))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        Assert.All(approved, parts => Assert.True(parts is [_, _, _, { Length: > 10 }], string.Join(' ', parts)));
        Assert.Equal(approved.Select(parts => string.Join('\t', parts.Take(3))), found);
    }

    private static IEnumerable<(string Id, Minutes Minutes)> Read() =>
        Directory.GetFiles(Path.Combine(Shared.Corpus, "unkeyed"), "*.txt").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), Reader.Read(File.ReadAllText(file), Path.GetFileNameWithoutExtension(file)).Minutes));

    internal static IEnumerable<(string Id, Minutes Minutes)> Keyed() =>
        Directory.GetFiles(Path.Combine(Shared.Corpus, "gold"), "*.json").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), Json.Read(File.ReadAllText(file)).Value));
}
