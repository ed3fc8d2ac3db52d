using System.Globalization;
using Xunit;

namespace Klubba.Tests;

/// <summary>Den rättsliga klockan: the times of approval, notice, appeal and legal force.</summary>
public class LegalClockTests
{
    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2017-09-21", "2017-10-05", "2017-10-05")]
    [InlineData("2025-04-03", "2025-04-17", "2025-04-17")]
    [InlineData("2025-04-07", "2025-04-21", "2025-04-22")]
    [InlineData("2025-06-06", "2025-06-20", "2025-06-23")]
    [InlineData("2024-12-10", "2024-12-24", "2024-12-27")]
    [InlineData("2024-12-18", "2025-01-01", "2025-01-02")]
    [InlineData("2024-02-15", "2024-02-29", "2024-02-29")]
    [InlineData("2024-02-29", "2024-03-14", "2024-03-14")]
    [InlineData("2025-02-15", "2025-03-01", "2025-03-03")]
    public void Minutes_are_approved_within_fourteen_days(string meeting, string target, string limit) =>
        Assert.Equal(new(Day(target), Day(limit)), LegalClock.Approve(Day(meeting)));

    [Theory]
    [InlineData("2017-09-26", "2017-09-28", "2017-09-28")]
    [InlineData("2017-09-21", "2017-09-23", "2017-09-25")]
    [InlineData("2025-03-06", "2025-03-08", "2025-03-10")]
    [InlineData("2025-04-16", "2025-04-18", "2025-04-22")]
    [InlineData("2025-06-05", "2025-06-07", "2025-06-09")]
    [InlineData("2025-06-19", "2025-06-21", "2025-06-23")]
    [InlineData("2024-12-23", "2024-12-25", "2024-12-27")]
    public void The_approval_is_announced_on_the_second_day(string approved, string target, string limit) =>
        Assert.Equal(new(Day(target), Day(limit)), LegalClock.Post(Day(approved)));

    [Theory]
    [InlineData("2017-09-21", "2017-10-12", "2017-10-12", "2017-10-13")]
    [InlineData("2017-09-25", "2017-10-16", "2017-10-16", "2017-10-17")]
    [InlineData("2017-09-26", "2017-10-17", "2017-10-17", "2017-10-18")]
    [InlineData("2017-09-28", "2017-10-19", "2017-10-19", "2017-10-20")]
    [InlineData("2024-12-03", "2024-12-24", "2024-12-27", "2024-12-28")]
    [InlineData("2024-12-10", "2024-12-31", "2025-01-02", "2025-01-03")]
    [InlineData("2024-12-11", "2025-01-01", "2025-01-02", "2025-01-03")]
    [InlineData("2024-12-16", "2025-01-06", "2025-01-07", "2025-01-08")]
    [InlineData("2025-03-08", "2025-03-29", "2025-03-31", "2025-04-01")]
    [InlineData("2025-03-28", "2025-04-18", "2025-04-22", "2025-04-23")]
    [InlineData("2025-04-10", "2025-05-01", "2025-05-02", "2025-05-03")]
    [InlineData("2025-05-08", "2025-05-29", "2025-05-30", "2025-05-31")]
    [InlineData("2025-05-30", "2025-06-20", "2025-06-23", "2025-06-24")]
    [InlineData("2025-10-11", "2025-11-01", "2025-11-03", "2025-11-04")]
    [InlineData("2025-12-05", "2025-12-26", "2025-12-29", "2025-12-30")]
    [InlineData("2026-03-13", "2026-04-03", "2026-04-07", "2026-04-08")]
    [InlineData("2004-05-10", "2004-05-31", "2004-06-01", "2004-06-02")]
    [InlineData("2005-05-16", "2005-06-06", "2005-06-07", "2005-06-08")]
    public void The_appeal_period_is_three_weeks_and_legal_force_the_day_after(string posted, string target, string limit, string force)
    {
        Assert.Equal(new(Day(target), Day(limit)), LegalClock.Appeal(Day(posted)));
        Assert.Equal(Day(force), LegalClock.LegalForce(Day(posted)));
    }

    [Theory]
    [InlineData("2025-06-16", "2025-06-09", "2025-06-09", "2025-06-13")]
    [InlineData("2025-04-25", "2025-04-18", "2025-04-17", "2025-04-24")]
    [InlineData("2025-01-08", "2025-01-01", "2024-12-30", "2025-01-07")]
    [InlineData("2026-04-13", "2026-04-06", "2026-04-02", "2026-04-10")]
    public void The_assemblys_notice_counts_backward_and_is_never_shortened(string meeting, string week, string safe, string urgent)
    {
        Assert.Equal(new(Day(week), Day(safe)), LegalClock.Announce(Day(meeting)));
        Assert.Equal(Day(urgent), LegalClock.AnnounceUrgent(Day(meeting)));
    }

    private static Minutes Minutes(string date, Approval? approval = null, Item? item = null) => new()
    {
        Body = "Miljönämnden",
        Date = Day(date),
        Items = [(item ?? new() { Number = "12", Clauses = ["Planen antas."] }) with { Approval = approval is null ? null : 0 }],
        Approvals = approval is null ? [] : [approval],
    };

    private static ItemClock Clock(Minutes minutes) => Assert.Single(LegalClock.Of(minutes));

    [Fact]
    public void A_meeting_past_midnight_counts_from_its_last_day() =>
        Assert.Equal(new(new(2026, 3, 27), new(2026, 3, 27)), Clock(Minutes("2026-03-12") with { EndDate = new(2026, 3, 13) }).Approve);

    [Fact]
    public void An_item_approved_at_once_has_its_own_clock()
    {
        var minutes = Minutes("2026-03-12") with
        {
            Items =
            [
                new() { Number = "12", Clauses = ["Planen antas."], Approval = 0 },
                new() { Number = "13", Clauses = ["Yttrandet antas."], ApprovedImmediately = true, Approval = 1 },
            ],
            Approvals = [new() { On = new(2026, 3, 19), Posted = new(2026, 3, 20) }, new() { Items = ["13"], Immediate = true, On = new(2026, 3, 12), Posted = new(2026, 3, 13) }],
        };
        var clocks = LegalClock.Of(minutes);
        Assert.Equal(new(ForceVerdict.Dated, new(2026, 4, 11)), clocks[0].Force);
        Assert.Equal(new(ForceVerdict.Dated, new(2026, 4, 8)), clocks[1].Force);
        Assert.Equal(new(new(2026, 3, 12), new(2026, 3, 12)), clocks[1].Approve);
    }

    [Fact]
    public void A_paragraph_approved_at_once_never_borrows_the_day_of_the_ordinary_approval()
    {
        var clock = Clock(Minutes("2017-09-21", item: new() { Number = "4", Clauses = ["Rapporten godkänns."], ApprovedImmediately = true }) with { ApprovedOn = new(2017, 9, 26), PostedOn = new(2017, 9, 27) });
        Assert.Null(clock.Approved);
        Assert.Equal(ForceVerdict.NotPosted, clock.Force.Verdict);
    }

    [Fact]
    public void A_notice_taken_down_early_has_no_legal_force_before_a_person_has_answered()
    {
        var approval = new Approval { On = new(2026, 3, 19), Posted = new(2026, 3, 20), Removed = new(2026, 4, 1) };
        Assert.Equal(new(ForceVerdict.AwaitsAnswer), Clock(Minutes("2026-03-12", approval)).Force);
        Assert.Equal(new(ForceVerdict.Denied), Clock(Minutes("2026-03-12", approval with { StoodUp = false })).Force);
        Assert.Equal(new(ForceVerdict.Dated, new(2026, 4, 11)), Clock(Minutes("2026-03-12", approval with { StoodUp = true })).Force);
        Assert.Equal(new(ForceVerdict.AwaitsAnswer), Clock(Minutes("2026-03-12", approval with { Removed = null, Down = new(2026, 3, 25) })).Force);
    }

    [Fact]
    public void A_notice_taken_down_on_the_last_day_itself_is_only_remarked_upon()
    {
        var clock = Clock(Minutes("2026-03-12", new() { On = new(2026, 3, 19), Posted = new(2026, 3, 20), Removed = new(2026, 4, 10) }));
        Assert.True(clock.RemovedOnLastDay);
        Assert.Equal(new(2026, 4, 11), clock.Removal);
        Assert.Equal(new(ForceVerdict.Dated, new(2026, 4, 11)), clock.Force);
    }

    [Fact]
    public void Before_2018_an_early_removal_leaves_legal_force_unknown()
    {
        var approval = new Approval { On = new(2017, 12, 19), Posted = new(2017, 12, 20), Removed = new(2017, 12, 28) };
        var clock = Clock(Minutes("2017-12-14", approval));
        Assert.Equal(new(ForceVerdict.Unknown), clock.Force);
        Assert.Contains("kommunallagen (1991:900) 10 kap. 6 §", clock.Law);
    }

    [Fact]
    public void The_day_of_the_announcement_picks_the_law_of_the_appeal()
    {
        var clock = Clock(Minutes("2017-12-19", new() { On = new(2018, 1, 2), Posted = new(2018, 1, 3) }));
        Assert.Equal(["kommunallagen (1991:900) 5 kap. 61 §", "kommunallagen (2017:725) 8 kap. 12 §", "kommunallagen (2017:725) 13 kap. 5 §"], clock.Law);
    }

    [Fact]
    public void Clauses_that_are_appealed_otherwise_are_told_by_themselves()
    {
        var item = new Item { Number = "12", Clauses = ["Bygglov ges.", "Planen antas."], Routes = [new(1, AppealRoute.Administrative)] };
        var approval = new Approval { On = new(2026, 3, 19), Posted = new(2026, 3, 20) };
        var clock = Clock(Minutes("2026-03-12", approval, item));
        Assert.Equal(ForceVerdict.Dated, clock.Force.Verdict);
        Assert.Equal([new(1, new(ForceVerdict.OtherRoute))], clock.Clauses);
        Assert.Equal(ForceVerdict.OtherRoute, Clock(Minutes("2026-03-12", approval, item with { Clauses = ["Bygglov ges."] })).Force.Verdict);
    }

    [Fact]
    public void What_only_proposes_to_another_body_has_no_legal_force_to_wait_for() =>
        Assert.Equal(ForceVerdict.NothingToAppeal, Clock(Minutes("2026-03-12", item: new() { Number = "12", Recommendations = ["Fullmäktige antar planen."] })).Force.Verdict);

    [Fact]
    public void An_appeal_stops_the_clock_of_its_item_or_of_all()
    {
        var minutes = Minutes("2026-03-12", new() { On = new(2026, 3, 19), Posted = new(2026, 3, 20) });
        Assert.Equal(ForceVerdict.Appealed, Clock(minutes with { Appeals = [new(new(2026, 4, 1), "12")] }).Force.Verdict);
        Assert.Equal(ForceVerdict.Dated, Clock(minutes with { Appeals = [new(new(2026, 4, 1), "13")] }).Force.Verdict);
    }

    [Fact]
    public void Minutes_older_than_the_law_get_no_clock() => Assert.Equal(ForceVerdict.NoLaw, Clock(Minutes("1985-05-06")).Force.Verdict);

    [Fact]
    public void The_log_tells_the_clock()
    {
        var log = Ekeby.Opened().Then(new ItemOpened(Ekeby.Item2, "12"), new DecisionMade(Ekeby.Item2, [new("Planen antas.")]), new Closed(),
            new MinutesApproved("a-00000001", [Ekeby.Ada, Ekeby.Bo], new(2026, 3, 19), ApprovalWay.Pen), new NoticePosted("a-00000001", new(2026, 3, 20)),
            new NoticeDown("a-00000001", new(2026, 3, 25), Why: "driftstopp"));
        Assert.Equal(ForceVerdict.AwaitsAnswer, Clock(log.Minutes).Force.Verdict);
        log.Then(new NoticeJudged("a-00000001", StoodUp: true, Ekeby.Secretary, "Driftstoppet varade en kvart på natten."));
        Assert.Equal(new(ForceVerdict.Dated, new(2026, 4, 11)), Clock(log.Minutes).Force);
    }
}
