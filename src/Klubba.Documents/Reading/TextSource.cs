using System.Text;

namespace Klubba.Documents.Sources;

/// <summary>Text in: its encoding is found in the bytes, and told where it had to be guessed.</summary>
internal static class TextSource
{
    private const int Sample = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What Swedish text has of letters and signs beyond ASCII.</summary>
    private const string Swedish = "åäöÅÄÖéÉüàè§–—”’…•\u00a0½´°";

    private static readonly (Encoding Encoding, string Name)[] Old =
    [
        (CodePagesEncodingProvider.Instance.GetEncoding(1252)!, "Windows-1252"),
        (CodePagesEncodingProvider.Instance.GetEncoding(10000)!, "Mac OS Roman"),
        (CodePagesEncodingProvider.Instance.GetEncoding(850)!, "MS-DOS 850"),
    ];

    /// <summary>The letters; null where the bytes are no text.</summary>
    public static (string Text, string? Doubt)? Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((byte[])[0xEF, 0xBB, 0xBF])) return Utf8(bytes.AsSpan(3));
        if (bytes.AsSpan().StartsWith((byte[])[0xFF, 0xFE, 0, 0])) return (Encoding.UTF32.GetString(bytes.AsSpan(4)), null);
        if (bytes.AsSpan().StartsWith((byte[])[0xFF, 0xFE])) return (Encoding.Unicode.GetString(bytes.AsSpan(2)), null);
        if (bytes.AsSpan().StartsWith((byte[])[0xFE, 0xFF])) return (Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)), null);
        if (Wide(bytes) is { } wide) return (wide.GetString(bytes), null);
        return bytes.AsSpan(0, Math.Min(bytes.Length, 4096)).Contains((byte)0) ? null : Utf8(bytes);
    }

    /// <summary>UTF-16 without a mark: every other byte is nought in what is mostly ASCII.</summary>
    private static Encoding? Wide(byte[] bytes)
    {
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length & ~1, 4096));
        if (sample.Length < 8) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }
        return odd * 2 > sample.Length * 0.7 && even == 0 ? Encoding.Unicode : even * 2 > sample.Length * 0.7 && odd == 0 ? Encoding.BigEndianUnicode : null;
    }

    private static (string, string?) Utf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return (Strict.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return Mended(bytes) is { } text ? text : Guessed(bytes);
        }
    }

    /// <summary>UTF-8 with faults in it: more letters beyond ASCII are right than wrong.</summary>
    private static (string, string?)? Mended(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        int wrong = 0, right = 0;
        foreach (var letter in text)
        {
            if (letter == '\uFFFD') wrong++;
            else if (letter > '\u007f') right++;
        }
        return wrong < right ? (text, $"Filen är UTF-8 med fel i: {wrong} tecken gick inte att tolka och står som \uFFFD.") : null;
    }

    private static (string, string?) Guessed(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var best = Old[0];
        var most = int.MinValue;
        foreach (var old in Old)
        {
            var score = Score(old.Encoding.GetString(sample));
            if (score > most) (best, most) = (old, score);
        }
        return (best.Encoding.GetString(bytes), $"Filen är inte UTF-8; den är läst som {best.Name}.");
    }

    private static int Score(string text)
    {
        var score = 0;
        foreach (var letter in text)
        {
            if (letter > '\u007f') score += Swedish.Contains(letter, StringComparison.Ordinal) ? 1 : -1;
        }
        return score;
    }
}
