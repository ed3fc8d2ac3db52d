namespace Klubba.Documents.Sources;

/// <summary>Sets paragraphs and tables, as they come, as lines: an empty line around running text, the cells of a table at columns.</summary>
/// <remarks>Bounded: tables deeper than <see cref="MostDepth"/> inside each other are set as running text, and no more is taken than a <see cref="SourceText"/> holds.</remarks>
internal sealed class Flow
{
    private const int MostDepth = 16;

    /// <summary>Paragraphs no longer than this may be entries of a list, which stand close.</summary>
    private const int ShortLine = 72;

    private readonly Stack<Table> tables = new();
    private readonly List<SourceLine> lines = [];
    private long chars;
    private int skipped;

    /// <summary>Counted from 1.</summary>
    public int Page { get; set; } = 1;

    private Block Into => tables.Count == 0 || tables.Peek().Cell is not { } cell ? body : cell;

    private readonly Block body = new();

    public bool Full => chars > SourceText.MaxChars;

    /// <summary>A paragraph; line breaks inside it are kept.</summary>
    /// <param name="apart">Stands apart from what is before it, as a heading does.</param>
    public void Paragraph(string text, bool apart = false)
    {
        if (Full) return;
        chars += text.Length + 1;
        Into.Add(text, apart, ShortLine);
        if (tables.Count == 0) Flush();
    }

    public void Gap() => Into.Gap();

    public void BeginTable()
    {
        if (tables.Count == MostDepth) skipped++;
        else tables.Push(new());
    }

    public void BeginRow()
    {
        if (skipped == 0 && tables.Count > 0) tables.Peek().BeginRow();
    }

    public void BeginCell(int span)
    {
        if (skipped == 0 && tables.Count > 0) tables.Peek().BeginCell(span);
    }

    /// <summary>The cell that was begun reaches over more columns than one.</summary>
    public void WidenCell(int span)
    {
        if (skipped == 0 && tables.Count > 0) tables.Peek().WidenCell(span);
    }

    public void EndTable()
    {
        if (skipped > 0) skipped--;
        else if (tables.Count > 0)
        {
            var set = tables.Pop().Set();
            Into.AddSet(set);
            if (tables.Count == 0) Flush();
        }
    }

    public List<SourceLine> Lines()
    {
        while (tables.Count > 0) EndTable();
        Flush();
        return lines;
    }

    private void Flush()
    {
        foreach (var text in body.Take()) lines.Add(new(Page, lines.Count + 1, text));
    }
}

/// <summary>Lines under each other, as they will stand.</summary>
internal sealed class Block
{
    private readonly List<string> lines = [];
    private bool any, gap, wasLong;

    public IReadOnlyList<string> Lines => lines;

    public void Add(string text, bool apart, int shortLine)
    {
        var broken = text.ReplaceLineEndings("\n").Split('\n');
        var isLong = Array.Exists(broken, line => line.Length > shortLine);
        if (any && (gap || apart || isLong || wasLong)) lines.Add("");
        foreach (var line in broken) lines.Add(line.TrimEnd());
        (any, gap, wasLong) = (true, false, isLong || apart);
    }

    public void AddSet(IReadOnlyList<string> set)
    {
        if (set.Count == 0) return;
        if (any) lines.Add("");
        lines.AddRange(set);
        (any, gap) = (true, true);
    }

    public void Gap() => gap = true;

    /// <summary>The lines so far; the block goes on after them.</summary>
    public List<string> Take()
    {
        var taken = lines.ToList();
        lines.Clear();
        return taken;
    }
}
