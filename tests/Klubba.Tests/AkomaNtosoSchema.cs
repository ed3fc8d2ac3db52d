using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Klubba.Tests.Reading;
using Xunit;

namespace Klubba.Tests;

/// <summary>The schema of Akoma Ntoso 1.0 as OASIS gives it out.</summary>
internal sealed class AkomaNtosoSchema
{
    private static readonly Lazy<AkomaNtosoSchema?> Found = new(Load);

    private readonly XmlSchemaSet schemas;

    private AkomaNtosoSchema(string folder)
    {
        schemas = new() { XmlResolver = null };
        foreach (var name in (string[])["xml.xsd", "akomantoso30.xsd"])
        {
            // xml.xsd has a document type without entities of its own use; it is ours to trust here.
            using var reader = XmlReader.Create(Path.Combine(folder, name), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            schemas.Add(null, reader);
        }
        schemas.Compile();
    }

    /// <summary>The schema; the test is skipped where it is not beside the repository.</summary>
    public static AkomaNtosoSchema Required
    {
        get
        {
            Assert.SkipWhen(Found.Value is null, "The Akoma Ntoso schema is not beside the repository (KLUBBA_SHARED, ../shared).");
            return Found.Value!;
        }
    }

    /// <summary>What is wrong; empty where the document is valid.</summary>
    public IReadOnlyList<string> Faults(string xml)
    {
        var faults = new List<string>();
        XDocument.Parse(xml).Validate(schemas, (_, fault) => faults.Add($"{fault.Exception.LineNumber}: {fault.Message}"));
        return faults;
    }

    private static AkomaNtosoSchema? Load()
    {
        var folder = Shared.Root is { } root ? Path.Combine(root, "standards", "akn") : null;
        return folder is not null && File.Exists(Path.Combine(folder, "akomantoso30.xsd")) ? new(folder) : null;
    }
}
