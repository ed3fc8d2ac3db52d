using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klubba.Web.Shared;

/// <summary>En sida som svar: the component with its parameters, written whole.</summary>
internal static class Pages
{
    public static RazorComponentResult<TPage> Of<TPage>(params ReadOnlySpan<(string Name, object? Value)> values) where TPage : IComponent =>
        Of<TPage>(StatusCodes.Status200OK, values);

    public static RazorComponentResult<TPage> Of<TPage>(int status, params ReadOnlySpan<(string Name, object? Value)> values) where TPage : IComponent
    {
        var parameters = new Dictionary<string, object?>();
        foreach (var (name, value) in values) parameters[name] = value;
        return new(parameters) { PreventStreamingRendering = true, StatusCode = status };
    }
}
