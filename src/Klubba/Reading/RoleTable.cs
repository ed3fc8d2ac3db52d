namespace Klubba.Lines;

/// <summary>Närvarotabell med en rad för var och en: name, party and role in columns, and perhaps whom they serve for and when.</summary>
/// <remarks>A row begins where its party or role stands; what stands under it in a column without either goes on in that column.</remarks>
internal sealed class RoleTable
{
    private enum Column { Name, Party, Role, For, Extent, Other }

    private static readonly (string Word, Column Column)[] Words =
    [
        ("tjänstgör för", Column.For), ("ersätter", Column.For), ("för", Column.For), ("namn", Column.Name), ("ledamot", Column.Name), ("förtroendevald", Column.Name), ("parti", Column.Party), ("roll", Column.Role),
        ("funktion", Column.Role), ("uppdrag", Column.Role), ("befattning", Column.Role), ("närvaro", Column.Extent), ("paragrafer", Column.Extent), ("paragraf", Column.Extent), ("§§", Column.Extent), ("§", Column.Extent),
        ("tid", Column.Extent), ("beslutar", Column.Other), ("tjänstgör", Column.Other), ("anmärkning", Column.Other),
    ];

    private readonly List<(Column Column, int At)> columns;
    private readonly List<(Attendee Person, Line At)> people = [];
    private readonly List<(Dictionary<Column, string> Cells, Line At)> rows = [];

    private RoleTable(List<(Column Column, int At)> columns) => this.columns = columns;

    /// <summary>Those whom the tables of a stretch tell of, each with the line that told; their lines are then facts.</summary>
    public static List<(Attendee Person, Line At)> Read(Line[] lines, int from, int to)
    {
        var found = new List<(Attendee, Line)>();
        for (var i = from; i < to; i++)
        {
            if (lines[i].Kind is not null || Head(lines[i]) is not { } head) continue;
            var table = new RoleTable(head);
            i = table.ReadRows(lines, i, to) - 1;
            found.AddRange(table.people);
        }
        return found;
    }

    private static List<(Column Column, int At)>? Head(Line line)
    {
        if (line.Text.Length is < 12 or > 160 || !line.Text.StartsWith("namn", StringComparison.OrdinalIgnoreCase)) return null;
        var found = new List<(Column Column, int At)>();
        for (var at = 0; at < line.Text.Length;)
        {
            if (char.IsWhiteSpace(line.Text[at]))
            {
                at++;
                continue;
            }
            var word = Array.Find(Words, known => line.Text.AsSpan(at).StartsWith(known.Word, StringComparison.OrdinalIgnoreCase) && (at + known.Word.Length == line.Text.Length || char.IsWhiteSpace(line.Text[at + known.Word.Length])));
            if (word.Word is null) return null;
            found.Add((word.Column, line.Indent + at));
            at += word.Word.Length;
        }
        return found.Exists(column => column.Column == Column.Party) && found.Exists(column => column.Column == Column.Role) ? found : null;
    }

    private int ReadRows(Line[] lines, int head, int to)
    {
        lines[head].Kind = LineKind.Facts;
        var (end, blank) = (head + 1, false);
        for (var i = head + 1; i < to; i++)
        {
            if (lines[i].Blank || lines[i].Furniture || lines[i].Text == lines[head].Text)
            {
                if (!lines[i].Blank) lines[i].Kind ??= LineKind.Facts;
                blank |= lines[i].Blank;
                continue;
            }
            if (!Take(lines[i], blank)) break;
            (end, blank) = (i + 1, false);
        }
        foreach (var (cells, at) in rows) Add(cells, at);
        return end;
    }

    private bool Take(Line line, bool blank)
    {
        var cells = new Dictionary<Column, string>();
        if (line.HasGap || rows.Count == 0 || !IsStream(line, out cells))
        {
            cells = [];
            foreach (var cell in line.Cells())
            {
                var column = columns[Math.Max(0, columns.FindLastIndex(column => column.At <= cell.Column + 1))].Column;
                cells[column] = cells.TryGetValue(column, out var before) ? $"{before} {cell.Text}" : cell.Text;
            }
            if (cells.Count == 1 && IsStream(line, out var stream)) cells = stream;
        }
        var ofParty = cells.TryGetValue(Column.Party, out var party);
        if (ofParty && !Names.IsParty(party)) return false;
        var begins = ofParty || (cells.ContainsKey(Column.Role) && !GoesOn(cells));
        if (!begins && (rows.Count == 0 || blank || line.Text.Length > 140)) return false;
        if (begins) rows.Add((cells, line));
        else
        {
            foreach (var (column, text) in cells) rows[^1].Cells[column] = rows[^1].Cells.TryGetValue(column, out var above) ? $"{above} {text}" : text;
        }
        line.Kind = LineKind.Facts;
        return true;
    }

    /// <summary>The other half of a name, beside the other half of a title.</summary>
    private bool GoesOn(Dictionary<Column, string> cells) =>
        rows.Count > 0 && !rows[^1].Cells.ContainsKey(Column.Party) && cells.TryGetValue(Column.Name, out var name) && !name.Contains(' ', StringComparison.Ordinal)
        && rows[^1].Cells.TryGetValue(Column.Name, out var above) && !above.Contains(' ', StringComparison.Ordinal);

    /// <summary>"Anna Ek S ordförande": a row that has lost its columns.</summary>
    private static bool IsStream(Line line, out Dictionary<Column, string> cells)
    {
        cells = [];
        var words = line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 2; i < words.Length && i < 6; i++)
        {
            var name = string.Join(' ', words[..i]);
            if (!Names.IsParty(words[i]) || !char.IsUpper(words[i][0]) || !Names.IsName(name)) continue;
            cells = new() { [Column.Name] = name, [Column.Party] = words[i], [Column.Role] = string.Join(' ', words[(i + 1)..]) };
            return true;
        }
        return false;
    }

    private void Add(Dictionary<Column, string> cells, Line line)
    {
        var name = VoteList.Turned(cells.GetValueOrDefault(Column.Name) ?? "");
        if (!Names.IsName(name)) return;
        var told = cells.GetValueOrDefault(Column.Role);
        if (!cells.TryGetValue(Column.Party, out var party))
        {
            people.Add((new() { Name = name, Role = Role.Other, Title = told, Extent = cells.GetValueOrDefault(Column.Extent) }, line));
            return;
        }
        var row = $"{name} ({party}), {told}{(cells.TryGetValue(Column.For, out var member) ? $", ersätter {member}" : "")}";
        if (Attendance.Elected(row, Label.Members, null) is not [var person, ..]) return;
        var extent = cells.GetValueOrDefault(Column.Extent);
        people.Add((person with { Extent = string.IsNullOrEmpty(extent) ? person.Extent : extent }, line));
    }
}
