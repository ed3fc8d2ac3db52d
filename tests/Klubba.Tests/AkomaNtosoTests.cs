using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Klubba.Formats;
using Xunit;

namespace Klubba.Tests;

public class AkomaNtosoTests
{
    private static readonly XNamespace Ns = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private static readonly Minutes Board = Samples.Minutes(Samples.Board), Council = Samples.Minutes(Samples.Assembly);

    [Fact]
    public void The_minutes_and_every_extract_of_them_are_valid()
    {
        var schema = AkomaNtosoSchema.Required;
        foreach (var minutes in (Minutes[])[Board, Council, SampleMinutes.Meeting, HtmlTests.Large()])
        {
            Assert.Empty(schema.Faults(AkomaNtoso.Write(minutes)));
            foreach (var item in minutes.Items) Assert.Empty(schema.Faults(AkomaNtoso.Write(minutes, item.Number)));
        }
    }

    [Fact]
    public void Any_minutes_are_valid()
    {
        var schema = AkomaNtosoSchema.Required;
        Generate.Minutes.Sample(minutes => Assert.Empty(schema.Faults(AkomaNtoso.Write(minutes))));
    }

    [Fact]
    public void Any_minutes_have_sound_addresses() => Generate.Minutes.Sample(minutes => Sound(AkomaNtoso.Write(minutes)));

    [Fact]
    public void The_ids_are_those_of_the_page()
    {
        var page = XDocument.Parse(Html.Write(Papers.Minutes(Board)).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));
        var akn = Ids(Sound(AkomaNtoso.Write(Board)));
        var told = page.Descendants().Attributes("id").Select(id => id.Value).Where(id => id.StartsWith("dbsect_", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(told);
        Assert.Subset(akn.ToHashSet(), told.ToHashSet());
        Assert.Equal(told.Where(IsItem), akn.Where(IsItem));
        Assert.Equal(told.Where(IsClause), akn.Where(IsClause));

        static bool IsItem(string id) => Regex.IsMatch(id, "^dbsect_[a-z0-9-]+$", RegexOptions.None, TimeSpan.FromSeconds(1));
        static bool IsClause(string id) => Regex.IsMatch(id, "__resolutions_[12]__list_1__item_[0-9]+$", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Minutes_come_back_equal()
    {
        Assert.Equal(Json.Write(Board), Json.Write(AkomaNtoso.Read(AkomaNtoso.Write(Board)).Value));
        Assert.Equal(Json.Write(Council), Json.Write(AkomaNtoso.Read(AkomaNtoso.Write(Council)).Value));
        Assert.Equal(SampleMinutes.Meeting, AkomaNtoso.Read(AkomaNtoso.Write(SampleMinutes.Meeting)).Value);
        Assert.Equal(Board with { Items = [Board.Items[4]] }, AkomaNtoso.Read(AkomaNtoso.Write(Board, "25")).Value);
    }

    /// <summary>Every member of the waist is in the generated minutes, so one that is not carried is found here.</summary>
    [Fact]
    public void Any_minutes_come_back_equal() => Generate.Minutes.Select(Carried).Sample(minutes =>
        Assert.Equal(Json.Write(minutes), Json.Write(AkomaNtoso.Read(AkomaNtoso.Write(minutes)).Value)));

    [Fact]
    public void Minutes_that_hold_every_fact_come_back_equal()
    {
        var n = 0;
        var full = Carried(new Filler((_, type) => Different(type, ++n), _ => 2).Minutes());
        Assert.Equal(full, AkomaNtoso.Read(AkomaNtoso.Write(full)).Value);
    }

    [Fact]
    public void What_the_body_tells_is_not_told_again_in_the_analysis()
    {
        var root = Sound(AkomaNtoso.Write(Board));
        var record = string.Concat(root.Descendants(Ns + "otherAnalysis").Select(each => each.ToString()));
        foreach (var item in Board.Items)
        {
            IEnumerable<string?> texts =
            [
                item.Title, item.Summary, .. item.Clauses, .. item.Documents,
                .. item.Proposals.Select(proposal => proposal.Text), .. item.Reservations.Select(reservation => reservation.Text),
            ];
            Assert.All(texts.OfType<string>(), text => Assert.DoesNotContain(text, record, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_open_vote_tells_who_voted_how_and_the_counts()
    {
        var root = Sound(AkomaNtoso.Write(SampleMinutes.Meeting));
        Assert.Equal(SampleMinutes.Meeting.Items.SelectMany(item => item.Questions).Sum(question => question.Named.Count), root.Descendants(Ns + "vote").Count());
        Assert.Equal(["3", "2"], root.Descendants(Ns + "voting").First().Elements(Ns + "count").Select(count => count.Attribute("value")!.Value));
        Assert.Contains(root.Descendants(Ns + "summary"), summary => summary.Value.Contains("Propositionsordningen godkänns", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_minutes_give_the_same_text() => Assert.Equal(AkomaNtoso.Write(Board), AkomaNtoso.Write(Board));

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("\"/><evil where=\"#organ\"/>")]
    [InlineData("]]><!-- & --> <?pi?>")]
    [InlineData("&lol; %x; #dbsect_4")]
    [InlineData("  två\r\nrader\n\n\n\tstycken\n")]
    [InlineData(" ")]
    public void What_looks_like_markup_is_only_text(string text)
    {
        var minutes = SampleMinutes.Meeting with
        {
            Body = text,
            Number = text,
            Remainder = [new(text, text)],
            Items = [new() { Number = text, Title = text, CaseNumber = text, Summary = text, Clauses = [text, text], Documents = [text], Proposals = [new() { By = [new(text, text, text)], Kind = ProposalKind.Other, Text = text }] }],
        };
        Sound(AkomaNtoso.Write(minutes));
        Assert.Equal(minutes, AkomaNtoso.Read(AkomaNtoso.Write(minutes)).Value);
    }

    [Fact]
    public void A_text_mended_in_the_body_is_read_as_mended()
    {
        var mended = AkomaNtoso.Write(SampleMinutes.Meeting).Replace("Föredragningslistan fastställs.", "Föredragningslistan godkänns.", StringComparison.Ordinal);
        Assert.Equal("Föredragningslistan godkänns.", AkomaNtoso.Read(mended).Value.Items[0].Clauses[1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nej")]
    [InlineData("<minutes/>")]
    [InlineData("<akomaNtoso><debate/></akomaNtoso>")]
    [InlineData("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><act/></akomaNtoso>")]
    [InlineData("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><debate/></akomaNtoso>")]
    [InlineData("<!DOCTYPE a [<!ENTITY l \"ha\"><!ENTITY m \"&l;&l;&l;&l;\">]><a>&m;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")]
    public void What_is_not_ours_is_a_problem(string xml) => Assert.NotNull(AkomaNtoso.Read(xml).Problem);

    [Theory]
    [InlineData("where=\"#dbsect_5__heading\"", "where=\"#nowhere\"")]
    [InlineData(" date=\"2026-03-12\" opened", " day=\"2026-03-12\" opened")]
    [InlineData(" kind=\"refer-back\"", " kind=\"send-away\"")]
    [InlineData(" kind=\"refer-back\"", "")]
    [InlineData("eId=\"person_2\"", "eId=\"person_1\"")]
    [InlineData("<m:minutes ", "<m:minutes shoe=\"1\" ")]
    [InlineData("<q:order of=\"#dbsect_7\"", "<q:order of=\"#dbsect_5\"")]
    [InlineData("where=\"#dbsect_5__heading\"", "where=\"#person_1\" shoe=\"1\"")]
    public void A_document_changed_for_the_worse_is_a_problem(string from, string to)
    {
        var xml = AkomaNtoso.Write(SampleMinutes.Meeting);
        Assert.Contains(from, xml, StringComparison.Ordinal);
        Assert.NotNull(AkomaNtoso.Read(new Regex(Regex.Escape(from), RegexOptions.None, TimeSpan.FromSeconds(1)).Replace(xml, to, 1)).Problem);
    }

    [Fact]
    public void A_document_cut_off_anywhere_is_a_problem()
    {
        var xml = AkomaNtoso.Write(SampleMinutes.Meeting).TrimEnd();
        for (var end = 0; end < xml.Length; end += 997) Assert.NotNull(AkomaNtoso.Read(xml[..end]).Problem);
    }

    [Fact]
    public void Depth_and_what_references_amount_to_are_bounded()
    {
        Assert.NotNull(AkomaNtoso.Read(string.Concat(Enumerable.Repeat("<a>", 100_000))).Problem);
        var xml = AkomaNtoso.Write(SampleMinutes.Meeting with { Items = [new() { Number = "1", Clauses = [new('x', 100_000)] }] });
        const string reference = "<m:clauses where=\"#dbsect_1__resolutions_1__list_1__item_1\"";
        Assert.Contains(reference, xml, StringComparison.Ordinal);
        Assert.NotNull(AkomaNtoso.Read(xml.Replace(reference, string.Concat(Enumerable.Repeat(reference + " />", 1000)) + reference, StringComparison.Ordinal)).Problem);
    }

    /// <summary>Well-formed, ids once each, and no reference that leads nowhere.</summary>
    private static XElement Sound(string xml)
    {
        var root = XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!;
        var ids = Ids(root);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        string[] references = ["href", "refersTo", "source", "by", "as", "choice", "outcome", "where", "person", "section", "of"];
        var own = root.Descendants(Ns + "otherAnalysis").Descendants().ToHashSet();
        var told = root.Descendants().SelectMany(each => each.Attributes().Where(a => references.Contains(a.Name.LocalName) && a.Value.StartsWith('#')
            && (!own.Contains(each) || a.Name.LocalName is "where" or "person" or "section" || each.Name.LocalName == "order"))).Select(a => a.Value[1..]);
        Assert.Subset(ids.ToHashSet(), told.ToHashSet());
        return root;
    }

    private static List<string> Ids(XElement root) => root.Descendants().Attributes("eId").Select(id => id.Value).ToList();

    /// <summary>What Akoma Ntoso carries of the minutes: no sign that XML forbids, and each name once among the sums of a ballot.</summary>
    private static Minutes Carried(Minutes minutes)
    {
        var clean = Json.Read(Regex.Replace(Json.Write(Distinct(minutes)), @"\\u(?:00(?:0[0-8BbCcEeFf]|1[0-9A-Fa-f])|[Ff]{3}[EeFf])|\\[bf]", "\uFFFD", RegexOptions.None, TimeSpan.FromSeconds(5)));
        return clean.Value;
    }

    private static Minutes Distinct(Minutes minutes) => minutes with
    {
        Items = minutes.Items.Select(item => item with
        {
            Questions = item.Questions.Select(question => question.Ballots is { } ballots
                ? question with { Ballots = ballots with { Sums = ballots.Sums.DistinctBy(sum => sum.Name.Replace('\uD800', '\uFFFD')).Where(sum => sum.Name.All(sign => !char.IsControl(sign) && !char.IsSurrogate(sign) && sign < '\uFFF0')).ToValues() } }
                : question).ToValues(),
        }).ToValues(),
    };

    private static object Different(Type type, int n) => type switch
    {
        _ when type == typeof(string) => "text " + n.ToString(CultureInfo.InvariantCulture),
        _ when type == typeof(bool) => n % 2 == 0,
        _ when type == typeof(int) => n,
        _ when type == typeof(decimal) => n + 0.50m,
        _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(700_000 + n),
        _ when type == typeof(TimeOnly) => new TimeOnly(n % 24, n % 60),
        _ => Enum.GetValues(type).GetValue(n % Enum.GetValues(type).Length)!,
    };
}
