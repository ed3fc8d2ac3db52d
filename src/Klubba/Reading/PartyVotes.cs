namespace Klubba.Lines;

/// <summary>Röstlista partivis: under each option and its sum a row for each party, with its sum and its names.</summary>
/// <remarks>"Ja 7", then "S 4 Anna Ek, Bo By, …". Names may go on over lines; a row whose names are not as many as its sum says ends the list.</remarks>
internal static class PartyVotes
{
    /// <summary>The list that begins on a line, and its last line; null where none does.</summary>
    public static (VoteList List, int End)? Read(Line[] lines, int from, int to)
    {
        if (OptionOf(lines[from].Text) is null) return null;
        var ballots = new List<Ballot>();
        var sums = new Dictionary<VoteOption, int>();
        var head = HeadOf(lines, from);
        var option = VoteOption.Yes;
        var end = from;
        for (var i = from; i < to; i++)
        {
            if (lines[i].Blank || lines[i].Furniture || lines[i].Text == head) continue;
            if (OptionOf(lines[i].Text) is var (next, sum)) (option, sums[next]) = (next, sum);
            else if (RowOf(lines, i, to) is var (party, names, last))
            {
                ballots.AddRange(names.Select(name => new Ballot(name, party, option)));
                i = last;
            }
            else break;
            end = i;
        }
        if (ballots.Count < 2) return null;
        for (var i = from; i <= end; i++)
        {
            if (!lines[i].Blank && !lines[i].Furniture) lines[i].Kind = LineKind.Facts;
        }
        int? Told(VoteOption of) => sums.TryGetValue(of, out var sum) ? sum : null;
        return (new(lines[from], null, ballots, Told(VoteOption.Yes), Told(VoteOption.No), Told(VoteOption.Abstain), Told(VoteOption.Absent)), end);
    }

    /// <summary>The names of the columns, which come again where the list goes over a page.</summary>
    private static string? HeadOf(Line[] lines, int at)
    {
        do at--; while (at >= 0 && (lines[at].Blank || lines[at].Furniture));
        return at >= 0 && lines[at].HasGap ? lines[at].Text : null;
    }

    /// <summary>"Ja  7" alone on a line.</summary>
    private static (VoteOption Option, int Sum)? OptionOf(string text)
    {
        var space = text.LastIndexOf(' ');
        if (text.Length > 40 || space < 2 || !Scan.Number(text.AsSpan(space + 1), out var sum, out var digits) || space + 1 + digits < text.Length) return null;
        return VoteWords.Option(text.AsSpan(0, space).TrimEnd()) is { } option ? (option, sum) : null;
    }

    /// <summary>"S  4  Anna Ek, Bo By," and the lines that its names go on over.</summary>
    private static (string Party, List<string> Names, int Last)? RowOf(Line[] lines, int at, int to)
    {
        var text = lines[at].Text;
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (digit < 2 || !Names.IsParty(text.AsSpan(0, digit).Trim()) || !Scan.Number(text.AsSpan(digit), out var sum, out var digits)) return null;
        var told = text[(digit + digits)..].Trim();
        var last = at;
        for (var i = at; ; last = i)
        {
            var names = Split(told);
            if (names.Count == sum && names.TrueForAll(name => Names.IsName(name))) return (text[..digit].Trim(), names, last);
            do i++; while (i < to && (lines[i].Blank || lines[i].Furniture));
            if (i >= to || i > at + sum + 12 || names.Count > sum || lines[i].Text.Length > 200) return null;
            told = $"{told} {lines[i].Text}";
        }
    }

    private static List<string> Split(string names) => [.. names.Split([", ", " och ", ","], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
