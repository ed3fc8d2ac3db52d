using Klubba.Tests.Reading;

namespace Klubba.Tests.Forge;

/// <summary>How well the forged papers are read.</summary>
internal static class Forged
{
    public static IEnumerable<int> Seeds => Enumerable.Range(0, 12).Select(at => (at * 31) + 7);

    public static Scorer Score(Layout layout, bool laid)
    {
        var scorer = new Scorer();
        foreach (var seed in Seeds) Add(scorer, layout, seed, laid);
        return scorer;
    }

    public static void Add(Scorer scorer, Layout layout, int seed, bool laid)
    {
        var (text, truth) = Press.Print(layout, seed, laid);
        scorer.Add(truth, Reader.Read(text, layout.Name).Minutes);
    }
}
