using Klubba.Rules;
using Xunit;

namespace Klubba.Tests.Rules;

/// <summary>Each rule by itself: kept, broken by the smallest change and nothing else found, and not known.</summary>
public class RuleTests
{
    public static TheoryData<string> Ids => [.. RuleBook.All.Select(r => r.Id)];

    public static TheoryData<string> Cases => [.. RuleCases.All.Select(c => c.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Every_rule_has_its_three_cases(string id) => Assert.Single(RuleCases.All, c => c.Id == id);

    [Theory, MemberData(nameof(Cases))]
    public void A_rule_that_is_kept_says_so(string id)
    {
        var verdicts = Of(id, Case(id).Clean());
        Assert.Contains(verdicts, v => v is Kept);
        Assert.DoesNotContain(verdicts, v => v is Finding);
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_smallest_change_gives_that_finding_and_no_other_new_one(string id)
    {
        var @case = Case(id);
        var before = Found(@case.Clean()).ToHashSet();
        var added = Found(@case.Broken()).Where(f => !before.Contains(f)).Select(f => f.Id).ToHashSet();
        Assert.Contains(id, added);
        Assert.Empty(added.Except([id]).Except(Rule(id).Implies));
    }

    [Theory, MemberData(nameof(Cases))]
    public void What_is_not_told_is_unknown(string id)
    {
        var verdicts = Of(id, Case(id).Unknown());
        Assert.Contains(verdicts, v => v is Unknown);
        Assert.DoesNotContain(verdicts, v => v is Finding);
    }

    private static RuleCase Case(string id) => RuleCases.All.Single(c => c.Id == id);

    private static Rule Rule(string id) => RuleBook.All.Single(r => r.Id == id);

    private static List<Verdict> Of(string id, Matter matter) => [.. RuleBook.Check(matter).Where(j => j.Rule.Id == id).Select(j => j.Verdict)];

    private static IEnumerable<(string Id, string? Item)> Found(Matter matter) => RuleBook.Findings(matter).Select(j => (j.Rule.Id, j.Verdict.Item));
}
