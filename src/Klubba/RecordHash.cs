using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
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
    /// <summary>What RFC 8785 writes as something else than itself.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\"\\" + string.Concat(Enumerable.Range(0, 32).Select(code => (char)code)));

    private static readonly string[] LifeOfItem = ["dispatchedOn", "approval"];

    public static string Of(Minutes minutes)
    {
        using var json = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(minutes, Json.Options));
        var text = Members(new StringBuilder(64 * 1024), json.RootElement, Life);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The first twelve letters, in fours: what is shown, and stands in the foot.</summary>
    public static string Short(string hash) => $"{hash[..4]} {hash[4..8]} {hash[8..12]}";

    internal static string Canonical(JsonElement value) => Write(new StringBuilder(), value).ToString();

    private static StringBuilder Write(StringBuilder text, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Members(text, value, []),
        JsonValueKind.Array => Items(text, value, []),
        JsonValueKind.String => Quoted(text, value.GetString()!),
        _ => text.Append(value.GetRawText()), // whole numbers, true, false and null
    };

    /// <summary>Sorted by UTF-16 code units, less those left out; of the items, what is of their life.</summary>
    private static StringBuilder Members(StringBuilder text, JsonElement value, string[] without)
    {
        var members = value.EnumerateObject().Where(m => !without.Contains(m.Name)).ToArray();
        Array.Sort(members, (one, other) => string.CompareOrdinal(one.Name, other.Name));
        text.Append('{');
        for (var i = 0; i < members.Length; i++)
        {
            Quoted(i == 0 ? text : text.Append(','), members[i].Name).Append(':');
            if (ReferenceEquals(without, Life) && members[i].Name == "items") Items(text, members[i].Value, LifeOfItem);
            else Write(text, members[i].Value);
        }
        return text.Append('}');
    }

    private static StringBuilder Items(StringBuilder text, JsonElement value, string[] without)
    {
        text.Append('[');
        var first = true;
        foreach (var item in value.EnumerateArray())
        {
            if (!first) text.Append(',');
            first = false;
            if (without.Length > 0) Members(text, item, without);
            else Write(text, item);
        }
        return text.Append(']');
    }

    private static StringBuilder Quoted(StringBuilder text, string told)
    {
        text.Append('"');
        if (told.AsSpan().IndexOfAny(Escaped) < 0) return text.Append(told).Append('"');
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
