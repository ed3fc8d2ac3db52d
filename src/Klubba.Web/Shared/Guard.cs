using Microsoft.AspNetCore.Http;

namespace Klubba.Web.Shared;

/// <summary>Vakten: the headers that every answer has, and hosts that are not this one turned away.</summary>
internal sealed class Guard(RequestDelegate next)
{
    /// <summary>Nothing from elsewhere, no script or style within a page.</summary>
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // A name that leads to loopback from elsewhere must not let another site's page in.
        if (context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]") return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }
}
