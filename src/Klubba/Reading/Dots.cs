using System.Buffers;
using System.Text;

namespace Klubba.Lines;

/// <summary>Prickar som fallit bort: a text without a single å, ä or ö, as poor letter recognition leaves it, gets them back in the words that the reader knows.</summary>
/// <remarks>No other word is touched, least of all a name, and a remark says so. Each letter keeps its place.</remarks>
internal static class Dots
{
    /// <summary>A shorter text may be without them by chance.</summary>
    private const int LeastLetters = 1500;

    private static readonly SearchValues<char> Dotted = SearchValues.Create("åäöÅÄÖ");

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known = Words().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Has the text lost its dots? It is long, Swedish, and has none.</summary>
    public static bool AreLost(IReadOnlyList<SourceLine> lines)
    {
        var letters = 0;
        var swedish = false;
        foreach (var line in lines)
        {
            if (line.Text.AsSpan().ContainsAny(Dotted)) return false;
            letters += line.Text.Length;
            swedish |= line.Text.Contains(" och ", StringComparison.Ordinal);
        }
        return swedish && letters >= LeastLetters;
    }

    public static SourceText Restored(SourceText source) =>
        new(source.Name, source.Lines.Select(line => line with { Text = Restored(line.Text) }))
        {
            Remarks = [.. source.Remarks, new("Texten saknar å, ä och ö. De är återställda i ord som hör till formen, men inte i namn och andra ord; jämför med originalet.")],
        };

    private static string Restored(string text)
    {
        var restored = new StringBuilder(text);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (end - start > 1 && Known.TryGetValue(text.AsSpan(start, end - start), out var dotted))
            {
                for (var i = 0; i < dotted.Length; i++)
                {
                    if (!char.IsAscii(dotted[i])) restored[start + i] = char.IsUpper(text[start + i]) ? char.ToUpperInvariant(dotted[i]) : dotted[i];
                }
            }
            start = end + 1;
        }
        return restored.ToString();
    }

    private static Dictionary<string, string> Words()
    {
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var phrase in Vocabulary.Phrases)
        {
            foreach (var word in phrase.Split([' ', '-', '/', '.', ','], StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.AsSpan().ContainsAny(Dotted)) words.TryAdd(word.Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o'), word);
            }
        }
        return words;
    }
}
