using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Anslag.</summary>
internal static class NoticeRules
{
    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-8-12-content",
            Lint = "L-notice-late",
            Provisions = Law.Kl("8 kap. 12 §"),
            Severity = Severity.Flaw,
            NotModelled = "What stood on the board itself.",
            ByNotice = true,
            Check = Content,
        },
        new()
        {
            Id = "NOTICE-separate-for-immediate",
            Provisions = Law.Kl("8 kap. 12 §", "5 kap. 62 §"),
            Severity = Severity.Flaw,
            NotModelled = "One paper that announces two approvals.",
            ByNotice = true,
            Check = Separate,
        },
    ];

    private static string? Place(Approval approval) => approval.Items is [var only] ? only : null;

    private static IEnumerable<Verdict> Content(Matter matter)
    {
        var posted = matter.Minutes.Approvals.Where(a => a.Posted is not null).ToList();
        if (posted.Count == 0) yield return new Unknown(null, Missing.Notice);
        foreach (var approval in posted)
            yield return approval.KeptAt is null && matter.Meeting is null ? new Unknown(Place(approval), Missing.KeptAt)
                : Judged(!string.IsNullOrWhiteSpace(approval.KeptAt), Place(approval), ("day", Iso(approval.Posted!.Value)));
    }

    /// <summary>Each approval has a notice of its own; one that waits for the next is told only when a later one has been posted.</summary>
    private static IEnumerable<Verdict> Separate(Matter matter)
    {
        var immediate = matter.Minutes.Approvals.Where(a => a.Immediate == true).ToList();
        foreach (var approval in immediate)
        {
            var later = matter.Minutes.Approvals.Any(a => a.Immediate != true && a.Posted is not null);
            yield return approval.Posted is not null ? new Kept(Place(approval))
                : !later || matter.Meeting is null ? new Unknown(Place(approval), Missing.Notice)
                : new Finding(Place(approval));
        }
    }
}
