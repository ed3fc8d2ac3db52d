using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Klubba.Formats;

/// <summary>HTML: a paper as one page that stands alone, without script and without anything fetched (WCAG 2.2 AA, in Swedish).</summary>
/// <remarks>Void elements are closed, so that the page is read by an XML reader too. The same paper gives the same bytes.</remarks>
public static class Html
{
    private const string MainId = "innehall";

    /// <summary>A table of more columns than this is wider than a phone: its frame is a region that one can come to, and scroll, by keyboard.</summary>
    private const int MostColumnsOnPhone = 5;

    /// <summary>More lines than this, as of an assembly's members, are set in two columns.</summary>
    private const int MostLinesInColumn = 15;

    private static readonly string Style = Embedded("paper.css");

    /// <summary>Signs that are written as something else: markup, and what XML 1.0 does not allow.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"\n\uFFFE\uFFFF" + string.Concat(Enumerable.Range(0, 32).Select(code => (char)code)) + string.Concat(Enumerable.Range(0xD800, 0x800).Select(code => (char)code)));

    public static string Write(Paper paper)
    {
        var page = new StringBuilder(64 * 1024);
        Head(page, paper);
        page.Append("<body>\n<a class=\"skip\" href=\"#").Append(MainId).Append("\">");
        Say(page, "page-skip").Append("</a>\n");
        if (paper.Mark is { } mark) Text(page.Append("<header class=\"mark\"><p>"), mark).Append("</p></header>\n");
        page.Append("<main id=\"").Append(MainId).Append("\" tabindex=\"-1\">\n");
        Blocks(page, paper.Blocks);
        page.Append("</main>\n<footer><p>");
        Text(page, paper.Title);
        if (paper.Foot is { } foot) Text(page.Append(" · "), foot);
        return page.Append("</p></footer>\n</body>\n</html>\n").ToString();
    }

    /// <summary>The paper's blocks alone, to stand within a page that has its own head and main part.</summary>
    public static string Fragment(Paper paper)
    {
        var page = new StringBuilder(64 * 1024);
        if (paper.Mark is { } mark) Text(page.Append("<p class=\"mark\">"), mark).Append("</p>\n");
        Blocks(page, paper.Blocks);
        return page.ToString();
    }

    private static void Head(StringBuilder page, Paper paper)
    {
        page.Append("<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\" />\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<title>");
        Text(page, paper.Title.Replace('\n', ' ')).Append("</title>\n<style>\n").Append(Style);
        // The marks on each printed page.
        page.Append("@page { @top-left { content: ");
        CssString(page, paper.Body).Append("; } @top-right { content: ");
        CssString(page, $"{paper.Kind} {paper.Day}").Append("; } @bottom-left { content: ");
        CssString(page, string.Join(" · ", new[] { paper.Mark, paper.Foot }.OfType<string>())).Append("; } }\n</style>\n</head>\n");
    }

    private static void Blocks(StringBuilder page, Values<Block> blocks)
    {
        var (inSection, tables) = (false, 0);
        foreach (var block in blocks)
        {
            if (block is Heading { Level: 2 } part)
            {
                if (inSection) page.Append("</section>\n");
                Id(page.Append("<section"), part.Id).Append(">\n");
                inSection = true;
            }
            if (block is TableBlock table) Write(page, table, ++tables);
            else Write(page, block);
        }
        if (inSection) page.Append("</section>\n");
    }

    private static void Write(StringBuilder page, Block block)
    {
        switch (block)
        {
            case Heading heading: Write(page, heading); break;
            case Paragraph paragraph: Write(page, paragraph); break;
            case ListBlock list: Write(page, list); break;
            case Facts facts: Write(page, facts); break;
            case Voice voice: Write(page, voice); break;
            case Signatures signatures: Write(page, signatures); break;
            case Contents contents: Write(page, contents); break;
            default: throw new UnreachableException($"A block of a kind that is not known: {block.GetType().Name}.");
        }
    }

    /// <summary>The id of a part sits on its section, that of any other heading on the heading.</summary>
    private static void Write(StringBuilder page, Heading heading)
    {
        var tag = heading.Level switch { 1 => "h1", 2 => "h2", 3 => "h3", _ => throw new UnreachableException($"No heading of level {heading.Level}.") };
        if (heading is { Level: 1, Note: { } over }) Text(page.Append("<p class=\"over\">"), over).Append("</p>\n");
        Id(page.Append('<').Append(tag), heading.Level == 2 ? null : heading.Id).Append('>');
        if (heading.Number is { } number) Text(page.Append("<span class=\"no\">"), number).Append("</span> ");
        Text(page, heading.Text).Append("</").Append(tag).Append(">\n");
        if (heading is { Level: > 1, Note: { } note }) Text(page.Append("<p class=\"case\">"), note).Append("</p>\n");
    }

    private static void Write(StringBuilder page, Paragraph paragraph)
    {
        page.Append(paragraph.Tone switch
        {
            Tone.Running => "<p>",
            Tone.Note => "<p class=\"note\">",
            Tone.Strong => "<p class=\"strong\">",
            Tone.Doubtful => "<p class=\"doubtful\">",
            _ => throw new UnreachableException($"No tone {paragraph.Tone}."),
        });
        Text(page, paragraph.Text).Append("</p>\n");
    }

    private static void Write(StringBuilder page, ListBlock list)
    {
        var tag = list.Numbered ? "ol" : "ul";
        page.Append('<').Append(tag).Append(">\n");
        foreach (var point in list.Points)
        {
            Id(page.Append("<li"), point.Id).Append('>');
            if (point.Text.Contains("\n\n", StringComparison.Ordinal))
            {
                foreach (var part in PaperWords.Split(point.Text)) Text(page.Append("<p>"), part).Append("</p>");
            }
            else
            {
                Text(page, point.Text);
            }
            page.Append("</li>\n");
        }
        page.Append("</").Append(tag).Append(">\n");
    }

    private static void Write(StringBuilder page, Facts facts)
    {
        page.Append("<dl>\n");
        foreach (var fact in facts.Lines)
        {
            Text(page.Append("<div><dt>"), fact.Label).Append("</dt>");
            Write(page, fact.Lines);
            page.Append("</div>\n");
        }
        page.Append("</dl>\n");
    }

    private static void Write(StringBuilder page, Values<string> lines)
    {
        var (open, close) = lines.Count > MostLinesInColumn ? ("<span>", "</span>\n") : ("<dd>", "</dd>");
        if (lines.Count > MostLinesInColumn) page.Append("<dd class=\"many\">");
        foreach (var line in lines) Text(page.Append(open), line).Append(close);
        if (lines.Count > MostLinesInColumn) page.Append("</dd>");
    }

    private static void Write(StringBuilder page, TableBlock table, int number)
    {
        var wide = table.Columns.Count > MostColumnsOnPhone;
        var caption = $"tabell-{number.ToString(CultureInfo.InvariantCulture)}";
        if (wide) page.Append("<div class=\"scroll wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"").Append(caption).Append("\">\n");
        else page.Append("<div class=\"scroll\">\n");
        page.Append("<table>\n<caption");
        Text(Id(page, wide ? caption : null).Append('>'), table.Caption).Append("</caption>\n<thead><tr>");
        foreach (var column in table.Columns)
            Text(page.Append(column.Figures ? "<th scope=\"col\" class=\"fig\">" : "<th scope=\"col\">"), column.Head).Append("</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows) Write(page, table.Columns, row);
        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void Write(StringBuilder page, Values<Column> columns, TableRow row)
    {
        page.Append(row.Sum ? "<tr class=\"sum\">" : "<tr>");
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (i == 0) Text(page.Append("<th scope=\"row\">"), row.Cells[i]).Append("</th>");
            else Text(page.Append(columns[i].Figures ? "<td class=\"fig\">" : "<td>"), row.Cells[i]).Append("</td>");
        }
        page.Append("</tr>\n");
    }

    private static void Write(StringBuilder page, Voice voice)
    {
        Text(Id(page.Append("<div class=\"voice\""), voice.Id).Append("><p class=\"strong\">"), voice.Author).Append("</p>\n");
        if (voice.Text.Count > 0)
        {
            page.Append("<blockquote>\n");
            foreach (var part in voice.Text) Text(page.Append("<p>"), part).Append("</p>\n");
            page.Append("</blockquote>\n");
        }
        page.Append("</div>\n");
    }

    private static void Write(StringBuilder page, Signatures signatures)
    {
        page.Append("<ul class=\"sign\">\n");
        foreach (var line in signatures.Lines)
        {
            Text(page.Append("<li><span class=\"role\">"), line.Role).Append("</span>");
            if (line.Instead is null) page.Append("<span class=\"line\"></span>");
            Text(page.Append("<span class=\"name\">"), line.Name).Append("</span>");
            if (line.Instead is { } instead) Text(page.Append("<span class=\"instead\">"), instead).Append("</span>");
            page.Append("</li>\n");
        }
        page.Append("</ul>\n");
    }

    private static void Write(StringBuilder page, Contents contents)
    {
        page.Append("<nav aria-label=\"");
        Say(page, "page-contents").Append("\">\n<ul>\n");
        foreach (var line in contents.Lines)
        {
            Text(page.Append("<li><a href=\"#"), line.Target).Append("\"><span class=\"no\">");
            Text(page, line.Number).Append("</span> <span>");
            Text(page, line.Text);
            if (line.Mark is { } mark) Text(page.Append(" <small>"), mark).Append("</small>");
            page.Append("</span></a></li>\n");
        }
        page.Append("</ul>\n</nav>\n");
    }

    private static StringBuilder Id(StringBuilder page, string? id) => id is null ? page : Text(page.Append(" id=\""), id).Append('"');

    private static StringBuilder Say(StringBuilder page, string phrase) => Text(page, Phrases.Standard.Say(phrase));

    /// <summary>Escaped for text and for attributes in double quotes; a line break is a line break.</summary>
    private static StringBuilder Text(StringBuilder page, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            page.Append(text[..next]);
            var pair = next + 1 < text.Length && char.IsSurrogatePair(text[next], text[next + 1]);
            _ = text[next] switch
            {
                '&' => page.Append("&amp;"),
                '<' => page.Append("&lt;"),
                '>' => page.Append("&gt;"),
                '"' => page.Append("&quot;"),
                '\n' => page.Append("<br />"),
                '\t' => page.Append(' '),
                _ when pair => page.Append(text.Slice(next, 2)),
                _ => page.Append('\uFFFD'),
            };
            text = text[(next + (pair ? 2 : 1))..];
        }
        return page.Append(text);
    }

    /// <summary>A string of CSS within a style element: every sign that could end either is written by its code.</summary>
    private static StringBuilder CssString(StringBuilder page, string text)
    {
        page.Append('"');
        foreach (var sign in text)
        {
            if (sign is '"' or '\\' or '<' or '>' or '&' or < ' ') page.Append(CultureInfo.InvariantCulture, $"\\{(int)sign:x} ");
            else page.Append(sign);
        }
        return page.Append('"');
    }

    private static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(Html).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
