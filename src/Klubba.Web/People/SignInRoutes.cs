using Klubba.Web.Room;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.People;

/// <summary>In och ut: by name and password, and by a one-time link the first time or when the password is lost.</summary>
internal static class SignInRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/logga-in", (HttpContext context, PasskeyCeremony ceremony) => Page(context, ceremony, null));
        routes.MapPost("/logga-in", SignIn);
        routes.MapPost("/logga-ut", SignOut);
        routes.MapGet("/inbjudan/{token}", IResult (string token, Accounts accounts) => accounts.Invited(token) is { Holds: true } invited ? Invited(token, invited.Person, null) : TypedResults.NotFound());
        routes.MapPost("/inbjudan/{token}", Accept);
    }

    private static async Task<IResult> SignIn(HttpContext context, Accounts accounts, Attempts attempts, Sessions sessions, PasskeyCeremony ceremony)
    {
        var form = await context.Request.ReadFormAsync();
        var (name, password) = (form["name"].ToString(), form["password"].ToString());
        if (!attempts.Allow(name)) return await Page(context, ceremony, "fault-wait");
        if (accounts.SignIn(name, password) is not { } person) return await Page(context, ceremony, "fault-sign-in");
        Enter(context, sessions, person);
        return TypedResults.LocalRedirect("/arbete");
    }

    private static async Task<IResult> SignOut(HttpContext context, Sessions sessions, Here here)
    {
        if (here.Person is { } person) sessions.End(context.Request.Cookies[WhoAsks.Cookie], person);
        context.Response.Cookies.Delete(WhoAsks.Cookie);
        return TypedResults.LocalRedirect(here.To("/"));
    }

    private static async Task<IResult> Accept(string token, HttpContext context, Accounts accounts, Attempts attempts, Sessions sessions, Store store, Journal journal)
    {
        if (!attempts.Allow(token) || accounts.Invited(token) is not { Holds: true } invited) return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync();
        var (name, password) = (form["name"].ToString(), form["password"].ToString());
        var person = invited.Person ?? NewKey.Of('p');
        var fault = Accounts.Faulty(name, password) ?? (accounts.IsTaken(name, person) ? "fault-name-taken" : null);
        if (fault is not null) return Invited(token, invited.Person, fault);
        if (!accounts.Accept(token, person, name, password)) return TypedResults.NotFound();
        if (invited.Person is null) FirstAdministrator.Register(store, person, form);
        journal.Tell("link-used", person, null, person);
        Enter(context, sessions, person);
        return TypedResults.LocalRedirect("/arbete");
    }

    internal static void Enter(HttpContext context, Sessions sessions, string person) =>
        context.Response.Cookies.Append(WhoAsks.Cookie, sessions.Start(person), new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/" });

    internal static async Task<RazorComponentResult<SignInPage>> Page(HttpContext context, PasskeyCeremony ceremony, string? fault) =>
        Pages.Of<SignInPage>(Status(fault), ("Fault", fault), ("Asked", await ceremony.ToTry(context)));

    private static RazorComponentResult<InvitedPage> Invited(string token, string? person, string? fault) =>
        Pages.Of<InvitedPage>(Status(fault), ("Token", token), ("Person", person), ("Fault", fault));

    private static int Status(string? fault) => fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
