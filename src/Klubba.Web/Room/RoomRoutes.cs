using Klubba.Web.Office.Agenda;
using Klubba.Web.Office.Notice;
using Klubba.Web.People;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Klubba.Web.Room;

/// <summary>Sammanträdesrummet: its screens, its acts, and the stream they follow.</summary>
internal static class RoomRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var room = routes.MapGroup("/m/{meeting}").AddEndpointFilter(Known);
        Screen<ConsolePage>(room, "konsol", Rights.Works);
        Screen<ChairPage>(room, "ordforande", (r, m, p, d) => Rights.Leads(r, m, p, d) || Rights.Works(r, m, p, d));
        Screen<MemberPage>(room, "ledamot", Rights.TakesPart);
        Screen<HallPage>(room, "sal", Rights.TakesPart);
        Screen<ApprovalPage>(room, "justering", Rights.TakesPart);
        Screen<AgendaPage>(room, "dagordning", Rights.Works);
        Screen<NoticePage>(room, "kallelse", Rights.Works);
        Screen<PapersPage>(room, "handlingar", (r, m, p, d) => m.Notice.State != NoticeState.Draft || Rights.Works(r, m, p, d));
        room.MapGet("strom", (HttpContext context, Store store, Town town, Here here) =>
            LiveStream.Answer(context, store, MeetingOf(context), () => Rights.TakesPart(town.Register, MeetingOf(context), here.Person!, store.Today())));
        Post(room, "handling/{type}", (acts, form, context) => acts.Tell((string)context.Request.RouteValues["type"]!, form));
        Post(room, "upprop", (acts, form, _) => acts.RollCall(form));
        Post(room, "roster", (acts, form, _) => acts.Ballots(form));
        Post(room, "sluten", (acts, form, _) => acts.SecretBallot(form));
        Post(room, "jav", (acts, form, _) => acts.Disqualify(form));
        Post(room, "justera", (acts, form, _) => acts.Approve(form));
        Post(room, "synpunkt", (acts, form, _) => acts.Comment(form));
        Post(room, "vagra", (acts, form, _) => acts.Refuse(form));
        Post(room, "lagg-fram", (acts, form, _) => acts.LayOut(form));
        Post(room, "omedelbart", (acts, form, _) => acts.AtOnce(form));
        Post(room, "justerat", (acts, form, _) => acts.Approved(form));
        Post(room, "anslag", (acts, form, _) => acts.Post(form));
    }

    /// <summary>A meeting that is not there, and one that is not for the person, are the same answer: not found.</summary>
    internal static async ValueTask<object?> Known(EndpointFilterInvocationContext filter, EndpointFilterDelegate next)
    {
        var context = filter.HttpContext;
        var town = context.RequestServices.GetRequiredService<Town>();
        var here = context.RequestServices.GetRequiredService<Here>();
        var meeting = town.Meeting((string)context.Request.RouteValues["meeting"]!);
        if (meeting is null || here.Person is not { } person || !Rights.TakesPart(town.Register, meeting, person, here.Day)) return TypedResults.NotFound();
        context.Items[typeof(Meeting)] = meeting;
        return await next(filter);
    }

    internal static Meeting MeetingOf(HttpContext context) => (Meeting)context.Items[typeof(Meeting)]!;

    private static void Screen<TPage>(IEndpointRouteBuilder room, string path, Func<Register, Meeting, string, DateOnly, bool> may) where TPage : IComponent =>
        room.MapGet(path, IResult (HttpContext context, Town town, Here here, Journal journal) =>
        {
            var meeting = MeetingOf(context);
            if (!may(town.Register, meeting, here.Person!, here.Day)) return TypedResults.NotFound();
            if (typeof(TPage) != typeof(HallPage) && meeting.Items.Exists(i => i.Point.Secrecy is not null)) journal.Read(here.Person!, meeting.Composition.Body, $"/m/{meeting.Key}/{path}");
            context.Response.Headers.CacheControl = "no-store";
            return Page<TPage>(meeting);
        });

    internal static RazorComponentResult Page<TPage>(Meeting meeting, Problem? problem = null) where TPage : IComponent =>
        Pages.Of<TPage>(("Meeting", meeting), ("Problem", problem));

    private static void Post(IEndpointRouteBuilder room, string path, Func<Acts, IFormCollection, HttpContext, ActResult> act) =>
        room.MapPost(path, async Task<IResult> (HttpContext context, Store store, Town town, Here here) =>
        {
            var form = await context.Request.ReadFormAsync();
            var meeting = MeetingOf(context);
            return act(new Acts(store, town, here, meeting), form, context) switch
            {
                ActResult.Done => TypedResults.LocalRedirect(Back(here, meeting, form)),
                ActResult.Forbidden => TypedResults.NotFound(),
                ActResult.Failed failed => Answer(meeting, form, failed.Problem),
                ActResult.Warned warned => Pages.Of<WarnedPage>(StatusCodes.Status409Conflict, ("Meeting", meeting), ("Warned", warned)),
                var other => throw new InvalidOperationException($"{other} has no answer."),
            };
        });

    /// <summary>The screen that the form stood on, with what was wrong.</summary>
    private static RazorComponentResult Answer(Meeting meeting, IFormCollection form, Problem problem)
    {
        var page = form["back"].ToString().Split('/')[^1] switch
        {
            "ledamot" => Page<MemberPage>(meeting, problem),
            "ordforande" => Page<ChairPage>(meeting, problem),
            "justering" => Page<ApprovalPage>(meeting, problem),
            "dagordning" => Page<AgendaPage>(meeting, problem),
            "kallelse" => Page<NoticePage>(meeting, problem),
            _ => Page<ConsolePage>(meeting, problem),
        };
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    /// <summary>Back to a screen of the same meeting; nowhere else can a form send anyone.</summary>
    private static string Back(Here here, Meeting meeting, IFormCollection form)
    {
        var root = $"/m/{meeting.Key}/";
        var back = form["back"].ToString();
        return here.To(back.StartsWith(root, StringComparison.Ordinal) && back[root.Length..].All(char.IsAsciiLetterLower) ? back : root + "konsol");
    }
}
