namespace Klubba;

/// <summary>Svensk tid: the offset from UTC by rule, so that no machine's time zone data can change a record.</summary>
/// <remarks>
/// Summer time since 1980: from the last Sunday of March, 01:00 UTC (EU directive 2000/84/EC and its forerunners), to the last Sunday of
/// October; until 1995 of September. Before 1980 Sweden kept UTC+1 all year. Not modelled: 1980's own first day (6 April).
/// </remarks>
public static class SwedishTime
{
    private static readonly TimeSpan Winter = TimeSpan.FromHours(1);
    private static readonly TimeSpan Summer = TimeSpan.FromHours(2);

    public static TimeSpan Offset(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        if (utc.Year < 1980) return Winter;
        var from = LastSunday(utc.Year, 3).AddHours(1);
        var to = LastSunday(utc.Year, utc.Year < 1996 ? 9 : 10).AddHours(1);
        return utc >= from && utc < to ? Summer : Winter;
    }

    /// <summary>The same moment on the Swedish clock.</summary>
    public static DateTimeOffset Of(DateTimeOffset moment) => moment.ToOffset(Offset(moment));

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month), 0, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
