namespace Klubba;

/// <summary>Sökbart protokoll: the items of minutes with their words, so that those which hold all that is asked for are found.</summary>
/// <remarks>
/// A word is sought by its stem, wherever in a word it stands: "bidrag" finds "föreningsbidraget", "beslutet" finds "beslut". Case and accents make no
/// difference, å, ä and ö do. Bounded by <see cref="MostWords"/>. Not modelled: phrases, words left out, misspellings, rank.
/// </remarks>
public sealed class SearchedMinutes
{
    /// <summary>More words than this in a question are not looked at.</summary>
    public const int MostWords = 8;

    private const int LongestWord = 40;
    private const int ShortestStem = 4;
    private const int Around = 90;

    private static readonly string[] Endings =
    [
        "ernas", "arnas", "ornas", "erna", "arna", "orna", "ens", "ets", "ers", "ars", "ors", "ade", "ats", "en", "et", "er", "ar", "or", "ns", "na", "as", "es", "at", "a", "e", "n", "t", "s",
    ];

    private readonly List<(Item Item, string Text, string Folded)> items;

    /// <param name="minutes">What the reader may see: for anyone, a public copy.</param>
    public SearchedMinutes(Minutes minutes)
    {
        ArgumentNullException.ThrowIfNull(minutes);
        Minutes = minutes;
        items = [.. minutes.Items.Select(item => (item, TextOf(item))).Select(told => (told.item, told.Item2, Folded(told.Item2)))];
    }

    public Minutes Minutes { get; }

    /// <summary>The words of a question as they are sought; empty where it holds none.</summary>
    public static IReadOnlyList<string> Words(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var words = Folded(question).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', '.', ';', ':', '"', '?', '!', '(', ')'));
        return [.. words.Where(word => word.Length is > 1 and <= LongestWord).Select(Stem).Distinct().Take(MostWords)];
    }

    /// <summary>The items that hold all the words, in their order, each with some text around the first.</summary>
    public IEnumerable<(Item Item, string Around)> With(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Count == 0) yield break;
        foreach (var (item, text, folded) in items)
        {
            if (!words.All(word => folded.Contains(word, StringComparison.Ordinal))) continue;
            yield return (item, Cut(text, folded.IndexOf(words[0], StringComparison.Ordinal)));
        }
    }

    private static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }
        return word;
    }

    /// <summary>Small letters, accents away; each letter keeps its place.</summary>
    private static string Folded(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            var letter = char.ToLowerInvariant(from[i]);
            folded[i] = char.IsAscii(letter) || letter is 'å' or 'ä' or 'ö' ? letter : Nfc.Base(letter);
        }
    });

    private static string Cut(string text, int at)
    {
        var (from, to) = (Math.Max(0, at - Around), Math.Min(text.Length, at + Around));
        while (from > 0 && !char.IsWhiteSpace(text[from])) from--;
        while (to < text.Length && !char.IsWhiteSpace(text[to])) to++;
        return $"{(from > 0 ? "… " : "")}{text[from..to].Trim()}{(to < text.Length ? " …" : "")}";
    }

    private static string TextOf(Item item) => string.Join(' ', new[] { item.Title, item.CaseNumber, item.Summary }
        .Concat(item.Clauses).Concat(item.Recommendations).Concat(item.Documents)
        .Concat(item.Proposals.SelectMany(proposal => proposal.By.Select(person => person.Name).Append(proposal.Text)))
        .Concat(item.Reservations.Concat(item.Statements).SelectMany(statement => statement.By.Select(person => person.Name).Append(statement.Text)))
        .Concat(item.Remainder.Select(passage => passage.Text))
        .Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.ReplaceLineEndings(" ")));
}
