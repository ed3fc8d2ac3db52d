using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Klubba.Formats;
using Xunit;

namespace Klubba.Tests;

public partial class HtmlTests
{
    [Fact]
    public void Any_minutes_give_a_sound_page_and_text() => Generate.Minutes.Holds(100, minutes =>
    {
        foreach (var paper in All(minutes))
        {
            Sound(Html.Write(paper));
            Assert.True(Text.Write(paper).Split('\n').All(line => new StringInfo(line).LengthInTextElements <= 78), "a line is too long");
        }
    });

    [Fact]
    public void The_same_minutes_give_the_same_bytes() => Assert.Equal(Html.Write(Papers.Minutes(SampleMinutes.Meeting)), Html.Write(Papers.Minutes(SampleMinutes.Meeting)));

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("</title></style><img src=x onerror=alert(1) />")]
    [InlineData("\" autofocus onfocus=\"alert(1)")]
    [InlineData("]]><!-- & -->")]
    [InlineData("\\\"; } body { display: none } /*")]
    public void What_looks_like_markup_is_only_text(string text)
    {
        var minutes = Everywhere(text);
        var page = Sound(Html.Write(Papers.Minutes(minutes, new(text, text) { Remarks = [text] })));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "img" || element.Attributes().Any(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
        Assert.Contains(page.Descendants("li"), point => point.Value == text);
        Assert.DoesNotContain("alert", Regex.Replace(page.Descendants("style").Single().Value, "\"[^\"]*\"", "", RegexOptions.None, TimeSpan.FromSeconds(5)), StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_that_hide_or_turn_text_are_shown_as_a_box()
    {
        var page = Html.Write(Papers.Minutes(Everywhere("sida\u202E12 adis\u0000\u001B[2J\u0007\uD800")));
        Sound(page);
        Assert.Contains("sida\uFFFD12 adis\uFFFD\uFFFD[2J\uFFFD\uFFFD", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_a_hundred_thousand_words_is_written_whole()
    {
        var word = "kvarn";
        var text = string.Join(' ', Enumerable.Repeat(word, 100_000));
        var paper = Papers.Minutes(SampleMinutes.Meeting with { Items = [new() { Number = "1", Summary = text, Clauses = [new string('x', 100_000)] }] });
        Assert.Equal(100_000, Regex.Count(Html.Write(paper), word, RegexOptions.None, TimeSpan.FromSeconds(5)));
        Assert.Equal(100_000, Regex.Count(Text.Write(paper), word, RegexOptions.None, TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Thirty_items_with_forty_one_named_votes_each_stay_below_350_kB() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(Html.Write(Papers.Minutes(Large()))), 30_000, 350_000);

    /// <summary>Thirty items, a vote in each, and forty-one names in every vote.</summary>
    internal static Minutes Large() => SampleMinutes.Meeting with
    {
        Items = Enumerable.Range(1, 30).Select(n => SampleMinutes.Meeting.Items[1] with
        {
            Number = n.ToString(CultureInfo.InvariantCulture),
            Questions =
            [
                SampleMinutes.Meeting.Items[1].Questions[0] with
                {
                    Named = Enumerable.Range(0, 41).Select(i => new Ballot($"Förnamn{i} Efternamn{i}", ((string[])["S", "M", "SD", "C", "V"])[i % 5], (VoteOption)(i % 4))).ToValues(),
                },
            ],
        }).ToValues(),
    };

    [Fact]
    public void A_paper_has_an_address_for_each_item_and_clause()
    {
        var page = Sound(Html.Write(Papers.Minutes(SampleMinutes.Meeting with { Items = [new() { Number = "4", Clauses = ["A", "B"] }, new() { Number = "63/20" }, new() { Number = "4" }] })));
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Contains("dbsect_4", ids);
        Assert.Contains("dbsect_4__resolutions_1__list_1__item_2", ids);
        Assert.Contains("dbsect_63-20", ids);
        Assert.Contains("dbsect_4-2", ids);
    }

    [Theory]
    [InlineData("4", "dbsect_4")]
    [InlineData("63/20", "dbsect_63-20")]
    [InlineData("5 X", "dbsect_5-x")]
    [InlineData("4½", "dbsect_4-half")]
    [InlineData("Å1Ä2Ö", "dbsect_a1a2o")]
    [InlineData("A\u030A1", "dbsect_a1")]
    [InlineData("é<>", "dbsect_---")]
    public void The_id_of_an_item(string number, string id) => Assert.Equal(id, Ids.Item(number));

    [Fact]
    public void A_number_that_ends_as_a_second_one_would_takes_no_other_s_id() =>
        Assert.Equal(["dbsect_4", "dbsect_4-2", "dbsect_4-3"], Ids.Items(SampleMinutes.Meeting with { Items = [new() { Number = "4" }, new() { Number = "4/2" }, new() { Number = "4" }] }));

    [Theory]
    [InlineData("--ink", "--paper", 7)]
    [InlineData("--second", "--paper", 7)]
    [InlineData("--ink", "--surface", 7)]
    [InlineData("--accent", "--paper", 4.5)]
    [InlineData("--warn", "--warn-surface", 4.5)]
    public void Colours_stand_out_from_what_they_lie_on(string ink, string paper, double least)
    {
        var css = Css();
        var dark = css.IndexOf("prefers-color-scheme: dark", StringComparison.Ordinal);
        foreach (var part in new[] { css[..dark], css[dark..] })
            Assert.True(Contrast(Colour(part, ink), Colour(part, paper)) >= least, $"{ink} on {paper}");
    }

    [Fact]
    public void The_style_is_small_and_fetches_nothing()
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(Css()), 1, 10 * 1024);
        Assert.DoesNotContain("url(", Css(), StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Css(), StringComparison.Ordinal);
    }

    private static IEnumerable<Paper> All(Minutes minutes) =>
    [
        Papers.Minutes(minutes),
        Papers.Minutes(minutes, new("protokoll.pdf", "ab12") { Remarks = ["Sidan 3 är svårläst."] }),
        Papers.Attendance(minutes),
        Papers.Voting(minutes),
        .. minutes.Items.Select(item => item.Number).Take(1).Select(number => Papers.Extract(minutes, number)),
    ];

    private static Minutes Everywhere(string text) => new Filler((_, type) => type == typeof(string) ? text : null, _ => 1).Minutes();

    /// <summary>Well-formed, one main heading and no level left out, each id once, each reference with its goal, nothing fetched.</summary>
    private static XElement Sound(string page)
    {
        Assert.StartsWith("<!DOCTYPE html>\n", page, StringComparison.Ordinal);
        using var reader = XmlReader.Create(new StringReader(page["<!DOCTYPE html>\n".Length..]), new() { DtdProcessing = DtdProcessing.Prohibit });
        var html = XElement.Load(reader);
        var ids = html.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(html.Descendants().Attributes("href"), href => Assert.Contains(href.Value.TrimStart('#'), ids));
        Assert.All(html.Descendants().Attributes("aria-labelledby"), label => Assert.Contains(label.Value, ids));
        Assert.Empty(html.Descendants().Attributes("src"));
        var level = 0;
        foreach (var heading in html.Descendants().Where(element => Heading().IsMatch(element.Name.LocalName)))
        {
            var next = heading.Name.LocalName[1] - '0';
            Assert.InRange(next, level == 0 ? 1 : 2, level + 1);
            level = next;
        }
        return html;
    }

    private static string Css()
    {
        using var reader = new StreamReader(typeof(Html).Assembly.GetManifestResourceStream("paper.css")!);
        return reader.ReadToEnd();
    }

    private static int Colour(string css, string name) =>
        int.Parse(Regex.Match(css, $"{name}: #([0-9a-f]{{6}})", RegexOptions.None, TimeSpan.FromSeconds(5)).Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>WCAG 2.2, "contrast ratio" and "relative luminance".</summary>
    private static double Contrast(int a, int b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(int colour) => 0.2126 * Channel(colour >> 16) + 0.7152 * Channel(colour >> 8) + 0.0722 * Channel(colour);

    private static double Channel(int value) => (value & 0xFF) / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    [GeneratedRegex("^h[1-6]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
