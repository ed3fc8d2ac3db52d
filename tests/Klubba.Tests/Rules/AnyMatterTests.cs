using CsCheck;
using Klubba.Rules;
using Xunit;

namespace Klubba.Tests.Rules;

/// <summary>Whatever is told, the rules answer: no input makes one fail, and every finding can be said.</summary>
public class AnyMatterTests
{
    [Fact]
    public void Any_minutes_are_judged() =>
        Generate.Minutes.Sample(minutes => Said(new(minutes with { Date = minutes.Date.AddDays(minutes.Date.Year < 1992 ? 735_000 - minutes.Date.DayNumber : 0) })), iter: 2000);

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6)]
    public void Any_meeting_is_judged_after_every_act(int seed)
    {
        foreach (var (_, _, after) in new LogGenerator(seed).Make(200)) Said(Matter.Of(after));
    }

    [Theory, InlineData(11), InlineData(12)]
    public void What_an_act_adds_is_told_for_any_act(int seed)
    {
        foreach (var (line, before, _) in new LogGenerator(seed).Make(120).Skip(1))
            if (line.Event is not Struck) Assert.True(RuleBook.Before(before, (MeetingEvent)line.Event).Ok);
    }

    private static void Said(Matter matter)
    {
        foreach (var judgement in RuleBook.Findings(matter))
        {
            Assert.NotEmpty(RuleWords.Swedish.Message(judgement.Rule, (Finding)judgement.Verdict));
            Assert.NotEmpty(RuleWords.English.Cured(judgement.Rule, (Finding)judgement.Verdict));
        }
    }
}
