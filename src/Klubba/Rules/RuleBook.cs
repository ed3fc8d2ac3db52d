using System.Globalization;

namespace Klubba.Rules;

/// <summary>Regelboken: every rule, in the order of a meeting's life and within it of the statute; and what they say of a matter.</summary>
public static class RuleBook
{
    public static Values<Rule> All { get; } =
    [
        .. ConveningRules.All, .. AnnouncementRules.All, .. ServiceRules.All, .. CallInRules.All, .. QuorumRules.All, .. DisqualificationRules.All,
        .. DisqualificationQuestionRules.All, .. InitiativeRules.All, .. RoomRules.All, .. AssemblyRules.All,
        .. DeferralRules.All, .. ProposalRules.All, .. QuestionRules.All, .. VoteRules.All, .. ElectionRules.All, .. ReservationRules.All,
        .. ContentRules.All, .. ApprovalRules.All, .. NoticeRules.All, .. AppealRules.All, .. PublicationRules.All,
    ];

    /// <summary>Every verdict of every rule, rule by rule.</summary>
    public static IReadOnlyList<Judgement> Check(Matter matter)
    {
        var all = new List<Judgement>(512);
        foreach (var rule in All)
        {
            var provision = rule.On(rule.ByNotice ? matter.NoticeDay : matter.Day);
            if (provision is null) all.Add(new(rule, new Unknown(null, Missing.Law), null));
            else
                foreach (var verdict in rule.Check(matter)) all.Add(new(rule, verdict, provision));
        }
        return all;
    }

    public static IReadOnlyList<Judgement> Findings(Matter matter) => [.. Check(matter).Where(j => j.Verdict is Finding)];

    /// <summary>What the next act would add: the findings of the meeting with it that were not there before it.</summary>
    /// <param name="atLeast">Findings of less weight are not asked for.</param>
    /// <param name="at">When it is told; left out: as the last act was.</param>
    /// <returns>The findings, or why the act has no meaning and cannot be told at all.</returns>
    public static Result<Values<Judgement>> Before(Meeting meeting, MeetingEvent next, Severity atLeast = Severity.Advice, DateTimeOffset? at = null)
    {
        var last = meeting.Log[^1];
        var after = meeting.After(new(last.Seq + 1, Guid.Empty, at > last.At ? at.Value : last.At, Key.Klubba, next));
        if (!after.Ok) return after.Problem!;
        var found = Findings(Matter.Of(after.Value)).Where(j => j.Severity >= atLeast).ToValues();
        if (found.Count == 0) return found;
        var known = Findings(Matter.Of(meeting)).Select(Told).ToHashSet();
        return found.Where(j => !known.Contains(Told(j))).ToValues();
    }

    private static (string, Verdict) Told(Judgement judgement) => (judgement.Rule.Id, judgement.Verdict);
}

/// <summary>Small things that checks are written with.</summary>
internal static class Checks
{
    /// <summary>One verdict or none for each item.</summary>
    public static Func<Matter, IEnumerable<Verdict>> EachItem(Func<Matter, ItemMatter, Verdict?> check) => matter => Each(matter, check);

    private static IEnumerable<Verdict> Each(Matter matter, Func<Matter, ItemMatter, Verdict?> check)
    {
        foreach (var item in matter.Items)
            if (check(matter, item) is { } verdict) yield return verdict;
    }

    /// <summary>The same where only a log can tell: without one, one unknown for all.</summary>
    public static Func<Matter, IEnumerable<Verdict>> EachLoggedItem(Func<Matter, ItemMatter, ItemState, ItemCourse, Verdict?> check) => matter =>
        matter.Meeting is null ? [new Unknown(null, Missing.Log)]
        : Each(matter, (m, item) => item is { State: { } state, Log: { } log } ? check(m, item, state, log) : null);

    public static Verdict Judged(bool kept, string? item, params (string, string)[] facts) => kept ? new Kept(item) : new Finding(item, facts);

    /// <summary>Whether deadlines can be counted from the day: one of a time whose law is known, and no slip of the pen.</summary>
    public static bool Countable(DateOnly day) => day >= Law.Act1991 && day.Year <= 2200;

    public static string Iso(DateOnly day) => Swedish.Iso(day);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Names(IEnumerable<string> names) => string.Join(", ", names);

    public static string WithParty(Person person) => person.Party is { } party ? $"{person.Name} ({party})" : person.Name;

    public static bool Says(this string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
