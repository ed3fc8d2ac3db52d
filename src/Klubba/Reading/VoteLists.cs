namespace Klubba.Lines;

/// <summary>Omröstningslista: who voted how, in a table or a list apart from the text.</summary>
/// <param name="At">Its first line.</param>
/// <param name="Annex">The number of its annex; null within an item.</param>
internal sealed record VoteList(Line At, string? Annex, List<Ballot> Ballots, int? Yes, int? No, int? Abstain, int? Absent)
{
    private const int MostTokens = 12;

    /// <summary>Who sat where and as what, where the list tells it.</summary>
    public List<(string Name, string? Party, int Seat, Role Role)> Seats { get; } = [];

    private static readonly string[] Sums = ["Resultat", "Summa", "Totalt", "Antal röster"];

    /// <summary>Tables with a column for each option and a mark in it: "Ledamot  Ja  Nej  Avstår".</summary>
    public static List<VoteList> Tables(Line[] lines, int from, int to)
    {
        var lists = new List<VoteList>();
        for (var i = from; i < to; i++)
        {
            if (lines[i].Blank || lines[i].Furniture) continue;
            if (Columns(lines[i]) is { } columns)
            {
                lists.Add(Table(lines, i, to, columns, out var end));
                i = end;
            }
            else if (PartyVotes.Read(lines, i, to) is var (list, last))
            {
                lists.Add(list);
                i = last;
            }
            else if (Rows(lines, i, to) is { } rows)
            {
                lists.Add(rows.List);
                i = rows.End;
            }
        }
        return lists;
    }

    /// <summary>Three rows or more that each end with an option: "Anna Ek  S  Ja".</summary>
    private static (VoteList List, int End)? Rows(Line[] lines, int from, int to)
    {
        var ballots = new List<Ballot>();
        var used = new List<Line>();
        for (var i = from; i < to; i++)
        {
            if (lines[i].Blank || lines[i].Furniture) continue;
            if (RowOf(lines[i]) is not { } ballot) break;
            ballots.Add(ballot);
            used.Add(lines[i]);
        }
        if (ballots.Count < 3) return null;
        foreach (var line in used) line.Kind = LineKind.Facts;
        return (new(used[0], null, ballots, null, null, null, null), used[^1].Index);
    }

    private static Ballot? RowOf(Line line)
    {
        if (line.Text.Length is < 8 or > 120) return null;
        var space = line.Text.LastIndexOf(' ');
        if (space < 0 || VoteWords.Option(line.Text.AsSpan(space + 1)) is not { } option) return null;
        var text = line.Text[..space].TrimEnd();
        if (Names.In(text) is [{ Start: 0 } person]) return new(person.Name, person.Party, option);
        var last = text.LastIndexOf(' ');
        if (last < 0 || !Names.IsParty(text.AsSpan(last + 1)) || !char.IsUpper(text[last + 1])) return null;
        var name = Turned(text[..last].TrimEnd());
        if (name.IndexOf(',') is var comma and > 0) name = name[..comma];
        return Names.IsName(name) ? new(name, text[(last + 1)..], option) : null;
    }

    /// <summary>The columns of the options where a line is a table's head.</summary>
    private static List<(VoteOption Option, int At)>? Columns(Line line)
    {
        if (!line.HasGap || line.Text.Length > 200) return null;
        var columns = new List<(VoteOption, int)>();
        foreach (var cell in line.Cells())
        {
            if (VoteWords.Option(cell.Text) is { } option) columns.Add((option, cell.Column));
        }
        return columns.Count >= 2 && columns[0].Item1 == VoteOption.Yes ? columns : null;
    }

    /// <summary>Rows to the line of sums. A page after the first may be shifted; its own line of sums then tells the columns.</summary>
    private static VoteList Table(Line[] lines, int head, int to, List<(VoteOption Option, int At)> columns, out int end)
    {
        lines[head].Kind = LineKind.Facts;
        var rows = new List<(Line Line, Cell Name, Cell Mark)>();
        Line? sums = null;
        var strangers = 0;
        end = head;
        for (var i = head + 1; i < to && strangers == 0 && sums is null; i++)
        {
            var line = lines[i];
            if (line.Blank || line.Furniture) continue;
            var cells = line.Cells();
            if (Array.Exists(Sums, word => line.Text.StartsWith(word, StringComparison.OrdinalIgnoreCase))) sums = line;
            else if (cells.Count >= 2 && IsMark(cells[^1].Text)) rows.Add((line, cells[0], cells[^1]));
            else if (Columns(line) is null && !IsAbsentRow(cells)) strangers++;
            if (strangers == 0) (end, line.Kind) = (i, LineKind.Facts);
        }
        var counts = sums is null ? [] : SumCells(sums);
        var ballots = new List<Ballot>();
        foreach (var (line, name, mark) in rows)
        {
            var shifted = sums is not null && line.Page == sums.Page && line.Page != lines[head].Page && counts.Count == columns.Count;
            var option = shifted ? columns[Nearest(counts.ConvertAll(cell => cell.Column), mark.Column)].Option : columns[Nearest(columns.ConvertAll(c => c.At), mark.Column)].Option;
            if (Names.In(name.Text) is [var person, ..]) ballots.Add(new(person.Name, person.Party, option));
            else ballots.Add(new(name.Text.Split(',')[0].Trim(), null, option));
        }
        return new(
            lines[head], null, ballots, Sum(columns, counts, VoteOption.Yes), Sum(columns, counts, VoteOption.No), Sum(columns, counts, VoteOption.Abstain),
            Sum(columns, counts, VoteOption.Absent));
    }

    private static bool IsMark(string text) => text.Length == 1 && text[0] is 'X' or 'x' or '✓' or '√' or '×' or '●' or '•' or '1' or '☒' or '✔';

    /// <summary>A person of the list who has no mark.</summary>
    private static bool IsAbsentRow(List<Cell> cells) => cells.Count == 1 && Names.In(cells[0].Text).Count == 1;

    private static List<Cell> SumCells(Line sums) => [.. sums.Cells().Where(cell => cell.Text.Length <= 4 && cell.Text.All(char.IsAsciiDigit))];

    private static int? Sum(List<(VoteOption Option, int At)> columns, List<Cell> counts, VoteOption option)
    {
        if (counts.Count != columns.Count) return null;
        var at = columns.FindIndex(column => column.Option == option);
        return at < 0 ? null : int.Parse(counts[at].Text, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static int Nearest(List<int> columns, int at)
    {
        var best = 0;
        for (var i = 1; i < columns.Count; i++)
        {
            if (Math.Abs(columns[i] - at) < Math.Abs(columns[best] - at)) best = i;
        }
        return best;
    }

    /// <summary>
    /// A list whose entries end with the option: name, party, seat, function, Ja. Whether they stand in a row or one under the other does not
    /// matter, for the pieces are taken in order.
    /// </summary>
    public static VoteList? Listed(Line[] lines, int from, int to)
    {
        var counts = new Dictionary<VoteOption, int>();
        var ballots = new List<Ballot>();
        var tokens = new List<string>();
        var used = new List<Line>();
        var seats = new List<(string Name, string? Party, int Seat, Role Role)>();
        for (var i = HeadOf(lines, from, to); i < to; i++)
        {
            if (lines[i].Blank || lines[i].Furniture) continue;
            foreach (var cell in lines[i].Cells())
            {
                if (CountOf(cell.Text) is { } count) counts[count.Option] = count.Count;
                else if (VoteWords.Option(cell.Text) is { } option)
                {
                    if (Entry(tokens, option) is { } ballot)
                    {
                        ballots.Add(ballot);
                        if (SeatOf(tokens) is var (seat, role)) seats.Add((ballot.Name, ballot.Party, seat, role));
                    }
                    tokens.Clear();
                }
                else if (tokens.Count < MostTokens) tokens.Add(cell.Text);
                else tokens.RemoveAt(0);
                if (IsHead(cell.Text)) tokens.Clear();
            }
            used.Add(lines[i]);
        }
        if (ballots.Count < 3) return null;
        foreach (var line in used) line.Kind = line.Cells().TrueForAll(cell => IsForm(cell.Text)) ? LineKind.Furniture : LineKind.Facts;
        int? Told(VoteOption option) => counts.TryGetValue(option, out var count) ? count : null;
        var list = new VoteList(used[0], null, ballots, Told(VoteOption.Yes), Told(VoteOption.No), Told(VoteOption.Abstain), Told(VoteOption.Absent));
        list.Seats.AddRange(seats);
        return list;
    }

    /// <summary>Where the list itself begins: at its counts or the names of its columns, below what it is about.</summary>
    private static int HeadOf(Line[] lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!lines[i].Blank && lines[i].Cells() is var cells && (IsHead(cells[0].Text) || CountOf(cells[0].Text) is not null)) return i;
        }
        return from;
    }

    /// <summary>The list's own form: its heads, seats and functions.</summary>
    private static bool IsForm(string cell) => IsHead(cell) || IsSeat(cell) || Vocabulary.RoleOf(WithoutSeat(cell)) is not null;

    /// <summary>"12 Ledamot", in one piece or two.</summary>
    private static (int Seat, Role Role)? SeatOf(List<string> tokens)
    {
        int? seat = null;
        var role = Role.Member;
        foreach (var token in tokens)
        {
            if (Vocabulary.RoleOf(WithoutSeat(token)) is { } told) role = told;
            var digits = token.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? token[..space] : token;
            if (IsSeat(digits) && Scan.Number(digits, out var number, out _)) seat = number;
        }
        return seat is { } known ? (known, role) : null;
    }

    private static bool IsHead(string text) => text is "Namn" or "Parti" or "Plats" or "Funktion" or "Resultat" or "Ledamot/Ersättare" or "Röst";

    /// <summary>"Antal Ja: 40".</summary>
    private static (VoteOption Option, int Count)? CountOf(string text)
    {
        if (!text.StartsWith("Antal ", StringComparison.OrdinalIgnoreCase) || text.Length > 24) return null;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !Scan.Number(text.AsSpan(colon + 1).Trim(), out var count, out _)) return null;
        return VoteWords.Option(text.AsSpan(6, colon - 6).Trim()) is { } option ? (option, count) : null;
    }

    private static Ballot? Entry(List<string> tokens, VoteOption option)
    {
        string? party = null;
        var names = new List<string>();
        foreach (var token in tokens)
        {
            if (IsSeat(token) || Vocabulary.RoleOf(WithoutSeat(token)) is not null) continue;
            if (names.Count > 0 && party is null && Names.IsParty(token)) party = token;
            else names.Add(token);
        }
        if (names.Count == 0) return null;
        var name = string.Join(' ', names);
        if (party is null && Names.In(name) is [var person]) return new(person.Name, person.Party, option);
        var last = name.LastIndexOf(' ');
        if (party is null && last > 0 && Names.IsParty(name.AsSpan(last + 1))) (name, party) = (name[..last], name[(last + 1)..]);
        return new(Turned(name), party, option);
    }

    private static bool IsSeat(string token) => token.Length <= 3 && token.All(char.IsAsciiDigit);

    /// <summary>"12 Ledamot" → "Ledamot"; "2 1:e v Ordf" → "1:e v Ordf".</summary>
    private static string WithoutSeat(string token)
    {
        var space = token.IndexOf(' ', StringComparison.Ordinal);
        return space is > 0 and <= 3 && IsSeat(token[..space]) ? token[(space + 1)..].Trim() : token;
    }

    /// <summary>"Ek, Anna" → "Anna Ek".</summary>
    internal static string Turned(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && comma < name.Length - 1 ? $"{name[(comma + 1)..].Trim()} {name[..comma].Trim()}" : name.Trim(',', ' ');
    }
}
