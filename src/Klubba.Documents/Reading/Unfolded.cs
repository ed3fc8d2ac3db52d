namespace Klubba.Documents.Sources;

/// <summary>The bytes that a stream unfolds to, as long as the bound allows.</summary>
internal sealed class Unfolded(Bound bound)
{
    private byte[] bytes = new byte[4096];

    public int Length { get; private set; }

    public Memory<byte> Memory => bytes.AsMemory(0, Length);

    public ReadOnlySpan<byte> Last(int count) => bytes.AsSpan(Length - count, count);

    /// <summary>False where the bound is passed; nothing more is taken then.</summary>
    public bool Add(ReadOnlySpan<byte> more)
    {
        if (!bound.Take(Length, more.Length)) return false;
        if (Length + more.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + more.Length));
        more.CopyTo(bytes.AsSpan(Length));
        Length += more.Length;
        return true;
    }
}
