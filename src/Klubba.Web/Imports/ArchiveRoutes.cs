using Klubba.Formats;
using Klubba.Web.People;
using Klubba.Web.Room;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.Imports;

/// <summary>Gamla protokoll i servern: received, read, looked through beside their source, published.</summary>
internal static class ArchiveRoutes
{
    private const int MostFiles = 50, MostBytes = 32 << 20;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var archive = routes.MapGroup("/arkiv").AddEndpointFilter(Known);
        archive.MapGet("", () => Pages.Of<ArchivePage>());
        archive.MapPost("", Receive);
        archive.MapGet("{key}", IResult (string key, Archive kept) => kept.Import(key) is { } import ? Pages.Of<ReviewPage>(("Import", import)) : TypedResults.NotFound());
        archive.MapGet("{key}/original", IResult (string key, Archive kept, Store store) => kept.Import(key) is { } import ? TypedResults.File(store.File(import.Hash)!, "application/octet-stream", import.Name) : TypedResults.NotFound());
        archive.MapPost("{key}/falt", (string key, HttpContext context, Archive kept, Store store, Here here) =>
            Tell(key, context, kept, store, here, Reviewed));
        archive.MapPost("{key}/publicera", (string key, HttpContext context, Archive kept, Store store, Here here) =>
            Tell(key, context, kept, store, here, (import, form, _) => import.IsPublished ? new Unpublished(form["why"].ToString() is { Length: > 0 and < 400 } why ? why : "–") : new Klubba.Published()));
    }

    /// <summary>The archive is for secretaries and registrars of any body.</summary>
    public static bool May(Town town, Here here) => here.Person is { } person
        && town.Register.BodyKeys.Any(body => town.Register.Holds(person, Duty.Secretary, body, here.Day) || town.Register.Holds(person, Duty.Registrar, body, here.Day));

    private static async ValueTask<object?> Known(EndpointFilterInvocationContext filter, EndpointFilterDelegate next)
    {
        var services = filter.HttpContext.RequestServices;
        return May((Town)services.GetService(typeof(Town))!, (Here)services.GetService(typeof(Here))!) ? await next(filter) : TypedResults.NotFound();
    }

    /// <summary>Each file is kept and read by itself: one that cannot be read is told of, and costs none of the others.</summary>
    private static async Task<IResult> Receive(HttpContext context, Store store, Here here, ServerSettings settings)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var problems = new List<Problem>();
        if (form.Files.Count is 0 or > MostFiles) problems.Add(new("filerna", form.Files.Count == 0 ? "ingen är vald." : $"de är fler än {MostFiles}.", "Välj en eller flera, men inte så många."));
        else
            foreach (var file in form.Files)
                if (await One(file, store, here, settings, context.RequestAborted) is { } problem) problems.Add(problem);
        return problems.Count == 0 ? TypedResults.LocalRedirect(here.To("/arkiv")) : Pages.Of<ArchivePage>(("Problems", problems));
    }

    private static async Task<Problem?> One(IFormFile file, Store store, Here here, ServerSettings settings, CancellationToken stop)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        if (name is "." or ".." || name.Length is 0 or > 200 || name.Any(char.IsControl)) return new("filen", "namnet är tomt eller för långt.", "Ge den ett kortare namn.");
        if (file.Length > MostBytes) return new(name, $"filen är större än {MostBytes >> 20} MB.", "Läs den med klubba read.");
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, stop);
        var bytes = memory.ToArray();
        var reading = await settings.Read(bytes, name);
        if (!reading.Ok) return reading.Problem;
        var key = NewKey.Of('r');
        var answer = store.Append(Streams.Import(key), new Act<Import>(Guid.CreateVersion7(), here.Person!, (_, desk) =>
            (Values<Event>)[new SourceStored(key, name, desk.Shelf.Keep(bytes)), new Read(Files.Version, desk.Shelf.Keep(ReadingJson.Write(reading.Value)))]));
        return answer is Answer<Import>.Refused refused ? refused.Problem : null;
    }

    private static Result<Event> Reviewed(Import import, IFormCollection form, Archive kept)
    {
        var (field, value) = (form["field"].ToString(), form["is"].ToString().Trim().ReplaceLineEndings("\n"));
        if (kept.Minutes(import) is not { } minutes) return new Problem("läsningen", "den finns inte.", "Läs originalet först.");
        var set = JsonField.Set(minutes, field, value.Length == 0 ? null : value);
        return set.Ok ? new Reviewed(field, JsonField.Get(minutes, field), value.Length == 0 ? null : value) : set.Problem!;
    }

    private static async Task<IResult> Tell(string key, HttpContext context, Archive kept, Store store, Here here, Func<Import, IFormCollection, Archive, Result<Event>> tell)
    {
        if (kept.Import(key) is not { } import) return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!Guid.TryParse(form["id"], out var id)) return TypedResults.BadRequest();
        var told = tell(import, form, kept);
        if (!told.Ok) return Pages.Of<ReviewPage>(("Import", import), ("Problem", told.Problem));
        return store.Append(Streams.Import(key), new Act<Import>(id, here.Person!, told.Value)) is Answer<Import>.Refused refused
            ? Pages.Of<ReviewPage>(("Import", import), ("Problem", refused.Problem))
            : TypedResults.LocalRedirect(here.To($"/arkiv/{key}"));
    }
}
