namespace Klubba.Tests.Reading;

/// <summary>A made document, and how it is put together of a part that has been changed.</summary>
/// <param name="Part">The bytes that are changed: the whole file, or what lies packed inside it.</param>
/// <param name="Made">The file of the part.</param>
internal sealed record FuzzSeed(string Name, byte[] Part, Func<byte[], byte[]> Made);

/// <summary>Some bytes changed, taken away, doubled, or put in from elsewhere. The same seed makes the same file.</summary>
internal static class Mutation
{
    /// <summary>What has broken readers before: borders of numbers, unfinished marks, signs that a parser waits for the end of.</summary>
    private static readonly byte[][] Words =
    [
        [0], [0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], .. new[]
        {
            "2147483647", "-1", "99999999999999999999", "1e999", "§", "§ ", "\n\n", "\r", "\t", "\f", "<", ">", "<!--", "<table>", "<td colspan=\"1000000\">", "</p>", "&#x10FFFF;", "&",
            "<w:tbl>", "<w:p/>", "w:val=\"-5\"", "<<", ">>", "[", "]", "(", "\\", "R", " obj", "stream", "endstream", "/Length 0", "/Kids", "/Filter/FlateDecode", "BT", "ET", "Tj", "Tf", "0 0 0 0 0 0 Tm", "Do",
            "Beslut", "Yrkanden", "Ja:", "Nej:", "Reservation", "Närvarande", "Ordförande", " – ", "…", "\u00AD", "\u200B", "\u0301", "\u202E",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
    ];

    public static byte[] Of(byte[] part, byte[] other, int seed)
    {
#pragma warning disable CA5394 // chance that can be had again, not a secret
        var random = new Random(seed);
        var bytes = part.ToList();
        for (var times = 1 << random.Next(6); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, 1 << random.Next(10));
            switch (random.Next(8))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                case 4: bytes.InsertRange(at, Words[random.Next(Words.Length)]); break;
                case 5: bytes.InsertRange(at, Enumerable.Repeat(Words[random.Next(Words.Length)], random.Next(300)).SelectMany(word => word)); break;
                case 6: Splice(bytes, at, other, random.Next(other.Length), length); break;
                default: if (random.Next(10) == 0) bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }
#pragma warning restore CA5394
        return [.. bytes];
    }

    private static void Splice(List<byte> bytes, int at, byte[] other, int from, int length) => bytes.InsertRange(at, other.AsSpan(from, Math.Min(length, other.Length - from)).ToArray());
}
