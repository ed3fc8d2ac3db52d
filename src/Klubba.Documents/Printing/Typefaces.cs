namespace Klubba.Documents.Printing;

/// <summary>The faces of the paper (decision D25): serif for running text, sans for names, tables and numbers, and one for signs that neither has.</summary>
internal enum Face { Serif, SerifStrong, Sans, SansStrong, Spare }

/// <summary>A font as one document uses it: which glyphs, and what each means in Unicode.</summary>
internal sealed class FontInUse(Face face, TrueType font, Kerning kerning)
{
    /// <summary>A fiftieth of an em, a fifth of a point in running text, is hardly seen but would weigh in the file.</summary>
    private const int UnseenKern = 20;

    private readonly Dictionary<int, int> pairs = [];

    public Face Face => face;

    public TrueType Font => font;

    private readonly Printed?[] byGlyph = new Printed?[font.GlyphCount];
    private readonly List<Printed> printed = [];

    /// <summary>The glyphs in use, in the order they were first printed, which is that of their codes.</summary>
    public IReadOnlyList<Printed> Printed => printed;

    /// <summary>The same by number.</summary>
    public IEnumerable<int> Glyphs => Enumerable.Range(0, byGlyph.Length).Where(glyph => byGlyph[glyph] is not null);

    /// <summary>The font's name in a page's resources.</summary>
    public string Resource => $"F{(int)face}";

    /// <summary>Notes that a glyph is printed, and gives the code to print it by.</summary>
    public int Use(Glyph glyph)
    {
        if (byGlyph[glyph.Id] is not { } known) printed.Add(byGlyph[glyph.Id] = known = new(glyph.Id, GlyphCodes.At(printed.Count), glyph.Means));
        known.Means = Math.Min(known.Means, glyph.Means);
        return known.Code;
    }

    public int Kern(ushort left, ushort right)
    {
        var pair = left << 16 | right;
        if (!pairs.TryGetValue(pair, out var kern))
        {
            kern = kerning.Between(left, right);
            if (Math.Abs(kern) <= UnseenKern) kern = 0;
            pairs[pair] = kern;
        }

        return kern;
    }
}

/// <summary>A glyph that has been printed, and its code in the pages' strings.</summary>
internal sealed class Printed(ushort glyph, int code, int means)
{
    public ushort Glyph => glyph;

    public int Code => code;

    /// <summary>The sign it stands for; a glyph of two signs, space and no-break space, keeps the plainer.</summary>
    public int Means { get; set; } = means;
}

/// <summary>A sign to print. Glyph 0 is a sign that no face has: it is drawn as a box with its code.</summary>
/// <param name="Advance">Thousandths of an em.</param>
/// <param name="Rune">The sign in the text.</param>
/// <param name="Means">The sign that is printed: the same, or its plain twin.</param>
internal sealed record Glyph(FontInUse Font, ushort Id, int Advance, int Rune, int Means)
{
    public const int BoxAdvance = 1000;

    public bool Boxed => Id == 0;
}

/// <summary>The fonts of one document, and the way from a sign to a glyph: the face asked for, its plain twin, the spare face, a box.</summary>
internal sealed class Typefaces
{
    private static readonly Lazy<(TrueType Font, Kerning Kerning)>[] Read =
    [
        Embedded("SourceSerif4_400Regular.ttf"), Embedded("SourceSerif4_600SemiBold.ttf"),
        Embedded("SourceSans3_400Regular.ttf"), Embedded("SourceSans3_600SemiBold.ttf"), Embedded("DejaVuSans.ttf"),
    ];

    private readonly FontInUse?[] inUse = new FontInUse?[Read.Length];
    private readonly Dictionary<(Face, int), Glyph?> glyphs = [];
    private readonly SortedSet<int> boxed = [];

    /// <summary>The fonts that something has been printed with.</summary>
    public IEnumerable<FontInUse> InUse => inUse.OfType<FontInUse>().Where(font => font.Printed.Count > 0);

    /// <summary>The signs that were asked for and that no face has.</summary>
    public IEnumerable<int> Boxed => boxed;

    public FontInUse Font(Face face)
    {
        var (font, kerning) = Read[(int)face].Value;
        return inUse[(int)face] ??= new(face, font, kerning);
    }

    /// <summary>The glyph for a sign; null for a sign that is never seen, such as a mark of direction.</summary>
    public Glyph? Glyph(Face face, int rune)
    {
        if (glyphs.TryGetValue((face, rune), out var known)) return known;
        var glyph = Twins.Invisible(rune) ? null : Find(face, rune);
        glyphs[(face, rune)] = glyph;
        return glyph;
    }

    private Glyph Find(Face face, int rune) =>
        In(face, rune, rune) ?? (Twins.Of(rune) is { } twin ? In(face, rune, twin) : null) ?? In(Face.Spare, rune, rune) ?? Box(rune);

    private Glyph? In(Face face, int rune, int means)
    {
        var font = Font(face);
        var id = Twins.Private(means) ? (ushort)0 : font.Font.Glyph(means);
        return id == 0 ? null : new Glyph(font, id, font.Font.Advance(id), rune, means);
    }

    private Glyph Box(int rune)
    {
        boxed.Add(rune);
        return new(Font(Face.Sans), 0, Documents.Printing.Glyph.BoxAdvance, rune, rune);
    }

    private static Lazy<(TrueType, Kerning)> Embedded(string fileName) => new(() =>
    {
        var font = TrueType.Embedded(fileName);
        return (font, new Kerning(font));
    });
}
