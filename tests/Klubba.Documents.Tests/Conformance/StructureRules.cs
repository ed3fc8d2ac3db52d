using System.Text.RegularExpressions;
using static Klubba.Documents.Tests.Conformance.FileRules;

namespace Klubba.Documents.Tests.Conformance;

/// <summary>The structure tree: types, tables, lists, headings, languages (ISO 14289-1, 7.1–7.9; ISO 19005-3, 6.7).</summary>
internal static partial class StructureRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(false, "6.7.2.2", 1, "the document says it is tagged", s => When(!Marked(s)), LevelA: true),
        new(false, "6.7.3.3", 1, "the document has a structure tree", s => When(s.Structure.Root is null), LevelA: true),
        new(false, "6.7.3.4", 1, "every type leads to a standard type", s => s.Structure.All.Where(e => e.StandardType is null && !s.Structure.Circular(e.Type)), LevelA: true),
        new(false, "6.7.3.4", 2, "no type leads to itself", s => s.Structure.All.Where(e => s.Structure.Circular(e.Type)), LevelA: true),
        new(false, "6.7.3.4", 3, "no standard type is mapped to another", s => s.Structure.All.Where(e => Remapped(s, e)), LevelA: true),
        new(false, "6.7.4", 1, "a language is spelled by RFC 3066", s => s.Languages.Where(language => language.Length > 0 && !LanguagePattern().IsMatch(language)), LevelA: true),

        new(true, "6.2", 1, "the document says it is tagged", s => When(!Marked(s))),
        new(true, "7.1", 4, "the tagging is not suspect", s => When(s.Document.Bool(s.Document.Dict(s.Catalog, "MarkInfo"), "Suspects") == true)),
        new(true, "7.1", 5, "every type leads to a standard type", s => s.Structure.All.Where(e => e.StandardType is null && !s.Structure.Circular(e.Type))),
        new(true, "7.1", 6, "no type leads to itself", s => s.Structure.All.Where(e => s.Structure.Circular(e.Type))),
        new(true, "7.1", 7, "no standard type is mapped to another", s => s.Structure.All.Where(e => Remapped(s, e))),
        new(true, "7.1", 11, "the document has a structure tree", s => When(s.Structure.Root is null)),
        new(true, "7.1", 12, "every element knows its parent", s => s.Structure.All.Where(e => !e.Dict.Has("P"))),

        Kids(3, "Table", "a table holds rows, groups of rows and a caption", "TR", "THead", "TBody", "TFoot", "Caption"),
        Parent(4, "TR", "a row lies in a table or a group of rows", "Table", "THead", "TBody", "TFoot"),
        Parent(5, "THead", "a head of rows lies in a table", "Table"),
        Parent(6, "TBody", "a body of rows lies in a table", "Table"),
        Parent(7, "TFoot", "a foot of rows lies in a table", "Table"),
        Parent(8, "TH", "a head cell lies in a row", "TR"),
        Parent(9, "TD", "a cell lies in a row", "TR"),
        Kids(10, "TR", "a row holds cells", "TH", "TD"),
        Counted(11, "Table", "a table has at most one head", e => e.Kids.Count(kid => kid.StandardType == "THead") > 1),
        Counted(12, "Table", "a table has at most one foot", e => e.Kids.Count(kid => kid.StandardType == "TFoot") > 1),
        Counted(13, "Table", "a table with a foot has a body", e => HasKid(e, "TFoot") && !HasKid(e, "TBody")),
        Counted(14, "Table", "a table with a head has a body", e => HasKid(e, "THead") && !HasKid(e, "TBody")),
        new(true, "7.2", 15, "no cells of a table overlap", s => Tables(s).Where(table => table.Overlaps)),
        Counted(16, "Table", "a table's caption is its first or last kid", e => e.Kids.Skip(1).SkipLast(1).Any(kid => kid.StandardType == "Caption")),
        Parent(17, "LI", "a list's point lies in a list", "L"),
        Parent(18, "LBody", "a point's body lies in a point", "LI"),
        Kids(19, "L", "a list holds points, lists and a caption", "L", "LI", "Caption"),
        Kids(20, "LI", "a point holds label and body", "Lbl", "LBody"),
        Spoken(21, "ActualText"), Spoken(22, "Alt"), Spoken(23, "E"),
        Parent(26, "TOCI", "a line of contents lies in a contents list", "TOC"),
        Kids(27, "TOC", "a contents list holds its lines", "TOC", "TOCI", "Caption"),
        Counted(28, "TOC", "a contents list's caption is its first kid", e => e.Kids.Skip(1).Any(kid => kid.StandardType == "Caption")),
        new(true, "7.2", 2, "an outline needs the document's language", s => When(s.Document.Dict(s.Catalog, "Outlines")?.Has("First") == true && !s.HasLanguage)),
        new(true, "7.2", 29, "a language is spelled by RFC 3066", s => s.Languages.Where(language => !LanguagePattern().IsMatch(language))),
        Kids(36, "THead", "a head holds rows", "TR"), Kids(37, "TBody", "a body holds rows", "TR"), Kids(38, "TFoot", "a foot holds rows", "TR"),
        Counted(39, "Table", "a table has at most one caption", e => e.Kids.Count(kid => kid.StandardType == "Caption") > 1),
        Counted(40, "L", "a list's caption is its first kid", e => e.Kids.Skip(1).Any(kid => kid.StandardType == "Caption")),
        new(true, "7.2", 41, "all columns of a table reach equally far", s => Tables(s).Where(table => table.UnevenColumns)),
        new(true, "7.2", 42, "all rows of a table have equally many columns", s => Tables(s).Where(table => table.UnevenRows && table.Spans)),
        new(true, "7.2", 43, "all rows of a table have equally many cells", s => Tables(s).Where(table => table.UnevenRows && !table.Spans)),
        new(true, "7.3", 1, "a figure has a text in its stead", s => Of(s, "Figure").Where(e => !HasText(s, e))),
        new(true, "7.7", 1, "a formula has a text in its stead", s => Of(s, "Formula").Where(e => !HasText(s, e))),
        new(true, "7.4.2", 1, "no level of heading is skipped", SkippedLevels),
        new(true, "7.4.4", 1, "an element holds one unnumbered heading at most", s => s.Structure.All.Where(e => e.Kids.Count(kid => kid.StandardType == "H") > 1)),
        new(true, "7.4.4", 2, "unnumbered headings are not mixed with numbered", s => Of(s, "H").Where(_ => Numbered(s).Any())),
        new(true, "7.4.4", 3, "numbered headings are not mixed with unnumbered", s => Numbered(s).Where(_ => Of(s, "H").Any())),
        new(true, "7.5", 1, "every cell has its heads", s => Tables(s).SelectMany(table => table.Headless)),
        new(true, "7.5", 2, "a cell's heads are in its table", s => Tables(s).SelectMany(table => table.UnknownHeads)),
        new(true, "7.9", 1, "a note has an identifier", s => Of(s, "Note").Where(e => string.IsNullOrEmpty(s.Document.Text(e.Dict, "ID")))),
        new(true, "7.9", 2, "no two notes have the same identifier", s => Of(s, "Note").GroupBy(e => s.Document.Text(e.Dict, "ID")).Where(g => g.Key is not null && g.Count() > 1)),
    ];

    private static bool Marked(Subject s) => s.Document.Bool(s.Document.Dict(s.Catalog, "MarkInfo"), "Marked") == true;

    private static bool Remapped(Subject s, PdfElement e) => PdfStructure.IsStandard(e.Type) && s.Document.Name(s.Structure.RoleMap, e.Type) is { } to && to != e.Type;

    private static IEnumerable<PdfElement> Of(Subject s, string type) => s.Structure.All.Where(e => e.StandardType == type);

    private static IEnumerable<PdfElement> Numbered(Subject s) => s.Structure.All.Where(e => e.StandardType is ['H', >= '1' and <= '6']);

    private static IEnumerable<TableGrid> Tables(Subject s) => Of(s, "Table").Select(e => new TableGrid(s.Document, e));

    private static Rule Kids(int test, string type, string says, params string[] allowed) =>
        new(true, "7.2", test, says, s => Of(s, type).Where(e => e.Kids.Any(kid => kid.StandardType is not { } own || !allowed.Contains(own))));

    private static Rule Parent(int test, string type, string says, params string[] allowed) =>
        new(true, "7.2", test, says, s => Of(s, type).Where(e => e.Parent?.StandardType is not { } own || !allowed.Contains(own)));

    private static Rule Counted(int test, string type, string says, Func<PdfElement, bool> breached) => new(true, "7.2", test, says, s => Of(s, type).Where(breached));

    private static Rule Spoken(int test, string key) => new(true, "7.2", test, $"a text in {key} has a language",
        s => s.Structure.All.Where(e => e.Dict.Has(key) && !s.HasLanguage && !e.WithAncestors().Any(up => up.Dict.Has("Lang"))));

    private static bool HasKid(PdfElement e, string type) => e.Kids.Any(kid => kid.StandardType == type);

    private static bool HasText(Subject s, PdfElement e) => s.Document.Text(e.Dict, "Alt") is { Length: > 0 } || e.Dict.Has("ActualText");

    private static IEnumerable<object?> SkippedLevels(Subject s)
    {
        var last = 0;
        foreach (var heading in Numbered(s))
        {
            var level = heading.StandardType![1] - '0';
            if (level > last + 1) yield return heading;
            last = level;
        }
    }

    [GeneratedRegex("^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguagePattern();
}

/// <summary>A table laid out in rows and columns by its spans.</summary>
internal sealed class TableGrid
{
    private readonly PdfDocument document;
    private readonly Dictionary<(int Row, int Column), PdfElement> places = [];
    private readonly List<(PdfElement Cell, int Row, int Column, int Rows, int Columns)> cells = [];

    public TableGrid(PdfDocument document, PdfElement table)
    {
        this.document = document;
        var rows = table.Kids.SelectMany(kid => kid.StandardType == "TR" ? [kid] : kid.Kids.Where(row => row.StandardType == "TR")).ToList();
        for (var r = 0; r < rows.Count; r++) Place(rows[r], r);
        var ends = Enumerable.Range(0, Math.Max(rows.Count, 1)).Select(r => places.Keys.Where(p => p.Row == r).Select(p => p.Column + 1).DefaultIfEmpty(0).Max()).ToList();
        UnevenRows = rows.Count > 0 && ends.Take(rows.Count).Distinct().Count() > 1;
        UnevenColumns = places.Keys.Any(p => p.Row >= rows.Count);
    }

    public bool Overlaps { get; private set; }

    public bool UnevenRows { get; }

    public bool UnevenColumns { get; }

    public bool Spans => cells.Exists(cell => cell.Columns > 1);

    /// <summary>Cells that say nothing of their heads and lie in no row or column with a head that says whose it is.</summary>
    public IEnumerable<object> Headless => Lone.Where(cell => Heads(cell).Count == 0);

    /// <summary>Cells that name only heads that are not there, and lie in no row or column with a head that says whose it is.</summary>
    public IEnumerable<object> UnknownHeads => Lone.Where(cell => Heads(cell).Count > 0);

    private IEnumerable<PdfElement> Lone
    {
        get
        {
            var known = cells.Select(cell => document.Text(cell.Cell.Dict, "ID")).OfType<string>().ToHashSet(StringComparer.Ordinal);
            return AllScoped ? [] : cells.Where(cell => cell.Cell.StandardType == "TD" && !Heads(cell.Cell).Exists(known.Contains) && !Scoped(cell)).Select(cell => cell.Cell);
        }
    }

    private bool AllScoped => cells.Exists(cell => cell.Cell.StandardType == "TH") && cells.TrueForAll(cell => cell.Cell.StandardType != "TH" || Attribute(cell.Cell, "Scope") is PdfName);

    private bool Scoped((PdfElement Cell, int Row, int Column, int Rows, int Columns) cell) => cells.Exists(head => head.Cell.StandardType == "TH"
        && Attribute(head.Cell, "Scope") is PdfName { Value: var scope }
        && ((scope is "Column" or "Both" && head.Column < cell.Column + cell.Columns && cell.Column < head.Column + head.Columns)
            || (scope is "Row" or "Both" && head.Row < cell.Row + cell.Rows && cell.Row < head.Row + head.Rows)));

    private void Place(PdfElement row, int r)
    {
        var column = 0;
        foreach (var cell in row.Kids.Where(kid => kid.StandardType is "TH" or "TD"))
        {
            while (places.ContainsKey((r, column))) column++;
            var (rows, columns) = (Span(cell, "RowSpan"), Span(cell, "ColSpan"));
            cells.Add((cell, r, column, rows, columns));
            for (var i = 0; i < rows; i++)
            {
                for (var k = 0; k < columns; k++) Overlaps |= !places.TryAdd((r + i, column + k), cell);
            }
        }
    }

    private int Span(PdfElement cell, string key) => (int)Math.Clamp(Attribute(cell, key) as long? ?? 1, 1, 1000);

    private List<string> Heads(PdfElement cell) => (Attribute(cell, "Headers") as PdfArray)?.Select(document.Resolve).OfType<PdfText>().Select(text => text.Value).ToList() ?? [];

    private object? Attribute(PdfElement cell, string key) => document.Dicts(cell.Dict.Entries.GetValueOrDefault("A"))
        .Where(a => document.Name(a, "O") == "Table").Select(a => document.Get(a, key)).FirstOrDefault(value => value is not null);
}
