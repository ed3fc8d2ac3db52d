using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Klubba.Formats;

namespace Klubba;

/// <summary>Protokollets kontrollsumma: what approvers approve (decision D10).</summary>
/// <remarks>
/// SHA-256, in small hex letters, of the canonical JSON (RFC 8785) of the minutes' text: what the meeting did. Their life (approvals, notices,
/// dispatch, appeals, corrections) is left out, so that it is the same before and after. Numbers of the record are whole; amounts are text.
/// </remarks>
public static class RecordHash
{
    private static readonly string[] Life = ["approvedOn", "postedOn", "removedOn", "approvals", "corrections", "appeals"];
    private static readonly string[] LifeOfItem = ["dispatchedOn", "approval"];

    public static string Of(Minutes minutes)
    {
        var text = (JsonObject)JsonNode.Parse(Json.Write(minutes))!;
        foreach (var member in Life) text.Remove(member);
        foreach (var item in text["items"]?.AsArray() ?? [])
            foreach (var member in LifeOfItem) ((JsonObject)item!).Remove(member);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(text))));
    }

    /// <summary>The first twelve letters, in fours: what is shown, and stands in the foot.</summary>
    public static string Short(string hash) => $"{hash[..4]} {hash[4..8]} {hash[8..12]}";

    internal static string Canonical(JsonNode node) => Write(new StringBuilder(), node).ToString();

    private static StringBuilder Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members: Members(text, members); break;
            case JsonArray items: Items(text, items); break;
            case JsonValue value when value.TryGetValue<string>(out var told): Quoted(text, told); break;
            case null: text.Append("null"); break;
            default: text.Append(node.ToJsonString()); break; // whole numbers, true and false
        }
        return text;
    }

    /// <summary>Sorted by UTF-16 code units.</summary>
    private static void Members(StringBuilder text, JsonObject members)
    {
        text.Append('{');
        foreach (var (name, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (text[^1] != '{') text.Append(',');
            Quoted(text, name).Append(':');
            Write(text, value);
        }
        text.Append('}');
    }

    private static void Items(StringBuilder text, JsonArray items)
    {
        text.Append('[');
        for (var i = 0; i < items.Count; i++) Write(i == 0 ? text : text.Append(','), items[i]);
        text.Append(']');
    }

    private static StringBuilder Quoted(StringBuilder text, string told)
    {
        text.Append('"');
        foreach (var sign in told)
        {
            text = sign switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}"),
                _ => text.Append(sign),
            };
        }
        return text.Append('"');
    }
}
