namespace Klubba.Documents.Printing;

/// <summary>Something to draw; x from the paper's left edge, y from the top of its strip, in points.</summary>
internal abstract record Ink(Slot Slot, double X, double Y);

/// <summary>Glyphs of one font on one baseline.</summary>
internal sealed record TextInk(Slot Slot, double X, double Y, GlyphText Text, int Start, int End) : Ink(Slot, X, Y);

/// <summary>A filled rectangle: a rule or a bar.</summary>
internal sealed record RuleInk(Slot Slot, double X, double Y, double Width, double Height, Colour Colour) : Ink(Slot, X, Y);

/// <summary>The number of the page where a place lies, set to end at x; known when all pages are broken.</summary>
internal sealed record PageNumberInk(Slot Slot, double X, double Y, TextStyle Style, string Target) : Ink(Slot, X, Y);

/// <summary>A field that leads to a place when chosen.</summary>
internal sealed record LinkInk(Slot Slot, double X, double Y, double Width, double Height, string Target, string Words) : Ink(Slot, X, Y);

/// <summary>A bar at the left of a voice or a doubtful text, drawn through the space between its lines too.</summary>
internal sealed class Bar(double x, bool dashed)
{
    public const double Width = 1.5;

    public double X => x;

    public bool Dashed => dashed;
}

/// <summary>Where a heading lies: an entry of the outline and, with an id, an address in the file.</summary>
internal sealed record Bookmark(int Level, string Text, string? Id);

/// <summary>Strimla: a piece of the paper that no page break cuts, a line of text or a line of a table's row.</summary>
internal sealed class Strip(double height)
{
    public double Height { get; } = height;

    /// <summary>Space before it, left out at the top of a page.</summary>
    public double Above { get; set; }

    /// <summary>Stands on the same page as the next strip.</summary>
    public bool Keep { get; set; }

    /// <summary>Begins an item, which never happens in the last fifth of a page.</summary>
    public bool BeginsItem { get; set; }

    public List<Ink> Inks { get; } = [];

    public Bar? Bar { get; set; }

    public Bookmark? Bookmark { get; set; }

    /// <summary>What is drawn again when a page begins with this strip: its table's head.</summary>
    public IReadOnlyList<Strip> Repeat { get; set; } = [];
}
