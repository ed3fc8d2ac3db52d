using System.Text;

namespace Klubba.Documents.Printing;

/// <summary>Håller ihop: spaces at which a line should not end, "12 mars 2026", "§ 4", "18 kap. 8 §", "KN 2026/38", "1,2 mnkr".</summary>
/// <remarks>Only a matter of how a line is set: where nothing else fits, it breaks there all the same.</remarks>
internal static class Bonds
{
    /// <summary>Longer tokens are no number, sign or month.</summary>
    private const int Longest = 20;

    private static readonly HashSet<string> BeforeNumber = ["§", "§§", "kl.", "kl", "kap.", "nr", "dnr", "Dnr", "sid.", "s.", "punkt", "Bilaga", "bilaga"];

    private static readonly HashSet<string> AfterNumber =
        ["§", "§§", "kap.", "st.", "kr", "tkr", "mnkr", "mdkr", "kronor", "procent", "%", "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    /// <summary>Whether the space at this place holds what is on both sides of it.</summary>
    public static bool Holds(Glyph[] glyphs, int space)
    {
        var (left, right) = (Digit(glyphs, space - 1), Digit(glyphs, space + 1));
        if (!left && !right) return false;
        var (before, after) = (Before(glyphs, space), After(glyphs, space));
        return (right && (BeforeNumber.Contains(before) || (after.Contains('/', StringComparison.Ordinal) && Capitals(before)) || Year(before, after)))
            || (left && AfterNumber.Contains(after));
    }

    private static bool Digit(Glyph[] glyphs, int at) => at >= 0 && at < glyphs.Length && glyphs[at].Rune is >= '0' and <= '9';

    /// <summary>A case number, "KSN 2026/38".</summary>
    private static bool Capitals(string text) => text.Length is >= 2 and <= 5 && text.All(char.IsUpper);

    /// <summary>"mars 2026".</summary>
    private static bool Year(string before, string after) => after.Length == 4 && before.Length > 2 && AfterNumber.Contains(before) && before[^1] != '.';

    private static string Before(Glyph[] glyphs, int space)
    {
        var from = space;
        while (from > 0 && space - from < Longest && glyphs[from - 1].Rune is not (' ' or '\n' or '(')) from--;
        return Text(glyphs.AsSpan(from, space - from));
    }

    /// <summary>The next token without the marks that end a sentence or a clause; "kap." keeps its stop.</summary>
    private static string After(Glyph[] glyphs, int space)
    {
        var to = space + 1;
        while (to < glyphs.Length && to - space < Longest && glyphs[to].Rune is not (' ' or '\n')) to++;
        var text = Text(glyphs.AsSpan(space + 1, to - space - 1)).TrimEnd(',', ';', ':', ')', '”', '–');
        return AfterNumber.Contains(text) ? text : text.TrimEnd('.');
    }

    private static string Text(ReadOnlySpan<Glyph> glyphs)
    {
        var text = new StringBuilder(glyphs.Length);
        foreach (var glyph in glyphs) text.Append(glyph.Rune < 0xD800 ? (char)glyph.Rune : '\uFFFD');
        return text.ToString();
    }
}
