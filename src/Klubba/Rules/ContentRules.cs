using System.Globalization;
using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Protokollets innehåll: who served, the decision, what is customary, and whether the minutes agree with themselves.</summary>
internal static class ContentRules
{
    private static readonly string[] Noted = ["noter", "tar del av information", "tagit del av information", "till handlingarna"];
    private static readonly string[] Delegated = ["delegationsbeslut", "delegeringsbeslut"];
    private static readonly string[] Weekdays = ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"];

    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-5-66-who-served",
            Lint = "L-attendance",
            Provisions = Law.Kl("5 kap. 66 §"),
            Severity = Severity.Flaw,
            NotModelled = "Whether the one who is named was there.",
            Check = WhoServed,
        },
        new()
        {
            Id = "KL-5-67-4-decision",
            Lint = "L-decision-by-reference",
            Provisions = Law.Kl("5 kap. 67 § 4"),
            Severity = Severity.Flaw,
            NotModelled = "Whether the words of the decision are clear.",
            Check = EachItem(SelfContained),
        },
        new()
        {
            Id = "MIN-customary",
            Lint = "L-no-dispatch-list",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "The place, which is its own rule; where and when the minutes are approved.",
            Check = Customary,
        },
        new()
        {
            Id = "MIN-xref",
            Lint = "L-xref-broken",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "Case numbers and paragraphs of other minutes.",
            Check = EachItem(Annexes),
        },
        new()
        {
            Id = "MIN-date-weekday",
            Lint = "L-date-weekday",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "Weekdays of the first page, which the record does not keep.",
            Check = Days,
        },
        new()
        {
            Id = "L-noted-as-decision",
            Lint = "L-noted-as-decision",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "A matter in which nothing was proposed.",
            Check = EachItem(OnlyNoted),
        },
        new()
        {
            Id = "L-thin-or-late-papers",
            Lint = "L-thin-or-late-papers",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "When the papers were sent, and what they are worth.",
            Check = EachItem(Papers),
        },
        new()
        {
            Id = "KL-6-40-report",
            Lint = "L-delegation-report",
            Provisions = Law.Kl("6 kap. 40 §", "6 kap. 35 §"),
            Severity = Severity.Flaw,
            NotModelled = "Which decisions were made, and whether all that are to be reported are.",
            Check = EachItem(DelegationReport),
        },
    ];

    private static IEnumerable<Verdict> WhoServed(Matter matter)
    {
        var deciding = matter.Minutes.Attendance.Where(a => a.Serving == true).ToList();
        if (deciding.Count == 0)
        {
            yield return matter.Minutes.Attendance.Exists(a => a.Serving is not null || a.Role is Role.Member or Role.Chair) && matter.Meeting is not null && matter.Over
                ? new Finding(null, ("who", "–"), ("seats", matter.Minutes.Seats is { } all ? Text(all) : "?"))
                : new Unknown(null, Missing.Attendance);
            yield break;
        }
        var twice = deciding.GroupBy(a => (a.Name, a.Party)).Where(g => g.Count() > 1).Select(g => g.Key.Name).ToList();
        var whole = deciding.Count(a => a is { Extent: null, Present.Count: 0 } && a.Service.All(s => s.Items.Count == 0));
        var many = matter.Meeting is null && matter.Minutes.Seats < whole;
        yield return twice.Count > 0 || many ? new Finding(null, ("who", twice.Count > 0 ? Names(twice) : Text(whole)), ("seats", matter.Minutes.Seats is { } seats ? Text(seats) : "?"))
            : matter.Minutes.Seats is null ? new Unknown(null, Missing.Seats)
            : new Kept(null);
    }

    private static Verdict? SelfContained(Matter matter, ItemMatter item)
    {
        if (item.Item.Clauses.Count == 0) return null;
        if (!item.Item.Clauses.Exists(ByReference)) return new Kept(item.Number);
        return item.Item.BaseProposal is { Clauses.Count: > 0 } ? new Kept(item.Number)
            : item.State is null ? new Unknown(item.Number, Missing.BaseProposal)
            : new Finding(item.Number, ("clause", item.Item.Clauses.Find(ByReference)!));
    }

    /// <summary>"enligt förvaltningens förslag", and nothing else of its own.</summary>
    private static bool ByReference(string clause)
    {
        const int Short = 10;
        return clause.Says("förslag") && (clause.Says("enligt ") || clause.Says("bifall")) && !clause.Says("bilag") && !clause.Any(char.IsDigit)
            && clause.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= Short;
    }

    private static IEnumerable<Verdict> Customary(Matter matter)
    {
        var minutes = matter.Minutes;
        if (!matter.Over) yield break;
        if (!matter.HasFront) yield return new Unknown(null, Missing.FrontPage);
        else
        {
            List<string> missing = [];
            if (minutes.Opened is null || minutes.Closed is null) missing.Add("tid");
            if (minutes.Secretary is null) missing.Add("sekreterare");
            yield return Judged(missing.Count == 0, null, ("what", Names(missing)));
        }
        // Minutes that nowhere name an addressee have none that were read.
        var listed = matter.Meeting is not null || minutes.Items.Exists(i => i.Dispatch.Count > 0);
        foreach (var item in matter.Items)
        {
            if (item.Item.Type is not (null or ItemType.Decision) || item.Item.CaseNumber is null || item.Item.Clauses.Count == 0 || item.Item.Clauses.All(IsNoted)) continue;
            yield return item.Item.Dispatch.Count > 0 || item.Item.Addressees.Count > 0 ? new Kept(item.Number)
                : listed ? new Finding(item.Number, ("what", "expediering"))
                : new Unknown(item.Number, Missing.Documents);
        }
    }

    private static bool IsNoted(string clause) => Array.Exists(Noted, clause.Says);

    private static Verdict? Annexes(Matter matter, ItemMatter item)
    {
        var cited = item.Item.Clauses.SelectMany(Cited).Distinct().ToList();
        if (cited.Count == 0) return null;
        if (item.Item.Documents.Count == 0) return new Unknown(item.Number, Missing.Documents);
        var missing = cited.Where(n => !item.Item.Documents.Exists(d => Cited(d).Contains(n))).ToList();
        return Judged(missing.Count == 0, item.Number, ("annex", Names(missing)));
    }

    /// <summary>The numbers that follow "bilaga".</summary>
    private static IEnumerable<string> Cited(string text)
    {
        for (var at = text.IndexOf("bilaga ", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("bilaga ", at + 7, StringComparison.OrdinalIgnoreCase))
        {
            var digits = new string([.. text.Skip(at + 7).TakeWhile(char.IsAsciiDigit)]);
            if (digits.Length > 0) yield return digits;
        }
    }

    private static IEnumerable<Verdict> Days(Matter matter)
    {
        var minutes = matter.Minutes;
        var wrong = new List<string>();
        if (minutes.ApprovedOn < matter.Day) wrong.Add($"{Iso(minutes.ApprovedOn.Value)} < {Iso(matter.Day)}");
        if (minutes.PostedOn < minutes.ApprovedOn) wrong.Add($"{Iso(minutes.PostedOn.Value)} < {Iso(minutes.ApprovedOn!.Value)}");
        if (matter.End == matter.Day && minutes.Closed < minutes.Opened) wrong.Add($"{Swedish.Time(minutes.Closed!.Value)} < {Swedish.Time(minutes.Opened!.Value)}");
        foreach (var item in minutes.Items)
        {
            wrong.AddRange(item.Clauses.SelectMany(WrongWeekdays));
            if (item.Summary is { } summary) wrong.AddRange(WrongWeekdays(summary));
        }
        yield return wrong.Count > 0 ? new Finding(null, ("what", Names(wrong.Distinct())))
            : minutes.Opened is null && minutes.ApprovedOn is null ? new Unknown(null, Missing.FrontPage)
            : new Kept(null);
    }

    /// <summary>"torsdagen den 12 mars 2026" where the 12th was another day of the week.</summary>
    private static IEnumerable<string> WrongWeekdays(string text)
    {
        if (!Array.Exists(Weekdays, text.Says)) yield break;
        var words = text.Split((char[])[' ', '\n', '\t', Swedish.NoBreak], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 3 < words.Length; i++)
        {
            var weekday = Array.FindIndex(Weekdays, day => words[i].Equals(day, StringComparison.OrdinalIgnoreCase) || words[i].Equals(day + "en", StringComparison.OrdinalIgnoreCase));
            if (weekday < 0) continue;
            var at = words[i + 1].Equals("den", StringComparison.OrdinalIgnoreCase) ? i + 2 : i + 1;
            if (at + 2 >= words.Length || DayOf(words[at], words[at + 1], words[at + 2]) is not { } day) continue;
            if ((int)day.DayOfWeek != weekday) yield return $"{words[i]} {Iso(day)}";
        }
    }

    private static DateOnly? DayOf(string day, string month, string year)
    {
        for (var m = 1; m <= 12; m++)
        {
            if (!int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) || !int.TryParse(year.TrimEnd('.', ',', ';', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var y) || y is < 1900 or > 2999 || d < 1 || d > DateTime.DaysInMonth(y, m)) continue;
            var written = new DateOnly(y, m, d);
            if (Swedish.Day(written).Contains($" {month.ToLowerInvariant()} ", StringComparison.Ordinal)) return written;
        }
        return null;
    }

    private static Verdict? OnlyNoted(Matter matter, ItemMatter item)
    {
        if (item.Item.Clauses.Count == 0 || item.Item.Type is not (null or ItemType.Decision) || item.Item.BaseProposal is not { } proposed) return null;
        if (proposed.Clauses.Count == 0) return new Unknown(item.Number, Missing.BaseProposal);
        return Judged(!item.Item.Clauses.All(IsNoted) || proposed.Clauses.All(IsNoted), item.Number);
    }

    private static Verdict? Papers(Matter matter, ItemMatter item)
    {
        if (item.Item.Type != ItemType.Decision || !item.Decided) return null;
        return item.Item.Documents.Count > 0 ? new Kept(item.Number)
            : item.State is null ? new Unknown(item.Number, Missing.Documents)
            : new Finding(item.Number);
    }

    private static Verdict? DelegationReport(Matter matter, ItemMatter item)
    {
        if (matter.OfAssembly || item.Item.Title is not { } title || !Array.Exists(Delegated, title.Says) || !item.Decided) return null;
        var told = item.Item.Documents.Count > 0 || item.Item.Clauses.Exists(c => c.Any(char.IsAsciiDigit)) || item.Item.Summary?.Any(char.IsAsciiDigit) == true
            || item.Item.Remainder.Exists(r => r.Text.Any(char.IsAsciiDigit));
        return told ? new Kept(item.Number) : item.State is null ? new Unknown(item.Number, Missing.Documents) : new Finding(item.Number);
    }
}
