namespace Klubba.Documents.Printing;

/// <summary>How text looks: face, size and line in points, colour.</summary>
internal sealed record TextStyle(Face Face, double Size, double Leading, Colour Colour)
{
    /// <summary>From the top of a line to the foot of its letters, so that capitals stand in the middle of the line.</summary>
    public double Baseline => (Leading + 0.66 * Size) / 2;
}

/// <summary>A colour of sRGB, spelled as PDF spells it.</summary>
internal sealed record Colour(string Operands)
{
    public static Colour Of(int rgb) => new($"{Part(rgb >> 16)} {Part(rgb >> 8)} {Part(rgb)}");

    private static string Part(int value)
    {
        var thousandths = ((value & 255) * 1000 + 127) / 255;
        return thousandths == 1000 ? "1" : $".{thousandths:000}";
    }
}

/// <summary>The look of the minutes on paper: few sizes, two weights, two inks and a rule.</summary>
internal static class Styles
{
    public static readonly Colour Ink = Colour.Of(0x1B1F23), Second = Colour.Of(0x4A5157), Hairline = Colour.Of(0xB4BAC0);

    public static readonly TextStyle
        Title = new(Face.SerifStrong, 24, 29, Ink),
        Item = new(Face.SerifStrong, 13.5, 18, Ink),
        Part = new(Face.SansStrong, 10, 15, Ink),
        Running = new(Face.Serif, 11, 15.5, Ink),
        Strong = new(Face.SerifStrong, 11, 15.5, Ink),
        Note = new(Face.Sans, 9, 12.5, Second),
        Doubtful = new(Face.Sans, 9.5, 14, Second),
        Author = new(Face.SansStrong, 10, 15.5, Ink),
        Label = new(Face.SansStrong, 10, 14.5, Ink),
        Value = new(Face.Sans, 10, 14.5, Ink),
        Caption = new(Face.SansStrong, 9.5, 13.5, Ink),
        Cell = new(Face.Sans, 9.5, 13.5, Ink),
        CellStrong = new(Face.SansStrong, 9.5, 13.5, Ink),
        Edge = new(Face.Sans, 8.5, 12, Second),
        Mark = new(Face.SansStrong, 13, 16, Ink),
        LongMark = new(Face.SansStrong, 8.5, 12, Ink);
}
