using Klubba.Documents.Sources;

namespace Klubba.Documents;

/// <summary>Källfil: a file of old minutes, turned into lines with positions, whatever its kind.</summary>
/// <remarks>
/// The kind is known by the bytes, never by the name. Any bytes give lines or a <see cref="Problem"/>: no exception, and never more memory than
/// the file's bounds allow. Pure: the same bytes give the same lines.
/// </remarks>
public static class SourceFile
{
    /// <summary>The lines of a file.</summary>
    /// <param name="name">The file's name, for messages and for the reading.</param>
    public static Result<SourceText> Read(byte[] bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(name);
        return PdfSource.Read(bytes, name);
    }
}
