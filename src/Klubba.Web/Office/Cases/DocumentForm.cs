using System.Globalization;
using Klubba.Web.Room;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Http;

namespace Klubba.Web.Office.Cases;

/// <summary>Ny handling ur ett formulär: the document, what it proposes and its secrecy, in one act.</summary>
internal static class DocumentForm
{
    /// <summary>Inkommen, upprättad eller expedierad (OSL 5 kap. 2 §, tryckfrihetsförordningen 2 kap.).</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["inkommen", "upprättad", "expedierad"];

    private const int MostTitle = 300, MostClauses = 100, MostText = 20_000;

    public static async Task<Result<Func<Desk, Values<Event>>>> Read(IFormCollection form, DateOnly today, string authority, CancellationToken stop)
    {
        var (title, clauses) = (Line(form["title"], MostTitle), Lines(form["clauses"]));
        if (title is null) return new Problem("titeln", "den saknas eller är för lång.", $"Skriv högst {MostTitle} tecken.");
        if (clauses.Count > MostClauses || form["summary"].ToString().Length > MostText) return new Problem("förslaget", "det är för långt.", "Lägg det i en fil och skriv beslutspunkterna här.");
        if (((string[])["from", "by", "provision", "neutral"]).Any(field => form[field].ToString().Length > MostTitle)) return new Problem("uppgifterna", "en av dem är för lång.", $"Skriv högst {MostTitle} tecken i varje.");
        if (Line(form["neutral"], MostTitle) is not null && Line(form["provision"], MostTitle) is null) return new Problem("sekretessen", "bestämmelsen saknas.", "Skriv kapitel och paragraf i offentlighets- och sekretesslagen.");
        if (!Kinds.Contains(form["kind"].ToString())) return new Problem("slaget", "det saknas.", $"Välj {Swedish.List(Kinds)}.");
        if (!DateOnly.TryParseExact(form["on"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || on > today) return new Problem("dagen", "den saknas eller har inte varit.", "Skriv som 2026-03-12.");
        if (form.Files.GetFile("file") is not { } file) return clauses.Count == 0 ? new Problem("handlingen", "den har varken fil eller förslag till beslut.", "Välj en fil.") : Events(null);
        var bytes = await Upload.Read(file, stop);
        return bytes.Ok ? Events(bytes.Value) : bytes.Problem!;

        Result<Func<Desk, Values<Event>>> Events(byte[]? content)
        {
            Func<Desk, Values<Event>> events = desk =>
            {
                var key = NewKey.Of('d');
                List<Event> told = [new DocumentAdded(key, title, on, content is null ? null : desk.Shelf.Keep(content), form["kind"], Line(form["from"], MostTitle))];
                if (clauses.Count > 0) told.Add(new DecisionProposed(key, clauses, Line(form["by"], MostTitle), Line(form["summary"], MostText)));
                if (Line(form["provision"], MostTitle) is { } provision) told.Add(new SecrecySet(new(provision, authority, today, Line(form["neutral"], MostTitle)), key));
                return told.ToValues();
            };
            return events;
        }
    }

    private static string? Line(string? text, int most) => text?.Trim().ReplaceLineEndings("\n") is { Length: > 0 } told && told.Length <= most ? told : null;

    private static Values<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToValues();
}
