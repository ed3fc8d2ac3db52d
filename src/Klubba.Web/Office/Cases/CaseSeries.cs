using System.Globalization;
using System.Text.RegularExpressions;
using Klubba.Web.Storage;

namespace Klubba.Web.Office.Cases;

/// <summary>Diarieserien: "KN 2026/61", the unit's own count for each year.</summary>
internal static partial class CaseSeries
{
    public static bool IsUnit(string unit) => unit.Length is >= 1 and <= 6 && unit.All(char.IsLetter);

    /// <summary>The unit that the body has used last, or the first letters of its name's parts.</summary>
    public static string Unit(Composition body, IEnumerable<Case> cases, IEnumerable<Meeting> meetings) =>
        cases.Select(c => c.Number).Concat(meetings.Where(m => m.Composition.Body == body.Body).SelectMany(m => m.Items).Select(i => i.Point.CaseNumber))
            .OfType<string>().Select(number => Shape().Match(number)).FirstOrDefault(match => match.Success)?.Groups["unit"].Value ?? Initials(body.Name);

    private static string Initials(string name) => string.Concat(
        (name.EndsWith("nämnden", StringComparison.OrdinalIgnoreCase) ? $"{name[..1]}n" : name.EndsWith("styrelsen", StringComparison.OrdinalIgnoreCase) ? $"{name[..1]}s" : name[..Math.Min(2, name.Length)])
        .Where(char.IsLetter)).ToUpperInvariant();

    /// <summary>The next number; those that meetings have named already are taken.</summary>
    public static string Next(string unit, int year, Series series, IEnumerable<Meeting> meetings)
    {
        var name = $"dnr {unit} {year}";
        foreach (var number in meetings.SelectMany(m => m.Items).Select(i => i.Point.CaseNumber).OfType<string>().Distinct())
            if (Shape().Match(number) is { Success: true } match && match.Groups["unit"].Value == unit && match.Groups["year"].Value == year.ToString(CultureInfo.InvariantCulture))
                series.Given(name, long.Parse(match.Groups["no"].Value, CultureInfo.InvariantCulture));
        return $"{unit} {year}/{series.Next(name)}";
    }

    [GeneratedRegex(@"^(?<unit>\p{L}{1,6}) (?<year>[0-9]{4})/(?<no>[0-9]{1,6})$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
