using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Vilka andra som är med: speech of substitutes, those called in, staff representatives, closed doors, who presides.</summary>
internal static class RoomRules
{
    private const int MostRepresentatives = 3;

    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "CHAIR-right-person",
            Lint = "L-wrong-chair",
            Provisions = Law.Kl("5 kap. 11 § och 6 kap. 21–22 §§"),
            Severity = Severity.Flaw,
            NotModelled = "The order between two vice chairs, which is the regulations'; whom these name when all three are away.",
            Implies = ["APPROVE-who"],
            Check = EachLoggedItem(Chair),
        },
        new()
        {
            Id = "KL-6-17-sub-speech",
            Provisions = Law.Kl("6 kap. 17 §"),
            Severity = Severity.Flaw,
            NotModelled = "Speeches that nobody noted.",
            Check = matter => matter.OfAssembly ? [] : Speech(matter),
        },
        new()
        {
            Id = "KL-6-25-always-closed",
            Lint = "L-closed-item-open",
            Provisions = Law.Kl("6 kap. 25 §", "6 kap. 19 a §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Who in fact was in the public seats.",
            Check = matter => matter.OfAssembly ? [] : ClosedDoors(matter),
        },
        new()
        {
            Id = "KL-6-26-invited-experts",
            Provisions = Law.Kl("6 kap. 26 §", "6 kap. 19 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Whether the board let those called in join the discussion.",
            Check = matter => matter.OfAssembly ? [] : OthersVoting(matter),
        },
        new()
        {
            Id = "KL-7-12-staff-reps",
            Provisions = Law.Kl("7 kap. 10–16 §§", "7 kap. 9–17 §§"),
            Severity = Severity.Flaw,
            NotModelled = "Which items concern the relation of employer and employee; boards where there may be none (7 kap. 12 § second paragraph).",
            Check = matter => matter.OfAssembly ? [] : Representatives(matter),
        },
    ];

    private static Verdict? Chair(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        var presidium = matter.Meeting!.Composition.Presidium;
        if (presidium.Chair is null) return new Unknown(item.Number, Missing.Chair);
        if (log.Chairs is not [.., var chair] || log.HereAtOpening is not { } here) return null;
        if (chair == presidium.Chair) return new Kept(item.Number);
        bool May(string? person) => person is not null && here.Contains(person) && !state.Disqualified.Any(d => d.Person == person);
        if (chair == presidium.FirstViceChair) return new Kept(item.Number);
        if (chair == presidium.SecondViceChair) return May(presidium.FirstViceChair) ? new Unknown(item.Number, Missing.WhichVice) : new Kept(item.Number);
        var passed = new[] { presidium.Chair, presidium.FirstViceChair, presidium.SecondViceChair }.Where(May).Select(p => matter.Name(p!)).ToList();
        return passed.Count > 0 ? new Finding(item.Number, ("who", matter.Name(chair)), ("passed", Names(passed)))
            : matter.Regulations?.ChairWhenAbsent is null ? new Unknown(item.Number, Missing.Regulations)
            : new Kept(item.Number);
    }

    private static IEnumerable<Verdict> Speech(Matter matter)
    {
        if (matter.Meeting is not { } meeting)
        {
            yield return new Unknown(null, Missing.Log);
            yield break;
        }
        var substitutes = meeting.Composition.Substitutes.Select(s => s.Person).ToHashSet();
        foreach (var item in matter.Items)
        {
            if (item is not { State: { } state, Log: { } log }) continue;
            foreach (var by in log.Acts.Select(line => line.Event switch { SpeechNoted s => s.By, FloorGiven f => f.By, _ => null }).OfType<string>().Distinct())
            {
                if (!substitutes.Contains(by) || state.Served.Any(s => s.Person == by)) continue;
                yield return matter.Regulations?.SubstitutesMaySpeak is not { } may ? new Unknown(item.Number, Missing.Regulations)
                    : Judged(may, item.Number, ("who", matter.Name(by)));
            }
        }
    }

    private static IEnumerable<Verdict> ClosedDoors(Matter matter)
    {
        foreach (var item in matter.Items)
        {
            if (item.Item.Secrecy is null && item.State?.Point.Authority != true) continue;
            yield return (matter.Meeting?.Notice.Public ?? matter.Regulations?.OpenMeetings) is not { } open ? new Unknown(item.Number, Missing.Regulations)
                : !open || item.Item.Closed == true ? new Kept(item.Number)
                : matter.Meeting is null ? new Unknown(item.Number, Missing.Doors)
                : new Finding(item.Number);
        }
    }

    private static IEnumerable<Verdict> OthersVoting(Matter matter)
    {
        foreach (var item in matter.Items)
        {
            if (!item.Item.Questions.Exists(q => q.Named.Count > 0)) continue;
            if (item.State is not null)
            {
                // The log takes no ballot of one who does not serve.
                yield return new Kept(item.Number);
                continue;
            }
            var voters = item.Item.Questions.SelectMany(q => q.Named).Where(b => b.Option != VoteOption.Absent).Select(b => b.Name).Distinct().ToList();
            if (voters.Count == 0) continue;
            var others = voters.Where(name => matter.Find(name)?.Role == Role.Other).ToList();
            yield return matter.Minutes.Attendance.Count == 0 ? new Unknown(item.Number, Missing.Attendance)
                : Judged(others.Count == 0, item.Number, ("who", Names(others)));
        }
    }

    private static IEnumerable<Verdict> Representatives(Matter matter)
    {
        if (matter.Minutes.Attendance.Count == 0)
        {
            yield return new Unknown(null, Missing.Attendance);
            yield break;
        }
        var present = matter.Minutes.Attendance.Where(a => a is { Role: Role.Other, Title: { } title } && title.Says("personalföreträdare")).ToList();
        var lawful = present.Count <= MostRepresentatives && (present.Count == 0 || matter.Kind != BodyKind.Executive);
        if (present.Count == 0) yield return new Kept(null);
        else yield return new Finding(null, ("who", Names(present.Select(a => a.Name)))) { Lighter = lawful ? Severity.Advice : null };
    }
}
