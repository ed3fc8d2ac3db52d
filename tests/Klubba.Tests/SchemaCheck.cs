using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Klubba.Tests;

/// <summary>Checks JSON against minutes.schema.json. It knows the keywords that the schema uses and throws on any other, so that none is passed over.</summary>
internal sealed class SchemaCheck
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "$defs", "title", "description"];

    private readonly JsonElement root;

    public SchemaCheck(string schema) => root = JsonDocument.Parse(schema).RootElement;

    /// <summary>The schema that is embedded in the core.</summary>
    public static SchemaCheck Minutes { get; } = new(Embedded("minutes.schema.json"));

    public static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(Minutes).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>What is wrong, by place; empty where the text is valid.</summary>
    public IReadOnlyList<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        var faults = new List<string>();
        Check(document.RootElement, root, "$", faults);
        return faults;
    }

    private void Check(JsonElement value, JsonElement schema, string path, List<string> faults)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (Annotations.Contains(keyword.Name)) continue;
            if (Fault(value, keyword, schema, path, faults) is { } fault) faults.Add($"{path}: {fault}");
        }
    }

    private string? Fault(JsonElement value, JsonProperty keyword, JsonElement schema, string path, List<string> faults)
    {
        switch (keyword.Name)
        {
            case "$ref": Check(value, Definition(keyword.Value.GetString()!), path, faults); return null;
            case "type": return IsOf(value, keyword.Value.GetString()!) ? null : $"is no {keyword.Value}";
            case "enum": return keyword.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)) ? null : $"{value} is not allowed";
            case "pattern": return Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1)) ? null : $"{value} has not the pattern";
            case "format": return DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && keyword.Value.GetString() == "date" ? null : $"{value} is no date";
            case "minimum": return value.GetInt64() >= keyword.Value.GetInt64() ? null : $"{value} is too small";
            case "required": return keyword.Value.EnumerateArray().FirstOrDefault(n => !value.TryGetProperty(n.GetString()!, out _)) is { ValueKind: JsonValueKind.String } missing ? $"{missing} is missing" : null;
            case "properties":
                foreach (var member in keyword.Value.EnumerateObject())
                    if (value.TryGetProperty(member.Name, out var held)) Check(held, member.Value, $"{path}.{member.Name}", faults);
                return null;
            case "additionalProperties": return Surplus(value, keyword.Value, schema, path, faults);
            case "items":
                foreach (var (item, i) in value.EnumerateArray().Select((item, i) => (item, i))) Check(item, keyword.Value, $"{path}[{i}]", faults);
                return null;
            default: throw new NotSupportedException($"The schema uses {keyword.Name}.");
        }
    }

    private string? Surplus(JsonElement value, JsonElement allowed, JsonElement schema, string path, List<string> faults)
    {
        var known = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(p => p.Name).ToHashSet() : [];
        foreach (var member in value.EnumerateObject().Where(m => !known.Contains(m.Name)))
        {
            if (allowed.ValueKind == JsonValueKind.False) return $"{member.Name} is surplus";
            Check(member.Value, allowed, $"{path}.{member.Name}", faults);
        }
        return null;
    }

    private JsonElement Definition(string reference) =>
        root.GetProperty("$defs").GetProperty(reference.StartsWith("#/$defs/", StringComparison.Ordinal) ? reference["#/$defs/".Length..] : throw new NotSupportedException(reference));

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException(type),
    };
}
