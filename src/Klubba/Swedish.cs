using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Klubba;

/// <summary>Svenska skrivsätt: days, times, numbers, § signs, lists of words and the order of names, by our own code (decision D21).</summary>
/// <remarks>
/// Culture data differ from machine to machine and from year to year; a record must not. The forms follow Svenska skrivregler and
/// Myndigheternas skrivregler. The space between a number and its unit, between thousands, and after §, §§ and "kl." is a no-break space.
/// </remarks>
public static class Swedish
{
    /// <summary>Hårt mellanslag.</summary>
    public const char NoBreak = '\u00A0';

    /// <summary>Tankstreck between the ends of a range.</summary>
    public const char Dash = '–';

    private const char Minus = '\u2212';

    private static readonly string[] Months =
        ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

    private static readonly string[] Weekdays = ["söndagen", "måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen"];

    private static readonly string[] Numerals =
        ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

    /// <summary>"12 mars 2026".</summary>
    public static string Day(DateOnly day) => $"{Digits(day.Day)} {Months[day.Month - 1]} {Digits(day.Year)}";

    /// <summary>"torsdagen den 12 mars 2026".</summary>
    public static string LongDay(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]} den {Day(day)}";

    /// <summary>"2026-03-12".</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"18.00".</summary>
    public static string Time(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    /// <summary>"kl. 18.00".</summary>
    public static string At(TimeOnly time) => $"kl.{NoBreak}{Time(time)}";

    /// <summary>"kl. 18.00–19.45".</summary>
    public static string Between(TimeOnly from, TimeOnly to) => $"{At(from)}{Dash}{Time(to)}";

    /// <summary>"12 345,6"; as many decimals as the number carries, so that 3.0 mnkr stays 3,0 mnkr.</summary>
    public static string Number(decimal number)
    {
        var written = Math.Abs(number).ToString(CultureInfo.InvariantCulture);
        var point = written.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? written : written[..point];
        var text = new StringBuilder(written.Length + 8);
        if (number < 0) text.Append(Minus);
        for (var i = 0; i < whole.Length; i++)
        {
            // 1 000, but 1000 without a space would be as right; one form is enough.
            if (i > 0 && (whole.Length - i) % 3 == 0) text.Append(NoBreak);
            text.Append(whole[i]);
        }
        if (point >= 0) text.Append(',').Append(written.AsSpan(point + 1));
        return text.ToString();
    }

    /// <summary>"35,3 mnkr".</summary>
    public static string Amount(decimal number, string unit) => $"{Number(number)}{NoBreak}{unit}";

    /// <summary>"tolv", "13": numerals as words up to twelve; one is "en", for a neuter noun "ett".</summary>
    public static string Numeral(int number, bool neuter = false) =>
        number == 1 && neuter ? "ett" : number is >= 0 and <= 12 ? Numerals[number] : Number(number);

    /// <summary>"§ 4".</summary>
    public static string Paragraph(string number) => $"§{NoBreak}{number}";

    /// <summary>"§ 4", "§§ 4 och 6", "§§ 4, 6 och 8–10". Three or more in a row are a range; the order is the one given.</summary>
    /// <remarks>Numbers are strings: 63/20, 64/20 and 65/20 are a row, 5 X stands alone.</remarks>
    public static string Paragraphs(IReadOnlyList<string> numbers) => numbers.Count switch
    {
        0 => "",
        1 => Paragraph(numbers[0]),
        _ => $"§§{NoBreak}{List(Ranges(numbers))}",
    };

    /// <summary>"4", "6", "8–10": numbers in a row drawn together.</summary>
    public static IReadOnlyList<string> Ranges(IReadOnlyList<string> numbers)
    {
        var ranges = new List<string>();
        for (var first = 0; first < numbers.Count;)
        {
            var last = first;
            while (last + 1 < numbers.Count && Follows(numbers[last], numbers[last + 1])) last++;
            if (last - first < 2) last = first;
            ranges.Add(last == first ? numbers[first] : $"{numbers[first]}{Dash}{numbers[last]}");
            first = last + 1;
        }
        return ranges;
    }

    private static bool Follows(string number, string next)
    {
        var (a, b) = (Split(number), Split(next));
        return a.Number is { } n && b.Number == n + 1 && a.Tail == b.Tail;
    }

    /// <summary>63/20 is 63 and "/20"; what is not a number, or a number and a year, has no number.</summary>
    private static (int? Number, string Tail) Split(string number)
    {
        var end = 0;
        while (end < number.Length && char.IsAsciiDigit(number[end])) end++;
        var rest = number[end..];
        return end is > 0 and < 10 && (rest.Length == 0 || rest[0] == '/') ? (int.Parse(number.AsSpan(0, end), CultureInfo.InvariantCulture), rest) : (null, number);
    }

    /// <summary>”citat”.</summary>
    public static string Quote(string text) => $"”{text}”";

    /// <summary>"A", "A och B", "A, B och C".</summary>
    public static string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} och {words[^1]}",
    };

    /// <summary>"Kulturnämndens", "Kommunfullmäktiges", "Hans".</summary>
    public static string Genitive(string noun) => noun.Length == 0 || noun[^1] is 's' or 'x' or 'z' or 'S' or 'X' or 'Z' ? noun : noun + "s";

    /// <summary>The text with a capital first.</summary>
    public static string Capital(string text) =>
        text.Length == 0 || !char.IsLower(text[0]) ? text : $"{char.ToUpperInvariant(text[0])}{text.AsSpan(1)}";

    /// <summary>What a body calls itself in its minutes: "nämnden", "kommunstyrelsen", "arbetsutskottet"; "organet" where the name does not tell.</summary>
    /// <param name="name">The body's name as its own head has it.</param>
    /// <param name="kind">Used where the name does not tell.</param>
    public static string Body(string name, BodyKind? kind = null)
    {
        foreach (var word in name.ToLowerInvariant().Split(' ').Reverse())
        {
            if (word.EndsWith("fullmäktige", StringComparison.Ordinal)) return word;
            if (word.EndsWith("utskott", StringComparison.Ordinal)) return word + "et";
            if (word.EndsWith("utskottet", StringComparison.Ordinal)) return word;
            if (word.EndsWith("styrelse", StringComparison.Ordinal)) return word + "n";
            if (word.EndsWith("styrelsen", StringComparison.Ordinal)) return word;
            if (word.EndsWith("nämnd", StringComparison.Ordinal) || word.EndsWith("nämnden", StringComparison.Ordinal)) return "nämnden";
        }
        return kind switch
        {
            BodyKind.Assembly => "fullmäktige",
            BodyKind.Executive => "styrelsen",
            BodyKind.Board => "nämnden",
            BodyKind.Committee => "utskottet",
            null => "organet",
            _ => throw new UnreachableException($"No noun for {kind}."),
        };
    }

    /// <summary>The offset of Swedish time from UTC at a moment: two hours in summer, else one.</summary>
    /// <remarks>
    /// By rule, not by the machine's time zone data: directive 2000/84/EC, and förordningen (2001:127) om sommartid: from 01.00 UTC on the last
    /// Sunday of March to 01.00 UTC on the last Sunday of October; 1980–1995 it ended on the last Sunday of September, and 1980 it began on
    /// 6 April. Not modelled: the summer of 1916.
    /// </remarks>
    public static TimeSpan Offset(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        if (utc.Year < 1980) return TimeSpan.FromHours(1);
        var begins = utc.Year == 1980 ? new DateTime(1980, 4, 6) : LastSunday(utc.Year, 3);
        var ends = LastSunday(utc.Year, utc.Year < 1996 ? 9 : 10);
        return TimeSpan.FromHours(utc >= begins.AddHours(1) && utc < ends.AddHours(1) ? 2 : 1);
    }

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
