using System.Buffers;

namespace Klubba.Lines;

/// <summary>A line on its way from source to fields: its letters without the space around them, and what has become of it.</summary>
internal sealed class Line(SourceLine source, int index)
{
    public int Index { get; } = index;

    public int Page { get; } = source.Page;

    public int Number { get; } = source.Number;

    /// <summary>Columns of space before the first letter.</summary>
    public int Indent { get; } = source.Column - 1;

    public string Text { get; private set; } = WithoutBar(Plain(source.Text).Trim());

    /// <summary>Spaces that do not break, or are narrow, are spaces; ff, fi and fl in one sign are letters.</summary>
    private static string Plain(string text)
    {
        if (text.AsSpan().ContainsAny(Spaces)) text = string.Create(text.Length, text, static (plain, from) => from.AsSpan().ReplaceAny(plain, Spaces, ' '));
        if (!text.AsSpan().ContainsAnyInRange('\ufb00', '\ufb04')) return text;
        foreach (var (sign, letters) in Ligatures) text = text.Replace(sign, letters, StringComparison.Ordinal);
        return text;
    }

    private static readonly (string Sign, string Letters)[] Ligatures = [("\ufb00", "ff"), ("\ufb01", "fi"), ("\ufb02", "fl"), ("\ufb03", "ffi"), ("\ufb04", "ffl")];

    private static readonly SearchValues<char> Spaces = SearchValues.Create("\u00a0\u2007\u2009\u202f");

    /// <summary>"| Text": a bar before each line sets a text apart; a row of a table has more than one.</summary>
    private static string WithoutBar(string text) => text.Length > 0 && text[0] == '|' && !text.AsSpan(1).Contains('|') && (text.Length == 1 || text[1] == ' ') ? text[1..].Trim() : text;

    public bool Blank => Text.Length == 0;

    public bool Furniture => Kind == LineKind.Furniture;

    /// <summary>Null until something has been made of it.</summary>
    public LineKind? Kind
    {
        get;
        set => field = cut && value == LineKind.Text ? LineKind.Facts : value;
    }

    /// <summary>Takes away a heading that stands before text on the same line; the rest is then no whole line of any field.</summary>
    public void CutHeading(int length) => (Text, cut, hasGap) = (Text[length..].Trim(), true, null);

    private bool cut;

    public int End => Indent + Text.Length;

    public Place Place => new(Page, Number, Indent + 1);

    /// <summary>Pieces of the line with at least two columns of space between, each with its column.</summary>
    public List<Cell> Cells()
    {
        var cells = new List<Cell>();
        var start = 0;
        while (start < Text.Length)
        {
            var end = GapAfter(start);
            cells.Add(new(Indent + start, Text[start..end]));
            start = end;
            while (start < Text.Length && char.IsWhiteSpace(Text[start])) start++;
        }
        return cells;
    }

    /// <summary>The line up to its first gap.</summary>
    public ReadOnlySpan<char> FirstCell => Text.AsSpan(0, GapAfter(0));

    /// <summary>Is there a gap of two columns or more inside the line?</summary>
    public bool HasGap => hasGap ??= Text.Contains("  ", StringComparison.Ordinal) || Text.Contains('\t', StringComparison.Ordinal);

    private bool? hasGap;

    private int GapAfter(int start)
    {
        for (var i = start; i < Text.Length; i++)
        {
            if (Text[i] > ' ' && Text[i] < '\u0080') continue;
            if (Text[i] == '\t' || (char.IsWhiteSpace(Text[i]) && i + 1 < Text.Length && char.IsWhiteSpace(Text[i + 1]))) return i;
        }
        return Text.Length;
    }

    public override string ToString() => $"{Number}: {Text}";
}

/// <summary>A piece of a line, at its column from 0.</summary>
internal readonly record struct Cell(int Column, string Text);
