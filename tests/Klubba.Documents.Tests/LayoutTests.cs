using Klubba.Documents.Printing;
using Klubba.Formats;
using Xunit;

namespace Klubba.Documents.Tests;

/// <summary>The page as look and decision D25 ask for it.</summary>
public sealed class LayoutTests
{
    private static readonly List<Laid> Minutes = Laid.Of(Papers.HundredPages);

    [Fact]
    public void A_heading_never_stands_alone_at_the_foot_of_a_page() =>
        Assert.All(Minutes.SkipLast(1), page => Assert.False(page.Strips[^1].Strip.Bookmark is { Level: > 0 }));

    [Fact]
    public void An_item_never_starts_in_the_last_fifth_of_a_page()
    {
        var lowest = Sheet.Margin + 0.8 * (Sheet.BodyBottom - Sheet.Margin);
        Assert.All(Minutes, page => Assert.DoesNotContain(page.Strips, placed => placed.Strip.BeginsItem && placed.Top > lowest));
    }

    [Fact]
    public void No_page_but_the_last_has_less_than_five_lines() => Assert.All(Minutes.SkipLast(1), page => Assert.True(page.Strips.Count >= 5));

    [Fact]
    public void A_table_that_goes_on_has_its_head_again() => Assert.All(Minutes, page =>
    {
        if (page.Strips[0].Strip.Repeat.Count > 0) Assert.Fail("a row stands at the top of a page without its head");
    });

    [Fact]
    public void The_number_hangs_at_the_margin_on_the_line_of_the_title()
    {
        var item = Minutes.SelectMany(page => page.Strips).First(placed => placed.Strip.Bookmark?.Text.StartsWith("§ 1 ", StringComparison.Ordinal) == true);
        var inks = item.Strip.Inks.OfType<TextInk>().ToList();
        Assert.Equal(Sheet.Left, inks[0].X);
        Assert.Equal(Sheet.TextLeft, inks[1].X);
        Assert.Equal(inks[0].Y, inks[1].Y);
    }

    [Fact]
    public void Figures_of_a_column_end_at_the_same_place()
    {
        var strips = Compose(new TableBlock("", [new("Post"), new("Tkr", Figures: true)], [new(["a", "1"]), new(["b", "12\u00A0345"]), new(["c", "\u22127"])]));
        var ends = strips.Select(strip => strip.Inks.OfType<TextInk>().Last()).Select(ink => ink.X + Enumerable.Range(ink.Start, ink.End - ink.Start).Sum(ink.Text.Width));
        Assert.Single(ends.Select(end => Math.Round(end, 2)).Distinct());
    }

    [Fact]
    public void A_name_is_not_broken_in_a_table_with_long_cells()
    {
        var cell = string.Join(' ', Enumerable.Repeat("ord", 80));
        var strips = Compose(new TableBlock("", [new("Namn"), new("Text"), new("Mer"), new("Annat")], [new(["Margareta Uggelberg-Lindegren", cell, cell, cell])]));
        Assert.Contains(strips, strip => strip.Inks.OfType<TextInk>().Any(ink => Words(ink) == "Margareta Uggelberg-Lindegren"));
    }

    [Fact]
    public void A_column_is_as_wide_as_its_texts_need_and_not_for_one_long_text_alone()
    {
        TableRow[] rows = [new(["Eva Ek", "ordförande i en nämnd med ett ganska långt namn", ""]), .. Enumerable.Repeat(new TableRow(["Bo Lind", "ledamot", "Margareta Uggelberg-Lindegren §§ 21–25, 27–30 och 32–37 (frånvaro)"]), 20)];
        var strips = Compose(new TableBlock("", [new("Namn"), new("Roll"), new("Tjänstgör för")], rows.ToValues()));
        Assert.Equal(1 + 2 + 20, strips.Count);
    }

    [Fact]
    public void A_line_that_heads_what_somebody_has_written_stands_with_it()
    {
        var strips = Compose(new Voice("Eva Ek (MP)", ["Kostnaderna ökar.", "2. Utbildning", "Kunskapen minskar."]));
        Assert.Equal([true, false, true, false], strips.Select(strip => strip.Keep));
    }

    [Fact]
    public void The_facts_of_an_approval_stand_on_one_page() =>
        Assert.Equal([true, true, false], Compose(new Facts([new("Justerare", ["Eva Ek"]), new("Justerat", ["12 mars 2026"]), new("Sätt", ["digitalt"])])).Select(strip => strip.Keep));

    [Theory]
    [InlineData("José\u2011María", "José-María")]
    [InlineData("\uF0B7 punkt", "• punkt")]
    [InlineData("Åsa\u00AD\u200Bmaria", "Åsamaria")]
    [InlineData("Ŋállá, Đorđe, Łukasz", "Ŋállá, Đorđe, Łukasz")]
    public void A_sign_is_printed_as_itself_or_as_its_plain_twin(string text, string printed) =>
        Assert.Equal(printed, Words(Compose(new Paragraph(text))[0]));

    [Fact]
    public void A_sign_that_no_face_has_stands_in_a_box_and_never_as_nothing()
    {
        var glyphs = Compose(new Paragraph("中"))[0].Inks.OfType<TextInk>().Single();
        Assert.True(glyphs.Text.Glyphs[0].Boxed);
        Assert.Equal("中", glyphs.Slot.Owner!.ActualText);
    }

    [Fact]
    public void A_word_wider_than_the_page_breaks_with_a_hyphen_that_is_not_read()
    {
        var word = string.Concat(Enumerable.Repeat("kommunalförbund", 8));
        var inks = Compose(new Paragraph(word)).SelectMany(strip => strip.Inks).OfType<TextInk>().ToList();
        Assert.Equal(word, string.Concat(inks.Where(ink => ink.Slot.Owner is not null).Select(Words)));
        Assert.All(inks.Where(ink => ink.Slot.Owner is null), hyphen => Assert.Equal("-", Words(hyphen)));
        Assert.Equal(word, inks[0].Slot.Owner!.ActualText);
    }

    [Fact]
    public void A_word_wider_than_its_column_breaks_where_its_parts_meet()
    {
        var word = string.Concat(Enumerable.Repeat("kommunalförbundsordförande", 4));
        var lines = Compose(new Paragraph(word)).Select(strip => Words(strip).TrimEnd('-')).ToList();
        Assert.True(lines.Count > 1);
        Assert.All(lines.SkipLast(1), line => Assert.Matches("(kommunal|förbunds|ordförande)$", line));
        Assert.Equal(word, string.Concat(lines));
    }

    [Theory]
    [InlineData("12 mars 2026")]
    [InlineData("(12 mars 2026)")]
    [InlineData("§ 4")]
    [InlineData("§§ 4, 6")]
    [InlineData("18 kap. 8 §")]
    [InlineData("KSN 2026/38-2,")]
    [InlineData("kl. 18.00.")]
    [InlineData("350 kr.")]
    [InlineData("Ek (MP),")]
    [InlineData("Eva Ek (MP),")]
    [InlineData("5 februari–4 mars")]
    [InlineData("Lars-Olof")]
    public void What_is_read_as_one_is_not_parted_at_the_end_of_a_line(string held)
    {
        var first = held.Split(' ')[0];
        for (var words = 1; words < 40; words++)
        {
            var line = Compose(new Paragraph(string.Concat(Enumerable.Repeat("orden ", words)) + held + " och mer")).Select(Words).First(text => text.Contains(first.Split('-')[0], StringComparison.Ordinal));
            Assert.Contains(held.StartsWith("§§", StringComparison.Ordinal) ? "§§ 4," : held, line, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2026 beslutar")]
    [InlineData("den 12")]
    [InlineData("och 4")]
    [InlineData("Ek (frånvarande)")]
    [InlineData("Eva Ek")]
    [InlineData("kultur-fritidsnämnden")]
    public void All_else_may_be_parted(string loose)
    {
        var parted = Enumerable.Range(1, 60).Select(words => Compose(new Paragraph(string.Concat(Enumerable.Repeat("ord ", words)) + loose)));
        Assert.Contains(parted, strips => !strips.Exists(strip => Words(strip).Contains(loose, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_held_together_is_parted_where_the_column_is_too_narrow()
    {
        Assert.True(Compose(new Paragraph(string.Join(' ', Enumerable.Repeat("18 kap. 8 §", 20)))).Count > 1);
        Assert.All(Compose(new Paragraph(string.Join('-', Enumerable.Repeat("Olof", 40)))).SkipLast(1), strip => Assert.EndsWith("Olof-", Words(strip), StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_that_is_only_named_is_not_kept_with_the_next()
    {
        var strips = Compose(new Heading(2, "Upprop", Number: "1"), new Heading(2, "Val", Number: "2"), new Paragraph("Nämnden väljer."));
        Assert.Equal([false, true], strips.Where(strip => strip.BeginsItem).Select(strip => strip.Keep));
    }

    [Fact]
    public void The_signs_that_no_face_has_are_told()
    {
        Pdf.Write(Papers.Hard, [], out var boxed);
        Assert.Contains("中".EnumerateRunes().First().Value, boxed);
        Assert.DoesNotContain('Å', boxed);
        Pdf.Write(Papers.OnePage, [], out var none);
        Assert.Empty(none);
    }

    [Fact]
    public void A_table_that_is_none_is_a_wrong_argument()
    {
        Assert.Throws<ArgumentException>(() => Compose(new TableBlock("", [], [])));
        Assert.Throws<ArgumentException>(() => Compose(new TableBlock("", [new("a"), new("b")], [new(["1"])])));
        Assert.Throws<ArgumentException>(() => Compose(new TableBlock("", [.. Enumerable.Repeat(new Column("a"), 25)], [])));
    }

    [Fact]
    public void A_mark_that_fills_the_page_is_a_wrong_argument() =>
        Assert.Throws<ArgumentException>(() => Pdf.Write(Papers.Small with { Mark = string.Join(' ', Enumerable.Repeat("utkast", 900)) }, []));

    private static List<Strip> Compose(params Block[] blocks)
    {
        var composer = new Composer(new(new()));
        composer.Compose(Papers.Small with { Blocks = blocks.ToValues() });
        return composer.Strips;
    }

    private static string Words(Strip strip) => string.Concat(strip.Inks.OfType<TextInk>().Select(Words));

    private static string Words(TextInk ink) => string.Concat(ink.Text.Glyphs[ink.Start..ink.End].Select(glyph => char.ConvertFromUtf32(glyph.Means))).TrimEnd();
}
