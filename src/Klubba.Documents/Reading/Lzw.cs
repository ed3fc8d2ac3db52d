namespace Klubba.Documents.Sources;

/// <summary>LZWDecode (ISO 32000-1, 7.4.4.3), codes of 9 to 12 bits that change early.</summary>
internal static class Lzw
{
    private const int Clear = 256;
    private const int End = 257;
    private const int Most = 4096;

    public static Memory<byte> Unfold(ReadOnlyMemory<byte> input, Bound bound)
    {
        var unfolded = new Unfolded(bound);
        var entries = new (int Start, int Length)[Most];
        int next = End + 1, bits = 0, held = 0, width = 9;
        var single = new byte[1];
        foreach (var octet in input.Span)
        {
            held = (held << 8) | octet;
            bits += 8;
            if (bits < width) continue;
            bits -= width;
            var code = (held >> bits) & ((1 << width) - 1);
            held &= (1 << bits) - 1;
            if (code == End) break;
            if (code == Clear)
            {
                (next, width) = (End + 1, 9);
                continue;
            }
            var start = unfolded.Length;
            if (code < Clear)
            {
                single[0] = (byte)code;
                if (!unfolded.Add(single)) break;
            }
            else if (code >= next || !Again(unfolded, entries[code])) break;
            // A new entry is what this code wrote and the sign that the next one will write after it.
            if (next < Most) entries[next++] = (start, unfolded.Length - start + 1);
            width = next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;
        }
        return unfolded.Memory;
    }

    /// <summary>Writes an earlier piece once more; it may reach one sign into itself.</summary>
    private static bool Again(Unfolded unfolded, (int Start, int Length) entry)
    {
        for (var i = 0; i < entry.Length; i++)
        {
            Span<byte> sign = [unfolded.Memory.Span[entry.Start + i]];
            if (!unfolded.Add(sign)) return false;
        }
        return true;
    }
}
