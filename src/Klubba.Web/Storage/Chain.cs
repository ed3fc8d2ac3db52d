using System.Security.Cryptography;
using System.Text;

namespace Klubba.Web.Storage;

/// <summary>Kedjan: each line of a stream is sealed with the line before it, so that a line changed afterwards is seen.</summary>
public static class Chain
{
    /// <summary>What the first line of a stream is sealed with.</summary>
    public static byte[] Start { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>SHA-256 of the seal before and the line's UTF-8 bytes.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> before, string line)
    {
        var sealedText = new byte[before.Length + Encoding.UTF8.GetByteCount(line)];
        before.CopyTo(sealedText);
        Encoding.UTF8.GetBytes(line, sealedText.AsSpan(before.Length));
        return SHA256.HashData(sealedText);
    }
}
