using System.Globalization;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klubba.Web.Shared;

/// <summary>En sida som svar: the component with its parameters, written whole.</summary>
internal static class Pages
{
    public static RazorComponentResult<TPage> Of<TPage>(params ReadOnlySpan<(string Name, object? Value)> values) where TPage : IComponent =>
        Of<TPage>(StatusCodes.Status200OK, values);

    public static RazorComponentResult<TPage> Of<TPage>(int status, params ReadOnlySpan<(string Name, object? Value)> values) where TPage : IComponent =>
        new(Named(values)) { PreventStreamingRendering = true, StatusCode = status };

    /// <summary>A page that is made of <see cref="Klubba.Public"/> alone and of nothing that the request says but its path: kept until the stamp is another.</summary>
    /// <param name="stamp">All that the page is made of, as one of the stamps below tells it.</param>
    public static PublicPage<TPage> Public<TPage>(string stamp, params ReadOnlySpan<(string Name, object? Value)> values) where TPage : IComponent => new(stamp, Named(values));

    /// <summary>Of a page made of the whole town on a day.</summary>
    public static string Stamp(Town town, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{town.Position} {day:O}");

    /// <summary>Of a page made of one meeting on a day.</summary>
    public static string Stamp(Meeting meeting, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{meeting.Key} {meeting.Log.Count} {day:O}");

    /// <summary>Of a page made of old minutes.</summary>
    public static string Stamp(Import import) => string.Create(CultureInfo.InvariantCulture, $"{import.Key} {import.Log.Count}");

    private static Dictionary<string, object?> Named(ReadOnlySpan<(string Name, object? Value)> values)
    {
        var parameters = new Dictionary<string, object?>();
        foreach (var (name, value) in values) parameters[name] = value;
        return parameters;
    }
}
