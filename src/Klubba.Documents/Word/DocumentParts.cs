using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Klubba.Formats;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Klubba.Documents.Word;

/// <summary>The file's parts (ISO/IEC 29500-2): each named by us and written in one order with one date, so that equal papers are equal files.</summary>
internal static class DocumentParts
{
    private const int Wide = 11906, High = 16838, Margin = 1417, Edge = 720;

    /// <summary>The lists of numbering.xml: numbered and not; the paper's own come after them.</summary>
    public const int CommonLists = 2;

    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(Paper paper, (IReadOnlyList<OpenXmlElement> Elements, int Lists) body, int pages)
    {
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = document.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").FeedData(Embedded("styles.xml"));
            AddLists(main.AddNewPart<NumberingDefinitionsPart>("rId2"), body.Lists);
            main.AddNewPart<DocumentSettingsPart>("rId3").FeedData(Embedded("settings.xml"));
            main.AddNewPart<FontTablePart>("rId4").FeedData(Embedded("fontTable.xml"));
            main.AddNewPart<HeaderPart>("rId5").Header = EdgeWriter.Head(paper);
            main.AddNewPart<FooterPart>("rId6").Footer = EdgeWriter.Foot(paper, pages);
            main.Document = new(new W.Body([.. body.Elements, Section()]));
            using var core = new MemoryStream(Core(paper));
            document.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2").FeedData(core);
        }

        return Anew(package);
    }

    /// <summary>A4 with margins of 25 mm, the same head and foot on every page.</summary>
    private static W.SectionProperties Section() => new(
        new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = "rId5" },
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = "rId6" },
        new W.PageSize { Width = Wide, Height = High },
        new W.PageMargin { Top = Margin, Right = Margin, Bottom = Margin, Left = Margin, Header = Edge, Footer = Edge, Gutter = 0 });

    /// <summary>Each numbered list counts from 1.</summary>
    private static void AddLists(NumberingDefinitionsPart part, int last)
    {
        part.FeedData(Embedded("numbering.xml"));
        for (var number = CommonLists + 1; number <= last; number++)
        {
            part.Numbering!.Append(new W.NumberingInstance(
                new W.AbstractNumId { Val = 1 },
                new W.LevelOverride(new W.StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 })
            { NumberID = number });
        }
    }

    /// <summary>Title and language; nobody's name and no hour.</summary>
    private static byte[] Core(Paper paper)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/";
        var properties = new XElement(core + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XElement(dc + "title", Runs.Plain(paper.Title)), new XElement(dc + "language", "sv-SE"));
        return Encoding.UTF8.GetBytes(properties.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>The parts in an order of ours, with the first date that a zip can hold (decision 0032).</summary>
    private static byte[] Anew(MemoryStream package)
    {
        using var file = new MemoryStream();
        using (var read = new ZipArchive(package, ZipArchiveMode.Read))
        using (var written = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in read.Entries.OrderBy(part => part.FullName is not "[Content_Types].xml").ThenBy(part => part.FullName, StringComparer.Ordinal))
            {
                var entry = written.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = NoDate;
                using var from = part.Open();
                using var to = entry.Open();
                from.CopyTo(to);
            }
        }

        return file.ToArray();
    }

    private static Stream Embedded(string name) => typeof(DocumentParts).Assembly.GetManifestResourceStream(name)!;
}
