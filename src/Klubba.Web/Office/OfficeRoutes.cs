using Klubba.Web.Office.Agenda;
using Klubba.Web.People;
using Klubba.Web.Room;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.Office;

/// <summary>Kansliet: the register of a body, its people and roles, and the calling of meetings.</summary>
internal static class OfficeRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organ/{body}", IResult (string body, Town town, Here here) => Sees(town, here, body) ? Page(body, null, null) : TypedResults.NotFound());
        routes.MapPost("/organ/{body}/handling/{type}", Tell);
        routes.MapPost("/organ/{body}/inbjudan", Invite);
        routes.MapPost("/organ/{body}/kalla", Call);
    }

    private static bool Sees(Town town, Here here, string body) => Administers(town, here, body) || Calls(town, here, body);

    private static bool Administers(Town town, Here here, string body) => Holds(town, here, body, Duty.Administrator);

    private static bool Calls(Town town, Here here, string body) => Holds(town, here, body, Duty.Secretary);

    private static bool Holds(Town town, Here here, string body, Duty duty) =>
        here.Person is { } person && town.Register.BodyKeys.Contains(body) && town.Register.Holds(person, duty, body, here.Day);

    /// <summary>A fact of the register, told by the body's administrator about that body, or a new person.</summary>
    private static async Task<IResult> Tell(string body, string type, HttpContext context, Store store, Sessions sessions, Town town, Here here)
    {
        if (!Administers(town, here, body)) return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync();
        var told = FormEvent.Read(type, form);
        if (!told.Ok) return Page(body, told.Problem, null);
        if (told.Value is not (PersonRegistered or BodyEvent) || (told.Value is BodyEvent of && of.Body != body)) return TypedResults.NotFound();
        if (told.Value is BodyFounded) return TypedResults.NotFound();
        var answer = Append(store, here, body, form, told.Value);
        // Whoever's roles change signs in anew; the one who asks stays.
        if (answer is RedirectHttpResult && told.Value is RoleGiven or RoleTaken) sessions.EndAll(told.Value is RoleGiven given ? given.Person : ((RoleTaken)told.Value).Person, but: context.Request.Cookies[WhoAsks.Cookie]);
        return answer;
    }

    /// <summary>A one-time link for a person who has a role in the body; shown once.</summary>
    private static async Task<IResult> Invite(string body, HttpContext context, Accounts accounts, Journal journal, Town town, Here here)
    {
        if (!Administers(town, here, body)) return TypedResults.NotFound();
        var person = (await context.Request.ReadFormAsync())["person"].ToString();
        if (!Enum.GetValues<Duty>().Any(duty => town.Register.Holds(person, duty, body, here.Day))) return Page(body, new Problem("inbjudan", "personen har ingen roll i organet.", "Ge personen en roll först."), null);
        journal.Tell("link-made", here.Person!, body, person);
        return Page(body, null, $"{context.Request.Scheme}://{context.Request.Host}/inbjudan/{accounts.Invite(person)}");
    }

    /// <summary>Ett sammanträde planeras: a draft of its notice, with the body as it stands that day.</summary>
    private static async Task<IResult> Call(string body, HttpContext context, Store store, Town town, Here here, AgendaSources sources)
    {
        if (!Calls(town, here, body)) return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync();
        var notice = NoticeForm.Read(form, town.Register, body, here.Person!, sources.Standing(body));
        if (!notice.Ok) return Page(body, notice.Problem, null);
        if (!Guid.TryParse(form["id"], out var id)) return TypedResults.BadRequest();
        var planned = new Act<Meeting>(id, here.Person!, (known, _) => known is null ? (Values<Event>)[notice.Value] : new Problem("sammanträdet", "det finns redan.", "Öppna det från ditt arbete."));
        return store.Append(Streams.Meeting(notice.Value.Meeting), planned) is Answer<Meeting>.Refused refused
            ? Page(body, refused.Problem, null)
            : TypedResults.LocalRedirect(here.To($"/m/{notice.Value.Meeting}/dagordning"));
    }

    private static IResult Append(Store store, Here here, string body, IFormCollection form, Event e) =>
        !Guid.TryParse(form["id"], out var id) ? TypedResults.BadRequest()
        : store.Append(Streams.Municipality, new Act<Register>(id, here.Person!, e)) is Answer<Register>.Refused refused ? Page(body, refused.Problem, null)
        : TypedResults.LocalRedirect(here.To($"/organ/{body}"));

    private static RazorComponentResult<BodyPage> Page(string body, Problem? problem, string? link) =>
        Pages.Of<BodyPage>(problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, ("Body", body), ("Problem", problem), ("Link", link));
}
