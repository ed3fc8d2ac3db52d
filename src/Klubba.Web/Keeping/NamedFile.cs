using System.Text.Json;

namespace Klubba.Web.Keeping;

/// <summary>A kept file that a line names: any member <c>hash</c> of its data, at any depth.</summary>
internal sealed record NamedFile(string Hash, string? Name)
{
    public static IReadOnlyList<NamedFile> In(string line)
    {
        if (!line.Contains("\"hash\"", StringComparison.Ordinal)) return [];
        using var told = JsonDocument.Parse(line, new() { MaxDepth = 32 });
        return [.. In(told.RootElement.GetProperty("data"))];
    }

    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static IEnumerable<NamedFile> In(JsonElement told) => told.ValueKind switch
    {
        JsonValueKind.Array => told.EnumerateArray().SelectMany(In).ToList(),
        JsonValueKind.Object => told.EnumerateObject().SelectMany(m => In(m.Value)).Concat(Text(told, "hash") is { } hash && IsHash(hash) ? [new(hash, Text(told, "name") ?? Text(told, "title"))] : []).ToList(),
        _ => [],
    };

    private static string? Text(JsonElement told, string member) => told.TryGetProperty(member, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
