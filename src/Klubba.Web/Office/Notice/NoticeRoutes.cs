using System.Text;
using Klubba.Documents;
using Klubba.Formats;
using Klubba.Web.Office.Cases;
using Klubba.Web.People;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.Office.Notice;

/// <summary>Kallelsen för alla: page, PDF and calendar file, made of what is allowed to be seen (decision D12). A draft is not there.</summary>
internal static class NoticeRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{body}/{day}/kallelse", IResult (string body, string day, Town town, CaseBook book) => Found(town, book, body, day) is { } notice
            ? Pages.Of<PublicNoticePage>(("Meeting", notice), ("At", $"/{body}/{day}/kallelse")) : TypedResults.NotFound());
        routes.MapGet("/{body}/{day}/kallelse.pdf", IResult (string body, string day, Town town, CaseBook book) => Found(town, book, body, day) is { } notice
            ? TypedResults.File(Pdf.Write(Papers.Notice(notice), []), "application/pdf") : TypedResults.NotFound());
        routes.MapGet("/{body}/{day}/kallelse.ics", IResult (string body, string day, HttpContext context, Town town, CaseBook book, Here here) => Found(town, book, body, day) is { } notice
            ? TypedResults.File(Encoding.UTF8.GetBytes(NoticeCalendar.Of(notice, new($"{context.Request.Scheme}://{context.Request.Host}{here.To($"/{body}/{day}/kallelse")}"))), "text/calendar; charset=utf-8", "kallelse.ics") : TypedResults.NotFound());
    }

    private static Meeting? Found(Town town, CaseBook book, string body, string day) => town.At(body, day) is { } meeting ? Public.Notice(meeting, book.Now) : null;
}
