using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Klubba.Documents.Printing;

/// <summary>The file as such (ISO 32000-1, 7.5): objects packed in object streams, a cross-reference stream, an identifier.</summary>
/// <remarks>The identifier is a hash of all that stands before it, so that equal papers give equal files; nothing here knows a clock.</remarks>
internal sealed class PdfFile
{
    private const int ObjectsAStream = 500, RowLength = 7;
    private readonly ByteWriter file = new(1 << 18);
    private readonly List<Place> places = [new(0, 0, 65535)];
    private readonly ByteWriter packed = new(1 << 14);
    private readonly List<(int Number, int Offset)> index = [];

    /// <summary>Where an object lies: type 0 free, 1 at an offset, 2 in an object stream at an index (7.5.8.3).</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(byte Type, int First, int Second);

    public PdfFile() => file.Ascii("%PDF-1.7\n%").Raw([0xE2, 0xE3, 0xCF, 0xD3]).Ascii("\n");

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        places.Add(default);
        return places.Count - 1;
    }

    /// <summary>Writes an object without a stream.</summary>
    public int Add(int number, ByteWriter body)
    {
        index.Add((number, packed.Length));
        packed.Raw(body.Written).Ascii("\n");
        if (index.Count == ObjectsAStream) FlushPacked();
        return number;
    }

    public int Add(ByteWriter body) => Add(Reserve(), body);

    /// <summary>Writes a stream; <paramref name="entries"/> are its dictionary's entries but length and filter.</summary>
    public int AddStream(int number, string entries, ReadOnlySpan<byte> data, bool compress = true)
    {
        places[number] = new(1, file.Length, 0);
        var body = compress ? Deflate(data) : data;
        file.Int(number).Ascii(" 0 obj\n<<").Ascii(entries).Ascii("/Length ").Int(body.Length);
        if (compress) file.Ascii("/Filter/FlateDecode");
        file.Ascii(">>\nstream\n").Raw(body).Ascii("\nendstream\nendobj\n");
        return number;
    }

    public int AddStream(string entries, ReadOnlySpan<byte> data, bool compress = true) => AddStream(Reserve(), entries, data, compress);

    public byte[] Finish(int catalog, int information)
    {
        FlushPacked();
        var number = Reserve();
        var start = file.Length;
        places[number] = new(1, start, 0);
        var id = Convert.ToHexString(SHA256.HashData(file.Written).AsSpan(0, 16));
        var entries = $"/Type/XRef/Size {places.Count}/W[1 4 2]/DecodeParms<</Predictor 12/Columns {RowLength}>>/Root {catalog} 0 R/Info {information} 0 R/ID[<{id}><{id}>]";
        AddStream(number, entries, CrossReferences());
        file.Ascii("startxref\n").Int(start).Ascii("\n%%EOF\n");
        return file.Written.ToArray();
    }

    private void FlushPacked()
    {
        if (index.Count == 0) return;
        var number = Reserve();
        var head = new ByteWriter();
        for (var i = 0; i < index.Count; i++)
        {
            places[index[i].Number] = new(2, number, i);
            head.Int(index[i].Number).Ascii(" ").Int(index[i].Offset).Ascii(i + 1 < index.Count ? " " : "\n");
        }

        var entries = $"/Type/ObjStm/N {index.Count}/First {head.Length}";
        AddStream(number, entries, head.Raw(packed.Written).Written);
        packed.Clear();
        index.Clear();
    }

    /// <summary>A row for each object, told as its difference from the row above (7.4.4.4, the predictor "up"), which packs to a tenth.</summary>
    private byte[] CrossReferences()
    {
        var rows = new byte[places.Count * (RowLength + 1)];
        Span<byte> above = stackalloc byte[RowLength], own = stackalloc byte[RowLength];
        for (var i = 0; i < places.Count; i++)
        {
            own[0] = places[i].Type;
            BinaryPrimitives.WriteInt32BigEndian(own[1..], places[i].First);
            BinaryPrimitives.WriteUInt16BigEndian(own[5..], (ushort)places[i].Second);
            var row = rows.AsSpan(i * (RowLength + 1));
            row[0] = 2;
            for (var k = 0; k < RowLength; k++) row[k + 1] = (byte)(own[k] - above[k]);
            own.CopyTo(above);
        }

        return rows;
    }

    private static ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> data)
    {
        var result = new MemoryStream(data.Length / 2 + 64);
        using (var zlib = new ZLibStream(result, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(data);
        return result.GetBuffer().AsSpan(0, (int)result.Length);
    }
}
