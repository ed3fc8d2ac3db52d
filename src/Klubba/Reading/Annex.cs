namespace Klubba.Lines;

/// <summary>Bilaga: after the items, a table of votes or of who was there.</summary>
internal static class Annex
{
    /// <summary>Does an annex with a table of people start on a line?</summary>
    public static bool Starts(Line[] lines, int at)
    {
        if (NumberOf(lines[at].Text) is null) return false;
        for (int i = at + 1, seen = 0; i < lines.Length && seen < 16; i++)
        {
            if (lines[i].Blank || lines[i].Furniture) continue;
            seen++;
            if (lines[i].Text.StartsWith("Antal Ja", StringComparison.OrdinalIgnoreCase) || lines[i].Text is "Ankom" or "Utgick" or "Resultat") return true;
        }
        return false;
    }

    /// <summary>"Bilaga 2" alone on a line.</summary>
    public static string? NumberOf(string text)
    {
        if (text.Length is < 8 or > 12 || !text.StartsWith("bilaga ", StringComparison.OrdinalIgnoreCase)) return null;
        var number = text[7..].Trim();
        return number.Length is > 0 and < 4 && number.All(char.IsAsciiLetterOrDigit) ? number : null;
    }
}
