namespace Klubba.Lines;

/// <summary>People of one list set in columns beside each other: read down each column, not across.</summary>
internal static class PeopleColumns
{
    public static void Split(Labelled entry)
    {
        if (!entry.OfPeople || Edge(entry.Rows) is not { } edge) return;
        var (left, right) = (new List<Row>(), new List<Row>());
        foreach (var row in entry.Rows)
        {
            foreach (var cell in Cells(row)) (cell.Column < edge - 1 ? left : right).Add(new(row.Line, cell.Column, cell.Text));
        }
        entry.Rows.Clear();
        entry.Rows.AddRange([.. left, .. right]);
        if (Edge(right) is null) return;
        var more = new Labelled(entry.Label, entry.Words, entry.Line, entry.At);
        more.Rows.AddRange(right);
        Split(more);
        entry.Rows.RemoveRange(left.Count, right.Count);
        entry.Rows.AddRange(more.Rows);
    }

    /// <summary>Where the second column begins: two rows or more each have a person there, and one before.</summary>
    private static int? Edge(List<Row> rows)
    {
        var edges = new List<int>();
        foreach (var row in rows)
        {
            if (Cells(row) is [var first, var second, ..] && IsPerson(first.Text) && IsPerson(second.Text)) edges.Add(second.Column);
        }
        if (edges.Count < 2 || edges.Max() - edges.Min() > 2) return null;
        return edges.Min();
    }

    private static bool IsPerson(string text) => Names.In(text) is [{ Start: 0 } person, ..] && Names.IsName(person.Name);

    /// <summary>The pieces of a row, each at its column of the line.</summary>
    private static List<Cell> Cells(Row row)
    {
        if (!row.Text.Contains("  ", StringComparison.Ordinal)) return [new(row.Column, row.Text)];
        return row.Line.Cells().FindAll(cell => cell.Column >= row.Column);
    }
}
