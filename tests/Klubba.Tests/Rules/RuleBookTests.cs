using Klubba.Rules;
using Xunit;

namespace Klubba.Tests.Rules;

/// <summary>The rule book as a whole: its words, its provisions, and what it says before an act.</summary>
public class RuleBookTests
{
    public static TheoryData<string> Ids => [.. RuleBook.All.Select(r => r.Id)];

    [Fact]
    public void No_id_stands_twice_and_every_implied_one_is_there()
    {
        Assert.Equal(RuleBook.All.Count, RuleBook.All.Select(r => r.Id).Distinct().Count());
        Assert.Empty(RuleBook.All.SelectMany(r => r.Implies).Except(RuleBook.All.Select(r => r.Id)));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Message_and_cure_stand_in_both_languages_with_the_same_holes(string id)
    {
        foreach (var name in new[] { id, id + ".cure" })
            Assert.Equal(RuleWords.Swedish.All[name].Holes.Order(StringComparer.Ordinal), RuleWords.English.All[name].Holes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_languages_have_the_same_names_and_each_is_used()
    {
        Assert.Equal(RuleWords.Swedish.All.Keys.Order(StringComparer.Ordinal), RuleWords.English.All.Keys.Order(StringComparer.Ordinal));
        var rules = RuleBook.All.SelectMany(r => new[] { r.Id, r.Id + ".cure" }).ToHashSet();
        Assert.All(RuleWords.Swedish.All.Keys, name => Assert.True(rules.Contains(name) || name.StartsWith("says-", StringComparison.Ordinal)
            || Named<Severity>("severity", name) || Named<Missing>("missing", name) || Named<Basis>("provision", name), name));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_finding_can_be_said_in_both_languages(string id)
    {
        foreach (var judgement in RuleBook.Findings(RuleCases.All.Single(c => c.Id == id).Broken()))
            foreach (var words in new[] { RuleWords.Swedish, RuleWords.English })
            {
                var finding = (Finding)judgement.Verdict;
                Assert.DoesNotContain('{', words.Message(judgement.Rule, finding) + words.Cured(judgement.Rule, finding) + words.Of(judgement) + words.Of(judgement.Provision!));
            }
    }

    [Fact]
    public void Everything_that_can_be_missing_has_its_words()
    {
        foreach (var words in new[] { RuleWords.Swedish, RuleWords.English })
        {
            Assert.All(Enum.GetValues<Missing>(), missing => Assert.NotEmpty(words.Of(missing)));
            Assert.All(Enum.GetValues<Severity>(), severity => Assert.NotEmpty(words.Of(severity)));
            Assert.All(Enum.GetValues<Basis>(), basis => Assert.NotEmpty(words.Of(new Provision(default, null, basis))));
        }
    }

    [Fact]
    public void Every_row_of_the_catalogue_with_a_machine_check_is_a_rule_or_has_a_reason_why_not()
    {
        var rows = File.ReadLines(Path.Combine(Shared.Required, "law", "rules.md")).SkipWhile(line => !line.StartsWith("### A.", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("### O.", StringComparison.Ordinal)).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Rule id", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells[5] != "–").Select(cells => cells[1]).ToList();
        var reasons = File.ReadAllText(Path.Combine(Repository.Root, "docs", "decisions", "0051-rows-without-a-rule.md"));
        var without = rows.Except(RuleBook.All.Select(rule => rule.Id)).ToList();
        Assert.InRange(rows.Count, 120, 200);
        Assert.All(without, row => Assert.Contains(row, reasons, StringComparison.Ordinal));
    }

    [Fact]
    public void No_rule_says_that_a_decision_is_void()
    {
        foreach (var phrase in RuleWords.Swedish.All.Values.Concat(RuleWords.English.All.Values))
        {
            Assert.DoesNotContain("ogiltig", phrase.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("invalid", phrase.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Provisions_follow_each_other_without_overlap_and_only_confirmed_numbers_are_printed(string id)
    {
        var rule = RuleBook.All.Single(r => r.Id == id);
        for (var i = 1; i < rule.Provisions.Count; i++) Assert.Equal(rule.Provisions[i].From.AddDays(-1), rule.Provisions[i - 1].To);
        Assert.All(rule.Provisions, p => Assert.Equal(p.Basis == Basis.Statute, p.Citation is not null));
        Assert.Equal(rule.Severity == Severity.Annulment, rule.Ground is not null);
        Assert.Equal(new DateOnly(2026, 11, 22), rule.LastRead);
    }

    [Fact]
    public void Before_the_law_that_is_known_every_rule_answers_unknown()
    {
        var minutes = Story.Board.Minutes with { Date = new(1991, 12, 31), EndDate = null, ApprovedOn = null, PostedOn = null };
        Assert.All(RuleBook.Check(new(minutes)), j => Assert.Equal(new Unknown(null, Missing.Law), j.Verdict));
    }

    [Fact]
    public void What_the_next_act_would_add_is_told_before_it_is_done()
    {
        var meeting = Meeting.Of(Story.Board.Meeting.Log.TakeWhile(line => line.Event is not DebateClosed { Item: "i-6pg8xlpf" })).Value;
        var question = new QuestionPut("i-6pg8xlpf", "q-00000001", Subject.Main, [Option.Base]);
        Assert.Empty(RuleBook.Before(meeting, new DebateClosed("i-6pg8xlpf")).Value);
        var late = meeting.After(new(meeting.Log[^1].Seq + 1, Guid.Empty, meeting.Log[^1].At, Key.Klubba, question)).Value;
        Assert.Equal("KL-5-53-question-after-debate", Assert.Single(RuleBook.Before(late, new DebateClosed("i-6pg8xlpf")).Value).Rule.Id);
        Assert.Equal("KL-6-30-leave-room-board", Assert.Single(RuleBook.Before(meeting, new Disqualified("i-6pg8xlpf", "p-98o3sn3x", "del i saken", Leaves: false)).Value).Rule.Id);
    }

    [Fact]
    public void An_act_without_meaning_is_refused_and_not_judged() =>
        Assert.NotNull(RuleBook.Before(Story.Board.Meeting, new DebateClosed("i-6pg8xlpf")).Problem);

    [Theory, InlineData("121212-1212", true), InlineData("19121212-1212", true), InlineData("191212121212", true), InlineData("121212-1213", false),
        InlineData("121312-1212", false), InlineData("556036-0793", false), InlineData("KN 2026/38", false), InlineData("1121212-12121", false)]
    public void An_identity_number_has_a_day_and_a_check_digit(string text, bool is_one) => Assert.Equal(is_one, PublicationRules.HasIdentityNumber(text));

    private static bool Named<T>(string kind, string name) where T : struct, Enum =>
        Enum.GetNames<T>().Any(n => name == $"{kind}-{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(n)}");
}
