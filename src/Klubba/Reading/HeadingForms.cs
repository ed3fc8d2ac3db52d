namespace Klubba.Lines;

/// <summary>Paragrafrubriker utan tecknet §: "Paragraf 12: Titel", "Ärende 12", and a bare "66 Titel". Looked for only in a paper that has no § heading.</summary>
internal static class HeadingForms
{
    private const int LeastBare = 3;

    /// <summary>More lines than this that begin with a number are rows of tables.</summary>
    private const int MostBare = 3000;

    private static readonly string[] Words = ["paragraf", "ärende", "ärende nr", "punkt", "ärendepunkt", "par"];

    public static List<(int Line, ItemHeading Heading)> Find(Line[] lines)
    {
        var named = new List<(int, ItemHeading)>();
        var bare = new List<(int, ItemHeading)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Blank || lines[i].Furniture || lines[i].Text.Length > 200) continue;
            if (Named(lines[i].Text) is { } word) named.Add((i, word));
            else if ((i == 0 || lines[i - 1].Blank || lines[i - 1].Furniture) && Bare(lines[i].Text) is { } number) bare.Add((i, number));
        }
        return named.Count > 1 ? named : bare.Count > MostBare ? [] : Run(bare);
    }

    private static ItemHeading? Named(string text)
    {
        foreach (var word in Words)
        {
            if (!text.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase) || !char.IsUpper(text[0])) continue;
            var at = word.Length + 1;
            if (at < text.Length && char.IsAsciiDigit(text[at])) return ItemHeading.Of($"§ {text[at..].TrimStart()}");
        }
        return null;
    }

    /// <summary>"66 Budget", "66. Budget": a number and a title, no sentence and nobody's name.</summary>
    private static ItemHeading? Bare(string text)
    {
        if (!char.IsAsciiDigit(text[0]) || text[^1] is '.' or ',' or ':' || !Scan.Number(text, out _, out var digits) || digits > 4 || digits + 2 >= text.Length) return null;
        var rest = text.AsSpan(digits).TrimStart(".)").TrimStart();
        if (rest.Length < 3 || !char.IsUpper(rest[0]) || (text[digits] is not (' ' or '.' or ')' or '/')) || Names.In(text).Count > 0) return null;
        return ItemHeading.Of($"§ {text}");
    }

    /// <summary>The longest run of numbers that follow each other.</summary>
    private static List<(int Line, ItemHeading Heading)> Run(List<(int Line, ItemHeading Heading)> found)
    {
        var best = new List<(int Line, ItemHeading Heading)>();
        var used = new HashSet<int>();
        for (var start = 0; start < found.Count; start++)
        {
            if (!used.Add(start)) continue;
            var run = new List<(int Line, ItemHeading Heading)> { found[start] };
            for (var i = start + 1; i < found.Count; i++)
            {
                if (!found[i].Heading.Follows(run[^1].Heading)) continue;
                run.Add(found[i]);
                used.Add(i);
            }
            if (run.Count > best.Count) best = run;
        }
        return best.Count >= LeastBare ? best : [];
    }
}
