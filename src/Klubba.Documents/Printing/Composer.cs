using System.Diagnostics;
using Klubba.Formats;

namespace Klubba.Documents.Printing;

/// <summary>Sättning: the blocks of a paper, in order, to strips and structure.</summary>
internal sealed class Composer(Typesetter typesetter)
{
    private Tag? section;
    private int headingLevel;

    public Typesetter Typesetter => typesetter;

    public Tag Document { get; } = new("Document");

    public List<Strip> Strips { get; } = [];

    /// <summary>The places of the paper that a link can lead to.</summary>
    public HashSet<string> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>The part of the document that blocks go to: the last heading's section.</summary>
    public Tag Section => section ?? Document;

    public void Compose(Paper paper)
    {
        Targets.UnionWith(paper.Blocks.OfType<Heading>().Where(heading => HeadingSetter.Shown(heading)).Select(heading => heading.Id).OfType<string>());
        Block? before = null;
        foreach (var block in paper.Blocks)
        {
            var from = Strips.Count;
            Set(block);
            if (Strips.Count == from) continue;
            Strips[from].Above = Spacing.Between(before, block);
            // A heading that nothing stands under, as of an item that is only named, has nothing to be kept with.
            if (before is Heading { Level: 2 } && block is Heading { Level: <= 2 }) Strips[from - 1].Keep = false;
            // A note under a list is about it, and is not left alone on the next page.
            if (before is ListBlock && block is Paragraph { Tone: Tone.Note }) Strips[from - 1].Keep = true;
            before = block;
        }
    }

    /// <summary>Where text begins: set in where a number hangs beside it, else at the margin.</summary>
    public double TextLeft { get; private set; } = Sheet.Left;

    /// <summary>Where running text ends: its measure is the same wherever it begins.</summary>
    public double TextRight => TextLeft + Sheet.TextWidth;

    /// <summary>The blocks are the front of the paper, under its own title.</summary>
    public bool AtFront { get; private set; }

    /// <summary>A new section, and the level its heading has in the file: no level is skipped (ISO 14289-1, 7.4.2).</summary>
    public int BeginSection(int level, bool numbered)
    {
        headingLevel = Math.Clamp(level, 1, headingLevel + 1);
        if (level > 2) return headingLevel;
        (section, TextLeft, AtFront) = (Document.Child("Sect"), numbered ? Sheet.TextLeft : Sheet.Left, level == 1);
        return headingLevel;
    }

    /// <summary>The lines of a text, one a strip, at least two together at a page's foot and head.</summary>
    public int AddLines(List<TextLine> lines, double left, Tag tag, Bar? bar = null)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var strip = new Strip(lines[i].Text.Style.Leading) { Keep = KeepLine(i, lines.Count), Bar = bar };
            Draw(strip, lines[i], left, 0, tag);
            Strips.Add(strip);
        }

        return lines.Count;
    }

    /// <summary>Puts a line of text on a strip, x at its left end, y at the line's top; without a tag it is an artifact.</summary>
    public void Draw(Strip strip, TextLine line, double x, double y, Tag? tag)
    {
        var text = line.Text;
        var baseline = y + text.Style.Baseline;
        for (var start = line.Start; start < line.End;)
        {
            var (end, width) = (start, 0.0);
            var word = WordAt(text, start);
            do width += end + 1 < line.End ? text.Width(end++) : text.Alone(end++);
            while (end < line.End && Together(text, start, end) && WordAt(text, end) == word);
            strip.Inks.Add(new TextInk(SlotFor(text.Glyphs[start], word, tag), x, baseline, text, start, end));
            x += width;
            start = end;
        }

        if (line.Hyphen) strip.Inks.Add(new TextInk(Slot.Layout, x, baseline, new(text.Style, [typesetter.Hyphen(text.Style)], [0]), 0, 1));
    }

    /// <summary>Puts a line of text before all else on a strip: drawn first, as it is read first.</summary>
    public void DrawFirst(Strip strip, TextLine line, double x, Tag tag)
    {
        var rest = strip.Inks.ToArray();
        strip.Inks.Clear();
        Draw(strip, line, x, 0, tag);
        strip.Inks.AddRange(rest);
    }

    /// <summary>First and second line stand together, and so do the last two.</summary>
    public static bool KeepLine(int index, int count) => (index == 0 && count > 1) || (count > 2 && index == count - 2);

    private static bool Together(GlyphText text, int one, int other) =>
        text.Glyphs[one].Font == text.Glyphs[other].Font && !text.Glyphs[one].Boxed && !text.Glyphs[other].Boxed;

    private static BrokenWord? WordAt(GlyphText text, int index) =>
        text.Broken.Count == 0 ? null : text.Broken.Find(word => index >= word.Start && index < word.End);

    /// <summary>A broken word and a sign in a box are read as what they stand for; a box within a broken word, as a part of it.</summary>
    private static Slot SlotFor(Glyph first, BrokenWord? word, Tag? tag) =>
        tag is null ? Slot.Layout
        : word is not null ? word.Slot ??= tag.Child("Span", null, word.Text).Text()
        : first.Boxed ? Box(tag, Twins.Told(first.Rune))
        : tag.Text();

    private static Slot Box(Tag tag, string told)
    {
        var slot = tag.Child("Span", null, told).Text();
        slot.Told = told;
        return slot;
    }

    private void Set(Block block)
    {
        switch (block)
        {
            case Heading heading: HeadingSetter.Set(this, heading); break;
            case Paragraph paragraph: TextSetter.Set(this, paragraph); break;
            case ListBlock list: TextSetter.Set(this, list); break;
            case Voice voice: TextSetter.Set(this, voice); break;
            case Facts facts: FactsSetter.Set(this, facts); break;
            case Signatures signatures: FactsSetter.Set(this, signatures); break;
            case TableBlock table: TableSetter.Set(this, table); break;
            case Contents contents: ContentsSetter.Set(this, contents); break;
            default: throw new UnreachableException($"{block.GetType().Name} is not drawn");
        }
    }
}

/// <summary>Space between blocks, in points: what a heading leaves after it, else the larger wish of the two.</summary>
internal static class Spacing
{
    public static double Between(Block? before, Block after) => before switch
    {
        null => 0,
        Heading { Level: 1 } => after is Heading ? 20 : 16,
        Heading { Level: 2 } => after is Heading ? 7 : 5,
        Heading => after is Heading ? 4 : 1.5,
        Paragraph { Tone: Tone.Strong } => Math.Max(2.5, after is Paragraph or ListBlock ? 0 : Wish(after)),
        _ => Math.Max(Wish(before), Wish(after)),
    };

    private static double Wish(Block block) => block switch
    {
        Heading { Level: 1 } => 30,
        Heading { Level: 2 } => 26,
        Heading => 11,
        Facts or Signatures or Contents or TableBlock => 14,
        Voice or Paragraph { Tone: Tone.Strong } => 10,
        _ => 6,
    };
}
