using System.Text;
using System.Text.RegularExpressions;

namespace Klubba.Documents.Sources;

/// <summary>Markdown in: a line is a line, without the signs of headings and emphasis; the cells of a table stand at columns.</summary>
/// <remarks>Not modelled: links and pictures (they stand as written), code.</remarks>
internal static partial class MarkdownSource
{
    /// <summary>Text with a heading or a table in Markdown's form.</summary>
    public static bool Is(string text) => Heading().IsMatch(text) || Rule().IsMatch(text);

    public static string Text(string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        var text = new StringBuilder(markdown.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i + 1 < lines.Length && lines[i].Contains('|', StringComparison.Ordinal) && Rule().IsMatch(lines[i + 1])) i = Table(lines, i, text);
            else text.Append(Plain(Heading().Replace(lines[i], ""))).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Sets the table that begins on a line; gives its last line.</summary>
    private static int Table(string[] lines, int from, StringBuilder text)
    {
        var table = new Table();
        var at = from;
        for (; at < lines.Length && lines[at].Contains('|', StringComparison.Ordinal); at++)
        {
            if (at == from + 1) continue;
            table.BeginRow();
            foreach (var cell in lines[at].Trim().Trim('|').Split('|'))
            {
                table.BeginCell(1);
                table.Cell!.Add(Plain(cell.Trim()), apart: false, int.MaxValue);
            }
        }
        foreach (var line in table.Set()) text.Append(line).Append('\n');
        return at - 1;
    }

    private static string Plain(string line)
    {
        if (line.AsSpan().IndexOfAny('*', '_', '\\') < 0) return line;
        return Escape().Replace(Emphasis().Replace(line, "${text}"), "${sign}");
    }

    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]+", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|[ \t\r]*$|^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+[ \t\r]*$", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?:\*\*|__)(?<text>[^*_\n]+)(?:\*\*|__)", RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\\(?<sign>[-\\`*_{}\[\]()#+.!|>§])", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
