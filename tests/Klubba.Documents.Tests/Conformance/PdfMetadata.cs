using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Klubba.Documents.Tests.Conformance;

/// <summary>A property of the metadata packet.</summary>
internal sealed record XmpProperty(XName Name, string Prefix, XElement? Element, string Value);

/// <summary>The XMP packet of a file (ISO 16684-1), with the extension schemas it declares (ISO 19005-3, 6.6.2.3).</summary>
internal sealed partial class PdfMetadata
{
    public const string PdfA = "http://www.aiim.org/pdfa/ns/id/", PdfUa = "http://www.aiim.org/pdfua/ns/id/", Dc = "http://purl.org/dc/elements/1.1/",
        Extension = "http://www.aiim.org/pdfa/ns/extension/", Schema = "http://www.aiim.org/pdfa/ns/schema#", Property = "http://www.aiim.org/pdfa/ns/property#";

    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private PdfMetadata(string text, bool utf8)
    {
        (Text, Utf8) = (text, utf8);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = 10_000_000 });
            Root = XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return;
        }

        foreach (var description in Root?.DescendantsAndSelf(Rdf + "RDF").Elements(Rdf + "Description") ?? [])
        {
            foreach (var attribute in description.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace != Rdf && a.Name.NamespaceName.Length > 0))
                Properties.Add(new(attribute.Name, description.GetPrefixOfNamespace(attribute.Name.Namespace) ?? "", null, attribute.Value));
            foreach (var element in description.Elements())
                Properties.Add(new(element.Name, element.GetPrefixOfNamespace(element.Name.Namespace) ?? "", element, element.Value));
        }
    }

    public string Text { get; }

    public bool Utf8 { get; }

    /// <summary>Null where the packet is no XML.</summary>
    public XElement? Root { get; }

    public List<XmpProperty> Properties { get; } = [];

    public string Header => HeaderPattern().Match(Text).Value;

    public IEnumerable<XElement> Schemas => Properties.Where(p => p.Name == XName.Get("schemas", Extension)).SelectMany(p => p.Element?.Elements(Rdf + "Bag").Elements(Rdf + "li") ?? []);

    public static PdfMetadata Read(byte[] bytes)
    {
        try
        {
            return new(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF'), true);
        }
        catch (DecoderFallbackException)
        {
            return new(Encoding.Latin1.GetString(bytes), false);
        }
    }

    public XmpProperty? Find(string space, string name) => Properties.Find(p => p.Name == XName.Get(name, space));

    /// <summary>The names a file's own schemas declare, by namespace.</summary>
    public bool Declares(XName name) => Schemas.Any(schema =>
        Field(schema, "namespaceURI")?.Value == name.NamespaceName
        && (Field(schema, "property")?.Descendants(XName.Get("name", Property)).Any(element => element.Value == name.LocalName) ?? false));

    public static XElement? Field(XElement schema, string name) => schema.Descendants(XName.Get(name, Schema)).FirstOrDefault();

    [GeneratedRegex(@"<\?xpacket[^>]*\?>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeaderPattern();
}
