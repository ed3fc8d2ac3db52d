using Klubba.Documents.Printing;
using Klubba.Formats;

namespace Klubba.Documents.Tests;

/// <summary>A page as it was laid out: how far its ink reaches, and what stands where.</summary>
internal sealed record Laid(IReadOnlyList<Placed> Strips, double Left, double Right, double Bottom, bool Overlaps)
{
    /// <summary>The text that reaches farthest, to be told when it reaches too far.</summary>
    public string Widest => Strips.SelectMany(placed => placed.Strip.Inks).OfType<TextInk>().OrderByDescending(RightOf)
        .Select(ink => string.Concat(ink.Text.Glyphs[ink.Start..ink.End].Select(glyph => char.ConvertFromUtf32(glyph.Means)))).FirstOrDefault("");

    public static List<Laid> Of(Paper paper)
    {
        var composer = new Composer(new(new()));
        var margins = new Margins(composer, paper);
        composer.Compose(paper);
        return [.. Pages.Break(composer.Strips, margins.BodyTop, Sheet.BodyBottom - margins.BodyTop).Select(Of)];
    }

    private static Laid Of(List<Placed> strips)
    {
        var inks = strips.SelectMany(placed => placed.Strip.Inks).OfType<TextInk>().ToList();
        return new(strips, inks.Select(ink => ink.X).DefaultIfEmpty(Sheet.Left).Min(), inks.Select(RightOf).DefaultIfEmpty(0).Max(),
            strips.Select(placed => placed.Top + placed.Strip.Height).DefaultIfEmpty(0).Max(),
            strips.Zip(strips.Skip(1)).Any(pair => pair.First.Top + pair.First.Strip.Height > pair.Second.Top + 0.01));
    }

    /// <summary>Where the last sign that is not a space ends.</summary>
    private static double RightOf(TextInk ink)
    {
        var (x, seen) = (ink.X, ink.X);
        for (var i = ink.Start; i < ink.End; i++)
        {
            x += ink.Text.Width(i);
            if (ink.Text.Glyphs[i].Means is not (' ' or 0xA0)) seen = x;
        }

        return seen;
    }
}
