using Klubba.Web.People;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Http;

namespace Klubba.Web.Demo;

/// <summary>Demons personer: under <c>/demo/ROLE/</c> one is that person, by a cookie bound to that path, so that several windows of one browser are several people (decision D16).</summary>
internal sealed class DemoPeople(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Here here, Sessions sessions, Town town)
    {
        if (!context.Request.Path.StartsWithSegments("/demo", StringComparison.Ordinal, out var rest) || rest.Value is not { Length: > 1 } path) return next(context);
        var role = path[1..].Split('/')[0];
        if (DemoTown.People(town).FirstOrDefault(p => p.Role == role) is not { Person: not null } played) return next(context);
        context.Request.PathBase = $"/demo/{role}";
        context.Request.Path = path.Length > role.Length + 1 ? path[(role.Length + 1)..] : "/";
        if (sessions.PersonOf(context.Request.Cookies[WhoAsks.Cookie]) == played.Person) return next(context);
        here.Person = played.Person;
        context.Response.Cookies.Append(WhoAsks.Cookie, sessions.Start(played.Person), new() { Path = $"/demo/{role}", HttpOnly = true, SameSite = SameSiteMode.Strict });
        return next(context);
    }
}
