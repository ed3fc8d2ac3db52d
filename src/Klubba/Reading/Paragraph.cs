using System.Text;

namespace Klubba.Lines;

/// <summary>Ett stycke: lines that belong together, joined, with the sign or number before it set apart.</summary>
internal sealed class Paragraph(Line first, string? marker)
{
    /// <summary>The least room that a line must have left before a break in it is taken as meant.</summary>
    private const int Slack = 10;

    public List<Line> Lines { get; } = [first];

    /// <summary>"1.", "a)", "•", "-"; null for running text.</summary>
    public string? Marker { get; } = marker;

    public string Text { get; private set; } = "";

    public Line First => Lines[0];

    public bool Numbered => Marker is { } sign && char.IsLetterOrDigit(sign[0]);

    public bool Bullet => Marker is { } sign && !char.IsLetterOrDigit(sign[0]);

    /// <summary>Something of the paragraph's own stands between it and the one before.</summary>
    public bool AfterBlank { get; private init; }

    public static List<Paragraph> Of(List<Line> lines)
    {
        var paragraphs = new List<Paragraph>();
        var width = Width(lines);
        Paragraph? now = null;
        var blank = true;
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (line.Blank)
            {
                blank = true;
                continue;
            }
            var sign = MarkerLength(line.Text);
            if (now is null || sign > 0 || !Continues(now, line, blank, width, text))
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
        foreach (var letter in line)
        {
            if (!char.IsWhiteSpace(letter)) text.Append(letter);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }
    }

    private static bool Continues(Paragraph now, Line line, bool blank, int width, StringBuilder text)
    {
        var above = now.Lines[^1];
        var ended = Scan.EndsSentence(above.Text);
        if (blank) return !ended && Scan.StartsLower(line.Text) && !(now.Bullet && line.Indent < now.First.Indent);
        if (text.Length == 0) return true;
        var room = width - above.End - 1 - Scan.FirstWord(line.Text).Length;
        if (now.Marker is not null && line.Indent > now.First.Indent) return true;
        if (Scan.StartsLower(line.Text)) return !(ended && room > Slack);
        return ended ? room < 0 : room < Slack;
    }

    /// <summary>The column where the lines of a stretch are broken: that of its longest line.</summary>
    private static int Width(List<Line> lines)
    {
        var width = 0;
        foreach (var line in lines) width = Math.Max(width, line.End);
        return width;
    }

    /// <summary>How much of a line is a number or sign of a point: "1.", "1)", "a)", "•", "- ".</summary>
    public static int MarkerLength(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return 0;
        if (text[0] is '•' or '●' or '○' or '▪' or '◦' or '·' or '\uf0b7' or '*') return text.Length > 1 && text[1] == '*' ? 0 : 1;
        if (text[0] is '-' or '–' or '−' or '—') return text.Length > 1 && char.IsWhiteSpace(text[1]) ? 1 : 0;
        if (text.Length > 2 && text[0] == 'o' && char.IsWhiteSpace(text[1]) && char.IsWhiteSpace(text[2])) return 1;
        var digits = 0;
        while (digits < text.Length && digits < 3 && char.IsAsciiDigit(text[digits])) digits++;
        if (digits is 1 or 2 && digits < text.Length && text[digits] is '.' or ')' && (digits + 1 == text.Length || char.IsWhiteSpace(text[digits + 1]))) return digits + 1;
        if (digits > 0 || text.Length < 3) return 0;
        return char.IsLetter(text[0]) && text[1] is ')' && char.IsWhiteSpace(text[2]) ? 2 : 0;
    }
}
