namespace Klubba.Documents.Printing;

/// <summary>A strip in its place: the top of it, from the paper's upper edge, and how much of the space above it was used.</summary>
internal sealed record Placed(Strip Strip, double Top, double Above);

/// <summary>Sidbrytning: strips to pages. A heading stands with its text, lines of a paragraph at least two together, a table's head on each page.</summary>
internal static class Pages
{
    /// <summary>What is to stand together may fill so much of a page; beyond that it is broken like anything else.</summary>
    private const double LongestKept = 0.6;

    /// <summary>An item begins no lower than this (look: never in the last fifth).</summary>
    private const double LowestItem = 0.8;

    public static List<List<Placed>> Break(IReadOnlyList<Strip> strips, double top, double height)
    {
        var pages = new List<List<Placed>> { new() };
        var y = 0.0;
        for (var i = 0; i < strips.Count; i++)
        {
            var page = pages[^1];
            if (page.Count > 0 && !Fits(strips, i, y, height))
            {
                pages.Add(page = []);
                y = 0;
                foreach (var head in strips[i].Repeat) y = Place(page, head, top, y);
            }

            y = Place(page, strips[i], top, y);
        }

        return pages;
    }

    private static double Place(List<Placed> page, Strip strip, double top, double y)
    {
        var above = page.Count == 0 ? 0 : strip.Above;
        page.Add(new(strip, top + y + above, above));
        return y + above + strip.Height;
    }

    private static bool Fits(IReadOnlyList<Strip> strips, int index, double y, double height)
    {
        var own = y + strips[index].Above + strips[index].Height;
        if (own > height) return false;
        if (strips[index].BeginsItem && y + strips[index].Above > LowestItem * height) return false;
        var kept = y + Kept(strips, index);
        return kept <= height || kept - y > LongestKept * height;
    }

    /// <summary>The height of a strip with all that is to stand with it.</summary>
    private static double Kept(IReadOnlyList<Strip> strips, int index)
    {
        var sum = strips[index].Above + strips[index].Height;
        for (; strips[index].Keep && index + 1 < strips.Count; index++) sum += strips[index + 1].Above + strips[index + 1].Height;
        return sum;
    }
}
