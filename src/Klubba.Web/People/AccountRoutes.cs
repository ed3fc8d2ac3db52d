using Klubba.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.People;

/// <summary>Mitt konto: one's own passkeys, and signing out everywhere.</summary>
internal static class AccountRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/konto", (HttpContext context, Here here, PasskeyCeremony ceremony) => Page(context, here, ceremony, null));
        routes.MapPost("/konto/passkey", Add);
        routes.MapPost("/konto/passkey/bort", Remove);
        routes.MapPost("/konto/logga-ut-overallt", EndAll);
        routes.MapPost("/logga-in/passkey", SignIn);
    }

    private static async Task<IResult> SignIn(HttpContext context, PasskeyCeremony ceremony, Sessions sessions)
    {
        if (await ceremony.Try(await context.Request.ReadFormAsync(), context) is not { } person) return await SignInRoutes.Page(context, ceremony, "fault-passkey");
        SignInRoutes.Enter(context, sessions, person);
        return TypedResults.LocalRedirect("/arbete");
    }

    private static async Task<IResult> Page(HttpContext context, Here here, PasskeyCeremony ceremony, string? fault) => here.Person is not { } person ? TypedResults.NotFound()
        : Pages.Of<AccountPage>(fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, ("Fault", fault), ("Asked", await ceremony.ToMake(person, context, here.Day)));

    private static async Task<IResult> Add(HttpContext context, Here here, PasskeyCeremony ceremony, Journal journal)
    {
        if (here.Person is not { } person) return TypedResults.NotFound();
        if (!await ceremony.Make(person, await context.Request.ReadFormAsync(), context)) return await Page(context, here, ceremony, "fault-passkey");
        journal.Tell("passkey-added", person, null, person);
        return TypedResults.LocalRedirect(here.To("/konto"));
    }

    private static async Task<IResult> Remove(HttpContext context, Here here, Passkeys passkeys, Journal journal)
    {
        if (here.Person is not { } person) return TypedResults.NotFound();
        var id = (await context.Request.ReadFormAsync())["key"].ToString();
        if (id.Length > 4096 || id.Length % 2 > 0 || !id.All(char.IsAsciiHexDigit) || !passkeys.Remove(person, Convert.FromHexString(id))) return TypedResults.NotFound();
        journal.Tell("passkey-removed", person, null, person);
        return TypedResults.LocalRedirect(here.To("/konto"));
    }

    private static IResult EndAll(HttpContext context, Here here, Sessions sessions, Journal journal)
    {
        if (here.Person is not { } person) return TypedResults.NotFound();
        sessions.EndAll(person);
        journal.Tell("signed-out", person, null, person);
        context.Response.Cookies.Delete(WhoAsks.Cookie);
        return TypedResults.LocalRedirect(here.To("/"));
    }
}
