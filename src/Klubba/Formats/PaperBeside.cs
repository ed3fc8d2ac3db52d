namespace Klubba.Formats;

/// <summary>What stands beside the questions: the minority's request, elections, lots, and who stood outside the decision.</summary>
internal sealed class PaperBeside(PaperWords words, Item item)
{
    public IEnumerable<Block> Blocks() =>
    [
        .. PaperItem.Part(words.Say("heading-minority"), Minority()),
        .. PaperItem.Part(words.Say("heading-election"), Election()),
        .. PaperItem.Part(words.Say("heading-lot"), Lot()),
        .. PaperItem.Part(words.Say("heading-disqualified"), Disqualified()),
        .. PaperItem.Part(words.Say("heading-not-participating"), NotParticipating()),
    ];

    private IEnumerable<Block> Minority()
    {
        if (item.Minority is not { } minority) yield break;
        yield return new Paragraph(words.Say(MinorityPhrase(), ("who", words.Who(minority.Requesters, [], andOthers: null))));
        if (minority.Reason is { } reason) yield return new Paragraph(words.Say("minority-reason", ("reason", reason)));
    }

    /// <summary>Which of the two is asked for is told by the proposals; where both have been moved, or neither is told, the request may be for either.</summary>
    private string MinorityPhrase()
    {
        var referBack = item.Proposals.Any(proposal => proposal is { Kind: ProposalKind.ReferBack, Status: not ProposalStatus.Withdrawn });
        var postpone = item.Proposals.Any(proposal => proposal is { Kind: ProposalKind.Postpone, Status: not ProposalStatus.Withdrawn });
        return referBack == postpone ? "minority-requested" : referBack ? "minority-requested-refer-back" : "minority-requested-postpone";
    }

    private IEnumerable<Block> Election()
    {
        if (item.Election is not { } election) yield break;
        if (election.Lists.Count > 0) yield return Lists(election.Lists);
        foreach (var block in Elected(words.Say("election-elected"), election.Elected)) yield return block;
        foreach (var block in Elected(words.Say("election-substitutes"), election.Substitutes)) yield return block;
    }

    private TableBlock Lists(Values<ElectionList> lists) => new(
        words.Say("election-lists-caption", ("item", Swedish.Paragraph(item.Number))),
        [new(words.Say("column-list")), new(words.Say("column-votes"), Figures: true), new(words.Say("column-candidates"))],
        lists.Select(list => new TableRow([
            list.Name ?? "", list.Votes is { } votes ? PaperWords.N(votes) : "", PaperVoting.Names(list.Candidates)])).ToValues());

    private IEnumerable<Block> Elected(string label, Values<Person> people) => people.Count == 0 ? [] :
    [
        new Paragraph(label, Tone.Strong),
        new ListBlock(Numbered: true, people.Select(person => new ListPoint(words.Person(person.Name, person.Party))).ToValues()),
    ];

    private IEnumerable<Block> Lot()
    {
        if (item.Lot is not { } lot) yield break;
        var told = new List<string>();
        if (lot.Between.Count > 0) told.Add(words.Say("drawn-between", ("between", Swedish.List(lot.Between))));
        if (lot.Drawn is { } drawn) told.Add(words.Say("drawn-lot", ("drawn", drawn)));
        if (lot.Witness is { } witness) told.Add(words.Say("drawn-witness", ("witness", witness)));
        if (told.Count > 0) yield return new Paragraph(string.Join(' ', told));
    }

    /// <summary>Those who are named one after another with the same ground and the same consequence are told together.</summary>
    private IEnumerable<Block> Disqualified()
    {
        var all = item.Disqualified;
        for (var from = 0; from < all.Count;)
        {
            var to = from + 1;
            while (to < all.Count && all[to] with { Name = all[from].Name, Party = all[from].Party, Id = all[from].Id } == all[from] && all[from].ReplacedBy is null) to++;
            yield return new Paragraph(string.Join(' ', Disqualified(all.Skip(from).Take(to - from).ToList())));
            from = to;
        }
    }

    private IEnumerable<string> Disqualified(List<Disqualification> alike)
    {
        var who = ("who", Swedish.List(alike.ConvertAll(person => words.Person(person.Name, person.Party))));
        var first = alike[0];
        yield return (first.Left, alike.Count > 1) switch
        {
            (true, false) => words.Say("disqualified-left", who),
            (true, true) => words.Say("disqualified-left-many", who),
            (false, false) => words.Say("disqualified-stayed", who),
            (false, true) => words.Say("disqualified-stayed-many", who),
            (null, false) => words.Say("disqualified-plain", who),
            (null, true) => words.Say("disqualified-plain-many", who),
        };
        if (first.Ground is { } ground) yield return words.Say("disqualified-ground", ("ground", ground));
        if (first.ReplacedBy is { } other) yield return words.Say("disqualified-replaced", ("whom", other));
    }

    private IEnumerable<Block> NotParticipating()
    {
        if (item.NonParticipants.Count > 0) yield return new Paragraph(words.Say("not-participating", ("who", words.People(item.NonParticipants))));
    }
}
