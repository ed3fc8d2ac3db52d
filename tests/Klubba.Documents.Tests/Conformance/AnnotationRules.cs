using static Klubba.Documents.Tests.Conformance.FileRules;

namespace Klubba.Documents.Tests.Conformance;

/// <summary>Annotations and form fields (ISO 14289-1, 7.18; ISO 19005-3, 6.3–6.4).</summary>
internal static class AnnotationRules
{
    private static readonly HashSet<string> Kinds = new(("Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup "
        + "FileAttachment Widget PrinterMark TrapNet Watermark Redact").Split(' '));

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(false, "6.3.1", 1, "an annotation is of a known kind", s => s.Annotations.Where(a => !Kinds.Contains(a.Subtype))),
        new(false, "6.3.2", 1, "an annotation has flags", s => s.Annotations.Where(a => a.Subtype != "Popup" && !a.Dict.Has("F"))),
        new(false, "6.3.2", 2, "an annotation is printed and never hidden", s => s.Annotations.Where(a => s.Document.Int(a.Dict, "F") is { } flags && (flags & (1 | 2 | 4 | 32 | 256)) != 4)),
        new(false, "6.3.3", 1, "an annotation has its look", s => s.Annotations.Where(a => a.Subtype is not ("Popup" or "Link") && !a.Dict.Has("AP") && !Empty(s, a))),
        new(false, "6.4.1", 1, "a field acts on nothing", s => s.Annotations.Where(a => a.Subtype == "Widget" && (a.Dict.Has("A") || a.Dict.Has("AA")))),

        new(true, "7.18.1", 1, "an annotation has its element", s => Seen(s).Where(a => a.Subtype is not ("Widget" or "PrinterMark" or "Link" or "Popup") && a.Element?.StandardType != "Annot")),
        new(true, "7.18.1", 2, "an annotation has a text in its stead", s => Seen(s).Where(a => a.Subtype is not ("Widget" or "PrinterMark" or "Popup") && !Told(s, a))),
        new(true, "7.18.1", 3, "a field has a name for its user", s => Seen(s).Where(a => a.Subtype == "Widget" && string.IsNullOrEmpty(FieldName(s, a.Dict)) && !AltOf(s, a))),
        new(true, "7.18.2", 1, "no trap network", s => Seen(s).Where(a => a.Subtype == "TrapNet")),
        new(true, "7.18.3", 1, "on a page with annotations tab follows the structure", s => s.Pages.Where(page => s.Document.Array(page, "Annots") is { Count: > 0 } && s.Document.Name(page, "Tabs") != "S")),
        new(true, "7.18.4", 1, "a field lies in a Form", s => Seen(s).Where(a => a.Subtype == "Widget" && a.Element?.StandardType != "Form")),
        new(true, "7.18.4", 2, "a Form holds one field", s => s.Structure.All.Where(e => e.StandardType == "Form" && !RoleTold(s, e) && e.Annotations != 1)),
        new(true, "7.18.5", 1, "a link lies in a Link", s => Seen(s).Where(a => a.Subtype == "Link" && a.Element?.StandardType != "Link")),
        new(true, "7.18.5", 2, "a link has a text in its stead", s => Seen(s).Where(a => a.Subtype == "Link" && string.IsNullOrEmpty(s.Document.Text(a.Dict, "Contents")))),
        new(true, "7.18.8", 1, "a printer's mark is no content", s => Seen(s).Where(a => a.Subtype == "PrinterMark" && a.Element is not null)),
        new(true, "7.2", 24, "a text of an annotation has a language", s => s.Annotations.Where(a => a.Dict.Has("Contents") && !s.HasLanguage && !a.Dict.Has("Lang")
            && a.Element?.WithAncestors().Any(e => e.Dict.Has("Lang")) != true)),
        new(true, "7.2", 25, "a field's name has a language", s => s.Annotations.Where(a => a.Subtype == "Widget" && a.Dict.Has("TU") && !s.HasLanguage
            && a.Element?.WithAncestors().Any(e => e.Dict.Has("Lang")) != true)),
    ];

    private static IEnumerable<PdfAnnotation> Seen(Subject s) => s.Annotations.Where(a => !a.Hidden && !a.Outside);

    private static bool Empty(Subject s, PdfAnnotation a) => s.Box(a.Dict, "Rect") is { } box && box[0] == box[2] && box[1] == box[3];

    private static bool Told(Subject s, PdfAnnotation a) => !string.IsNullOrEmpty(s.Document.Text(a.Dict, "Contents")) || AltOf(s, a);

    private static bool AltOf(Subject s, PdfAnnotation a) => !string.IsNullOrEmpty(s.Document.Text(a.Element?.Dict, "Alt"));

    private static bool RoleTold(Subject s, PdfElement e) => s.Document.Dicts(e.Dict.Entries.GetValueOrDefault("A")).Any(a => a.Has("Role"));

    /// <summary>The name for the user is told by the field: the widget itself, or the field whose widget it is.</summary>
    private static string? FieldName(Subject s, PdfDict widget) => s.Document.Text(widget.Has("T") ? widget : s.Document.Dict(widget, "Parent") ?? widget, "TU");
}
