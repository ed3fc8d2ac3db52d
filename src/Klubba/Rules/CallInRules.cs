using System.Collections.Frozen;
using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Inkallelseordning: whether those who served were those whose turn it was, each time it changed (<see cref="CallIn"/>).</summary>
/// <remarks>Who is called in is compared as a whole, not seat by seat: two substitutes of one party may sit in each other's place.</remarks>
internal static class CallInRules
{
    private static readonly DateOnly Act2022 = new(2022, 7, 1);

    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-5-17-sub-steps-in",
            Provisions = Law.Kl("5 kap. 17 §", "5 kap. 12 §"),
            Severity = Severity.Flaw,
            NotModelled = "Constituencies (5 kap. 21 §); a substitute who declines.",
            Check = matter => matter.OfAssembly ? Changes(matter, Filled) : [],
        },
        new()
        {
            Id = "KL-5-18-order-and-priority",
            Provisions = Law.Kl("5 kap. 18 §"),
            Severity = Severity.Flaw,
            NotModelled = "Constituencies (5 kap. 21 §); who steps in for one who is disqualified.",
            Check = matter => matter.OfAssembly ? Changes(matter, InOrder) : [],
        },
        new()
        {
            Id = "KL-5-19-late-member",
            Provisions = Law.Kl("5 kap. 19 §"),
            Severity = Severity.Flaw,
            NotModelled = "A member who lets the substitute go on.",
            Check = matter => matter.OfAssembly ? Changes(matter, HoldersSeated) : [],
        },
        new()
        {
            Id = "LPV-22-sub-order",
            Provisions =
            [
                Law.Statute(Law.Act1991, Act2022.AddDays(-1), "lagen (1992:339) om proportionellt valsätt 25 §"),
                Law.Statute(Act2022, null, "lagen (2022:629) om proportionella val 22 §"),
            ],
            Severity = Severity.Flaw,
            NotModelled = "Who steps in for one who is disqualified. Holds where the substitutes were elected proportionally; else the regulations' order does.",
            Check = matter => matter.OfAssembly || matter.Regulations?.ProportionalSubstitutes == false ? [] : InBoard(matter, proportional: true),
        },
        new()
        {
            Id = "LOCAL-party-chain",
            Provisions = Law.Local,
            Severity = Severity.Flaw,
            NotModelled = "Who steps in for one who is disqualified. Holds only where the substitutes were not elected proportionally (6 kap. 16 §).",
            Check = matter => matter.OfAssembly || matter.Regulations?.ProportionalSubstitutes == true ? [] : InBoard(matter, proportional: false),
        },
    ];

    private static IEnumerable<Verdict> InBoard(Matter matter, bool proportional) =>
        matter.Meeting is null ? [new Unknown(null, Missing.Log)]
        : matter.Regulations?.ProportionalSubstitutes == proportional ? Changes(matter, InOrder)
        : [new Unknown(null, Missing.Regulations)];

    /// <summary>The seats as an item was opened, and as they should be.</summary>
    private sealed record Turn(Matter Matter, string Number, FrozenSet<string> Here, Dictionary<string, string> Before, Dictionary<string, string> Now, Values<Due> Due);

    /// <summary>Each item at which somebody else serves, or somebody else is here, than at the one before.</summary>
    private static IEnumerable<Verdict> Changes(Matter matter, Func<Turn, Verdict> check)
    {
        if (matter.Meeting is not { } meeting)
        {
            yield return new Unknown(null, Missing.Log);
            yield break;
        }
        Dictionary<string, string> before = [];
        FrozenSet<string>? room = null;
        foreach (var item in matter.Items)
        {
            if (item is not { State: { } state, Log.HereAtOpening: { } here }) continue;
            var now = AtOpening(state);
            var seated = before;
            if (ReferenceEquals(here, room) && now.Count == before.Count && now.All(s => before.TryGetValue(s.Key, out var person) && person == s.Value)) continue;
            var banned = matter.OfAssembly || matter.Regulations?.AlternatingServiceBanned != false;
            var opened = item.Log.First<ItemOpened>();
            // Who broke off earlier and has not been let in again may not serve; where the regulations do not say so, nobody is blamed for it.
            bool Barred(string person) => banned && matter.Course!.BrokenOff.TryGetValue(person, out var left) && left < opened && !seated.ContainsValue(person);
            var due = CallIn.Of(meeting.Composition, p => here.Contains(p) && !Barred(p), before);
            yield return check(new(matter, item.Number, here, before, now, due));
            (before, room) = (now, here);
        }
    }

    /// <summary>Who sat where when the item was taken up: the first told of each seat, those who stepped in for the disqualified not counted.</summary>
    private static Dictionary<string, string> AtOpening(ItemState state)
    {
        var seats = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var serving in state.Served)
            if (serving.Reason != ServiceReason.Disqualification) seats.TryAdd(serving.Seat, serving.Person);
        return seats;
    }

    private static Verdict InOrder(Turn turn)
    {
        var called = turn.Now.Values.Where(p => !turn.Before.ContainsValue(p) && turn.Matter.Meeting!.Composition.SeatOf(p) is null).ToList();
        if (called.Count == 0) return new Kept(turn.Number);
        if (turn.Due.Any(d => d.Rule == CallInRule.Unknown)) return new Unknown(turn.Number, Missing.CallInOrder);
        var wrong = called.Where(p => turn.Due.All(d => d.Person != p)).ToList();
        // Passed over: whose turn it was, and who was here when the other was called in.
        var passed = turn.Due.Where(d => d.Person is { } p && d.Rule != CallInRule.Holder && !turn.Now.ContainsValue(p)
            && wrong.Exists(w => turn.Matter.Course!.CalledIn.TryGetValue(w, out var room) && room.Contains(p))).Select(d => d.Person!).ToList();
        return wrong.Count == 0 || passed.Count == 0 ? new Kept(turn.Number)
            : new Finding(turn.Number, ("who", Names(wrong.Select(turn.Matter.Name))), ("passed", Names(passed.Select(turn.Matter.Name))));
    }

    private static Verdict Filled(Turn turn)
    {
        var waiting = turn.Due.Where(d => d.Person is { } p && d.Rule != CallInRule.Holder && !turn.Now.ContainsKey(d.Seat) && !turn.Now.ContainsValue(p)).Select(d => turn.Matter.Name(d.Person!)).ToList();
        return waiting.Count > 0 ? new Finding(turn.Number, ("who", Names(waiting)))
            : turn.Due.Any(d => d.Rule == CallInRule.Unknown) ? new Unknown(turn.Number, Missing.CallInOrder)
            : new Kept(turn.Number);
    }

    private static Verdict HoldersSeated(Turn turn)
    {
        var standing = turn.Due.Where(d => d is { Rule: CallInRule.Holder, Person: { } p } && !turn.Now.ContainsValue(p) && turn.Now.ContainsKey(d.Seat)).Select(d => turn.Matter.Name(d.Person!)).ToList();
        return Judged(standing.Count == 0, turn.Number, ("who", Names(standing)));
    }
}
