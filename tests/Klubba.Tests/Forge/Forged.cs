using Klubba.Formats;

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

    /// <summary>A layout in a form. Where the letters lost their dots, both sides are compared without.</summary>
    public static Scorer Score(Layout layout, Form form)
    {
        var scorer = new Scorer();
        foreach (var seed in Seeds.Take(6))
        {
            var (source, truth) = Press.Print(layout, seed, form);
            var read = Reader.Read(source).Minutes;
            if (form == Form.Dotless) (truth, read) = (Dotless(truth), Dotless(read));
            scorer.Add(truth, read);
        }
        return scorer;
    }

    private static Minutes Dotless(Minutes minutes) => Json.Read(Forms.Dotless(Json.Write(minutes))).Value;
}
