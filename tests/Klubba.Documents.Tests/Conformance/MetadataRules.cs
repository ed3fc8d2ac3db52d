using System.Text.RegularExpressions;
using System.Xml.Linq;
using static Klubba.Documents.Tests.Conformance.FileRules;

namespace Klubba.Documents.Tests.Conformance;

/// <summary>Metadata and identification (ISO 19005-3, 6.6; ISO 14289-1, 5 and 7.1).</summary>
internal static partial class MetadataRules
{
    /// <summary>The properties of XMP 2005 that office files use, with the kind of value of each.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Known = new(StringComparer.Ordinal)
    {
        [PdfMetadata.Dc] = Kinds("contributor:Bag coverage:Text creator:Seq date:Seq description:Alt format:Text identifier:Text language:Bag publisher:Bag relation:Bag rights:Alt source:Text subject:Bag title:Alt type:Bag"),
        ["http://ns.adobe.com/xap/1.0/"] = Kinds("Advisory:Bag BaseURL:Text CreateDate:Date CreatorTool:Text Identifier:Bag Label:Text MetadataDate:Date ModifyDate:Date Nickname:Text Rating:Integer Thumbnails:Any"),
        ["http://ns.adobe.com/pdf/1.3/"] = Kinds("Keywords:Text PDFVersion:Text Producer:Text Trapped:Text"),
        [PdfMetadata.PdfA] = Kinds("part:Integer amd:Text corr:Text conformance:Text"),
        ["http://ns.adobe.com/xap/1.0/mm/"] = Kinds("DerivedFrom:Any DocumentID:Text History:Any InstanceID:Text ManagedFrom:Any Manager:Text ManageTo:Text ManageUI:Text ManagerVariant:Text RenditionClass:Text RenditionParams:Text VersionID:Text Versions:Any LastURL:Text RenditionOf:Any SaveID:Integer"),
        ["http://ns.adobe.com/xap/1.0/rights/"] = Kinds("Certificate:Text Marked:Text Owner:Bag UsageTerms:Alt WebStatement:Text"),
        [PdfMetadata.Extension] = Kinds("schemas:Any"),
    };

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(false, "6.6.2.1", 1, "the document has metadata", s => When(s.Metadata is null)),
        new(false, "6.6.2.1", 2, "the packet's head has no attribute bytes", s => When(s.Metadata?.Header.Contains(" bytes=", StringComparison.Ordinal) == true)),
        new(false, "6.6.2.1", 3, "the packet's head has no attribute encoding", s => When(s.Metadata?.Header.Contains(" encoding=", StringComparison.Ordinal) == true)),
        new(false, "6.6.2.1", 4, "the packet is XML", s => When(s.Metadata is { Root: null })),
        new(false, "6.6.2.1", 5, "the packet is UTF-8", s => When(s.Metadata is { Utf8: false })),
        new(false, "6.6.2.3.1", 1, "every property is XMP's own or declared by the file", s => Properties(s).Where(p => !Defined(s, p))),
        new(false, "6.6.2.3.1", 2, "every property has a value of its kind", s => Properties(s).Where(p => !KindRight(p))),
        Schema(2, "a schema has its name", schema => Has(schema, "schema")),
        Schema(3, "a schema has its namespace", schema => Has(schema, "namespaceURI")),
        Schema(4, "a schema has its prefix", schema => Has(schema, "prefix")),
        Schema(5, "a schema's properties are a sequence", schema => PdfMetadata.Field(schema, "property") is not { } list || list.Element(PdfMetadata.Rdf + "Seq") is not null),
        Property(7, "a property has its name", property => Value(property, "name").Length > 0),
        Property(8, "a property has its kind of value", property => Value(property, "valueType").Length > 0),
        Property(9, "a property is internal or external", property => Value(property, "category") is "internal" or "external"),
        Property(10, "a property has its description", property => Value(property, "description").Length > 0),
        new(false, "6.6.4", 1, "the file says it is PDF/A", s => When(s.Metadata?.Find(PdfMetadata.PdfA, "part") is null)),
        new(false, "6.6.4", 2, "the file says its part of PDF/A", s => When(s.Metadata?.Find(PdfMetadata.PdfA, "part") is { } part && part.Value.Trim() != $"{s.Flavour.Part}")),
        new(false, "6.6.4", 3, "the file says its level of PDF/A", s => When(!Level(s))),
        new(false, "6.6.4", 4, "the part's prefix is pdfaid", s => When(s.Metadata?.Find(PdfMetadata.PdfA, "part") is { Prefix: not "pdfaid" })),
        new(true, "5", 1, "the file says it is PDF/UA", s => When(s.Metadata?.Find(PdfMetadata.PdfUa, "part") is null)),
        new(true, "5", 2, "the file says it is part 1 of PDF/UA", s => When(s.Metadata?.Find(PdfMetadata.PdfUa, "part") is { } part && part.Value.Trim() != "1")),
        new(true, "5", 3, "the part's prefix is pdfuaid", s => When(s.Metadata?.Find(PdfMetadata.PdfUa, "part") is { Prefix: not "pdfuaid" })),
        new(true, "7.1", 8, "the document has metadata", s => When(s.Metadata is null)),
        new(true, "7.1", 9, "the metadata have a title", s => When(s.Metadata is not null && s.Metadata.Find(PdfMetadata.Dc, "title") is null)),
        new(true, "7.1", 10, "a viewer shows the title", s => When(s.Document.Bool(s.Document.Dict(s.Catalog, "ViewerPreferences"), "DisplayDocTitle") != true)),
        new(true, "7.2", 33, "texts of the metadata without a language of their own need the document's", s => When(!s.HasLanguage && DefaultLanguage(s))),
    ];

    private static Rule Schema(int test, string says, Func<XElement, bool> holds) =>
        new(false, "6.6.2.3.3", test, says, s => (s.Metadata?.Schemas ?? []).Where(schema => !holds(schema)));

    private static Rule Property(int test, string says, Func<XElement, bool> holds) =>
        new(false, "6.6.2.3.3", test, says, s => (s.Metadata?.Schemas ?? [])
            .SelectMany(schema => PdfMetadata.Field(schema, "property")?.Descendants(PdfMetadata.Rdf + "li") ?? []).Where(property => !holds(property)));

    private static List<XmpProperty> Properties(Subject s) => s.Metadata?.Properties ?? [];

    private static bool Has(XElement schema, string field) => PdfMetadata.Field(schema, field) is { Value.Length: > 0 };

    private static string Value(XElement property, string field) => property.Descendants(XName.Get(field, PdfMetadata.Property)).FirstOrDefault()?.Value ?? "";

    private static bool Level(Subject s) => s.Metadata?.Find(PdfMetadata.PdfA, "conformance")?.Value.Trim() is { } level
        && (s.Flavour.Level == "A" ? level == "A" : level is "A" or "B" or "U");

    private static bool Defined(Subject s, XmpProperty property) =>
        (Known.TryGetValue(property.Name.NamespaceName, out var kinds) && kinds.ContainsKey(property.Name.LocalName)) || s.Metadata!.Declares(property.Name);

    private static bool KindRight(XmpProperty property)
    {
        if (!Known.TryGetValue(property.Name.NamespaceName, out var kinds) || !kinds.TryGetValue(property.Name.LocalName, out var kind)) return true;
        return kind switch
        {
            "Alt" or "Bag" or "Seq" => property.Element?.Element(PdfMetadata.Rdf + kind) is not null,
            "Integer" => IntegerPattern().IsMatch(property.Value.Trim()),
            "Date" => DatePattern().IsMatch(property.Value.Trim()),
            "Text" => property.Element?.HasElements != true,
            _ => true,
        };
    }

    private static bool DefaultLanguage(Subject s) => s.Metadata?.Root?.Descendants(PdfMetadata.Rdf + "Alt").Elements(PdfMetadata.Rdf + "li")
        .Any(item => item.Attribute(XNamespace.Xml + "lang")?.Value == "x-default") == true;

    private static Dictionary<string, string> Kinds(string list) => list.Split(' ').Select(pair => pair.Split(':')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    [GeneratedRegex(@"^[+-]?\d+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IntegerPattern();

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DatePattern();
}
