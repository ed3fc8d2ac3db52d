using Klubba.Web.People;
using Klubba.Web.Room;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.Published;

/// <summary>Det offentliga: the front page, the notice board, and the approved minutes with their items, for anyone.</summary>
internal static class PublishedRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Town town, Here here) => Pages.Public<HomePage>(Pages.Stamp(town, here.Day)));
        routes.MapGet("/arbete", IResult (Here here) => here.Person is null ? TypedResults.NotFound() : Pages.Of<DeskPage>());
        routes.MapGet("/anslagstavla", () => Pages.Of<BoardPage>());
        routes.MapGet("/{body}/{day}", IResult (string body, string day, Town town, Here here, Imports.Archive archive) =>
            Found(town, body, day) is { } meeting ? Pages.Public<MeetingPage>(Pages.Stamp(meeting, here.Day), ("Meeting", meeting))
            : archive.At(body, day) is { } old ? Pages.Public<Imports.RenderingPage>(Pages.Stamp(old.Import), ("Import", old.Import), ("Minutes", old.Minutes))
            : TypedResults.NotFound());
        routes.MapGet("/{body}/{day}/{item}", async Task<IResult> (string body, string day, string item, Town town, Here here, Store store, PageCache cache, Imports.Archive archive) =>
            Found(town, body, day) is not { } meeting ? Old(archive, body, day, item)
            : item.StartsWith("protokoll.", StringComparison.Ordinal) ? await File(store, cache, meeting, item)
            : meeting.TakenUp.Exists(taken => taken.Number == item) ? Pages.Public<ItemPage>(Pages.Stamp(meeting, here.Day), ("Meeting", meeting), ("Number", item))
            : TypedResults.NotFound());
    }

    private static IResult Old(Imports.Archive archive, string body, string day, string item) =>
        archive.At(body, day) is { } old && old.Minutes.Items.Exists(i => i.Number == item)
            ? Pages.Public<Imports.RenderingPage>(Pages.Stamp(old.Import), ("Import", old.Import), ("Minutes", old.Minutes), ("Number", item))
            : TypedResults.NotFound();

    /// <summary>A meeting whose minutes are approved; no other is there for the public.</summary>
    private static Meeting? Found(Town town, string body, string day) => town.At(body, day) is { } meeting && IsPublic(meeting) ? meeting : null;

    public static bool IsPublic(Meeting meeting) => Approvals.OfWhole(meeting) is not null;

    /// <summary>The bytes that were kept at the approval, if all of them is for anyone; else, as of minutes that were brought in, the public copy.</summary>
    private static async Task<IResult> File(Store store, PageCache cache, Meeting meeting, string name)
    {
        var kept = Approvals.OfWhole(meeting)!.Files;
        if (kept.Count > 0 && !meeting.Items.Exists(i => i.Point.Secrecy is not null))
            return kept.Find(f => f.Name == name) is { } file && store.File(file.Hash) is { } bytes ? TypedResults.Bytes(bytes, TypeOf(name)) : TypedResults.NotFound();
        if (!Files.Names.Contains(name)) return TypedResults.NotFound();
        // Made anew each time they would be a way to keep the server busy.
        return new Kept(await cache.Get($"{meeting.Key} {name}", Pages.Stamp(meeting, default), TypeOf(name),
            () => Task.FromResult(Files.Of(Public.Of(Minutes.Of(meeting)), meeting.Phrases).First(f => f.Name == name).Bytes)));
    }

    private sealed class Kept(KeptPage file) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => file.Answer(httpContext);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".pdf" => "application/pdf",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".html" => "text/html; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".json" => "application/json",
        _ => "application/akn+xml",
    };
}
