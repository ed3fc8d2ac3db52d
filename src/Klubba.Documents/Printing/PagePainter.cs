namespace Klubba.Documents.Printing;

/// <summary>A link on a page, in PDF's coordinates.</summary>
internal sealed record LinkPlace(int Page, double Left, double Bottom, double Right, double Top, string Target, string Words, Tag Tag);

/// <summary>A heading or a place with an address.</summary>
internal sealed record BookmarkPlace(Bookmark Bookmark, int Page, double Top);

/// <summary>Draws the pages once they are broken, when every place has its page.</summary>
internal sealed class PagePainter
{
    private readonly Composer composer;
    private readonly Margins margins;
    private readonly List<List<Placed>> pages;
    private readonly Dictionary<string, BookmarkPlace> targets = new(StringComparer.Ordinal);

    public PagePainter(Composer composer, Margins margins, List<List<Placed>> pages)
    {
        (this.composer, this.margins, this.pages) = (composer, margins, pages);
        for (var page = 0; page < pages.Count; page++)
        {
            foreach (var placed in pages[page])
            {
                if (placed.Strip.Bookmark is { } bookmark) Mark(new(bookmark, page, Sheet.Height - placed.Top + 6));
            }
        }
    }

    public int Count => pages.Count;

    public List<BookmarkPlace> Bookmarks { get; } = [];

    public List<LinkPlace> Links { get; } = [];

    /// <summary>Places by their id; where two have the same, the first holds.</summary>
    public IReadOnlyDictionary<string, BookmarkPlace> Targets => targets;

    public PageContent Paint(int page)
    {
        var content = new PageContent(page, composer.Typesetter.Typefaces);
        foreach (var ink in margins.On(page, pages.Count).Where(ink => ink.Slot != Slot.Foot)) content.Add(ink);
        Bar? bar = null;
        foreach (var placed in pages[page])
        {
            if (placed.Strip.Bar is { } own)
            {
                // The space above belongs to the bar only where the strip before has the same one.
                var above = own == bar ? placed.Above : 0;
                Paint(content, own, placed.Top - above, above + placed.Strip.Height);
            }

            bar = placed.Strip.Bar;
            Paint(content, page, placed);
        }

        foreach (var ink in margins.On(page, pages.Count).Where(ink => ink.Slot == Slot.Foot)) content.Add(ink);
        return content;
    }

    private void Paint(PageContent content, int page, Placed placed)
    {
        foreach (var ink in placed.Strip.Inks)
        {
            switch (ink)
            {
                case LinkInk link: Links.Add(Place(link, page, placed.Top)); break;
                case PageNumberInk number: content.Add(PageNumber(number), placed.Top); break;
                default: content.Add(ink with { Y = ink.Y + placed.Top }); break;
            }
        }
    }

    private static void Paint(PageContent content, Bar bar, double top, double height)
    {
        const double dash = 2.5;
        if (!bar.Dashed) content.Add(new RuleInk(Slot.Layout, bar.X, top, Bar.Width, height, Styles.Hairline));
        else for (var y = top; y < top + height; y += 2 * dash) content.Add(new RuleInk(Slot.Layout, bar.X, y, Bar.Width, dash, Styles.Hairline));
    }

    private List<Ink> PageNumber(PageNumberInk ink)
    {
        var line = composer.Typesetter.Line($" {targets[ink.Target].Page + 1}", ink.Style);
        return [new TextInk(ink.Slot, ink.X - line.Width, ink.Y, line.Text, line.Start, line.End)];
    }

    private static LinkPlace Place(LinkInk link, int page, double top)
    {
        var upper = Sheet.Height - top - link.Y;
        return new(page, link.X, upper - link.Height, link.X + link.Width, upper, link.Target, link.Words, link.Slot.Owner!);
    }

    private void Mark(BookmarkPlace place)
    {
        Bookmarks.Add(place);
        if (place.Bookmark.Id is { Length: > 0 } id) targets.TryAdd(id, place);
    }
}
