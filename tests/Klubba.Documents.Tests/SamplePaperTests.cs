using Klubba.Documents.Tests.Conformance;
using Xunit;

namespace Klubba.Documents.Tests;

/// <summary>Every paper of the samples as a file for keeping and for everybody, and as pages to read.</summary>
public sealed class SamplePaperTests
{
    public static TheoryData<string> All => [.. DocxPapers.All.Keys];

    [Theory, MemberData(nameof(All))]
    public void It_is_a_file_for_keeping_and_for_everybody(string paper) => Assert.Empty(Checker.Check(Pdf.Write(DocxPapers.All[paper](), [])));

    [Theory, MemberData(nameof(All))]
    public void Nothing_reaches_outside_the_margins_or_over_another_line(string paper) => Assert.All(Laid.Of(DocxPapers.All[paper]()), page =>
    {
        Assert.False(page.Overlaps);
        Assert.True(page.Left >= Printing.Sheet.Left - 0.01 && page.Right <= Printing.Sheet.Right + 0.01, page.Widest);
        Assert.True(page.Bottom <= Printing.Sheet.BodyBottom + 0.01);
    });

    [Theory, MemberData(nameof(All))]
    public void What_is_to_stand_together_is_not_parted_by_a_page(string paper) =>
        Assert.All(Laid.Of(DocxPapers.All[paper]()), page => Assert.False(page.Strips.Count > 0 && page.Strips[^1].Strip.Keep));

    [Theory, MemberData(nameof(All))]
    public void No_page_but_the_last_has_less_than_five_lines(string paper) =>
        Assert.All(Laid.Of(DocxPapers.All[paper]()).SkipLast(1), page => Assert.True(page.Strips.Count >= 5));

    [Theory, MemberData(nameof(All))]
    public void No_item_starts_in_the_last_fifth_of_a_page(string paper)
    {
        var lowest = Printing.Sheet.Margin + 0.8 * (Printing.Sheet.BodyBottom - Printing.Sheet.Margin);
        Assert.All(Laid.Of(DocxPapers.All[paper]()), page => Assert.DoesNotContain(page.Strips, placed => placed.Strip.BeginsItem && placed.Top > lowest));
    }

    [Theory, InlineData("posting"), InlineData("posting-of-an-item")]
    public void A_proof_is_one_page(string paper) => Assert.Single(Laid.Of(DocxPapers.All[paper]()));
}
