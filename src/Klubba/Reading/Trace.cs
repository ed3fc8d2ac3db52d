namespace Klubba.Lines;

/// <summary>What a reading notes on its way: where members stood, and remarks.</summary>
internal sealed class Trace
{
    private readonly List<Spot> spots = [];
    private readonly List<Remark> remarks = [];

    public Values<Spot> Spots => spots.ToValues();

    public Values<Remark> Remarks => remarks.ToValues();

    public void Note(string path, Line at) => spots.Add(new(path, at.Place));

    public void Doubt(string text, string? path = null, Line? at = null) => remarks.Add(new(text, path, at?.Place));
}
