namespace Klubba.Questions;

/// <summary>Makes the order of questions for one item.</summary>
internal sealed class Ordering(ItemState item, Regulations? practice)
{
    private readonly List<PutAs> put = [];
    private readonly List<Fallen> fallen = [];

    public QuestionOrder Made()
    {
        var parts = Live().SelectMany(Operative.Of).ToList();
        var procedural = Procedural(parts).ToList();
        var main = item.Point.Type == ItemType.Election ? Elections(parts) : Main(parts);
        if (item.Point.Employment == true) main = main.Select(c => c with { Secret = SecretGround.Employment });
        var choices = new List<Choice>([.. procedural, .. main, .. Additions(parts)]);
        Supports(parts);
        Unsupported(choices);
        return new() { Choices = choices.ToValues(), Put = put.ToValues(), Fallen = fallen.ToValues() };
    }

    /// <summary>Not withdrawn, and moved by somebody who has served at the item, as far as the log tells who has.</summary>
    private List<ProposalState> Live()
    {
        var live = item.Proposals.Where(p => !p.Withdrawn).ToList();
        if (item.Served.Count == 0) return live;
        foreach (var p in live.Where(p => p.Moved.By.Count > 0 && !p.Moved.By.Any(Served)).ToList())
        {
            fallen.Add(new(p.Key, FallReason.NotServing));
            live.Remove(p);
        }
        return live;
    }

    private bool Served(string person) => item.Served.Exists(s => s.Person == person);

    // ——— Formal questions ———

    /// <summary>Adjournment, then referral and postponement in the body's order; each against deciding today, never against each other.</summary>
    private IEnumerable<Choice> Procedural(List<Operative> parts)
    {
        var own = new List<Operative>();
        foreach (var part in parts.Where(p => p.Procedural).OrderBy(p => p.Part is not null))
        {
            var same = own.Find(o => SameDevice(o, part));
            if (same is null) own.Add(part);
            put.Add(new(part.Source.Key, (same ?? part).Option, part.Part));
        }
        var first = practice?.FirstProcedural ?? ProposalKind.ReferBack;
        return own.OrderBy(p => p.Kind == ProposalKind.Adjourn ? 0 : p.Kind == first ? 1 : 2).Select(p => p.Kind == ProposalKind.Adjourn
            ? new Choice(Subject.Procedural, [p.Option, Option.Reject]) { Implied = Option.Reject }
            : new Choice(Subject.Procedural, [Option.DecideToday, p.Option]) { Implied = Option.DecideToday, Clauses = p.About });
    }

    /// <summary>
    /// The same device for the same clauses to the same receiver; its reasons are no difference. A clause in a substantive proposal asks for
    /// what its mover, or the same words, already asked for.
    /// </summary>
    private static bool SameDevice(Operative one, Operative other)
    {
        if (one.Kind != other.Kind) return false;
        if (one.Part is null && other.Part is null) return one.Source.Moved.To == other.Source.Moved.To && one.About.Equals(other.About);
        return one.Says == other.Says || Movers(one).Intersect(Movers(other)).Any();
    }

    private static IEnumerable<string> Movers(Operative part) => part.Source.Moved.By.Concat(part.Source.Moved.Parties ?? []);

    // ——— Substance ———

    private IEnumerable<Choice> Main(List<Operative> parts)
    {
        var alternatives = Joined(parts.Where(p => p.Kind is ProposalKind.Alternative or ProposalKind.Amendment or ProposalKind.Other && !OfAddition(p)));
        var rejects = parts.Where(p => p.Kind == ProposalKind.Reject && Rejected(p) == Option.Reject && !OfAddition(p)).ToList();
        var ofOthers = alternatives.Where(a => Other(a) is not null).OrderBy(Depth).ToList();
        var whole = alternatives.Where(a => Other(a) is null).Where(Whole).ToList();
        var partly = alternatives.Where(a => Other(a) is null && !Whole(a)).ToList();

        List<string> rivals = [.. Base(parts), .. whole.Select(a => a.Option)];
        if (rejects.Exists(Whole)) rivals = [.. rivals.Count == 0 ? [Option.Base] : rivals, Option.Reject];
        var groups = Groups(partly, [.. rejects.Where(r => !Whole(r))]).ToList();
        var contested = rivals.Count > 1;
        var ofBase = groups.Select(g => g with { OnlyIf = contested ? Option.Base : null });
        var amendments = ofOthers.Select(a => new Choice(Subject.Main, [Other(a)!, a.Option]) { OnlyIf = Other(a) });
        var rest = contested || groups.Count == 0 ? [] : Untouched(groups);
        Choice[] first = rivals.Count == 0 || (!contested && groups.Count > 0 && rest.Count == 0) ? []
            : [Among(rivals) with { Clauses = rest }];
        var tried = practice?.AmendmentsFirst == true && contested ? ofBase.Concat(first)
            : contested ? first.Concat(ofBase)
            : first.Concat(ofBase).OrderBy(c => c.Clauses.Count == 0 ? 0 : c.Clauses[0]);
        return tried.Concat(amendments);
    }

    /// <summary>Several at once, or one by itself: then it can still be voted down.</summary>
    private static Choice Among(List<string> options) => options.Count > 1
        ? new(Subject.Main, options.ToValues())
        : new(Subject.Main, [options[0], Option.Reject]) { Implied = Option.Reject };

    /// <summary>Grundförslaget stands without being moved; where the papers name none, a "bifall" tells that there is one.</summary>
    private IEnumerable<string> Base(List<Operative> parts) =>
        item.Point.BaseProposal is not null || parts.Exists(p => p.Kind == ProposalKind.Approve && p.Source.Moved.Target is null or Option.Base)
            ? [Option.Base] : [];

    private bool Whole(Operative part) =>
        part.About.Count == 0 || item.Point.BaseProposal is not { } b || Enumerable.Range(1, b.Clauses.Count).All(part.About.Contains);

    private bool OfAddition(Operative part) =>
        part.Source.Moved.Target is { } target && item.Proposal(target) is { Withdrawn: false, Moved.Kind: ProposalKind.Addition };

    /// <summary>The proposal that it amends or adds to, where that is another than the base.</summary>
    private string? Other(Operative part) => Depth(part) > 0 ? Settled(part.Source.Moved.Target!) : null;

    /// <summary>How many proposals stand between it and the base: an amendment of an amendment has two. None where they go in a ring.</summary>
    private int Depth(Operative part)
    {
        var depth = 0;
        for (var at = part.Source.Moved.Target; at is not null && item.Proposal(at) is { Withdrawn: false } other && Substantive(other); at = other.Moved.Target)
        {
            depth++;
            if (depth > item.Proposals.Count || !put.Exists(p => p.Proposal == at && p.Part is null)) return 0;
        }
        return depth;
    }

    private static bool Substantive(ProposalState p) =>
        p.Moved.Kind is ProposalKind.Alternative or ProposalKind.Amendment or ProposalKind.Other or ProposalKind.Addition;

    private string Settled(string proposal) => (put.Find(p => p.Proposal == proposal && p.Part is null) ?? put.Find(p => p.Proposal == proposal))?.Option ?? proposal;

    /// <summary>Those that say the same are one alternative; one that says what the base says supports it.</summary>
    private List<Operative> Joined(IEnumerable<Operative> parts)
    {
        var own = new List<Operative>();
        var ofBase = item.Point.BaseProposal is { Clauses.Count: > 0 } b ? string.Join('\n', b.Clauses.Select(Operative.Level)) : null;
        foreach (var part in parts)
        {
            var same = part.Says.Length == 0 ? null
                : own.Find(o => o.Says == part.Says && o.About.Equals(part.About) && o.Source.Moved.Target == part.Source.Moved.Target);
            var option = part.Says == ofBase && part.About.Count == 0 ? Option.Base : (same ?? part).Option;
            put.Add(new(part.Source.Key, option));
            if (option == part.Option) own.Add(part);
        }
        return own;
    }

    /// <summary>Clauses that stand or fall together because some proposal is about both.</summary>
    private static IEnumerable<Choice> Groups(List<Operative> partly, List<Operative> rejects)
    {
        var groups = new List<(SortedSet<int> Clauses, List<string> Options)>();
        foreach (var part in partly.Concat(rejects))
        {
            var touched = groups.Where(g => g.Clauses.Overlaps(part.About)).ToList();
            groups.RemoveAll(touched.Contains);
            var option = part.Kind == ProposalKind.Reject ? Option.Reject : part.Option;
            groups.Add(([.. touched.SelectMany(g => g.Clauses), .. part.About], [.. touched.SelectMany(g => g.Options).Append(option).Distinct()]));
        }
        return groups.OrderBy(g => g.Clauses.Min).Select(g => new Choice(Subject.Main, [Option.Base, .. g.Options]) { Clauses = g.Clauses.ToValues() });
    }

    /// <summary>The clauses of the base that no group is about.</summary>
    private Values<int> Untouched(List<Choice> groups) =>
        Enumerable.Range(1, item.Point.BaseProposal?.Clauses.Count ?? 0).Except(groups.SelectMany(g => g.Clauses)).ToValues();

    /// <summary>Val: all nominations together; a vote is on paper, and the most votes win. Put between people, it stands between them.</summary>
    private IEnumerable<Choice> Elections(List<Operative> parts)
    {
        if (item.Questions.Find(q => q.Put.Subject == Subject.Election && !q.Put.Between.Any(item.Knows)) is { } people)
            return [new(Subject.Election, people.Put.Between) { Secret = SecretGround.Election }];
        var nominated = Joined(parts.Where(p => p.Kind is ProposalKind.Alternative or ProposalKind.Amendment or ProposalKind.Other && !OfAddition(p)));
        List<string> options = [.. Base(parts), .. nominated.Select(n => n.Option)];
        if (parts.Exists(p => p.Kind == ProposalKind.Reject)) options.Add(Option.Reject);
        return options.Count == 0 ? [] : [new(Subject.Election, options.ToValues()) { Secret = SecretGround.Election }];
    }

    private List<Choice> Additions(List<Operative> parts)
    {
        var additions = Joined(parts.Where(p => p.Kind == ProposalKind.Addition));
        var amendments = Joined(parts.Where(p => p.Kind is ProposalKind.Alternative or ProposalKind.Amendment or ProposalKind.Other && OfAddition(p)));
        return
        [
            .. additions.Select(a => new Choice(Subject.Addition, [a.Option, Option.Reject]) { Implied = Option.Reject, OnlyIf = Other(a) }),
            .. amendments.Select(a => (a.Option, Amended: Other(a) ?? Settled(a.Source.Moved.Target!))) // in a ring the addition it names itself
                .Select(a => new Choice(Subject.Addition, [a.Amended, a.Option]) { OnlyIf = a.Amended }),
        ];
    }

    // ——— Supporters ———

    /// <summary>Bifall, avslag, avgöra idag: put with what they support.</summary>
    private void Supports(List<Operative> parts)
    {
        foreach (var part in parts)
        {
            if (part.Kind is ProposalKind.DecideToday) put.Add(new(part.Source.Key, Option.DecideToday));
            if (part.Kind is ProposalKind.Reject) put.Add(new(part.Source.Key, Rejected(part)));
        }
        // A "bifall" may support any of the others.
        foreach (var part in parts.Where(p => p.Kind == ProposalKind.Approve)) put.Add(new(part.Source.Key, Supported(part)));
    }

    /// <summary>What supports something that is never put has nothing to stand on.</summary>
    private void Unsupported(List<Choice> choices)
    {
        var options = choices.SelectMany(c => c.Options).ToHashSet();
        fallen.AddRange(put.Where(p => !options.Contains(p.Option)).Select(p =>
            new Fallen(p.Proposal, p.Option == Option.DecideToday ? FallReason.NothingAgainst : FallReason.TargetFell, p.Part)));
        put.RemoveAll(p => !options.Contains(p.Option));
    }

    /// <summary>To reject one of several alternatives is to support the base proposal, where there is one; to reject a referral is to decide today.</summary>
    private string Rejected(Operative part) => (part.Source.Moved.Target is { } target ? item.Proposal(target)?.Moved.Kind : null) switch
    {
        ProposalKind.Alternative or ProposalKind.Amendment or ProposalKind.Other when item.Point.BaseProposal is not null => Option.Base,
        ProposalKind.ReferBack or ProposalKind.Postpone => Option.DecideToday,
        _ => Option.Reject,
    };

    private string Supported(Operative part) =>
        part.Source.Moved.Target is { } target && target != part.Source.Key && item.Proposal(target) is { } other
            ? other.Moved.Kind == ProposalKind.Approve ? Option.Base : Settled(target)
            : Option.Base;
}
