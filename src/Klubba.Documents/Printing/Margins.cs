using Klubba.Formats;

namespace Klubba.Documents.Printing;

/// <summary>Sidhuvud och sidfot: body, kind and day above; the record's hash, initials and the page's number below; the mark on every page.</summary>
internal sealed class Margins
{
    private const double MarkTop = Sheet.HeadTop + 15, MarkAir = 10, InitialsLeft = Sheet.Left + 150, InitialsLine = 130;
    private readonly Composer composer;
    private readonly Paper paper;
    private readonly List<TextLine> mark;

    public Margins(Composer composer, Paper paper)
    {
        (this.composer, this.paper) = (composer, paper);
        mark = composer.Typesetter.Set(paper.Mark ?? "", Styles.Mark, Sheet.FullWidth);
        if (mark.Count > 1) mark = composer.Typesetter.Set(paper.Mark ?? "", Styles.LongMark, Sheet.FullWidth);
        BodyTop = Math.Max(Sheet.Margin, MarkTop + mark.Sum(line => line.Text.Style.Leading) + (mark.Count == 0 ? 0 : MarkAir));
        if (BodyTop > Sheet.Height / 3) throw new ArgumentException("The mark fills a third of the page.", nameof(paper));
        MarkTag = mark.Count == 0 ? null : composer.Document.Child("P");
    }

    /// <summary>Where the text of a page begins.</summary>
    public double BodyTop { get; }

    /// <summary>The mark is read once, on the first page; on the others it is drawn only.</summary>
    private Tag? MarkTag { get; }

    public IEnumerable<Ink> On(int page, int pages)
    {
        var (head, foot) = (new Strip(0), new Strip(0));
        var right = composer.Typesetter.Line($"{paper.Kind}  {paper.Day}", Styles.Edge);
        composer.Draw(head, right, Sheet.Right - right.Width, Sheet.HeadTop, null);
        composer.Draw(head, Cut(paper.Body, Sheet.FullWidth - right.Width - 20), Sheet.Left, Sheet.HeadTop, null);
        for (var i = 0; i < mark.Count; i++) composer.Draw(head, mark[i], Sheet.Left, MarkTop + i * mark[i].Text.Style.Leading, page == 0 ? MarkTag : null);
        if (paper.Foot is { } hash) composer.Draw(foot, Cut(hash, InitialsLeft - Sheet.Left - 10), Sheet.Left, Sheet.FootTop, null);
        if (paper.Initials) Initials(foot);
        var number = composer.Typesetter.Line($"{page + 1} ({pages})", Styles.Edge);
        composer.Draw(foot, number, Sheet.Right - number.Width, Sheet.FootTop, null);
        return [.. head.Inks.Select(ink => As(ink, Slot.Head)), .. foot.Inks.Select(ink => As(ink, Slot.Foot))];
    }

    private void Initials(Strip foot)
    {
        var label = composer.Typesetter.Line("Justerandes sign.", Styles.Edge);
        composer.Draw(foot, label, InitialsLeft, Sheet.FootTop, null);
        foot.Inks.Add(new RuleInk(Slot.Layout, InitialsLeft + label.Width + 8, Sheet.FootTop + Styles.Edge.Baseline + 1.5, InitialsLine, 0.6, Styles.Ink));
    }

    private static Ink As(Ink ink, Slot slot) => ink.Slot == Slot.Layout ? ink with { Slot = slot } : ink;

    /// <summary>One line, cut with an ellipsis where the margin ends.</summary>
    private TextLine Cut(string text, double width)
    {
        var line = composer.Typesetter.Line(text, Styles.Edge);
        for (var length = text.Length - 1; line.Width > width && length > 0; length--) line = composer.Typesetter.Line(text[..length] + "…", Styles.Edge);
        return line;
    }
}
