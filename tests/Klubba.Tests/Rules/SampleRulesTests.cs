using Klubba.Rules;
using Xunit;

namespace Klubba.Tests.Rules;

/// <summary>The samples are good examples: no flaw, save what was recorded against a warning; and a fault that is planted is found.</summary>
public class SampleRulesTests
{
    public static TheoryData<string> PlantedInAssembly => [.. AssemblyFaults.All.Select(fault => fault.Id)];

    public static TheoryData<string> Planted => [.. RuleCases.All.Where(c => c.Planted).Select(c => c.Id)];

    [Theory, MemberData(nameof(Samples.Meetings), MemberType = typeof(Samples))]
    public void A_sample_has_no_flaw_but_what_was_recorded_all_the_same(string sample)
    {
        var told = Story.Told(sample);
        var warned = told.Meeting.Log.SelectMany(line => line.Event.Despite);
        Assert.Equal(warned, RuleBook.Findings(told.Matter).Where(j => j.Severity > Severity.Advice).Select(j => j.Rule.Id));
    }

    [Fact]
    public void There_are_sixty_faults_to_plant_in_each_long_sample()
    {
        Assert.InRange(RuleCases.All.Count(c => c.Planted), 60, 100);
        Assert.InRange(AssemblyFaults.All.Select(fault => fault.Id).Distinct().Count(), 60, 100);
    }

    [Theory, MemberData(nameof(Planted))]
    public void A_planted_fault_is_found_by_its_id(string id) =>
        Assert.Contains(RuleBook.Findings(RuleCases.All.Single(c => c.Id == id).Broken()), j => j.Rule.Id == id);

    [Theory, MemberData(nameof(PlantedInAssembly))]
    public void A_fault_planted_in_the_assembly_is_found_by_its_id(string id) =>
        Assert.Contains(RuleBook.Findings(AssemblyFaults.All.Single(fault => fault.Id == id).Broken()), j => j.Rule.Id == id);

    [Fact]
    public void Where_a_ballot_group_has_nobody_left_the_other_groups_next_in_turn_serves()
    {
        var committee = Story.Told(Samples.Committee);
        Assert.Equal([CallInRule.SameGroup, CallInRule.OtherGroup], CallIn.Of(committee.Meeting.Composition, committee.Meeting.InRoom).Select(due => due.Rule).Where(rule => rule != CallInRule.Holder));
        var body = committee.Meeting.Composition;
        var (turn, later) = (body.Substitutes[1].Person, body.Substitutes[2].Person);
        var passed = committee.Change<ServesFor>(serves => serves.Person == turn, serves => serves with { Person = later });
        Assert.Contains(RuleBook.Findings(passed.Matter), j => j.Rule.Id == "LPV-22-sub-order");
    }

    [Fact]
    public void Every_rule_decides_on_a_sample_as_it_stands()
    {
        var decided = Samples.Meetings.SelectMany(sample => RuleBook.Check(Story.Told(sample.Data).Matter)).Where(j => j.Verdict is not Unknown).Select(j => j.Rule.Id).ToHashSet();
        Assert.Empty(RuleBook.All.Select(rule => rule.Id).Except(decided));
    }

    [Fact]
    public void Every_rule_decides_on_some_full_log_or_on_minutes_that_tell_enough() =>
        Assert.All(RuleCases.All, c => Assert.Contains(RuleBook.Check(c.Clean()), j => j.Rule.Id == c.Id && j.Verdict is Kept));
}
