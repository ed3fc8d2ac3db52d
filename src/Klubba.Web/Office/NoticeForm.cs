using System.Globalization;
using Klubba.Web.Room;
using Microsoft.AspNetCore.Http;

namespace Klubba.Web.Office;

/// <summary>Kallelsens formulär: when, where and what about. An item is a line: its title, and after a bar its case number.</summary>
internal static class NoticeForm
{
    private const int MostItems = 200;

    public static Result<Called> Read(IFormCollection form, Register register, string body, string secretary)
    {
        if (!DateOnly.TryParseExact(form["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new Problem("dagen", "den saknas eller har fel form.", "Skriv som 2026-03-12.");
        if (!TimeOnly.TryParseExact(form["starts"], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var starts))
            return new Problem("tiden", "den saknas eller har fel form.", "Skriv som 18:00.");
        var agenda = form["agenda"].ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Point).ToValues();
        if (agenda.Count is 0 or > MostItems) return new Problem("föredragningslistan", agenda.Count == 0 ? "den är tom." : $"den har fler än {MostItems} ärenden.", "Skriv ett ärende på varje rad.");
        if (register.On(body, day) is not { } standing) return new Problem("organet", "det fanns inte den dagen.", "Välj en senare dag.");
        var people = standing.People.Exists(p => p.Key == secretary) ? standing.People : standing.People.Add(register.Person(secretary, day)!);
        return new Called(NewKey.Of('m'), standing with { People = people }, day, starts, agenda, form["place"].ToString().Trim() is { Length: > 0 } place ? place : null, secretary);
    }

    private static AgendaPoint Point(string line)
    {
        var bar = line.LastIndexOf('|');
        return bar < 0 ? new(NewKey.Of('i'), line) : new(NewKey.Of('i'), line[..bar].TrimEnd(), line[(bar + 1)..].TrimStart());
    }
}
