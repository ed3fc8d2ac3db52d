using System.Globalization;
using Klubba.Documents.Printing;
using Klubba.Formats;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Klubba.Documents.Word;

/// <summary>Tabell: its columns as wide as in the PDF, its head repeated on each page, no row alone above or below a page's foot.</summary>
internal static class TableWriter
{
    private const string Ink = "1B1F23";

    /// <summary>Between the text of two columns there is at least so much, in points.</summary>
    private const double LeastGap = 2;

    /// <param name="at">Where text stands, in points from the paper's edge; a wide table begins at the margin instead.</param>
    /// <param name="left">Where the table begins, from the margin, as Word writes it.</param>
    public static W.Table Of(Typesetter typesetter, TableBlock table, double at, out string left)
    {
        var grid = TableSetter.Grid.Of(typesetter, table, at);
        left = TableParts.Twentieths(grid.Left - Sheet.Left);
        var drawn = TableParts.Table("PaperTable", [.. grid.Columns.Select((_, i) => Width(grid, i))], grid.Left, head: true);
        if (Twins.Seen(table.Caption)) drawn.GetFirstChild<W.TableProperties>()!.TableCaption = new() { Val = Runs.Plain(table.Caption) };
        drawn.Append(Head(grid, table));
        for (var r = 0; r < table.Rows.Count; r++)
            drawn.Append(Row(grid, table.Rows[r], keep: TableSetter.Keeps(table, r)));
        return drawn;
    }

    private static W.TableRow Head(TableSetter.Grid grid, TableBlock table) => TableParts.Row(
        table.Columns.Select((column, i) => Cell(grid, i, column.Head, column.Figures ? "TableFiguresHead" : "TableHead", strong: false, keep: true)), 0, head: true);

    private static W.TableRow Row(TableSetter.Grid grid, TableRow row, bool keep)
    {
        var cells = row.Cells.Select((text, i) => Cell(grid, i, text, grid.Columns[i].Figures ? "TableFigures" : "TableText", row.Sum, keep)).ToList();
        foreach (var properties in cells.Select(cell => cell.TableCellProperties!).Where(_ => row.Sum))
            properties.TableCellBorders = new() { TopBorder = new() { Val = W.BorderValues.Single, Size = 6, Space = 0, Color = Ink } };
        return TableParts.Row(cells, row.Cells.Max(text => text.Length));
    }

    private static W.TableCell Cell(TableSetter.Grid grid, int column, string text, string style, bool strong, bool keep)
    {
        var run = Runs.Of(text, strong ? "Strong" : null);
        // A wide table is set in smaller type.
        if (grid.Style.Size < Styles.Cell.Size) (run.RunProperties ??= new()).FontSize = new() { Val = Math.Round(2 * grid.Style.Size).ToString(CultureInfo.InvariantCulture) };
        var cell = TableParts.Cell(Width(grid, column), [Paragraphs.Of(style, [run]).Kept(keep)]);
        var margin = Math.Min(grid.Columns[column].Figures ? double.MaxValue : LeastGap, End(grid, column) - TextEnd(grid, column));
        if (margin > 0) cell.TableCellProperties!.TableCellMargin = new() { RightMargin = new() { Width = TableParts.Twentieths(margin), Type = W.TableWidthUnitValues.Dxa } };
        return cell;
    }

    private static double Width(TableSetter.Grid grid, int column) => End(grid, column) - (column == 0 ? grid.Left : End(grid, column - 1));

    /// <summary>Where a cell ends. The gap between two columns is left to the text, but for the least of it: in a reader's other font words may be wider.</summary>
    private static double End(TableSetter.Grid grid, int column) =>
        column + 1 == grid.Columns.Length ? TextEnd(grid, column)
        : grid.Columns[column + 1].Figures ? TextEnd(grid, column) + LeastGap
        : grid.Columns[column + 1].Left;

    private static double TextEnd(TableSetter.Grid grid, int column) => grid.Columns[column].Left + grid.Columns[column].Width;
}
