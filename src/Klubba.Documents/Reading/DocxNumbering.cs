using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Klubba.Documents.Sources;

/// <summary>The numbers and signs that Word puts before paragraphs (ISO/IEC 29500-1, 17.9): "§ 12", "1.", "a)", "•". They stand in no text, and are counted here.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;
    private const int Deepest = 16;

    private readonly Dictionary<string, Level[]> lists = [];
    private readonly Dictionary<string, string> listOf = [];
    private readonly Dictionary<string, (string? List, int Level, bool Heading, string? Base)> styles = [];
    private readonly Dictionary<string, int[]> counts = [];

    private sealed record Level(int Start, string Form, string Text);

    public static DocxNumbering None { get; } = new();

    public static DocxNumbering Of(MainDocumentPart main)
    {
        var numbering = new DocxNumbering();
        if (main.NumberingDefinitionsPart is { } lists) numbering.ReadLists(lists);
        if (main.StyleDefinitionsPart is { } styles) numbering.ReadStyles(styles);
        return numbering;
    }

    public bool IsHeading(string? style) => Chain(style).Any(known => known.Heading);

    /// <summary>A style and those it is based on.</summary>
    private IEnumerable<(string? List, int Level, bool Heading, string? Base)> Chain(string? style)
    {
        for (var depth = 0; depth < Deepest && style is not null && styles.TryGetValue(style, out var known); depth++, style = known.Base) yield return known;
    }

    /// <summary>What stands before the next paragraph of a list; null where nothing does.</summary>
    public string? Next(string? style, string? number, int? level)
    {
        if (number is null && Chain(style).FirstOrDefault(known => known.List is not null) is { List: { } list } styled) (number, level) = (list, level ?? styled.Level);
        if (number is null or "0" || !listOf.TryGetValue(number, out var of) || !lists.TryGetValue(of, out var levels)) return null;
        var at = Math.Clamp(level ?? 0, 0, Levels - 1);
        if (!counts.TryGetValue(number, out var count)) counts[number] = count = [.. levels.Select(one => one.Start - 1)];
        count[at]++;
        for (var i = at + 1; i < Levels; i++) count[i] = levels[i].Start - 1;
        return Written(levels, count, at);
    }

    private static string? Written(Level[] levels, int[] count, int at)
    {
        if (levels[at].Form == "bullet") return "•";
        if (levels[at].Form == "none") return null;
        var text = levels[at].Text;
        for (var i = 0; i < Levels; i++)
            text = text.Replace(FormattableString.Invariant($"%{i + 1}"), Number(levels[i].Form, Math.Max(count[i], levels[i].Start)), StringComparison.Ordinal);
        return text.Trim() is { Length: > 0 } written ? written : null;
    }

    private static string Number(string form, int number) => form switch
    {
        "lowerLetter" when number is > 0 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "upperLetter" when number is > 0 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "lowerRoman" when number is > 0 and < 40 => Roman(number),
        "upperRoman" when number is > 0 and < 40 => Roman(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number) =>
        new string('x', number / 10) + (number % 10) switch { 0 => "", 4 => "iv", 9 => "ix", >= 5 and var n => "v" + new string('i', n - 5), var n => new string('i', n) };

    private void ReadLists(NumberingDefinitionsPart part)
    {
        using var reader = DocxSource.Xml(part);
        string? list = null, number = null;
        var level = -1;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            var value = Attribute(reader, "val");
            switch (reader.LocalName)
            {
                case "abstractNum": list = Attribute(reader, "abstractNumId"); number = null; lists[list ?? ""] = [.. Enumerable.Repeat(new Level(1, "decimal", ""), Levels)]; break;
                case "num": number = Attribute(reader, "numId"); break;
                case "abstractNumId" when number is not null && value is not null: listOf[number] = value; break;
                case "lvl" when number is null: level = Whole(Attribute(reader, "ilvl"), -1); break;
                case "start" when number is null: Change(list, level, old => old with { Start = Whole(value, 1) }); break;
                case "numFmt" when number is null: Change(list, level, old => old with { Form = value ?? "decimal" }); break;
                case "lvlText" when number is null: Change(list, level, old => old with { Text = value is { Length: <= 40 } ? value : "" }); break;
            }
        }
    }

    private void Change(string? list, int level, Func<Level, Level> change)
    {
        if (list is not null && level is >= 0 and < Levels) lists[list][level] = change(lists[list][level]);
    }

    private void ReadStyles(StyleDefinitionsPart part)
    {
        using var reader = DocxSource.Xml(part);
        string? style = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            var value = Attribute(reader, "val");
            if (reader.LocalName == "style" && Attribute(reader, "styleId") is { } id) styles[style = id] = (null, 0, false, null);
            else if (style is null) continue;
            else if (reader.LocalName == "numId") styles[style] = styles[style] with { List = value };
            else if (reader.LocalName == "ilvl") styles[style] = styles[style] with { Level = Whole(value, 0) };
            else if (reader.LocalName == "outlineLvl") styles[style] = styles[style] with { Heading = true };
            else if (reader.LocalName == "basedOn") styles[style] = styles[style] with { Base = value };
        }
    }

    private static string? Attribute(XmlReader reader, string name)
    {
        string? value = null;
        while (value is null && reader.MoveToNextAttribute())
        {
            if (reader.LocalName == name) value = reader.Value;
        }
        reader.MoveToElement();
        return value;
    }

    private static int Whole(string? text, int otherwise) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1_000_000 ? number : otherwise;
}
