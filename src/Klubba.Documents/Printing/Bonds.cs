using System.Text;

namespace Klubba.Documents.Printing;

/// <summary>Håller ihop: places where a line should not end, as in "12 mars 2026", "18 kap. 8 §", "KN 2026/38", "Eva Ek (MP)", "Lars-Olof".</summary>
/// <remarks>Only a matter of how a line is set: where nothing else fits, it breaks there all the same.</remarks>
internal static class Bonds
{
    /// <summary>Longer tokens are no number, sign or month.</summary>
    private const int Longest = 20;

    private const int LongestParty = 4;

    private static readonly HashSet<string> BeforeNumber = ["§", "§§", "kl.", "kl", "kap.", "nr", "dnr", "Dnr", "sid.", "s.", "punkt", "Bilaga", "bilaga"];

    private static readonly HashSet<string> AfterNumber =
        ["§", "§§", "kap.", "st.", "kr", "tkr", "mnkr", "mdkr", "kronor", "procent", "%", "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    /// <summary>Whether the space at this place holds what is on both sides of it.</summary>
    public static bool Holds(Glyph[] glyphs, int space)
    {
        if (Party(glyphs, space + 1) || FamilyName(glyphs, space)) return true;
        var (left, right) = (Digit(glyphs, space - 1), Digit(glyphs, space + 1));
        if (!left && !right) return false;
        var (before, after) = (Before(glyphs, space), After(glyphs, space));
        return (right && (BeforeNumber.Contains(before) || (after.Contains('/', StringComparison.Ordinal) && Capitals(before)) || Year(before, after)))
            || (left && AfterNumber.Contains(after));
    }

    /// <summary>Whether the hyphen at this place stands within a name: "Lars-Olof", not "kultur-".</summary>
    public static bool Name(Glyph[] glyphs, int hyphen) =>
        hyphen > 0 && hyphen + 1 < glyphs.Length && Lower(glyphs[hyphen - 1].Rune) && Upper(glyphs[hyphen + 1].Rune);

    /// <summary>"Eva" before "Ek (MP)": a capital on both sides, and a party after the next word.</summary>
    private static bool FamilyName(Glyph[] glyphs, int space)
    {
        var (first, next) = (space, space + 1);
        while (first > 0 && space - first < Longest && glyphs[first - 1].Rune is not (' ' or '\n' or '(')) first--;
        if (first == space || next >= glyphs.Length || !Upper(glyphs[first].Rune) || !Upper(glyphs[next].Rune)) return false;
        while (next < glyphs.Length && next - space <= Longest && glyphs[next].Rune is not (' ' or '\n')) next++;
        return next < glyphs.Length && glyphs[next].Rune == ' ' && Letter(glyphs[next - 1].Rune) && Party(glyphs, next + 1);
    }

    /// <summary>"(S)", "(KD)": the party after a name.</summary>
    private static bool Party(Glyph[] glyphs, int at)
    {
        if (at >= glyphs.Length || glyphs[at].Rune != '(') return false;
        var end = at + 1;
        while (end < glyphs.Length && end - at <= LongestParty && Upper(glyphs[end].Rune)) end++;
        return end > at + 1 && end < glyphs.Length && glyphs[end].Rune == ')';
    }

    private static bool Letter(int rune) => Rune.IsValid(rune) && Rune.IsLetter(new(rune));

    private static bool Upper(int rune) => Rune.IsValid(rune) && Rune.IsUpper(new(rune));

    private static bool Lower(int rune) => Rune.IsValid(rune) && Rune.IsLower(new(rune));

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

    /// <summary>The next token without the marks that end a sentence or a clause, and to its dash ("februari–4 mars"); "kap." keeps its stop.</summary>
    private static string After(Glyph[] glyphs, int space)
    {
        var to = space + 1;
        while (to < glyphs.Length && to - space < Longest && glyphs[to].Rune is not (' ' or '\n' or '–')) to++;
        var text = Text(glyphs.AsSpan(space + 1, to - space - 1)).TrimEnd(',', ';', ':', ')', '”');
        return AfterNumber.Contains(text) ? text : text.TrimEnd('.');
    }

    private static string Text(ReadOnlySpan<Glyph> glyphs)
    {
        var text = new StringBuilder(glyphs.Length);
        foreach (var glyph in glyphs) text.Append(glyph.Rune < 0xD800 ? (char)glyph.Rune : '\uFFFD');
        return text.ToString();
    }
}
