using System.Globalization;
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

    private static readonly string[] LifeOfItem = ["dispatchedOn", "approval"];

    /// <summary>As minutes are written, with the members in the order of RFC 8785 and without those of their life.</summary>
    private static readonly JsonSerializerOptions Options = Json.Canonical(type => type == typeof(Minutes) ? Life : type == typeof(Item) ? LifeOfItem : []);

    public static string Of(Minutes minutes) => Convert.ToHexStringLower(SHA256.HashData(Canonical(minutes, Options)));

    /// <summary>Of single items: the text of those alone, less what their approval itself tells of them, so that it is the same before and after.</summary>
    public static string Of(Minutes minutes, IReadOnlyCollection<string> numbers) => Of(new Minutes
    {
        Municipality = minutes.Municipality,
        Body = minutes.Body,
        Id = minutes.Id,
        Date = minutes.Date,
        Items = minutes.Items.Where(item => numbers.Contains(item.Number)).Select(item => item with { ApprovedImmediately = null, Dispatch = [] }).ToValues(),
    });

    /// <summary>The first twelve letters, in fours: what is shown, and stands in the foot.</summary>
    public static string Short(string hash) => $"{hash[..4]} {hash[4..8]} {hash[8..12]}";

    internal static ReadOnlySpan<byte> Canonical<T>(T value, JsonSerializerOptions options)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value, options);
        return json.AsSpan().IndexOf("\\u"u8) < 0 ? json : AsThemselves(Encoding.UTF8.GetString(json));
    }

    /// <summary>The writer tells some signs by their code that RFC 8785 writes as they are, and the control characters in capital letters.</summary>
    private static byte[] AsThemselves(string json)
    {
        var text = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] != '\\') text.Append(json[i]);
            else if (json[++i] != 'u') text.Append('\\').Append(json[i]);
            else
            {
                var code = ushort.Parse(json.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                text = code < ' ' ? text.Append(CultureInfo.InvariantCulture, $"\\u{code:x4}") : text.Append((char)code);
                i += 4;
            }
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
