using System.IO.Compression;
using System.Text;

namespace Klubba.Tests.Reading;

/// <summary>A Word document put together part by part, sound or broken.</summary>
internal static class DocxMade
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Kind = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    public static byte[] File(string body, string numbering = "", string styles = "", string header = "", string beforeRoot = "")
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="{Kind}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="{Kind}.numbering+xml"/>
                <Override PartName="/word/styles.xml" ContentType="{Kind}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="{Kind}.header+xml"/></Types>
                """);
            Add(zip, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="word/document.xml"/></Relationships>""");
            Add(zip, "word/_rels/document.xml.rels", $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n1" Type="{Office}/numbering" Target="numbering.xml"/>
                <Relationship Id="s1" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="h1" Type="{Office}/header" Target="header1.xml"/></Relationships>
                """);
            Add(zip, "word/document.xml", $"""<?xml version="1.0" encoding="UTF-8"?>{beforeRoot}<w:document xmlns:w="{Word}"><w:body>{body}</w:body></w:document>""");
            Add(zip, "word/numbering.xml", $"""<w:numbering xmlns:w="{Word}">{numbering}</w:numbering>""");
            Add(zip, "word/styles.xml", $"""<w:styles xmlns:w="{Word}">{styles}</w:styles>""");
            Add(zip, "word/header1.xml", $"""<w:hdr xmlns:w="{Word}">{header}</w:hdr>""");
        }
        return file.ToArray();
    }

    /// <summary>A zip with one part that unfolds to so many megabytes.</summary>
    public static byte[] Bomb(int megabytes)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            var space = new byte[1 << 20];
            for (var i = 0; i < megabytes; i++) part.Write(space);
        }
        return file.ToArray();
    }

    public static string P(string text, string properties = "") =>
        $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}<w:r><w:t xml:space=\"preserve\">{text.Replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">", StringComparison.Ordinal)}</w:t></w:r></w:p>";

    public static string Table(params string[][] rows) =>
        $"<w:tbl>{string.Concat(rows.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc>{string.Concat(cell.Split('\n').Select(line => P(line)))}</w:tc>"))}</w:tr>"))}</w:tbl>";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
