namespace Klubba.Lines;

/// <summary>Bilagor: after the items, tables of votes and of who was there.</summary>
internal sealed class Annexes
{
    public List<VoteList> Votes { get; } = [];

    /// <summary>Tables whose pieces were put in order, as they stood.</summary>
    public List<(Passage Passage, Line At)> Left { get; } = [];

    public List<Attendee> People { get; private init; } = [];

    public static Annexes Of(Line[] lines, int from, Trace trace)
    {
        var starts = new List<int>();
        for (var i = from; i < lines.Length; i++)
        {
            if (!lines[i].Blank && Annex.Starts(lines, i)) starts.Add(i);
        }
        var votes = new List<VoteList>();
        foreach (var (start, end) in Spans(starts, lines.Length))
        {
            if (!Annex.IsSeatTable(lines, start) && VoteList.Listed(lines, start + 1, end) is { } list) votes.Add(list with { Annex = Annex.NumberOf(lines[start].Text) });
        }
        var people = new List<Attendee>();
        var left = new List<(Passage, Line)>();
        foreach (var (start, end) in Spans(starts, lines.Length))
        {
            if (!Annex.IsSeatTable(lines, start)) continue;
            people.AddRange(SeatTable.Read(lines, start + 1, end, votes, trace));
            left.Add((new(lines[start].Text, string.Join(' ', lines[(start + 1)..end].Where(line => !line.Blank && !line.Furniture).Select(line => line.Text))), lines[start]));
        }
        var annexes = new Annexes { People = people };
        annexes.Votes.AddRange(votes);
        annexes.Left.AddRange(left);
        return annexes;
    }

    private static IEnumerable<(int Start, int End)> Spans(List<int> starts, int end)
    {
        for (var i = 0; i < starts.Count; i++) yield return (starts[i], i + 1 < starts.Count ? starts[i + 1] : end);
    }
}

/// <summary>How an annex is known.</summary>
internal static class Annex
{
    private const int Ahead = 16;

    /// <summary>Does an annex with a table of people start on a line?</summary>
    public static bool Starts(Line[] lines, int at) =>
        NumberOf(lines[at].Text) is not null
        && Any(lines, at, text => text.StartsWith("Antal Ja", StringComparison.OrdinalIgnoreCase) || text is "Ankom" or "Utgick" or "Resultat");

    public static bool IsSeatTable(Line[] lines, int at) => Any(lines, at, text => text is "Ankom" or "Utgick");

    private static bool Any(Line[] lines, int at, Func<string, bool> sign)
    {
        for (int i = at + 1, seen = 0; i < lines.Length && seen < Ahead; i++)
        {
            if (lines[i].Blank || lines[i].Furniture) continue;
            seen++;
            if (lines[i].Cells().Exists(cell => sign(cell.Text))) return true;
        }
        return false;
    }

    /// <summary>"Bilaga 2" alone on a line.</summary>
    public static string? NumberOf(string text)
    {
        if (text.Length is < 8 or > 12 || !text.StartsWith("bilaga ", StringComparison.OrdinalIgnoreCase)) return null;
        var number = text[7..].Trim();
        return number.Length is > 0 and < 4 && number.All(char.IsAsciiLetterOrDigit) ? number : null;
    }
}
