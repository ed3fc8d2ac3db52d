namespace Klubba.Lines;

/// <summary>A paragraph heading's number and what follows it on its line.</summary>
/// <param name="Number">As written, without the sign.</param>
/// <param name="Rest">What follows on the line.</param>
/// <param name="BeforeSign">"22 §" rather than "§ 22".</param>
internal readonly record struct ItemHeading(string Number, string Rest, bool BeforeSign = false)
{
    /// <summary>Is its number the one after another's?</summary>
    public bool Follows(ItemHeading above) => Scan.Number(above.Number, out var before, out _) && Scan.Number(Number, out var now, out _) && now == before + 1;

    /// <summary>Is the line a § with a number of one matter? "§ 4**Titel**", "§ 63/20", "Kf § 102 DNR: …", "§ 9 A".</summary>
    public static ItemHeading? Of(string text)
    {
        var at = text.IndexOf('§', 0, Math.Min(text.Length, 12));
        if (at > 0 && char.IsAsciiDigit(text[0])) return NumberFirst(text, at);
        if (at < 0 || (at > 0 && !IsBodyLetters(text.AsSpan(0, at)))) return null;
        at++;
        if (at < text.Length && text[at] == '§') return null;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ':')) at++;
        var end = NumberEnd(text, at);
        if (end == at || IsRange(text, end)) return null;
        var rest = text.AsSpan(end).TrimStart().TrimStart(".:|–- ").Trim();
        if (rest.Length > 2 && rest[0] == ',' && CaseNumbers.WordAt(rest[1..].TrimStart()) > 0) rest = rest[1..].TrimStart();
        else if (rest.Length > 0 && (char.IsLower(rest[0]) || rest[0] is ',' or ')' or ';' || (rest[0] == '(' && rest.Length > 1 && char.IsLower(rest[1])))) return null;
        return new(text[at..end], rest.Trim('*').Trim().ToString());
    }

    /// <summary>"22 § Titel", "63/20 §": the number before the sign. A law's "5 kap. 67 §" has words between.</summary>
    private static ItemHeading? NumberFirst(string text, int sign)
    {
        var end = NumberEnd(text, 0);
        if (end == 0 || text.AsSpan(end, sign - end).Trim().Length > 0) return null;
        var rest = text.AsSpan(sign + 1).Trim().TrimStart(".:–- ").Trim();
        return rest.Length > 0 && !char.IsUpper(rest[0]) && !char.IsDigit(rest[0]) ? null : new(text[..end], rest.Trim('*').Trim().ToString(), BeforeSign: true);
    }

    /// <summary>"§ 4-7": several.</summary>
    private static bool IsRange(string text, int end) => end + 1 < text.Length && text[end] is '-' or '–' && char.IsAsciiDigit(text[end + 1]);

    private static bool IsBodyLetters(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (text is "Paragraf" or "PARAGRAF") return true;
        foreach (var letter in text)
        {
            if (!char.IsLetter(letter)) return false;
        }
        return text.Length is > 0 and <= 5 && char.IsUpper(text[0]);
    }

    private static int NumberEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 6 && char.IsAsciiDigit(text[end])) end++;
        if (end == at) return at;
        if (end + 1 < text.Length && text[end] == '/' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        }
        var suffix = end;
        if (suffix < text.Length && text[suffix] == ' ') suffix++;
        if (suffix < text.Length && (text[suffix] == '½' || char.IsLetter(text[suffix])) && (suffix + 1 == text.Length || !char.IsLetterOrDigit(text[suffix + 1])))
        {
            var alone = text[suffix] == '½' || suffix + 1 == text.Length || text[suffix + 1] is ' ' or '\t' or '*' or ':' or '.';
            if (alone && (char.IsUpper(text[suffix]) || text[suffix] == '½' || suffix == end || text[suffix] == 'a' || text[suffix] == 'b')) return suffix + 1;
        }
        return end;
    }
}

/// <summary>An item's lines: its heading and what stands under it.</summary>
/// <param name="Heading">Its § line's number and words.</param>
/// <param name="Start">The § line.</param>
/// <param name="End">After its last line.</param>
/// <param name="Top">Its first line: the § line, or the title where that stands above.</param>
internal sealed record ItemPart(ItemHeading Heading, int Start, int End, int Top);

/// <summary>The parts of a document: the head before the items, the items, what comes after them.</summary>
internal sealed record Parts(int HeadEnd, List<ItemPart> Items, int TailStart)
{
    public static Parts Of(Line[] lines)
    {
        var found = Headings(lines);
        if (found.Count == 0) found = HeadingForms.Find(lines);
        var kept = WithoutContents(lines, found);
        var items = new List<ItemPart>();
        var tail = TailOf(lines, kept.Count == 0 ? 0 : kept[^1].Line);
        var tops = TitlesAbove(lines, kept);
        for (var i = 0; i < kept.Count; i++)
            items.Add(new(kept[i].Heading, kept[i].Line, i + 1 < kept.Count ? tops[i + 1] : tail, tops[i]));
        return new(kept.Count == 0 ? lines.Length : tops[0], items, kept.Count == 0 ? lines.Length : tail);
    }

    /// <summary>Where each item begins: at its § line, or, in a paper that sets its titles above those, at the title.</summary>
    private static int[] TitlesAbove(Line[] lines, List<(int Line, ItemHeading Heading)> kept)
    {
        var tops = kept.ConvertAll(heading => TopOf(lines, heading));
        var above = tops.Where((top, at) => top < kept[at].Line).Count();
        return above > 1 && above * 10 >= kept.Count * 6 ? [.. tops] : [.. kept.Select(heading => heading.Line)];
    }

    private static int TopOf(Line[] lines, (int Line, ItemHeading Heading) heading)
    {
        var (at, rest) = (heading.Line, heading.Heading.Rest);
        if (rest.Length > 0 && CaseNumbers.Whole(rest) is null) return at;
        var below = at + 1;
        if (below < lines.Length && !lines[below].Blank && Vocabulary.Heading(lines[below].Text) is null) return at;
        var top = at;
        while (top > 0 && at - top < 3 && !lines[top - 1].Blank && !lines[top - 1].Furniture && lines[top - 1].Text.Length < 120) top--;
        if (top < at && top > 0 && !lines[top - 1].Blank && !lines[top - 1].Furniture) top = at - 1;
        return top < at && char.IsUpper(lines[top].Text[0]) && lines[at - 1].Text[^1] != '.' && Vocabulary.Heading(lines[top].Text) is null ? top : at;
    }

    private static List<(int Line, ItemHeading Heading)> Headings(Line[] lines)
    {
        var found = new List<(int, ItemHeading)>();
        var above = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Blank || line.Furniture) continue;
            if (line.Text.Length <= 400 && ItemHeading.Of(line.Text) is { } heading && !IsValue(lines, above, i)
                && !ContinuesText(lines, above, i, heading, next: found.Count == 0 ? above < 0 || lines[above].Text.Length < 60 : heading.Follows(found[^1].Item2))) found.Add((i, heading));
            above = i;
        }
        // A paper writes its numbers one way; "22 §" among "§ 22" is a law's.
        var before = found.Count(heading => heading.Item2.BeforeSign);
        found.RemoveAll(heading => heading.Item2.BeforeSign != (before * 2 > found.Count));
        return found;
    }

    /// <summary>"Paragraf" on the line above: the front page tells which paragraphs the minutes hold.</summary>
    private static bool IsValue(Line[] lines, int above, int at) => above >= 0 && at - above <= 2 && lines[above].Text.Length < 60 && Vocabulary.LabelOf(lines[above].Text) == Label.Covers;

    /// <summary>A § that only stands first on its line because the sentence above broke there; the next number of the run needs more than that.</summary>
    private static bool ContinuesText(Line[] lines, int above, int at, ItemHeading heading, bool next)
    {
        if (above < 0 || above != at - 1) return false;
        var text = lines[above].Text;
        if (heading.Rest.Length == 0 && !next) return !Scan.EndsSentence(text) || lines[at].Text.EndsWith('.');
        return text[^1] is ',' or '(' || EndsOpen(text) || (heading.Rest.Length == 0 && lines[at].Text.EndsWith('.'));
    }

    private static bool EndsOpen(ReadOnlySpan<char> text)
    {
        foreach (var word in (ReadOnlySpan<string>)[" och", " enligt", " i", " av", " samt", " till", " med", " den", " se"])
        {
            if (text.EndsWith(word)) return true;
        }
        return false;
    }

    /// <summary>
    /// The list of contents repeats every § line; its lines lie close together and each number comes again. A number that comes again
    /// while its own item runs is a running head.
    /// </summary>
    private static List<(int Line, ItemHeading Heading)> WithoutContents(Line[] lines, List<(int Line, ItemHeading Heading)> found)
    {
        var again = FirstRepeated(found);
        var first = 0;
        while (first < again && IsContentsLine(lines, found, first)) first++;
        if (again == 0) first = 0;
        var to = first < found.Count ? found[first].Line : lines.Length;
        // What stands between the list's last line and the first item is no part of the list.
        if (first > 0 && first == again - 1 && found.FindIndex(again, other => other.Heading.Number == found[first].Heading.Number) > 0) to = EndOfTitle(lines, found[first++].Line);
        if (first > 0) MarkContents(lines, found[0].Line, to);
        var kept = new List<(int Line, ItemHeading Heading)>();
        var seen = new HashSet<string>();
        for (var i = first; i < found.Count; i++)
        {
            if (seen.Add(found[i].Heading.Number)) kept.Add(found[i]);
            else lines[found[i].Line].Kind = LineKind.Furniture;
        }
        return kept;
    }

    private static int EndOfTitle(Line[] lines, int at)
    {
        do at++; while (at < lines.Length && !lines[at].Blank);
        return at;
    }

    private static void MarkContents(Line[] lines, int from, int to)
    {
        while (from > 0 && !lines[from - 1].Blank) from--;
        for (var i = from; i < to; i++)
        {
            if (!lines[i].Blank) lines[i].Kind = LineKind.Furniture;
        }
    }

    /// <summary>The first heading whose number has stood before; 0 where none has.</summary>
    private static int FirstRepeated(List<(int Line, ItemHeading Heading)> found)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < found.Count; i++)
        {
            if (!seen.Add(found[i].Heading.Number)) return i;
        }
        return 0;
    }

    private static int NextLine(Line[] lines, List<(int Line, ItemHeading Heading)> found, int at) => at + 1 < found.Count ? found[at + 1].Line : lines.Length;

    private static bool IsContentsLine(Line[] lines, List<(int Line, ItemHeading Heading)> found, int at)
    {
        var end = NextLine(lines, found, at);
        if (TextLines(lines, found[at].Line, end) > 5) return false;
        for (var i = found[at].Line; i < end; i++)
        {
            if (!lines[i].Blank && !lines[i].Furniture && Vocabulary.Heading(lines[i].Text) is SectionKind.Decision or SectionKind.Dispatch or SectionKind.Summary) return false;
        }
        return true;
    }

    /// <summary>Lines of text between two headings; a line that begins with § itself makes room for the title around it.</summary>
    private static int TextLines(Line[] lines, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to; i++)
        {
            if (!lines[i].Blank && !lines[i].Furniture) count += lines[i].Text[0] == '§' && i > from ? -4 : 1;
        }
        return count;
    }

    /// <summary>Where the last item ends: at an annex that stands alone on its line and holds a table of people, or at the notice.</summary>
    private static int TailOf(Line[] lines, int lastItem)
    {
        for (var i = lastItem; i < lines.Length; i++)
        {
            if (lines[i].Blank || lines[i].Furniture) continue;
            if (Annex.Starts(lines, i) || IsNotice(lines[i])) return i;
            if (i > lastItem && IsApproval(lines, i)) return HeadingsAbove(lines, i, lastItem);
        }
        return lines.Length;
    }

    /// <summary>Labels of an approval or its notice, three or more close together: what the minutes end with.</summary>
    private static bool IsApproval(Line[] lines, int at)
    {
        if (ApprovalLabel(lines[at]) is null) return false;
        var labels = new HashSet<Label>();
        for (int i = at, seen = 0; i < lines.Length && seen < 8; i++)
        {
            if (lines[i].Blank || lines[i].Furniture) continue;
            seen++;
            if (ApprovalLabel(lines[i]) is { } label) labels.Add(label);
        }
        return labels.Count >= 3;
    }

    private static Label? ApprovalLabel(Line line)
    {
        var cell = line.FirstCell;
        var colon = cell.IndexOf(':');
        return Vocabulary.LabelOf(colon > 0 ? cell[..colon] : cell) is { } label
            and (Label.Covers or Label.Approvers or Label.ApprovedOn or Label.ApprovalPlaceAndTime or Label.PostedOn or Label.RemovedOn or Label.KeptAt or Label.LastAppeal) ? label : null;
    }

    /// <summary>The first of at most two short lines that stand above as headings.</summary>
    private static int HeadingsAbove(Line[] lines, int at, int first)
    {
        for (int i = at - 1, seen = 0; i > first && seen < 2; i--)
        {
            if (lines[i].Blank || lines[i].Furniture) continue;
            if (lines[i].Text.Length > 40 || lines[i].HasGap || Scan.EndsSentence(lines[i].Text) || Vocabulary.Heading(lines[i].Text) is SectionKind.Decision or SectionKind.Dispatch) break;
            (at, seen) = (i, seen + 1);
        }
        return at;
    }

    private static bool IsNotice(Line line) =>
        line.Text.Length < 60 && line.Text.StartsWith("ANSLAG", StringComparison.OrdinalIgnoreCase) && Vocabulary.LabelOf(line.Text) == Label.Signature;
}
