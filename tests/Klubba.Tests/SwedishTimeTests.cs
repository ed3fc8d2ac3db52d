using System.Globalization;
using Xunit;

namespace Klubba.Tests;

public class SwedishTimeTests
{
    /// <summary>Moments just before and at each change of the clock.</summary>
    [Theory]
    [InlineData("1979-07-01T12:00Z", 1)]
    [InlineData("1980-04-06T00:59Z", 1)]
    [InlineData("1980-04-06T01:00Z", 2)]
    [InlineData("1980-09-28T00:59Z", 2)]
    [InlineData("1980-09-28T01:00Z", 1)]
    [InlineData("1981-03-29T01:00Z", 2)]
    [InlineData("1995-09-24T00:59Z", 2)]
    [InlineData("1995-09-24T01:00Z", 1)]
    [InlineData("1996-10-27T00:59Z", 2)]
    [InlineData("1996-10-27T01:00Z", 1)]
    [InlineData("2017-09-21T16:00Z", 2)]
    [InlineData("2026-01-01T00:00Z", 1)]
    [InlineData("2026-03-29T00:59Z", 1)]
    [InlineData("2026-03-29T01:00Z", 2)]
    [InlineData("2026-10-25T00:59Z", 2)]
    [InlineData("2026-10-25T01:00Z", 1)]
    [InlineData("2027-03-28T01:00Z", 2)]
    [InlineData("2027-10-31T00:59Z", 2)]
    [InlineData("2027-10-31T01:00Z", 1)]
    public void The_clock_changes_by_the_rule_of_its_time(string moment, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Swedish.Offset(Moment(moment)));

    [Theory]
    [InlineData("2026-03-12T22:59Z", "2026-03-12", "23:59")]
    [InlineData("2026-03-12T23:01Z", "2026-03-13", "00:01")]
    [InlineData("2026-07-12T21:59Z", "2026-07-12", "23:59")]
    [InlineData("2026-07-12T22:01Z", "2026-07-13", "00:01")]
    // The night when the clock goes from 02.00 to 03.00.
    [InlineData("2026-03-29T00:59Z", "2026-03-29", "01:59")]
    [InlineData("2026-03-29T01:00Z", "2026-03-29", "03:00")]
    // The night when the hour from 02.00 to 03.00 comes twice.
    [InlineData("2026-10-25T00:30Z", "2026-10-25", "02:30")]
    [InlineData("2026-10-25T01:30Z", "2026-10-25", "02:30")]
    public void A_moment_has_a_Swedish_day_and_time(string moment, string day, string time)
    {
        var at = SwedishTime.Of(Moment(moment));
        Assert.Equal(Moment(moment), at);
        Assert.Equal(day, Swedish.Iso(SwedishTime.Day(at)));
        Assert.Equal(time, SwedishTime.Time(at).ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_offset_that_a_line_of_the_log_carries_is_trusted()
    {
        var at = Moment("2026-03-12T23:59:30+01:00");
        Assert.Equal(new DateOnly(2026, 3, 12), SwedishTime.Day(at));
        Assert.Equal(new TimeOnly(23, 59), SwedishTime.Time(at));
        Assert.Equal(new DateOnly(2026, 3, 13), SwedishTime.Day(Moment("2026-03-13T00:01+01:00")));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
