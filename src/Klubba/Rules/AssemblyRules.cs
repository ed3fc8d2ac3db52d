using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Fullmäktiges egna ärenden: discharge, and how what is spent is financed.</summary>
internal static class AssemblyRules
{
    private static readonly string[] Exempt = ["ansvarsfrihet", "revision", "avsäg", "entled", "val ", "nya motioner", "medborgarförslag", "interpellation", "fråga om", "meddelanden", "upprop", "föredragningslista"];
    private static readonly string[] Others = ["förbund", "stiftelse", "bolag", " AB", "fond"];
    private static readonly string[] Spending = ["anvisar", "anslår", "tilläggsanslag"];
    private static readonly string[] Financing = ["finansier", "inom ram", "budgetram", "ur ", "från anslag", "lån", "eget kapital", "likvida medel", "tas från", "omfördel"];

    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-5-24-discharge",
            Provisions = Law.Kl("5 kap. 24 §"),
            Severity = Severity.Flaw,
            NotModelled = "Reasons for the decision, and discharge of others than the municipality's own bodies.",
            Check = matter => matter.OfAssembly ? EachItem(Discharge)(matter) : [],
        },
        new()
        {
            Id = "KL-11-15-finance",
            Lint = "L-finance-missing",
            Provisions = Law.Kl("11 kap. 15 §"),
            Severity = Severity.Flaw,
            NotModelled = "Spending that is not told by a verb of its own; the budget itself, which is its own financing.",
            Check = matter => matter.OfAssembly ? EachItem(Financed)(matter) : [],
        },
        new()
        {
            Id = "KL-5-26-prepared",
            Provisions = Law.Kl("5 kap. 26–32 §§", "5 kap. 26–33 §§"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Whether the executive could say its mind where the papers do not name it; items exempt are known by kind and title.",
            Check = matter => matter.OfAssembly ? EachLoggedItem(Prepared)(matter) : [],
        },
        new()
        {
            Id = "KL-5-33-urgent-unprepared",
            Provisions = Law.Kl("5 kap. 33 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Whether it was urgent, and who did not agree.",
            Check = matter => matter.OfAssembly ? EachLoggedItem(Unprepared)(matter) : [],
        },
        new()
        {
            Id = "KL-5-57-refuse-new",
            Provisions = Law.Kl("5 kap. 57 §"),
            Severity = Severity.Flaw,
            NotModelled = "What a matter holds: the chair tells. Proposals that would lead to an unlawful decision; no board has the provision.",
            Check = matter => !matter.OfAssembly ? [] : ToldOfNewMatters(matter) ? EachLoggedItem(NewMatter)(matter) : [new Unknown(null, Missing.NewMatter)],
        },
        new()
        {
            Id = "KL-5-68-questions",
            Provisions = Law.Kl("5 kap. 68 §"),
            Severity = Severity.Flaw,
            NotModelled = "Those that were put and answered without an item of their own.",
            Check = matter => matter.OfAssembly ? EachItem(Answered)(matter) : [],
        },
    ];

    private static Verdict? Discharge(Matter matter, ItemMatter item)
    {
        var clauses = item.Item.Clauses.Where(c => c.Says("ansvarsfrihet")).ToList();
        if (clauses.Count == 0) return null;
        if (Array.Exists(Others, other => clauses.Exists(c => c.Says(other)) || item.Item.Title?.Says(other) == true)) return null;
        return Judged(matter.End.Month <= 6, item.Number, ("day", Iso(matter.End)));
    }

    /// <summary>Exempt are elections, questions, what the auditors report, resignations and what is only handed on (5 kap. 29–32 and 34 §§).</summary>
    private static bool MustBePrepared(ItemMatter item) =>
        item.Item.Type is null or ItemType.Decision && item.Decided && item.Item.CaseNumber is not null && !(item.Item.Title is { } title && Array.Exists(Exempt, title.Says));

    private static Verdict? Prepared(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        if (!MustBePrepared(item) || state.Point.Unprepared == true || item.Deferred) return null;
        if (item.Item.BaseProposal is not { Clauses.Count: > 0 } draft)
            return item.Item.Type is null ? new Unknown(item.Number, Missing.BaseProposal) : new Finding(item.Number);
        return ByExecutive(draft.By ?? "") || item.Item.Documents.Exists(ByExecutive) ? new Kept(item.Number) : new Unknown(item.Number, Missing.Preparation);
    }

    private static bool ByExecutive(string text) => text.Says("kommunstyrelse") || text.Says("regionstyrelse");

    private static Verdict? Unprepared(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        if (!MustBePrepared(item) || item.Deferred) return null;
        if (state.Point.Unprepared != true) return item.Item.BaseProposal is null ? null : new Kept(item.Number);
        var against = item.Item.Reservations.Count > 0 || state.NotTakingPart.Count > 0 || state.Questions.Any(q => q.Vote is { Yes: > 0, No: > 0 });
        return against || state.Decision?.AllAgree == false ? new Finding(item.Number)
            : state.Decision?.AllAgree is null ? new Unknown(item.Number, Missing.Agreement)
            : new Kept(item.Number);
    }

    private static bool ToldOfNewMatters(Matter matter) => matter.Meeting is { } meeting && meeting.Items.Any(i => i.Proposals.Exists(p => p.Moved.NewMatter is not null));

    private static Verdict? NewMatter(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        Verdict? verdict = null;
        foreach (var proposal in state.Proposals)
        {
            if (proposal.Withdrawn || proposal.Moved.NewMatter is not { } isNew) continue;
            if (isNew && state.Questions.Any(q => q.Put.Between.Contains(proposal.Key))) return new Finding(item.Number, ("who", Names(proposal.Moved.By.Select(matter.Name))));
            verdict ??= new Kept(item.Number);
        }
        return verdict;
    }

    private static Verdict? Answered(Matter matter, ItemMatter item)
    {
        if (item.Item.Type is not (ItemType.Question or ItemType.Interpellation)) return null;
        return item.Item.Clauses.Count > 0 ? new Kept(item.Number)
            : item.State is null || !matter.Over ? new Unknown(item.Number, Missing.Decision)
            : new Finding(item.Number);
    }

    private static Verdict? Financed(Matter matter, ItemMatter item)
    {
        var spends = item.Item.Clauses.Any(c => Array.Exists(Spending, c.Says) && c.Any(char.IsAsciiDigit));
        if (!spends || item.Item.Title?.Says("budget") == true) return null;
        // A clause cut short, as keys of a corpus have it, may say it further on.
        if (item.Item.Clauses.Any(c => Array.Exists(Financing, c.Says))) return new Kept(item.Number);
        return item.Item.Clauses.Any(c => c.EndsWith('…')) ? new Unknown(item.Number, Missing.Reason) : new Finding(item.Number);
    }
}
