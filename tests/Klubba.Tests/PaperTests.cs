using Klubba.Formats;
using Xunit;

namespace Klubba.Tests;

public class PaperTests
{
    private static readonly Person Ek = new("Anna Ek", "S"), Lund = new("Bo Lund", "M");

    [Fact]
    public void A_meeting_as_text() => Approve.That("ekeby-protokoll.txt", Text.Write(Papers.Minutes(SampleMinutes.Meeting)));

    [Fact]
    public void A_meeting_as_a_page() => Approve.That("ekeby-protokoll.html", Html.Write(Papers.Minutes(SampleMinutes.Meeting)));

    [Fact]
    public void An_extract() => Approve.That("ekeby-utdrag.txt", Text.Write(Papers.Extract(SampleMinutes.Meeting, "6")));

    [Fact]
    public void The_list_of_those_present() => Approve.That("ekeby-narvaro.txt", Text.Write(Papers.Attendance(SampleMinutes.Meeting)));

    [Fact]
    public void The_list_of_votes() => Approve.That("ekeby-omrostningar.txt", Text.Write(Papers.Voting(SampleMinutes.Meeting)));

    [Fact]
    public void A_rendering_of_minutes_that_have_been_read() =>
        Approve.That("ekeby-atergivning.txt", Text.Write(Papers.Minutes(Read(), new("protokoll.pdf", "9f2c") { Remarks = ["Sidan 2: namnet under raden är svårläst."] })));

    [Fact]
    public void A_rendering_says_what_holds_and_has_no_place_to_sign()
    {
        var paper = Papers.Minutes(Read(), new("protokoll.pdf", "9f2c"));
        Assert.Equal("Återgivning av protokoll.pdf, sha-256 9f2c; originalet gäller", paper.Mark);
        Assert.False(paper.Initials);
        Assert.Empty(paper.Blocks.OfType<Signatures>());
        Assert.Contains(paper.Blocks, block => block is Paragraph { Tone: Tone.Doubtful });
    }

    [Fact]
    public void Minutes_are_a_draft_until_each_item_is_approved()
    {
        var item = new Item { Number = "4" };
        var open = SampleMinutes.Meeting with { Items = [item, new() { Number = "5" }], ApprovedOn = null, Approvals = [] };
        var one = open with { Approvals = [new() { Items = ["4"], Immediate = true, On = open.Date }] };
        Assert.Equal("Utkast", Papers.Minutes(open).Mark);
        Assert.Equal("Utkast", Papers.Minutes(one).Mark);
        Assert.Null(Papers.Extract(one, "4").Mark);
        Assert.Equal("Utkast", Papers.Extract(one, "5").Mark);
        Assert.Null(Papers.Minutes(one with { Approvals = one.Approvals.Add(new() { On = new(2026, 3, 17) }) }).Mark);
        Assert.Null(Papers.Minutes(open with { ApprovedOn = new(2026, 3, 17) }).Mark);
    }

    [Fact]
    public void Initials_are_for_approval_by_pen_alone()
    {
        Assert.False(Papers.Minutes(SampleMinutes.Meeting).Initials);
        Assert.True(Papers.Minutes(SampleMinutes.Meeting with { Approvals = [new() { Way = ApprovalWay.Pen }] }).Initials);
    }

    [Fact]
    public void An_extract_of_an_item_that_is_not_there_is_a_fault_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => Papers.Extract(SampleMinutes.Meeting, "99"));

    [Fact]
    public void An_extract_names_as_serving_those_who_served_at_its_item()
    {
        Assert.Contains("Gustav Vik (M) för Bo Lund", Text.Write(Papers.Extract(SampleMinutes.Meeting, "6")), StringComparison.Ordinal);
        Assert.DoesNotContain("Gustav Vik", Text.Write(Papers.Extract(SampleMinutes.Meeting, "5")), StringComparison.Ordinal);
    }

    public static TheoryData<Proposal, string> Motions => new()
    {
        { new() { By = [Lund], AndOthers = true, Kind = ProposalKind.Approve, Target = "base" }, "Bo Lund (M) m.fl. yrkar bifall till förvaltningens förslag." },
        { new() { By = [Ek, Lund], Kind = ProposalKind.Reject }, "Anna Ek (S) och Bo Lund (M) yrkar avslag." },
        { new() { By = [Ek, Lund], AndOthers = true, Kind = ProposalKind.Postpone }, "Anna Ek (S), Bo Lund (M) m.fl. yrkar att ärendet bordläggs." },
        { new() { By = [], Parties = ["SD"], Kind = ProposalKind.DecideToday }, "SD yrkar att ärendet avgörs idag." },
        { new() { By = [Lund], Kind = ProposalKind.ReferBack, To = "förvaltningen" }, "Bo Lund (M) yrkar att ärendet återremitteras till förvaltningen." },
        { new() { By = [Lund], Kind = ProposalKind.Alternative, Text = "Garaget hyrs." }, "Bo Lund (M) yrkar att nämnden beslutar enligt eget förslag: Garaget hyrs." },
        { new() { By = [Lund], Kind = ProposalKind.Addition, Status = ProposalStatus.Withdrawn, Text = "Garaget hyrs." }, "Bo Lund (M) framställer ett tilläggsyrkande: Garaget hyrs. Yrkandet återtas." },
        { new() { By = [Lund], Kind = ProposalKind.Adjourn, Supporters = [Ek] }, "Bo Lund (M) yrkar att sammanträdet ajourneras. Anna Ek (S) instämmer i yrkandet." },
    };

    [Theory]
    [MemberData(nameof(Motions), DisableDiscoveryEnumeration = true)]
    public void A_proposal_reads_as_a_secretary_writes_it(Proposal proposal, string expected) =>
        Assert.Contains(expected, Item(new() { Number = "4", BaseProposal = new("förvaltningen", []), Proposals = [proposal] }), StringComparison.Ordinal);

    [Fact]
    public void Two_proposals_that_would_be_called_the_same_are_told_apart_by_number()
    {
        var text = Item(new()
        {
            Number = "4",
            Proposals = [new() { Id = "a", By = [Lund], Kind = ProposalKind.Addition, Text = "A" }, new() { Id = "b", By = [Lund], Kind = ProposalKind.Addition, Text = "B" }],
            Questions = [new() { Method = Method.Voice, Between = ["b", "reject"] }],
        });
        Assert.Contains("i denna ordning: tilläggsförslaget från Bo Lund (M) (yrkande 2), därefter avslag.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nämnden avslår yrkandet", "Ordföranden finner att nämnden avslår yrkandet.")]
    [InlineData("kulturnämnden avslår yrkandet", "Ordföranden finner att kulturnämnden avslår yrkandet.")]
    [InlineData("Bo Lunds yrkande bifalls.", "Ordföranden finner att Bo Lunds yrkande bifalls.")]
    [InlineData("att ärendet bordläggs", "Ordföranden finner att ärendet bordläggs.")]
    [InlineData("Cia Dal (V) väljs", "Ordföranden finner att Cia Dal (V) väljs.")]
    [InlineData("avslag", "Ordföranden finner: avslag.")]
    [InlineData("Bifall till förvaltningens förslag", "Ordföranden finner: Bifall till förvaltningens förslag.")]
    [InlineData("har avslagits", "Ordföranden finner: har avslagits.")]
    [InlineData("", "Ordföranden finner: .")]
    public void A_finding_keeps_its_words(string outcome, string expected) =>
        Assert.Contains(expected, Item(new() { Number = "4", Questions = [new() { Method = Method.Voice, Outcome = outcome }] }), StringComparison.Ordinal);

    [Fact]
    public void Votes_are_counted_in_the_right_number()
    {
        var text = Item(new() { Number = "4", Questions = [new() { Method = Method.Vote, Yes = 1, No = 2, Abstain = 1, Absent = 3, CastingVote = true, Lot = "Bo Lund" }] });
        Assert.Contains("utfaller med 1 ja-röst mot 2 nej-röster. 1 ledamot avstår. 3 ledamöter är frånvarande. Ordförandens utslagsröst avgör. Lottning avgör: Bo Lund.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", null, "Bo Lund (M) reserverar sig mot beslutet till förmån för eget förslag.")]
    [InlineData("base", "main", "Bo Lund (M) reserverar sig mot beslutet i huvudfrågan till förmån för förvaltningens förslag.")]
    [InlineData("det hyrda garaget", "2", "Bo Lund (M) reserverar sig mot beslutspunkt 2 till förmån för det hyrda garaget.")]
    [InlineData(null, null, "Bo Lund (M) reserverar sig mot beslutet.")]
    public void A_reservation_says_against_what_and_for_what(string? favoured, string? against, string expected) => Assert.Contains(expected, Item(new()
    {
        Number = "4",
        BaseProposal = new("förvaltningen", []),
        Proposals = [new() { Id = "a", By = [Lund], Kind = ProposalKind.Alternative }],
        Reservations = [new() { By = [Lund], For = favoured, Against = against is null ? [] : [against] }],
    }), StringComparison.Ordinal);

    [Theory]
    [InlineData(true, "Bo Lund (M) är jävig och lämnar salen.")]
    [InlineData(false, "Bo Lund (M) är jävig men stannar kvar i salen.")]
    [InlineData(null, "Bo Lund (M) är jävig.")]
    public void A_disqualified_person_left_or_stayed(bool? left, string expected) =>
        Assert.Contains(expected, Item(new() { Number = "4", Disqualified = [new() { Name = "Bo Lund", Party = "M", Left = left }] }), StringComparison.Ordinal);

    [Fact]
    public void An_amount_that_its_clause_tells_is_not_told_again()
    {
        var item = new Item { Number = "4", Clauses = ["Nämnden begär budgetjustering med 0,3 mnkr."], Amounts = [new(1, 0.3m, "mnkr", "budgetjustering")] };
        Assert.DoesNotContain("Belopp", Item(item), StringComparison.Ordinal);
        Assert.Contains("Belopp: 0,4 mnkr i punkt 1.", Item(item with { Amounts = [new(1, 0.4m, "mnkr")] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kommunstyrelsen", BodyKind.Executive, "Förslag till beslut i kommunfullmäktige")]
    [InlineData("Regionstyrelsen", BodyKind.Executive, "Förslag till beslut i regionfullmäktige")]
    [InlineData("Kulturnämnden", BodyKind.Board, "Kulturnämndens förslag till beslut")]
    public void What_is_proposed_to_another_body_stands_under_its_own_heading(string body, BodyKind kind, string expected) =>
        Assert.Contains(expected, Written(SampleMinutes.Meeting with { Body = body, BodyKind = kind, Items = [new() { Number = "4", Recommendations = ["Motionen avslås."] }] }), StringComparison.Ordinal);

    [Fact]
    public void Each_addressee_stands_once_with_its_clauses()
    {
        var text = Item(new()
        {
            Number = "4",
            Clauses = ["A", "B", "C", "D"],
            Dispatch = ["Kommunstyrelsen", "Controllern"],
            Addressees = [new(1, ["Kommunstyrelsen", "Museichefen"]), new(2, ["Kommunstyrelsen"]), new(3, ["Kommunstyrelsen"]), new(null, ["Controllern"])],
        });
        Assert.Contains("– Kommunstyrelsen (punkterna 1–3) – Controllern – Museichefen (punkt 1)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_led_an_item_signs_it_as_its_chair()
    {
        var lines = Papers.Minutes(SampleMinutes.Meeting with
        {
            Items = [new() { Number = "4" }, new() { Number = "5", Chair = "Bo Lund" }],
            Approvals =
            [
                new() { Items = ["5"], Approvers = ["Bo Lund", "Cia Dal"], On = new(2026, 3, 16), Way = ApprovalWay.Digital },
                new() { Approvers = ["Anna Ek", "Cia Dal"], On = new(2026, 3, 17), Way = ApprovalWay.Digital },
            ],
        }).Blocks.OfType<Signatures>().Single().Lines;
        Assert.Equal(
            ["Sekreterare: Vid protokollet", "Ordförande: Digitalt justerat av Anna Ek 2026-03-17", "Ordförande §\u00A05: Digitalt justerat av Bo Lund 2026-03-16 (§\u00A05)", "Justerare: Digitalt justerat av Cia Dal 2026-03-16 (§\u00A05) och 2026-03-17"],
            lines.Select(line => $"{line.Role}: {line.Instead}"));
    }

    [Fact]
    public void A_meeting_past_midnight_ends_on_its_last_day() =>
        Assert.Contains(
            "Torsdagen den 12 mars 2026 kl. 18.00 – fredagen den 13 mars 2026 kl. 00.20, ajournering kl. 19.14–19.40 och kl. 23.50–den 13 mars 2026 kl. 00.05",
            Written(SampleMinutes.Meeting with { EndDate = new(2026, 3, 13), Closed = new(0, 20), Adjournments = [new("19:14", "19:40"), new("23:50", "2026-03-13 00:05")] }),
            StringComparison.Ordinal);

    [Fact]
    public void A_correction_stands_at_its_item_with_its_day()
    {
        var text = Written(SampleMinutes.Meeting with { Corrections = [new() { On = new(2026, 3, 20), Item = "6", Stood = "kvarnen", Reads = "ladan", By = "Karin Frisk" }] });
        Assert.Contains("KUN 2026/38 Rättelse den 20 mars 2026: ”kvarnen” ska vara ”ladan”. Rättat av Karin Frisk.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_s_own_words_are_used()
    {
        var own = Phrases.Standard.With("heading-dispatch = Beslutet skickas till").Value;
        Assert.Contains("Beslutet skickas till", Text.Write(Papers.Minutes(SampleMinutes.Meeting, phrases: own)), StringComparison.Ordinal);
    }

    private static Minutes Read() => SampleMinutes.Meeting with
    {
        Approvals = [],
        PostedOn = new(2026, 3, 18),
        Items = [SampleMinutes.Meeting.Items[0] with { Remainder = [new(null, "fortsättning på nästa sida")] }],
        Remainder = [new(null, "Sida 1 (3)"), new("Bilaga", "En bilaga som inte hör till någon paragraf.")],
    };

    private static string Item(Item item) => Written(SampleMinutes.Meeting with { Items = [item] });

    /// <summary>The paper as text, each run of white space one space.</summary>
    private static string Written(Minutes minutes) =>
        string.Join(' ', Text.Write(Papers.Minutes(minutes)).Split([' ', '\n', '|'], StringSplitOptions.RemoveEmptyEntries));
}
