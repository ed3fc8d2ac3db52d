using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Klubba.Tests.Reading;

/// <summary>A PDF put together object by object, sound or broken.</summary>
internal static class PdfMade
{
    public const string Word = "BT /F1 12 Tf 72 700 Td (Protokoll) Tj ET";

    private const string Helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

    /// <summary>One page: 1 the catalogue, 2 the tree of pages, 3 the page, 4 what is drawn, 5 the font.</summary>
    public static SortedDictionary<int, byte[]> OnePage(byte[] drawn, string resources = "/Font<</F1 5 0 R>>", string contents = "4 0 R") => new()
    {
        [1] = Bytes("<</Type/Catalog/Pages 2 0 R>>"),
        [2] = Bytes("<</Type/Pages/Kids[3 0 R]/Count 1>>"),
        [3] = Bytes($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {contents}/Resources<<{resources}>>>>"),
        [4] = drawn,
        [5] = Bytes(Helvetica),
    };

    public static byte[] Stream(byte[] data, string entries = "") => [.. Bytes($"<<{entries}/Length {data.Length}>>\nstream\n"), .. data, .. Bytes("\nendstream")];

    public static byte[] Stream(string data, string entries = "") => Stream(Bytes(data), entries);

    public static byte[] File(SortedDictionary<int, byte[]> objects, string trailer = "")
    {
        var file = new MemoryStream();
        file.Write(Bytes("%PDF-1.7\n"));
        var places = new Dictionary<int, long>();
        foreach (var (number, body) in objects)
        {
            places[number] = file.Position;
            file.Write([.. Bytes($"{number} 0 obj\n"), .. body, .. Bytes("\nendobj\n")]);
        }
        var (table, count) = (file.Position, objects.Keys.Max() + 1);
        var rows = Enumerable.Range(1, count - 1).Select(i => places.TryGetValue(i, out var at) ? string.Create(CultureInfo.InvariantCulture, $"{at:D10} 00000 n \n") : "0000000000 65535 f \n");
        file.Write(Bytes($"xref\n0 {count}\n0000000000 65535 f \n{string.Concat(rows)}trailer\n<</Size {count}/Root 1 0 R{trailer}>>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>Something in front, then so many megabytes of space, deflated.</summary>
    public static byte[] Bomb(int megabytes, string first = "")
    {
        var folded = new MemoryStream();
        var space = new byte[1 << 20];
        Array.Fill(space, (byte)' ');
        using (var deflater = new ZLibStream(folded, CompressionLevel.SmallestSize))
        {
            deflater.Write(Bytes(first));
            for (var i = 0; i < megabytes; i++) deflater.Write(space);
        }
        return folded.ToArray();
    }

    public static byte[] Deflated(byte[] data)
    {
        var folded = new MemoryStream();
        using (var deflater = new ZLibStream(folded, CompressionLevel.Fastest)) deflater.Write(data);
        return folded.ToArray();
    }

    /// <summary>A file whose table of objects is a stream, and whose catalogue lies in a stream of objects.</summary>
    public static byte[] WithStreams(byte[] objects, string entriesOfObjects, byte[]? table = null, string entriesOfTable = "")
    {
        var file = new MemoryStream();
        file.Write(Bytes("%PDF-1.7\n"));
        var at = file.Position;
        file.Write([.. Bytes("8 0 obj\n"), .. Stream(objects, $"/Type/ObjStm/N 1/First 4{entriesOfObjects}"), .. Bytes("\nendobj\n")]);
        var last = file.Position;
        table ??= [.. Row(0, 0, 65535), .. Row(2, 8, 0), .. Enumerable.Range(2, 6).SelectMany(_ => Row(0, 0, 0)), .. Row(1, (int)at, 0), .. Row(1, (int)last, 0)];
        file.Write([.. Bytes("9 0 obj\n"), .. Stream(table, $"/Type/XRef/Size 10/W[1 4 2]/Root 1 0 R{entriesOfTable}"), .. Bytes($"\nendobj\nstartxref\n{last}\n%%EOF\n")]);
        return file.ToArray();
    }

    private static byte[] Row(byte kind, int place, int generation) => [kind, (byte)(place >> 24), (byte)(place >> 16), (byte)(place >> 8), (byte)place, (byte)(generation >> 8), (byte)generation];

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
