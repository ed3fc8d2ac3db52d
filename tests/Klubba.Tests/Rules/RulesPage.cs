using System.Globalization;
using System.Text;
using Klubba.Rules;
using Klubba.Tests.Reading;
using Xunit;

namespace Klubba.Tests.Rules;

/// <summary>docs/rules.md, written by the program: every rule with all that a lawyer needs to judge it.</summary>
public class RulesPage
{
    [Fact]
    public void The_page_of_rules_is_current()
    {
        Assert.SkipWhen(Shared.Root is null, "The counts on the page need the keyed documents beside the repository (KLUBBA_SHARED, ../shared).");
        Approve.That(Path.Combine(Repository.Root, "docs", "rules.md"), Write());
    }

    private static string Write()
    {
        var counts = Counts();
        var page = new StringBuilder("""
            # The rules

            Written by the program; `KLUBBA_APPROVE=1 dotnet run --project tests/Klubba.Tests -- -class Klubba.Tests.Rules.RulesPage` writes it anew.

            A rule points at a risk. Whether a decision stands is for a court: a fault without significance for the outcome need not lead to
            annulment (kommunallagen 13 kap. 9 §). What a rule needs and is not told makes it answer *unknown*. The provision is that of the
            meeting's day, or for announcement and appeal that of the announcement. The law was last read
            """);
        page.Append(CultureInfo.InvariantCulture, $" {Swedish.Iso(RuleBook.All[0].LastRead)}, through SFS 2025:450; what has been changed since is not known here.\n\n");
        page.Append("The counts are of verdicts on the samples (a meeting of a board and one of the assembly) and on the keyed documents (gold), before and after the slash: kept, found, unknown.\n\n");
        page.Append("| rule | at most | kept | found | unknown |\n|---|---|--:|--:|--:|\n");
        foreach (var rule in RuleBook.All) page.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](#{rule.Id.ToLowerInvariant()}) | {RuleWords.English.Of(rule.Severity)} | {Cell(counts, rule, 0)} | {Cell(counts, rule, 1)} | {Cell(counts, rule, 2)} |\n");
        page.Append("\n## Provisions of 1991 whose number nobody has confirmed\n\nFor these rules the message says “motsvarande bestämmelse i kommunallagen (1991:900)” on days before 2018:\n\n");
        page.Append(string.Join(", ", RuleBook.All.Where(r => r.Provisions.Any(p => p.Basis == Basis.Corresponding)).Select(r => r.Id))).Append(".\n");
        foreach (var rule in RuleBook.All) Tell(page, rule);
        return page.ToString();
    }

    private static void Tell(StringBuilder page, Rule rule)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {rule.Id}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{RuleWords.Swedish.All[rule.Id].Text}\n{RuleWords.Swedish.All[rule.Id + ".cure"].Text}\n\n");
        foreach (var provision in rule.Provisions)
            page.Append(CultureInfo.InvariantCulture, $"- {Swedish.Iso(provision.From)}–{(provision.To is { } to ? Swedish.Iso(to) : "")}: {RuleWords.Swedish.Of(provision)}\n");
        page.Append(CultureInfo.InvariantCulture, $"- at most: {RuleWords.Swedish.Of(rule.Severity)}{(rule.Ground is { } ground ? $", 13 kap. 8 § {ground}" : "")}\n");
        if (rule.Lint is { } lint && lint != rule.Id) page.Append(CultureInfo.InvariantCulture, $"- also known as: {lint}\n");
        if (rule.Implies.Count > 0) page.Append(CultureInfo.InvariantCulture, $"- with it may come: {string.Join(", ", rule.Implies)}\n");
        page.Append(CultureInfo.InvariantCulture, $"- not modelled: {rule.NotModelled}\n");
    }

    private static string Cell(Dictionary<(string, bool), int[]> counts, Rule rule, int what) =>
        $"{Of(counts, rule.Id, gold: false, what)} / {Of(counts, rule.Id, gold: true, what)}";

    private static int Of(Dictionary<(string, bool), int[]> counts, string id, bool gold, int what) => counts.TryGetValue((id, gold), out var three) ? three[what] : 0;

    private static Dictionary<(string, bool), int[]> Counts()
    {
        var counts = new Dictionary<(string, bool), int[]>();
        foreach (var sample in Samples.Meetings) Count(counts, Story.Told(sample.Data).Matter, gold: false);
        foreach (var (_, minutes) in CorpusRulesTests.Keyed()) Count(counts, new(minutes), gold: true);
        return counts;
    }

    private static void Count(Dictionary<(string, bool), int[]> counts, Matter matter, bool gold)
    {
        foreach (var judgement in RuleBook.Check(matter))
        {
            if (!counts.TryGetValue((judgement.Rule.Id, gold), out var three)) three = counts[(judgement.Rule.Id, gold)] = new int[3];
            three[judgement.Verdict switch { Kept => 0, Finding => 1, _ => 2 }]++;
        }
    }
}
