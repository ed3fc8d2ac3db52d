namespace Klubba.Documents.Printing;

/// <summary>A page's content stream (ISO 32000-1, 7.8, 14.6): what is drawn, slot by slot, each slot one marked sequence.</summary>
internal sealed class PageContent(int page, Typefaces typefaces)
{
    private readonly Dictionary<Slot, List<Ink>> bySlot = [];
    private readonly List<Slot> order = [];
    private readonly ByteWriter stream = new(1 << 12);
    private TextStyle? style;
    private FontInUse? font;
    private Colour? colour;
    private bool inText;
    private (double X, double Y) pen;

    /// <summary>The elements of the marked sequences, by identifier: the page's row in the parent tree.</summary>
    public List<Tag> Owners { get; } = [];

    /// <summary>Puts a strip's inks on the page; y counts from the paper's upper edge.</summary>
    public void Add(IEnumerable<Ink> inks, double top)
    {
        foreach (var ink in inks) Add(ink with { Y = ink.Y + top });
    }

    public void Add(Ink ink)
    {
        if (!bySlot.TryGetValue(ink.Slot, out var list))
        {
            bySlot[ink.Slot] = list = [];
            order.Add(ink.Slot);
        }

        list.Add(ink);
    }

    public ReadOnlySpan<byte> Write()
    {
        foreach (var slot in order)
        {
            // A marked sequence lies wholly within a text object or wholly outside (14.6.1); text follows text in one, which is shortest.
            var drawn = bySlot[slot].Exists(ink => ink is not TextInk text || text.Text.Glyphs[text.Start].Boxed);
            if (drawn) EndText();
            else BeginText();
            Open(slot);
            foreach (var ink in bySlot[slot]) Draw(ink);
            if (drawn) EndText();
            stream.Ascii("EMC\n");
        }

        EndText();
        return stream.Written;
    }

    private void Open(Slot slot)
    {
        if (slot.Owner is not { } owner)
        {
            stream.Ascii("/Artifact").Ascii(slot.Artifact!).Ascii(" BDC\n");
            return;
        }

        slot.Marks.Add((page, Owners.Count));
        stream.Ascii("/").Ascii(owner.Type).Ascii("<</MCID ").Int(Owners.Count);
        if (slot.Told is { } told) stream.Ascii("/ActualText").Text(told);
        stream.Ascii(">>BDC\n");
        Owners.Add(owner);
    }

    private void Draw(Ink ink)
    {
        switch (ink)
        {
            case TextInk text: Text(text); break;
            case RuleInk rule: Rule(rule); break;
            default: throw new System.Diagnostics.UnreachableException($"{ink.GetType().Name} is not drawn");
        }
    }

    private void Rule(RuleInk rule)
    {
        EndText();
        Use(rule.Colour);
        Rectangle(rule.X, rule.Y, rule.Width, rule.Height).Ascii(" f\n");
    }

    private ByteWriter Rectangle(double x, double y, double width, double height) =>
        stream.Real(x).Ascii(" ").Real(Sheet.Height - y - height).Ascii(" ").Real(width).Ascii(" ").Real(height).Ascii(" re");

    private void Text(TextInk ink)
    {
        var first = ink.Text.Glyphs[ink.Start];
        if (first.Boxed) Box(ink, first.Rune);
        else Glyphs(ink);
    }

    private void Glyphs(TextInk ink)
    {
        Use(ink.Text.Style.Colour);
        MoveTo(ink.X, ink.Y);
        Use(ink.Text.Glyphs[ink.Start].Font, ink.Text.Style);
        stream.Ascii("[(");
        for (var i = ink.Start; i < ink.End; i++)
        {
            var glyph = ink.Text.Glyphs[i];
            GlyphCodes.Write(stream, glyph.Font.Use(glyph));
            if (ink.Text.Kerns[i] != 0 && i + 1 < ink.End) stream.Ascii(")").Int(-ink.Text.Kerns[i]).Ascii("(");
        }

        stream.Ascii(")]TJ\n");
    }

    /// <summary>A sign that no face has: a box with its code; its element tells the sign itself.</summary>
    private void Box(TextInk ink, int rune)
    {
        EndText();
        var size = ink.Text.Style.Size;
        Use(ink.Text.Style.Colour);
        Rectangle(ink.X + 0.06 * size, ink.Y - 0.72 * size, 0.88 * size, 0.86 * size).Ascii(" ");
        Rectangle(ink.X + 0.1 * size, ink.Y - 0.68 * size, 0.8 * size, 0.78 * size).Ascii(" f*\n");
        var code = rune.ToString(rune > 0xFFFF ? "X6" : "X4", System.Globalization.CultureInfo.InvariantCulture);
        var small = ink.Text.Style with { Face = Face.Sans, Size = size * (code.Length > 4 ? 0.4 : 0.5) };
        for (var row = 0; row < 2; row++) Code(code[(row * code.Length / 2)..((row + 1) * code.Length / 2)], small, ink, row);
    }

    private void Code(string half, TextStyle small, TextInk ink, int row)
    {
        var size = ink.Text.Style.Size;
        var glyphs = half.Select(c => typefaces.Glyph(Face.Sans, c)!).ToArray();
        var width = glyphs.Sum(glyph => glyph.Advance) * small.Size / 1000;
        Glyphs(new(ink.Slot, ink.X + (size - width) / 2, ink.Y - (row == 0 ? 0.33 : -0.03) * size, new(small, glyphs, new int[glyphs.Length]), 0, glyphs.Length));
    }

    private void Use(Colour wanted)
    {
        if (wanted == colour) return;
        stream.Ascii(wanted.Operands).Ascii(" rg\n");
        colour = wanted;
    }

    private void Use(FontInUse wanted, TextStyle wantedStyle)
    {
        if (wanted == font && wantedStyle.Size == style?.Size) return;
        stream.Ascii("/").Ascii(wanted.Resource).Ascii(" ").Real(wantedStyle.Size).Ascii(" Tf\n");
        (font, style) = (wanted, wantedStyle);
    }

    /// <summary>Moves the pen; PDF counts from the place before, so the place is kept as it was rounded.</summary>
    private void MoveTo(double x, double y)
    {
        BeginText();
        var (dx, dy) = (Rounded(x - pen.X), Rounded(Sheet.Height - y - pen.Y));
        stream.Real(dx).Ascii(" ").Real(dy).Ascii(" Td\n");
        pen = (pen.X + dx, pen.Y + dy);
    }

    private void BeginText()
    {
        if (inText) return;
        stream.Ascii("BT\n");
        (inText, pen) = (true, (0, 0));
    }

    private static double Rounded(double points) => Math.Round(points * 100, MidpointRounding.AwayFromZero) / 100;

    private void EndText()
    {
        if (inText) stream.Ascii("ET\n");
        inText = false;
    }
}
