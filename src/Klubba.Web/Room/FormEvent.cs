using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Klubba.Web.Room;

/// <summary>Händelse ur ett formulär: the act as it was offered (<c>data</c>, JSON) with what the person has filled in laid over it.</summary>
/// <remarks>
/// A field <c>x.name</c> is a member, <c>x.a.b</c> a member of a member; <c>x.name[]</c> a list, of all its values or of a text's lines; <c>x.name[].text</c> a list of objects with that
/// member. An empty field is a member that is not told. The result is read by the log's own strict reader: a form can say nothing that a log
/// could not.
/// </remarks>
public static class FormEvent
{
    private const int MostFields = 500;

    public static Result<Event> Read(string type, IFormCollection form)
    {
        if (form.Count > MostFields) return new Problem("formuläret", $"det har fler än {MostFields} fält.", "Skicka färre åt gången.");
        JsonObject data;
        try
        {
            data = JsonNode.Parse(form["data"] is [{ } offered] ? offered : "{}", documentOptions: new() { MaxDepth = 16 }) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return new Problem("formuläret", "det är skadat.", "Ladda om sidan och försök igen.");
        }
        foreach (var (name, values) in form)
            if (name.StartsWith("x.", StringComparison.Ordinal)) Lay(data, name[2..], values);
        return EventLog.ReadEvent(type, data.ToJsonString());
    }

    private static void Lay(JsonObject data, string name, StringValues values)
    {
        var bracket = name.IndexOf("[]", StringComparison.Ordinal);
        var told = values.Select(v => v?.Trim().ReplaceLineEndings("\n")).OfType<string>().Where(v => v.Length > 0).ToList();
        var member = bracket < 0 ? name : name[..bracket];
        if (told.Count == 0) return;
        if (member.Split('.', 2) is [var outer, var inner])
        {
            if (data[outer] is not JsonObject) data[outer] = new JsonObject();
            Lay((JsonObject)data[outer]!, inner + name[member.Length..], values);
            return;
        }
        data[member] = bracket < 0 ? Scalar(told[0])
            : new JsonArray([.. told.SelectMany(Lines).Select(line => name.EndsWith("[].text", StringComparison.Ordinal) ? new JsonObject { ["text"] = line } : (JsonNode)line)]);
    }

    private static JsonNode Scalar(string value) => value switch { "true" => true, "false" => false, _ => value };

    private static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
