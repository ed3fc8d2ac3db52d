using System.Text;
using Klubba.Formats;

namespace Klubba.Documents.Printing;

/// <summary>The document around the pages (ISO 32000-1, 7.7): catalog, page tree, outline, addresses, attachments, metadata.</summary>
internal sealed class DocumentWriter
{
    private const string Creator = "Klubba";
    private readonly PdfFile file = new();
    private readonly Paper paper;
    private readonly Typefaces typefaces;
    private readonly Tag document;
    private readonly List<int> pageNumbers = [];

    public DocumentWriter(Paper paper, Typefaces typefaces, Tag document) => (this.paper, this.typefaces, this.document) = (paper, typefaces, document);

    public byte[] Write(PagePainter painter, Values<Attachment> attachments)
    {
        var tree = new StructureTree(file, pageNumbers);
        var parents = new List<object>();
        tree.Number(document);
        var contents = WriteContents(painter, parents);
        var annotations = WriteLinks(painter, parents);
        var pages = WritePages(contents, annotations);
        var catalog = new ByteWriter().Ascii("<</Type/Catalog/Lang(sv)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Pages ").Ref(pages)
            .Ascii("/StructTreeRoot ").Ref(tree.Write(document, parents))
            .Ascii("/Metadata ").Ref(file.AddStream("/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Xmp.Of(Title, Creator)), compress: false))
            .Ascii("/OutputIntents[").Ref(WriteOutputIntent()).Ascii("]");
        if (new Outline(file, pageNumbers).Write(painter.Bookmarks) is { } outline) catalog.Ascii("/Outlines ").Ref(outline);
        WriteNames(catalog, painter, attachments);
        var information = file.Add(new ByteWriter().Ascii("<</Title").Text(Title).Ascii("/Producer(").Ascii(Creator).Ascii(")>>"));
        return file.Finish(file.Add(catalog.Ascii(">>")), information);
    }

    /// <summary>The title without signs that XML cannot hold, and never empty, for a viewer shows it in its frame.</summary>
    private string Title
    {
        get
        {
            var clean = string.Concat(paper.Title.EnumerateRunes().Where(rune => rune.Value >= ' ' && (rune.Value & 0xFFFE) != 0xFFFE));
            return string.IsNullOrWhiteSpace(clean) ? paper.Kind : clean[..Math.Min(clean.Length, 1000)];
        }
    }

    private List<int> WriteContents(PagePainter painter, List<object> parents)
    {
        for (var page = 0; page < painter.Count; page++) pageNumbers.Add(file.Reserve());
        var contents = new List<int>();
        for (var page = 0; page < painter.Count; page++)
        {
            var content = painter.Paint(page);
            contents.Add(file.AddStream("", content.Write()));
            parents.Add(content.Owners);
        }

        return contents;
    }

    private ILookup<int, int> WriteLinks(PagePainter painter, List<object> parents)
    {
        var written = new List<(int Page, int Number)>();
        foreach (var link in painter.Links)
        {
            var target = painter.Targets[link.Target];
            var body = new ByteWriter().Ascii("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/StructParent ").Int(parents.Count)
                .Ascii("/Rect[").Real(link.Left).Ascii(" ").Real(link.Bottom).Ascii(" ").Real(link.Right).Ascii(" ").Real(link.Top)
                .Ascii("]/Contents").Text($"{link.Words}, sidan {target.Page + 1}").Ascii("/Dest");
            Outline.Destination(body, pageNumbers[target.Page], target.Top);
            var number = file.Add(body.Ascii(">>"));
            link.Tag.Add(new LinkKid(number, link.Page));
            parents.Add(link.Tag);
            written.Add((link.Page, number));
        }

        return written.ToLookup(link => link.Page, link => link.Number);
    }

    private int WritePages(List<int> contents, ILookup<int, int> annotations)
    {
        var fonts = new ByteWriter().Ascii("<</Font<<");
        foreach (var (resource, number) in FontWriter.Write(file, typefaces.InUse)) fonts.Ascii("/").Ascii(resource).Ascii(" ").Ref(number);
        var resources = file.Add(fonts.Ascii(">>/Properties<<").Ascii(Slot.ArtifactProperties).Ascii(">>>>"));
        var tree = file.Reserve();
        var kids = new ByteWriter();
        for (var page = 0; page < contents.Count; page++)
        {
            var body = new ByteWriter().Ascii("<</Type/Page/Parent ").Ref(tree).Ascii("/Contents ").Ref(contents[page])
                .Ascii("/StructParents ").Int(page).Ascii("/Tabs/S");
            if (annotations.Contains(page))
            {
                body.Ascii("/Annots[");
                foreach (var number in annotations[page]) body.Ref(number).Ascii(" ");
                body.Ascii("]");
            }

            kids.Ref(file.Add(pageNumbers[page], body.Ascii(">>"))).Ascii(" ");
        }

        return file.Add(tree, new ByteWriter().Ascii("<</Type/Pages/Count ").Int(contents.Count).Ascii("/MediaBox[0 0 ").Real(Sheet.Width).Ascii(" ")
            .Real(Sheet.Height).Ascii("]/Resources ").Ref(resources).Ascii("/Kids[").Raw(kids.Written).Ascii("]>>"));
    }

    private int WriteOutputIntent() => file.Add(new ByteWriter()
        .Ascii("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile ")
        .Ref(file.AddStream("/N 3", IccProfile.Srgb)).Ascii(">>"));

    private void WriteNames(ByteWriter catalog, PagePainter painter, Values<Attachment> attachments)
    {
        catalog.Ascii("/Names<<");
        if (painter.Targets.Count > 0)
        {
            catalog.Ascii("/Dests<</Names[");
            foreach (var (id, place) in InOrder(painter.Targets, target => target.Key))
            {
                catalog.Text(id);
                Outline.Destination(catalog, pageNumbers[place.Page], place.Top);
            }

            catalog.Ascii("]>>");
        }

        var files = InOrder(attachments, attachment => attachment.Name)
            .Select(attachment => (attachment.Name, Number: AttachmentWriter.Write(file, attachment, paper.Day))).ToList();
        if (files.Count == 0)
        {
            catalog.Ascii(">>");
            return;
        }

        catalog.Ascii("/EmbeddedFiles<</Names[");
        foreach (var (name, number) in files) catalog.Text(name).Ref(number).Ascii(" ");
        catalog.Ascii("]>>>>/AF[");
        foreach (var (_, number) in files) catalog.Ref(number).Ascii(" ");
        catalog.Ascii("]");
    }

    /// <summary>A name tree is sorted by the bytes of its keys as they are written.</summary>
    private static IEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, string> key) =>
        items.OrderBy(item => Encoding.Latin1.GetString(new ByteWriter().Text(key(item)).Written), StringComparer.Ordinal);
}

/// <summary>Writes a file that lies in the file (ISO 19005-3, 6.8 and annex E).</summary>
internal static class AttachmentWriter
{
    public static int Write(PdfFile file, Attachment attachment, string day)
    {
        var mime = new ByteWriter().Name(attachment.Mime);
        // The standard asks for a date of change; the record's own day is the only one that is true on every machine.
        var changed = day.Length == 10 && day.Replace("-", "", StringComparison.Ordinal) is { Length: 8 } digits && digits.All(char.IsAsciiDigit) ? $"/ModDate(D:{digits})" : "";
        var entries = $"/Type/EmbeddedFile/Subtype{Encoding.ASCII.GetString(mime.Written)}/Params<</Size {attachment.Bytes.Length}{changed}>>";
        var stream = file.AddStream(entries, attachment.Bytes.Span);
        return file.Add(new ByteWriter().Ascii("<</Type/Filespec/F").Text(attachment.Name).Ascii("/UF").Text(attachment.Name)
            .Ascii("/AFRelationship").Name(attachment.Relationship.ToString()).Ascii("/Desc").Text(attachment.Description)
            .Ascii("/EF<</F ").Ref(stream).Ascii("/UF ").Ref(stream).Ascii(">>>>"));
    }
}
