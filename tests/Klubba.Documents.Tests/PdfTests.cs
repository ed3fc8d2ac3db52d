using System.Text;
using Klubba.Documents.Tests.Conformance;
using Klubba.Formats;
using Xunit;

namespace Klubba.Documents.Tests;

public sealed class PdfTests
{
    internal static readonly Values<Attachment> Records =
    [
        new("protokoll.json", "application/json", Relationship.Data, "{\"body\":\"Kulturnämnden\"}"u8.ToArray(), "Protokollet som JSON"),
        new("protokoll.akn.xml", "application/akn+xml", Relationship.Source, "<akomaNtoso/>"u8.ToArray(), "Protokollet som Akoma Ntoso"),
    ];

    public static TheoryData<string> Invented => [nameof(Papers.OnePage), nameof(Papers.Minutes), nameof(Papers.Draft), nameof(Papers.Rendering), nameof(Papers.Hard), nameof(Papers.Empty)];

    [Theory]
    [MemberData(nameof(Invented))]
    public void A_paper_becomes_a_file_for_keeping_and_for_everybody(string paper)
    {
        Assert.Empty(Checker.Check(Pdf.Write(Papers.Named(paper), Records)));
        Assert.Empty(Checker.Check(Pdf.Write(Papers.Named(paper), [])));
    }

    [Theory]
    [MemberData(nameof(Invented))]
    public void The_same_paper_gives_the_same_bytes(string paper) =>
        Assert.Equal(Pdf.Write(Papers.Named(paper), Records), Pdf.Write(Papers.Named(paper), Records));

    [Fact]
    public void A_hundred_pages_weigh_less_than_300_kB()
    {
        Assert.Equal(100, Laid.Of(Papers.HundredPages).Count);
        Assert.True(Pdf.Write(Papers.HundredPages, []).Length < 300_000);
    }
}
