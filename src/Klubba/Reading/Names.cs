namespace Klubba.Lines;

/// <summary>A person as named in running text: "A B m.fl. (X)", and where.</summary>
internal readonly record struct Named(string Name, string? Party, bool AndOthers, int Start, int End)
{
    public Person Person => new(Name, Party);
}

/// <summary>Names with party letters, lists of them, and lists of parties in running text.</summary>
internal static class Names
{
    private const int MostNameWords = 6;
    private static readonly string[] AndOthersWords = ["m.fl.", "m.fl", "m fl", "mfl", "med fleras", "med flera", "m. fl."];
    private static readonly string[] Joints = [", ", " och ", " samt ", ", och ", " & ", "; ", " respektive "];

    /// <summary>Every name that a party in parentheses follows, from left to right.</summary>
    public static List<Named> In(string text)
    {
        var people = new List<Named>();
        var from = 0;
        for (var open = text.IndexOf('('); open >= 0; open = open + 1 < text.Length ? text.IndexOf('(', open + 1) : -1)
        {
            if (open + 1 < text.Length && text[open + 1] == '(') continue;
            if (PartyAt(text, open, out var close) is not { } party) continue;
            if (NameBefore(text, from, open) is not { } name) continue;
            var end = AfterParty(text, close + 1, out var others);
            if (name.Name.Contains(' ', StringComparison.Ordinal) || Vocabulary.IsPartyWord(party))
                people.Add(name with { Party = party, AndOthers = name.AndOthers || others, End = end });
            from = close + 1;
        }
        return people;
    }

    /// <summary>The people whose list a text begins with, titles before them set aside; where the list ends.</summary>
    public static List<Named> Leading(string text, out int end) => Group(text, In(text), 0, out end);

    /// <summary>The people of one list that begins at a place in a text.</summary>
    public static List<Named> Group(string text, List<Named> people, int from, out int end)
    {
        var group = new List<Named>();
        end = from;
        foreach (var person in people)
        {
            if (person.Start < from) continue;
            if (!IsJoint(text.AsSpan(end, Math.Max(0, person.Start - end)), first: group.Count == 0)) break;
            group.Add(person);
            end = person.End;
        }
        return group;
    }

    /// <summary>Party letters of a list that begins at a place: "M, D, L och KD".</summary>
    public static List<string> Parties(string text, int from, out int end)
    {
        var parties = new List<string>();
        end = from;
        for (var at = from; at < text.Length;)
        {
            var length = 0;
            while (at + length < text.Length && char.IsLetter(text[at + length])) length++;
            if (length is 0 or > 5 || !IsPartyLetters(text.AsSpan(at, length))) break;
            parties.Add(text.Substring(at, length));
            end = at += length;
            if (JointAt(text, at) is not { } joint) break;
            at += joint.Length;
        }
        return parties;
    }

    /// <summary>Party letters as they stand in parentheses, or a party's name.</summary>
    public static bool IsParty(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 6 && IsPartyLetters(text) || Vocabulary.IsPartyWord(text);

    /// <summary>Is a whole text a name: two to six words with capital letters?</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty) continue;
            if (!IsNameWord(word) && !(words > 0 && Vocabulary.IsParticle(word))) return false;
            words++;
        }
        return words is >= 2 and <= MostNameWords && !Vocabulary.NamesBody(text) && !Vocabulary.NamesMunicipality(text);
    }

    /// <summary>A name without the titles before it.</summary>
    public static string WithoutTitle(string name)
    {
        while (true)
        {
            var word = Scan.FirstWord(name);
            if (word.Length == name.Length || !Vocabulary.IsTitle(word)) return name;
            name = name[(word.Length + 1)..].TrimStart();
        }
    }

    private static bool IsPartyLetters(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsUpper(letter)) return false;
        }
        return text.Length > 0;
    }

    private static string? PartyAt(string text, int open, out int close)
    {
        close = text.IndexOf(')', open, Math.Min(text.Length - open, 42));
        if (close < 0) return null;
        var inside = text.AsSpan(open + 1, close - open - 1).Trim();
        var comma = inside.IndexOf(',');
        if (comma > 0 && IsParty(inside[..comma].Trim())) inside = inside[..comma].Trim();
        return IsParty(inside) ? inside.ToString() : null;
    }

    /// <summary>What may follow the party: another, former one, and m.fl.</summary>
    private static int AfterParty(string text, int at, out bool others)
    {
        others = false;
        if (text.AsSpan(at).StartsWith(" (fd ", StringComparison.Ordinal) || text.AsSpan(at).StartsWith(" (f.d", StringComparison.Ordinal))
        {
            var close = text.IndexOf(')', at);
            if (close > 0 && close - at < 20) at = close + 1;
        }
        foreach (var words in AndOthersWords)
        {
            if (at >= text.Length || text[at] != ' ' || !text.AsSpan(at + 1).StartsWith(words, StringComparison.OrdinalIgnoreCase)) continue;
            others = true;
            return at + 1 + words.Length;
        }
        return at;
    }

    private static Named? NameBefore(string text, int from, int open)
    {
        var end = open;
        while (end > from && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '(')) end--;
        var others = false;
        foreach (var words in AndOthersWords)
        {
            if (end - from <= words.Length || !text.AsSpan(from, end - from).EndsWith(words, StringComparison.OrdinalIgnoreCase)) continue;
            others = true;
            end -= words.Length;
            while (end > from && char.IsWhiteSpace(text[end - 1])) end--;
            break;
        }
        var start = end;
        for (int at = end, words = 0; at > from && words < MostNameWords; words++)
        {
            var wordStart = at;
            while (wordStart > from && IsNameLetter(text[wordStart - 1])) wordStart--;
            var word = text.AsSpan(wordStart, at - wordStart);
            if (word.IsEmpty || Vocabulary.IsTitle(word)) break;
            if (HasNameForm(word)) start = wordStart;
            else if (words == 0 || !Vocabulary.IsParticle(word)) break;
            at = wordStart;
            if (at == from || text[at - 1] is not (' ' or '\u00a0')) break;
            while (at > from && text[at - 1] is ' ' or '\u00a0') at--;
        }
        return start == end ? null : new(text[start..end], null, others, start, end);
    }

    private static bool IsNameLetter(char letter) => char.IsLetter(letter) || letter is '-' or '.' or '\'' or '’' or '‐' or '´';

    private static bool IsNameWord(ReadOnlySpan<char> word) => HasNameForm(word) && !Vocabulary.IsTitle(word);

    private static bool HasNameForm(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsUpper(word[0])) return false;
        if (word[^1] == '.' && word.Length > 4) return false;
        foreach (var letter in word)
        {
            if (!IsNameLetter(letter)) return false;
        }
        return true;
    }

    /// <summary>Nothing but joints and titles.</summary>
    private static bool IsJoint(ReadOnlySpan<char> between, bool first)
    {
        var words = 0;
        foreach (var range in between.SplitAny(' ', ',', ';', '&', '\u00a0'))
        {
            var word = between[range];
            if (word.IsEmpty) continue;
            if (++words > 5 || !(Vocabulary.IsTitle(word) || (first && word is "-" or "–" or "•"))) return false;
        }
        return true;
    }

    private static string? JointAt(string text, int at)
    {
        foreach (var joint in Joints)
        {
            if (text.AsSpan(at).StartsWith(joint, StringComparison.Ordinal)) return joint;
        }
        return null;
    }
}
