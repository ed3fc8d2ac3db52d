using System.Globalization;
using System.Net;
using System.Text;

namespace Klubba.Documents.Sources;

/// <summary>HTML in: what a reader of the page sees, without the machinery around it. Tolerant: there is no page that it cannot read.</summary>
/// <remarks>Entities are those of HTML; none are defined by the file. Not modelled: what style sheets hide, move or add, and what scripts write.</remarks>
internal sealed class HtmlSource(string html)
{
    private const int DeepestList = 8;

    private readonly Flow flow = new();
    private readonly StringBuilder text = new();
    private readonly Stack<int?> lists = new();
    private string marker = "";
    private bool space, pre, defined;
    private int at;

    public static bool Is(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("\uFEFF \t\r\n");
        if (text.StartsWith("<?xml")) text = text[(text.IndexOf("?>") + 2)..].TrimStart();
        while (text.StartsWith("<!--") && text.IndexOf("-->") is > 0 and var end) text = text[(end + 3)..].TrimStart();
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<body", StringComparison.OrdinalIgnoreCase);
    }

    public static List<SourceLine> Lines(string html) => new HtmlSource(html).Read();

    private List<SourceLine> Read()
    {
        while (at < html.Length && !flow.Full)
        {
            if (html[at] == '<' && at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?')) Markup();
            else Letter(html[at++]);
        }
        End();
        return flow.Lines();
    }

    private void Letter(char letter)
    {
        if (pre && letter == '\n') Break();
        else if (!pre && letter is ' ' or '\t' or '\n' or '\r' or '\f') space = text.Length > 0 && text[^1] != '\n';
        else
        {
            if (space) text.Append(' ');
            space = false;
            text.Append(letter);
        }
    }

    private void Break()
    {
        space = false;
        text.Append('\n');
    }

    private void Markup()
    {
        if (html.AsSpan(at).StartsWith("<!--")) at = After("-->", at + 4);
        else if (html[at + 1] is '!' or '?') at = After(">", at + 2);
        else Tag();
    }

    private int After(string end, int from)
    {
        var found = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found + end.Length;
    }

    private void Tag()
    {
        var closes = html[at + 1] == '/';
        var start = at + (closes ? 2 : 1);
        var end = start;
        while (end < html.Length && end - start < 16 && char.IsAsciiLetterOrDigit(html[end])) end++;
        var name = html[start..end].ToLowerInvariant();
        at = EndOfTag(end);
        var attributes = html.AsSpan(end, at - end);
        if (closes) Closed(name);
        else if (name is "script" or "style" or "title" or "template" or "noscript") at = After(">", Math.Min(After("</" + name, at), html.Length));
        else Opened(name, attributes);
    }

    /// <summary>After the sign that ends the tag; one within quotation marks does not.</summary>
    private int EndOfTag(int from)
    {
        var quote = '\0';
        for (var i = from; i < html.Length && i - from < 100_000; i++)
        {
            if (quote != '\0') quote = html[i] == quote ? '\0' : quote;
            else if (html[i] == '>') return i + 1;
            else if (html[i] is '"' or '\'') quote = html[i];
        }
        return After(">", from);
    }

    private void Opened(string name, ReadOnlySpan<char> attributes)
    {
        switch (name)
        {
            case "br": Break(); break;
            case "table": End(); flow.BeginTable(); break;
            case "tr": End(); flow.BeginRow(); break;
            case "td" or "th": End(); flow.BeginCell(Span(attributes)); break;
            case "dl": End(); flow.BeginTable(); break;
            case "dt": End(); flow.BeginRow(); flow.BeginCell(1); defined = true; break;
            case "dd": End(); if (defined) flow.BeginCell(1); defined = false; break;
            case "ul" or "ol": End(); flow.Gap(); lists.Push(name == "ol" ? 0 : null); break;
            case "li": End(); marker = Marker(); break;
            case "pre": End(); pre = true; break;
            case "hr": End(); flow.Gap(); break;
            default: if (IsBlock(name)) End(); break;
        }
    }

    private void Closed(string name)
    {
        switch (name)
        {
            case "table" or "dl": End(); flow.EndTable(); break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": End(apart: true); flow.Gap(); break;
            case "ul" or "ol": End(); lists.TryPop(out _); flow.Gap(); break;
            case "pre": End(); pre = false; break;
            default: if (IsBlock(name) || name is "td" or "th" or "tr" or "li" or "dt" or "dd") End(); break;
        }
    }

    private static bool IsBlock(string name) => name is "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "nav" or "aside" or "body" or "html" or "head"
        or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "address" or "caption" or "figure" or "figcaption" or "form" or "fieldset" or "legend" or "thead" or "tbody" or "tfoot"
        or "option" or "details" or "summary" or "center" or "menu";

    private string Marker()
    {
        if (!lists.TryPop(out var count)) return "• ";
        lists.Push(count + 1);
        return new string(' ', 2 * Math.Min(lists.Count - 1, DeepestList)) + (count is { } before ? FormattableString.Invariant($"{before + 1}. ") : "• ");
    }

    private static int Span(ReadOnlySpan<char> attributes)
    {
        var found = attributes.IndexOf("colspan=", StringComparison.OrdinalIgnoreCase);
        if (found < 0) return 1;
        var digits = attributes[(found + 8)..].TrimStart("\"' ");
        var count = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(count < 0 ? digits : digits[..count], NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1;
    }

    /// <summary>Ends the paragraph.</summary>
    private void End(bool apart = false)
    {
        space = false;
        if (text.Length == 0) return;
        var read = WebUtility.HtmlDecode(text.ToString());
        text.Clear();
        if (string.IsNullOrWhiteSpace(read))
        {
            // An empty line that is meant: a paragraph with nothing but a no-break space.
            if (read.Contains('\u00a0', StringComparison.Ordinal)) flow.Gap();
            return;
        }
        flow.Paragraph(marker + (pre ? read.TrimEnd() : read.Trim()), apart);
        marker = "";
    }
}
