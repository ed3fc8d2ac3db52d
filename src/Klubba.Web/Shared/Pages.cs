using System.Globalization;
using System.Runtime.CompilerServices;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Klubba.Web.Shared;

/// <summary>En sida som svar: the component with its parameters, written whole.</summary>
internal static class Pages
{
    private static readonly ConditionalWeakTable<object, object> Numbers = [];
    private static long latest;

    public static RazorComponentResult<TPage> Of<TPage>(params ReadOnlySpan<(string Name, object? Value)> values) where TPage : IComponent =>
        Of<TPage>(StatusCodes.Status200OK, values);

    public static RazorComponentResult<TPage> Of<TPage>(int status, params ReadOnlySpan<(string Name, object? Value)> values) where TPage : IComponent =>
        new(Named(values)) { PreventStreamingRendering = true, StatusCode = status };

    /// <summary>A page that is made of <see cref="Klubba.Public"/> alone and of nothing that the request says but its path: kept until the stamp is another.</summary>
    /// <param name="stamp">All that the page is made of, as one of the stamps below tells it.</param>
    public static PublicPage<TPage> Public<TPage>(string stamp, params ReadOnlySpan<(string Name, object? Value)> values) where TPage : IComponent => new(stamp, Named(values));

    /// <summary>Of a page made of the whole town on a day.</summary>
    public static string Stamp(Town town, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{town.Position} {day:O}");

    /// <summary>Of a page made of one meeting, or of old minutes, on a day: of the very value, which never changes, for a stream's length does not tell what has been erased in it.</summary>
    public static string Stamp(object of, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"={(long)Numbers.GetValue(of, _ => Interlocked.Increment(ref latest))} {day:O}");

    private static Dictionary<string, object?> Named(ReadOnlySpan<(string Name, object? Value)> values)
    {
        var parameters = new Dictionary<string, object?>();
        foreach (var (name, value) in values) parameters[name] = value;
        return parameters;
    }
}
