namespace Klubba.Documents.Tests.Conformance;

/// <summary>An annotation, its page and its element.</summary>
internal sealed record PdfAnnotation(PdfDict Dict, PdfDict Page, PdfElement? Element, string Subtype, bool Hidden, bool Outside);

/// <summary>A file laid out for the rules: what each of them asks about.</summary>
internal sealed class Subject
{
    public Subject(PdfDocument document, Flavour flavour)
    {
        (Document, Flavour) = (document, flavour);
        Encrypted = document.Trailer.Has("Encrypt");
        if (Encrypted)
        {
            Structure = new(new PdfDocumentStub().Empty);
            Content = new(document, Structure, []);
            return;
        }

        Structure = new(document);
        foreach (var number in document.Numbers) Collect(document.Resolve(new PdfRef(number)), 0);
        if (document.Get(document.Catalog, "Metadata") is PdfStream packet) Metadata = PdfMetadata.Read(document.Decode(packet));
        CollectPages(document.Dict(document.Catalog, "Pages"), 0);
        Content = new(document, Structure, Fonts);
        foreach (var page in Pages) Content.ReadPage(page);
        foreach (var page in Pages) Annotations.AddRange(document.Dicts(page.Entries.GetValueOrDefault("Annots")).Select(annotation => Annotation(annotation, page)));
        Remarks = [.. document.Remarks, .. Content.Remarks];
        OutputColour = OutputProfile is { Length: >= 20 } profile ? System.Text.Encoding.ASCII.GetString(profile, 16, 4) : null;
    }

    private sealed class PdfDocumentStub
    {
        public PdfDocument Empty { get; } = PdfDocument.Open("xref\n0 0\ntrailer<<>>\nstartxref\n0\n"u8.ToArray());
    }

    public PdfDocument Document { get; }

    public Flavour Flavour { get; }

    public bool Encrypted { get; }

    public PdfStructure Structure { get; }

    public PdfMetadata? Metadata { get; }

    public PdfContent Content { get; }

    public List<PdfDict> Pages { get; } = [];

    public List<PdfAnnotation> Annotations { get; } = [];

    public Dictionary<PdfDict, PdfFont> Fonts { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Every dictionary of the file, direct or indirect; streams among them.</summary>
    public HashSet<PdfDict> Dicts { get; } = new(ReferenceEqualityComparer.Instance);

    public List<(string Clause, int Test)> Remarks { get; } = [];

    public string? OutputColour { get; }

    public PdfDict Catalog => Document.Catalog;

    public bool HasLanguage => Catalog.Has("Lang");

    public IEnumerable<PdfDict> OutputIntents => Document.Dicts(Catalog.Entries.GetValueOrDefault("OutputIntents"));

    public IEnumerable<PdfDict> FileSpecs => Dicts.Where(dict => Document.Name(dict, "Type") is "Filespec" or "F" || dict.Has("EF"));

    private byte[]? OutputProfile => OutputIntents.Where(intent => Document.Name(intent, "S") == "GTS_PDFA1")
        .Select(intent => Document.Get(intent, "DestOutputProfile")).OfType<PdfStream>().Select(Document.Decode).FirstOrDefault();

    /// <summary>Every language told: of the document, its elements and its marked sequences.</summary>
    public IEnumerable<string> Languages =>
        ((IEnumerable<PdfDict?>)[Catalog, .. Structure.All.Select(element => element.Dict), .. Content.Sequences.Select(sequence => sequence.Properties)])
        .Select(dict => Document.Text(dict, "Lang")).OfType<string>();

    private void Collect(object? value, int depth)
    {
        if (depth > 100) return;
        if (value is PdfArray array) foreach (var item in array) Collect(item, depth + 1);
        if (value is not PdfDict dict || !Dicts.Add(dict)) return;
        foreach (var item in dict.Entries.Values) Collect(item, depth + 1);
    }

    private void CollectPages(PdfDict? node, int depth)
    {
        if (node is null || depth > 50) return;
        if (!node.Has("Kids")) Pages.Add(node);
        else foreach (var kid in Document.Dicts(node.Entries["Kids"])) CollectPages(kid, depth + 1);
    }

    private PdfAnnotation Annotation(PdfDict dict, PdfDict page)
    {
        var element = Document.Int(dict, "StructParent") is { } key ? Structure.Of(key) : null;
        return new(dict, page, element, Document.Name(dict, "Subtype") ?? "", ((Document.Int(dict, "F") ?? 0) & 2) != 0, Outside(dict, page));
    }

    private bool Outside(PdfDict dict, PdfDict page)
    {
        var (rect, box) = (Box(dict, "Rect"), Box(page, "CropBox") ?? Box(page, "MediaBox"));
        return rect is not null && box is not null && (rect[0] >= box[2] || rect[2] <= box[0] || rect[1] >= box[3] || rect[3] <= box[1]);
    }

    public double[]? Box(PdfDict? dict, string key)
    {
        for (var hops = 0; dict is not null && hops < 50; hops++, dict = Document.Dict(dict, "Parent"))
        {
            if (Document.Array(dict, key) is not { Count: 4 } array) continue;
            var n = array.Select(Document.Resolve).Select(value => value is long whole ? whole : value as double? ?? 0).ToArray();
            return [Math.Min(n[0], n[2]), Math.Min(n[1], n[3]), Math.Max(n[0], n[2]), Math.Max(n[1], n[3])];
        }

        return null;
    }
}
