using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Kallelse, föredragningslista och plats.</summary>
internal static class ConveningRules
{
    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-5-15-convene-assembly",
            Provisions = Law.Kl("5 kap. 15 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Whether each member and substitute was reached, and items that the notice lacked; the log tells only when the meeting was called.",
            Check = Assembly,
        },
        new()
        {
            Id = "LOCAL-board-notice-period",
            Lint = "L-thin-or-late-papers",
            Provisions = Law.Local,
            Severity = Severity.Flaw,
            NotModelled = "Form and sender of the notice; papers sent later than it.",
            Check = Board,
        },
        new()
        {
            Id = "LOCAL-board-extra-items",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "Regulations that forbid a late item, and who asked for it.",
            Check = LateItems,
        },
        new()
        {
            Id = "KL-6-17-inform-substitutes",
            Provisions = Law.Kl("6 kap. 17 §"),
            Severity = Severity.Flaw,
            NotModelled = "Whether the notice reached those it was sent to.",
            Check = matter => matter.OfAssembly ? [] : [Substitutes(matter)],
        },
        new()
        {
            Id = "KL-7-18-staff-reps-called",
            Provisions = Law.Kl("7 kap. 18–19 §§"),
            Severity = Severity.Advice,
            NotModelled = "Representatives whom the notice does not name. That one was not called harms no decision.",
            Check = matter => matter.OfAssembly ? [] : Representatives(matter),
        },
        new()
        {
            Id = "KL-single-physical-place",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "Whether the chair was there. A reform of remote meetings was proposed in 2026; a person must tell whether it is in force.",
            Check = Place,
        },
    ];

    private static IEnumerable<Verdict> Assembly(Matter matter)
    {
        if (!matter.OfAssembly) yield break;
        yield return Sent(matter, days: 7);
    }

    private static IEnumerable<Verdict> Board(Matter matter)
    {
        if (matter.OfAssembly) yield break;
        yield return matter.Regulations?.NoticeDays is { } days ? Sent(matter, days) : new Unknown(null, Missing.Regulations);
    }

    private static Verdict Sent(Matter matter, int days)
    {
        if (matter.Course?.Notice is not { } notice) return new Unknown(null, Missing.Log);
        var held = matter.Meeting!.Notice.Date;
        if (!Countable(held) || days is < 0 or > 366) return new Unknown(null, Missing.Regulations);
        var (sent, last) = (SwedishTime.Day(notice.At), held.AddDays(-days));
        return Judged(sent <= last, null, ("sent", Iso(sent)), ("last", Iso(last)), ("days", Text(days)), ("held", Iso(held)));
    }

    private static IEnumerable<Verdict> LateItems(Matter matter)
    {
        if (matter.OfAssembly) yield break;
        if (matter.Course is not { } course)
        {
            yield return new Unknown(null, Missing.Log);
            yield break;
        }
        foreach (var line in course.Added)
        {
            var point = ((ItemAdded)line.Event).Point;
            if (matter.Meeting!.Item(point.Key) is { Decision: not null, Number: { } number })
                yield return Judged(course.AgendaApprovedAt > line.Seq, number, ("title", point.Title));
        }
    }

    private static Verdict Substitutes(Matter matter)
    {
        if (matter.Meeting is not { } meeting) return new Unknown(null, Missing.Log);
        if (meeting.Notice.SentTo is not { Count: > 0 } sent) return new Unknown(null, Missing.SentTo);
        var left = meeting.Composition.Substitutes.Where(s => !sent.Contains(s.Person)).Select(s => matter.Name(s.Person)).ToList();
        return Judged(left.Count == 0, null, ("who", Names(left)));
    }

    private static IEnumerable<Verdict> Representatives(Matter matter)
    {
        if (matter.Meeting is not { } meeting)
        {
            yield return new Unknown(null, Missing.Log);
            yield break;
        }
        var representatives = meeting.Composition.People.Where(p => p.Title?.Says("personalföreträdare") == true).ToList();
        if (representatives.Count == 0) yield break;
        if (meeting.Notice.SentTo is not { Count: > 0 } sent)
        {
            yield return new Unknown(null, Missing.SentTo);
            yield break;
        }
        var left = representatives.Where(p => !sent.Contains(p.Key)).Select(p => p.Name).ToList();
        yield return Judged(left.Count == 0, null, ("who", Names(left)));
    }

    private static IEnumerable<Verdict> Place(Matter matter)
    {
        yield return !string.IsNullOrWhiteSpace(matter.Minutes.Place) ? new Kept(null)
            : matter.HasFront ? new Finding((string?)null)
            : new Unknown(null, Missing.FrontPage);
    }
}
