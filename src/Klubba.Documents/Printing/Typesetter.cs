using System.Text;

namespace Klubba.Documents.Printing;

/// <summary>A word wider than its column, broken where its parts meet or else at a letter; read as one word all the same.</summary>
/// <param name="joints">The glyphs that begin a part (<see cref="SwedishCompound"/>).</param>
internal sealed class BrokenWord(int start, int end, string text, IReadOnlyList<int> joints)
{
    public int Start => start;

    public int End => end;

    public string Text => text;

    /// <summary>The last joint after one glyph and not after another, or the other where there is none.</summary>
    public int LastJoint(int after, int upTo) => joints.LastOrDefault(joint => joint > after && joint <= upTo, upTo);

    /// <summary>Where its parts are drawn, whichever lines they stand on.</summary>
    public Slot? Slot { get; set; }
}

/// <summary>A line of text: a stretch of a paragraph's glyphs.</summary>
/// <param name="Hyphen">The line ends within a word: a hyphen is drawn after it.</param>
internal sealed record TextLine(GlyphText Text, int Start, int End, double Width, bool Hyphen);

/// <summary>A paragraph as glyphs, with the kerning after each and the words that had to be broken.</summary>
internal sealed record GlyphText(TextStyle Style, Glyph[] Glyphs, int[] Kerns)
{
    public List<BrokenWord> Broken { get; } = [];

    /// <summary>From a glyph to the next.</summary>
    public double Width(int index) => (Glyphs[index].Advance + Kerns[index]) * Style.Size / 1000;

    /// <summary>The glyph alone, as the last of its line: no kerning with what stands on the next.</summary>
    public double Alone(int index) => Glyphs[index].Advance * Style.Size / 1000;
}

/// <summary>Radbrytning: text to glyphs, glyphs to lines, set left with a ragged right edge and no hyphenation.</summary>
/// <remarks>A line breaks after a space, and after a hyphen or a slash between letters. A word wider than the column breaks where its parts
/// meet, or else at any letter (decision D25). Not modelled: right-to-left scripts, which are printed in the order they are stored.</remarks>
internal sealed class Typesetter(Typefaces typefaces)
{
    /// <summary>No text string may be longer than 32767 bytes (ISO 19005-3, 6.1.13), so a longer word is told in pieces.</summary>
    private const int LongestWord = 4000;

    public Typefaces Typefaces => typefaces;

    public List<TextLine> Set(string text, TextStyle style, double width, double firstIndent = 0) =>
        !Twins.Seen(text) ? [] : Break(Shape(text, style), width, firstIndent);

    /// <summary>One line, however long it becomes.</summary>
    public TextLine Line(string text, TextStyle style)
    {
        var shaped = Shape(text, style);
        var width = 0.0;
        for (var i = 0; i < shaped.Glyphs.Length; i++) width += shaped.Width(i);
        return new(shaped, 0, shaped.Glyphs.Length, width, false);
    }

    public double Width(string text, TextStyle style) => Line(text, style).Width;

    public Glyph Hyphen(TextStyle style) => typefaces.Glyph(style.Face, '-')!;

    private GlyphText Shape(string text, TextStyle style)
    {
        var glyphs = new List<Glyph>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\r') continue;
            if (typefaces.Glyph(style.Face, rune.Value) is { } glyph) glyphs.Add(glyph);
        }

        var kerns = new int[glyphs.Count];
        for (var i = 0; i + 1 < kerns.Length; i++)
        {
            if (glyphs[i].Font == glyphs[i + 1].Font) kerns[i] = glyphs[i].Font.Kern(glyphs[i].Id, glyphs[i + 1].Id);
        }

        return new(style, [.. glyphs], kerns);
    }

    private List<TextLine> Break(GlyphText text, double width, double firstIndent)
    {
        var lines = new List<TextLine>();
        var start = 0;
        while (start < text.Glyphs.Length)
        {
            var line = Next(text, start, width - (lines.Count == 0 ? firstIndent : 0));
            lines.Add(line);
            start = line.End;
        }

        return lines;
    }

    /// <summary>The longest line that fits: to the last place where it may break, else to the last letter with room for a hyphen.</summary>
    private TextLine Next(GlyphText text, int start, double room)
    {
        var (used, seen, fits, fitsWidth, held, heldWidth) = (0.0, 0.0, start, 0.0, start, 0.0);
        for (var i = start; i < text.Glyphs.Length; i++)
        {
            var rune = text.Glyphs[i].Rune;
            if (Newline(rune)) return new(text, start, i + 1, seen, false);
            var own = used + text.Alone(i);
            used += text.Width(i);
            if (rune == ' ')
            {
                (held, heldWidth) = (i + 1, seen);
                if (!Bonds.Holds(text.Glyphs, i)) (fits, fitsWidth) = (held, heldWidth);
                continue;
            }

            seen = own;
            if (seen > room && fits > start) return new(text, start, fits, fitsWidth, false);
            if (seen > room && held > start) return new(text, start, held, heldWidth, false);
            if (seen > room) return BreakWord(text, start, room);
            if (!MayBreakAfter(text, i)) continue;
            (held, heldWidth) = (i + 1, seen);
            if (!Bonds.Name(text.Glyphs, i)) (fits, fitsWidth) = (held, heldWidth);
        }

        return new(text, start, text.Glyphs.Length, seen, false);
    }

    private TextLine BreakWord(GlyphText text, int start, double room)
    {
        var hyphen = Hyphen(text.Style).Advance * text.Style.Size / 1000;
        var (end, used, width) = (start, 0.0, 0.0);
        while (end == start || text.Glyphs[end].Advance == 0 || used + text.Alone(end) + hyphen <= room)
        {
            width = used + text.Alone(end);
            used += text.Width(end);
            if (++end == text.Glyphs.Length) return new(text, start, end, width, false);
            if (text.Glyphs[end].Rune == ' ' || Newline(text.Glyphs[end].Rune)) return new(text, start, end + 1, width, false);
        }

        if (text.Broken.LastOrDefault() is not { } word || word.End <= start) text.Broken.Add(Word(text, start));
        if (end >= text.Broken[^1].End) return new(text, start, end, width, false);
        end = text.Broken[^1].LastJoint(start, end);
        return new(text, start, end, Width(text, start, end) + hyphen, Hyphen: true);
    }

    private static double Width(GlyphText text, int start, int end)
    {
        var width = text.Alone(end - 1);
        for (var i = start; i < end - 1; i++) width += text.Width(i);
        return width;
    }

    private static BrokenWord Word(GlyphText text, int start)
    {
        var (end, told, letters) = (start, new StringBuilder(), new StringBuilder());
        for (; end < text.Glyphs.Length && end - start < LongestWord; end++)
        {
            var rune = text.Glyphs[end].Rune;
            if (rune == ' ' || Newline(rune)) break;
            told.Append(text.Glyphs[end].Boxed ? Twins.Told(rune) : char.ConvertFromUtf32(rune));
            letters.Append(rune < 0xD800 ? (char)rune : ' '); // one for each glyph, so that places in the one are places in the other
        }

        return new(start, end, told.ToString(), [.. SwedishCompound.Joints(letters.ToString()).Select(joint => start + joint)]);
    }

    private static bool Newline(int rune) => rune is '\n' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;

    /// <summary>After a hyphen, dash or slash between letters: "kultur-/fritidsnämnd", never within "2026-03-12" or "63/20".</summary>
    private static bool MayBreakAfter(GlyphText text, int index) =>
        text.Glyphs[index].Rune is '-' or '/' or 0x2013 or 0x2010
        && index > 0 && index + 1 < text.Glyphs.Length
        && Letter(text.Glyphs[index - 1].Rune) && Letter(text.Glyphs[index + 1].Rune);

    private static bool Letter(int rune) => Rune.IsValid(rune) && Rune.IsLetter(new(rune));
}
