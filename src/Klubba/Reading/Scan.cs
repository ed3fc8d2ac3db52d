namespace Klubba.Lines;

/// <summary>Small scanners over words and sentences. Each is linear in its text.</summary>
internal static class Scan
{
    private static readonly string[] Shortened =
    [
        "bl", "a", "t", "ex", "m", "fl", "dvs", "d", "v", "s", "k", "p", "g", "r", "o", "e", "f", "kl", "nr", "dnr", "st", "tel", "inkl", "exkl", "ca",
        "resp", "jfr", "mfl", "kap", "forts", "tf", "tjg", "ordf", "ers", "etc", "max", "min", "org", "alt", "avd", "el", "s.k", "tkr", "bil", "sid",
    ];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations =
        Shortened.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool StartsWith(this ReadOnlySpan<char> text, string word, bool any) =>
        text.StartsWith(word, any ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    public static bool Has(this string text, string words) => Search.In(text, words) >= 0;

    public static bool Has(this ReadOnlySpan<char> text, string words) => Search.In(text, words) >= 0;

    public static int Find(this string text, string words, int from = 0) => Search.In(text.AsSpan(from), words) is var at and >= 0 ? from + at : -1;

    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd().TrimEnd("\"”’»)");
        return text.Length > 0 && text[^1] is '.' or '!' or '?' or ':' or ';';
    }

    public static bool StartsLower(ReadOnlySpan<char> text) => text.Length > 0 && char.IsLower(text[0]);

    public static bool StartsUpper(ReadOnlySpan<char> text) => text.Length > 0 && char.IsUpper(text[0]);

    public static bool IsQuote(char letter) => letter is '"' or '”' or '“' or '„' or '»' or '«';

    /// <summary>The first word of a text, with the signs that hang on it.</summary>
    public static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(' ');
        return end < 0 ? text : text[..end];
    }

    /// <summary>Splits at full stops, question and exclamation marks that end a sentence; keeps the mark.</summary>
    public static List<Piece> Sentences(string text)
    {
        var sentences = new List<Piece>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?') || !EndsHere(text, i)) continue;
            var end = i + 1;
            while (end < text.Length && (IsQuote(text[end]) || text[end] == ')')) end++;
            Add(sentences, text, start, end);
            start = end;
            i = end - 1;
        }
        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static void Add(List<Piece> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) sentences.Add(new(start, text[start..end]));
    }

    private static bool EndsHere(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && (IsQuote(text[next]) || text[next] == ')')) next++;
        if (next == text.Length) return true;
        if (!char.IsWhiteSpace(text[next])) return false;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next == text.Length) return true;
        if (!char.IsUpper(text[next]) && !IsQuote(text[next]) && text[next] is not ('•' or '§') && !char.IsDigit(text[next])) return false;
        if (text[at] != '.') return true;
        var word = at;
        while (word > 0 && (char.IsLetterOrDigit(text[word - 1]) || text[word - 1] == '.')) word--;
        var last = text.AsSpan(word, at - word);
        if (last.Length == 0) return true;
        // An initial, not a party before the end of what is quoted: "till yrkandet från M.\""
        if (last.Length == 1 && char.IsUpper(last[0])) return IsQuote(text[at + 1]);
        if (char.IsDigit(last[0]) && char.IsDigit(text[next])) return false;
        return !Abbreviations.Contains(last[(last.LastIndexOf('.') + 1)..]) || (last.Length > 2 && char.IsDigit(last[^1]));
    }

    /// <summary>Does every word of a row stand in one of the parts that were made of it, or in the vocabulary of forms?</summary>
    public static bool IsCovered(string row, params IEnumerable<string?> parts)
    {
        var kept = new HashSet<string>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var part in parts)
        {
            for (var rest = part.AsSpan(); NextWord(ref rest) is { Length: > 0 } word;) kept.Add(word);
        }
        for (var rest = row.AsSpan(); NextWord(ref rest) is { Length: > 0 } word;)
        {
            if (!kept.Contains(word) && !Vocabulary.IsFormWord(word)) return false;
        }
        return true;
    }

    /// <summary>The first word of a text, letters and digits alone, which is then taken from it; empty where there is none.</summary>
    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start])) start++;
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        var word = text[start..end];
        text = text[end..];
        return word;
    }

    /// <summary>A number at a place, with its length; thousands may be parted by spaces.</summary>
    public static bool Number(ReadOnlySpan<char> text, out int value, out int length)
    {
        value = 0;
        length = 0;
        while (length < text.Length && length < 9 && char.IsAsciiDigit(text[length])) value = (value * 10) + (text[length++] - '0');
        return length > 0;
    }
}

/// <summary>A piece of a text and where in it that starts.</summary>
internal readonly record struct Piece(int Start, string Text);
