using Klubba.Formats;
using Xunit;
using static Klubba.Tests.Ekeby;

namespace Klubba.Tests;

/// <summary>Notice, agenda and proof of posting: what they tell of the log, and what they keep to themselves.</summary>
public class MeetingPapersTests
{
    private static readonly DateTimeOffset Sent = new(2026, 3, 3, 10, 0, 0, TimeSpan.FromHours(1));

    private static readonly AgendaPoint Late = new("i-00000009", "Bryggan i Norrby");

    private static Log Called => new Log(Sent).Then(Notice);

    private static string Written(Paper paper) => string.Join(' ', Text.Write(paper).Split([' ', '\n', '|'], StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_notice_and_an_agenda_need_no_more_than_the_call()
    {
        Assert.Contains("Torsdagen den 12 mars 2026 kl. 18.00", Written(Papers.Notice(Called.Meeting)), StringComparison.Ordinal);
        Assert.Contains("1. Nämnden antar tillsynsplanen.", Written(Papers.Agenda(Called.Meeting)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_log_does_not_tell_the_notice_does_not_say()
    {
        var notice = Written(Papers.Notice(new Log(Sent).Then(Notice with { Place = null, Secretary = null }).Meeting));
        Assert.All(["Plats", "Sekreterare", "Förhinder", "allmänheten", "stängda dörrar"], word => Assert.DoesNotContain(word, notice, StringComparison.Ordinal));
    }

    [Fact]
    public void The_way_to_tell_of_absence_is_the_one_of_the_call() =>
        Assert.Contains("Förhinder anmäls till sekreteraren", Written(Papers.Notice(new Log(Sent).Then(Notice with { Absence = "till sekreteraren" }).Meeting)), StringComparison.Ordinal);

    [Theory]
    [InlineData(true, "Sammanträdet är öppet för allmänheten.")]
    [InlineData(false, "Sammanträdet hålls inom stängda dörrar.")]
    public void Whether_people_may_come_is_told_by_the_regulations(bool open, string told)
    {
        var board = Board with { Regulations = new() { Title = "Reglemente", From = new(2023, 1, 1), OpenMeetings = open } };
        Assert.Contains(told, Written(Papers.Notice(new Log(Sent).Then(Notice with { Composition = board }).Meeting)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_is_called_with_its_substitutes_and_announced_a_week_before()
    {
        // A week before 8 May is the first of May, a holiday: the weekday before.
        var assembly = Notice with { Composition = Board with { Kind = BodyKind.Assembly, Name = "Kommunfullmäktige" }, Date = new(2026, 5, 8) };
        var notice = Written(Papers.Notice(new Log(Sent).Then(assembly).Meeting));
        Assert.Contains("Ledamöter och ersättare kallas till sammanträdet.", notice, StringComparison.Ordinal);
        Assert.Contains("på anslagstavlan senast den 30 april 2026.", notice, StringComparison.Ordinal);
        Assert.Contains("Sammanträdet är öppet för allmänheten.", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_that_calls_off_says_so() => Assert.Contains("Sammanträdet är inställt.",
        Written(Papers.Notice(Called.At(Sent.AddDays(2)).Then(Notice with { State = NoticeState.CalledOff }).Meeting)), StringComparison.Ordinal);

    [Fact]
    public void A_draft_has_not_gone_out_and_is_replaced_by_nothing()
    {
        var draft = new Log(Sent).Then(Notice with { State = NoticeState.Draft });
        Assert.DoesNotContain("Kallelsen gick ut", Written(Papers.Notice(draft.Meeting)), StringComparison.Ordinal);
        Assert.DoesNotContain("ersätter", Written(Papers.Notice(draft.At(Sent.AddDays(2)).Then(Notice).Meeting)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "i-00000002 i-00000003 i-00000001"), InlineData("i-00000003", "i-00000002 i-00000001 i-00000003")]
    public void An_item_is_moved_before_another_or_last(string? before, string order)
    {
        var moved = Called.Then(new ItemMoved("i-00000001", before)).Meeting;
        Assert.Equal(order, string.Join(' ', moved.Items.Select(item => item.Key)));
    }

    [Fact]
    public void A_new_notice_says_which_it_replaces()
    {
        var notice = Written(Papers.Notice(Called.At(Sent.AddDays(2)).Then(Notice with { Place = "Lilla salen" }).Meeting));
        Assert.Contains("Kallelsen ersätter den som gick ut den 3 mars 2026.", notice, StringComparison.Ordinal);
        Assert.Contains("Kallelsen gick ut 5 mars 2026, genom Sten Strand, nämndsekreterare", notice, StringComparison.Ordinal);
        Assert.Contains("Lilla salen", notice, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_added_later_gets_the_next_number_wherever_it_stands()
    {
        var agenda = Papers.Agenda(Called.Then(new ItemAdded(Late, Item1)).Meeting).Blocks.OfType<Heading>().Where(heading => heading.Level == 2);
        Assert.Equal([("1", "Val av justerare"), ("4", "Bryggan i Norrby"), ("2", "Tillsynsplan 2026"), ("3", "Information")], agenda.Select(heading => (heading.Number!, heading.Text)));
    }

    [Fact]
    public void What_changed_before_the_opening_is_in_the_notice_and_what_changed_after_is_in_the_agenda_alone()
    {
        var before = Called.Then(new ItemAdded(Late), new ItemWithdrawn(Item3, "föredraganden är sjuk"));
        var meeting = before.At(Log.Evening).Then(new Opened(Ada), new ItemPostponed(Item2, "den 16 april 2026"), new ItemAdded(new("i-00000008", "Snöröjning"))).Meeting;
        var (notice, agenda) = (Written(Papers.Notice(meeting)), Written(Papers.Agenda(meeting)));
        Assert.All([notice, agenda], paper => Assert.Contains("tillagt den 3 mars 2026", paper, StringComparison.Ordinal));
        Assert.All([notice, agenda], paper => Assert.Contains("utgår: föredraganden är sjuk", paper, StringComparison.Ordinal));
        Assert.All(["bordläggs till den 16 april 2026", "Snöröjning"], change => Assert.DoesNotContain(change, notice, StringComparison.Ordinal));
        Assert.All(["bordläggs till den 16 april 2026", "Snöröjning"], change => Assert.Contains(change, agenda, StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_item_shows_its_neutral_title_and_nothing_of_its_own()
    {
        var secret = new AgendaPoint(Item2, "Larmet i Norrby", "MN 2026/99", ItemType.Election, "Larmet är trasigt.", new("larmchefen", ["Larmet byts."]), [new("d-00000001", "Ritning av larmet")],
            new("18 kap. 8 § OSL", PublicTitle: "En säkerhetsfråga"), Approve: true);
        var meeting = new Log(Sent).Then(Notice with { Agenda = [secret] }, new ItemWithdrawn(Item2, "larmet lagas")).Meeting;
        Assert.All([Papers.Notice(meeting), Papers.Agenda(meeting)], paper =>
        {
            var page = Html.Write(paper);
            Assert.Contains("En säkerhetsfråga", page, StringComparison.Ordinal);
            Assert.Contains("omfattas av sekretess enligt 18 kap. 8 § OSL", page, StringComparison.Ordinal);
            Assert.All(["larm", "Larm", "MN 2026/99", "omedelbar"], own => Assert.DoesNotContain(own, page, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Without_a_neutral_title_a_secret_item_is_only_called_secret() =>
        Assert.Contains("Ärende som omfattas av sekretess", Written(Papers.Notice(new Log(Sent).Then(Notice with { Agenda = [new(Item1, "Larmet", Secrecy: new())] }).Meeting)), StringComparison.Ordinal);

    /// <summary>§ 1 decided, § 2 decided and approved at once; closed.</summary>
    private static Log Held => Ekeby.Opened()
        .Then(new ItemOpened(Item1, "1"), new DecisionMade(Item1, [new("Bo Berg utses.")]), new ItemOpened(Item2, "2"), new DecisionMade(Item2, [new("Planen antas.")]),
            new ItemApproved(Item2, "a-omedelba", [Ada, Bo], ApprovalWay.Pen), new Closed());

    [Fact]
    public void There_is_no_proof_before_the_minutes_are_approved() =>
        Assert.Equal("anslagsbeviset: justeringen är inte antecknad i loggen. Anteckna först att protokollet justeras (minutes-approved).", Papers.Posting(Held.Meeting).Problem?.ToString());

    [Fact]
    public void There_is_no_proof_before_the_notice_is_up() =>
        Assert.Equal("anslagsbeviset, §\u00A02: justeringen är inte anslagen. Anteckna först att anslaget sätts upp (notice-posted).", Papers.Posting(Held.Meeting, "2").Problem?.ToString());

    [Fact]
    public void An_item_approved_at_once_has_a_proof_of_its_own()
    {
        var meeting = Held.Then(new NoticePosted("a-omedelba", new(2026, 3, 12))).Meeting;
        Assert.Equal("anslagsbeviset: justeringen är inte antecknad i loggen. Ange en paragraf som har ett eget anslag: §\u00A02.", Papers.Posting(meeting).Problem?.ToString());
        var proof = Written(Papers.Posting(meeting, "2").Value);
        Assert.Contains("Paragrafer § 2 Justerat torsdagen den 12 mars 2026, omedelbar justering", proof, StringComparison.Ordinal);
        // Three weeks from 12 March is Maundy Thursday, a weekday; the notice may come down on Good Friday.
        Assert.Contains("Sista dag att överklaga torsdagen den 2 april 2026", proof, StringComparison.Ordinal);
        Assert.Contains("Tas ned tidigast fredagen den 3 april 2026", proof, StringComparison.Ordinal);
        Assert.Contains("kommunallagen (2017:725) 5 kap. 69 §, 8 kap. 12 § och 13 kap. 5 §", proof, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ordinary_proof_covers_what_no_other_does()
    {
        var meeting = Held.Then(new MinutesApproved("a-ordinari", [Ada, Bo], new(2026, 3, 12), ApprovalWay.Pen), new NoticePosted("a-ordinari", new(2026, 3, 12), "Kansliet")).Meeting;
        var proof = Written(Papers.Posting(meeting).Value);
        Assert.Contains("Paragrafer § 1 Justerat", proof, StringComparison.Ordinal);
        Assert.Contains("Protokollet förvaras Kansliet", proof, StringComparison.Ordinal);
        Assert.EndsWith("Sten Strand", Text.Write(Papers.Posting(meeting).Value).Split("\n\n---")[0].TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_of_an_item_that_is_not_there_is_a_fault_of_the_caller() => Assert.Throws<ArgumentException>(() => Papers.Posting(Held.Meeting, "99"));
}
