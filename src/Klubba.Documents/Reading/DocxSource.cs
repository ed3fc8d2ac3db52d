using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Klubba.Documents.Sources;

/// <summary>DOCX in (ISO/IEC 29500): paragraphs, tables, numbering, the first head and foot of a page, notes.</summary>
/// <remarks>Not modelled: text in drawings' fallbacks, comments, what a tracked change removed, columns of a section.</remarks>
internal static class DocxSource
{
    public static Result<SourceText> Read(byte[] bytes, string name)
    {
        try
        {
            if (!ZipCheck.Holds(bytes))
                return new Problem(name, $"filen packar upp till mer än {Bound.MostOfStream >> 20} MB i en del eller {Bound.MostOfFile >> 20} MB i allt.", "Ett protokoll är inte så stort; kontrollera var filen kommer ifrån.");
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            return document.MainDocumentPart is { } main ? Read(main, name) : NotWord(name);
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return new Problem(name, "Word-filen har en dokumenttypsdeklaration (DTD), som Word aldrig skriver.", "Öppna den i Word och spara en ny kopia, om du litar på den.");
        }
        catch (OpenXmlPackageException)
        {
            return NotWord(name);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FileFormatException or IOException or ArgumentException or FormatException or InvalidOperationException or NotSupportedException or UriFormatException)
        {
            return new Problem(name, "Word-filen är skadad eller ofullständig.", "Hämta den på nytt, eller öppna den i Word och spara en ny kopia.");
        }
    }

    private static Problem NotWord(string name) =>
        new(name, "filen är en zip-fil, men inte ett Word-dokument.", "Packa upp den och ange protokollet, eller spara det som PDF eller DOCX.");

    private static Result<SourceText> Read(MainDocumentPart main, string name)
    {
        var flow = new Flow();
        var numbering = DocxNumbering.Of(main);
        Add(main.HeaderParts.FirstOrDefault(part => HasText(part)), flow, numbering);
        Add(main, flow, numbering);
        Add(main.FootnotesPart, flow, numbering);
        Add(main.EndnotesPart, flow, numbering);
        Add(main.FooterParts.FirstOrDefault(part => HasText(part)), flow, numbering);
        var lines = flow.Lines();
        return lines.Exists(line => line.Text.Length > 0) ? new SourceText(name, lines) : new Problem(name, "Word-filen har ingen text.", "Kontrollera att det är rätt fil.");
    }

    private static bool HasText(OpenXmlPart part)
    {
        var flow = new Flow();
        Add(part, flow, DocxNumbering.None);
        return flow.Lines().Exists(line => line.Text.Length > 0);
    }

    private static void Add(OpenXmlPart? part, Flow flow, DocxNumbering numbering)
    {
        if (part is null) return;
        flow.Gap();
        using var reader = Xml(part);
        new DocxBody(reader, flow, numbering).Read();
        flow.Gap();
    }

    /// <summary>A reader that knows no document type, no entity of the file's own and nothing outside the file.</summary>
    public static XmlReader Xml(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = Bound.MostOfStream,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    });
}
