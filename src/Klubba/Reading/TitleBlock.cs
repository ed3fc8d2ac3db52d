namespace Klubba.Lines;

/// <summary>Paragrafens rubrik: title and case number in any order, over several lines, and where the text under it begins.</summary>
internal sealed class TitleBlock
{
    private const int MostLines = 12;

    /// <summary>A title is broken only where it is long.</summary>
    private const int ShortTitle = 32;

    private readonly List<Line> titleLines = [];

    public string? Title { get; private set; }

    public string? CaseNumber { get; private set; }

    public Line? TitleLine { get; private set; }

    public Line? CaseNumberLine { get; private set; }

    /// <summary>"Omedelbart justerad" beside the heading.</summary>
    public bool Immediate { get; private set; }

    /// <summary>Lines of the lead that are no part of the heading.</summary>
    public List<Line> Rest { get; } = [];

    /// <param name="heading">The § line.</param>
    /// <param name="line">Where it stands.</param>
    /// <param name="under">The lines from there to the first heading of a section.</param>
    /// <param name="body">The meeting's body, whose name may stand under the heading.</param>
    public static TitleBlock Of(ItemHeading heading, Line line, List<Line> under, string? body)
    {
        var block = new TitleBlock();
        var text = new System.Text.StringBuilder();
        block.TakeFirst(heading.Rest, line, text);
        var at = block.TakeTitle(under, text, body);
        block.Rest.AddRange(under.Skip(at));
        if (text.Length > 0) block.Title = text.ToString().Trim().Trim('*').Trim();
        block.TakeLast();
        return block;
    }

    /// <summary>What stands on the § line itself: a title, a case number, or both.</summary>
    private void TakeFirst(string rest, Line line, System.Text.StringBuilder text)
    {
        if (rest.Length == 0) return;
        foreach (var cell in rest.Split(["  ", " | "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var word = CaseNumbers.WordAt(cell);
            var length = CaseNumbers.Length(cell.AsSpan(word));
            if (CaseNumber is null && length > 0)
            {
                (CaseNumber, CaseNumberLine) = (cell.Substring(word, length), line);
                AddTitle(cell[(word + length)..].Trim(), line, text);
            }
            else if (CaseNumber is null && LastCaseNumber(cell) is { } tail) TakeTail(cell, tail, line, text);
            else AddTitle(cell[word..], line, text);
        }
    }

    /// <summary>"Titel Dnr KS 2019/12" or "Titel (KS 2019/12)": the case number after the title.</summary>
    private void TakeTail(string cell, int at, Line line, System.Text.StringBuilder text)
    {
        var word = CaseNumbers.WordAt(cell.AsSpan(at));
        (CaseNumber, CaseNumberLine) = (cell[(at + word)..].TrimEnd(')', ' '), line);
        AddTitle(cell[..at].TrimEnd(' ', '(', ',', '-', '–'), line, text);
    }

    /// <summary>A case number at the end of a title that went over its line.</summary>
    private void TakeLast()
    {
        if (CaseNumber is not null || titleLines.Count < 2 || Title is null || LastCaseNumber(Title) is not { } at) return;
        (CaseNumber, CaseNumberLine) = (Title[(at + CaseNumbers.WordAt(Title.AsSpan(at)))..].TrimEnd(')', ' '), titleLines[^1]);
        Title = Title[..at].TrimEnd(' ', '(', ',', '-', '–');
    }

    private static int? LastCaseNumber(string cell)
    {
        for (var space = cell.IndexOf(' '); space > 0; space = cell.IndexOf(' ', space + 1))
        {
            var from = cell[space + 1] == '(' ? space + 2 : space + 1;
            if (from >= cell.Length) return null;
            var word = CaseNumbers.WordAt(cell.AsSpan(from));
            var length = CaseNumbers.Length(cell.AsSpan(Math.Min(cell.Length, from + word)));
            if (length > 0 && cell.AsSpan(from + word + length).Trim() is "" or ")" && (word > 0 || from == space + 2 || IsPlain(cell.AsSpan(from, length)))) return from;
        }
        return null;
    }

    /// <summary>A case number that is one without a word before it: letters of a unit, a year, a number.</summary>
    private static bool IsPlain(ReadOnlySpan<char> number) => number.Length > 7 && char.IsUpper(number[0]) && char.IsUpper(number[1]) && number.IndexOfAny("/-:.") > 0;

    private void AddTitle(string words, Line line, System.Text.StringBuilder text)
    {
        if (words.Length == 0) return;
        TitleLine ??= line;
        titleLines.Add(line);
        Paragraph.Join(text, words);
    }

    private int TakeTitle(List<Line> under, System.Text.StringBuilder text, string? body)
    {
        var ended = false;
        var taken = 0;
        for (var i = 0; i < under.Count && i < MostLines * 2; i++)
        {
            var line = under[i];
            if (line.Blank) continue;
            var blank = i > 0 && under[i - 1].Blank;
            if (Vocabulary.IsMatter(line.Text) || TakesCaseNumberOf(line)) Rest.Add(line);
            else if (TakesCaseNumber(line) || IsBodyLine(line, body, text.Length > 0)) line.Kind = LineKind.Heading;
            else if (IsImmediate(line.Text)) (Immediate, line.Kind) = (true, LineKind.Heading);
            else if (IsClock(line.Text)) Rest.Add(line);
            else if (!ended && GoesOn(under, i, blank, text))
            {
                AddTitle(line.Text, line, text);
                line.Kind = LineKind.Heading;
            }
            else break;
            ended |= text.Length > 0 && CaseNumberLine == line;
            ended |= text.Length > 0 && i + 1 < under.Count && under[i + 1].Blank && titleLines.Count > 0 && titleLines[^1] == line;
            taken = i + 1;
        }
        return taken;
    }

    private bool TakesCaseNumber(Line line)
    {
        if (CaseNumber is not null || line.Text.Length > 60 || CaseNumbers.Whole(line.Text) is not { } number) return false;
        (CaseNumber, CaseNumberLine) = (number, line);
        return true;
    }

    /// <summary>"KN 2026/4 · informationsärende": a case number with more beside it; the line is kept whole as well.</summary>
    private bool TakesCaseNumberOf(Line line)
    {
        if (CaseNumber is not null || line.Text.Length > 90 || line.Text.AsSpan().IndexOfAny('·', '|') is not (> 3 and var bar)) return false;
        if (CaseNumbers.Whole(line.Text.AsSpan(0, bar)) is not { } number) return false;
        (CaseNumber, CaseNumberLine) = (number, line);
        return true;
    }

    private static bool IsBodyLine(Line line, string? body, bool afterTitle) =>
        afterTitle && body is not null && line.Text.Length < 80 && string.Equals(line.Text, body, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Kl. 10.15": when the item was taken up.</summary>
    private static bool IsClock(string text) =>
        text.Length < 24 && Days.Times(text) is [var (_, start, _), ..] && text.AsSpan(0, start).Trim(" .:").ToString().ToUpperInvariant() is "" or "KL" or "KLOCKAN" or "TID";

    internal static bool IsImmediate(string text) =>
        text.Length < 70 && ((text.Has("juster") && (text.Has("omedelbart justera") || text.Has("omedelbar justering") || text.Has("justeras omedelbart") || text.Has("direktjuster")))
            || text.AsSpan().Trim("*() ") is "OJ");

    /// <summary>Is the line a further line of the title? The line above must be full: the first word of this one would not have gone into it.</summary>
    private bool GoesOn(List<Line> under, int at, bool blank, System.Text.StringBuilder text)
    {
        var line = under[at];
        if (text.Length == 0) return line.Text.Length < 300;
        if (titleLines.Count >= MostLines || line.Text.Length > 200) return false;
        if (blank && !(Scan.StartsLower(line.Text) && titleLines.Count > 0 && !Scan.EndsSentence(titleLines[^1].Text))) return false;
        if (Scan.StartsUpper(line.Text) && line.Text[^1] == '.' && !EndsOpen(text) && !(at + 1 < under.Count && Scan.StartsLower(under[at + 1].Text))) return false;
        if (Scan.StartsLower(line.Text) || char.IsDigit(line.Text[0]) || line.Text[0] == '(') return true;
        if (text[^1] is '-' or '–' or ',' || EndsOpen(text)) return true;
        var above = titleLines[^1];
        if (above.Text.Length < ShortTitle) return false;
        if (above.Kind != LineKind.Heading) return titleLines.Count == 1 && above.Text.StartsWith('§') && above.End > 60 && IsShortUntilBlank(under, at);
        var width = titleLines.Where(l => l.Kind == LineKind.Heading).Max(l => l.Text.Length);
        for (var i = at; i < under.Count && i < at + 3 && !under[i].Blank; i++) width = Math.Max(width, IsTitleLike(under[i]) ? under[i].Text.Length : 0);
        return above.Text.Length + 1 + Scan.FirstWord(line.Text).Length > width;
    }

    private static bool IsTitleLike(Line line) => !Scan.EndsSentence(line.Text) && line.Text.Length < 80;

    private static bool IsShortUntilBlank(List<Line> under, int at) => at + 1 >= under.Count || under[at + 1].Blank || CaseNumbers.Length(under[at + 1].Text) > 0;

    private static bool EndsOpen(System.Text.StringBuilder text)
    {
        Span<char> end = stackalloc char[Math.Min(10, text.Length)];
        text.CopyTo(text.Length - end.Length, end, end.Length);
        foreach (var word in (ReadOnlySpan<string>)[" och", " i", " för", " till", " av", " om", " med", " på", " samt", " den", " att", " från"])
        {
            if (end.EndsWith(word)) return true;
        }
        return false;
    }
}
