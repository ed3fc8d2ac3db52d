using System.Globalization;

namespace Klubba.Lines;

/// <summary>Belopp i beslutspunkter: a number with kr, tkr, mnkr or the words for them, and what it is where the clause says so.</summary>
internal static class Amounts
{
    private static readonly (string Word, string Unit)[] Units =
    [
        ("mnkr", "mnkr"), ("mkr", "mnkr"), ("miljoner kronor", "mnkr"), ("miljoner kr", "mnkr"), ("mn kr", "mnkr"), ("miljarder kronor", "mdkr"),
        ("mdkr", "mdkr"), ("tkr", "tkr"), ("tusen kronor", "tkr"), ("kronor", "kr"), ("kr", "kr"),
    ];

    private static readonly (string Stem, string Kind)[] Kinds =
        [("budgetjustering", "budgetjustering"), ("omslutning", "omslutning"), ("ansök", "ansökan"), ("bidrag", "bidrag"), ("kapitaltillskott", "kapitaltillskott")];

    public static IEnumerable<Amount> In(string text, int clause)
    {
        var kind = KindOf(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is ',' or '.' or '/'))) continue;
            var length = NumberAt(text.AsSpan(i), out var value);
            if (UnitAt(text, i + length) is { } unit) yield return new(clause, value, unit, kind);
            i += Math.Max(0, length - 1);
        }
    }

    private static string? KindOf(string text)
    {
        foreach (var (stem, kind) in Kinds)
        {
            if (text.Has(stem)) return kind;
        }
        return null;
    }

    /// <summary>Digits, spaces between thousands, a decimal comma.</summary>
    private static int NumberAt(ReadOnlySpan<char> text, out decimal value)
    {
        Span<char> digits = stackalloc char[24];
        int length = 0, at = 0;
        for (; at < text.Length && length < digits.Length - 1; at++)
        {
            if (char.IsAsciiDigit(text[at])) digits[length++] = text[at];
            else if (IsThousands(text, at)) continue;
            else if (text[at] is ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && !digits[..length].Contains('.')) digits[length++] = '.';
            else break;
        }
        value = decimal.Parse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return at;
    }

    private static bool IsThousands(ReadOnlySpan<char> text, int at) =>
        text[at] is ' ' or '\u00a0' or '\u202f' && at + 3 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static string? UnitAt(string text, int at)
    {
        if (at >= text.Length || !char.IsWhiteSpace(text[at])) return null;
        var rest = text.AsSpan(at).TrimStart();
        foreach (var (word, unit) in Units)
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (rest.Length == word.Length || !char.IsLetter(rest[word.Length]))) return unit;
        }
        return null;
    }
}
