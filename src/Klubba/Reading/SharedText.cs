using System.Runtime.InteropServices;

namespace Klubba;

/// <summary>Gemensam text: the longest passage that two texts share word for word nearly, and the words in it that differ.</summary>
/// <remarks>
/// Party texts are handed in under several names with small changes. The passage begins and ends with a word that both have; inside it, single words may
/// be spelled otherwise, where as many equal words follow again. Signs beside the letters count as part of a word.
/// </remarks>
/// <param name="FirstStart">Word of the first text where the passage begins, from 0.</param>
/// <param name="SecondStart">The same in the second text.</param>
/// <param name="Words">How many words it has in each.</param>
/// <param name="Differing">The words that differ, in order.</param>
public sealed record SharedText(int FirstStart, int SecondStart, int Words, Values<WordPair> Differing)
{
    /// <summary>Equal words that must follow a differing one before it counts as inside.</summary>
    private const int After = 3;

    /// <summary>More words than this of a text are not compared.</summary>
    private const int MostWords = 20_000;

    /// <summary>The longest shared passage; null where no word is shared.</summary>
    public static SharedText? Between(string first, string second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var words = new Dictionary<string, int>();
        var a = Split(first, words);
        var b = Split(second, words);
        SharedText? best = null;
        for (var shift = -(b.Length - 1); shift < a.Length; shift++)
        {
            if (Longest(a, b, shift, best?.Words ?? 0) is { } found) best = found;
        }
        return best is null ? null : best with { Differing = best.Differing.Select(pair => pair with { First = Word(first, pair.At), Second = Word(second, pair.At - best.FirstStart + best.SecondStart) }).ToValues() };
    }

    private static string Word(string text, int at) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[at];

    /// <summary>The words as numbers, equal words alike.</summary>
    private static int[] Split(string text, Dictionary<string, int> words)
    {
        var numbers = new List<int>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            if (!words.TryGetValue(word, out var number)) words[word] = number = words.Count;
            numbers.Add(number);
        }
        return [.. numbers];
    }

    /// <summary>The longest passage where word i of the first stands against word i - shift of the second, if longer than the best so far.</summary>
    private static SharedText? Longest(int[] a, int[] b, int shift, int atLeast)
    {
        var end = Math.Min(a.Length, b.Length + shift);
        SharedText? best = null;
        for (var at = Math.Max(0, shift); at < end;)
        {
            if (end - at <= atLeast) return best;
            if (a[at] != b[at - shift])
            {
                at++;
                continue;
            }
            var stop = Passage(a, b, shift, at, end, out var differing);
            if (stop - at > atLeast)
            {
                atLeast = stop - at;
                best = new(at, at - shift, atLeast, differing.ToValues());
            }
            at = stop;
        }
        return best;
    }

    private static int Passage(int[] a, int[] b, int shift, int from, int end, out List<WordPair> differing)
    {
        differing = [];
        var at = from;
        while (at < end)
        {
            if (a[at] == b[at - shift])
            {
                at++;
                continue;
            }
            var next = at + 1;
            while (next < end && next <= at + After && a[next] == b[next - shift]) next++;
            if (next <= at + After) return at;
            differing.Add(new(at, "", ""));
            at = next;
        }
        return at;
    }
}

/// <summary>A word of the first text and what stands in its place in the second. <paramref name="At"/>: word of the first text, from 0.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WordPair(int At, string First, string Second);
