using System.Text;
using Klubba.Web.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Klubba.Web.Shared;

/// <summary>En sida för alla: made by nobody and kept; for somebody signed in it is made anew, with their name on it, and kept nowhere.</summary>
internal sealed class PublicPage<TPage>(string stamp, Dictionary<string, object?> parameters) : IResult where TPage : IComponent
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var here = httpContext.RequestServices.GetRequiredService<Here>();
        if (here.Person is not null || here.Base.Length > 0)
        {
            httpContext.Response.Headers.CacheControl = "no-store";
            await new RazorComponentResult<TPage>(parameters) { PreventStreamingRendering = true }.ExecuteAsync(httpContext);
            return;
        }
        var page = await httpContext.RequestServices.GetRequiredService<PageCache>().Get($"{here.Words.Language}{httpContext.Request.Path}", stamp, "text/html; charset=utf-8",
            () => Written(httpContext.RequestServices.GetRequiredService<IServiceScopeFactory>(), here.Words, here.Now));
        await page.Answer(httpContext);
    }

    /// <summary>Written apart from the request, where nobody is signed in: nothing of who asked can be in it.</summary>
    private async Task<byte[]> Written(IServiceScopeFactory scopes, Words words, DateTimeOffset now)
    {
        await using var scope = scopes.CreateAsyncScope();
        var nobody = scope.ServiceProvider.GetRequiredService<Here>();
        (nobody.Words, nobody.Now) = (words, now);
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            Encoding.UTF8.GetBytes((await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString()));
    }
}
