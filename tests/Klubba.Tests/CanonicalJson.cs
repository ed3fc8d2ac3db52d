using System.Globalization;
using System.Text.Json;

namespace Klubba.Tests;

/// <summary>RFC 8785 the plain way, from any JSON text: what the record's quick way is held against.</summary>
internal static class CanonicalJson
{
    public static string Of(string json, params string[] without)
    {
        using var document = JsonDocument.Parse(json);
        return Write(document.RootElement, "", without);
    }

    private static string Write(JsonElement value, string path, string[] without) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().Where(m => !without.Contains($"{path}.{m.Name}")).OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => $"{Quoted(m.Name)}:{Write(m.Value, $"{path}.{m.Name}", without)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(v => Write(v, path, without)))}]",
        JsonValueKind.String => Quoted(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static string Quoted(string text) => $"\"{string.Concat(text.Select(sign => sign switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}"),
        _ => sign.ToString(),
    }))}\"";
}
