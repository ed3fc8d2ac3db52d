using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Justering: in time, by whom, how; at once; and what may be changed.</summary>
internal static class ApprovalRules
{
    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-5-69-fourteen-days",
            Lint = "L-approval-late-or-missing",
            Provisions = Law.Kl("5 kap. 69 §", "5 kap. 61 §"),
            Severity = Severity.Flaw,
            NotModelled = "Minutes that are never approved. That 2 § lagen (1930:173) moves the last day is a reading of it: between target and limit nothing is late.",
            Check = InTime,
        },
        new()
        {
            Id = "APPROVE-who",
            Lint = "L-approval-routine",
            Provisions = Law.Local,
            Severity = Severity.Flaw,
            NotModelled = "How the regulations have the approvers chosen.",
            Check = HowMany,
        },
        new()
        {
            Id = "APPROVE-eligible",
            Lint = "L-approval-routine",
            Provisions = Law.Practice,
            Severity = Severity.Flaw,
            NotModelled = "An approver who was out of the room for less than an item.",
            Check = Eligible,
        },
        new()
        {
            Id = "APPROVE-cross-bench",
            Lint = "L-approval-routine",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "Coalitions: only that all who approve are of one party is seen.",
            Check = CrossBench,
        },
        new()
        {
            Id = "APPROVE-truth",
            Lint = "L-reworded-at-approval",
            Provisions = Law.Practice,
            Severity = Severity.Flaw,
            NotModelled = "A change that nobody told. A spelling is only advice; amounts, names, dates and words of a clause are more.",
            Check = Truth,
        },
        new()
        {
            Id = "CORRECT-visible",
            Lint = "L-silent-correction",
            Provisions = Law.Practice,
            Severity = Severity.Flaw,
            NotModelled = "A page that was exchanged without a word.",
            Check = Visible,
        },
        new()
        {
            Id = "IMMEDIATE-approval",
            Provisions = Law.Local,
            Severity = Severity.Flaw,
            NotModelled = "Whether the text lay ready; an approval on the day after, which some bodies count as directly.",
            Check = AtOnce,
        },
        new()
        {
            Id = "IMMEDIATE-consistency",
            Lint = "L-immediate-mismatch",
            Provisions = Law.Local,
            Severity = Severity.Flaw,
            NotModelled = "Minutes of several items that give one day of approval: whether it is that of the item approved at once is not told.",
            Implies = ["IMMEDIATE-approval"],
            Check = EachItem(Consistent),
        },
        new()
        {
            Id = "ESIGN-allowed",
            Provisions = Law.Kl("5 kap. 69 §", "5 kap. 61 §"),
            Severity = Severity.Flaw,
            NotModelled = "The level of an electronic signature.",
            Check = Way,
        },
    ];

    private static IEnumerable<Verdict> InTime(Matter matter)
    {
        if (!Countable(matter.End))
        {
            yield return new Unknown(null, Missing.Law);
            yield break;
        }
        var last = LegalClock.Approve(matter.End);
        var days = matter.Minutes.Approvals.Where(a => a.Immediate != true).Select(a => (Where: Place(a), a.On)).ToList();
        if (days.Count == 0) days = [(null, matter.Minutes.ApprovedOn)];
        foreach (var (where, on) in days)
            yield return on is { } day ? Judged(day <= last.Limit, where, ("approved", Iso(day)), ("target", Iso(last.Target)), ("limit", Iso(last.Limit))) : new Unknown(where, Missing.Approval);
    }

    private static string? Place(Approval approval) => approval.Items is [var only] ? only : null;

    private static IEnumerable<Verdict> HowMany(Matter matter)
    {
        if (matter.Regulations?.Approvers is not { } asked)
        {
            yield return new Unknown(null, Missing.Regulations);
            yield break;
        }
        if (matter.Minutes.Approvals.Count == 0) yield return new Unknown(null, Missing.Approval);
        foreach (var approval in matter.Minutes.Approvals)
        {
            var signed = approval.Approvers.Distinct().Count();
            // Old minutes list the chair among the approvers or not; the log lists all who signed.
            var enough = matter.Meeting is null ? signed == asked || signed == asked - 1 : signed == asked && ByChair(matter, approval);
            yield return Judged(enough, Place(approval), ("who", Names(approval.Approvers)), ("asked", Text(asked)));
        }
    }

    /// <summary>Who presided at each item, or at most of the meeting, signs.</summary>
    private static bool ByChair(Matter matter, Approval approval)
    {
        var chairs = Covered(matter, approval).Select(i => i.Log?.Chairs is [.., var chair] ? matter.Name(chair) : null).OfType<string>().Distinct().ToList();
        return chairs.Count == 0 || chairs.TrueForAll(approval.Approvers.Contains);
    }

    private static IEnumerable<ItemMatter> Covered(Matter matter, Approval approval) =>
        matter.Items.Where(i => approval.Items.Count > 0 ? approval.Items.Contains(i.Number) : i.Approval is null || ReferenceEquals(i.Approval, approval));

    private static IEnumerable<Verdict> Eligible(Matter matter)
    {
        if (matter.Minutes.Approvals.Count == 0) yield return new Unknown(null, Missing.Approval);
        foreach (var approval in matter.Minutes.Approvals)
        {
            var items = Covered(matter, approval).Where(i => matter.Meeting is null || i.State is not null).ToList();
            var people = approval.Approvers.Select(name => matter.Find(name) is { } a ? new Person(a.Name, a.Party, a.Id) : new Person(name)).ToList();
            var wrong = people.Where(p => items.Exists(i => i.Serves(p) == Part.No)).ToList();
            yield return wrong.Count > 0 ? new Finding(Place(approval), ("who", Names(wrong.Select(WithParty))))
                : people.Count == 0 || people.Exists(p => items.Exists(i => i.Serves(p) == Part.Unknown)) ? new Unknown(Place(approval), Missing.Attendance)
                : new Kept(Place(approval));
        }
    }

    private static IEnumerable<Verdict> CrossBench(Matter matter)
    {
        foreach (var approval in matter.Minutes.Approvals)
        {
            if (approval.Approvers.Count < 2) continue;
            var parties = approval.Approvers.Select(name => matter.Find(name)?.Party).Distinct().ToList();
            yield return parties.Contains(null) ? new Unknown(Place(approval), Missing.Attendance)
                : Judged(parties.Count > 1, Place(approval), ("who", Names(approval.Approvers)), ("party", parties[0]!));
        }
    }

    private static IEnumerable<Verdict> Truth(Matter matter)
    {
        if (matter.Meeting is null && matter.Minutes.Corrections.Count == 0)
        {
            yield return new Unknown(null, Missing.Log);
            yield break;
        }
        var kept = true;
        foreach (var correction in matter.Minutes.Corrections)
        {
            var clause = matter.Items.FirstOrDefault(i => i.Number == correction.Item && i.Item.Clauses.Concat(i.Item.Recommendations).Any(c => c.Contains(correction.Stood, StringComparison.Ordinal) || c.Contains(correction.Reads, StringComparison.Ordinal)));
            if (clause is null) continue;
            kept = false;
            yield return new Finding(clause.Number, ("stood", correction.Stood), ("reads", correction.Reads)) { Lighter = OnlySpelling(correction.Stood, correction.Reads) ? Severity.Advice : null };
        }
        if (kept) yield return new Kept(null);
    }

    /// <summary>The same digits, the same number of words, none of them a name, and each word with its first letter.</summary>
    private static bool OnlySpelling(string stood, string reads)
    {
        var (before, after) = (stood.Split(' '), reads.Split(' '));
        return stood.Where(char.IsDigit).SequenceEqual(reads.Where(char.IsDigit)) && before.Length == after.Length
            && before.Zip(after).All(pair => pair.First == pair.Second || (pair.First.Length > 0 && pair.Second.Length > 0 && char.IsLower(pair.First[0]) && pair.First[0] == pair.Second[0] && Math.Abs(pair.First.Length - pair.Second.Length) <= 1));
    }

    private static IEnumerable<Verdict> Visible(Matter matter)
    {
        if (matter.Minutes.Corrections.Count == 0) yield return matter.Meeting is null ? new Unknown(null, Missing.Log) : new Kept(null);
        foreach (var correction in matter.Minutes.Corrections) yield return Judged(correction.By is not null, correction.Item, ("day", Iso(correction.On)));
    }

    private static IEnumerable<Verdict> AtOnce(Matter matter)
    {
        foreach (var item in matter.Items)
        {
            if (!item.Immediate) continue;
            if (matter.Regulations?.ImmediateApproval == false)
            {
                yield return new Finding(item.Number);
                continue;
            }
            if (item.State is not { } state)
            {
                yield return new Unknown(item.Number, Missing.ApprovalOfItem);
                continue;
            }
            if (state.Approved is null && !matter.Over) continue;
            yield return matter.Regulations?.ImmediateApproval is null && state.Approved is not null ? new Unknown(item.Number, Missing.Regulations) : Judged(state.Approved is not null, item.Number);
        }
    }

    private static Verdict? Consistent(Matter matter, ItemMatter item)
    {
        if (!item.Immediate) return null;
        var alone = matter.Items.All(i => i.Immediate);
        var approved = item.Approval?.On ?? (alone ? matter.Minutes.Approvals.Select(a => a.On).FirstOrDefault(on => on is not null) ?? matter.Minutes.ApprovedOn : null);
        return approved is { } on ? Judged(on <= matter.End, item.Number, ("approved", Iso(on)), ("end", Iso(matter.End))) : new Unknown(item.Number, Missing.ApprovalOfItem);
    }

    private static IEnumerable<Verdict> Way(Matter matter)
    {
        if (matter.Regulations is not { ApprovalWays.Count: > 0 } regulations)
        {
            yield return new Unknown(null, Missing.Regulations);
            yield break;
        }
        foreach (var approval in matter.Minutes.Approvals)
            yield return approval.Way is { } way ? Judged(regulations.ApprovalWays.Contains(way), Place(approval), ("way", way.ToString().ToLowerInvariant())) : new Unknown(Place(approval), Missing.Approval);
    }
}
