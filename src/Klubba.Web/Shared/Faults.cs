using Microsoft.AspNetCore.Http;

namespace Klubba.Web.Shared;

/// <summary>Fel som ingen väntat: told on standard error by kind and place alone, for a message may hold what is not for a log.</summary>
internal sealed class Faults(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            await Console.Error.WriteLineAsync($"klubba: {e.GetType().Name}\n{e.StackTrace}");
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("Något gick fel i programmet. Det som redan är antecknat står kvar. Ladda om sidan.", System.Text.Encoding.UTF8);
        }
    }
}
