using Xunit;

namespace Klubba.Tests;

/// <summary>Days are Swedish days: by midnight, over both clock changes, past midnight.</summary>
public class TimeTests
{
    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

    private static Minutes From(string opened, string closed) =>
        new Log(At(opened)).Then(Ekeby.Notice).At(At(opened)).Then(new Opened(Ekeby.Ada)).At(At(closed)).Then(new Closed()).Minutes;

    [Theory]
    [InlineData("2026-03-12T23:59:00+01:00", "2026-03-12T23:59:30+01:00", "2026-03-12", null, "23:59", "23:59")]
    [InlineData("2026-03-13T00:01:00+01:00", "2026-03-13T00:01:30+01:00", "2026-03-13", null, "00:01", "00:01")]
    [InlineData("2026-03-12T18:00:00+01:00", "2026-03-13T00:20:00+01:00", "2026-03-12", "2026-03-13", "18:00", "00:20")]
    [InlineData("2026-03-28T22:00:00+01:00", "2026-03-29T03:10:00+02:00", "2026-03-28", "2026-03-29", "22:00", "03:10")]
    [InlineData("2026-10-24T22:00:00+02:00", "2026-10-25T02:30:00+01:00", "2026-10-24", "2026-10-25", "22:00", "02:30")]
    public void The_meeting_has_the_days_and_hours_of_the_Swedish_clock(string opened, string closed, string date, string? endDate, string from, string to)
    {
        var minutes = From(opened, closed);
        Assert.Equal((date, endDate, from, to), (Swedish.Iso(minutes.Date), minutes.EndDate is { } end ? Swedish.Iso(end) : null,
            minutes.Opened!.Value.ToString("HH:mm", null), minutes.Closed!.Value.ToString("HH:mm", null)));
    }

    [Fact]
    public void What_happened_before_midnight_and_was_told_after_it_is_printed_when_it_happened()
    {
        var log = new Log(At("2026-03-12T18:00:00+01:00")).Then(Ekeby.Notice, new Arrived(Ekeby.Ada), new Opened(Ekeby.Ada), new ItemOpened(Ekeby.Item1, "11"))
            .At(At("2026-03-13T00:05:00+01:00"))
            .Then(new ReservationEntered(Ekeby.Item1, [Ekeby.Ada]) { Happened = new(23, 58) }, new ReservationEntered(Ekeby.Item1, [Ekeby.Ada]));
        Assert.Equal(["23:58", "2026-03-13 00:06"], log.Minutes.Items[0].Reservations.Select(r => r.AnnouncedAt));
    }

    [Theory]
    [InlineData("2026-03-29T01:59:00+01:00", true)]
    [InlineData("2026-03-29T03:00:00+02:00", true)]
    [InlineData("2026-03-29T02:30:00+01:00", false)] // that hour does not exist: it is 03:30+02:00
    [InlineData("2026-10-25T02:30:00+02:00", true)] // that hour comes twice
    [InlineData("2026-10-25T02:30:00+01:00", true)]
    [InlineData("2026-10-25T03:00:00+02:00", false)]
    public void A_moment_of_the_log_is_Swedish_time(string moment, bool swedish)
    {
        var line = EventLog.WriteLine(Log.Line(1, Ekeby.Notice, At(moment)));
        var read = EventLog.Read(line);
        Assert.Equal(swedish, read.Ok);
        if (!swedish) Assert.Equal("rad 1, fältet at", read.Problem!.Where);
    }
}
