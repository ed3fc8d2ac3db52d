using System.Text;
using System.Text.RegularExpressions;

namespace Klubba;

/// <summary>When a scored text says the same as its key: letters and digits alone, so that where a line broke or a word was split does not matter.</summary>
internal static partial class ScoreText
{
    public static string Flat(string? text)
    {
        var flat = new StringBuilder();
        foreach (var letter in text ?? "")
        {
            if (char.IsLetterOrDigit(letter)) flat.Append(char.ToLowerInvariant(letter));
        }
        return flat.ToString();
    }

    /// <summary>The first eight words of a key, or all of it where it is shorter.</summary>
    public static bool SameStart(string key, string read)
    {
        var words = key.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 8 ? Flat(read).StartsWith(Flat(string.Join(' ', words[..8])), StringComparison.Ordinal) : Flat(key) == Flat(read);
    }

    private static (string Text, bool Cut) Start(string key) => (Flat(key), key.TrimEnd().EndsWith('…') || key.TrimEnd().EndsWith("...", StringComparison.Ordinal));

    /// <summary>The same clause: the whole text or its keyed start, never one that runs on into another clause of the item.</summary>
    public static Func<string, string, bool> ClauseOf(Values<string> keys) => (key, read) =>
    {
        var (start, cut) = Start(key);
        var flat = Flat(read);
        if (!cut) return start == flat;
        return flat.StartsWith(start, StringComparison.Ordinal)
            && !keys.Select(other => Start(other).Text).Any(other => other != start && other.Length > 20 && flat.IndexOf(other, start.Length, StringComparison.Ordinal) > 0);
    };

    /// <summary>The same place, where one may say more than the other.</summary>
    public static bool SamePlace(string a, string b)
    {
        var (less, more) = (Flat(a), Flat(b)) is var (x, y) && x.Length <= y.Length ? (Flat(a), Flat(b)) : (Flat(b), Flat(a));
        return less == more || (less.Length >= 5 && more.Contains(less, StringComparison.Ordinal));
    }

    /// <summary>What yes or no meant: most of the words, in any order.</summary>
    public static bool SameSide(string a, string b)
    {
        var x = Words().Matches(a.ToLowerInvariant()).Select(word => word.Value).ToHashSet();
        var y = Words().Matches(b.ToLowerInvariant()).Select(word => word.Value).ToHashSet();
        return x.Intersect(y).Count() >= 0.6 * Math.Max(x.Count, y.Count);
    }

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
