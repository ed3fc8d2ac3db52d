using Klubba.Formats;

namespace Klubba.Documents.Printing;

/// <summary>Ärendelista: number, title, mark and the page, each line a link to its item.</summary>
internal static class ContentsSetter
{
    private const double BetweenLines = 3.5, PageRoom = 34;

    public static void Set(Composer composer, Contents contents)
    {
        if (contents.Lines.Count == 0) return;
        var toc = composer.Section.Child("TOC");
        var targets = composer.Targets;
        for (var i = 0; i < contents.Lines.Count; i++)
        {
            var (item, line) = (toc.Child("TOCI"), contents.Lines[i]);
            if (targets.Contains(line.Target)) Add(composer, item.Child("Link"), line, line.Target);
            else Add(composer, item.Child("P"), line, null);
            composer.Strips[^1].Keep = Composer.KeepLine(i, contents.Lines.Count);
        }
    }

    private static void Add(Composer composer, Tag tag, ContentsLine line, string? target)
    {
        var from = composer.Strips.Count;
        var (number, text) = (composer.Typesetter.Line(line.Number + " ", Styles.Label), line.Text);
        // A number too long to hang begins the title instead.
        if (number.Width > Sheet.FullWidth / 2) (number, text) = (composer.Typesetter.Line("", Styles.Label), $"{line.Number} {line.Text}");
        if (line.Mark is not null) text += " ";
        var indent = Math.Max(0, Sheet.Left + number.Width + 4 - Sheet.TextLeft);
        var first = new Strip(Styles.Value.Leading) { Above = BetweenLines };
        composer.Draw(first, number, Sheet.Left, 0, tag);
        var lines = composer.Typesetter.Set(text, Styles.Value, Sheet.TextWidth - PageRoom, indent);
        if (lines.Count > 0) composer.Draw(first, lines[0], Sheet.TextLeft + indent, 0, tag);
        composer.Strips.Add(first);
        composer.AddLines(lines.GetRange(Math.Min(1, lines.Count), Math.Max(0, lines.Count - 1)), Sheet.TextLeft, tag);
        if (line.Mark is { } mark) composer.AddLines(composer.Typesetter.Set(mark, Styles.Note, Sheet.TextWidth - PageRoom), Sheet.TextLeft, tag);
        for (var i = from; i < composer.Strips.Count - 1; i++) composer.Strips[i].Keep = true;
        if (target is not null) Link(composer, tag, target, $"Gå till {line.Number} {line.Text}", from);
    }

    private static void Link(Composer composer, Tag tag, string target, string words, int from)
    {
        var last = composer.Strips[^1];
        var baseline = last.Height - Styles.Value.Leading + Styles.Value.Baseline;
        last.Inks.Add(new PageNumberInk(tag.Text(), Sheet.Right, baseline, Styles.Value, target));
        for (var i = from; i < composer.Strips.Count; i++)
        {
            var height = composer.Strips[i].Height;
            composer.Strips[i].Inks.Add(new LinkInk(tag.Text(), Sheet.Left, 0, Sheet.FullWidth, height, target, words));
        }
    }
}
