using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Klubba.Web.Shared;

/// <summary>Formulärens märken: nothing is taken from a form that this server did not give to the one who sends it. It holds for every address.</summary>
internal sealed class FormTokens(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (await antiforgery.IsRequestValidAsync(context)) await next(context); // what only asks is always valid
        else context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }
}
