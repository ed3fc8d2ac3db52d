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

/// <summary>Det offentliga: the front page, the bodies and their people, and the approved minutes with their items, for anyone.</summary>
internal static class PublishedRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (Town town, Here here) => Pages.Public<HomePage>(Pages.Stamp(town, here.Day)));
        routes.MapGet("/arbete", IResult (Here here) => here.Person is null ? TypedResults.NotFound() : Pages.Of<DeskPage>());
        routes.MapGet("/tillganglighet", (ServerSettings settings) => Pages.Of<AccessPage>(("Settings", PublicSettings.Read(settings.Folder))));
        routes.MapGet("/personuppgifter", (ServerSettings settings) => Pages.Of<PrivacyPage>(("Settings", PublicSettings.Read(settings.Folder))));
        routes.MapGet("/fortroendevalda/{person}", IResult (string person, Town town, ServerSettings settings, Here here) =>
            PublicSettings.Read(settings.Folder).MonthsAfterOffice is var months && PersonView.IsShown(town.Register, person, here.Day, months)
            ? Pages.Public<PersonPage>($"{Pages.Stamp(town, here.Day)} {months}", ("Person", person), ("Months", months)) : TypedResults.NotFound());
        routes.MapGet("/{body}", IResult (string body, Town town, Here here) =>
            BodyView.All(town, here.Day).Any(b => b.Address == $"/{body}") ? Pages.Public<BodyPage>(Pages.Stamp(town, here.Day), ("Body", body)) : TypedResults.NotFound());
        routes.MapGet("/{body}/{day}", IResult (string body, string day, Town town, Here here, Imports.Archive archive) =>
            Found(town, body, day) is { } meeting ? Pages.Public<MeetingPage>(Pages.Stamp(meeting, here.Day), ("Meeting", meeting))
            : archive.At(body, day) is { } old ? Pages.Public<Imports.RenderingPage>(Pages.Stamp(old.Import, here.Day), ("Import", old.Import), ("Minutes", old.Minutes))
            : TypedResults.NotFound());
        routes.MapGet("/{body}/{day}/{item}", async Task<IResult> (string body, string day, string item, Town town, Here here, Store store, PageCache cache, Imports.Archive archive) =>
            town.At(body, day) is not { } meeting ? Old(archive, here, body, day, item)
            : IsOpen(meeting, item) ? Pages.Public<ItemPage>(Pages.Stamp(meeting, here.Day), ("Meeting", meeting), ("Number", item))
            : !IsPublic(meeting) ? TypedResults.NotFound()
            : item is "lagakraft" ? Pages.Public<ForcePage>(Pages.Stamp(meeting, here.Day), ("Meeting", meeting))
            : item is "anslagsbevis.pdf" ? await Proof(cache, meeting, null)
            : item.StartsWith("protokoll.", StringComparison.Ordinal) ? await File(store, cache, meeting, item)
            : TypedResults.NotFound());
        routes.MapGet("/{body}/{day}/{item}/{file}", async Task<IResult> (string body, string day, string item, string file, Town town, PageCache cache) =>
            town.At(body, day) is not { } meeting || !IsOpen(meeting, item) ? TypedResults.NotFound()
            : file is "anslagsbevis.pdf" ? await Proof(cache, meeting, item)
            : Files.OfExtract.TryGetValue(file, out var write) ? await Made(cache, meeting, $"{item} {file}", file, () => write(Open(meeting, item)!, item, meeting.Phrases))
            : TypedResults.NotFound());
    }

    private static IResult Old(Imports.Archive archive, Here here, string body, string day, string item) =>
        archive.At(body, day) is { } old && old.Minutes.Items.Exists(i => i.Number == item)
            ? Pages.Public<Imports.RenderingPage>(Pages.Stamp(old.Import, here.Day), ("Import", old.Import), ("Minutes", old.Minutes), ("Number", item))
            : TypedResults.NotFound();

    /// <summary>A meeting whose minutes are approved; no other is there for the public.</summary>
    private static Meeting? Found(Town town, string body, string day) => town.At(body, day) is { } meeting && IsPublic(meeting) ? meeting : null;

    public static bool IsPublic(Meeting meeting) => Approvals.OfWhole(meeting) is not null;

    /// <summary>Whether anyone may read the item: it is approved, with the rest or by itself.</summary>
    private static bool IsOpen(Meeting meeting, string number) =>
        meeting.TakenUp.FirstOrDefault(taken => taken.Number == number) is { } taken && (IsPublic(meeting) || (taken.Item is { } item && Approvals.Covers(meeting, item)));

    /// <summary>The public copy of what is approved: of the whole minutes, or of those items that are approved by themselves; null where nothing is.</summary>
    public static Minutes? Open(Meeting meeting)
    {
        if (IsPublic(meeting)) return Public.Of(Minutes.Of(meeting));
        var numbers = meeting.TakenUp.Select(taken => taken.Number).Where(number => IsOpen(meeting, number)).ToList();
        return numbers.Count == 0 ? null : Public.Of(Minutes.Of(meeting).Part(numbers));
    }

    /// <summary>The public copy with the item in it, if it is approved: of the whole minutes, or where it is approved by itself of that item alone.</summary>
    public static Minutes? Open(Meeting meeting, string number) =>
        !IsOpen(meeting, number) ? null : Public.Of(IsPublic(meeting) ? Minutes.Of(meeting) : Minutes.Of(meeting).Part([number]));

    /// <summary>The bytes that were kept at the approval, if all of them is for anyone; else, as of minutes that were brought in, the public copy.</summary>
    private static async Task<IResult> File(Store store, PageCache cache, Meeting meeting, string name)
    {
        var kept = Approvals.OfWhole(meeting)!.Files;
        if (kept.Count > 0 && !meeting.Items.Exists(i => i.Point.Secrecy is not null))
            return kept.Find(f => f.Name == name) is { } file && store.File(file.Hash) is { } bytes ? TypedResults.Bytes(bytes, TypeOf(name)) : TypedResults.NotFound();
        return Files.Names.Contains(name) ? await Made(cache, meeting, name, name, () => Files.Of(Public.Of(Minutes.Of(meeting)), meeting.Phrases).First(f => f.Name == name).Bytes) : TypedResults.NotFound();
    }

    /// <summary>Anslagsbevis, of the ordinary notice or of an item's own; there is none before it has been put up.</summary>
    private static async Task<IResult> Proof(PageCache cache, Meeting meeting, string? item) =>
        Papers.Posting(meeting, item) is { Ok: true, Value: var paper } ? await Made(cache, meeting, $"bevis {item}", "anslagsbevis.pdf", () => Documents.Pdf.Write(paper, [])) : TypedResults.NotFound();

    /// <summary>Made anew each time they would be a way to keep the server busy.</summary>
    private static async Task<IResult> Made(PageCache cache, Meeting meeting, string what, string name, Func<byte[]> make) =>
        new Kept(await cache.Get($"{meeting.Key} {what}", Pages.Stamp(meeting, default), TypeOf(name), () => Task.FromResult(make())));

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
