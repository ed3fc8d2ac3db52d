using System.Globalization;
using Klubba.Web.People;
using Klubba.Web.Room;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.Dispatching;

/// <summary>Expedieringen: extracts to those who are to have them, by mail or by hand. The secretary's.</summary>
internal static class DispatchRoutes
{
    private const int Longest = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var room = routes.MapGroup("/m/{meeting}").AddEndpointFilter(RoomRoutes.Known).AddEndpointFilter(Works);
        room.MapGet("expediering", (HttpContext context) => Page(RoomRoutes.MeetingOf(context), null));
        room.MapGet("utdrag/{number}", (string number, HttpContext context) => Extract(RoomRoutes.MeetingOf(context), number, context));
        room.MapPost("expediera", Put);
        room.MapPost("utkorg/{letter:guid}/{act}", Settle);
    }

    private static async ValueTask<object?> Works(EndpointFilterInvocationContext filter, EndpointFilterDelegate next)
    {
        var context = filter.HttpContext;
        var (town, here) = ((Town)context.RequestServices.GetService(typeof(Town))!, (Here)context.RequestServices.GetService(typeof(Here))!);
        if (!Rights.Works(town.Register, RoomRoutes.MeetingOf(context), here.Person!, here.Day)) return TypedResults.NotFound();
        var answer = await next(filter);
        // What is not there has no mark of where it was sought.
        if (answer is not NotFound) context.Response.Headers.CacheControl = "no-store";
        return answer;
    }

    private static RazorComponentResult<DispatchPage> Page(Meeting meeting, Problem? problem) =>
        Pages.Of<DispatchPage>(problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, ("Meeting", meeting), ("Problem", problem));

    private static IResult Extract(Meeting meeting, string number, HttpContext context)
    {
        if (!Extracts.Of(meeting).Any(item => item.Number == number)) return TypedResults.NotFound();
        return TypedResults.File(Extracts.Pdf(meeting, number), "application/pdf", Extracts.Name(meeting, number));
    }

    /// <summary>The chosen extracts go into the box: <c>to.ITEM</c> has the addressees ticked, <c>mail.ITEM.N</c> the address of the one at place N.</summary>
    private static async Task<IResult> Put(HttpContext context, Outbox outbox, Here here)
    {
        var meeting = RoomRoutes.MeetingOf(context);
        var form = await context.Request.ReadFormAsync();
        if (!Guid.TryParse(form["id"], out var batch)) return TypedResults.BadRequest();
        var letters = new List<(string, string, string?)>();
        foreach (var item in Extracts.Of(meeting))
            foreach (var (to, mail) in Chosen(form, item))
            {
                if (to.Length > Longest || mail?.Length > Longest) return Page(meeting, new("mottagaren", "namnet eller adressen är för lång.", $"Skriv högst {Longest} tecken."));
                if (mail is not null && item.Point.Secrecy is not null) return Page(meeting, new(Swedish.Paragraph(item.Number!), "paragrafen omfattas av sekretess och skickas inte med e-post.", "Lämna adressen tom, och lämna utdraget för hand."));
                if (mail is not null && MailSettings.Address(mail) is null) return Page(meeting, new(to, $"”{mail}” är ingen e-postadress.", "Rätta den, eller lämna den tom så lämnas utdraget för hand."));
                letters.Add((item.Key, to, mail));
            }
        if (letters.Count == 0) return Page(meeting, new("expedieringen", "ingen mottagare är vald.", "Kryssa för dem som ska ha utdraget."));
        outbox.Put(batch, meeting.Key, letters);
        return TypedResults.LocalRedirect(here.To($"/m/{meeting.Key}/expediering"));
    }

    private static IEnumerable<(string To, string? Mail)> Chosen(IFormCollection form, ItemState item)
    {
        foreach (var place in form[$"to.{item.Key}"])
            if (int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < item.Dispatch.Count) yield return (item.Dispatch[at], Mail(form, $"mail.{item.Key}.{place}"));
        if (form[$"other.{item.Key}"].ToString().Trim() is { Length: > 0 } other) yield return (other, Mail(form, $"mail.{item.Key}.other"));
    }

    private static string? Mail(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } mail ? mail : null;

    /// <summary>What has become of one: handed over, come back, sent anew.</summary>
    private static async Task<IResult> Settle(Guid letter, string act, HttpContext context, Outbox outbox, Here here)
    {
        var meeting = RoomRoutes.MeetingOf(context);
        if (outbox.Find(letter) is not { } found || found.Meeting != meeting.Key) return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync();
        if (!Guid.TryParse(form["id"], out var id)) return TypedResults.BadRequest();
        var mail = Mail(form, "mail");
        if (act == "igen" && mail is not null && (MailSettings.Address(mail) is null || meeting.Item(found.Item)?.Point.Secrecy is not null)) return Page(meeting, new(found.To, $"”{mail}” kan inte användas som e-postadress.", "Rätta den, eller lämna den tom så lämnas utdraget för hand."));
        switch (act)
        {
            case "lamnat": outbox.HandedOver(found); break;
            case "retur": outbox.Returned(found, id, here.Person!, form["why"].ToString().Trim() is { Length: > 0 and <= 400 } why ? why : "Kom tillbaka."); break;
            case "igen": outbox.Again(found, mail); break;
            default: return TypedResults.NotFound();
        }
        return TypedResults.LocalRedirect(here.To($"/m/{meeting.Key}/expediering"));
    }
}
