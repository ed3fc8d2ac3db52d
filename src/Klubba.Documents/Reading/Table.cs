using System.Text;

namespace Klubba.Documents.Sources;

/// <summary>En tabell: its cells, each with its lines, set beside each other at columns of characters.</summary>
internal sealed class Table
{
    private const int MostColumns = 64;
    private const int Apart = 3;

    /// <summary>A cell with others to the right of it is broken at this width.</summary>
    private const int WidestCell = 60;

    private readonly List<List<(int Column, Block Text)>> rows = [];
    private int next;

    /// <summary>The cell that is being filled; null before the first.</summary>
    public Block? Cell { get; private set; }

    public void BeginRow()
    {
        rows.Add([]);
        (next, Cell) = (0, null);
    }

    public void BeginCell(int span)
    {
        if (rows.Count == 0) BeginRow();
        Cell = new();
        rows[^1].Add((Math.Min(next, MostColumns - 1), Cell));
        next = Math.Min(next + Math.Clamp(span, 1, MostColumns), MostColumns);
    }

    public void WidenCell(int span) => next = Math.Min(next + Math.Clamp(span, 1, MostColumns) - 1, MostColumns);

    /// <summary>The rows as lines; an empty line between rows where some cell has several lines.</summary>
    public List<string> Set()
    {
        var cells = rows.Select(row => row.Select((cell, at) => (cell.Column, Lines: at + 1 < row.Count ? Broken(cell.Text.Lines) : cell.Text.Lines)).ToList()).ToList();
        var starts = Starts(cells);
        var tall = cells.Exists(row => row.Exists(cell => cell.Lines.Count > 1));
        var lines = new List<string>();
        foreach (var row in cells)
        {
            if (!row.Exists(cell => cell.Lines.Count > 0)) continue;
            if (tall && lines.Count > 0) lines.Add("");
            for (var i = 0; i < row.Max(cell => cell.Lines.Count); i++) lines.Add(Line(row, i, starts));
        }
        return lines;
    }

    private static string Line(List<(int Column, IReadOnlyList<string> Lines)> row, int at, int[] starts)
    {
        var line = new StringBuilder();
        foreach (var (column, lines) in row)
        {
            if (at >= lines.Count || lines[at].Length == 0) continue;
            line.Append(' ', Math.Max(line.Length == 0 ? 0 : Apart, starts[column] - line.Length)).Append(lines[at]);
        }
        return line.ToString();
    }

    /// <summary>Where each column begins: right of the widest cell that ends before it.</summary>
    private static int[] Starts(List<List<(int Column, IReadOnlyList<string> Lines)>> rows)
    {
        var starts = new int[MostColumns];
        for (var column = 1; column < MostColumns; column++)
        {
            starts[column] = starts[column - 1];
            foreach (var row in rows)
            {
                for (var i = 1; i < row.Count; i++)
                {
                    if (row[i].Column == column) starts[column] = Math.Max(starts[column], starts[row[i - 1].Column] + Apart + row[i - 1].Lines.Max(line => (int?)line.Length).GetValueOrDefault());
                }
            }
        }
        return starts;
    }

    private static List<string> Broken(IReadOnlyList<string> lines)
    {
        var broken = new List<string>();
        foreach (var line in lines)
        {
            var rest = line;
            while (rest.Length > WidestCell)
            {
                var end = rest.LastIndexOf(' ', WidestCell);
                if (end <= 0) end = WidestCell;
                broken.Add(rest[..end].TrimEnd());
                rest = rest[end..].TrimStart();
            }
            if (rest.Length > 0 || line.Length == 0) broken.Add(rest);
        }
        return broken;
    }
}
