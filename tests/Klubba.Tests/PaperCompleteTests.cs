using System.Globalization;
using Klubba.Formats;
using Xunit;

namespace Klubba.Tests;

/// <summary>The paper of the minutes tells every fact that the minutes hold.</summary>
public class PaperCompleteTests
{
    /// <summary>Members that are not printed, and why.</summary>
    private static readonly Dictionary<string, string> NotPrinted = new()
    {
        ["Id"] = "A key is for machines (decision D3): it becomes an address or a reference, never words.",
    };

    /// <summary>Values that need no words of their own, and why.</summary>
    private static readonly Dictionary<string, string> WithoutWords = new()
    {
        ["BodyKind"] = "the body's name tells; the kind only picks the noun where the name does not",
        ["Items.Type: Decision"] = "that a matter is decided is what its decision shows",
        ["Items.Proposals.Status: Live"] = "a proposal that stands needs no words",
        ["Items.Questions.CastingVote: True"] = "who gave the casting vote is told, and so that there was one",
        ["Approvals.Immediate: False"] = "the usual way",
        ["Items.ApprovedImmediately: False"] = "the usual way",
        ["Items.Closed: False"] = "the usual way",
        ["Attendance.Remote: False"] = "the usual way",
        ["Items.Proposals.AndOthers: False"] = "the named are all",
        ["Items.Reservations.AndOthers: False"] = "the named are all",
        ["Items.Statements.AndOthers: False"] = "the named are all",
        ["Items.Questions.CastingVote: False"] = "the usual way",
        ["Items.Reservations.Kind: Reservation"] = "a reservation among the reservations",
    };

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void Every_text_number_and_day_is_printed_whatever_the_kinds_are(int kinds)
    {
        var expected = new Dictionary<string, string>();
        var text = Written(new Filler((path, type) => Told(path, type, kinds, expected), Count).Minutes());
        Assert.Empty(expected.Where(fact => !text.Contains(fact.Value, StringComparison.Ordinal)).Select(fact => $"{fact.Key} = {fact.Value}"));
    }

    [Fact]
    public void Every_kind_and_every_yes_or_no_makes_a_difference()
    {
        var choices = new Dictionary<string, Type>();
        Filled((path, type) =>
        {
            if (type.IsEnum || type == typeof(bool)) choices.TryAdd(path, type);
            return null;
        });
        var silent = choices.SelectMany(choice => Same(choice.Key, choice.Value)).Where(same => !WithoutWords.ContainsKey(same) && !WithoutWords.ContainsKey(same.Split(':')[0])).ToList();
        Assert.Empty(silent);
        Assert.True(choices.Count > 15, "the waist has more choices than that");
    }

    /// <summary>The values of a choice that give the same text as when nothing is told, or as another value.</summary>
    private static IEnumerable<string> Same(string path, Type type)
    {
        var values = type == typeof(bool) ? [true, false] : Enum.GetValues(type).Cast<object>().ToList();
        var texts = new HashSet<string> { Written(Filled((at, _) => at == path ? Nothing : null)) };
        foreach (var value in values)
        {
            var required = path is "Attendance.Role" or "Items.Proposals.Kind" or "Items.Questions.Method" or "Items.Questions.Named.Option" or "Items.Routes.Route";
            if (required && value.Equals(values[0])) continue; // what is not told is then the first
            if (!texts.Add(Written(Filled((at, _) => at == path ? value : null)))) yield return $"{path}: {value}";
        }
    }

    private static readonly object Nothing = new();

    private static Minutes Filled(Func<string, Type, object?> instead) => new Filler(
        (path, type) => instead(path, type) switch
        {
            null => Told(path, type, kinds: 1, []),
            var value when ReferenceEquals(value, Nothing) => null,
            var value => value,
        },
        Count).Minutes();

    private static int Count(string path) => path == "Items.Questions" ? 2 : 1;

    /// <summary>A value told apart from all others, and how it reads.</summary>
    private static object? Told(string path, Type type, int kinds, Dictionary<string, string> expected)
    {
        var n = expected.Count + 1;
        var key = expected.ContainsKey(path) ? $"{path} ({n})" : path;
        var (value, reads) = Told(path, type, kinds, n);
        if (reads is not null && !NotPrinted.ContainsKey(path.Split('.')[^1])) expected.Add(key, reads);
        return value;
    }

    private static (object? Value, string? Reads) Told(string path, Type type, int kinds, int n)
    {
        if (type == typeof(string)) return ($"Q{n:000}", $"Q{n:000}");
        // 4th of January and on, each year once: no two read alike, and none is the day of the meeting.
        if (type == typeof(DateOnly) && new DateOnly(1700 + n, 1, 4) is var day) return (day, path == "Date" ? null : Swedish.Day(day).Replace(' ', Space));
        if (type == typeof(TimeOnly) && new TimeOnly(n % 24, n % 60) is var time) return (time, Swedish.Time(time));
        if (type == typeof(decimal)) return (n + 0.125m, Swedish.Number(n + 0.125m));
        if (path == "Items.Approval") return (n, (n + 1).ToString(CultureInfo.InvariantCulture));
        if (type == typeof(int)) return (n + 100, (n + 100).ToString(CultureInfo.InvariantCulture));
        if (type == typeof(bool)) return (true, null);
        return (Enum.GetValues(type).GetValue(kinds % Enum.GetValues(type).Length), null);
    }

    private const char Space = ' ';

    /// <summary>The paper as text, each run of white space one space, so that it does not matter where a line broke.</summary>
    private static string Written(Minutes minutes) =>
        string.Join(' ', Text.Write(Papers.Minutes(minutes)).Split([' ', '\n', '|'], StringSplitOptions.RemoveEmptyEntries));
}
