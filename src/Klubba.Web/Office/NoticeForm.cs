using System.Globalization;
using Klubba.Web.Room;
using Microsoft.AspNetCore.Http;

namespace Klubba.Web.Office;

/// <summary>Ett nytt sammanträde ur ett formulär: when, where and, a line each, its first items: a title, and after a bar its case number.</summary>
internal static class NoticeForm
{
    private const int MostItems = 200;

    public static Result<Called> Read(IFormCollection form, Register register, string body, string secretary, IReadOnlyList<AgendaPoint> standing)
    {
        if (!DateOnly.TryParseExact(form["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new Problem("dagen", "den saknas eller har fel form.", "Skriv som 2026-03-12.");
        if (!TimeOnly.TryParseExact(form["starts"], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var starts))
            return new Problem("tiden", "den saknas eller har fel form.", "Skriv som 18:00.");
        var agenda = form["agenda"].ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Point(line, standing)).ToValues();
        if (agenda.Count > MostItems) return new Problem("föredragningslistan", $"den har fler än {MostItems} ärenden.", "Skriv ett ärende på varje rad.");
        if (register.On(body, day) is not { } composition) return new Problem("organet", "det fanns inte den dagen.", "Välj en senare dag.");
        if (form["key"] is not [{ } key] || !Key.Is(key)) return new Problem("formuläret", "det är skadat.", "Ladda om sidan och försök igen.");
        var people = composition.People.Exists(p => p.Key == secretary) ? composition.People : composition.People.Add(register.Person(secretary, day)!);
        return new Called(key, composition with { People = people }, day, starts, agenda, form["place"].ToString().Trim() is { Length: > 0 } place ? place : null, secretary, State: NoticeState.Draft);
    }

    /// <summary>What always stands there comes with its kind and its proposal.</summary>
    private static AgendaPoint Point(string line, IReadOnlyList<AgendaPoint> standing)
    {
        if (standing.FirstOrDefault(point => point.Title == line) is { } known) return known with { Key = NewKey.Of('i') };
        var bar = line.LastIndexOf('|');
        return bar < 0 ? new(NewKey.Of('i'), line) : new(NewKey.Of('i'), line[..bar].TrimEnd(), line[(bar + 1)..].TrimStart());
    }
}
