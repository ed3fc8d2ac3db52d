using Klubba.Documents.Printing;
using Klubba.Formats;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Klubba.Documents.Word;

/// <summary>Two columns of label and value: the facts of the first page, and the signatures.</summary>
internal static class FactsWriter
{
    private const double LabelWidth = Sheet.ValueLeft - Sheet.Left;

    /// <summary>No row alone stands above or below a page's foot. Null where there are no facts.</summary>
    public static W.Table? Of(Facts facts, double left) =>
        facts.Lines.Count == 0 ? null : Table(left, facts.Lines.Select((fact, i) => Row(left, fact, Composer.KeepLine(i, facts.Lines.Count))));

    /// <summary>A line to write on above each name, or what stands in its place; together on one page. Null where nobody signs.</summary>
    public static W.Table? Of(Signatures signatures, double left) =>
        signatures.Lines.Count == 0 ? null : Table(left, signatures.Lines.Select((line, i) => Row(left, line, keep: i + 1 < signatures.Lines.Count)));

    private static W.TableRow Row(double left, Fact fact, bool keep) => Row(
        left, Paragraphs.Of("FactLabel", fact.Label).Kept(keep), fact.Lines.Select(line => Paragraphs.Of("FactValue", line).Kept(keep)), fact.Lines.Sum(line => line.Length));

    private static W.TableRow Row(double left, Signature line, bool keep)
    {
        IEnumerable<W.Paragraph> value = line.Instead is null
            ? [Paragraphs.Of("SignatureLine", line.Name)]
            : [Paragraphs.Of("FactLabel", line.Name), Paragraphs.Of("FactValue", line.Instead)];
        var row = Row(left, Paragraphs.Of("FactLabel", line.Role).Kept(keep), value.Select(paragraph => paragraph.Kept(keep)), 0);
        // The role stands beside the name, below the line to write on.
        if (line.Instead is null) row.GetFirstChild<W.TableCell>()!.TableCellProperties!.TableCellVerticalAlignment = new() { Val = W.TableVerticalAlignmentValues.Bottom };
        return row;
    }

    private static W.Table Table(double left, IEnumerable<W.TableRow> rows)
    {
        var table = TableParts.Table("FactsTable", [LabelWidth, Sheet.Right - left - LabelWidth], left, head: false);
        table.Append(rows);
        return table;
    }

    private static W.TableRow Row(double left, W.Paragraph label, IEnumerable<W.Paragraph> value, int signs) => TableParts.Row(
        [TableParts.Cell(LabelWidth, [label]), TableParts.Cell(Sheet.Right - left - LabelWidth, value.DefaultIfEmpty(Paragraphs.Of("FactValue", [])))], signs);
}
