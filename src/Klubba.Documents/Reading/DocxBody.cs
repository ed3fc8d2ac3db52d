using System.Globalization;
using System.Text;
using System.Xml;

namespace Klubba.Documents.Sources;

/// <summary>The paragraphs and tables of one part of a Word document, in order.</summary>
internal sealed class DocxBody(XmlReader reader, Flow flow, DocxNumbering numbering)
{
    private const int Deepest = 256;
    private const int Tab = 8;

    private readonly Stack<Paragraph> paragraphs = new();

    /// <summary>A paragraph that is being read; one in a text box stands inside another.</summary>
    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public string? Style { get; set; }

        public string? Number { get; set; }

        public int? Level { get; set; }
    }

    public void Read()
    {
        while (!flow.Full && reader.Read())
        {
            if (reader.Depth > Deepest) throw new XmlException("Too deep.");
            if (reader.NodeType == XmlNodeType.Element)
            {
                var (name, empty) = (reader.LocalName, reader.IsEmptyElement);
                Opened(name);
                if (empty) Closed(name);
            }
            else if (reader.NodeType == XmlNodeType.EndElement) Closed(reader.LocalName);
        }
    }

    private void Opened(string name)
    {
        switch (name)
        {
            // Said a second time in an older form, or taken away.
            case "Fallback" or "del" or "moveFrom" or "instrText" or "delText": Skip(); break;
            case "p": paragraphs.Push(new()); break;
            case "tbl": flow.BeginTable(); break;
            case "tr": flow.BeginRow(); break;
            case "tc": flow.BeginCell(1); break;
            case "gridSpan": flow.WidenCell(Whole(Attribute("val")) ?? 1); break;
            case "lastRenderedPageBreak": flow.Page++; break;
            default: if (paragraphs.Count > 0) InParagraph(name, paragraphs.Peek()); break;
        }
    }

    private void InParagraph(string name, Paragraph paragraph)
    {
        switch (name)
        {
            case "pStyle": paragraph.Style = Attribute("val"); break;
            case "numId": paragraph.Number = Attribute("val"); break;
            case "ilvl": paragraph.Level = Whole(Attribute("val")); break;
            case "t": Letters(paragraph.Text); break;
            case "tab" when Attribute("pos") is null: paragraph.Text.Append(' ', 2 + ((2 * Tab) - 2 - (paragraph.Text.Length % Tab)) % Tab); break;
            case "br" or "cr": paragraph.Text.Append('\n'); if (Attribute("type") == "page") flow.Page++; break;
            case "noBreakHyphen": paragraph.Text.Append('-'); break;
            case "sym" when int.TryParse(Attribute("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var sign) && sign is > 31 and < 0xD800 or >= 0xE000 and <= 0xFFFD: paragraph.Text.Append((char)sign); break;
        }
    }

    /// <summary>The letters of an element that holds nothing else.</summary>
    private void Letters(StringBuilder text)
    {
        if (reader.IsEmptyElement) return;
        while (reader.Read() && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA) text.Append(reader.Value);
    }

    private void Closed(string name)
    {
        if (name == "tbl") flow.EndTable();
        if (name != "p" || !paragraphs.TryPop(out var paragraph)) return;
        var text = paragraph.Text.ToString().TrimEnd();
        if (text.Trim().Length == 0)
        {
            flow.Gap();
            return;
        }
        var number = numbering.Next(paragraph.Style, paragraph.Number, paragraph.Level);
        flow.Paragraph(number is null ? text : $"{number} {text}", numbering.IsHeading(paragraph.Style));
    }

    private void Skip()
    {
        if (reader.IsEmptyElement) return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth) { }
    }

    private string? Attribute(string name)
    {
        if (!reader.MoveToFirstAttribute()) return null;
        string? value = null;
        do
        {
            if (reader.LocalName == name) value = reader.Value;
        }
        while (value is null && reader.MoveToNextAttribute());
        reader.MoveToElement();
        return value;
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
