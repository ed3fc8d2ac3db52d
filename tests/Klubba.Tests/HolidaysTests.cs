using System.Globalization;
using Xunit;

namespace Klubba.Tests;

/// <summary>Helgdagar: every day of twenty-six years against a table that shares nothing with the algorithm.</summary>
public class HolidaysTests
{
    private static Dictionary<DateOnly, string> Table { get; } = Read();

    private static Dictionary<DateOnly, string> Read()
    {
        var table = new Dictionary<DateOnly, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Holidays.txt")).Where(l => l[0] != '#'))
        {
            foreach (var entry in line[6..].Split(", "))
                table.Add(DateOnly.ParseExact($"{line[..4]}-{entry[..5]}", "yyyy-MM-dd", CultureInfo.InvariantCulture), entry[6..]);
        }
        return table;
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_day_of_the_year_is_a_holiday_exactly_where_the_table_says_so(int year)
    {
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            Assert.Equal((day, Table.GetValueOrDefault(day)), (day, SwedishHolidays.Name(day) ?? SwedishHolidays.Eve(day)));
            var free = Table.ContainsKey(day) || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            Assert.Equal((day, !free), (day, SwedishHolidays.Weekday(day)));
        }
    }

    public static TheoryData<int> Years => [.. Enumerable.Range(2001, 26)];

    [Fact]
    public void Whit_Monday_gave_way_to_the_sixth_of_June_in_2005()
    {
        Assert.False(SwedishHolidays.Weekday(new(2004, 5, 31)));
        Assert.True(SwedishHolidays.Weekday(new(2005, 5, 16)));
        Assert.True(SwedishHolidays.Weekday(new(2003, 6, 6)));
        Assert.False(SwedishHolidays.Weekday(new(2005, 6, 6)));
    }

    [Fact]
    public void A_day_before_the_law_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SwedishHolidays.Weekday(new(1989, 12, 31)));
}
