using System.Globalization;
using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Överklagande och verkställighet: which route, which instruction, and decisions that take effect too soon.</summary>
internal static class AppealRules
{
    private static readonly DateOnly Act2018 = new(2018, 7, 1);

    private static readonly string[] Preparatory = ["föreslår ", "begär hos ", "överlämnar ", "tillstyrker ", "avstyrker ", "till handlingarna", "tar del av", "noterar "];
    private static readonly string[] Charges = ["avgift", "taxa", "hyra", "hyror", "skatt"];
    private static readonly string[] Months = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-13-2-what",
            Provisions = Law.Kl("13 kap. 2 §", "10 kap. 2 §"),
            Severity = Severity.Advice,
            NotModelled = "What is preparation or execution by its nature: only words that mostly mean it are known.",
            ByNotice = true,
            Check = Appealables,
        },
        new()
        {
            Id = "KL-13-3-special",
            Provisions = Law.Kl("13 kap. 3 §"),
            Severity = Severity.Flaw,
            NotModelled = "Which act gives another route; authority exercised without one.",
            ByNotice = true,
            Check = EachItem(OtherRoute),
        },
        new()
        {
            Id = "FL-2-scope",
            Lint = "L-wrong-appeal-instruction",
            Provisions = [Law.Statute(Act2018, null, "förvaltningslagen (2017:900) 2 §")],
            Severity = Severity.Flaw,
            NotModelled = "The words of the instruction; decisions with several routes.",
            ByNotice = true,
            Check = EachLoggedItem(Instructed),
        },
        new()
        {
            Id = "KL-13-14-enforce-early",
            Lint = "L-enforced-early",
            Provisions = Law.Kl("13 kap. 14 §", "10 kap. 14 a §", new(2002, 7, 1)),
            Severity = Severity.Advice,
            NotModelled = "Execution that no clause dates; whether it can be undone, and reasons against it.",
            ByNotice = true,
            Check = TooSoon,
        },
        new()
        {
            Id = "KL-2-4-no-retroactive",
            Provisions = Law.Kl("2 kap. 4 §", "2 kap. 3 §"),
            Severity = Severity.Advice,
            NotModelled = "Whether it is to anybody's detriment, and extraordinary reasons. Only charges, rents and taxes are looked at.",
            Implies = ["KL-13-14-enforce-early"],
            Check = EachItem(Backdated),
        },
    ];

    private static IEnumerable<Verdict> Appealables(Matter matter) =>
        matter.Minutes.Items.Exists(i => i.Routes.Count > 0) ? EachItem(Appealable)(matter) : [new Unknown(null, Missing.Route)];

    /// <summary>The assembly's decisions can all be appealed; a board's not where they only prepare or execute.</summary>
    private static Verdict? Appealable(Matter matter, ItemMatter item)
    {
        if (!item.Decided || item.Item.Routes.Count == 0) return null;
        foreach (var route in item.Item.Routes)
        {
            if (route.Clause < 1 || route.Clause > item.Item.Clauses.Count) continue;
            var wrong = matter.OfAssembly ? route.Route == AppealRoute.None
                : route.Route == AppealRoute.Legality && Array.Exists(Preparatory, item.Item.Clauses[route.Clause - 1].Says);
            if (wrong) return new Finding(item.Number, ("clause", Text(route.Clause)));
        }
        return new Kept(item.Number);
    }

    private static Verdict? OtherRoute(Matter matter, ItemMatter item)
    {
        if (!item.Decided) return null;
        if (item.State?.Point.Authority is not { } authority) return item.Item.Routes.Count > 0 ? new Unknown(item.Number, Missing.Authority) : null;
        return item.Item.Routes.Count == 0 ? authority ? new Unknown(item.Number, Missing.Route) : null
            : Judged(item.Item.Routes.All(r => authority ? r.Route != AppealRoute.Legality : r.Route != AppealRoute.Administrative), item.Number);
    }

    private static Verdict? Instructed(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        Verdict? verdict = null;
        foreach (var line in log.Acts)
        {
            if (line.Event is not Dispatched { Appeal: { } told }) continue;
            if (item.Item.Routes.Count == 0) return new Unknown(item.Number, Missing.Route);
            if (!item.Item.Routes.Exists(r => r.Route == told)) return new Finding(item.Number, ("day", Iso(((Dispatched)line.Event).On)));
            verdict = new Kept(item.Number);
        }
        return verdict;
    }

    /// <summary>A clause that takes effect from a day before its legal force.</summary>
    private static IEnumerable<Verdict> TooSoon(Matter matter)
    {
        foreach (var item in matter.Items)
        {
            if (FirstEffect(item.Item.Clauses) is not { } from) continue;
            yield return (item.Approval?.Posted ?? matter.Minutes.PostedOn) is not { } posted || !Countable(posted) ? new Unknown(item.Number, Missing.Notice)
                : Judged(from >= LegalClock.LegalForce(posted), item.Number, ("from", Iso(from)), ("force", Iso(LegalClock.LegalForce(posted))));
        }
    }

    private static Verdict? Backdated(Matter matter, ItemMatter item)
    {
        if (item.Item.Clauses.Count == 0 || !item.Item.Clauses.Exists(c => Array.Exists(Charges, c.Says))) return null;
        return FirstEffect(item.Item.Clauses) is { } from ? Judged(from >= matter.Day, item.Number, ("from", Iso(from)), ("decided", Iso(matter.Day)))
            : item.Item.Clauses.Exists(c => c.Says("fastställ")) ? new Unknown(item.Number, Missing.Time)
            : null;
    }

    private const string From = "gäller från och med den ", FromShort = "gäller från den ";

    /// <summary>The earliest day that a clause says it holds from: "gäller från och med den 1 juli 2026".</summary>
    private static DateOnly? FirstEffect(Values<string> clauses)
    {
        DateOnly? first = null;
        foreach (var clause in clauses)
        {
            var at = clause.IndexOf(From, StringComparison.Ordinal);
            var text = at >= 0 ? clause.AsSpan(at + From.Length) : (at = clause.IndexOf(FromShort, StringComparison.Ordinal)) >= 0 ? clause.AsSpan(at + FromShort.Length) : [];
            if (Day(text) is { } day && (first is null || day < first)) first = day;
        }
        return first;
    }

    private static DateOnly? Day(ReadOnlySpan<char> text)
    {
        Span<Range> words = stackalloc Range[4];
        if (text.SplitAny(words, [' ', Swedish.NoBreak], StringSplitOptions.None) < 3) return null;
        var month = Array.IndexOf(Months, text[words[1]].ToString()) + 1;
        var year = text[words[2]].TrimEnd(".,;)");
        return month > 0 && int.TryParse(text[words[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var d) && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            && y is >= 1900 and <= 2999 && d >= 1 && d <= DateTime.DaysInMonth(y, month) ? new DateOnly(y, month, d) : null;
    }
}
