using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Val.</summary>
internal static class ElectionRules
{
    private static readonly DateOnly Act2022 = new(2022, 7, 1);

    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-5-56-lot",
            Provisions = Law.Kl("5 kap. 56 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Employment; ties further down than the last seat.",
            Check = EachItem(Lot),
        },
        new()
        {
            Id = "LPV-17-allocation",
            Provisions =
            [
                Law.Statute(Law.Act1991, Act2022.AddDays(-1), "lagen (1992:339) om proportionellt valsätt 20 och 22 §§"),
                Law.Statute(Act2022, null, "lagen (2022:629) om proportionella val 17–18 §§"),
            ],
            Severity = Severity.Annulment,
            Ground = 4,
            NotModelled = "One who is elected from two groups, and who of a group is elected. A tie for a seat goes by lot either way.",
            Check = EachItem(Allocation),
        },
        new()
        {
            Id = "KL-5-58-proportional",
            Provisions = Law.Kl("5 kap. 58 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Which elections may be proportional: the presidium's posts may not (5 kap. 11 §, 6 kap. 21 §); a request that nobody told.",
            Check = EachLoggedItem(Requested),
        },
        new()
        {
            Id = "LPV-14-identical-lists",
            Provisions =
            [
                Law.Statute(Law.Act1991, Act2022.AddDays(-1), "lagen (1992:339) om proportionellt valsätt 14–18 §§"),
                Law.Statute(Act2022, null, "lagen (2022:629) om proportionella val 14–15 §§"),
            ],
            Severity = Severity.Annulment,
            Ground = 4,
            NotModelled = "The ballots themselves: only the groups that were counted are told. Before 2022-07-01 the group's name was enough.",
            Check = EachItem(Groups),
        },
        new()
        {
            Id = "LPV-3-subs",
            Provisions = [Law.Statute(Act2022, null, "lagen (2022:629) om proportionella val 3 §")],
            Severity = Severity.Flaw,
            NotModelled = "An election of substitutes at the meeting; what is seen is the body as it was called.",
            Implies = ["LPV-22-sub-order"],
            Check = matter => matter.OfAssembly ? [] : [Substitutes(matter)],
        },
    ];

    private static Verdict? Lot(Matter matter, ItemMatter item)
    {
        Verdict? verdict = null;
        foreach (var question in item.Item.Questions)
        {
            if (question.Ballots is not { } ballots || item.Item.Election is { Lists.Count: > 0 }) continue;
            if (ballots.Sums.Count == 0)
            {
                verdict = new Unknown(item.Number, Missing.VoteCounts);
                continue;
            }
            var sums = ballots.Sums.Select(s => s.Votes).OrderDescending().ToList();
            var tie = sums.Count > 1 && sums[0] == sums[1];
            if (tie && question.Lot is null && item.Item.Lot is null && item.Decided) return new Finding(item.Number, ("votes", Text(sums[0])));
            verdict ??= new Kept(item.Number);
        }
        return verdict;
    }

    /// <summary>As many as the members present, also those who take no part, divided by one more than the places, rounded up.</summary>
    private static Verdict? Requested(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        if (state.Election is not { } election) return null;
        var lists = election.Lists is { Count: > 0 };
        if (election.Requesters is not { Count: > 0 } requesters) return lists ? new Unknown(item.Number, Missing.Requesters) : null;
        var present = state.Served.Where(s => log.HereAtDecision?.Contains(s.Person) == true).Select(s => s.Person).ToHashSet();
        var needed = (present.Count + election.Elected.Count) / (election.Elected.Count + 1);
        var asked = requesters.Distinct().Count(present.Contains);
        return Judged(asked >= needed == lists, item.Number, ("asked", Text(asked)), ("needed", Text(needed)), ("present", Text(present.Count)));
    }

    /// <summary>One group, one line: same name and, from 2022-07-01, the same names in the same order.</summary>
    private static Verdict? Groups(Matter matter, ItemMatter item)
    {
        if (item.Item.Election is not { Lists.Count: > 1 } election) return null;
        var byName = matter.Day < Act2022;
        for (var i = 0; i < election.Lists.Count; i++)
            for (var j = 0; j < i; j++)
                if (election.Lists[i].Name is { } name && name == election.Lists[j].Name)
                {
                    var (one, other) = (election.Lists[i].Candidates, election.Lists[j].Candidates);
                    if (byName || (one.Count > 0 && one.Equals(other))) return new Finding(item.Number, ("list", name));
                    if (one.Count == 0 || other.Count == 0) return new Unknown(item.Number, Missing.Names);
                }
        return new Kept(item.Number);
    }

    private static Verdict Substitutes(Matter matter)
    {
        if (matter.Meeting is not { } meeting) return new Unknown(null, Missing.Log);
        if (matter.Regulations?.ProportionalSubstitutes is not { } proportional) return new Unknown(null, Missing.Regulations);
        if (!proportional) return new Kept(null);
        return !meeting.Composition.Substitutes.Any(s => s.Group is not null) ? new Unknown(null, Missing.CallInOrder)
            : Judged(meeting.Composition.Seats.Any(s => s.Group is not null), null);
    }

    /// <summary>Seats go one at a time to the highest of votes / (seats won + 1).</summary>
    private static Verdict? Allocation(Matter matter, ItemMatter item)
    {
        if (item.Item.Election is not { Lists.Count: > 1 } election) return null;
        if (election.Elected.Count == 0 || election.Lists.Any(l => l.Votes is null)) return new Unknown(item.Number, Missing.ListVotes);
        var won = election.Lists.Select(list => election.Elected.Count(e => list.Candidates.Contains(e.Name))).ToList();
        var once = election.Elected.All(e => election.Lists.Count(list => list.Candidates.Contains(e.Name)) == 1);
        if (!once) return new Unknown(item.Number, Missing.Names);
        var votes = election.Lists.Select(l => l.Votes!.Value).ToList();
        var fits = Enumerable.Range(0, votes.Count).All(i => Fits(votes, won, i));
        return Judged(fits, item.Number, ("told", string.Join('–', won.Select(Text))), ("votes", string.Join('–', votes.Select(Text))));
    }

    /// <summary>No seat of the list was won by a lower quotient than another list's next; equal ones went by lot.</summary>
    private static bool Fits(List<int> votes, List<int> won, int list)
    {
        if (won[list] == 0) return true;
        for (var other = 0; other < votes.Count; other++)
            if (other != list && (long)votes[list] * (won[other] + 1) < (long)votes[other] * won[list]) return false;
        return true;
    }
}
