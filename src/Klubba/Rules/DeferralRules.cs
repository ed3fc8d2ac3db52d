using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Bordläggning och återremiss, and the minority's right to them in the assembly (5 kap. 50 §), which no board has.</summary>
internal static class DeferralRules
{
    /// <summary>Before it a minority could only have an item tabled.</summary>
    private static readonly DateOnly MinorityRefersBack = new(2002, 7, 1);

    private static readonly DateOnly MinoritySetsReasons = new(2009, 3, 1);

    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-5-50-minority-third",
            Lint = "L-minority-right-in-board",
            Provisions = Law.Kl("5 kap. 50 §", "5 kap. 36 §", MinorityRefersBack),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Two devices asked for by a sixth each, which are no third; tabling before 2002-07-01.",
            Check = matter => matter.OfAssembly ? EachLoggedItem(Third)(matter) : [],
        },
        new()
        {
            Id = "KL-5-50-one-shot",
            Provisions = Law.Kl("5 kap. 50 §", "5 kap. 36 §", MinorityRefersBack),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Whether it was a minority that put the item off: a person tells.",
            Check = matter => matter.OfAssembly ? EachLoggedItem(Once)(matter) : [],
        },
        new()
        {
            Id = "KL-5-50-count-basis",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "Requests that were told only by word of mouth.",
            Check = matter => matter.OfAssembly ? EachItem(CountBasis)(matter) : [],
        },
        new()
        {
            Id = "KL-5-50-elections",
            Lint = "L-minority-right-in-board",
            Provisions = Law.Kl("5 kap. 50 §", "5 kap. 36 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "An extra election, which is always tabled the first time.",
            Check = matter => matter.OfAssembly ? EachItem(InElection)(matter) : [],
        },
        new()
        {
            Id = "KL-5-50-motivation",
            Provisions = Law.Kl("5 kap. 50 §", from: MinoritySetsReasons),
            Severity = Severity.Flaw,
            NotModelled = "Which of several reasons has a third behind it. Before 2009-03-01 the majority could set the reasons.",
            Check = matter => matter.OfAssembly ? EachItem(Reasons)(matter) : [],
        },
        new()
        {
            Id = "KL-6-33-board-majority",
            Lint = "L-minority-right-in-board",
            Provisions = Law.Kl("6 kap. 33 §", "6 kap. 29 §"),
            Severity = Severity.Flaw,
            NotModelled = "A board that has yielded without anybody having said that a minority asked.",
            Check = matter => matter.OfAssembly ? [] : EachItem(InBoard)(matter),
        },
    ];

    /// <summary>A third of the members present have asked, for the first time: then the item is put off, whatever the majority wants.</summary>
    private static Verdict? Third(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        if (state.Minority is null || item.Item.Type == ItemType.Election || state.Point.DeferredByMinority == true) return null;
        var (asking, present) = state.MinorityCount;
        if (asking * 3 < present) return new Kept(item.Number);
        if (!item.Decided) return null;
        if (item.Deferred || item.Item.Clauses.Exists(ItemMatter.SaysDeferred)) return new Kept(item.Number);
        return state.Point.DeferredByMinority is null ? new Unknown(item.Number, Missing.EarlierDeferral)
            : new Finding(item.Number, ("asking", Text(asking)), ("present", Text(present)));
    }

    /// <summary>Put off once by a minority, the item is put off again only by a majority.</summary>
    private static Verdict? Once(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        if (state.Minority is null || item.Item.Type == ItemType.Election || !item.Decided) return null;
        if (item.Deferred || !item.Item.Clauses.Exists(ItemMatter.SaysDeferred)) return new Kept(item.Number);
        return state.Point.DeferredByMinority switch
        {
            true => new Finding(item.Number),
            false => new Kept(item.Number),
            null => new Unknown(item.Number, Missing.EarlierDeferral),
        };
    }

    private static Verdict? CountBasis(Matter matter, ItemMatter item) =>
        item.Item.Minority is { } minority ? Judged(minority.Requesters.Count > 0, item.Number) : null;

    private static Verdict? InElection(Matter matter, ItemMatter item)
    {
        if (item.Item.Minority is null || item.Item.Type != ItemType.Election) return null;
        if (!item.Decided) return null;
        return matter.Meeting is null && item.Item.Questions.Count == 0 ? new Unknown(item.Number, Missing.Question) : Judged(Put(item), item.Number);
    }

    private static bool Put(ItemMatter item) => item.Item.Questions.Count > 0;

    private static Verdict? Reasons(Matter matter, ItemMatter item)
    {
        if (item.Item.Minority is not { } minority) return null;
        if (item.State is not { Minority: { } asked } state) return minority.Reason is null ? new Unknown(item.Number, Missing.Reason) : new Kept(item.Number);
        if (state.Proposal(asked.Proposal) is not { Moved.Kind: ProposalKind.ReferBack } proposal) return null;
        return Judged(asked.Reason is not null || proposal.Moved.Reason is not null || proposal.Text is not null || proposal.Clauses.Count > 0, item.Number);
    }

    private static Verdict? InBoard(Matter matter, ItemMatter item)
    {
        if (!item.Decided || !(item.Has(ProposalKind.ReferBack) || item.Has(ProposalKind.Postpone) || item.Item.Minority is not null)) return null;
        if (matter.Meeting is null && item.Item.Questions.Count == 0) return new Unknown(item.Number, Missing.Question);
        return Judged(item.Item.Minority is null || Put(item), item.Number);
    }
}
