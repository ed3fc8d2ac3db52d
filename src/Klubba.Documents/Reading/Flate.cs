using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Klubba.Documents.Sources;

/// <summary>FlateDecode (ISO 32000-1, 7.4.4): what could be unfolded before a fault is kept.</summary>
internal static class Flate
{
    private const int Header = 2;
    private const int Block = 16 * 1024;

    public static Memory<byte> Unfold(ReadOnlyMemory<byte> input, Bound bound)
    {
        var unfolded = new Unfolded(bound);
        if (input.Length <= Header || !MemoryMarshal.TryGetArray(input[Header..], out var folded)) return unfolded.Memory;
        using var inflater = new DeflateStream(new MemoryStream(folded.Array!, folded.Offset, folded.Count), CompressionMode.Decompress);
        Span<byte> block = new byte[Block];
        try
        {
            for (var read = inflater.Read(block); read > 0 && unfolded.Add(block[..read]); read = inflater.Read(block)) { }
        }
        catch (InvalidDataException)
        {
            // Damaged from here on; what came before stands.
        }
        return unfolded.Memory;
    }
}
