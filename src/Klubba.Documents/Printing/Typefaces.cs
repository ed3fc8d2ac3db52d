namespace Klubba.Documents.Printing;

/// <summary>The faces of the paper (decision D25): serif for running text, sans for names, tables and numbers, and one for signs that neither has.</summary>
internal enum Face { Serif, SerifStrong, Sans, SansStrong, Spare }

/// <summary>A font as one document uses it: which glyphs, and what each means in Unicode.</summary>
internal sealed class FontInUse(Face face, TrueType font, Kerning kerning)
{
    private readonly Dictionary<int, int> pairs = [];

    public Face Face => face;

    public TrueType Font => font;

    /// <summary>The glyphs in use, each with the sign it stands for; a glyph of two signs keeps the first.</summary>
    public SortedDictionary<ushort, int> Used { get; } = [];

    /// <summary>The font's name in a page's resources.</summary>
    public string Resource => $"F{(int)face}";

    public void Use(Glyph glyph) => Used.TryAdd(glyph.Id, glyph.Rune);

    public int Kern(ushort left, ushort right)
    {
        var pair = left << 16 | right;
        if (!pairs.TryGetValue(pair, out var kern)) pairs[pair] = kern = kerning.Between(left, right);
        return kern;
    }
}

/// <summary>A sign to print. Glyph 0 is a sign that no face has: it is drawn as a box with its code.</summary>
/// <param name="Advance">Thousandths of an em.</param>
/// <param name="Rune">The sign in Unicode, as the reader shall have it.</param>
internal readonly record struct Glyph(FontInUse Font, ushort Id, int Advance, int Rune)
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

    /// <summary>The fonts that something has been printed with.</summary>
    public IEnumerable<FontInUse> InUse => inUse.OfType<FontInUse>().Where(font => font.Used.Count > 0);

    public FontInUse Font(Face face)
    {
        var (font, kerning) = Read[(int)face].Value;
        return inUse[(int)face] ??= new(face, font, kerning);
    }

    /// <summary>The glyph for a sign; null for a sign that is never seen, such as a mark of direction.</summary>
    public Glyph? Glyph(Face face, int rune)
    {
        if (glyphs.TryGetValue((face, rune), out var known)) return known;
        var glyph = Twins.Invisible(rune) ? (Glyph?)null : Find(face, rune);
        glyphs[(face, rune)] = glyph;
        return glyph;
    }

    private Glyph Find(Face face, int rune) =>
        In(face, rune) ?? (Twins.Of(rune) is { } twin ? In(face, twin) : null) ?? In(Face.Spare, rune) ?? Box(rune);

    private Glyph? In(Face face, int rune)
    {
        var font = Font(face);
        var id = font.Font.Glyph(rune);
        return id == 0 || Twins.Private(rune) ? null : new Glyph(font, id, font.Font.Advance(id), rune);
    }

    private Glyph Box(int rune) => new(Font(Face.Sans), 0, Documents.Printing.Glyph.BoxAdvance, rune);

    private static Lazy<(TrueType, Kerning)> Embedded(string fileName) => new(() =>
    {
        var font = TrueType.Embedded(fileName);
        return (font, new Kerning(font));
    });
}
