using CsCheck;
using Klubba.Documents.Tests.Conformance;
using Klubba.Formats;
using Klubba.Tests;
using Xunit;

namespace Klubba.Documents.Tests;

/// <summary>Whatever a paper holds, the file is sound.</summary>
public sealed class AnyPaperTests
{

    private static readonly Gen<string> Sign = Gen.Frequency(
        (20, Gen.Char['a', 'z'].Select(c => c.ToString())), (4, Of(" ", " ", "\n", "\n\n", "\u00A0", "-", "/", "\t")), (3, Of("å", "Ö", "é", "ŋ", "č", "§", "½", "−")),
        (1, Of("中", "😀", "\u0301", "\u2011", "\uF0B7", "\uE123", "\u0007", "\uFEFF", "\uFFFE", "\uD800", "\u200B", "\u00AD", "ש", "(", ")", "\\", "\r", "\u2028", "\0")));

    private static readonly Gen<string> Text = Gen.Frequency(
        (10, Sign.Array[0, 60].Select(string.Concat)), (1, Sign.Array[0, 700].Select(string.Concat)), (1, Gen.Char['a', 'ö'].Array[100, 400].Select(letters => new string(letters))), (1, Gen.Const("")));

    private static readonly Gen<string> Id = Gen.Int[1, 9].Select(n => $"dbsect_{n}");

    private static readonly Gen<TableBlock> Table = Gen.Int[1, 9].SelectMany(columns => Gen.Select(
        Text, Gen.Select(Text, Gen.Bool, (head, figures) => new Column(head, figures)).Array[columns],
        Gen.Select(Text.Array[columns], Gen.Bool, (cells, sum) => new TableRow(cells.ToValues(), sum)).Array[0, 30],
        (caption, heads, rows) => new TableBlock(caption, heads.ToValues(), rows.ToValues())));

    private static readonly Gen<Block> AnyBlock = Gen.OneOf(
        Gen.Select(Gen.Int[1, 4], Text, Id.Null(), Text.Null(), Text.Null(), (level, text, id, number, note) => (Block)new Heading(level, text, id, number, note)),
        Gen.Select(Text, Of(Tone.Running, Tone.Note, Tone.Strong, Tone.Doubtful), (text, tone) => (Block)new Paragraph(text, tone)),
        Gen.Select(Gen.Bool, Gen.Select(Text, Id.Null(), (text, id) => new ListPoint(text, id)).Array[0, 12], (numbered, points) => (Block)new ListBlock(numbered, points.ToValues())),
        Gen.Select(Text, Text.Array[0, 5], (label, lines) => new Fact(label, lines.ToValues())).Array[0, 6].Select(lines => (Block)new Facts(lines.ToValues())),
        Table.Select(table => (Block)table),
        Gen.Select(Text, Text.Array[0, 6], Id.Null(), (author, text, id) => (Block)new Voice(author, text.ToValues(), id)),
        Gen.Select(Text, Text, Text.Null(), (role, name, instead) => new Signature(role, name, instead)).Array[0, 4].Select(lines => (Block)new Signatures(lines.ToValues())),
        Gen.Select(Text, Text, Id, Text.Null(), (number, text, target, mark) => new ContentsLine(number, text, target, mark)).Array[0, 8].Select(lines => (Block)new Contents(lines.ToValues())));

    internal static readonly Gen<Paper> AnyPaper = Gen.Select(Text, Text, Text, Gen.String[0, 40].Null(), Text.Null(), Gen.Bool, AnyBlock.Array[0, 8],
        (title, body, day, mark, foot, initials, blocks) => new Paper
        {
            Kind = "Protokoll",
            Title = title,
            Body = body,
            Day = day,
            Mark = mark,
            Foot = foot,
            Initials = initials,
            Blocks = blocks.ToValues(),
        });

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Any_paper_becomes_a_file_without_findings() =>
        AnyPaper.Holds(100, paper =>
        {
            var findings = Checker.Check(Pdf.Write(paper, []));
            Assert.True(findings.Count == 0, string.Join("; ", findings));
        });

    [Fact]
    public void Nothing_is_drawn_outside_the_margins_and_no_line_over_another() =>
        AnyPaper.Holds(100, paper =>
        {
            foreach (var page in Laid.Of(paper))
            {
                Assert.True(page.Bottom <= Printing.Sheet.BodyBottom + 0.01, $"a page reaches {page.Bottom}");
                Assert.True(page.Right <= Printing.Sheet.Right + 1, $"a line reaches {page.Right}: {page.Widest}");
                Assert.True(page.Left >= Printing.Sheet.Left - 1, $"a line begins at {page.Left}");
                Assert.False(page.Overlaps, "two lines overlap");
            }
        });
}
