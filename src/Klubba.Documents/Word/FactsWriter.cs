using Klubba.Documents.Printing;
using Klubba.Formats;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Klubba.Documents.Word;

/// <summary>Two columns of label and value: the facts of the first page, and the signatures.</summary>
internal static class FactsWriter
{
    private const double LabelWidth = Sheet.ValueLeft - Sheet.Left;

    /// <summary>No row alone stands above or below a page's foot. Null where there are no facts.</summary>
    public static W.Table? Of(Facts facts, double left)
    {
        var columns = facts.Lines.Any(fact => fact.Lines.Count > FactsSetter.Many) ? 2 : 1;
        return facts.Lines.Count == 0 ? null : Table(left, columns, facts.Lines.Select((fact, i) => Row(left, fact, columns, Composer.KeepLine(i, facts.Lines.Count))));
    }

    /// <summary>A line to write on above each name, or what stands in its place; together on one page. Null where nobody signs.</summary>
    public static W.Table? Of(Signatures signatures, double left) =>
        signatures.Lines.Count == 0 ? null : Table(left, 1, signatures.Lines.Select((line, i) => Row(left, line, keep: i + 1 < signatures.Lines.Count)));

    /// <summary>Many values, as of an assembly's members, stand in two cells, read one after the other; few go through both.</summary>
    private static W.TableRow Row(double left, Fact fact, int columns, bool keep)
    {
        var values = fact.Lines.Select(line => Paragraphs.Of("FactValue", line).Kept(keep)).ToList();
        var many = values.Count > FactsSetter.Many;
        List<W.TableCell> cells = many
            ? [.. values.Chunk((values.Count + 1) / 2).Select(half => Value(left, half, columns))]
            : [Value(left, values)];
        if (columns > 1 && !many) cells[0].TableCellProperties!.GridSpan = new() { Val = columns };
        return TableParts.Row([Label(Paragraphs.Of("FactLabel", fact.Label).Kept(keep)), .. cells], fact.Lines.Sum(line => line.Length));
    }

    private static W.TableRow Row(double left, Signature line, bool keep)
    {
        IEnumerable<W.Paragraph> value = line.Instead is null
            ? [Paragraphs.Of("SignatureLine", line.Name)]
            : [Paragraphs.Of("FactLabel", line.Name), Paragraphs.Of("FactValue", line.Instead)];
        var row = TableParts.Row([Label(Paragraphs.Of("FactLabel", line.Role).Kept(keep)), Value(left, value.Select(paragraph => paragraph.Kept(keep)))], 0);
        // The role stands beside the name, below the line to write on.
        if (line.Instead is null) row.GetFirstChild<W.TableCell>()!.TableCellProperties!.TableCellVerticalAlignment = new() { Val = W.TableVerticalAlignmentValues.Bottom };
        return row;
    }

    private static W.Table Table(double left, int columns, IEnumerable<W.TableRow> rows)
    {
        var table = TableParts.Table("FactsTable", [LabelWidth, .. Enumerable.Repeat(ValueWidth(left) / columns, columns)], left, head: false);
        table.Append(rows);
        return table;
    }

    private static double ValueWidth(double left) => Sheet.Right - left - LabelWidth;

    private static W.TableCell Label(W.Paragraph label) => TableParts.Cell(LabelWidth, [label]);

    private static W.TableCell Value(double left, IEnumerable<W.Paragraph> values, int columns = 1) =>
        TableParts.Cell(ValueWidth(left) / columns, values.DefaultIfEmpty(Paragraphs.Of("FactValue", [])));
}
