using Klubba.Formats;
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
        routes.MapGet("/", () => Pages.Of<HomePage>());
        routes.MapGet("/arbete", IResult (Here here) => here.Person is null ? TypedResults.NotFound() : Pages.Of<DeskPage>());
        routes.MapGet("/tillganglighet", (ServerSettings settings) => Pages.Of<AccessPage>(("Settings", PublicSettings.Read(settings.Folder))));
        routes.MapGet("/personuppgifter", (ServerSettings settings) => Pages.Of<PrivacyPage>(("Settings", PublicSettings.Read(settings.Folder))));
        routes.MapGet("/fortroendevalda/{person}", IResult (string person, Town town, ServerSettings settings, Here here) =>
            Key.Is(person) && PersonView.Of(town, person, here.Day, PublicSettings.Read(settings.Folder).MonthsAfterOffice) is { } view ? Pages.Of<PersonPage>(("View", view)) : TypedResults.NotFound());
        routes.MapGet("/{body}", IResult (string body, Town town, Imports.Archive archive, Here here) =>
            BodyView.Of(town, archive, body, here.Day) is { } view ? Pages.Of<BodyPage>(("View", view)) : TypedResults.NotFound());
        routes.MapGet("/{body}/{day}", IResult (string body, string day, Town town, Imports.Archive archive) =>
            Found(town, body, day) is { } meeting ? Pages.Of<MeetingPage>(("Meeting", meeting))
            : archive.At(body, day) is { } old ? Pages.Of<Imports.RenderingPage>(("Import", old.Import), ("Minutes", old.Minutes))
            : TypedResults.NotFound());
        routes.MapGet("/{body}/{day}/{item}", IResult (string body, string day, string item, Town town, Store store, Imports.Archive archive) =>
            town.At(body, day) is not { } meeting ? Old(archive, body, day, item)
            : item.StartsWith("protokoll.", StringComparison.Ordinal) ? IsPublic(meeting) ? File(store, meeting, item) : TypedResults.NotFound()
            : item is "anslagsbevis.pdf" ? IsPublic(meeting) ? Proof(meeting, null) : TypedResults.NotFound()
            : item is "lagakraft" ? IsPublic(meeting) ? Pages.Of<ForcePage>(("Meeting", meeting), ("Copy", Open(meeting))) : TypedResults.NotFound()
            : Open(meeting, item) is { } copy ? Pages.Of<ItemPage>(("Meeting", meeting), ("Copy", copy), ("Number", item))
            : TypedResults.NotFound());
        routes.MapGet("/{body}/{day}/{item}/{file}", IResult (string body, string day, string item, string file, Town town) =>
            town.At(body, day) is not { } meeting || Open(meeting, item) is not { } copy ? TypedResults.NotFound()
            : file is "anslagsbevis.pdf" ? Proof(meeting, item)
            : Files.OfExtract(copy, item, meeting.Phrases, file) is { } bytes ? TypedResults.Bytes(bytes, TypeOf(file))
            : TypedResults.NotFound());
    }

    private static IResult Proof(Meeting meeting, string? item) =>
        Papers.Posting(meeting, item) is { Ok: true, Value: var paper } ? TypedResults.Bytes(Documents.Pdf.Write(paper, []), "application/pdf") : TypedResults.NotFound();

    private static IResult Old(Imports.Archive archive, string body, string day, string item) =>
        archive.At(body, day) is { } old && old.Minutes.Items.Exists(i => i.Number == item)
            ? Pages.Of<Imports.RenderingPage>(("Import", old.Import), ("Minutes", old.Minutes), ("Number", item))
            : TypedResults.NotFound();

    /// <summary>A meeting whose minutes are approved; no other is there for the public.</summary>
    private static Meeting? Found(Town town, string body, string day) => town.At(body, day) is { } meeting && IsPublic(meeting) ? meeting : null;

    /// <summary>The public copy of what is approved: of the whole minutes, or of those items that are approved by themselves; null where nothing is.</summary>
    public static Minutes? Open(Meeting meeting)
    {
        if (IsPublic(meeting)) return Public.Of(Minutes.Of(meeting));
        var numbers = meeting.TakenUp.Where(taken => taken.Item is { } item && Approvals.Covers(meeting, item)).Select(taken => taken.Number).ToList();
        return numbers.Count == 0 ? null : Public.Of(Minutes.Of(meeting).Part(numbers));
    }

    /// <summary>The public copy with the item in it, if it is approved: of the whole minutes, or where it is approved by itself of that item alone.</summary>
    public static Minutes? Open(Meeting meeting, string number)
    {
        if (meeting.TakenUp.FirstOrDefault(taken => taken.Number == number) is not { } taken) return null;
        if (IsPublic(meeting)) return Public.Of(Minutes.Of(meeting));
        return taken.Item is { } item && Approvals.Covers(meeting, item) ? Public.Of(Minutes.Of(meeting).Part([number])) : null;
    }

    public static bool IsPublic(Meeting meeting) => Approvals.OfWhole(meeting) is not null;

    /// <summary>The bytes that were kept at the approval, if all of them is for anyone; else, as of minutes that were brought in, the public copy.</summary>
    private static IResult File(Store store, Meeting meeting, string name)
    {
        var kept = Approvals.OfWhole(meeting)!.Files;
        var bytes = kept.Count > 0 && !meeting.Items.Exists(i => i.Point.Secrecy is not null)
            ? kept.Find(f => f.Name == name) is { } file ? store.File(file.Hash) : null
            : Files.Of(Public.Of(Minutes.Of(meeting)), meeting.Phrases).FirstOrDefault(f => f.Name == name).Bytes;
        return bytes is null ? TypedResults.NotFound() : TypedResults.Bytes(bytes, TypeOf(name));
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
