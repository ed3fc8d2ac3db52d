using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Initiativrätt, and who is let in.</summary>
internal static class InitiativeRules
{
    private static readonly string[] Administration = ["förvaltning", "kontoret", "chefen", "direktören"];
    private static readonly string[] Entitled = ["styrelse", "nämnd", "utskott", "beredning", "presidi", "revisor", "motion", "medborgar", "initiativ", "ledamot"];

    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-4-19-initiative-assembly",
            Provisions = Law.Kl("4 kap. 19 § och 5 kap. 22 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Whether the assembly has let a company's board, or residents, raise items; a popular initiative's signatures.",
            Check = matter => matter.OfAssembly ? EachItem(FromWhom)(matter) : [],
        },
        new()
        {
            Id = "KL-4-20-initiative-board",
            Provisions = Law.Kl("4 kap. 20 §", "4 kap. 17 §"),
            Severity = Severity.Flaw,
            NotModelled = "Items of the agenda that was sent out; whether what an auditor raises concerns the audit (21 §).",
            Check = matter => matter.OfAssembly ? [] : Raised(matter),
        },
        new()
        {
            Id = "KL-4-28-other-attend",
            Provisions = Law.Kl("4 kap. 28 §", "4 kap. 23 §"),
            Severity = Severity.Advice,
            NotModelled = "Which elected the assembly has let in, and to what; opinions that they had recorded.",
            Check = matter => matter.OfAssembly ? [] : Others(matter),
        },
        new()
        {
            Id = "KL-6-25-closed-board",
            Provisions = Law.Kl("6 kap. 25 §", "6 kap. 19 a §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "The board's own decision to open its meetings.",
            Check = matter => matter.OfAssembly ? [] : [Opened(matter)],
        },
        new()
        {
            Id = "KL-5-42-public-assembly",
            Provisions = Law.Kl("5 kap. 42 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Whether the public in fact found the doors open.",
            Check = matter => matter.OfAssembly ? ClosedByDecision(matter) : [],
        },
    ];

    /// <summary>The draft tells from where an item comes; interpellations and questions are no items to be decided.</summary>
    private static Verdict? FromWhom(Matter matter, ItemMatter item)
    {
        if (item.Item.Type is ItemType.Interpellation or ItemType.Question or ItemType.Information or ItemType.Report or ItemType.Election || !item.Decided) return null;
        if (item.Item.BaseProposal?.By is not { } by)
            return item.Item.Type == ItemType.Decision && !Array.Exists(Entitled, word => item.Item.Title?.Says(word) == true) ? new Unknown(item.Number, Missing.Initiator) : null;
        return Array.Exists(Entitled, by.Says) ? new Kept(item.Number)
            // In old minutes the draft that was read may be the one that the executive was given.
            : item.State is not null && Array.Exists(Administration, by.Says) ? new Finding(item.Number, ("who", by))
            : new Unknown(item.Number, Missing.Initiator);
    }

    private static IEnumerable<Verdict> Raised(Matter matter)
    {
        if (matter.Course is not { } course)
        {
            yield return new Unknown(null, Missing.Log);
            yield break;
        }
        foreach (var line in course.Added)
        {
            var added = (ItemAdded)line.Event;
            if (matter.Meeting!.Item(added.Point.Key) is not { Number: { } number } state) continue;
            yield return added.RaisedBy is not { } by ? new Unknown(number, Missing.Initiator)
                : Judged(May(matter.Meeting, state, by), number, ("who", matter.Name(by)));
        }
    }

    private static bool May(Meeting meeting, ItemState state, string person) =>
        meeting.Composition.SeatOf(person) is not null || state.Served.Any(s => s.Person == person) || meeting.People[person].Title?.Says("revisor") == true;

    /// <summary>Elected people who hold neither a seat nor a substitute's place, for an official has no party here.</summary>
    private static IEnumerable<Verdict> Others(Matter matter)
    {
        if (matter.Meeting is null || matter.Minutes.Attendance.Count == 0)
        {
            yield return new Unknown(null, matter.Meeting is null ? Missing.Log : Missing.Attendance);
            yield break;
        }
        var others = matter.Minutes.Attendance.Where(a => a is { Role: Role.Other, Party: not null }).Select(a => a.Name).ToList();
        yield return others.Count == 0 ? new Kept(null)
            : matter.Regulations?.OthersMayAttend is { } may ? Judged(may, null, ("who", Names(others)))
            : new Unknown(null, Missing.Regulations);
    }

    private static Verdict Opened(Matter matter) =>
        matter.Meeting?.Notice.Public is not { } open ? new Unknown(null, Missing.Doors)
        : !open ? new Kept(null)
        : matter.Regulations?.OpenMeetings is { } may ? Judged(may, null)
        : new Unknown(null, Missing.Regulations);

    private static IEnumerable<Verdict> ClosedByDecision(Matter matter)
    {
        if (matter.Meeting is null) yield return new Unknown(null, Missing.Log);
        else if (!matter.Items.Any(i => i.State?.ClosedDoors == true)) yield return new Kept(null);
        foreach (var item in matter.Items)
        {
            if (item.State is not { ClosedDoors: true } state) continue;
            foreach (var act in state.Course)
                if (act is DoorsClosed { Open: not true } closed)
                    yield return closed.Decided is { } decided ? Judged(decided, item.Number) : new Unknown(item.Number, Missing.Decision);
        }
    }
}
