using System.Buffers;
using System.Text;

namespace Klubba.Lines;

/// <summary>
/// How lines follow each other: in running text a line that ends no sentence goes on; a list has an entry a line; in a decision a new clause
/// begins after each full stop that ends a line.
/// </summary>
internal enum Flow { Prose, List, Clauses }

/// <summary>Ett stycke: lines that belong together, joined, with the sign or number before it set apart.</summary>
internal sealed class Paragraph(Line first, string? marker)
{
    /// <summary>The least room that a line of a list must have left before its break is taken as meant.</summary>
    private const int Slack = 10;

    /// <summary>No page breaks its lines further right; a line that goes on beyond is not broken at all.</summary>
    private const int Widest = 400;

    /// <summary>Space that is not one plain space.</summary>
    private static readonly SearchValues<char> Wide = SearchValues.Create("\t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000");

    public List<Line> Lines { get; } = [first];

    /// <summary>"1.", "a)", "•", "-"; null for running text.</summary>
    public string? Marker { get; } = marker;

    public string Text { get; private set; } = "";

    public Line First => Lines[0];

    public bool Numbered => Marker is { } sign && char.IsDigit(sign[0]);

    /// <summary>A sign or a letter before it.</summary>
    public bool Bullet => Marker is { } sign && !char.IsDigit(sign[0]);

    /// <summary>Something of the paragraph's own stands between it and the one before.</summary>
    public bool AfterBlank { get; private init; }

    /// <param name="lines">Lines of one stretch, blank ones too.</param>
    /// <param name="width">The column where the document's lines are broken.</param>
    /// <param name="flow">How its lines follow each other.</param>
    public static List<Paragraph> Of(List<Line> lines, int width, Flow flow = Flow.Prose)
    {
        var paragraphs = new List<Paragraph>();
        width = Math.Max(width, Width(lines));
        Paragraph? now = null;
        var blank = true;
        var text = new StringBuilder(256);
        foreach (var line in lines)
        {
            if (line.Blank)
            {
                blank = true;
                continue;
            }
            var sign = MarkerLength(line.Text);
            if (sign == line.Text.Length && now is not null && !blank && EndsInNumber(now, line)) sign = 0;
            if (now is null || sign > 0 || !Continues(now, line, blank, width, flow, text))
            {
                now?.Text = text.ToString();
                now = new(line, sign > 0 ? line.Text[..sign].TrimEnd() : null) { AfterBlank = blank };
                paragraphs.Add(now);
                text.Clear();
                Append(text, line.Text.AsSpan(sign).TrimStart());
            }
            else
            {
                now.Lines.Add(line);
                Join(text, line.Text);
            }
            blank = false;
        }
        now?.Text = text.ToString();
        return paragraphs;
    }

    /// <summary>Puts a line after a text: a space between, none after a hyphen that parts a word.</summary>
    public static void Join(StringBuilder text, ReadOnlySpan<char> line)
    {
        if (text.Length > 0 && !IsBrokenWord(text, line)) text.Append(' ');
        Append(text, line);
    }

    private static bool IsBrokenWord(StringBuilder text, ReadOnlySpan<char> line)
    {
        if (text[^1] is not ('-' or '\u00ad' or '–') || text.Length < 2 || !char.IsLetterOrDigit(text[^2])) return false;
        var word = Scan.FirstWord(line);
        return char.IsLetterOrDigit(line[0]) && word is not ("och" or "eller" or "samt" or "respektive" or "till") && (text[^1] != '–' || char.IsDigit(line[0]));
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> line)
    {
        if (!line.ContainsAny(Wide) && line.IndexOf("  ") < 0)
        {
            text.Append(text.Length > 0 && text[^1] == ' ' ? line.TrimStart(' ') : line);
            return;
        }
        foreach (var letter in line)
        {
            if (!char.IsWhiteSpace(letter)) text.Append(letter);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }
    }

    private static bool Continues(Paragraph now, Line line, bool blank, int width, Flow flow, StringBuilder text)
    {
        var above = now.Lines[^1];
        var ended = Scan.EndsSentence(above.Text);
        if (flow == Flow.Clauses && IsClauseStart(now, above, line)) return false;
        if (flow == Flow.Clauses && ended && Clauses.IsLeadIn(line.Text) is not null) return false;
        if (blank && line.Page != above.Page && above.Text[^1] == ',') return true;
        if (blank) return !ended && Scan.StartsLower(line.Text) && !(now.Bullet && line.Indent < now.First.Indent);
        if (text.Length == 0 || line.Text[0] == '(' || above.Text[^1] is ',' or '-' || IsLeftOpen(above.Text)) return true;
        if (now.Marker is not null && line.Indent > now.First.Indent) return true;
        var room = width - above.End - 1 - Scan.FirstWord(line.Text).Length;
        if (Scan.StartsLower(line.Text)) return !(ended && room > Slack);
        if (ended) return room < 0 && above.Text[^1] != ':' && (flow != Flow.Clauses || now.Numbered);
        return room < (flow == Flow.List ? Slack : width / 3);
    }

    /// <summary>"3." alone on its line ends the sentence above, unless it is the next point of a list.</summary>
    private static bool EndsInNumber(Paragraph now, Line line) =>
        Scan.Number(line.Text, out var number, out _) && !Scan.EndsSentence(now.Lines[^1].Text)
        && number != (now.Marker is { } above && Scan.Number(above, out var last, out _) ? last + 1 : 1);

    /// <summary>A line that ends in a word that joins has a next one.</summary>
    private static bool IsLeftOpen(string line) => line.EndsWith(" och", StringComparison.Ordinal) || line.EndsWith(" samt", StringComparison.Ordinal);

    /// <summary>"att …" on a line of its own after "beslutar" or after another such clause.</summary>
    private static bool IsClauseStart(Paragraph now, Line above, Line line)
    {
        if (!line.Text.StartsWith("att ", StringComparison.OrdinalIgnoreCase)) return false;
        var end = above.Text.TrimEnd(' ', ':');
        if (end.EndsWith("beslutar", StringComparison.Ordinal) || end.EndsWith("beslutade", StringComparison.Ordinal) || end.EndsWith("besluta", StringComparison.Ordinal)) return true;
        return now.First.Text.StartsWith("att ", StringComparison.OrdinalIgnoreCase)
            && (Scan.EndsSentence(above.Text) || above.Text[^1] == ',' || end is "samt" or "och" || end.EndsWith(" samt", StringComparison.Ordinal) || end.EndsWith(" och", StringComparison.Ordinal));
    }

    /// <summary>The column where a document's lines are broken: that of its longest lines, a few outliers and tables set aside.</summary>
    public static int WidthOf(IEnumerable<Line> lines)
    {
        var ends = new int[Widest + 1];
        var count = 0;
        foreach (var line in lines)
        {
            if (line.Text.Length <= 30 || line.Furniture || line.HasGap) continue;
            ends[Math.Min(Widest, line.End)]++;
            count++;
        }
        if (count == 0) return 0;
        var (width, left) = (0, count * 98 / 100);
        while (left >= ends[width]) left -= ends[width++];
        return width;
    }

    /// <summary>The column where the lines of a stretch are broken: that of its longest line.</summary>
    private static int Width(List<Line> lines)
    {
        var width = 0;
        foreach (var line in lines) width = Math.Max(width, line.End);
        return width;
    }

    /// <summary>"- 14.23" alone: the end of the hours on the line above.</summary>
    private static bool IsHour(ReadOnlySpan<char> text) => text.Length < 8 && Days.TimeAt(text.TrimStart(), out _) is not null;

    /// <summary>How much of a line is a number or sign of a point: "1.", "1)", "a)", "•", "- ".</summary>
    public static int MarkerLength(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return 0;
        if (text[0] is '•' or '●' or '○' or '▪' or '◦' or '·' or '\uf0b7' or '*') return text.Length > 1 && text[1] == '*' ? 0 : 1;
        if (text[0] is '-' or '–' or '−' or '—') return text.Length > 1 && char.IsWhiteSpace(text[1]) && !IsHour(text[1..]) ? 1 : 0;
        if (text.Length > 2 && text[0] == 'o' && char.IsWhiteSpace(text[1]) && char.IsWhiteSpace(text[2])) return 1;
        var digits = 0;
        while (digits < text.Length && digits < 3 && char.IsAsciiDigit(text[digits])) digits++;
        if (digits is 1 or 2 && digits < text.Length && text[digits] is '.' or ')' && (digits + 1 == text.Length || char.IsWhiteSpace(text[digits + 1]))) return digits + 1;
        if (digits > 0 || text.Length < 3) return 0;
        return char.IsLetter(text[0]) && char.IsWhiteSpace(text[2]) && (text[1] == ')' || (text[1] == '.' && char.IsLower(text[0]))) ? 2 : 0;
    }
}
