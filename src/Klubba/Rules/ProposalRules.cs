using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Yrkanden: that the minutes tell them (5 kap. 67 § 1), and that nothing procedural hides in one of substance.</summary>
internal static class ProposalRules
{
    private static readonly string[] ProceduralVerbs = ["återremitter", "bordlägg", "remitteras"];

    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-5-67-1-proposals",
            Lint = "L-proposals-incomplete",
            Provisions = Law.Kl("5 kap. 67 § 1"),
            Severity = Severity.Flaw,
            NotModelled = "Whether a text that the minutes only point to is kept with them.",
            Check = EachItem(Told),
        },
        new()
        {
            Id = "L-procedural-in-substance",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "Procedural wishes in other words than återremittera, bordlägga, remittera.",
            Check = Procedural,
        },
    ];

    private static bool HasOwnContent(Proposal p) => p.Kind is ProposalKind.Alternative or ProposalKind.Amendment or ProposalKind.Addition or ProposalKind.Other;

    private static Verdict? Told(Matter matter, ItemMatter item)
    {
        var own = item.Live.Where(HasOwnContent).ToList();
        var nobody = item.Live.Any(p => p.By.Count == 0 && p.Parties.Count == 0);
        if (own.Count == 0 && !nobody) return item.Live.Any() ? new Kept(item.Number) : null;
        var empty = own.Where(p => p.Text is null ? item.State is not null : SaysNothing(p.Text)).ToList();
        if (empty.Count > 0 || nobody)
            return new Finding(item.Number, ("who", Names(empty.SelectMany(p => p.By.Count > 0 ? p.By.Select(WithParty) : p.Parties).DefaultIfEmpty("?").Distinct())));
        return own.Exists(p => p.Text is null) ? new Unknown(item.Number, Missing.ProposalText) : new Kept(item.Number);
    }

    /// <summary>"ett förslag", "ett eget förslag och föreslog att nämnden skulle ställa sig bakom det": a proposal is named, not told.</summary>
    internal static bool SaysNothing(string text)
    {
        const int Long = 200;
        if (text.Length > Long) return false;
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 16 && !text.Any(char.IsDigit) && !text.Contains(':', StringComparison.Ordinal) && !text.Says("bilag")
            && words[0].ToLowerInvariant() is "ett" or "eget" or "förslag" && words.Take(3).Any(w => w.TrimEnd('.', ',').Equals("förslag", StringComparison.OrdinalIgnoreCase))
            && (words.Length <= 3 || text.Says("ställa sig bakom"));
    }

    private static IEnumerable<Verdict> Procedural(Matter matter)
    {
        foreach (var item in matter.Items)
            foreach (var proposal in item.Live.Where(HasOwnContent))
            {
                var text = Operative(item, proposal);
                if (text is null) yield return new Unknown(item.Number, Missing.ProposalText);
                else yield return Judged(!Array.Exists(ProceduralVerbs, text.Says), item.Number, ("who", Names(proposal.By.Select(WithParty))));
            }
    }

    /// <summary>What the proposal asks the body to decide; of one that is named and not told, the numbered points of its mover's reservation.</summary>
    private static string? Operative(ItemMatter item, Proposal proposal)
    {
        if (item.State is { } state && proposal.Id is { } key && state.Proposal(key) is { } told)
            return told.Text is null && told.Clauses.Count == 0 ? null : string.Join('\n', told.Clauses.Prepend(told.Text ?? ""));
        if (proposal.Text is { } text && !SaysNothing(text)) return text;
        var mover = proposal.By is [var first, ..] ? first.Name : null;
        var reservation = item.Item.Reservations.Find(r => mover is not null && r.Text is not null && r.By.Exists(by => by.Name == mover));
        return reservation?.Text is { } reasons ? Numbered(reasons) : null;
    }

    /// <summary>The first run of numbered points of a text; null where there is none near its beginning.</summary>
    private static string? Numbered(string text)
    {
        const int Near = 4;
        var points = new List<string>();
        var before = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (char.IsAsciiDigit(line[0]) && line.AsSpan(1).IndexOfAny('.', ')') is >= 0 and <= 1) points.Add(line);
            else if (points.Count > 0 || ++before > Near) break;
        }
        return points.Count == 0 ? null : string.Join('\n', points);
    }
}
