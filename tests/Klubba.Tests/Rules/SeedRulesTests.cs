using Klubba.Rules;
using Klubba.Tests.Reading;
using Xunit;

namespace Klubba.Tests.Rules;

/// <summary>The extract that the project began with, judged by the law of its day.</summary>
public class SeedRulesTests
{
    private const string Body = """{"kind":"board","seats":13,"regulations":{"title":"Reglemente","from":"2015-01-01","approvers":2,"immediateApproval":true}}""";

    private static Minutes Minutes => Reader.Read(Shared.Text("seed"), "seed").Minutes;

    private static Matter WithBody => BodyFile.Read(Body).Value.Of(Minutes, null);

    [Fact]
    public void With_a_body_file_nothing_is_above_flaw_and_the_flaws_are_these() =>
        Assert.Equal(
            ["DISSENT-named-persons", "DISSENT-named-persons", "IMMEDIATE-consistency", "KL-5-67-1-proposals", "KL-5-67-2-question-order"],
            RuleBook.Findings(WithBody).Where(j => j.Severity > Severity.Advice).Select(j => j.Rule.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void The_advice_is_on_scope_and_procedure_and_on_rows_that_may_give_some()
    {
        var advice = RuleBook.Findings(WithBody).Where(j => j.Severity == Severity.Advice).Select(j => j.Rule.Id).ToHashSet();
        Assert.Superset(new HashSet<string> { "QUESTION-scope", "L-procedural-in-substance" }, advice);
        // Rows 7 (place), 29 (staff representative), 30 (secretary), 35 (dispatch).
        Assert.Empty(advice.Except(["QUESTION-scope", "L-procedural-in-substance", "KL-single-physical-place", "KL-7-12-staff-reps", "MIN-customary"]));
    }

    [Fact]
    public void Without_it_quorum_and_seats_are_unknown()
    {
        var unknown = RuleBook.Check(new(Minutes)).Where(j => j.Verdict is Unknown { Missing: Missing.Seats }).Select(j => j.Rule.Id);
        Assert.Equal(["KL-5-66-who-served", "KL-6-27-quorum-board"], unknown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Thirteen_serve_seven_against_six_and_the_quorum_is_met()
    {
        var serving = Minutes.Attendance.Where(a => a.Serving == true).ToList();
        Assert.Equal((13, 7, 6), (serving.Count, serving.Count(a => a.Party is "S" or "MP" or "V"), serving.Count(a => a.Party is "M" or "L")));
        Assert.Contains(RuleBook.Check(WithBody), j => j.Rule.Id == "KL-6-27-quorum-board" && j.Verdict is Kept);
        var seven = WithBody.Minutes with { Attendance = serving.Take(7).ToValues() };
        Assert.DoesNotContain(RuleBook.Findings(new(seven)), j => j.Rule.Id == "KL-6-27-quorum-board");
        var six = WithBody.Minutes with { Attendance = serving.Take(6).ToValues() };
        Assert.Contains(RuleBook.Findings(new(six)), j => j.Rule.Id == "KL-6-27-quorum-board");
    }

    [Fact]
    public void Both_clocks_are_counted()
    {
        var found = (Finding)RuleBook.Findings(WithBody).Single(j => j.Rule.Id == "IMMEDIATE-consistency").Verdict;
        Assert.Equal([new("approved", "2017-09-26"), new("end", "2017-09-21")], found.Facts);
        Assert.Equal((new(2017, 9, 25), new(2017, 9, 28)), (LegalClock.Post(new(2017, 9, 21)).Limit, LegalClock.Post(new(2017, 9, 26)).Limit));
        Assert.Equal((new(2017, 10, 13), new(2017, 10, 20)), (LegalClock.LegalForce(new(2017, 9, 21)), LegalClock.LegalForce(new(2017, 9, 28))));
    }

    [Fact]
    public void The_act_of_1991_is_cited_and_only_with_confirmed_numbers()
    {
        var cited = RuleBook.Findings(WithBody).ToDictionary(j => (j.Rule.Id, j.Verdict), j => RuleWords.Swedish.Of(j.Provision!));
        Assert.All(cited.Values, citation => Assert.DoesNotContain("2017:725", citation, StringComparison.Ordinal));
        Assert.Contains("motsvarande bestämmelse i kommunallagen (1991:900)", cited.Values);
        Assert.Contains("kommunallagen (1991:900) 4 kap. 22 §", cited.Values);
    }
}
