using Klubba.Formats;

namespace Klubba.Documents.Printing;

/// <summary>Two columns of label and value: the facts of the first page, and the signatures.</summary>
internal static class FactsSetter
{
    /// <summary>More values than this stand in two columns, read down the one and then the other: the members of an assembly.</summary>
    public const int Many = 15;

    /// <summary>Facts of no more lines than this stand on one page, as those of an approval.</summary>
    private const int Few = 16;

    private const double ColumnGap = 14, Hanging = 9;

    private const double BetweenFacts = 5, LabelGap = 12, PenRoom = 26, PenLine = 220, LabelWidth = Sheet.ValueLeft - Sheet.Left - LabelGap;

    public static void Set(Composer composer, Facts facts)
    {
        if (facts.Lines.Count == 0) return;
        var table = composer.Section.Child("Table");
        var first = composer.Strips.Count;
        foreach (var fact in facts.Lines) AddRow(composer, table, fact.Label, [.. fact.Lines.Select(line => (line, Styles.Value))], BetweenFacts);
        if (composer.Strips.Count - first <= Few) KeepFrom(composer, first);
    }

    public static void Set(Composer composer, Signatures signatures)
    {
        if (signatures.Lines.Count == 0) return;
        var table = composer.Section.Child("Table");
        var first = composer.Strips.Count;
        foreach (var signature in signatures.Lines)
        {
            List<(string, TextStyle)> lines = [(signature.Name, Styles.Label)];
            if (signature.Instead is { } instead) lines.Add((instead, Styles.Value));
            if (signature.Instead is null) composer.Strips.Add(PenStrip());
            AddRow(composer, table, signature.Role, lines, signature.Instead is null ? 0 : BetweenFacts + 3);
        }

        // The signatures stand together on one page, as long as they fit on one.
        KeepFrom(composer, first);
    }

    private static void KeepFrom(Composer composer, int first)
    {
        for (var i = first; i < composer.Strips.Count - 1; i++) composer.Strips[i].Keep = true;
    }

    private static Strip PenStrip() => new(PenRoom + 2)
    {
        Above = BetweenFacts,
        Keep = true,
        Inks = { new RuleInk(Slot.Layout, Sheet.ValueLeft, PenRoom, PenLine, 0.6, Styles.Ink) },
    };

    private static void AddRow(Composer composer, Tag table, string label, List<(string Text, TextStyle Style)> values, double above)
    {
        var row = table.Child("TR");
        var (head, cell) = (row.Child("TH", "/O/Table/Scope/Row"), row.Child("TD"));
        var labels = composer.Typesetter.Set(label, Styles.Label, LabelWidth);
        var columns = values.Count > Many ? 2 : 1;
        var width = (Sheet.Right - Sheet.ValueLeft - ColumnGap * (columns - 1)) / columns;
        var lines = Lines(composer, cell, values, width, columns == 1 ? 0 : Hanging).ToList();
        var height = columns == 1 ? lines.Count : Balanced(lines);

        var count = Math.Max(labels.Count, height);
        for (var i = 0; i < count; i++)
        {
            var strip = new Strip(Styles.Value.Leading) { Above = i == 0 ? above : 0, Keep = Composer.KeepLine(i, count) };
            if (i < labels.Count) composer.Draw(strip, labels[i], Sheet.Left, 0, head);
            if (i < height) composer.Draw(strip, lines[i].Line, Sheet.ValueLeft + lines[i].Indent, 0, lines[i].Tag);
            if (i < height && i + height < lines.Count) composer.Draw(strip, lines[i + height].Line, Sheet.ValueLeft + width + ColumnGap + lines[i + height].Indent, 0, lines[i + height].Tag);
            composer.Strips.Add(strip);
        }
    }

    /// <summary>A line of a value; <paramref name="Indent"/> sets in what goes on from the line above.</summary>
    private readonly record struct ValueLine(TextLine Line, Tag Tag, double Indent);

    private static IEnumerable<ValueLine> Lines(Composer composer, Tag cell, List<(string Text, TextStyle Style)> values, double width, double hanging)
    {
        foreach (var (text, style) in values)
        {
            var set = composer.Typesetter.Set(text, style, width - hanging, -hanging);
            if (set.Count == 0) continue;
            var tag = values.Count == 1 ? cell : cell.Child("P");
            for (var i = 0; i < set.Count; i++) yield return new(set[i], tag, i == 0 ? 0 : hanging);
        }
    }

    /// <summary>How many lines the first of two columns has: half of them, and none parted from the one it goes on from.</summary>
    private static int Balanced(List<ValueLine> lines)
    {
        var half = (lines.Count + 1) / 2;
        while (half < lines.Count && lines[half].Indent > 0) half++;
        return half;
    }
}
