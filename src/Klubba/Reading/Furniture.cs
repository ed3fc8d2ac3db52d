using System.Buffers;
using System.Runtime.InteropServices;

namespace Klubba.Lines;

/// <summary>Sidornas möblering: running heads and feet, page numbers, lines for initials. Marked, never thrown away.</summary>
internal static class Furniture
{
    private const int Top = 8;
    private const int Bottom = 4;
    private const int Longest = 160;

    /// <summary>No word for initials is longer.</summary>
    private const int LongestSign = 40;
    private static readonly SearchValues<char> Rules = SearchValues.Create(".…_-–=*· ");

    public static void Mark(Line[] lines)
    {
        foreach (var line in lines)
        {
            if (line.Blank) line.Kind = LineKind.Blank;
            else if (HasForm(line)) line.Kind = LineKind.Furniture;
        }
        if (lines.Length > 0 && lines[^1].Page > lines[0].Page) MarkPages(lines);
        MarkRunningHeads(lines);
    }

    /// <summary>Lines that are furniture wherever they stand.</summary>
    private static bool HasForm(Line line) =>
        line.Text.Length <= 200 && (IsRule(line.Text) || IsPageNumber(line.Text) || IsSigns(line));

    /// <summary>"Justerandes sign   Utdragsbestyrkande", with the room between or without.</summary>
    private static bool IsSigns(Line line)
    {
        if (line.Text.Length > LongestSign && !line.HasGap) return EndsAsSign(line.Text) && IsSigns(line.Text);
        return Vocabulary.IsFurniture(line.FirstCell) ? line.Cells().TrueForAll(cell => Vocabulary.IsFurniture(cell.Text)) : EndsAsSign(line.Text) && IsSigns(line.Text);
    }

    private static bool EndsAsSign(ReadOnlySpan<char> text)
    {
        if (text[^1] is not ('n' or 'N' or '.' or 'r' or 'R' or 'e' or 'E')) return false;
        foreach (var end in (ReadOnlySpan<string>)["sign", "sign.", "signatur", "signaturer", "bestyrkande"])
        {
            if (text.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool IsSigns(ReadOnlySpan<char> text)
    {
        if (text.Length is < 12 or > 100) return false;
        for (var end = text.IndexOf(' '); end > 0;)
        {
            if (Vocabulary.IsFurniture(text[..end]) && (Vocabulary.IsFurniture(text[(end + 1)..]) || IsSigns(text[(end + 1)..]))) return true;
            var next = text[(end + 1)..].IndexOf(' ');
            if (next < 0) return false;
            end += next + 1;
        }
        return false;
    }

    private static bool IsRule(ReadOnlySpan<char> text) => text.Length >= 5 && text.IndexOfAnyExcept(Rules) < 0;

    /// <summary>Sida 1 av 5, Sida 1 (41), Sid 3, 3 (19), 3(19).</summary>
    private static bool IsPageNumber(ReadOnlySpan<char> text)
    {
        if (text.Length > 20) return false;
        var word = text.StartsWith("sida", StringComparison.OrdinalIgnoreCase) ? 4 : text.StartsWith("sid", StringComparison.OrdinalIgnoreCase) ? 3 : 0;
        var rest = text[word..].TrimStart(".: ");
        if (!Scan.Number(rest, out _, out var digits)) return false;
        rest = rest[digits..].TrimStart();
        if (rest.IsEmpty) return word > 0;
        if (rest.StartsWith("av ", StringComparison.OrdinalIgnoreCase)) return word > 0 && Scan.Number(rest[3..].TrimStart(), out _, out digits) && digits == rest[3..].Trim().Length;
        if (rest[0] is not ('(' or '/')) return false;
        return (rest[0] == '(' || word > 0) && Scan.Number(rest[1..].TrimStart(), out _, out digits) && rest[1..].TrimStart()[digits..].Trim() is ")" or "";
    }

    private static void MarkPages(Line[] lines)
    {
        var pages = Pages(lines);
        var tops = Counts(pages, page => page.Take(Top));
        // A page that is all top and bottom tells nothing of what stands at the bottom of pages.
        var bottoms = Counts(pages.FindAll(page => page.Count > Top + Bottom), page => page.TakeLast(Bottom));
        foreach (var page in pages)
        {
            if (IsBareNumber(page[0].Text)) page[0].Kind = LineKind.Furniture;
            if (IsBareNumber(page[^1].Text)) page[^1].Kind = LineKind.Furniture;
            MarkRepeated(page.Take(Top), tops, Math.Max(2, pages.Count * 4 / 10));
            MarkRepeated(page.TakeLast(Bottom).Reverse(), bottoms, Math.Max(2, pages.Count * 6 / 10));
        }
    }

    private static bool IsBareNumber(ReadOnlySpan<char> text) => text.Length <= 4 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static List<List<Line>> Pages(Line[] lines)
    {
        var pages = new List<List<Line>>();
        foreach (var line in lines)
        {
            if (line.Blank) continue;
            if (pages.Count == 0 || pages[^1][0].Page != line.Page) pages.Add([]);
            pages[^1].Add(line);
        }
        return pages;
    }

    /// <summary>On how many pages each key stands.</summary>
    private static Dictionary<string, int> Counts(List<List<Line>> pages, Func<List<Line>, IEnumerable<Line>> region)
    {
        Span<char> buffer = stackalloc char[Longest];
        var counts = new Dictionary<string, int>();
        var byKey = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var seen = new HashSet<string>();
        var seenKeys = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var page in pages)
        {
            seen.Clear();
            foreach (var line in region(page))
            {
                if (Key(line, buffer) is { Length: > 0 } key && seenKeys.Add(key)) CollectionsMarshal.GetValueRefOrAddDefault(byKey, key, out _)++;
            }
        }
        return counts;
    }

    private static void MarkRepeated(IEnumerable<Line> region, Dictionary<string, int> counts, int enough)
    {
        Span<char> buffer = stackalloc char[Longest];
        var byKey = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        var others = 0;
        var seen = new HashSet<string>().GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in region)
        {
            if (line.Furniture) continue;
            if (Key(line, buffer) is { Length: > 0 } key && byKey.TryGetValue(key, out var times) && times >= enough && !ComesOfItself(line.Text) && seen.Add(key)) line.Kind = LineKind.Furniture;
            else if (++others > 1) return;
        }
    }

    /// <summary>Where no page breaks are left: a line that names body and minutes, over and over.</summary>
    private static void MarkRunningHeads(Line[] lines)
    {
        Span<char> buffer = stackalloc char[Longest];
        var heads = new Dictionary<string, int>();
        var byKey = heads.GetAlternateLookup<ReadOnlySpan<char>>();
        var kinds = new Named[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            kinds[i] = IsHeadLine(lines[i]) ? Named.Minutes : IsBodyLine(lines[i]) ? Named.Body : Named.Nothing;
            if (kinds[i] != Named.Nothing && !ComesOfItself(lines[i].Text) && Key(lines[i], buffer) is { Length: > 0 } key) CollectionsMarshal.GetValueRefOrAddDefault(byKey, key, out _)++;
        }
        if (!heads.Values.Any(count => count >= 2)) return;
        Line? last = null;
        var since = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Blank) continue;
            since++;
            if (!line.Furniture && since == 1 && last?.Index == i - 1 && last.Furniture && line.Text.Length < 40 && Days.First(line.Text) is not null && Days.Without(line.Text).AsSpan().Trim().IsEmpty) line.Kind = LineKind.Furniture;
            if (kinds[i] == Named.Nothing || Key(line, buffer) is not { Length: > 0 } key || !byKey.TryGetValue(key, out var times) || times < 2) continue;
            if (kinds[i] == Named.Minutes)
            {
                line.Kind = LineKind.Furniture;
                (last, since) = (line, 0);
            }
            else if (!line.Furniture && ((since <= 2 && last is not null) || IsHeadAhead(lines, i, heads) || StandsAlone(lines, i))) line.Kind = LineKind.Furniture;
        }
    }

    /// <summary>What a line of a running head names.</summary>
    private enum Named { Nothing, Minutes, Body }

    private static bool StandsAlone(Line[] lines, int at) => at > 0 && lines[at - 1].Blank && (at + 1 == lines.Length || lines[at + 1].Blank);

    /// <summary>The name of a body alone.</summary>
    private static bool IsBodyLine(Line line) => !line.Furniture && line.Text.Length is > 3 and <= 60 && char.IsUpper(line.Text[0]) && char.IsLetter(line.Text[^1]) && Vocabulary.NamesBody(line.Text);

    private static bool IsHeadAhead(Line[] lines, int from, Dictionary<string, int> heads)
    {
        Span<char> buffer = stackalloc char[Longest];
        var byKey = heads.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int i = from + 1, seen = 0; i < lines.Length && seen < 4; i++)
        {
            if (lines[i].Blank) continue;
            seen++;
            if (IsHeadLine(lines[i]) && lines[i].Text.StartsWith("Protokoll", StringComparison.OrdinalIgnoreCase) && Key(lines[i], buffer) is { Length: > 0 } key && byKey.TryGetValue(key, out var times) && times >= 2) return true;
        }
        return false;
    }

    /// <summary>Names the minutes: "Protokoll nr 4", "Sammanträdesdatum: 2024-02-07", "Ekeby kommun kommunstyrelsen, protokoll".</summary>
    private static bool IsHeadLine(Line line)
    {
        var text = line.Text;
        if (text.Length is 0 or > 160 || text[^1] == '.' || text[0] == '§') return false;
        if (text.StartsWith("Sammanträdesdatum", StringComparison.OrdinalIgnoreCase)) return Days.First(text) is not null;
        if (text.StartsWith("Protokoll", StringComparison.OrdinalIgnoreCase)) return text.Length <= 20 && !text.StartsWith("Protokolls", StringComparison.OrdinalIgnoreCase);
        if (text.EndsWith("protokoll", StringComparison.OrdinalIgnoreCase)) return text.Contains(' ', StringComparison.Ordinal) && char.IsUpper(text[0]);
        if (text[^1] == ')' && text.Contains(" Sammanträdesdatum ", StringComparison.Ordinal)) return true;
        if (text.Contains("PROTOKOLL", StringComparison.Ordinal) && text.Length < 80) return true;
        return line.HasGap && text.Has("sammantr")
            && line.Cells().Exists(cell => cell.Text.EndsWith("protokoll", StringComparison.OrdinalIgnoreCase) || cell.Text.Equals("Sammanträdesdatum", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What may repeat of its own: headings, votes, roles, case numbers.</summary>
    private static bool ComesOfItself(string text) =>
        text[0] is '§' or '•' || Vocabulary.Heading(text) is not null || Vocabulary.RoleOf(text) is not null || IsOption(text) || IsTold(text) || IsSentence(text)
        || ItemHeading.Of(text) is not null || CaseNumbers.Whole(text) is not null;

    /// <summary>What is told of a vote or a proposal may come again on the next page.</summary>
    private static bool IsTold(string text) => text.Has("-röst") || text.Has(" nej ") || text.Has(" finner ") || text.Has(" fann ") || text.Has("bifall") || text.Has("avslag");

    private static bool IsSentence(string text) =>
        text.Length > 20 && text[^1] == '.' && (char.IsUpper(text[0]) || Paragraph.MarkerLength(text) > 0) && char.IsLetter(text[^2]) && text.Contains(' ', StringComparison.Ordinal);

    /// <summary>"Ja", "Nej: 4".</summary>
    private static bool IsOption(string text) => VoteWords.Option(text) is not null || (text.Length < 16 && char.IsAsciiDigit(text[^1]) && VoteWords.Option(Scan.FirstWord(text).TrimEnd(':')) is not null);

    /// <summary>What repeated lines are compared by: digits alike. Empty where there is nothing to compare.</summary>
    private static ReadOnlySpan<char> Key(Line line, Span<char> key)
    {
        var text = line.Text;
        if (text.Length is <= 3 or > Longest) return [];
        var length = 0;
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter)) key[length++] = char.IsAsciiDigit(letter) ? '#' : Vocabulary.Lower(letter);
            else if (key[length - 1] != ' ') key[length++] = ' ';
        }
        return key[..length];
    }
}
