using Klubba.Documents.Tests.Conformance;
using Klubba.Formats;
using Klubba.Tests;
using Xunit;

namespace Klubba.Documents.Tests;

/// <summary>Every paper of the board sample as a file for keeping and for everybody.</summary>
public sealed class SamplePaperTests
{
    private static readonly Meeting Board = Meeting.Of(EventLog.Read(File.ReadAllText(Path.Combine(Repository.Root, "samples", "kulturnamnden-2026-03-12.jsonl"))).Value).Value;

    private static readonly Dictionary<string, Func<Paper>> Made = new()
    {
        ["notice"] = () => Formats.Papers.Notice(Board),
        ["agenda"] = () => Formats.Papers.Agenda(Board),
        ["posting"] = () => Formats.Papers.Posting(Board).Value,
        ["posting of an item"] = () => Formats.Papers.Posting(Board, "24").Value,
        ["minutes"] = () => Formats.Papers.Minutes(Minutes.Of(Board)),
        ["extract"] = () => Formats.Papers.Extract(Minutes.Of(Board), "25"),
        ["attendance"] = () => Formats.Papers.Attendance(Minutes.Of(Board)),
        ["votes"] = () => Formats.Papers.Voting(Minutes.Of(Board)),
    };

    public static TheoryData<string> All => [.. Made.Keys];

    [Theory, MemberData(nameof(All))]
    public void It_is_a_file_for_keeping_and_for_everybody(string paper) => Assert.Empty(Checker.Check(Pdf.Write(Made[paper](), [])));

    [Theory, MemberData(nameof(All))]
    public void Nothing_reaches_outside_the_margins_or_over_another_line(string paper) => Assert.All(Laid.Of(Made[paper]()), page =>
    {
        Assert.False(page.Overlaps);
        Assert.True(page.Left >= Printing.Sheet.Left - 0.01 && page.Right <= Printing.Sheet.Right + 0.01, page.Widest);
        Assert.True(page.Bottom <= Printing.Sheet.BodyBottom + 0.01);
    });

    [Theory, InlineData("posting"), InlineData("posting of an item")]
    public void A_proof_is_one_page(string paper) => Assert.Single(Laid.Of(Made[paper]()));
}
