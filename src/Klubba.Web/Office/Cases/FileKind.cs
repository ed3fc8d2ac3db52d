using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Klubba.Web.Office.Cases;

/// <summary>Filslag that a document may have, known by its content alone; what it is called proves nothing.</summary>
/// <param name="Name">As an archivist would say it: "PDF".</param>
public sealed record FileKind(string Name, string MediaType, string Extension, params string[] Others)
{
    private const int MostEntries = 2000;

    private static readonly FileKind
        Pdf = new("PDF", "application/pdf", ".pdf"),
        Png = new("PNG", "image/png", ".png"),
        Jpeg = new("JPEG", "image/jpeg", ".jpg", ".jpeg"),
        Docx = new("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        Xlsx = new("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        Text = new("text", "text/plain; charset=utf-8", ".txt", ".md", ".csv");

    public static IReadOnlyList<FileKind> All { get; } = [Pdf, Docx, Xlsx, Png, Jpeg, Text];

    private static readonly SearchValues<byte> NotInText = SearchValues.Create([.. Enumerable.Range(0, 32).Select(b => (byte)b).Except("\t\n\f\r"u8.ToArray()), 127]);

    public bool IsCalled(string extension) => Extension.Equals(extension, StringComparison.OrdinalIgnoreCase) || Others.Contains(extension, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the bytes are, or null for what is not taken.</summary>
    public static FileKind? Of(byte[] bytes) =>
        bytes.AsSpan().StartsWith("%PDF-"u8) ? bytes.AsSpan(Math.Max(0, bytes.Length - 2048)).IndexOf("%%EOF"u8) >= 0 ? Pdf : null
        : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) ? Png
        : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : bytes.AsSpan().StartsWith("PK"u8) ? Package(bytes)
        : IsText(bytes) ? Text : null;

    /// <summary>Office documents without macros.</summary>
    private static FileKind? Package(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries || zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
            return zip.GetEntry("[Content_Types].xml") is null ? null : zip.GetEntry("word/document.xml") is not null ? Docx : zip.GetEntry("xl/workbook.xml") is not null ? Xlsx : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>UTF-8 without control signs that does not begin as a page or a drawing does.</summary>
    private static bool IsText(byte[] bytes)
    {
        var text = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes.AsSpan();
        return text.Length > 0 && text.IndexOfAny(NotInText) < 0 && System.Text.Unicode.Utf8.IsValid(text) && !text.TrimStart(" \t\r\n\f"u8).StartsWith("<"u8);
    }
}
