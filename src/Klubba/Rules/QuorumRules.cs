using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Beslutsförhet: more than half of the seats of a full body, item by item, when it is taken up and when it is decided.</summary>
internal static class QuorumRules
{
    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-6-27-quorum-board",
            Provisions = Law.Kl("6 kap. 27 §", "6 kap. 23 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "A seat left empty between the opening of an item and its decision and filled again; committees.",
            Check = matter => matter.OfBoard ? Quorum(matter) : matter.Kind is null ? [new Unknown(null, Missing.Kind)] : [],
        },
        new()
        {
            Id = "KL-5-45-quorum-assembly",
            Provisions = Law.Kl("5 kap. 45–46 §§"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "The assembly's own decision that interpellations and questions may be answered by fewer.",
            Check = matter => matter.OfAssembly ? Quorum(matter) : [],
        },
    ];

    private static IEnumerable<Verdict> Quorum(Matter matter)
    {
        if (matter.Minutes.Seats is not { } seats) return [new Unknown(null, Missing.Seats)];
        if (matter.Minutes.Attendance.Count == 0) return [new Unknown(null, Missing.Attendance)];
        return Of(matter, seats);
    }

    private static IEnumerable<Verdict> Of(Matter matter, int seats)
    {
        var needed = (seats / 2) + 1;
        var deciding = matter.Minutes.Attendance.Where(a => a.Serving == true).ToList();
        var whole = deciding.Count(a => a is { Extent: null, Present.Count: 0 } && a.Service.All(s => s.Items.Count == 0));
        foreach (var item in matter.Items)
        {
            var (least, most) = item is { State: { } state, Log: { } log } ? Present(state, log, matter.OfAssembly) : Told(item, whole, deciding.Count, matter.OfAssembly);
            if (item.State is null && matter.Meeting is not null) continue;
            yield return least >= needed ? new Kept(item.Number)
                : most >= needed ? new Unknown(item.Number, Missing.Extent)
                : new Finding(item.Number, ("present", Text(most)), ("seats", Text(seats)), ("needed", Text(needed)));
        }
    }

    /// <summary>In the assembly disqualification takes nobody out of the count (5 kap. 46 §); in a board it does.</summary>
    private static (int Least, int Most) Told(ItemMatter item, int whole, int some, bool assembly)
    {
        var away = assembly ? 0 : item.Item.Disqualified.Count;
        return (whole - away, some - away);
    }

    private static (int Least, int Most) Present(ItemState state, ItemCourse log, bool assembly)
    {
        var least = int.MaxValue;
        foreach (var here in new[] { log.HereAtOpening, log.HereAtDecision })
        {
            if (here is null) continue;
            var filled = new HashSet<string>(state.Served.Count, StringComparer.Ordinal);
            foreach (var serving in state.Served)
                if (here.Contains(serving.Person) && !state.Disqualified.Exists(d => d.Person == serving.Person)) filled.Add(serving.Seat);
            least = Math.Min(least, filled.Count + (assembly ? state.Disqualified.Select(d => d.Person).Distinct().Count(here.Contains) : 0));
        }
        return (least, least);
    }
}
