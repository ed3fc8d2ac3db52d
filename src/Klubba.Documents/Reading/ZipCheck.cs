using System.IO.Compression;

namespace Klubba.Documents.Sources;

/// <summary>Unfolds every part of a zip once, to nothing, within the bound: what a part says of its own size is not believed.</summary>
internal static class ZipCheck
{
    private const int MostParts = 5_000;

    /// <summary>Do all parts keep within the bound?</summary>
    /// <exception cref="InvalidDataException">No zip, or a damaged one.</exception>
    public static bool Holds(byte[] bytes)
    {
        var bound = new Bound();
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostParts) return false;
        Span<byte> block = new byte[64 * 1024];
        foreach (var part in zip.Entries)
        {
            using var stream = part.Open();
            var taken = 0L;
            for (var read = stream.Read(block); read > 0; read = stream.Read(block))
            {
                if (!bound.Take(taken, read)) return false;
                taken += read;
            }
        }
        return true;
    }
}
