using System.Buffers.Binary;
using System.Text;

namespace Klubba.Documents.Printing;

/// <summary>Färgprofil: sRGB (IEC 61966-2-1) as an ICC profile of version 4.2 (ICC.1:2004-10), so that every screen and press means the same ink.</summary>
internal static class IccProfile
{
    /// <summary>The primaries and white of sRGB, adapted to D50 by the Bradford matrix.</summary>
    private static readonly double[] White = [0.9642, 1, 0.8249], Red = [0.43607, 0.22249, 0.01392],
        Green = [0.38515, 0.71687, 0.09708], Blue = [0.14307, 0.06061, 0.71410],
        Adaptation = [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168],
        Curve = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];

    public static byte[] Srgb { get; } = Make();

    private static byte[] Make()
    {
        var curve = Numbers("para", Curve, 3);
        (string Tag, byte[] Bytes)[] tags =
        [
            ("desc", Words("sRGB")), ("cprt", Words("No copyright, use freely")), ("wtpt", Numbers("XYZ ", White)),
            ("chad", Numbers("sf32", Adaptation)), ("rXYZ", Numbers("XYZ ", Red)), ("gXYZ", Numbers("XYZ ", Green)),
            ("bXYZ", Numbers("XYZ ", Blue)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        var offset = 128 + 4 + 12 * tags.Length;
        var (table, body) = (new ByteWriter(), new ByteWriter());
        U32(table, tags.Length);
        foreach (var (tag, bytes) in tags)
        {
            // The three curves are one and lie in the file once.
            var repeated = tag is "gTRC" or "bTRC";
            if (!repeated) body.Raw(bytes);
            table.Ascii(tag);
            U32(table, offset + body.Length - bytes.Length);
            U32(table, bytes.Length);
        }

        return [.. Header(offset + body.Length), .. table.Written, .. body.Written];
    }

    /// <summary>The first 128 bytes (7.2): size, version, a display's RGB over XYZ, a fixed day, the magic word, D50.</summary>
    private static byte[] Header(int size)
    {
        var header = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x04200000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ").CopyTo(header, 12);
        header[25] = 0xD0; // 2000, the year's low byte; its high byte, month and day follow
        (header[24], header[27], header[29]) = (7, 1, 1);
        Encoding.ASCII.GetBytes("acsp").CopyTo(header, 36);
        for (var i = 0; i < 3; i++) BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(68 + 4 * i), Fixed(White[i]));
        return header;
    }

    private static byte[] Numbers(string type, double[] numbers, int? function = null)
    {
        var bytes = new ByteWriter().Ascii(type);
        U32(bytes, 0);
        if (function is { } number) U32(bytes, number << 16);
        foreach (var n in numbers) U32(bytes, Fixed(n));
        return bytes.Written.ToArray();
    }

    private static byte[] Words(string text)
    {
        var bytes = new ByteWriter().Ascii("mluc");
        foreach (var n in (int[])[0, 1, 12]) U32(bytes, n);
        bytes.Ascii("enUS");
        U32(bytes, text.Length * 2);
        U32(bytes, 28);
        bytes.Raw(Encoding.BigEndianUnicode.GetBytes(text));
        bytes.Take((4 - bytes.Length % 4) % 4).Clear();
        return bytes.Written.ToArray();
    }

    private static int Fixed(double number) => (int)Math.Round(number * 65536, MidpointRounding.AwayFromZero);

    private static void U32(ByteWriter bytes, int value) => BinaryPrimitives.WriteInt32BigEndian(bytes.Take(4), value);
}
