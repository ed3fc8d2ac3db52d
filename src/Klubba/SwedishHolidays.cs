namespace Klubba;

/// <summary>Helgdagar och de aftnar som likställs med dem, by the law of the day.</summary>
/// <remarks>
/// <para>
/// Lag (1989:253) om allmänna helgdagar: Whit Monday was a public holiday until 2005-03-31, 6 June is one from 2005-04-01 (SFS 2004:1320).
/// Lag (1930:173) om beräkning av lagstadgad tid 2 §: an act that by statute is to be done on a Saturday, a Sunday, another public holiday,
/// midsummer eve, christmas eve or new year's eve may be done the next weekday. Both last read 2026-11-22.
/// </para>
/// <para>Easter Sunday by Gauss's rule in the form of Meeus, Jones and Butcher. Not modelled: years before 1990.</para>
/// </remarks>
public static class SwedishHolidays
{
    /// <summary>The first year the law of 1989 is known here to hold.</summary>
    public static DateOnly Known { get; } = new(1990, 1, 1);

    private static readonly DateOnly NationalDay = new(2005, 4, 1);

    /// <summary>Nyårsdagen, långfredagen …; null on a day that is no public holiday. Sundays in general are not named.</summary>
    public static string? Name(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "nyårsdagen",
        (1, 6) => "trettondedag jul",
        (5, 1) => "första maj",
        (6, 6) when day >= NationalDay => "nationaldagen",
        (12, 25) => "juldagen",
        (12, 26) => "annandag jul",
        (6, >= 20 and <= 26) when day.DayOfWeek == DayOfWeek.Saturday => "midsommardagen",
        (10, 31) or (11, <= 6) when day.DayOfWeek == DayOfWeek.Saturday => "alla helgons dag",
        _ => OfEaster(day),
    };

    private static string? OfEaster(DateOnly day) => (day.DayNumber - Easter(day.Year).DayNumber) switch
    {
        -2 => "långfredagen",
        0 => "påskdagen",
        1 => "annandag påsk",
        39 => "Kristi himmelsfärdsdag",
        49 => "pingstdagen",
        50 when day < NationalDay => "annandag pingst",
        _ => null,
    };

    /// <summary>Midsommarafton, julafton, nyårsafton; null on other days. Easter eve is only a Saturday.</summary>
    public static string? Eve(DateOnly day) => (day.Month, day.Day) switch
    {
        (6, >= 19 and <= 25) when day.DayOfWeek == DayOfWeek.Friday => "midsommarafton",
        (12, 24) => "julafton",
        (12, 31) => "nyårsafton",
        _ => null,
    };

    /// <summary>Whether an act under statute must be done that day if it is the last: no Saturday, Sunday, public holiday or such eve.</summary>
    public static bool Weekday(DateOnly day) =>
        day < Known ? throw new ArgumentOutOfRangeException(nameof(day), day, "The holidays are known from 1990.")
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Name(day) is null && Eve(day) is null;

    /// <summary>The day itself or, where it is none, the next weekday.</summary>
    public static DateOnly Roll(DateOnly day)
    {
        while (!Weekday(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The day itself or, where it is none, the weekday before: a time that counts backward is never made shorter.</summary>
    public static DateOnly RollBack(DateOnly day)
    {
        while (!Weekday(day)) day = day.AddDays(-1);
        return day;
    }

    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = (8 * b + 13) / 25;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 19 * l) / 433;
        var n = (h + l - 7 * m + 90) / 25;
        var p = (h + l - 7 * m + 33 * n + 19) % 32;
        return new(year, n, p);
    }
}
