using System.Globalization;
using System.Text;
using Klubba.Rules;
using Klubba.Web.People;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.Office;

/// <summary>Revisorns bord: what auditors ask, over a body and a period, as a page and as a table to take away.</summary>
internal static class AuditRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/revision/{body}", IResult (string body, string? fran, string? till, Town town, Here here) => Asked(town, here, body, fran, till) is { } asked ? Page(asked) : TypedResults.NotFound());
        routes.MapGet("/revision/{body}/tabell.csv", IResult (string body, string? fran, string? till, Town town, Here here) => Asked(town, here, body, fran, till) is { } asked
            ? TypedResults.File(AuditTable.Write(asked, here.Words), "text/csv; charset=utf-8", $"revision-{asked.From:yyyy-MM-dd}-{asked.Until:yyyy-MM-dd}.csv")
            : TypedResults.NotFound());
    }

    public static bool May(Town town, Here here, string body) =>
        here.Person is { } person && town.Register.BodyKeys.Contains(body)
        && (town.Register.Holds(person, Duty.Auditor, body, here.Day) || town.Register.Holds(person, Duty.Secretary, body, here.Day) || town.Register.Holds(person, Duty.Administrator, body, here.Day));

    private static AuditAsked? Asked(Town town, Here here, string body, string? from, string? until)
    {
        if (!May(town, here, body)) return null;
        var (first, last) = (Day(from) ?? new DateOnly(here.Day.Year, 1, 1), Day(until) ?? here.Day);
        var meetings = town.Meetings.Where(m => m.Composition.Body == body && m.ClosedAt is not null && m.Notice.Date >= first && m.Notice.Date <= last);
        return new(body, town.Register.On(body, here.Day)?.Name ?? body, first, last, Audit.Of(meetings.Select(m => (m, Matter.Of(m)))));
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static RazorComponentResult<AuditPage> Page(AuditAsked asked) => Pages.Of<AuditPage>(("Asked", asked));
}

/// <summary>What was asked, and the answer.</summary>
public sealed record AuditAsked(string Body, string Name, DateOnly From, DateOnly Until, Audit<Meeting> Audit);

/// <summary>The table to take away: semicolons, so that a Swedish spreadsheet reads it; a cell that could be a formula is made text.</summary>
internal static class AuditTable
{
    public static byte[] Write(AuditAsked asked, Words words)
    {
        var rules = words.Language == "en" ? RuleWords.English : RuleWords.Swedish;
        var text = new StringBuilder();
        Line(text, words["audit-question"], words["audit-body"], words["audit-day"], words["audit-item"], words["audit-rule"], words["audit-severity"], words["audit-message"], words["audit-provision"]);
        foreach (var row in asked.Audit.Rows)
            Line(text, words[$"audit-{row.Question}"], asked.Name, Swedish.Iso(row.Meeting.Notice.Date), row.Judgement.Verdict.Item ?? "", row.Judgement.Rule.Id, rules.Of(row.Judgement),
                rules.Message(row.Judgement.Rule, (Finding)row.Judgement.Verdict), rules.Of(row.Judgement.Provision!));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, params ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++) text.Append(i == 0 ? "" : ";").Append(Cell(cells[i]));
        text.Append("\r\n");
    }

    internal static string Cell(string told)
    {
        if (told.Length > 0 && told[0] is '=' or '+' or '-' or '@' or '\t' or '\r') told = "'" + told;
        return told.AsSpan().IndexOfAny("\";\r\n") < 0 ? told : $"\"{told.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
