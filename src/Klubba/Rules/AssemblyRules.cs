using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Fullmäktiges egna ärenden: discharge, and how what is spent is financed.</summary>
internal static class AssemblyRules
{
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
    ];

    private static Verdict? Discharge(Matter matter, ItemMatter item)
    {
        var clauses = item.Item.Clauses.Where(c => c.Says("ansvarsfrihet")).ToList();
        if (clauses.Count == 0) return null;
        if (Array.Exists(Others, other => clauses.Exists(c => c.Says(other)) || item.Item.Title?.Says(other) == true)) return null;
        return Judged(matter.End.Month <= 6, item.Number, ("day", Iso(matter.End)));
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
