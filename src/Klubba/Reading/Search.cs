using System.Numerics;
using System.Runtime.InteropServices;

namespace Klubba.Lines;

/// <summary>Sökning: where words stand in a text, capitals and small letters alike.</summary>
/// <remarks>
/// Without a culture the platform seeks letter by letter, and seeking is most of what reading does. Here many places are looked at together,
/// for the first and the last letter of the words; what is found is the same.
/// </remarks>
internal static class Search
{
    /// <summary>The bit that parts a capital from its small letter, in a–z and in à–þ.</summary>
    private const int Small = 0x20;

    public static int In(ReadOnlySpan<char> text, ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || CaseOf(words[0]) is not { } firstCase || CaseOf(words[^1]) is not { } lastCase) return text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        int first = words[0] | firstCase, last = words[^1] | lastCase, tail = words.Length - 1;
        var places = text.Length - tail;
        var letters = MemoryMarshal.Cast<char, ushort>(text);
        if (places < Vector<ushort>.Count) return OneByOne(0, places, text, words);
        for (var next = 0; next < places; next += Vector<ushort>.Count)
        {
            // The last places are looked at together with some that were seen before.
            var at = Math.Min(next, places - Vector<ushort>.Count);
            var begins = Vector.Equals(new Vector<ushort>(letters[at..]) | new Vector<ushort>((ushort)firstCase), new Vector<ushort>((ushort)first));
            var ends = Vector.Equals(new Vector<ushort>(letters[(at + tail)..]) | new Vector<ushort>((ushort)lastCase), new Vector<ushort>((ushort)last));
            if ((begins & ends) != Vector<ushort>.Zero && OneByOne(at, at + Vector<ushort>.Count, text, words) is var found and >= 0) return found;
        }
        return -1;

        int OneByOne(int from, int to, ReadOnlySpan<char> text, ReadOnlySpan<char> words)
        {
            for (var i = from; i < to; i++)
            {
                if ((text[i] | firstCase) == first && (text[i + tail] | lastCase) == last && text.Slice(i, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase)) return i;
            }
            return -1;
        }
    }

    /// <summary>The bit to leave out when a letter is compared; null where letters beyond these may be its other case.</summary>
    private static int? CaseOf(char letter) =>
        char.IsAsciiLetter(letter) || letter is (>= 'À' and <= 'Þ' and not '×') or (>= 'à' and <= 'þ' and not '÷') ? Small
        : char.IsAscii(letter) ? 0
        : null;
}
