
namespace Klubba.Documents.Sources;

/// <summary>What a file is, by its first bytes.</summary>
/// <param name="Refused">What it is called where it cannot be read; null where it can.</param>
internal sealed record FileKind(string Name, string? Refused = null, string Mend = "")
{
    /// <summary>How far into a file the sign of a PDF may stand (ISO 32000-1, annex H).</summary>
    private const int PdfWithin = 1024;

    private const string AsText = "Spara protokollet som PDF, DOCX eller text och läs det.";
    private const string AsOcr = "Tolka den med ett OCR-program (till exempel ocrmypdf -l swe) och läs kopian; jämför namn och tal med originalet.";

    public static FileKind Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes[..Math.Min(bytes.Length, PdfWithin)].IndexOf("%PDF-"u8) >= 0) return new("PDF");
        if (bytes.StartsWith("PK\x03\x04"u8)) return new("DOCX");
        if (bytes.StartsWith((byte[])[0xD0, 0xCF, 0x11, 0xE0])) return new("OLE", "ett dokument i Words gamla form (.doc) eller ett låst Word-dokument", AsText);
        if (bytes.StartsWith("{\\rtf"u8)) return new("RTF", "ett RTF-dokument", AsText);
        if (bytes.StartsWith((byte[])[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((byte[])[0xFF, 0xD8, 0xFF]) || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("GIF8"u8))
            return new("bild", "en bild", AsOcr);
        if (bytes.StartsWith((byte[])[0x1F, 0x8B]) || bytes.StartsWith((byte[])[0x37, 0x7A, 0xBC, 0xAF]) || bytes.StartsWith("Rar!"u8)) return new("arkiv", "packad", "Packa upp den och ange protokollet.");
        return new("text");
    }
}
