namespace Klubba.Lines;

/// <summary>Diarienummer: found by its shape, kept as the string that stands there.</summary>
/// <remarks>
/// The families are many (unit year/no, unit-year-no, no/year, class-no-year, year.no unit …) and towns bring new ones, so the test is what they
/// share: one to four pieces of letters and digits, one of them a year of four digits or a number over a year of two, tied by / - . : or a space.
/// </remarks>
internal static class CaseNumbers
{
    private static readonly string[] Words =
        ["ärendenummer", "diarienummer", "diarienr.", "diarienr", "ärendenr", "ärende nr", "dnr.", "dnr", "d.nr", "beteckning", "ärendebeteckning"];

    /// <summary>The word for a case number that a text begins with, colon and space included; 0 for none.</summary>
    public static int WordAt(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var length = word.Length;
            if (length < text.Length && char.IsLetterOrDigit(text[length])) continue;
            while (length < text.Length && (text[length] is ':' or '.' || char.IsWhiteSpace(text[length]))) length++;
            return length;
        }
        return 0;
    }

    /// <summary>A word that by its ending names a number: "Handlingsnummer", "Aktbeteckning"; or a matter: "Ärende".</summary>
    private static int OtherWordAt(ReadOnlySpan<char> text)
    {
        var word = Scan.FirstWord(text);
        if (word.Length == text.Length || word.Length > 24) return 0;
        var bare = word.TrimEnd(":.");
        foreach (var end in (ReadOnlySpan<string>)["nummer", "beteckning", "nr", "ärende", "akt"])
        {
            if (bare.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return word.Length + 1;
        }
        return 0;
    }

    /// <summary>The case number that a whole text is, its word aside.</summary>
    public static string? Whole(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        text = text[(WordAt(text) is var known and > 0 ? known : OtherWordAt(text))..].Trim();
        return Length(text) == text.Length && text.Length > 0 ? text.ToString() : null;
    }

    /// <summary>How long a case number a text begins with; 0 for none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsLetterOrDigit(text[0])) return 0;
        if (Days.First(text[..Math.Min(text.Length, 10)], out var dayStart, out _) is not null && dayStart == 0) return 0;
        var best = 0;
        var shape = new Shape();
        for (var at = 0; at < text.Length && at < 40;)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            if (!shape.Add(text[start..at])) break;
            if (shape.Complete && IsEnd(text, at)) best = at;
            if (at == text.Length) break;
            var tie = at;
            while (at < text.Length && at - tie < 3 && text[at] is '/' or '-' or '–' or '.' or ':' or ' ') at++;
            if (at == tie || at == text.Length || !char.IsLetterOrDigit(text[at])) break;
            if (!shape.Tie(text[tie..at])) break;
        }
        return best;
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int at) => at == text.Length || char.IsWhiteSpace(text[at]) || text[at] is ',' or ')' or ';';

    /// <summary>The pieces seen so far.</summary>
    private ref struct Shape
    {
        private int units;
        private int years;
        private int numbers;
        private int pieces;
        private int spaces;
        private bool slashYear;
        private bool afterSlash;
        private bool afterDash;

        /// <summary>A year and a number of its series; or a number over a short year.</summary>
        public readonly bool Complete => (years > 0 && numbers > 0) || slashYear;

        public bool Add(ReadOnlySpan<char> piece)
        {
            pieces++;
            if (pieces > 8) return false;
            if (IsDigits(piece)) return AddNumber(piece);
            afterSlash = false;
            return AddUnit(piece);
        }

        public bool Tie(ReadOnlySpan<char> tie)
        {
            afterSlash = tie.Trim() is "/";
            afterDash = tie is "-";
            if (!tie.Contains(' ')) return true;
            if (tie.Length == 1) spaces++;
            return spaces <= 2;
        }

        private bool AddNumber(ReadOnlySpan<char> digits)
        {
            if (digits.Length > 6) return false;
            if (digits.Length == 4 && digits[..2] is "19" or "20" && years == 0) years++;
            else
            {
                if (digits.Length == 2 && ((afterSlash && numbers > 0) || (afterDash && numbers == 2))) slashYear = true;
                numbers++;
            }
            return true;
        }

        private bool AddUnit(ReadOnlySpan<char> piece)
        {
            if (!char.IsUpper(piece[0]) && !char.IsDigit(piece[0])) return false;
            var digits = 0;
            while (digits < piece.Length && char.IsDigit(piece[digits])) digits++;
            if (digits > 0) return AddGlued(piece, digits);
            if (++units > 2 || piece.Length > 10) return false;
            var capitals = 0;
            foreach (var letter in piece)
            {
                if (char.IsUpper(letter)) capitals++;
                else if (!char.IsLower(letter)) return AddLetterYear(piece);
            }
            return capitals >= 2 || piece.Length <= 4;
        }

        /// <summary>14VN5: two digits of a year, the unit, the number.</summary>
        private bool AddGlued(ReadOnlySpan<char> piece, int digits)
        {
            var letters = digits;
            while (letters < piece.Length && char.IsUpper(piece[letters])) letters++;
            if (digits != 2 || letters - digits is < 2 or > 4 || !IsDigits(piece[letters..])) return false;
            slashYear = true;
            return true;
        }

        /// <summary>T2012: unit and year in one.</summary>
        private bool AddLetterYear(ReadOnlySpan<char> piece)
        {
            var letters = 0;
            while (letters < piece.Length && char.IsUpper(piece[letters])) letters++;
            if (letters is 0 or > 3 || piece.Length - letters != 4 || !IsDigits(piece[letters..])) return false;
            years++;
            return true;
        }

        private static bool IsDigits(ReadOnlySpan<char> text)
        {
            foreach (var letter in text)
            {
                if (!char.IsAsciiDigit(letter)) return false;
            }
            return text.Length > 0;
        }
    }
}
