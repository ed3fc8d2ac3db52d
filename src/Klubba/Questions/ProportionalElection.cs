namespace Klubba.Questions;

/// <summary>Avgivna valsedlar of one kind: group name, names in order, number of ballots.</summary>
public sealed record BallotPapers(string Group, Values<string> Names, int Votes);

/// <summary>En plats that has been given out. <paramref name="Lot"/>: among these groups the quotients were equal and a lot decided.</summary>
public sealed record PlaceWon(string Group, string Person, Values<string> Lot);

/// <summary>Proportionellt val: quota, ballot groups, and seats one at a time to the highest quotient.</summary>
/// <remarks>
/// <para>
/// Lagen (2022:629) 2, 14–15 and 17–18 §§, from 2022-07-01; before, lagen (1992:339) 2, 14–18, 20 and 22 §§. Last read 2026-11-22. From
/// 2022-07-01 a ballot group is those ballots that have the same group name and the same names in the same order; before, the group name was
/// enough and the order of its names was settled by counting: a ballot counts for its first name that has no place in the order yet, whole if
/// none on it has one, else divided by one more than have.
/// </para>
/// <para>
/// Quotient = votes / (places won + 1). A person elected from two groups is half a place for each. Ties go to the lot, which is drawn by
/// people: it is passed in.
/// </para>
/// <para>
/// Not modelled: who may ask for a proportional election of what (5 kap. 58 §, 6 kap. 42 §), election of substitutes, one single place
/// (16 §), other rules of the act of 1992 on the order of names than the counting.
/// </para>
/// </remarks>
public static class ProportionalElection
{
    private static readonly DateOnly IdenticalLists = new(2022, 7, 1);

    /// <summary>How many must ask: those present divided by the places plus one, rounded up (2 §).</summary>
    public static int Quota(int present, int places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(present);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(places);
        return (present + places) / (places + 1);
    }

    /// <summary>The places, in the order they were given out; fewer than asked for where the lists have no more names.</summary>
    /// <param name="papers">The ballots.</param>
    /// <param name="places">How many are elected.</param>
    /// <param name="on">The day of the election.</param>
    /// <param name="lot">Draws between groups with the same quotient: gives one of their names.</param>
    public static Values<PlaceWon> Elect(IEnumerable<BallotPapers> papers, int places, DateOnly on, Func<Values<string>, string> lot)
    {
        var groups = Groups(papers, on).ToList();
        var won = new List<PlaceWon>();
        while (won.Count < places && groups.Any(g => g.Left.Count > 0))
        {
            var (best, among) = Highest(groups, lot);
            var person = best.Left[0];
            best.Left.RemoveAt(0);
            best.Elected.Add(person);
            if (won.Exists(w => w.Person == person)) continue; // the same person from another group too: shared, and no new place
            won.Add(new(best.Name, person, among));
        }
        return won.ToValues();
    }

    private static (Group Best, Values<string> Lot) Highest(List<Group> groups, Func<Values<string>, string> lot)
    {
        var open = groups.Where(g => g.Left.Count > 0).ToList();
        var top = open.Where(g => open.TrueForAll(o => g.Compare(o, groups) >= 0)).ToList();
        if (top.Count == 1) return (top[0], []);
        var names = top.Select(g => g.Name).ToValues();
        var drawn = lot(names);
        return (top.Find(g => g.Name == drawn) ?? throw new ArgumentException($"The lot gave {drawn}, which was not in it.", nameof(lot)), names);
    }

    private static IEnumerable<Group> Groups(IEnumerable<BallotPapers> papers, DateOnly on)
    {
        if (on < IdenticalLists) return papers.GroupBy(p => p.Group).Select(g => new Group(g.Key, g.Sum(p => p.Votes), Ordered([.. g])));
        var lists = papers.GroupBy(p => (p.Group, p.Names)).ToList();
        var same = lists.CountBy(l => l.Key.Group).ToDictionary(c => c.Key, c => c.Value);
        var nth = new Dictionary<string, int>();
        return lists.Select(l =>
        {
            var n = nth[l.Key.Group] = nth.GetValueOrDefault(l.Key.Group) + 1;
            var name = same[l.Key.Group] == 1 ? l.Key.Group : $"{l.Key.Group} ({Swedish.Number(n)})";
            return new Group(name, l.Sum(p => p.Votes), [.. l.Key.Names]);
        });
    }

    /// <summary>The names of a group in order by the counting of the act of 1992; equal sums follow the order in which the names are first met.</summary>
    private static List<string> Ordered(List<BallotPapers> papers)
    {
        var ordered = new List<string>();
        var names = papers.SelectMany(p => p.Names).Distinct().ToList();
        while (ordered.Count < names.Count)
        {
            var sums = names.Except(ordered).ToDictionary(n => n, _ => 0m);
            foreach (var paper in papers)
            {
                if (paper.Names.FirstOrDefault(n => !ordered.Contains(n)) is { } counts) sums[counts] += (decimal)paper.Votes / (paper.Names.Count(ordered.Contains) + 1);
            }
            ordered.Add(names.Where(sums.ContainsKey).MaxBy(n => sums[n])!);
        }
        return ordered;
    }

    private sealed class Group(string name, int votes, List<string> left)
    {
        public string Name { get; } = name;

        public List<string> Left { get; } = left;

        public List<string> Elected { get; } = [];

        /// <summary>Quotients compared without division: votes over twice the places won, plus two.</summary>
        public int Compare(Group other, List<Group> all) => ((long)votes * other.Halves(all)).CompareTo((long)other.Votes * Halves(all));

        private int Votes => votes;

        /// <summary>Twice (places won + 1); a place shared with another group is one half.</summary>
        private int Halves(List<Group> all) => 2 + Elected.Sum(p => all.Exists(g => g != this && g.Elected.Contains(p)) ? 1 : 2);
    }
}
