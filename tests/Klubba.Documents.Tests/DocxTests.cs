using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Klubba.Formats;
using Klubba.Tests;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Klubba.Documents.Tests;

/// <summary>The document that a secretary goes on working in.</summary>
public sealed class DocxTests
{
    public static TheoryData<string> Every => [.. DocxPapers.All.Keys];

    [Theory, MemberData(nameof(Every))]
    public void Word_finds_nothing_wrong_with_a_paper(string paper) => AssertValid(Docx.Write(DocxPapers.All[paper]()));

    [Fact]
    public void Word_finds_nothing_wrong_with_any_paper() => AnyPaperTests.AnyPaper.Holds(60, paper => AssertValid(Docx.Write(paper)));

    [Theory, MemberData(nameof(Every))]
    public void All_that_a_paper_says_stands_in_the_document_in_the_order_it_is_read(string paper) => AssertSaysAll(DocxPapers.All[paper]());

    [Fact]
    public void All_that_any_paper_says_stands_in_the_document() => AnyPaperTests.AnyPaper.Holds(60, AssertSaysAll);

    [Theory, MemberData(nameof(Every))]
    public void The_same_paper_gives_the_same_bytes(string paper)
    {
        var first = Docx.Write(DocxPapers.All[paper]());
        Assert.Equal(first, Docx.Write(DocxPapers.All[paper]()));
        using var file = new ZipArchive(new MemoryStream(first));
        Assert.All(file.Entries, part => Assert.Equal(new DateTime(1980, 1, 1), part.LastWriteTime.DateTime));
        Assert.Equal("[Content_Types].xml", file.Entries[0].FullName);
        Assert.Equal(file.Entries.Skip(1).Select(part => part.FullName).Order(StringComparer.Ordinal), file.Entries.Skip(1).Select(part => part.FullName));
    }

    [Theory, MemberData(nameof(Every))]
    public void Every_style_that_is_used_is_there_and_is_of_its_kind(string paper)
    {
        using var document = Open(DocxPapers.All[paper]());
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(style => style.StyleId!.Value!, style => style.Type!.Value);
        var roots = Roots(document).ToList();
        Assert.All(roots.SelectMany(root => root.Descendants<W.ParagraphStyleId>()), used => Assert.Equal(W.StyleValues.Paragraph, styles[used.Val!]));
        Assert.All(roots.SelectMany(root => root.Descendants<W.RunStyle>()), used => Assert.Equal(W.StyleValues.Character, styles[used.Val!]));
        Assert.All(roots.SelectMany(root => root.Descendants<W.TableStyle>()), used => Assert.Equal(W.StyleValues.Table, styles[used.Val!]));
        Assert.All(roots.SelectMany(root => root.Descendants<W.Paragraph>()), paragraph => Assert.NotNull(paragraph.ParagraphProperties?.ParagraphStyleId));
    }

    [Fact]
    public void A_style_follows_a_style_that_is_there()
    {
        using var document = Open(Papers.Empty);
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToList();
        var ids = styles.Select(style => style.StyleId!.Value!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(styles.SelectMany(style => style.Descendants<W.BasedOn>()), based => Assert.Contains(based.Val!.Value!, ids));
        Assert.All(styles.SelectMany(style => style.Descendants<W.NextParagraphStyle>()), next => Assert.Contains(next.Val!.Value!, ids));
        Assert.All(document.MainDocumentPart.NumberingDefinitionsPart!.Numbering!.Descendants<W.ParagraphStyleIdInLevel>(), level => Assert.Contains(level.Val!.Value!, ids));
    }

    [Theory, MemberData(nameof(Every))]
    public void The_head_of_a_table_is_repeated_and_its_columns_are_within_the_margins(string paper)
    {
        var made = DocxPapers.All[paper]();
        using var document = Open(made);
        var tables = document.MainDocumentPart!.Document!.Body!.Elements<W.Table>().Where(table => table.Descendants<W.TableStyle>().Single().Val == "PaperTable").ToList();
        Assert.Equal(made.Blocks.OfType<TableBlock>().Count(), tables.Count);
        Assert.All(tables, table =>
        {
            var rows = table.Elements<W.TableRow>().ToList();
            Assert.NotNull(rows[0].TableRowProperties?.GetFirstChild<W.TableHeader>());
            Assert.NotNull(rows[0].TableRowProperties?.GetFirstChild<W.CantSplit>());
            Assert.All(rows.Skip(1), row => Assert.Null(row.TableRowProperties?.GetFirstChild<W.TableHeader>()));
            var grid = table.Descendants<W.GridColumn>().Select(column => int.Parse(column.Width!, null)).ToList();
            Assert.All(rows, row => Assert.Equal(grid, row.Descendants<W.TableCellWidth>().Select(width => int.Parse(width.Width!, null))));
            Assert.True(table.Descendants<W.TableIndentation>().Single().Width! >= 0);
            Assert.InRange(table.Descendants<W.TableIndentation>().Single().Width! + grid.Sum(), 1, TextWidth + grid.Count);
        });
    }

    [Theory, MemberData(nameof(Every))]
    public void Two_tables_never_touch_and_the_document_ends_with_a_paragraph(string paper)
    {
        using var document = Open(DocxPapers.All[paper]());
        var body = document.MainDocumentPart!.Document!.Body!;
        Assert.All(body.Elements<W.Table>(), table => Assert.IsType<W.Paragraph>(table.NextSibling()));
    }

    [Theory, MemberData(nameof(Every))]
    public void Every_link_leads_to_a_bookmark_and_nothing_leads_out_of_the_document(string paper)
    {
        using var document = Open(DocxPapers.All[paper]());
        var main = document.MainDocumentPart!;
        var bookmarks = main.Document!.Descendants<W.BookmarkStart>().ToList();
        var names = bookmarks.Select(bookmark => bookmark.Name!.Value!).ToList();
        Assert.All(names, name => Assert.Matches("^[A-Za-z][A-Za-z0-9_]{0,39}$", name));
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        Assert.Equal(bookmarks.Select(bookmark => bookmark.Id!.Value), main.Document.Descendants<W.BookmarkEnd>().Select(end => end.Id!.Value));
        Assert.All(main.Document.Descendants<W.Hyperlink>(), link => Assert.Contains(link.Anchor!.Value!, names));
        Assert.All(main.Document.Descendants<W.FieldCode>(), field => Assert.Contains(field.Text.Split(' ')[2], names));
        Assert.Empty(main.HyperlinkRelationships);
        Assert.All(document.GetAllParts(), part => Assert.Empty(part.ExternalRelationships));
        Assert.Empty(document.ExternalRelationships);
    }

    [Fact]
    public void The_bookmark_of_an_item_has_the_same_id_as_everywhere_else()
    {
        using var document = Open(DocxPapers.All["minutes"]());
        var names = document.MainDocumentPart!.Document!.Descendants<W.BookmarkStart>().Select(bookmark => bookmark.Name!.Value!).ToList();
        Assert.Contains("dbsect_25", names);
        Assert.Contains("dbsect_25__resolutions_1__list_1__item_3", names);
    }

    [Fact]
    public void Addresses_too_long_for_Word_are_told_apart()
    {
        var ids = new[] { "dbsect_63-20", "dbsect_63_20", "dbsect_124__resolutions_1__list_1__item_11", "dbsect_124__resolutions_1__list_1__item_12" };
        using var document = Open(Papers.Empty with { Blocks = [new ListBlock(true, ids.Select(id => new ListPoint("Punkt", id)).ToValues())] });
        var names = document.MainDocumentPart!.Document!.Descendants<W.BookmarkStart>().Select(bookmark => bookmark.Name!.Value!).ToList();
        Assert.Equal(["dbsect_63_20", "dbsect_63_20_2"], names[..2]);
        Assert.All(names[2..], name => Assert.Matches("^dbsect_124__resolutions_1__list_[0-9a-f]{8}$", name));
        Assert.Equal(4, names.Distinct().Count());
    }

    [Fact]
    public void Each_numbered_list_counts_from_one()
    {
        var made = DocxPapers.All["minutes"]();
        using var document = Open(made);
        var main = document.MainDocumentPart!;
        var used = main.Document!.Descendants<W.NumberingId>().Select(id => id.Val!.Value).ToList();
        Assert.Equal(made.Blocks.OfType<ListBlock>().Where(list => list.Numbered).Select(list => list.Points.Count), used.GroupBy(id => id).Select(list => list.Count()));
        var lists = main.NumberingDefinitionsPart!.Numbering!.Elements<W.NumberingInstance>().ToDictionary(list => list.NumberID!.Value);
        Assert.All(used, id => Assert.Equal(1, lists[id].GetFirstChild<W.LevelOverride>()!.StartOverrideNumberingValue!.Val!.Value));
    }

    [Fact]
    public void A_heading_is_never_parted_from_what_it_is_the_heading_of()
    {
        using var document = Open(Papers.Empty);
        var styles = document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>();
        Assert.All(styles.Where(style => style.StyleId!.Value is "Title" or "Heading1" or "Heading2" or "CaseNumber" or "Caption" or "TableHead" or "QuoteAuthor"),
            style => Assert.NotNull(style.StyleParagraphProperties!.KeepNext));
    }

    [Theory, MemberData(nameof(Every))]
    public void No_row_of_a_table_is_left_alone_on_the_next_page(string paper)
    {
        using var document = Open(DocxPapers.All[paper]());
        Assert.All(document.MainDocumentPart!.Document!.Descendants<W.Table>().Select(table => table.Elements<W.TableRow>().ToList()).Where(rows => rows.Count > 2),
            rows => Assert.All(rows[^2].Descendants<W.ParagraphProperties>(), properties => Assert.NotNull(properties.KeepNext)));
    }

    [Fact]
    public void The_document_is_in_Swedish_and_names_nobody()
    {
        using var document = Open(DocxPapers.All["minutes"]());
        Assert.Equal("sv-SE", document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<W.Languages>().Single().Val!.Value);
        Assert.Equal("sv-SE", document.PackageProperties.Language);
        Assert.Equal("Kulturnämndens protokoll 2026-03-12", document.PackageProperties.Title);
        Assert.Null(document.PackageProperties.Creator);
        Assert.Null(document.PackageProperties.LastModifiedBy);
        Assert.Null(document.PackageProperties.Created);
        Assert.DoesNotContain("rsid", document.MainDocumentPart.Document!.OuterXml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Papers.Draft), "Utkast")]
    [InlineData(nameof(Papers.Rendering), "originalet gäller")]
    public void Every_page_bears_the_mark(string paper, string mark)
    {
        using var document = Open(Papers.Named(paper));
        Assert.Contains(mark, Assert.Single(document.MainDocumentPart!.HeaderParts).Header!.InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain("Mark", Assert.Single(Open(Papers.Minutes).MainDocumentPart!.HeaderParts).Header!.Descendants<W.ParagraphStyleId>().Select(style => style.Val!.Value));
    }

    [Fact]
    public void The_foot_tells_hash_initials_page_and_pages()
    {
        using var document = Open(Papers.Hard);
        var foot = Assert.Single(document.MainDocumentPart!.FooterParts).Footer!;
        Assert.StartsWith("3f9a c1d2 77e0Justerandes sign.", foot.InnerText, StringComparison.Ordinal);
        Assert.Equal([" PAGE ", " NUMPAGES "], foot.Descendants<W.FieldCode>().Select(field => field.Text));
    }

    [Fact]
    public void A_page_in_the_list_of_items_is_told_before_Word_has_counted()
    {
        using var document = Open(Papers.Minutes);
        var lines = document.MainDocumentPart!.Document!.Descendants<W.Paragraph>().Where(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId!.Val == "TOC1").ToList();
        var pages = lines.Select(line => int.Parse(line.Descendants<W.Text>().Last().Text, null)).ToList();
        Assert.Equal(9, pages.Count);
        Assert.Equal(pages.Order(), pages);
        Assert.True(pages[0] > 1);
    }

    /// <summary>25 mm from each edge of A4, in twentieths of a point.</summary>
    private const int TextWidth = 9072;

    private static WordprocessingDocument Open(Paper paper) => WordprocessingDocument.Open(new MemoryStream(Docx.Write(paper)), isEditable: false);

    private static IEnumerable<OpenXmlElement> Roots(WordprocessingDocument document) =>
    [
        document.MainDocumentPart!.Document!, .. document.MainDocumentPart.HeaderParts.Select(part => part.Header!), .. document.MainDocumentPart.FooterParts.Select(part => part.Footer!),
    ];

    private static void AssertValid(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        var findings = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).ToList();
        Assert.True(findings.Count == 0, string.Join("; ", findings.Select(finding => $"{finding.Part?.Uri} {finding.Path?.XPath}: {finding.Description}")));
    }

    private static void AssertSaysAll(Paper paper)
    {
        using var document = Open(paper);
        Assert.Equal(DocxPapers.Words(paper), DocxPapers.Words(document.MainDocumentPart!.Document!.Body!));
    }
}
