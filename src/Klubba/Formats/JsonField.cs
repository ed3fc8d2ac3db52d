using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Klubba.Formats;

/// <summary>Ett fält i protokollet by its path in the JSON form: <c>items[2].clauses[0]</c>.</summary>
public static partial class JsonField
{
    /// <summary>What stands there as text; null where nothing does, or where it is no single value.</summary>
    public static string? Get(Minutes minutes, string path)
    {
        var at = (JsonNode?)JsonNode.Parse(Json.Write(minutes));
        foreach (var step in Steps(path))
            at = step.Index is { } index ? (at as JsonArray) is { } list && index < list.Count ? list[index] : null : (at as JsonObject)?[step.Name!];
        return at is JsonValue value ? value.ToString() : null;
    }

    /// <summary>The minutes with the field set, read as strictly as any; null takes the field away.</summary>
    public static Result<Minutes> Set(Minutes minutes, string path, string? value)
    {
        var steps = Steps(path).ToList();
        var wrong = new Problem(path, "det finns inget sådant fält.", "Välj ett fält ur läsningen.");
        if (steps.Count == 0 || path.Length > 200) return wrong;
        var root = JsonNode.Parse(Json.Write(minutes))!;
        JsonNode? at = root;
        foreach (var step in steps.Take(steps.Count - 1))
        {
            at = step.Index is { } index ? (at as JsonArray) is { } list && index < list.Count ? list[index] : null : (at as JsonObject)?[step.Name!];
            if (at is null) return wrong;
        }
        if (!Put(at!, steps[^1], value)) return wrong;
        var read = Json.Read(root.ToJsonString());
        return read.Ok ? read : new Problem(path, $"värdet ”{value}” passar inte fältet.", read.Problem!.Mend);
    }

    private static bool Put(JsonNode at, (string? Name, int? Index) last, string? value)
    {
        if (last.Index is { } index)
        {
            if (at is not JsonArray list || index >= list.Count || list[index] is JsonObject or JsonArray) return false;
            if (value is null) list.RemoveAt(index);
            else list[index] = Like(list[index], value);
            return true;
        }
        if (at is not JsonObject members || members[last.Name!] is JsonObject or JsonArray) return false;
        if (value is null) members.Remove(last.Name!);
        else members[last.Name!] = Like(members[last.Name!], value);
        return true;
    }

    /// <summary>As the same kind of value as stood there.</summary>
    private static JsonNode Like(JsonNode? old, string value) => old?.GetValueKind() switch
    {
        JsonValueKind.Number when int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        JsonValueKind.True or JsonValueKind.False when value is "true" or "false" => value == "true",
        _ => value,
    };

    private static IEnumerable<(string? Name, int? Index)> Steps(string path)
    {
        foreach (Match step in Step().Matches(path))
            yield return step.Groups["index"] is { Success: true, ValueSpan: var index } ? (null, int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : int.MaxValue) : (step.Value, null);
    }

    [GeneratedRegex(@"[a-zA-Z0-9]+(?![^\[]*\])|\[(?<index>\d{1,6})\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Step();
}
