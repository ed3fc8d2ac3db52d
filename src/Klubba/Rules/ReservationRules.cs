using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Reservationer, uttalanden, och den som inte deltar i beslutet.</summary>
internal static class ReservationRules
{
    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-4-27-who",
            Lint = "L-dissent-by-nonserving",
            Provisions = Law.Kl("4 kap. 27 §", "4 kap. 22 §"),
            Severity = Severity.NoEffect,
            NotModelled = "Whether one who abstains from voting may enter a reservation: the writers differ, so nothing is said of it. A mover who takes no part once the own proposal has fallen is unknown.",
            Check = Who,
        },
        new()
        {
            Id = "KL-4-27-when",
            Provisions = Law.Kl("4 kap. 27 §", "4 kap. 22 §"),
            Severity = Severity.Flaw,
            NotModelled = "A reservation announced at the meeting whose text came later.",
            Check = When,
        },
        new()
        {
            Id = "DISSENT-named-persons",
            Lint = "L-dissent-mfl",
            Provisions = Law.Kl("4 kap. 27 § och 5 kap. 67 § 5–6", "4 kap. 22 §"),
            Severity = Severity.Flaw,
            NotModelled = "A reservation by parties alone: whom that means is unknown.",
            Check = Named,
        },
        new()
        {
            Id = "DISSENT-text-deadline",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "Another deadline in the regulations.",
            Check = TextInTime,
        },
        new()
        {
            Id = "DISSENT-relates",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "Whether the proposal that is favoured was moved.",
            Check = Relates,
        },
        new()
        {
            Id = "DISSENT-own-won",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "Old minutes, whose proposals cannot be told apart for certain.",
            Check = EachLoggedItem(OwnWon),
        },
        new()
        {
            Id = "NONPART-before",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "That the same person enters no reservation, which is the rule of reservations.",
            Check = EachLoggedItem(Before),
        },
        new()
        {
            Id = "SUBSTATEMENT",
            Provisions = Law.Kl("6 kap. 17 §"),
            Severity = Severity.Advice,
            NotModelled = "Limits of length or subject in the regulations.",
            Check = Substitutes,
        },
    ];

    private static IEnumerable<Verdict> Each(Matter matter, Func<ItemMatter, Statement, Verdict?> check)
    {
        foreach (var item in matter.Items)
            foreach (var reservation in item.Item.Reservations)
                if (check(item, reservation) is { } verdict) yield return verdict;
    }

    private static IEnumerable<Verdict> Who(Matter matter) => Each(matter, (item, reservation) =>
    {
        if (reservation.By.Count == 0) return new Unknown(item.Number, Missing.Names);
        var none = reservation.By.Where(by => item.Serves(by) == Part.No || (OutOfDecision(item, by) && !Moved(item, by))).ToList();
        return none.Count > 0 ? new Finding(item.Number, ("who", Names(none.Select(WithParty))))
            : reservation.By.Any(by => OutOfDecision(item, by)) ? new Unknown(item.Number, Missing.WhichPart)
            : reservation.By.Any(by => item.Serves(by) == Part.Unknown) ? new Unknown(item.Number, Missing.Attendance)
            : new Kept(item.Number);
    });

    private static bool OutOfDecision(ItemMatter item, Person person) => item.Item.NonParticipants.Exists(n => n.Name == person.Name);

    /// <summary>Who has moved a proposal often takes no part only once it has fallen: the reservation may concern that.</summary>
    private static bool Moved(ItemMatter item, Person person) => item.Live.Any(p => p.By.Exists(by => by.Name == person.Name));

    private static IEnumerable<Verdict> When(Matter matter) => Each(matter, (item, reservation) =>
    {
        // The log takes no reservation after the meeting is closed.
        if (item.State is not null) return new Kept(item.Number);
        if (reservation.AnnouncedAt is not { } at || matter.Minutes.Closed is not { } closed) return new Unknown(item.Number, Missing.Time);
        var end = Clock(matter.End, matter.Day, closed);
        return Judged(string.CompareOrdinal(Clock(at, matter.Day), end) <= 0, item.Number, ("who", Names(reservation.By.Select(WithParty))), ("at", at), ("closed", Swedish.Time(closed)));
    });

    private static string Clock(DateOnly end, DateOnly first, TimeOnly closed) => $"{Iso(end < first ? first : end)} {Swedish.Time(closed).Replace('.', ':')}";

    /// <summary>"18:42" on the first day, or "2026-03-13 00:05", in one form that sorts.</summary>
    private static string Clock(string at, DateOnly first) => at.Contains(' ', StringComparison.Ordinal) ? at : $"{Iso(first)} {at}";

    private static IEnumerable<Verdict> Named(Matter matter) => Each(matter, (item, reservation) =>
        reservation.AndOthers == true ? new Finding(item.Number, ("who", Names(reservation.By.Count > 0 ? reservation.By.Select(WithParty) : reservation.Parties)))
        : reservation.By.Count == 0 ? new Unknown(item.Number, Missing.Names)
        : new Kept(item.Number));

    private static IEnumerable<Verdict> TextInTime(Matter matter) => Each(matter, (item, reservation) =>
    {
        if (item.State is not null && reservation.Text is not null) return new Kept(item.Number);
        if (reservation.HandedInOn is not { } handed) return reservation.Text is null ? null : new Unknown(item.Number, Missing.Time);
        return (item.Approval?.On ?? matter.Minutes.ApprovedOn) is { } approved
            ? Judged(handed <= approved, item.Number, ("handed", Iso(handed)), ("approved", Iso(approved)))
            : new Unknown(item.Number, Missing.Approval);
    });

    private static IEnumerable<Verdict> Relates(Matter matter) => Each(matter, (item, reservation) =>
        reservation is { For: not null, Against.Count: > 0 } ? new Kept(item.Number)
        : item.State is null && reservation.Text is null ? new Unknown(item.Number, Missing.Reason)
        : new Finding(item.Number, ("who", Names(reservation.By.Count > 0 ? reservation.By.Select(WithParty) : reservation.Parties))));

    private static Verdict? OwnWon(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        var reservations = state.Voices.Select(line => line.Event).OfType<ReservationEntered>().ToList();
        if (reservations.Count == 0) return null;
        foreach (var reservation in reservations)
        {
            if (reservation.For is not { } favoured) continue;
            var stood = state.Questions.Where(q => q.Put.Subject != Subject.CounterProposal && q.Put.Between.Contains(favoured)).ToList();
            if (stood.Exists(q => q.Outcome == favoured) && stood.TrueForAll(q => q.Outcome is null || q.Outcome == favoured))
                return new Finding(item.Number, ("who", Names(reservation.By.Select(matter.Name))));
        }
        return new Kept(item.Number);
    }

    private static Verdict? Before(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        if (log.Last<NotTakingPart>() is not { } told) return null;
        var decided = log.Last<GavelFell>() ?? log.DecidedAt;
        return Judged(decided is null || told < decided, item.Number, ("who", Names(item.Item.NonParticipants.Select(WithParty))));
    }

    private static IEnumerable<Verdict> Substitutes(Matter matter)
    {
        foreach (var item in matter.Items)
            foreach (var statement in item.Item.Statements.Where(s => s.Kind == StatementKind.Substitute))
            {
                var serving = statement.By.Any(by => item.Serves(by) == Part.Yes);
                yield return !serving && matter.Regulations?.SubstituteStatements is null ? new Unknown(item.Number, Missing.Regulations)
                    : Judged(!serving && matter.Regulations!.SubstituteStatements == true, item.Number, ("who", Names(statement.By.Select(WithParty))));
            }
    }
}
