using System.Diagnostics;

namespace Klubba.Formats;

/// <summary>Omröstningar med namn: a row a party within the minutes, a row a member in a list of their own.</summary>
internal static class PaperVoting
{
    private static readonly VoteOption[] Options = [VoteOption.Yes, VoteOption.No, VoteOption.Abstain, VoteOption.Absent];

    /// <summary>A group a way to vote, with its sum first, then a row a party, the largest first; names by family name. Compact for 49 as for 13.</summary>
    public static TableBlock Named(PaperWords words, string caption, Values<Ballot> ballots) => new(
        caption,
        [new(words.Say("column-vote-party")), new(words.Say("column-votes"), Figures: true), new(words.Say("column-name"))],
        Used(ballots).SelectMany(option => Group(words, option, [.. ballots.Where(ballot => ballot.Option == option)])).ToValues());

    private static IEnumerable<TableRow> Group(PaperWords words, VoteOption option, Values<Ballot> ballots) =>
    [
        new([Word(words, option), PaperWords.N(ballots.Count), ""], Sum: true),
        .. Parties(ballots).Select(party => new TableRow([party.Key, PaperWords.N(party.Count()), Names(party.Select(ballot => ballot.Name).Order(SwedishOrder.Names))])),
    ];

    public static IEnumerable<Block> Blocks(PaperWords words)
    {
        var voted = words.Minutes.Items.Zip(Ids.Items(words.Minutes)).Where(pair => pair.First.Questions.Any(question => question.Named.Count > 0)).ToList();
        return voted.Count == 0 ? [new Paragraph(words.Say("voting-none"))] : voted.SelectMany(pair => Votes(words, pair.First, pair.Second));
    }

    private static IEnumerable<Block> Votes(PaperWords words, Item item, string id)
    {
        yield return new Heading(2, PaperItem.Title(words, item), id, Swedish.Paragraph(item.Number), item.CaseNumber);
        var number = 0;
        for (var i = 0; i < item.Questions.Count; i++)
        {
            if (item.Questions[i].Named.Count == 0) continue;
            number++;
            foreach (var block in Vote(words, item, i, number)) yield return block;
        }
    }

    private static IEnumerable<Block> Vote(PaperWords words, Item item, int index, int number)
    {
        var (question, questions) = (item.Questions[index], new PaperQuestions(words, item, new(words, item)));
        if (questions.Label(question, index + 1) is { } label) yield return new Heading(3, label);
        var meanings = questions.Meanings(question).Select(meaning => new ListPoint(meaning)).ToValues();
        if (meanings.Count > 0) yield return new ListBlock(Numbered: false, meanings);
        if (question.Outcome is { } outcome) yield return new Paragraph(words.Say("outcome-plain", ("outcome", outcome)));
        var n = ("number", PaperWords.N(number));
        yield return Sums(words, words.Say("voting-parties-caption", n, ("item", Swedish.Paragraph(item.Number))), question.Named);
        yield return Names(words, words.Say("voting-names-caption", n, ("item", Swedish.Paragraph(item.Number))), question.Named);
    }

    private static TableBlock Sums(PaperWords words, string caption, Values<Ballot> ballots) => new(
        caption,
        [new(words.Say("column-party")), .. Options.Select(option => new Column(Word(words, option), Figures: true))],
        [
            .. Parties(ballots).Select(party => SumRow(party.Key, party)),
            SumRow(words.Say("vote-sum"), ballots) with { Sum = true },
        ]);

    private static TableRow SumRow(string head, IEnumerable<Ballot> ballots) =>
        new([head, .. Options.Select(option => PaperWords.N(ballots.Count(ballot => ballot.Option == option)))]);

    /// <summary>The vote is told by its word in its own column, so that neither place nor colour alone says it.</summary>
    private static TableBlock Names(PaperWords words, string caption, Values<Ballot> ballots) => new(
        caption,
        [new(words.Say("column-member")), new(words.Say("column-party")), .. Options.Select(option => new Column(Word(words, option)))],
        Parties(ballots).SelectMany(party => party.OrderBy(ballot => ballot.Name, SwedishOrder.Names)).Select(ballot => new TableRow([
            ballot.Name, ballot.Party ?? "", .. Options.Select(option => option == ballot.Option ? Word(words, option) : "")])).ToValues());

    private static IEnumerable<IGrouping<string, Ballot>> Parties(Values<Ballot> ballots) => ballots
        .GroupBy(ballot => ballot.Party ?? "–")
        .OrderByDescending(party => party.Count())
        .ThenBy(party => party.Key, SwedishOrder.Words);

    /// <summary>Names in one cell: a line may end between two of them, never within one.</summary>
    public static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(PaperWords.Unbroken));

    private static List<VoteOption> Used(Values<Ballot> ballots) => Options.Where(option => ballots.Any(ballot => ballot.Option == option)).ToList();

    public static string Word(PaperWords words, VoteOption option) => option switch
    {
        VoteOption.Yes => words.Say("ballot-yes"),
        VoteOption.No => words.Say("ballot-no"),
        VoteOption.Abstain => words.Say("ballot-abstain"),
        VoteOption.Absent => words.Say("ballot-absent"),
        _ => throw new UnreachableException($"No word for {option}."),
    };
}
