namespace Klubba.Lines;

/// <summary>Närvaro i tabell: a column of signs, or columns for present and away with the substitute who serves in a third.</summary>
/// <remarks>
/// A row is a name, its party, a sign, and perhaps a second name. With one column of signs X is present, − away, T serves, N listens; with a column
/// each for present and away the sign's column tells, and the second name serves for the first.
/// </remarks>
internal sealed class PresenceTable
{
    private enum Column { Name, Party, Sign, Present, Away, Second }

    private static readonly (string Word, Column Column)[] Words =
    [
        ("namn", Column.Name), ("ledamot", Column.Name), ("ledamöter", Column.Name), ("ledamot/ersättare", Column.Name), ("beslutande", Column.Name), ("parti", Column.Party),
        ("närvaro", Column.Sign), ("närv", Column.Present), ("närv.", Column.Present), ("närvarande", Column.Present), ("frånv", Column.Away), ("frånv.", Column.Away),
        ("frånvarande", Column.Away), ("tjänstgörande ersättare", Column.Second), ("tjg ersättare", Column.Second), ("tjg ers", Column.Second), ("ersättare", Column.Second),
        ("ersätter", Column.Second), ("tjänstgör för", Column.Second),
    ];

    /// <summary>Those present, each with the line that told of them.</summary>
    public List<(Attendee Person, Line At)> People { get; } = [];

    /// <summary>Rows of those who were away and whom nobody replaced.</summary>
    public List<(Passage Passage, Line At)> Left { get; } = [];

    public static PresenceTable Read(Line[] lines, int from, int to)
    {
        var table = new PresenceTable();
        for (var i = from; i < to; i++)
        {
            if (lines[i].Kind is null && Columns(lines[i]) is { } columns) i = table.ReadRows(lines, i, to, columns) - 1;
        }
        return table;
    }

    /// <summary>The columns of a table's head, each with where it stands; in a text without columns their order is all there is.</summary>
    private static List<(Column Column, int At)>? Columns(Line line)
    {
        if (line.Text.Length is < 12 or > 160 || line.Text.Contains(':', StringComparison.Ordinal)) return null;
        if (!line.Text.Has("närv") && !line.Text.Has("frånv")) return null;
        var columns = new List<(Column Column, int At)>();
        var rest = line.Text.AsSpan();
        while (!rest.IsEmpty)
        {
            var at = line.Text.Length - rest.Length;
            if (Longest(rest) is not var (column, length)) return null;
            columns.Add((column, line.Indent + at));
            rest = rest[length..].TrimStart();
        }
        return columns.Count >= (line.HasGap ? 2 : 3) && columns[0].Column == Column.Name && columns.Exists(c => c.Column is Column.Sign or Column.Present) ? columns : null;
    }

    private static (Column Column, int Length)? Longest(ReadOnlySpan<char> text)
    {
        (Column, int)? best = null;
        foreach (var (word, column) in Words)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (text.Length > word.Length && !char.IsWhiteSpace(text[word.Length]))) continue;
            if (best is not var (_, length) || length < word.Length) best = (column, word.Length);
        }
        return best;
    }

    private int ReadRows(Line[] lines, int head, int to, List<(Column Column, int At)> columns)
    {
        lines[head].Kind = LineKind.Facts;
        var i = head + 1;
        for (; i < to; i++)
        {
            if (lines[i].Blank || lines[i].Furniture) continue;
            if (RowOf(lines[i]) is not { } row) break;
            Take(row, lines[i], columns);
        }
        return i;
    }

    private sealed record SignRow(Attendee First, char Sign, int Column, Attendee? Second);

    /// <summary>"Ek, Anna, ordförande  S  X  Bo By".</summary>
    private static SignRow? RowOf(Line line)
    {
        var text = line.Text;
        for (var at = text.IndexOf(' '); at > 0; at = at + 1 < text.Length ? text.IndexOf(' ', at + 1) : -1)
        {
            if (at + 1 == text.Length || !IsSign(text[at + 1]) || (at + 2 < text.Length && text[at + 2] != ' ')) continue;
            if (PersonIn(text[..at].TrimEnd()) is not { } first) continue;
            if (at + 3 < text.Length && IsParty(text, at + 1) && RowOfLater(text, at + 2)) continue;
            return new(first, char.ToUpperInvariant(text[at + 1]), line.Indent + at + 1, PersonIn(text[Math.Min(text.Length, at + 2)..].Trim()));
        }
        return null;
    }

    private static bool IsParty(string text, int at) => Names.IsParty(text.AsSpan(at, 1)) && char.IsUpper(text[at]);

    /// <summary>Is there a sign of its own after what may be a party's letter?</summary>
    private static bool RowOfLater(string text, int from)
    {
        var rest = text.AsSpan(from).TrimStart();
        return rest.Length > 0 && IsSign(rest[0]) && (rest.Length == 1 || rest[1] == ' ');
    }

    private static bool IsSign(char letter) => letter is 'X' or 'x' or '×' or '✓' or '√' or '✔' or '☒' or '-' or '–' or '−' or 'T' or 'N' or 'F' or '●';

    private static Attendee? PersonIn(string text) =>
        text.Length < 4 ? null : Attendance.Elected(text, Label.Members, null) is [var person] && Names.IsName(person.Name) ? person : null;

    private void Take(SignRow row, Line line, List<(Column Column, int At)> columns)
    {
        line.Kind = LineKind.Facts;
        var single = columns.Exists(column => column.Column == Column.Sign);
        var away = row.Sign is '-' or '–' or '−' or 'F'
            || (!single && columns.Where(column => column.Column is Column.Present or Column.Away).MinBy(column => Math.Abs(column.At - row.Column)).Column == Column.Away);
        if (single && row.Sign is 'T' or 'N') Add(Substitute(row.First, row.Sign == 'T', row.Second?.Name), line);
        else if (!away) Add(row.First, line);
        else if (row.Second is { } second) Add(Substitute(second, true, row.First.Name), line);
        else
        {
            line.Kind = LineKind.Remainder;
            Left.Add((new("Frånvarande", line.Text), line));
        }
    }

    private static Attendee Substitute(Attendee person, bool serving, string? member) => person with { Role = Role.Substitute, Serving = serving, ServesFor = member };

    private void Add(Attendee person, Line line) => People.Add((person, line));
}
