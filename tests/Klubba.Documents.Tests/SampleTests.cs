using System.Text;
using Klubba.Documents.Printing;
using Klubba.Documents.Tests.Conformance;
using Klubba.Formats;
using Klubba.Tests;
using Xunit;

namespace Klubba.Documents.Tests;

/// <summary>The samples as papers: each is a file for keeping and for everybody, and each page is as it should be.</summary>
public sealed class SampleTests
{
    private static readonly Dictionary<string, List<Laid>> Pages = Samples.Meetings.ToDictionary(row => row.Data, row => Laid.Of(Formats.Papers.Minutes(Samples.Minutes(row.Data))));

    [Theory, MemberData(nameof(Samples.Meetings), MemberType = typeof(Samples))]
    public void The_minutes_with_their_records_are_a_file_for_keeping_and_for_everybody(string sample)
    {
        var minutes = Samples.Minutes(sample);
        Values<Attachment> records =
        [
            new("protokoll.json", "application/json", Relationship.Data, Encoding.UTF8.GetBytes(Json.Write(minutes)), "Protokollet som JSON"),
            new("protokoll.akn.xml", "application/akn+xml", Relationship.Source, Encoding.UTF8.GetBytes(AkomaNtoso.Write(minutes)), "Protokollet som Akoma Ntoso"),
        ];
        Assert.Empty(Checker.Check(Pdf.Write(Formats.Papers.Minutes(minutes), records)));
    }

    [Theory, MemberData(nameof(Samples.Meetings), MemberType = typeof(Samples))]
    public void The_list_of_votes_the_attendance_and_each_extract_are_too(string sample)
    {
        var minutes = Samples.Minutes(sample);
        Paper[] papers = [Formats.Papers.Voting(minutes), Formats.Papers.Attendance(minutes), .. minutes.Items.Select(item => Formats.Papers.Extract(minutes, item.Number))];
        Assert.All(papers, paper => Assert.Empty(Checker.Check(Pdf.Write(paper, []))));
    }

    [Theory, MemberData(nameof(Samples.Meetings), MemberType = typeof(Samples))]
    public void Nothing_reaches_out_of_the_margins_or_over_another_line(string sample) => Assert.All(Pages[sample], page =>
    {
        Assert.True(page.Left >= Sheet.Left && page.Right <= Sheet.Right + 0.01 && page.Bottom <= Sheet.BodyBottom + 0.01, page.Widest);
        Assert.False(page.Overlaps);
    });

    [Theory, MemberData(nameof(Samples.Meetings), MemberType = typeof(Samples))]
    public void No_heading_stands_alone_at_the_foot_and_no_page_but_the_last_has_less_than_five_lines(string sample) => Assert.All(Pages[sample].SkipLast(1), page =>
    {
        Assert.False(page.Strips[^1].Strip.Bookmark is { Level: > 0 });
        Assert.True(page.Strips.Count >= 5);
    });

    /// <summary>Every name that stands in the vote tables stands on one line of its page.</summary>
    [Theory, MemberData(nameof(Samples.Meetings), MemberType = typeof(Samples))]
    public void No_name_is_broken_in_a_table_of_votes(string sample)
    {
        var lines = Pages[sample].SelectMany(page => page.Strips).Select(placed => string.Concat(placed.Strip.Inks.OfType<TextInk>().Select(Words)).Replace('\u00A0', ' ')).ToList();
        var names = Samples.Minutes(sample).Items.SelectMany(item => item.Questions).SelectMany(question => question.Named).GroupBy(ballot => ballot.Name);
        Assert.All(names, votes => Assert.True(lines.Count(line => line.Contains(votes.Key, StringComparison.Ordinal)) >= votes.Count(), votes.Key));
    }

    [Fact]
    public void The_deciding_of_an_assembly_stand_on_its_first_page_in_two_columns()
    {
        var first = Pages[Samples.Assembly][0].Strips.Select(placed => string.Concat(placed.Strip.Inks.OfType<TextInk>().Select(Words))).ToList();
        Assert.Contains(first, line => line.Contains("Gunvor Ahlinder (S)", StringComparison.Ordinal) && line.Contains("(M)", StringComparison.Ordinal));
        Assert.Contains(first, line => line.Contains("Petra Nyholt (L)", StringComparison.Ordinal));
    }

    private static string Words(TextInk ink) => string.Concat(ink.Text.Glyphs[ink.Start..ink.End].Select(glyph => char.ConvertFromUtf32(glyph.Means)));
}
