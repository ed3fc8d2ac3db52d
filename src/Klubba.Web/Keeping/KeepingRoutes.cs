using Klubba.Formats;
using Klubba.Web.People;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.Keeping;

/// <summary>Förvaringens sidor: the texts of a meeting that can be erased, and the journal of who has read what is secret.</summary>
internal static class KeepingRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organ/{body}/atkomst", IResult (string body, Town town, Here here) => Sees(town, here, body) ? Pages.Of<JournalPage>(("Body", body)) : TypedResults.NotFound());
        routes.MapGet("/m/{meeting}/texter", IResult (string meeting, Town town, Here here) => Erases(town, here, meeting) is { } of ? Page(of, null) : TypedResults.NotFound());
        routes.MapPost("/m/{meeting}/texter", Erase);
    }

    /// <summary>The journal is for those who watch over others: the body's administrators and auditors.</summary>
    public static bool Sees(Town town, Here here, string body) => here.Person is { } person && town.Register.BodyKeys.Contains(body)
        && (town.Register.Holds(person, Duty.Administrator, body, here.Day) || town.Register.Holds(person, Duty.Auditor, body, here.Day));

    private static Meeting? Erases(Town town, Here here, string key) =>
        here.Person is { } person && town.Meeting(key) is { } meeting && Rights.Works(town.Register, meeting, person, here.Day) ? meeting : null;

    /// <summary>Whether the text stands in minutes that have been approved: those are kept (arkivlagen 1990:782; decision D14).</summary>
    public static bool IsKept(Meeting meeting, string text) =>
        meeting.Approvals.Count > 0 && Json.Write(Minutes.Of(meeting)).Contains(System.Text.Json.JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(), StringComparison.Ordinal);

    private static async Task<IResult> Erase(string meeting, HttpContext context, Store store, Town town, Here here)
    {
        if (Erases(town, here, meeting) is not { } of) return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync();
        if (!Guid.TryParse(form["id"], out var id)) return TypedResults.BadRequest();
        var (key, ground) = (form["text"].ToString(), form["ground"].ToString().Trim());
        if (ground.Length is 0 or > 200) return Page(of, new("raderingen", "grunden saknas eller är för lång.", "Skriv bestämmelsen eller beslutet."));
        var stream = Streams.Meeting(meeting).Name;
        var answer = store.Append(Streams.Municipality, new Act<Register>(id, here.Person!, (_, desk) =>
            store.Erasable(stream).FirstOrDefault(t => t.Key == key) is not { Text: { } text } ? new Problem("texten", "den finns inte längre.", "Ladda om sidan.")
            : IsKept(of, text) ? new Problem("texten", "den står i ett justerat protokoll, och det bevaras.", "Ta i stället bort protokollet från webben, eller rätta det.")
            : desk.Shelf.Erase(key) ? (Values<Event>)[new Erased(key, ground, here.Day)] : new Problem("texten", "den finns inte längre.", "Ladda om sidan.")));
        return answer is Answer<Register>.Refused refused ? Page(of, refused.Problem) : TypedResults.LocalRedirect(here.To($"/m/{meeting}/texter"));
    }

    private static RazorComponentResult<ErasurePage> Page(Meeting meeting, Problem? problem) =>
        Pages.Of<ErasurePage>(problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, ("Meeting", meeting), ("Problem", problem));
}
