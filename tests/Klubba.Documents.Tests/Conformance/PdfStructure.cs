namespace Klubba.Documents.Tests.Conformance;

/// <summary>An element of the structure tree as it lies in a file, with the standard type its own type stands for.</summary>
internal sealed class PdfElement(PdfDict dict, string type, string? standardType, PdfElement? parent)
{
    public PdfDict Dict => dict;

    public string Type => type;

    /// <summary>The standard type by way of the role map; null where the way leads nowhere.</summary>
    public string? StandardType => standardType;

    public PdfElement? Parent => parent;

    public List<PdfElement> Kids { get; } = [];

    /// <summary>How many annotations are its kids.</summary>
    public int Annotations { get; set; }

    public IEnumerable<PdfElement> WithAncestors()
    {
        for (var element = this; element is not null; element = element.Parent) yield return element;
    }
}

/// <summary>The structure tree, the role map and the parent tree (ISO 32000-1, 14.7).</summary>
internal sealed class PdfStructure
{
    private static readonly HashSet<string> Standard = new(StringComparer.Ordinal)
    {
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private", "P", "H", "H1", "H2", "H3",
        "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference",
        "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
    };

    private const int DeepestTree = 500;
    private readonly PdfDocument document;
    private readonly Dictionary<long, object?> parentTree = [];
    private readonly Dictionary<PdfDict, PdfElement> elements = new(ReferenceEqualityComparer.Instance);

    public PdfStructure(PdfDocument document)
    {
        this.document = document;
        Root = document.Dict(document.Catalog, "StructTreeRoot");
        RoleMap = document.Dict(Root, "RoleMap") ?? new();
        ReadNumbers(document.Dict(Root, "ParentTree"), 0);
        foreach (var kid in Kids(Root)) Walk(kid, null, 0);
    }

    public PdfDict? Root { get; }

    public PdfDict RoleMap { get; }

    /// <summary>All elements, in the order of reading.</summary>
    public List<PdfElement> All { get; } = [];

    public static bool IsStandard(string type) => Standard.Contains(type);

    /// <summary>The element of a marked sequence, by the key of its page or form; null where the tree does not know it.</summary>
    public PdfElement? Of(long key, int mcid) =>
        parentTree.GetValueOrDefault(key) is PdfArray row && mcid < row.Count && document.Resolve(row[mcid]) is PdfDict dict ? elements.GetValueOrDefault(dict) : null;

    /// <summary>The element of an annotation.</summary>
    public PdfElement? Of(long key) => parentTree.GetValueOrDefault(key) is PdfDict dict ? elements.GetValueOrDefault(dict) : null;

    /// <summary>The standard type that the role map leads to; null where it leads to none.</summary>
    public string? Map(string type)
    {
        for (var hops = 0; !IsStandard(type); hops++)
        {
            if (hops > 100 || document.Name(RoleMap, type) is not { } next) return null;
            type = next;
        }

        return type;
    }

    /// <summary>The role map leads from the type back to where it has been.</summary>
    public bool Circular(string type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? next = type; next is not null; next = document.Name(RoleMap, next))
        {
            if (!seen.Add(next)) return true;
        }

        return false;
    }

    private void Walk(PdfDict dict, PdfElement? parent, int depth)
    {
        if (depth > DeepestTree || elements.ContainsKey(dict) || document.Name(dict, "S") is not { } type) return;
        var element = new PdfElement(dict, type, Map(type), parent);
        elements[dict] = element;
        All.Add(element);
        parent?.Kids.Add(element);
        foreach (var kid in Kids(dict))
        {
            if (document.Name(kid, "Type") == "OBJR") element.Annotations++;
            else if (document.Name(kid, "Type") != "MCR") Walk(kid, element, depth + 1);
        }
    }

    private IEnumerable<PdfDict> Kids(PdfDict? dict) => dict is null ? [] : document.Dicts(dict.Entries.GetValueOrDefault("K"));

    private void ReadNumbers(PdfDict? node, int depth)
    {
        if (node is null || depth > 50) return;
        var numbers = document.Array(node, "Nums");
        for (var i = 0; numbers is not null && i + 1 < numbers.Count; i += 2)
        {
            if (document.Resolve(numbers[i]) is long key) parentTree[key] = document.Resolve(numbers[i + 1]);
        }

        foreach (var kid in document.Dicts(node.Entries.GetValueOrDefault("Kids"))) ReadNumbers(kid, depth + 1);
    }
}
