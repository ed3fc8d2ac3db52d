using System.Collections.Frozen;
using System.Text;

namespace Klubba;

/// <summary>Sammansättningsfogar: where a long Swedish word can be broken between its parts, "kommunalförbunds|ordförande".</summary>
/// <remarks>
/// By a list of words of the municipal tongue (Compounds.sv.txt) with the linking letters s, e, o and u after a part and the common endings
/// on the last. A joint is told only before a known word and after another or a linking s: better none than a wrong one.
/// Not modelled: words of which two readings are equally good ("glas|skål", "glass|kål"), and the third of three equal letters that Swedish
/// leaves out ("till|låta").
/// </remarks>
public static class SwedishCompound
{
    /// <summary>A part shorter than this is not worth a line of its own, known or not.</summary>
    private const int Shortest = 3;

    /// <summary>A known part of so many letters is hardly found within an unknown one.</summary>
    private const int LongEnough = 6;

    /// <summary>Work grows with the square of a part's length at most; no Swedish part is longer.</summary>
    private const int Longest = 24;

    private const int CostOfLetter = 10, CostOfPart = 3;

    private static readonly string[] Links = ["", "s", "e", "o", "u"];

    private static readonly string[] Endings =
        ["", "s", "n", "ns", "t", "ts", "en", "ens", "et", "ets", "er", "ers", "or", "ar", "na", "nas", "erna", "ernas", "orna", "ornas", "arna", "arnas", "a", "e", "de", "ande", "are", "aren", "arens"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The places, counted in chars from the word's beginning, before which a part begins; ascending, none where no joint is known.</summary>
    /// <param name="word">Letters of one word, in any case; other signs belong to no known part.</param>
    public static IReadOnlyList<int> Joints(string word)
    {
        var text = word.ToLowerInvariant();
        if (text.Length != word.Length) return [];
        var parts = Parts(text);
        var joints = new List<int>();
        for (var i = 1; i < parts.Count; i++)
            if (Sure(text, parts, i)) joints.Add(parts[i].From);
        return joints;
    }

    /// <summary>
    /// Whether a part surely begins here: it is known; before it stands a known part, or one that ends with the linking s; and it is followed by a
    /// known part, or by none, or is itself too long to be there by chance.
    /// </summary>
    private static bool Sure(string text, List<(int From, int End, bool Known)> parts, int i) =>
        parts[i].Known && (parts[i - 1].Known || text[parts[i].From - 1] == 's')
        && (i == parts.Count - 1 || parts[i + 1].Known || parts[i].End - parts[i].From >= LongEnough);

    /// <summary>The parts of the cheapest way through the word, first to last; letters of an unknown part together.</summary>
    private static List<(int From, int End, bool Known)> Parts(string text)
    {
        var best = Cheapest(text);
        var parts = new List<(int From, int End, bool Known)>();
        for (var at = text.Length; at > 0; at = best[at].From)
        {
            if (!best[at].Known && parts is [.., { Known: false } after]) parts[^1] = after with { From = best[at].From };
            else parts.Add((best[at].From, at, best[at].Known));
        }
        parts.Reverse();
        return parts;
    }

    /// <summary>For each place, the cheapest way there: as few letters in unknown parts as can be, and then as few parts.</summary>
    private static (int Cost, int From, bool Known)[] Cheapest(string text)
    {
        var best = new (int Cost, int From, bool Known)[text.Length + 1];
        for (var end = 1; end <= text.Length; end++)
        {
            best[end] = (int.MaxValue, 0, false);
            for (var length = 1; length <= Math.Min(end, Longest); length++)
            {
                var from = end - length;
                var known = length >= Shortest && Known(text.AsSpan(from, length), last: end == text.Length);
                // An unknown part grows letter by letter; it costs a part once, where it begins.
                if (!known && length > 1) continue;
                var cost = best[from].Cost + (known ? CostOfPart : CostOfLetter + (from == 0 || best[from].Known ? CostOfPart : 0));
                if (cost < best[end].Cost) best[end] = (cost, from, known);
            }
        }
        return best;
    }

    /// <summary>A word of the list, with a linking letter or, as the last part, an ending.</summary>
    private static bool Known(ReadOnlySpan<char> part, bool last)
    {
        foreach (var tail in last ? Endings : Links)
        {
            if (part.Length - tail.Length >= Shortest && part.EndsWith(tail, StringComparison.Ordinal) && Words.Contains(part[..^tail.Length])) return true;
        }
        return false;
    }

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(typeof(SwedishCompound).Assembly.GetManifestResourceStream("Compounds.sv.txt")!, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToFrozenSet(StringComparer.Ordinal);
    }
}
