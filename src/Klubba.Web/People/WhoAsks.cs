using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Klubba.Web.People;

/// <summary>Finds out who asks, for <see cref="Here"/>. The cookie says who; what they may is asked of the register each time (decision D15).</summary>
internal sealed class WhoAsks(RequestDelegate next)
{
    internal const string Cookie = "klubba";

    public Task InvokeAsync(HttpContext context, Here here, Sessions sessions, TimeProvider clock)
    {
        here.Base = context.Request.PathBase.Value ?? "";
        here.Now = SwedishTime.Of(clock.GetUtcNow());
        here.Person ??= sessions.PersonOf(context.Request.Cookies[Cookie]);
        here.Words = Language(context) == "en" ? Words.English : Words.Swedish;
        // Form tokens are bound to who is signed in.
        if (here.Person is { } person) context.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person)], "klubba"));
        return next(context);
    }

    private static string Language(HttpContext context)
    {
        if (context.Request.Query["lang"] is [{ } asked] && asked is "sv" or "en")
        {
            context.Response.Cookies.Append("klubba-lang", asked, new() { Path = "/", SameSite = SameSiteMode.Lax, HttpOnly = true, MaxAge = TimeSpan.FromDays(365) });
            return asked;
        }
        return context.Request.Cookies["klubba-lang"] ?? "sv";
    }
}
