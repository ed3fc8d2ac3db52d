using Klubba.Web.People;
using Klubba.Web.Room;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.Published;

/// <summary>Direkt: a meeting that is open to the public, while it goes on and until its minutes are there (5 kap. 42 §, 6 kap. 25 §).</summary>
/// <remarks>The assembly's meetings are open by law, a board's where its regulations say so; of others nothing is shown before approval.</remarks>
internal static class LiveRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{body}/{day}/nu", IResult (string body, string day, Town town, Here here) =>
            town.At(body, day) is not { } meeting || !IsOpen(meeting) ? TypedResults.NotFound()
            : PublishedRoutes.IsPublic(meeting) ? TypedResults.LocalRedirect(here.To(Address.Of(meeting, town)))
            : Pages.Public<LivePage>(Pages.Stamp(meeting, here.Day), ("Meeting", meeting)));
        routes.MapGet("/{body}/{day}/nu/strom", IResult (string body, string day, HttpContext context, Town town, Store store) =>
            town.At(body, day) is { } meeting && IsOpen(meeting) ? LiveStream.Answer(context, store, meeting, () => town.Meeting(meeting.Key) is { } now && IsOpen(now)) : TypedResults.NotFound());
    }

    /// <summary>Whether anyone may follow it: it has been opened, and its meetings are public.</summary>
    public static bool IsOpen(Meeting meeting) => meeting.OpenedAt is not null
        && (meeting.Composition.Kind == BodyKind.Assembly || meeting.Composition.Regulations?.OpenMeetings == true);

    public static bool GoesOn(Meeting meeting) => IsOpen(meeting) && !PublishedRoutes.IsPublic(meeting) && meeting.Approvals.Count == 0;
}
