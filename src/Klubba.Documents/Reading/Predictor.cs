using UglyToad.PdfPig.Tokens;

namespace Klubba.Documents.Sources;

/// <summary>Predictors of PNG (ISO 32000-1, 7.4.4.4), undone where the bytes stand. That of TIFF is used for pictures only, and is not modelled.</summary>
internal static class Predictor
{
    private const int FirstOfPng = 10;
    private const int LongestRow = 1 << 20;

    public static Memory<byte> Undo(Memory<byte> predicted, DictionaryToken parameters)
    {
        if (Number(parameters, "Predictor", 1) < FirstOfPng) return predicted;
        var colors = Number(parameters, "Colors", 1);
        var bits = Number(parameters, "BitsPerComponent", 8);
        var columns = Number(parameters, "Columns", 1);
        if (colors is < 1 or > 32 || bits is < 1 or > 32 || columns is < 1 or > LongestRow) return Memory<byte>.Empty;
        var width = Math.Max(1, colors * bits / 8);
        var row = ((colors * bits * columns) + 7) / 8;
        return predicted[..Rows(predicted.Span, row, width)];
    }

    /// <summary>Each row begins with its kind; the rows move together as they are undone. Gives their length.</summary>
    private static int Rows(Span<byte> bytes, int length, int width)
    {
        var to = 0;
        Span<byte> above = new byte[length];
        for (var from = 0; from + 1 < bytes.Length; from += length + 1)
        {
            var kind = bytes[from];
            var count = Math.Min(length, bytes.Length - from - 1);
            bytes.Slice(from + 1, count).CopyTo(bytes[to..]);
            var row = bytes.Slice(to, count);
            Undo(kind, row, above, width);
            row.CopyTo(above);
            to += count;
        }
        return to;
    }

    private static void Undo(byte kind, Span<byte> row, ReadOnlySpan<byte> above, int width)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i < width ? 0 : row[i - width], up = above[i], corner = i < width ? 0 : above[i - width];
            row[i] += kind switch
            {
                1 => (byte)left,
                2 => (byte)up,
                3 => (byte)((left + up) / 2),
                4 => (byte)Nearest(left, up, corner),
                _ => 0,
            };
        }
    }

    private static int Nearest(int left, int up, int corner)
    {
        int toLeft = Math.Abs(up - corner), toUp = Math.Abs(left - corner), toCorner = Math.Abs(left + up - (2 * corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static int Number(DictionaryToken parameters, string name, int otherwise) =>
        parameters.Data.GetValueOrDefault(name) is NumericToken number ? number.Int : otherwise;
}
