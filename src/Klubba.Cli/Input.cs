using System.Text;

namespace Klubba.Cli;

/// <summary>A file in: its text, or in one line why it cannot be read. Nothing of a file is trusted, least of all its name.</summary>
internal static class Input
{
    private const long MaxBytes = 64 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Result<byte[]> Bytes(string path, long most = MaxBytes)
    {
        try
        {
            var file = new FileInfo(path);
            if (Directory.Exists(path)) return new Problem(path, "det är en mapp.", "Ange en fil.");
            if (!file.Exists) return new Problem(path, "filen finns inte.", "Kontrollera sökvägen.");
            if (file.Length == 0) return new Problem(path, "filen är tom.", "Välj en annan fil.");
            if (file.Length > most) return new Problem(path, $"filen är större än {most >> 20} MB.", "Dela upp den.");
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return new Problem(path, "filen går inte att läsa.", "Kontrollera rättigheterna: " + e.Message);
        }
    }

    /// <summary>UTF-8 text, with or without byte order mark.</summary>
    public static Result<string> Text(string path)
    {
        var bytes = Bytes(path);
        return bytes.Ok ? Decoded(bytes.Value, path) : bytes.Problem!;
    }

    public static Result<string> Decoded(byte[] bytes, string path)
    {
        if (Kind(bytes) is { } kind) return new Problem(path, $"filen är {kind}, inte text.", "Ange en textfil i UTF-8.");
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException e)
        {
            return new Problem(path, $"filen är inte UTF-8 (byte {e.Index + 1}).", "Spara om den som UTF-8.");
        }
    }

    /// <summary>What the bytes are, when they are not text.</summary>
    private static string? Kind(byte[] bytes) =>
        bytes.AsSpan().StartsWith("%PDF-"u8) ? "en PDF"
        : bytes.AsSpan().StartsWith("PK\x03\x04"u8) ? "en zip-fil eller ett Office-dokument"
        : bytes.AsSpan(0, Math.Min(bytes.Length, 4096)).Contains((byte)0) ? "binär"
        : null;
}
