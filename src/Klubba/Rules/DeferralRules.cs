using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Bordläggning och återremiss, and the minority's right to them in the assembly (5 kap. 50 §), which no board has.</summary>
internal static class DeferralRules
{
    private static readonly DateOnly MinoritySetsReasons = new(2009, 3, 1);

    public static Values<Rule> All { get; } =
    [
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
