using System.Globalization;
using Klubba.Web.People;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.Notices;

/// <summary>Anslagstavlan för alla, på skärmen i entrén, och svaret på ett avbrott.</summary>
internal static class BoardRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/anslagstavla", (Town town, Here here) => Pages.Public<BoardPage>(Pages.Stamp(town, here.Day)));
        routes.MapGet("/anslagstavla/skarm", (HttpContext context) =>
        {
            // The header does what a meta element would, and leaves the page's own elements to its readers.
            context.Response.Headers["Refresh"] = "60";
            return Pages.Of<KioskPage>();
        });
        routes.MapPost("/m/{meeting}/avbrott", Answer);
    }

    /// <summary>The secretary tells that the notice was down, why, and whether it stood up as the law asks all the same.</summary>
    private static async Task<IResult> Answer(string meeting, HttpContext context, Store store, Town town, Here here)
    {
        if (town.Meeting(meeting) is not { } known || here.Person is not { } person || !Rights.Works(town.Register, known, person, here.Day)) return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync();
        if (!Guid.TryParse(form["id"], out var id) || Day(form["from"]) is not { } from || Day(form["until"]) is not { } until) return TypedResults.BadRequest();
        var why = form["why"].ToString().Trim();
        if (why.Length is 0 or > 1000 || form["stood"] is not [("true" or "false") and var stood]) return TypedResults.BadRequest();
        var down = new NoticeDown(form["approval"].ToString(), from, until, why);
        // A person outside the notice of the meeting may have answered: the log names only those it knows.
        var by = known.People.ContainsKey(person) ? person : known.Notice.Secretary;
        if (by is null) return TypedResults.NotFound();
        var answer = store.Append(Streams.Meeting(meeting), new Act<Meeting>(id, person, down, new NoticeJudged(down.Approval, stood == "true", by, why)));
        return answer is Answer<Meeting>.Refused ? TypedResults.BadRequest() : TypedResults.LocalRedirect(here.To("/arbete"));
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
