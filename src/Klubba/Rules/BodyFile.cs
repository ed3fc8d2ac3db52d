using System.Text.Json;
using Klubba.Formats;

namespace Klubba.Rules;

/// <summary>Uppgifter om organet for minutes that do not tell them: kind, number of seats, regulations. A small JSON object.</summary>
/// <remarks><c>{"kind":"board","seats":13,"regulations":{"title":"Reglemente","from":"2015-01-01","approvers":2}}</c>; each may be left out.</remarks>
public sealed record BodyFile
{
    public BodyKind? Kind { get; init; }

    public int? Seats { get; init; }

    public Regulations? Regulations { get; init; }

    public static Result<BodyFile> Read(string json)
    {
        try
        {
            var body = JsonSerializer.Deserialize<BodyFile>(json, Json.Options);
            return body is null ? new Problem("organet", "JSON-texten är null.", "Ge ett objekt med kind, seats, regulations.")
                : body.Seats is < 1 or > 1000 ? new Problem("organet, seats", "antalet platser är orimligt.", "Ange antalet platser i ett fulltaligt organ.")
                : body;
        }
        catch (JsonException e)
        {
            return Json.Misshapen(e, "organet");
        }
    }

    /// <summary>The matter, with what it did not tell filled in; what it tells itself goes first.</summary>
    public Matter Of(Minutes minutes, Meeting? meeting) =>
        new(minutes with { BodyKind = minutes.BodyKind ?? Kind, Seats = minutes.Seats ?? Seats }, meeting, meeting?.Composition.Regulations ?? Regulations);
}
