namespace Klubba.Rules;

/// <summary>Vad revisorer frågar om protokoll, in the order they ask; the rest of what was found comes last.</summary>
public enum AuditQuestion
{
    /// <summary>Justeringar och anslag i rätt tid.</summary>
    LateApprovals,

    /// <summary>Yrkanden och propositionsordningar som saknas.</summary>
    OrdersMissing,

    /// <summary>Reservationer av dem som inte tjänstgjort, eller utan namn.</summary>
    ReservationsByOthers,

    /// <summary>Röster som inte går ihop.</summary>
    VotesThatDoNotAddUp,

    /// <summary>Beslut genom hänvisning, som inte kan läsas för sig.</summary>
    DecisionsByReference,

    Other,
}

/// <summary>Iakttagelse: one finding of one meeting, as an answer to a question.</summary>
/// <param name="Meeting">As the caller names the meeting.</param>
public sealed record AuditRow<T>(AuditQuestion Question, T Meeting, Judgement Judgement);

/// <summary>Granskning av protokoll over a body and a period: the rules' findings put under the questions that auditors ask (catalogue part 4).</summary>
/// <remarks>Flaws and worse; advice is left out. What could not be judged is counted, for an auditor must know what was not tried.</remarks>
public sealed record Audit<T>(int Meetings, IReadOnlyList<AuditRow<T>> Rows, int Kept, int Unknown)
{
    public IEnumerable<AuditRow<T>> Of(AuditQuestion question) => Rows.Where(row => row.Question == question);
}

/// <summary>How an audit is made.</summary>
public static class Audit
{
    private static readonly Dictionary<string, AuditQuestion> Questions = new()
    {
        ["KL-5-69-fourteen-days"] = AuditQuestion.LateApprovals,
        ["KL-8-12-two-days"] = AuditQuestion.LateApprovals,
        ["KL-8-12-stay-up"] = AuditQuestion.LateApprovals,
        ["IMMEDIATE-consistency"] = AuditQuestion.LateApprovals,
        ["KL-5-67-1-proposals"] = AuditQuestion.OrdersMissing,
        ["KL-5-67-2-question-order"] = AuditQuestion.OrdersMissing,
        ["KL-5-53-yes-no-form"] = AuditQuestion.OrdersMissing,
        ["KL-4-27-who"] = AuditQuestion.ReservationsByOthers,
        ["KL-4-27-when"] = AuditQuestion.ReservationsByOthers,
        ["DISSENT-named-persons"] = AuditQuestion.ReservationsByOthers,
        ["MIN-arithmetic"] = AuditQuestion.VotesThatDoNotAddUp,
        ["KL-5-67-3-votes"] = AuditQuestion.VotesThatDoNotAddUp,
        ["KL-5-67-5-participants"] = AuditQuestion.VotesThatDoNotAddUp,
        ["KL-4-24-one-vote"] = AuditQuestion.VotesThatDoNotAddUp,
        ["KL-5-67-4-decision"] = AuditQuestion.DecisionsByReference,
    };

    public static Audit<T> Of<T>(IEnumerable<(T Meeting, Matter Matter)> meetings)
    {
        var (rows, count, kept, unknown) = (new List<AuditRow<T>>(), 0, 0, 0);
        foreach (var (meeting, matter) in meetings)
        {
            count++;
            foreach (var judgement in RuleBook.Check(matter))
            {
                if (judgement.Verdict is Kept) kept++;
                else if (judgement.Verdict is Unknown) unknown++;
                else if (judgement.Severity >= Severity.Flaw) rows.Add(new(Questions.GetValueOrDefault(judgement.Rule.Id, AuditQuestion.Other), meeting, judgement));
            }
        }
        return new(count, [.. rows.OrderBy(row => row.Question)], kept, unknown);
    }

    /// <summary>The rules that answer a question of their own; each is in the rule book.</summary>
    internal static IEnumerable<string> Asked => Questions.Keys;
}
