using Klubba.Documents.Sources;

namespace Klubba.Documents;

/// <summary>Källfil: a file of old minutes, turned into lines with positions, whatever its kind.</summary>
/// <remarks>
/// The kind is known by the bytes, never by the name. Any bytes give lines or a <see cref="Problem"/>: no exception, and never more memory than
/// the file's bounds allow. Pure: the same bytes give the same lines. Not modelled: letters in pictures; a scan is said to be one.
/// </remarks>
public static class SourceFile
{
    /// <summary>No longer file is read, in bytes.</summary>
    public const long MaxBytes = 512L << 20;

    private const long MaxText = 64L << 20;

    /// <summary>The lines of a file.</summary>
    /// <param name="name">The file's name, for messages and for the reading.</param>
    public static Result<SourceText> Read(byte[] bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(name);
        if (bytes.Length == 0) return new Problem(name, "filen är tom.", "Välj en annan fil.");
        var kind = FileKind.Of(bytes);
        if (kind.Refused is { } refused) return new Problem(name, $"filen är {refused}.", kind.Mend);
        return kind.Name switch
        {
            "PDF" => PdfSource.Read(bytes, name),
            "DOCX" => DocxSource.Read(bytes, name),
            _ => Text(bytes, name),
        };
    }

    private static Result<SourceText> Text(byte[] bytes, string name)
    {
        if (bytes.LongLength > MaxText) return new Problem(name, $"filen är text på mer än {MaxText >> 20} MB.", "Dela upp den.");
        if (TextSource.Decode(bytes) is not { } decoded) return new Problem(name, "filen är binär, inte ett dokument med text.", "Ange ett protokoll som PDF, DOCX, HTML, Markdown eller text.");
        Values<Remark> remarks = decoded.Doubt is { } doubt ? [new(doubt)] : [];
        if (HtmlSource.Is(decoded.Text)) return Web(decoded.Text, name, remarks);
        var text = SourceText.FromText(MarkdownSource.Is(decoded.Text) ? MarkdownSource.Text(decoded.Text) : decoded.Text, name);
        return new SourceText(name, text.Lines) { Remarks = remarks };
    }

    private static Result<SourceText> Web(string text, string name, Values<Remark> remarks)
    {
        if (name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
            return new Problem(name, "filen är en webbsida, vad namnet än säger; ofta ett felmeddelande i stället för protokollet.", "Hämta filen på nytt. Är webbsidan protokollet, låt namnet sluta på .html.");
        var lines = HtmlSource.Lines(text);
        return lines.Count > 0 ? new SourceText(name, lines) { Remarks = remarks } : new Problem(name, "webbsidan har ingen text.", "Kontrollera att det är rätt fil.");
    }
}
