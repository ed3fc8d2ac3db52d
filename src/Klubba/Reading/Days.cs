namespace Klubba.Lines;

/// <summary>Dagar och klockslag as old minutes write them: 2017-09-21, den 21 september 2017, 21/9 2017, kl. 18:00–19:45, 14.00.</summary>
internal static class Days
{
    private static readonly string[] Months =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    /// <summary>The first date in a text, and where it ends.</summary>
    public static DateOnly? First(ReadOnlySpan<char> text, out int start, out int end)
    {
        for (start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start]) || (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))) continue;
            if (At(text[start..], out var length) is { } day)
            {
                end = start + length;
                return day;
            }
            while (start + 1 < text.Length && char.IsAsciiDigit(text[start + 1])) start++;
        }
        end = start = -1;
        return null;
    }

    public static DateOnly? First(ReadOnlySpan<char> text) => First(text, out _, out _);

    /// <summary>All dates of a text, in order.</summary>
    public static List<DateOnly> All(ReadOnlySpan<char> text)
    {
        var days = new List<DateOnly>();
        while (First(text, out _, out var end) is { } day)
        {
            days.Add(day);
            text = text[end..];
        }
        return days;
    }

    private static DateOnly? At(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (!Scan.Number(text, out var first, out var at)) return null;
        if (at == 4) return YearFirst(text, first, at, out length);
        if (at == 8) return ToDay(first / 10000, first / 100 % 100, first % 100, length = 8);
        if (at > 2 || at == text.Length) return null;
        if (text[at] == '/' && Scan.Number(text[(at + 1)..], out var month, out var digits))
        {
            at += 1 + digits;
            while (at < text.Length && text[at] is ' ' or '-' or '/') at++;
            return at < text.Length && Scan.Number(text[at..], out var year, out digits) && digits == 4 ? ToDay(year, month, first, length = at + digits) : null;
        }
        return text[at] == ' ' ? DayFirst(text, first, at + 1, out length) : null;
    }

    private static DateOnly? YearFirst(ReadOnlySpan<char> text, int year, int at, out int length)
    {
        length = 0;
        if (at == text.Length || text[at] is not ('-' or '–' or '.' or '/' or ' ')) return null;
        var sign = text[at];
        if (sign == ' ' || !Scan.Number(text[(at + 1)..], out var month, out var digits) || digits != 2) return null;
        at += 1 + digits;
        if (at == text.Length || text[at] != sign || !Scan.Number(text[(at + 1)..], out var day, out digits) || digits != 2) return null;
        return ToDay(year, month, day, length = at + 1 + digits);
    }

    private static DateOnly? DayFirst(ReadOnlySpan<char> text, int day, int at, out int length)
    {
        length = 0;
        for (var month = 0; month < 12; month++)
        {
            var rest = text[at..];
            if (!rest.StartsWith(Months[month], StringComparison.OrdinalIgnoreCase)) continue;
            at += Months[month].Length;
            while (at < text.Length && text[at] is ' ' or ',') at++;
            return at < text.Length && Scan.Number(text[at..], out var year, out var digits) && digits == 4 ? ToDay(year, month + 1, day, length = at + digits) : null;
        }
        return null;
    }

    private static DateOnly? ToDay(int year, int month, int day, int length) =>
        length > 0 && year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>A clock time at a place: 18:00, 18.00, 9.05; seconds are no part of it.</summary>
    public static TimeOnly? TimeAt(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (!Scan.Number(text, out var hour, out var digits) || digits > 2 || hour > 24 || digits + 3 > text.Length) return null;
        if (text[digits] is not (':' or '.') || !char.IsAsciiDigit(text[digits + 1]) || !char.IsAsciiDigit(text[digits + 2])) return null;
        if (digits + 3 < text.Length && char.IsAsciiDigit(text[digits + 3])) return null;
        var minute = ((text[digits + 1] - '0') * 10) + text[digits + 2] - '0';
        if (minute > 59 || (hour == 24 && minute > 0)) return null;
        length = digits + 3;
        return new TimeOnly(hour % 24, minute);
    }

    /// <summary>A text without its dates and clock times.</summary>
    public static string Without(string text)
    {
        var left = text.ToCharArray();
        foreach (var (_, start, end) in Times(text)) left.AsSpan(start..end).Fill(' ');
        for (var from = 0; First(text.AsSpan(from), out var start, out var end) is not null; from += end) left.AsSpan(from + start, end - start).Fill(' ');
        return new(left);
    }

    /// <summary>All clock times of a text, each with its place; parts of dates and case numbers are none.</summary>
    public static List<(TimeOnly Time, int Start, int End)> Times(ReadOnlySpan<char> text)
    {
        var times = new List<(TimeOnly, int, int)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i])) continue;
            var alone = i == 0 || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '/' or ':' or ',' || (text[i - 1] == '.' && i > 1 && char.IsAsciiDigit(text[i - 2])));
            if (alone && TimeAt(text[i..], out var length) is { } time && !Continues(text, i + length))
            {
                times.Add((time, i, i + length));
                i += length - 1;
                continue;
            }
            while (i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])) i++;
        }
        return times;
    }

    private static bool Continues(ReadOnlySpan<char> text, int end) =>
        end + 1 < text.Length && text[end] is '.' or ':' or '/' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]);
}
