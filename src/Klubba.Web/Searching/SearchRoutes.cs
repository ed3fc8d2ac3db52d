using System.Runtime.CompilerServices;
using Klubba.Web.Imports;
using Klubba.Web.Published;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Klubba.Web.Searching;

/// <summary>Sökning för alla: approved minutes and published old ones, through their public copies alone.</summary>
internal static class SearchRoutes
{
    /// <summary>More than this is not shown.</summary>
    public const int MostHits = 50;

    private const int LongestQuestion = 200;

    /// <summary>A meeting or an import as it stands is one object; what is made of it is forgotten with it.</summary>
    private static readonly ConditionalWeakTable<object, SearchedMinutes> Made = [];

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/sok", (string? q) => Pages.Of<SearchPage>(("Question", (q ?? "")[..Math.Min((q ?? "").Length, LongestQuestion)])));

    /// <summary>Latest first; old minutes, which are renderings, after our own of the same day.</summary>
    public static IEnumerable<Hit> Find(string question, Town town, Archive archive)
    {
        var words = SearchedMinutes.Words(question);
        var own = town.Meetings.Where(PublishedRoutes.IsPublic).Select(meeting => (Of(meeting, () => Minutes.Of(meeting)), Address.Of(meeting, town), false));
        var old = archive.Published.Select(p => (Of(p.Import, () => p.Minutes), $"/{Address.Slug(p.Minutes.Body)}/{Swedish.Iso(p.Minutes.Date)}", true));
        return own.Concat(old).OrderByDescending(told => told.Item1.Minutes.Date)
            .SelectMany(told => told.Item1.With(words).Select(found => new Hit(told.Item1.Minutes, found.Item, found.Around, $"{told.Item2}/{found.Item.Number}", told.Item3)));
    }

    private static SearchedMinutes Of(object state, Func<Minutes> minutes) => Made.GetValue(state, _ => new(Klubba.Public.Of(minutes())));

    /// <summary>An item that holds the words.</summary>
    /// <param name="IsRendering">Of old minutes: the original holds.</param>
    internal sealed record Hit(Minutes Minutes, Item Item, string Around, string Address, bool IsRendering);
}
