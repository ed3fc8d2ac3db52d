using System.Buffers.Binary;
using System.Text;

namespace Klubba.Documents.Printing;

/// <summary>Delmängd: the font file that goes into the PDF, with the outlines of the glyphs in use and no others.</summary>
/// <remarks>Glyphs keep their numbers, so that the PDF needs no map of its own; unused glyphs are empty and cost next to nothing once
/// compressed. Tables that a viewer does not need (ISO 32000-1, 9.9, table 126) are left out.</remarks>
internal static class FontSubset
{
    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    public static byte[] Of(TrueType font, IEnumerable<int> glyphs)
    {
        var used = WithParts(font, glyphs);
        var (glyf, loca) = Outlines(font, used);
        var parts = new List<(string Tag, byte[] Bytes)>();
        foreach (var tag in Kept)
        {
            var bytes = tag switch
            {
                "glyf" => glyf,
                "loca" => loca,
                "hmtx" => Metrics(font, used),
                "head" => Head(font),
                _ => font.Table(tag).ToArray(),
            };
            if (bytes.Length > 0) parts.Add((tag, bytes));
        }

        return Assemble(parts);
    }

    /// <summary>The glyphs, the empty glyph 0 and every glyph that another is put together of.</summary>
    private static bool[] WithParts(TrueType font, IEnumerable<int> glyphs)
    {
        var all = new bool[font.GlyphCount];
        var waiting = new Stack<int>(glyphs.Append(0));
        while (waiting.TryPop(out var glyph))
        {
            if (all[glyph]) continue;
            all[glyph] = true;
            foreach (var part in Parts(font.Outline(glyph))) waiting.Push(part);
        }

        return all;
    }

    /// <summary>The components of a composite glyph (OpenType, glyf): flags, glyph, and arguments whose size the flags tell.</summary>
    private static List<int> Parts(ReadOnlySpan<byte> outline)
    {
        var parts = new List<int>();
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) return parts;
        const int wordArguments = 0x0001, scale = 0x0008, more = 0x0020, twoScales = 0x0040, matrix = 0x0080;
        for (int at = 10, flags = more; (flags & more) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & wordArguments) != 0 ? 4 : 2);
            at += (flags & matrix) != 0 ? 8 : (flags & twoScales) != 0 ? 4 : (flags & scale) != 0 ? 2 : 0;
        }

        return parts;
    }

    private static (byte[] Glyf, byte[] Loca) Outlines(TrueType font, bool[] used)
    {
        var glyf = new ByteWriter(1 << 14);
        var loca = new byte[4 * (font.GlyphCount + 1)];
        for (var glyph = 0; glyph < font.GlyphCount; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * glyph), glyf.Length);
            if (!used[glyph]) continue;
            glyf.Raw(font.Outline(glyph));
            glyf.Take((4 - glyf.Length % 4) % 4).Clear();
        }

        BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * font.GlyphCount), glyf.Length);
        return (glyf.Written.ToArray(), loca);
    }

    /// <summary>The metrics as they are, with the entries of unused glyphs emptied.</summary>
    private static byte[] Metrics(TrueType font, bool[] used)
    {
        var hmtx = font.Table("hmtx").ToArray();
        var full = BinaryPrimitives.ReadUInt16BigEndian(font.Table("hhea")[34..]);
        for (var glyph = 0; glyph < full; glyph++)
        {
            // The last full entry is the width of every glyph after it.
            if (!used[glyph] && glyph < full - 1) hmtx.AsSpan(4 * glyph, 4).Clear();
        }

        return hmtx;
    }

    /// <summary>The head, saying that loca is long; its checksum is set to nought, for it speaks of the whole font.</summary>
    private static byte[] Head(TrueType font)
    {
        var head = font.Table("head").ToArray();
        head.AsSpan(8, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private static byte[] Assemble(List<(string Tag, byte[] Bytes)> parts)
    {
        var file = new ByteWriter(1 << 15);
        var power = (int)Math.Pow(2, (int)Math.Log2(parts.Count));
        U32(file, 0x00010000);
        U16(file, parts.Count);
        U16(file, power * 16);
        U16(file, (int)Math.Log2(power));
        U16(file, (parts.Count - power) * 16);
        var offset = 12 + 16 * parts.Count;
        foreach (var (tag, bytes) in parts)
        {
            file.Raw(Encoding.ASCII.GetBytes(tag));
            U32(file, CheckSum(bytes));
            U32(file, (uint)offset);
            U32(file, (uint)bytes.Length);
            offset += (bytes.Length + 3) / 4 * 4;
        }

        foreach (var (_, bytes) in parts)
        {
            file.Raw(bytes);
            file.Take((4 - file.Length % 4) % 4).Clear();
        }

        return file.Written.ToArray();
    }

    private static uint CheckSum(byte[] bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i++) sum += (uint)bytes[i] << (24 - 8 * (i % 4));
        return sum;
    }

    private static void U16(ByteWriter file, int value) => BinaryPrimitives.WriteUInt16BigEndian(file.Take(2), (ushort)value);

    private static void U32(ByteWriter file, uint value) => BinaryPrimitives.WriteUInt32BigEndian(file.Take(4), value);
}
