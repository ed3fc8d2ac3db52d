using System.Diagnostics;
using System.Text;
using CsCheck;
using Xunit;

namespace Klubba.Tests.Reading;

/// <summary>Any text gives a reading, never an exception, in time that grows with the text and no faster.</summary>
public class AnyInputTests
{
    private static readonly string[] Pieces =
    [
        "§ 4", "§ 5 X Budget", "§§ 4–7", "\n", "\n\n", "\f", "\r\n", "\t", "  ", "Beslut", "Yrkanden", "Reservation", "Omröstning", "Ja", "Nej", "Bilaga 1", "Ankom", "Utgick", "Antal Ja: 3",
        "Anna Ek (S)", "Bo By m.fl. (M)", "ersätter", " yrkar bifall till ", " och avslag på ", "1. ", "• ", "a) ", "\"", "”", "(", ")", "((", "Plats och tid", "Beslutande", "Justerare",
        "kl. 18.00–19.45", "2017-09-21", "den 31 februari 2017", "KS 2018/14", "röstar Ja (7).", "Ordföranden finner att ", "12", "S", "Ek, Anna", "\u0000", "\u00ad", "\ufeff", "a\u030a", "😀", "\ud800",
        "Sekreterare", "Justerandes sign", "Sida 1 (4)", "Ledamot    Ja   Nej", "Resultat   1   2", "X", "35,3 mnkr", "99999999999999999999 kr", "5 000 000 000 000 000 000 000 000 kr", ".", ":", ",", "-",
    ];

    [Fact]
    public void Any_mixture_of_what_minutes_are_made_of_is_read_and_nothing_of_it_lost() =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 120].Select(picks => string.Concat(picks.Select(pick => Pieces[pick])))
            .Holds(3000, text => NothingLostTests.AssertNothingLost(text, "blandat", emptyLabels: true));

    [Fact]
    public void Any_string_is_read() => Gen.String.Holds(2000, text => Reader.Read(text, "sträng"));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\f \t")]
    [InlineData("\0\0\0\u0001\u0002")]
    [InlineData("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<")]
    public void What_is_no_minutes_is_read_with_a_remark(string text) => Assert.NotEmpty(Reader.Read(text, "skräp").Remarks);

    [Fact]
    public void A_line_of_ten_million_letters_takes_no_more_time_than_its_length() => AssertFast(new string('x', 10_000_000));

    [Theory]
    [InlineData("(")]
    [InlineData("Anna Ek (S), ")]
    [InlineData("1. ")]
    [InlineData("Anna Ek, ")]
    [InlineData("\"")]
    [InlineData("Ja ")]
    [InlineData("den 4 maj 2020 ")]
    [InlineData("m.fl. ")]
    [InlineData("och avslag på ")]
    public void A_long_line_of_one_thing_over_and_over_is_read_in_time(string piece)
    {
        var long1 = string.Concat(Enumerable.Repeat(piece, 40_000));
        AssertFast($"§ 1 Titel\nBeslut\n{long1}\nYrkanden\n{long1}\nReservation\n{long1}\n");
        AssertFast($"Beslutande {long1}\n");
    }

    [Theory]
    [InlineData("§ 1 Titel\n")]
    [InlineData("§ 1\n\nTitel\nBeslut\nNämnden godkänner rapporten.\nReservation\n\"Vi\n")]
    [InlineData("Beslutande\nAnna Ek (S)\n")]
    [InlineData("Sekreterare  Ordförande  Justerare\n")]
    [InlineData("\"\n")]
    [InlineData("Ledamot   Ja   Nej\n")]
    [InlineData("Bilaga 2\nAntal Ja: 1\nNamn\nAnna Ek\nS\nJa\n")]
    [InlineData("Bilaga 1\nAnkom\n1\nEk, Anna\nS\n8:00\n9:00\n")]
    public void The_same_lines_a_hundred_thousand_times_are_read_in_time(string lines) => AssertFast(string.Concat(Enumerable.Repeat(lines, 100_000)));

    [Fact]
    public void A_million_paragraphs_are_read_in_time()
    {
        var text = new StringBuilder();
        for (var i = 1; i <= 1_000_000; i++) text.Append("§ ").Append(i).Append('\n');
        AssertFast(text.ToString());
    }

    [Fact]
    public void What_is_too_long_is_left_out_with_a_remark()
    {
        var reading = Reader.Read(string.Concat(Enumerable.Repeat("ord\n", SourceText.MaxLines + 1)), "lång");
        Assert.Contains(reading.Remarks, remark => remark.Text.Contains("för lång", StringComparison.Ordinal));
    }

    /// <summary>A generous bound: what grows with the square of these inputs takes hours.</summary>
    private static void AssertFast(string text)
    {
        var clock = Stopwatch.StartNew();
        Reader.Read(text, "stor");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{text.Length} letters took {clock.Elapsed}");
    }
}
