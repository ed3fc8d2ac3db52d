using System.Text;
using Klubba.Documents;
using Klubba.Formats;
using Klubba.Web.People;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.Published;

/// <summary>Det offentliga: the front page, the notice board, and the approved minutes with their items, for anyone.</summary>
internal static class PublishedRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => Page<HomePage>());
        routes.MapGet("/arbete", IResult (Here here) => here.Person is null ? TypedResults.NotFound() : Page<DeskPage>());
        routes.MapGet("/anslagstavla", () => Page<BoardPage>());
        routes.MapGet("/{body}/{day}", IResult (string body, string day, Town town) =>
            Public(town, body, day) is { } meeting ? Page<MeetingPage>(("Meeting", meeting)) : TypedResults.NotFound());
        routes.MapGet("/{body}/{day}/{item}", IResult (string body, string day, string item, Town town) =>
            Public(town, body, day) is not { } meeting ? TypedResults.NotFound()
            : item.StartsWith("protokoll.", StringComparison.Ordinal) ? File(meeting, item["protokoll.".Length..])
            : Minutes.Of(meeting).Items.FirstOrDefault(i => i.Number == item) is { } found ? Page<ItemPage>(("Meeting", meeting), ("Number", found.Number))
            : TypedResults.NotFound());
    }

    /// <summary>A meeting whose minutes are approved; no other is there for the public.</summary>
    private static Meeting? Public(Town town, string body, string day) => town.At(body, day) is { } meeting && IsPublic(meeting) ? meeting : null;

    /// <summary>Approved, and no item is secret: a public copy of one that is has to be made first.</summary>
    public static bool IsPublic(Meeting meeting) =>
        meeting.Approvals.Exists(a => !a.Immediate) && !meeting.Items.Exists(i => i.Point.Secrecy is not null);

    private static IResult File(Meeting meeting, string form)
    {
        var minutes = Minutes.Of(meeting);
        Paper Paper() => Papers.Minutes(minutes, phrases: meeting.Phrases);
        return form switch
        {
            "pdf" => TypedResults.Bytes(Pdf.Write(Paper(), [
                new("protokoll.akn.xml", "application/akn+xml", Relationship.Source, Encoding.UTF8.GetBytes(AkomaNtoso.Write(minutes)), "Akoma Ntoso 1.0"),
                new("protokoll.json", "application/json", Relationship.Data, Encoding.UTF8.GetBytes(Json.Write(minutes)), "urn:klubba:minutes:1")]), "application/pdf"),
            "json" => TypedResults.Text(Json.Write(minutes), "application/json", Encoding.UTF8),
            "xml" => TypedResults.Text(AkomaNtoso.Write(minutes), "application/akn+xml", Encoding.UTF8),
            "txt" => TypedResults.Text(Text.Write(Paper()), "text/plain", Encoding.UTF8),
            _ => TypedResults.NotFound(),
        };
    }

    private static RazorComponentResult<TPage> Page<TPage>(params ReadOnlySpan<(string Name, object? Value)> values) where TPage : IComponent
    {
        var parameters = new Dictionary<string, object?>();
        foreach (var (name, value) in values) parameters[name] = value;
        return new RazorComponentResult<TPage>(parameters) { PreventStreamingRendering = true };
    }
}
