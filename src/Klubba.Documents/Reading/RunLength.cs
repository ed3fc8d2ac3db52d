namespace Klubba.Documents.Sources;

/// <summary>RunLengthDecode (ISO 32000-1, 7.4.5).</summary>
internal static class RunLength
{
    private const int End = 128;

    public static Memory<byte> Unfold(ReadOnlySpan<byte> input, Bound bound)
    {
        var unfolded = new Unfolded(bound);
        Span<byte> run = stackalloc byte[End];
        for (var i = 0; i + 1 < input.Length && input[i] != End;)
        {
            if (input[i] < End)
            {
                var count = Math.Min(input[i] + 1, input.Length - i - 1);
                if (!unfolded.Add(input.Slice(i + 1, count))) break;
                i += count + 1;
            }
            else
            {
                var same = run[..(257 - input[i])];
                same.Fill(input[i + 1]);
                if (!unfolded.Add(same)) break;
                i += 2;
            }
        }
        return unfolded.Memory;
    }
}
