using System.Net;
using Klubba.Web.Notices;
using Klubba.Web.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Klubba.Web.Tests;

/// <summary>The notice board: up with the posting, down by itself after the last day, and honest about when it could not be read.</summary>
public sealed class NoticeBoardTests
{
    [Fact]
    public void A_notice_is_up_the_whole_of_its_last_day_and_comes_down_the_day_after()
    {
        using var town = new PostedTown();
        town.ReadableUntil(PostedTown.LastDay, 23);
        town.Board.TakeDown();
        Assert.Contains(town.Board.Up, n => n.Approval.Key == PostedTown.Whole && n.LastAppeal == PostedTown.LastDay);
        town.ReadableUntil(PostedTown.LastDay.AddDays(1), 0);
        town.Board.TakeDown();
        Assert.DoesNotContain(town.Board.Up, n => n.Approval.Key == PostedTown.Whole);
        var removal = Assert.Single(town.Removals);
        Assert.Equal((Key.Klubba, new NoticeRemoved(PostedTown.Whole, PostedTown.LastDay.AddDays(1))), (removal.By, removal.Event));
    }

    [Fact]
    public void It_comes_down_once_though_it_is_asked_many_times_and_by_a_server_that_was_started_anew()
    {
        using var town = new PostedTown();
        town.ReadableUntil(PostedTown.LastDay.AddDays(2), 12);
        Parallel.For(0, 8, _ => town.Board.TakeDown());
        using var again = town.Restarted();
        again.Board.TakeDown();
        Assert.Single(again.Removals);
    }

    [Fact]
    public void A_gap_while_it_is_up_is_found_and_keeps_it_up_until_a_person_has_answered()
    {
        using var town = new PostedTown();
        town.ReadableUntil(new(2026, 3, 20), 3);
        town.Clock.SetUtcNow(PostedTown.At(new(2026, 3, 20), 7));
        town.Availability.Beat(town.Clock.GetUtcNow());
        var gap = Assert.Single(town.Board.Outages(town.Meeting.Composition.Body), o => o.Notice.Approval.Key == PostedTown.Whole);
        Assert.Equal((PostedTown.At(new(2026, 3, 20), 3), PostedTown.At(new(2026, 3, 20), 7)), (gap.From, gap.Until));
        town.ReadableUntil(PostedTown.LastDay.AddDays(1), 12);
        Assert.Empty(town.Board.Due);
        town.Tell(new NoticeDown(PostedTown.Whole, new(2026, 3, 20), new(2026, 3, 20), "Strömavbrott."), new NoticeJudged(PostedTown.Whole, StoodUp: true, town.Secretary, "Det kunde läsas i entrén."));
        Assert.DoesNotContain(town.Board.Outages(town.Meeting.Composition.Body), o => o.Notice.Approval.Key == PostedTown.Whole);
        Assert.Contains(town.Board.Due, n => n.Approval.Key == PostedTown.Whole);
    }

    [Fact]
    public void One_that_did_not_stand_up_stays_and_put_up_anew_it_has_three_new_weeks()
    {
        using var town = new PostedTown();
        town.Tell(new NoticeDown(PostedTown.Whole, new(2026, 3, 20), Why: "Tavlan låg nere."), new NoticeJudged(PostedTown.Whole, StoodUp: false, town.Secretary, "Det gick inte att läsa någonstans."));
        town.ReadableUntil(PostedTown.LastDay.AddDays(1), 12);
        Assert.DoesNotContain(town.Board.Due, n => n.Approval.Key == PostedTown.Whole);
        town.Tell(new NoticePosted(PostedTown.Whole, PostedTown.LastDay.AddDays(1), "Kommunkansliet"));
        Assert.Equal(new(2026, 4, 29), Assert.Single(town.Board.Up, n => n.Approval.Key == PostedTown.Whole).LastAppeal);
    }

    [Theory]
    [InlineData(4, 0), InlineData(5, 0), InlineData(6, 1), InlineData(600, 1)]
    public void A_time_without_a_beat_is_a_gap_when_it_is_longer_than_a_restart(int minutes, int gaps)
    {
        using var town = new PostedTown();
        var start = town.Clock.GetUtcNow();
        town.Clock.Advance(TimeSpan.FromMinutes(minutes));
        town.Availability.Beat(town.Clock.GetUtcNow());
        Assert.Equal(gaps, town.Availability.Gaps(start, town.Clock.GetUtcNow()).Count);
    }

    [Fact]
    public async Task The_board_shows_each_notice_with_its_clock_and_the_screen_in_the_entrance_has_no_way_out_of_it()
    {
        await using var server = await TownServer.Start(clock: new FakeTimeProvider(PostedTown.At(new(2026, 3, 18), 12)));
        server.Store.Bring(Streams.Meeting(PostedTown.Key), PostedTown.Log(server.Town));
        using var anyone = server.Anyone();
        var page = WebUtility.HtmlDecode(await anyone.Page("/anslagstavla"));
        foreach (var told in (string[])["Kulturnämnden, protokoll 12 mars 2026, §§", "16 mars 2026", "7 april 2026", "8 april 2026", "dagar kvar: 20", "Kulturförvaltningen, Ekeby kulturhus", "Så överklagas ett beslut"])
            Assert.Contains(told, page, StringComparison.Ordinal);
        using var screen = await anyone.Get("/anslagstavla/skarm");
        Assert.Equal("60", screen.Headers.GetValues("Refresh").Single());
        var text = WebUtility.HtmlDecode(await screen.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("7 april 2026", text, StringComparison.Ordinal);
        foreach (var way in (string[])["<a ", "<form", "<script", "<button"]) Assert.DoesNotContain(way, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secretary_answers_for_a_gap_at_the_desk_and_nobody_else_does()
    {
        var clock = new FakeTimeProvider(PostedTown.At(new(2026, 3, 18), 3));
        await using var server = await TownServer.Start(clock: clock);
        server.Store.Bring(Streams.Meeting(PostedTown.Key), PostedTown.Log(server.Town));
        server.Availability.Beat(clock.GetUtcNow());
        clock.Advance(TimeSpan.FromHours(4));
        server.Availability.Beat(clock.GetUtcNow());
        using var secretary = server.SignedIn(server.Secretary);
        Assert.Contains("Tavlan kunde inte läsas från 18 mars 2026 kl. 03.00 till 18 mars 2026 kl. 07.00.", WebUtility.HtmlDecode(await secretary.Page("/arbete")).Replace(Swedish.NoBreak, ' '), StringComparison.Ordinal);
        (string, string)[] answer = [("id", Guid.CreateVersion7().ToString()), ("approval", PostedTown.Whole), ("from", "2026-03-18"), ("until", "2026-03-18"), ("why", "Strömavbrott på natten."), ("stood", "true")];
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        using var denied = await member.Post("/arbete", $"/m/{PostedTown.Key}/avbrott", answer);
        Assert.Equal(HttpStatusCode.NotFound, denied.StatusCode);
        using var told = await secretary.Post("/arbete", $"/m/{PostedTown.Key}/avbrott", answer);
        Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
        Assert.Contains(server.Town.Meeting(PostedTown.Key)!.Log, line => line.Event is NoticeJudged { StoodUp: true, Why: "Strömavbrott på natten." });
    }
}

/// <summary>The invented board's meeting of 12 March as it stood when its notices had been put up, without a server around it.</summary>
internal sealed class PostedTown : IDisposable
{
    public const string Key = "m-posted00", Whole = "a-wfa1fgn1";

    /// <summary>Posted 16 March; three weeks end on Easter Monday, so the last day is the day after.</summary>
    public static readonly DateOnly LastDay = new(2026, 4, 7);

    private readonly string folder;

    public PostedTown() : this(Directory.CreateTempSubdirectory("klubba-").FullName, new(At(new(2026, 3, 16), 17)))
    {
        Demo.DemoTown.Fill(Store, Clock);
        Store.Bring(Streams.Meeting(Key), Log(Town));
        Availability.Beat(Clock.GetUtcNow());
    }

    private PostedTown(string folder, FakeTimeProvider clock)
    {
        (this.folder, Clock, Store) = (folder, clock, new Store(folder, clock));
        (Town, Availability) = (new(Store), new(Store));
        Board = new(Store, Town, Availability, clock);
    }

    public FakeTimeProvider Clock { get; }

    public Store Store { get; }

    public Town Town { get; }

    public Availability Availability { get; }

    public NoticeBoard Board { get; }

    public Meeting Meeting => Town.Meeting(Key)!;

    public string Secretary => Meeting.Notice.Secretary!;

    public IEnumerable<Entry> Removals => Meeting.Log.Where(line => line.Event is NoticeRemoved { Approval: Whole });

    /// <summary>The log up to the last posting, under another key.</summary>
    public static Values<Entry> Log(Town town)
    {
        var past = town.At("kulturnamnden", "2026-03-12")!;
        return past.Log.Take(past.Log.FindLastIndex(line => line.Event is NoticePosted) + 1)
            .Select(line => line with { Id = Guid.CreateVersion7(), Event = line.Event is Called c ? c with { Meeting = Key } : line.Event }).ToValues();
    }

    public static DateTimeOffset At(DateOnly day, int hour) => SwedishTime.Of(new DateTimeOffset(day, new(hour, 0), TimeSpan.Zero)) is var utc && utc.Offset is var offset ? new DateTimeOffset(day, new(hour, 0), offset) : default;

    /// <summary>The clock stands there, and the board has been readable all the way.</summary>
    public void ReadableUntil(DateOnly day, int hour)
    {
        Clock.SetUtcNow(At(day, hour));
        Store.Write(writer =>
        {
            writer.Run("update board_read set last = $now where first = (select max(first) from board_read)", ("$now", Clock.GetUtcNow().ToUnixTimeSeconds()));
            return 0;
        });
    }

    public void Tell(params Values<Event> events) => Assert.IsType<Answer<Meeting>.Accepted>(Store.Append(Streams.Meeting(Key), new Act<Meeting>(Guid.CreateVersion7(), Secretary, events)));

    /// <summary>The same folder, opened by another server.</summary>
    public PostedTown Restarted()
    {
        Store.Dispose();
        return new(folder, Clock);
    }

    public void Dispose()
    {
        Store.Dispose();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
