using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Tjänstgöring: who may act, substitutes, remote participation.</summary>
internal static class ServiceRules
{
    /// <summary>From this day a proposed reform (prop. 2025/26:164) may be in force; until a person has said whether it is, nothing is.</summary>
    private static readonly DateOnly RemoteLawKnownUntil = new(2026, 6, 30);

    private static readonly DateOnly RemoteLaw = new(2014, 2, 1);

    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-4-22-serving-sub-rights",
            Lint = "L-dissent-by-nonserving",
            Provisions = Law.Kl("4 kap. 22 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Reservations, which are their own rule. A proposal by one who does not serve has no effect; only a vote can harm the decision.",
            Check = Acts,
        },
        new()
        {
            Id = "KL-5-20-no-alternating",
            Provisions = Law.Kl("5 kap. 20 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Substitutes, who may serve again.",
            Check = matter => matter.OfAssembly ? Alternating(matter) : [],
        },
        new()
        {
            Id = "LOCAL-board-no-alternating",
            Provisions = Law.Local,
            Severity = Severity.Flaw,
            NotModelled = "Substitutes, and changes inside an item.",
            Check = matter => matter.OfAssembly ? [] : Alternating(matter),
        },
        new()
        {
            Id = "SUB-for-whom",
            Lint = "L-attendance",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "Whether the one named was absent.",
            Check = ForWhom,
        },
        new()
        {
            Id = "SUB-per-item",
            Lint = "L-attendance",
            Provisions = Law.Kl("5 kap. 67 § 5"),
            Severity = Severity.Flaw,
            NotModelled = "Absence for less than an item.",
            Implies = ["KL-6-27-quorum-board", "KL-5-45-quorum-assembly", "KL-5-18-order-and-priority", "LPV-22-sub-order", "LOCAL-party-chain"],
            Check = EachLoggedItem(PresentAtItem),
        },
        new()
        {
            Id = "KL-5-16-remote-assembly",
            Lint = "L-remote-not-lawful",
            Provisions = Law.Kl("5 kap. 16 §", "5 kap. 38 a §", RemoteLaw),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Whether all saw and heard each other. From 1 July 2026 a person must tell which wording is in force (prop. 2025/26:164).",
            Check = matter => matter.OfAssembly ? Remote(matter) : [],
        },
        new()
        {
            Id = "KL-6-24-remote-board",
            Lint = "L-remote-not-lawful",
            Provisions = Law.Kl("6 kap. 24 §", from: RemoteLaw),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Whether all saw and heard each other. From 1 July 2026 a person must tell which wording is in force (prop. 2025/26:164).",
            Check = matter => matter.OfBoard ? Remote(matter) : [],
        },
    ];

    private static IEnumerable<Verdict> Acts(Matter matter)
    {
        foreach (var item in matter.Items)
        {
            var (known, unknown) = (0, false);
            foreach (var (person, severity) in ActsOf(matter, item))
            {
                var part = item.Serves(person);
                if (part == Part.No) yield return new Finding(item.Number, ("who", WithParty(person))) { Lighter = severity };
                unknown |= part == Part.Unknown;
                known++;
            }
            if (known > 0) yield return unknown ? new Unknown(item.Number, Missing.Attendance) : new Kept(item.Number);
        }
    }

    private static IEnumerable<(Person Person, Severity Severity)> ActsOf(Matter matter, ItemMatter item)
    {
        foreach (var person in item.Live.SelectMany(p => p.By).Distinct()) yield return (person, Severity.NoEffect);
        // The log takes no ballot of one who does not serve.
        if (item.State is not null) yield break;
        foreach (var ballot in item.Item.Questions.SelectMany(q => q.Named).Where(b => b.Option != VoteOption.Absent))
        {
            // Who is neither member nor substitute is another rule's.
            if (matter.Find(ballot.Name)?.Role == Role.Substitute) yield return (new(ballot.Name, ballot.Party), Severity.Annulment);
        }
    }

    private static IEnumerable<Verdict> Alternating(Matter matter)
    {
        if (matter.Meeting is not { } meeting)
        {
            yield return new Unknown(null, Missing.Log);
            yield break;
        }
        var back = meeting.Alternations.Where(a => a.Banned != false).ToList();
        yield return back.Count == 0 ? new Kept(null)
            : back.Exists(a => a.Banned is null) ? new Unknown(null, Missing.Regulations)
            : new Finding(null, ("who", Names(back.Select(a => matter.Name(a.Person)).Distinct())));
    }

    private static IEnumerable<Verdict> ForWhom(Matter matter)
    {
        if (matter.Minutes.Attendance.Count == 0)
        {
            yield return new Unknown(null, Missing.Attendance);
            yield break;
        }
        var unnamed = matter.Minutes.Attendance.Where(a => a is { Role: Role.Substitute, Serving: true, ServesFor: null }
            && !(a.Service.Count > 0 && a.Service.All(s => s.For is not null || s.Reason == ServiceReason.Vacancy))).Select(a => a.Name).ToList();
        yield return Judged(unnamed.Count == 0, null, ("who", Names(unnamed)));
    }

    private static Verdict? PresentAtItem(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        foreach (var serving in state.Served)
            if (!log.HereDuring.Contains(serving.Person))
                return new Finding(item.Number, ("who", Names(state.Served.Select(s => s.Person).Distinct().Where(p => !log.HereDuring.Contains(p)).Select(matter.Name))));
        return new Kept(item.Number);
    }

    private static IEnumerable<Verdict> Remote(Matter matter)
    {
        if (matter.Minutes.Attendance.Count == 0)
        {
            yield return new Unknown(null, Missing.Attendance);
            yield break;
        }
        var remote = matter.Minutes.Attendance.Where(a => a is { Remote: true, Serving: true }).Select(a => a.Name).ToList();
        if (remote.Count == 0)
        {
            // Old minutes that say nothing of links do not say that there were none.
            if (matter.Meeting is not null) yield return new Kept(null);
            yield break;
        }
        yield return matter.Day > RemoteLawKnownUntil ? new Unknown(null, Missing.RemoteLaw)
            : matter.Regulations?.Remote is not { } allowed ? new Unknown(null, Missing.Regulations)
            : Judged(allowed, null, ("who", Names(remote)));
    }
}
