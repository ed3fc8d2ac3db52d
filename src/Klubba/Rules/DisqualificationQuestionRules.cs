using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Jävsfrågor: the ground, what is put aside, who decides, and those accountable.</summary>
internal static class DisqualificationQuestionRules
{
    /// <summary>Four points from 2022-07-01 (SFS 2022:638); five before.</summary>
    private static readonly DateOnly Act2022 = new(2022, 7, 1);

    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-5-48-accountable",
            Provisions = Law.Kl("5 kap. 48–49 §§"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Accountable ones whom nobody has told. They may join the debate.",
            Implies = ["KL-5-47-jav-assembly"],
            Check = matter => matter.OfAssembly ? EachLoggedItem(Accountable)(matter) : [],
        },
        new()
        {
            Id = "KL-6-28-grounds-board",
            Provisions = Law.Kl("6 kap. 28 §", "6 kap. 25 §"),
            Severity = Severity.Flaw,
            NotModelled = "Whether the ground holds; in the assembly other grounds apply (5 kap. 47 §).",
            Check = matter => matter.OfAssembly ? [] : Grounds(matter),
        },
        new()
        {
            Id = "KL-6-29-disregard",
            Provisions = Law.Kl("6 kap. 29 §", "6 kap. 26 §"),
            Severity = Severity.Advice,
            NotModelled = "Whether the circumstance was without importance.",
            Check = matter => matter.OfAssembly ? [] : Tried(matter, Disregarded),
        },
        new()
        {
            Id = "KL-6-30-decide-jav",
            Provisions = Law.Kl("6 kap. 30 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Whether somebody could have been called in; whether it was decided promptly.",
            Check = matter => matter.OfAssembly ? [] : Tried(matter, OwnQuestion),
        },
        new()
        {
            Id = "KL-6-31-company-exception",
            Provisions = Law.Kl("6 kap. 31 §", "6 kap. 27 §"),
            Severity = Severity.Advice,
            NotModelled = "Whether the municipality owns half of the company or more; other grounds beside the office.",
            Check = matter => matter.OfAssembly ? [] : Tried(matter, Company),
        },
        new()
        {
            Id = "KL-6-32-jav-appeal",
            Provisions = Law.Kl("6 kap. 32 §"),
            Severity = Severity.Advice,
            NotModelled = "A decision that ends the case for the one who was refused.",
            Check = matter => matter.OfAssembly ? [] : Tried(matter, Appealed),
        },
        new()
        {
            Id = "JAV-record",
            Lint = "L-jav-not-recorded",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "The assembly, where the disqualified may stay.",
            Check = matter => matter.OfAssembly ? [] : Recorded(matter),
        },
    ];

    private static Verdict? Accountable(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        if (state.Point.Accountable is not { Count: > 0 } accountable)
            return item.Decided && item.Item.Title?.Says("ansvarsfrihet") == true ? new Unknown(item.Number, Missing.Accountable) : null;
        // Until something is put or decided they can still stand aside.
        if (!item.Decided && state.Questions.Count == 0) return null;
        var wrong = accountable.Where(p => state.Served.Any(s => s.Person == p) && !state.NotTakingPart.Contains(p)
            && (!state.Disqualified.Exists(d => d.Person == p) || state.Questions.Any(q => q.Votes.Exists(v => v.BallotOf(p) is not null)))).ToList();
        return Judged(wrong.Count == 0, item.Number, ("who", Names(wrong.Select(matter.Name))));
    }

    private static IEnumerable<Verdict> Grounds(Matter matter)
    {
        foreach (var item in matter.Items)
        {
            if (item.Item.Disqualified.Count == 0) continue;
            if (item.State is not { } state)
            {
                yield return new Unknown(item.Number, Missing.Ground);
                continue;
            }
            foreach (var person in state.Disqualified)
                yield return person.Point is not { } point ? new Unknown(item.Number, Missing.Ground)
                    : Judged(point >= 1 && point <= (matter.Day < Act2022 ? 5 : 4), item.Number, ("who", matter.Name(person.Person)), ("point", Text(point)));
        }
    }

    /// <summary>Each question of disqualification that was tried; without a log none is known.</summary>
    private static IEnumerable<Verdict> Tried(Matter matter, Func<Matter, ItemMatter, DisqualificationTried, Verdict?> check)
    {
        if (matter.Meeting is null)
        {
            yield return new Unknown(null, Missing.Log);
            yield break;
        }
        foreach (var item in matter.Items)
        {
            if (item.State is not { } state) continue;
            foreach (var act in state.Course)
                if (act is DisqualificationTried tried && check(matter, item, tried) is { } verdict) yield return verdict;
        }
    }

    private static Verdict? Disregarded(Matter matter, ItemMatter item, DisqualificationTried tried) =>
        tried.Aside == SetAside.Immaterial ? Judged(!string.IsNullOrWhiteSpace(tried.Reason), item.Number, ("who", matter.Name(tried.Person))) : null;

    /// <summary>The person takes part only where the board is not quorate without.</summary>
    private static Verdict? OwnQuestion(Matter matter, ItemMatter item, DisqualificationTried tried)
    {
        if (tried.TookPart is not { } took) return new Unknown(item.Number, Missing.WhichPart);
        if (!took) return new Kept(item.Number);
        if (matter.Minutes.Seats is not { } seats) return new Unknown(item.Number, Missing.Seats);
        var others = item.State!.Served.Where(s => s.Person != tried.Person && item.Log!.HereDuring.Contains(s.Person)).Select(s => s.Seat).Distinct().Count();
        return Judged(others < (seats / 2) + 1, item.Number, ("who", matter.Name(tried.Person)));
    }

    private static Verdict? Company(Matter matter, ItemMatter item, DisqualificationTried tried) =>
        tried.Aside != SetAside.Company ? tried.Found || tried.Aside is not null ? new Kept(item.Number) : null
        : item.State!.Point.Authority is { } authority ? Judged(!authority, item.Number, ("who", matter.Name(tried.Person)))
        : new Unknown(item.Number, Missing.Authority);

    private static Verdict? Appealed(Matter matter, ItemMatter item, DisqualificationTried tried) =>
        tried.Route is { } route ? Judged(route == AppealRoute.None, item.Number, ("who", matter.Name(tried.Person))) : new Unknown(item.Number, Missing.Route);

    private static IEnumerable<Verdict> Recorded(Matter matter)
    {
        foreach (var item in matter.Items)
            foreach (var person in item.Item.Disqualified)
                yield return person.Left is null ? new Finding(item.Number, ("who", person.Name))
                    : person is { Left: true, ReplacedBy: null } && item.State is null ? new Unknown(item.Number, Missing.Attendance)
                    : new Kept(item.Number);
    }
}
