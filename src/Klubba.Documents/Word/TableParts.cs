using System.Globalization;
using DocumentFormat.OpenXml;
using Klubba.Documents.Printing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Klubba.Documents.Word;

/// <summary>What every table of the document is made of. Points are from the paper's left edge, as in the PDF; Word counts from the margin.</summary>
internal static class TableParts
{
    /// <summary>A row with a cell of more signs than this may go on over a page's foot.</summary>
    private const int LongestWhole = 600;

    /// <param name="style">The table style's id.</param>
    /// <param name="head">The first row is the columns' heads; the first column is always the rows'.</param>
    public static W.Table Table(string style, IReadOnlyCollection<double> widths, double left, bool head) => new(
        new W.TableProperties
        {
            TableStyle = new() { Val = style },
            TableWidth = new() { Width = Twentieths(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
            TableIndentation = new() { Width = Whole(left - Sheet.Left), Type = W.TableWidthUnitValues.Dxa },
            TableLayout = new() { Type = W.TableLayoutValues.Fixed },
            TableLook = new() { Val = head ? "06A0" : "0680", FirstRow = head, LastRow = false, FirstColumn = true, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
        },
        new W.TableGrid(widths.Select(width => new W.GridColumn { Width = Twentieths(width) })));

    /// <param name="signs">How much text its longest cell holds; a row that is not long stands on one page.</param>
    /// <param name="head">The row is drawn again on each page that the table goes on to.</param>
    public static W.TableRow Row(IEnumerable<W.TableCell> cells, int signs, bool head = false)
    {
        var properties = new W.TableRowProperties();
        if (signs <= LongestWhole) properties.Append(new W.CantSplit());
        if (head) properties.Append(new W.TableHeader());
        return properties.HasChildren ? new([properties, .. cells]) : new(cells);
    }

    public static W.TableCell Cell(double width, IEnumerable<W.Paragraph> content) =>
        new([new W.TableCellProperties { TableCellWidth = new() { Width = Twentieths(width), Type = W.TableWidthUnitValues.Dxa } }, .. content]);

    public static string Twentieths(double points) => Whole(points).ToString(CultureInfo.InvariantCulture);

    private static int Whole(double points) => (int)Math.Round(points * 20, MidpointRounding.AwayFromZero);
}
