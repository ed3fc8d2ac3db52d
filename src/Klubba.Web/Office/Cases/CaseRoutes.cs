using Klubba.Web.People;
using Klubba.Web.Room;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.Office.Cases;

/// <summary>Ärenden: a body's register of cases, a case with its documents, and the documents themselves.</summary>
internal static class CaseRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organ/{body}/arenden", IResult (string body, CaseRights rights) => rights.Keeps(body) ? List(body, null) : TypedResults.NotFound());
        routes.MapPost("/organ/{body}/arenden", Open);
        routes.MapGet("/arende/{key}", Show);
        routes.MapPost("/arende/{key}/handelse/{type}", Tell);
        routes.MapPost("/arende/{key}/handlingar", Receive);
        routes.MapPost("/arende/{key}/handlingar/{document}", Version);
        routes.MapGet("/arende/{key}/handlingar/{document}/{version:int}", Document);
    }

    private static Case? Seen(CaseBook book, CaseRights rights, string key) => book.Case(key) is { } found && rights.Sees(found) ? found : null;

    private static IResult Show(string key, CaseBook book, CaseRights rights, Journal journal, Here here)
    {
        if (Seen(book, rights, key) is not { } seen) return TypedResults.NotFound();
        if (seen.Secrecy is not null || seen.Documents.Exists(d => d.Secrecy is not null && rights.Sees(seen, d))) journal.Read(here.Person!, seen.Body!, $"/arende/{key}");
        return Page(seen, null);
    }

    private static async Task<IResult> Open(string body, HttpContext context, Store store, Town town, Here here, CaseRights rights)
    {
        if (!rights.Keeps(body)) return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (title, unit) = (form["title"].ToString().Trim(), form["unit"].ToString().Trim().ToUpperInvariant());
        if (title.Length is 0 or > 300) return List(body, new("ärendemeningen", "den saknas eller är för lång.", "Skriv högst 300 tecken."));
        if (!CaseSeries.IsUnit(unit)) return List(body, new("serien", "beteckningen ska vara en till sex bokstäver.", "Skriv som KN."));
        if (!Guid.TryParse(form["id"], out var id)) return TypedResults.BadRequest();
        // The form brings the key, so that the same form sent again is the same case.
        if (form["key"] is not [{ } key] || !Key.Is(key)) return TypedResults.BadRequest();
        return store.Append(Streams.Case(key), new Act<Case>(id, here.Person!, (_, desk) =>
            (Values<Event>)[new CaseOpened(key, CaseSeries.Next(unit, here.Day.Year, desk.Series, town.Meetings), title, here.Day, body)])) is Answer<Case>.Refused refused
            ? List(body, refused.Problem) : TypedResults.LocalRedirect(here.To($"/arende/{key}"));
    }

    /// <summary>What the form tells of the case. That a document is there is told with its bytes alone: no hash is taken from a form.</summary>
    private static async Task<IResult> Tell(string key, string type, HttpContext context, Store store, Here here, CaseBook book, CaseRights rights)
    {
        if (Seen(book, rights, key) is not { } seen) return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var told = FormEvent.Read(type, form);
        if (!told.Ok) return Page(seen, told.Problem);
        var document = told.Value switch
        {
            DecisionProposed p => p.Document,
            SecrecySet s => s.Document,
            SecrecyLifted s => s.Document,
            _ => null,
        };
        if (told.Value is not (CaseTitled or CaseClosed or DecisionProposed or SecrecySet or SecrecyLifted)) return TypedResults.NotFound();
        if (document is not null && !(seen.Document(document) is { } named && rights.Sees(seen, named))) return TypedResults.NotFound();
        if (told.Value is SecrecySet { Secrecy.Provision: null }) return Page(seen, new("sekretessen", "bestämmelsen saknas.", "Skriv kapitel och paragraf i offentlighets- och sekretesslagen."));
        return Append(seen, form, store, here, _ => [told.Value]);
    }

    private static async Task<IResult> Receive(string key, HttpContext context, Store store, Town town, Here here, CaseBook book, CaseRights rights)
    {
        if (Seen(book, rights, key) is not { } seen) return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var events = await DocumentForm.Read(form, here.Day, town.Register.On(seen.Body!, here.Day)!.Name, context.RequestAborted);
        return events.Ok ? Append(seen, form, store, here, events.Value) : Page(seen, events.Problem);
    }

    private static async Task<IResult> Version(string key, string document, HttpContext context, Store store, Here here, CaseBook book, CaseRights rights)
    {
        if (Seen(book, rights, key) is not { } seen || !(seen.Document(document) is { } named && rights.Sees(seen, named))) return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.GetFile("file") is not { } file) return Page(seen, new("filen", "ingen är vald.", "Välj en fil."));
        var bytes = await Upload.Read(file, context.RequestAborted);
        return bytes.Ok ? Append(seen, form, store, here, desk => [new DocumentVersionAdded(document, desk.Shelf.Keep(bytes.Value), here.Day)]) : Page(seen, bytes.Problem);
    }

    private static IResult Append(Case seen, IFormCollection form, Store store, Here here, Func<Desk, Values<Event>> events) =>
        !Guid.TryParse(form["id"], out var id) ? TypedResults.BadRequest()
        : store.Append(Streams.Case(seen.Key), new Act<Case>(id, here.Person!, (_, desk) => events(desk))) is Answer<Case>.Refused refused ? Page(seen, refused.Problem)
        : TypedResults.LocalRedirect(here.To($"/arende/{seen.Key}"));

    /// <summary>One version of a document, always to be saved and never shown by this server, under a name that Klubba makes.</summary>
    private static IResult Document(string key, string document, int version, HttpContext context, Store store, CaseBook book, CaseRights rights, Journal journal, Here here)
    {
        if (book.Case(key) is not { } found || found.Document(document) is not { } named || !rights.Reads(found, named)) return TypedResults.NotFound();
        if (version < 1 || version > named.Versions.Count || store.File(named.Versions[version - 1]) is not { } bytes) return TypedResults.NotFound();
        if ((found.Secrecy ?? named.Secrecy) is not null) journal.Read(here.Person!, found.Body!, context.Request.Path);
        context.Response.Headers.CacheControl = "no-store";
        var kind = FileKind.Of(bytes);
        return TypedResults.File(bytes, kind?.MediaType ?? "application/octet-stream", $"{Address.Slug(found.Number)}-{found.Documents.FindIndex(d => d == named) + 1}-{version}{kind?.Extension}");
    }

    private static RazorComponentResult<CaseListPage> List(string body, Problem? problem) => Pages.Of<CaseListPage>(Status(problem), ("Body", body), ("Problem", problem));

    private static RazorComponentResult<CasePage> Page(Case of, Problem? problem) => Pages.Of<CasePage>(Status(problem), ("Case", of), ("Problem", problem));

    private static int Status(Problem? problem) => problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
