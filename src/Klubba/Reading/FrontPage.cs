using System.Buffers;

namespace Klubba.Lines;

/// <summary>What stands beside or under a label of a front page: one row of text.</summary>
internal sealed class Row(Line line, int column, string text)
{
    public Line Line { get; } = line;

    public int Column { get; } = column;

    public string Text { get; private set; } = text;

    /// <summary>All its words went to fields; what is not taken stands in the remainder under its label.</summary>
    public bool Taken { get; set; }

    /// <summary>Puts what goes on from it, a piece further right or a line below, after it.</summary>
    public void Add(string more, string between) => Text = Text + between + more;
}

/// <summary>A label of a front page with its rows.</summary>
internal sealed class Labelled(Label label, string words, Line line, int at)
{
    public Label Label { get; } = label;

    /// <summary>The label as written.</summary>
    public string Words { get; } = words;

    public Line Line { get; } = line;

    public List<Row> Rows { get; } = [];

    /// <summary>Where the label stands.</summary>
    public int At { get; } = at;

    /// <summary>Where its rows begin; before the first, where the label stands.</summary>
    public int Column => Rows.Count > 0 ? Rows[0].Column : At;

    public bool OfPeople => Label is Label.Members or Label.Serving or Label.Substitutes or Label.NotServing or Label.Others or Label.Absent;

    /// <summary>Its rows as one text.</summary>
    public string Text => string.Join(' ', Rows.Select(row => row.Text));
}

/// <summary>Förstasida: labels and rows, whether they stand beside each other in columns, under each other, or on one line with a colon.</summary>
internal static class FrontPage
{
    /// <summary>What went to no field, each under its label.</summary>
    public static IEnumerable<(Passage Passage, Line At)> Left(List<Labelled> entries)
    {
        foreach (var entry in entries)
        {
            var left = entry.Rows.FindAll(row => !row.Taken);
            if (left.Count == 0) continue;
            if (!entry.OfPeople) left = entry.Rows;
            foreach (var row in left) row.Line.Kind = row.Line.Kind is null ? null : LineKind.Remainder;
            if (entry.OfPeople)
            {
                foreach (var row in left) yield return (new(entry.Words, row.Text), row.Line);
            }
            else yield return (new(entry.Words, entry.Text), entry.Rows[0].Line);
        }
    }

    public static List<Labelled> Read(Line[] lines, int from, int to)
    {
        var rows = new List<(Line Line, List<Cell> Cells)>();
        for (var i = from; i < to; i++)
        {
            if (lines[i].Kind is null) rows.Add((lines[i], WithoutRules(lines[i].Cells())));
        }
        var entries = new List<Labelled>();
        var open = new List<Labelled>();
        var used = new HashSet<(int Row, int Cell)>();
        for (var r = 0; r < rows.Count; r++) ReadRow(rows, r, entries, open, used);
        Distribute(entries);
        foreach (var entry in entries) PeopleColumns.Split(entry);
        return entries;
    }

    /// <summary>
    /// Text taken out of columns may give all labels first and all values after. A run of labels without rows takes the groups of rows
    /// under its last, one each in order, where each group has the form of its label.
    /// </summary>
    private static void Distribute(List<Labelled> entries)
    {
        for (var last = 2; last < entries.Count; last++)
        {
            if (entries[last].Rows.Count == 0) continue;
            var first = last;
            while (first > 0 && entries[first - 1].Rows.Count == 0) first--;
            if (last - first < 2) continue;
            var groups = Groups(entries[last].Rows);
            if (groups.Count < last - first + 1) continue;
            entries[last].Rows.Clear();
            var at = first;
            foreach (var group in groups)
            {
                var taker = at;
                while (taker < last && !Fits(entries[taker].Label, group)) taker++;
                entries[taker].Rows.AddRange(group);
                at = Math.Min(last, taker + 1);
            }
        }
    }

    private static List<List<Row>> Groups(List<Row> rows)
    {
        var groups = new List<List<Row>>();
        foreach (var row in rows)
        {
            if (groups.Count == 0 || row.Line.Index > groups[^1][^1].Line.Index + 1) groups.Add([]);
            groups[^1].Add(row);
        }
        return groups;
    }

    private static bool Fits(Label label, List<Row> group) => label switch
    {
        Label.Time or Label.PlaceAndTime or Label.MeetingDate or Label.ApprovedOn or Label.PostedOn or Label.RemovedOn =>
            Days.First(group[0].Text) is not null || Days.Times(group[0].Text).Count > 0,
        Label.Members or Label.Serving or Label.Substitutes or Label.NotServing => Names.In(group[0].Text).Count > 0,
        Label.Covers => group[0].Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0,
        _ => true,
    };

    private static List<Cell> WithoutRules(List<Cell> cells)
    {
        cells.RemoveAll(cell => cell.Text.Length > 2 && cell.Text.AsSpan().IndexOfAnyExcept("._…-–") < 0);
        return cells;
    }

    private static void ReadRow(List<(Line Line, List<Cell> Cells)> rows, int r, List<Labelled> entries, List<Labelled> open, HashSet<(int Row, int Cell)> used)
    {
        var (line, cells) = rows[r];
        Labelled? left = null;
        var owned = true;
        for (var c = 0; c < cells.Count; c++)
        {
            if (used.Contains((r, c))) continue;
            if (LabelAt(rows, r, c, left, open, used) is { } found)
            {
                if (left is null) open.Clear();
                left = new(found.Label, found.Words, line, cells[c].Column);
                entries.Add(left);
                open.Add(left);
                if (found.Rest.Length > 0) left.Rows.Add(new(line, cells[c].Column + found.Words.Length + 1, found.Rest));
            }
            else if ((left ?? Nearest(open, cells[c].Column)) is { } owner) AddRow(owner, line, cells[c]);
            else owned = false;
        }
        if (owned) line.Kind = LineKind.Facts;
    }

    /// <summary>Pieces of one line that belong to one label are one row.</summary>
    private static void AddRow(Labelled owner, Line line, Cell cell)
    {
        if (owner.Rows.Count > 0 && owner.Rows[^1].Line == line) owner.Rows[^1].Add(cell.Text, "  ");
        else owner.Rows.Add(new(line, cell.Column, cell.Text));
    }

    private static Labelled? Nearest(List<Labelled> open, int column) =>
        open.Count <= 1 ? open.FirstOrDefault() : open.MinBy(entry => Math.Abs(entry.Column - column));

    private readonly record struct Found(Label Label, string Words, string Rest);

    private static Found? LabelAt(
        List<(Line Line, List<Cell> Cells)> rows, int r, int c, Labelled? left, List<Labelled> open, HashSet<(int Row, int Cell)> used)
    {
        var cell = rows[r].Cells[c];
        if (cell.Text.Length > 90) return c == 0 && cell.Text.AsSpan(0, 60).Contains(':') ? WithRest(cell.Text, first: false, alone: true) : null;
        var inPeople = (left ?? open.LastOrDefault())?.OfPeople == true;
        if (c > 0 && inPeople && left is not { Rows.Count: 0 } && Vocabulary.RoleOf(cell.Text) is not null) return null;
        if (inPeople && c == 0 && open is [.., { Rows.Count: > 0 } last] && last.Column > last.At && cell.Column >= last.Column && Vocabulary.RoleOf(cell.Text) is not null) return null;
        if (inPeople && c == 0 && open is [.., { Rows: [.., var above] }] && above.Text.EndsWith(',') && above.Line.Index + 1 == rows[r].Line.Index) return null;
        if (Joined(rows, r, c, used) is { } joined) return joined;
        if (Vocabulary.LabelOf(cell.Text) is { } label) return new(label, cell.Text, "");
        return WithRest(cell.Text, first: c == 0, alone: rows[r].Cells.Count == 1) ?? (c == 0 ? Substitutes(cell.Text) : null);
    }

    private static readonly SearchValues<char> NotInLabels = SearchValues.Create("().,;§");

    /// <summary>"Ersättare som inte tjänstgjorde": a label for substitutes in words that nobody knows.</summary>
    private static Found? Substitutes(string text)
    {
        var words = text.TrimEnd(':', ' ');
        if (words.Length is < 8 or > 60 || !char.IsUpper(words[0]) || !words.Has("ersättar") || words.AsSpan().ContainsAny(NotInLabels) || !(words.Has("tjänst") || words.Has("beslut") || words.Has("närvar"))) return null;
        return new(words.Has("inte ") || words.Has("ej ") || words.Has("icke ") || words.Has("utan ") ? Label.NotServing : words.Has("tjänst") || words.Has("beslut") ? Label.Serving : Label.Substitutes, words, "");
    }

    /// <summary>A label that goes on in the same column of the lines below.</summary>
    private static Found? Joined(List<(Line Line, List<Cell> Cells)> rows, int r, int c, HashSet<(int Row, int Cell)> used)
    {
        var words = rows[r].Cells[c].Text;
        var column = rows[r].Cells[c].Column;
        if (words[^1] == ':') return null;
        Found? best = null;
        var below = new List<(int, int)>();
        for (var next = r + 1; next < rows.Count && next <= r + 3; next++)
        {
            var at = rows[next].Cells.FindIndex(cell => Math.Abs(cell.Column - column) <= 1);
            if (at < 0 || used.Contains((next, at))) break;
            words += " " + rows[next].Cells[at].Text;
            below.Add((next, at));
            if (Vocabulary.LabelOf(words) is not { } label) continue;
            best = new(label, words, "");
            used.UnionWith(below);
        }
        return best;
    }

    /// <summary>"Etikett: värde", or a label first on its line with its value after a single space.</summary>
    private static Found? WithRest(string text, bool first, bool alone)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is > 1 and < 60 && Vocabulary.LabelOf(text.AsSpan(0, colon)) is { } label)
            return new(label, text[..colon], text[(colon + 1)..].Trim());
        if (!first || !char.IsUpper(text[0])) return null;
        Found? best = null;
        for (int space = text.IndexOf(' '), words = 1; space > 0 && words <= 5; space = text.IndexOf(' ', space + 1), words++)
        {
            var rest = text.AsSpan(space + 1);
            if (rest.Length > 0 && (char.IsUpper(rest[0]) || char.IsDigit(rest[0]) || rest[0] == '§' || rest.StartsWith("kl")) && Vocabulary.LabelOf(text.AsSpan(0, space)) is { } found)
                best = new(found, text[..space], rest.Trim().ToString());
        }
        return best is { Label: Label.Body or Label.ChairSigns or Label.Adjourned or Label.Contents or Label.Signature } ? null : best;
    }
}
