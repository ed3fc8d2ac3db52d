using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Anslag.</summary>
internal static class NoticeRules
{
    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-8-12-two-days",
            Lint = "L-notice-late",
            Provisions = Law.Kl("8 kap. 12 §", "5 kap. 62 §"),
            Severity = Severity.Flaw,
            NotModelled = "Several notice boards of a joint board. Between target and limit nothing is late.",
            ByNotice = true,
            Check = InTime,
        },
        new()
        {
            Id = "KL-8-12-stay-up",
            Lint = "L-notice-removed-early",
            Provisions = Law.Kl("8 kap. 12 § och 13 kap. 5 §"),
            Severity = Severity.NoLegalForce,
            NotModelled = "Outages that nobody told. For a notice of before 2018 it is a flaw, and whether the time runs out is not known.",
            ByNotice = true,
            Check = StoodUp,
        },
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

    private static IEnumerable<Verdict> InTime(Matter matter)
    {
        var approvals = Announced(matter);
        if (approvals.Count == 0) yield return new Unknown(null, Missing.Approval);
        foreach (var approval in approvals)
        {
            if (approval is not { On: { } on, Posted: { } posted } || !Countable(on)) yield return new Unknown(Place(approval), approval.On is null ? Missing.Approval : Missing.Notice);
            else
            {
                var last = LegalClock.Post(on);
                yield return Judged(posted <= last.Limit, Place(approval), ("posted", Iso(posted)), ("target", Iso(last.Target)), ("limit", Iso(last.Limit)));
            }
        }
    }

    private static IEnumerable<Verdict> StoodUp(Matter matter)
    {
        foreach (var approval in Announced(matter))
        {
            if (approval is not { Posted: { } posted, Removed: { } removed } || !Countable(posted))
            {
                yield return new Unknown(Place(approval), Missing.Notice);
                continue;
            }
            var last = LegalClock.Appeal(posted).Limit;
            var early = removed < last || approval.Down <= last;
            yield return approval.StoodUp == true || (!early && removed > last && approval.StoodUp is null) ? new Kept(Place(approval))
                : early || approval.StoodUp == false ? new Finding(Place(approval), ("removed", Iso(approval.Down < removed ? approval.Down.Value : removed)), ("last", Iso(last))) { Lighter = posted < Law.Act2017 ? Severity.Flaw : null }
                : new Unknown(Place(approval), Missing.Time);
        }
    }

    /// <summary>The approvals with their notices; old minutes have one, told by itself.</summary>
    private static List<Approval> Announced(Matter matter)
    {
        var minutes = matter.Minutes;
        if (minutes.Approvals.Any(a => a.Posted is not null) || minutes.PostedOn is null) return [.. minutes.Approvals];
        return [new() { On = minutes.ApprovedOn, Posted = minutes.PostedOn, Removed = minutes.RemovedOn }];
    }

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
