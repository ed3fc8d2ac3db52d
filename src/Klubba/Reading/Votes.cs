namespace Klubba.Lines;

/// <summary>Röstetal i en mening: "43 Ja mot 38 Nej", "Med 20 ja-röster och 26 nej-röster", "12 ledamöter avstår".</summary>
internal sealed record Totals(int? Yes, int? No, int? Abstain, int? Absent)
{
    public static Totals? In(string sentence)
    {
        int? yes = null, no = null, abstain = null, absent = null;
        if (!sentence.Has("ja") && !sentence.Has("nej") && !sentence.Has("avst") && !sentence.Has("frånv") && !sentence.Has("voter") && !sentence.Has("röst")) return null;
        sentence = Numerals.InDigits(sentence);
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!char.IsAsciiDigit(sentence[i])) continue;
            var start = i;
            while (i < sentence.Length && char.IsAsciiDigit(sentence[i])) i++;
            if (i - start > 4 || (start > 0 && (char.IsLetter(sentence[start - 1]) || sentence[start - 1] is '(' or '/' or ':' or '.' or ','))) continue;
            var count = int.Parse(sentence.AsSpan(start, i - start), System.Globalization.CultureInfo.InvariantCulture);
            switch (OptionBefore(sentence.AsSpan(0, start), listed: i == sentence.Length || sentence[i] is ',' or '.' or ';') ?? OptionAfter(sentence.AsSpan(i)))
            {
                case VoteOption.Yes: yes ??= count; break;
                case VoteOption.No: no ??= count; break;
                case VoteOption.Abstain: abstain ??= count; break;
                case VoteOption.Absent: absent ??= count; break;
            }
        }
        if (yes is null && no is null && Sides(sentence) is var (most, least)) (yes, no) = (most, least);
        if (yes is null && no is null && abstain is null && absent is null) return null;
        if ((yes is null) != (no is null) && !sentence.Has("röst") && sentence.Length > 12) return null;
        return new(yes, no, abstain, absent);
    }

    /// <summary>"Efter votering 7–6", "med röstsiffrorna 7-6": yes first.</summary>
    private static (int, int)? Sides(string sentence)
    {
        foreach (var word in (ReadOnlySpan<string>)["votering", "voteringen", "omröstning", "omröstningen", "röstsiffrorna", "röstetalet", "röstetalen"])
        {
            var at = sentence.Find(word + " ");
            if (at < 0) continue;
            var rest = sentence.AsSpan(at + word.Length + 1).TrimStart("(");
            if (!Scan.Number(rest, out var yes, out var digits) || digits > 3) continue;
            rest = rest[digits..].TrimStart();
            if (rest.IsEmpty || rest[0] is not ('–' or '-' or '−') || !Scan.Number(rest[1..].TrimStart(), out var no, out digits) || digits > 3) continue;
            return (yes, no);
        }
        return null;
    }

    /// <summary>"Ja-röster: 7", "Nej: 4"; in a list "Ja 7, Nej 4".</summary>
    private static VoteOption? OptionBefore(ReadOnlySpan<char> text, bool listed)
    {
        text = text.TrimEnd();
        if (text.IsEmpty || (text[^1] is not (':' or '=') && !listed)) return null;
        text = text.TrimEnd(":=").TrimEnd();
        foreach (var (word, option) in (ReadOnlySpan<(string, VoteOption)>)[("ja", VoteOption.Yes), ("ja-röster", VoteOption.Yes), ("nej", VoteOption.No), ("nej-röster", VoteOption.No),
            ("avstår", VoteOption.Abstain), ("avstod", VoteOption.Abstain), ("som avstår", VoteOption.Abstain), ("frånvarande", VoteOption.Absent)])
        {
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetter(text[^(word.Length + 1)]))) return option;
        }
        return null;
    }

    /// <summary>What the count before stands for.</summary>
    private static VoteOption? OptionAfter(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        foreach (var lead in (ReadOnlySpan<string>)["stycken ", "st ", "st. ", "ledamöter ", "ledamot ", "av ledamöterna ", "röster ", "röst "])
        {
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) text = text[lead.Length..];
        }
        foreach (var lead in (ReadOnlySpan<string>)["röstar ", "röstade ", "svarade ", "svarar ", "för ", "som ", "var ", "är "])
        {
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) text = text[lead.Length..];
        }
        if (Is(text, "ja")) return VoteOption.Yes;
        if (Is(text, "nej")) return VoteOption.No;
        if (text.StartsWith("avst", StringComparison.OrdinalIgnoreCase) || text.StartsWith("nedlag", StringComparison.OrdinalIgnoreCase)) return VoteOption.Abstain;
        if (text.StartsWith("lägger ne", StringComparison.OrdinalIgnoreCase) || text.StartsWith("lade ne", StringComparison.OrdinalIgnoreCase)) return VoteOption.Abstain;
        return text.StartsWith("frånv", StringComparison.OrdinalIgnoreCase) ? VoteOption.Absent : null;
    }

    private static bool Is(ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        && (text.Length == word.Length || !char.IsLetter(text[word.Length]) || text[word.Length..].StartsWith("röst", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Räkneord: "elva ja-röster" → "11 ja-röster".</summary>
internal static class Numerals
{
    private static readonly string[] Words =
    [
        "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo",
    ];

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers =
        Words.Index().ToDictionary(word => word.Item, word => word.Index, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string InDigits(string sentence)
    {
        for (var at = 0; at < sentence.Length;)
        {
            var end = sentence.IndexOf(' ', at);
            if (end < 0) return sentence;
            if (end - at is > 1 and < 8 && Numbers.TryGetValue(sentence.AsSpan(at, end - at), out var number) && IsCounted(sentence.AsSpan(end + 1)))
                sentence = string.Concat(sentence.AsSpan(0, at), number.ToString(System.Globalization.CultureInfo.InvariantCulture), sentence.AsSpan(end));
            at = sentence.IndexOf(' ', at) + 1;
        }
        return sentence;
    }

    private static bool IsCounted(ReadOnlySpan<char> next)
    {
        foreach (var counted in (ReadOnlySpan<string>)["ja", "nej", "ledamöter", "ledamot", "röster", "avst", "stycken"])
        {
            if (next.StartsWith(counted, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}

/// <summary>Vad ja och nej betyder: the approved order of a vote.</summary>
internal static class Meanings
{
    private static readonly string[] Yes = ["ja-röst", "jaröst", "ja röst", "ja"];
    private static readonly string[] No = ["nej-röst", "nejröst", "nej röst", "nej"];
    private static readonly string[] Links = ["för att ", "för ", "innebär: ", "innebär ", "betyder: ", "betyder ", "avser ", "gäller ", "= ", "- ", "– ", "är ", "till ", "avges för ", "lämnas för ", "röstar den som vill ", "röstar för "];

    public static (string? Yes, string? No)? In(string sentence)
    {
        var text = sentence.Trim(' ', '.', '"', '”', '“');
        var colon = text.Find("proposition:");
        if (colon >= 0) text = text[(colon + 12)..].TrimStart(' ', '"', '”', '“');
        if (After(text, 0, Yes) is { } yes && !StartsWithDigit(text.AsSpan(yes)))
        {
            var other = NoInside(text, yes);
            return (Clean(text[yes..(other?.Start ?? text.Length)]), other is { } no ? Clean(text[no.End..]) : null);
        }
        if (After(text, 0, No) is { } only && !StartsWithDigit(text.AsSpan(only))) return (null, Clean(text[only..]));
        return Voter(text);
    }

    private static bool StartsWithDigit(ReadOnlySpan<char> text) => text.TrimStart() is [>= '0' and <= '9', ..];

    /// <summary>Where the meaning begins after a word for yes or no and a link; null where there is no such word and link.</summary>
    private static int? After(string text, int from, string[] words)
    {
        foreach (var word in words)
        {
            if (!text.AsSpan(from).StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            var at = from + word.Length;
            while (at < text.Length && text[at] is '"' or '”' or ':' or ' ' or 'e' or 'r' && (text[at] is not ('e' or 'r') || at < from + word.Length + 2)) at++;
            foreach (var link in Links)
            {
                if (text.AsSpan(at).StartsWith(link, StringComparison.OrdinalIgnoreCase)) return at + link.Length;
            }
            if (at > from + word.Length && text[from + word.Length] is ':' or '"') return at;
        }
        return null;
    }

    private static (int Start, int End)? NoInside(string text, int from)
    {
        for (var word = text.Find(" nej", from); word >= 0; word = text.Find(" nej", word + 4))
        {
            if (After(text, word + 1, No) is not { } end) continue;
            var start = word;
            foreach (var joint in (ReadOnlySpan<string>)[" och", " medan", ",", ".", ";"])
            {
                if (text.AsSpan(0, start).EndsWith(joint, StringComparison.OrdinalIgnoreCase)) start -= joint.Length;
            }
            return (start, end);
        }
        return null;
    }

    /// <summary>"Den som vill bifalla förslaget röstar ja", "Den som bifaller … röstar nej".</summary>
    private static (string? Yes, string? No)? Voter(string text)
    {
        if (!text.StartsWith("den som ", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("de som ", StringComparison.OrdinalIgnoreCase)) return null;
        var at = text.LastIndexOf(" röstar ", StringComparison.OrdinalIgnoreCase);
        var lead = text.StartsWith("den", StringComparison.OrdinalIgnoreCase) ? 8 : 7;
        if (at < lead) return null;
        var meaning = Clean(text[lead..at]);
        foreach (var words in (ReadOnlySpan<string>)["röstar för ", "vill rösta för ", "stöder ", "stödjer ", "är för "])
        {
            if (meaning.StartsWith(words, StringComparison.OrdinalIgnoreCase)) meaning = meaning[words.Length..];
        }
        var option = text.AsSpan(at + 8).Trim(" \"”“");
        return option.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? (meaning, null) : option.StartsWith("nej", StringComparison.OrdinalIgnoreCase) ? (null, meaning) : null;
    }

    private static string Clean(string text) => text.Trim(' ', '.', ',', '"', '”', '“', ';');
}

/// <summary>Röster med namn: options as words, and sentences that name who voted how.</summary>
internal static class VoteWords
{
    public static VoteOption? Option(ReadOnlySpan<char> text) => text.Length > 12 ? null
        : text.Equals("ja", StringComparison.OrdinalIgnoreCase) ? VoteOption.Yes
        : text.Equals("nej", StringComparison.OrdinalIgnoreCase) ? VoteOption.No
        : text.StartsWith("avst", StringComparison.OrdinalIgnoreCase) ? VoteOption.Abstain
        : text.StartsWith("frånv", StringComparison.OrdinalIgnoreCase) ? VoteOption.Absent
        : null;

    /// <summary>"A (S), B (V) och C (MP) röstar Ja (3)", "Ja röstar: A (S), B (V)", "D (SD) avstår från att rösta".</summary>
    public static List<Ballot>? InText(string sentence)
    {
        if (!sentence.Has("röst") && !sentence.StartsWith("Ja", StringComparison.Ordinal) && !sentence.StartsWith("Nej", StringComparison.Ordinal)) return null;
        var people = Names.In(sentence);
        if (people.Count == 0) return null;
        var group = Names.Group(sentence, people, 0, out var end);
        if (group.Count > 0 && OptionOfVerb(sentence.AsSpan(end).TrimStart(" ,:")) is { } option) return Named(group, option);
        if (OptionBefore(sentence.AsSpan(0, people[0].Start)) is not { } before) return null;
        return Named(Names.Group(sentence, people, people[0].Start, out _), before);
    }

    private static List<Ballot> Named(List<Named> people, VoteOption option) =>
        [.. people.Select(person => new Ballot(person.Name, person.Party, option))];

    private static VoteOption? OptionOfVerb(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("avstår") || text.StartsWith("avstod")) return text.Has("delta") ? null : VoteOption.Abstain;
        foreach (var verb in (ReadOnlySpan<string>)["röstar ", "röstade ", "röstar: ", "röstade: "])
        {
            if (!text.StartsWith(verb)) continue;
            var word = Scan.FirstWord(text[verb.Length..]).Trim("\"”“.,:()");
            return Option(word);
        }
        return null;
    }

    private static VoteOption? OptionBefore(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" :–-");
        // "Ja (7): Anna Ek (S), …"
        if (text.EndsWith(")") && text.LastIndexOf('(') is var open and > 0 && Scan.Number(text[(open + 1)..], out _, out var digits) && open + digits + 2 == text.Length) text = text[..open].TrimEnd();
        foreach (var (words, option) in ((string, VoteOption)[])[("röstar ja", VoteOption.Yes), ("röstar nej", VoteOption.No), ("röstade ja", VoteOption.Yes), ("röstade nej", VoteOption.No),
            ("ja röstar", VoteOption.Yes), ("nej röstar", VoteOption.No), ("ja-röster", VoteOption.Yes), ("nej-röster", VoteOption.No), ("ja röstade", VoteOption.Yes),
            ("nej röstade", VoteOption.No), ("avstår", VoteOption.Abstain), ("avstod", VoteOption.Abstain), ("avstår från att rösta", VoteOption.Abstain), ("ja", VoteOption.Yes), ("nej", VoteOption.No)])
        {
            if (text.EndsWith(words, StringComparison.OrdinalIgnoreCase)) return option;
        }
        return null;
    }
}
