namespace Klubba.Documents.Sources;

/// <summary>How much one file may unfold to: counted over all its streams, each time one is opened.</summary>
internal sealed class Bound
{
    public const int MostOfStream = 64 << 20;
    public const long MostOfFile = 512L << 20;
    public const int MostStreams = 200_000;

    private long taken;
    private int streams;

    /// <summary>Has something been left out because it was too much?</summary>
    public bool Passed { get; private set; }

    /// <summary>One stream more is opened; one may be opened many times.</summary>
    public void Open() => Passed |= ++streams > MostStreams;

    /// <summary>Room for so many more bytes of a stream that has given so many already?</summary>
    public bool Take(long ofStream, int more)
    {
        taken += more;
        Passed |= ofStream + more > MostOfStream || taken > MostOfFile;
        return !Passed;
    }
}
