using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Klubba.Web.Room;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.Storage;

/// <summary>Texter beside the log (decision D14): a line is stored with a text's key and salted hash in its place, and is read with the text.</summary>
/// <remarks>The hash is SHA-256 of the salt and the text's UTF-8 bytes. Without the salt, which goes with the text, it tells nothing of it.</remarks>
internal static class Texts
{
    private const int SaltLength = 16;

    private static readonly ConcurrentDictionary<Type, string[]> Members = new();

    private static readonly JsonSerializerOptions Written = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line as it is stored and sealed; its erasable texts are laid beside it.</summary>
    public static string Hide(SqliteTransaction transaction, string stream, string line, Event e)
    {
        var members = Of(e.GetType());
        if (!Array.Exists(members, m => line.Contains($"\"{m}\":", StringComparison.Ordinal))) return line;
        return Changed(line, members, text =>
        {
            var (key, salt, bytes) = (NewKey.Of('t'), RandomNumberGenerator.GetBytes(SaltLength), Encoding.UTF8.GetBytes(text));
            using var keep = transaction.Command("insert into texts(key, stream, salt, bytes) values ($key, $stream, $salt, $bytes)", ("$key", key), ("$stream", stream), ("$salt", salt), ("$bytes", bytes));
            keep.ExecuteNonQuery();
            return $"{key}:{Hash(salt, bytes)}";
        });
    }

    /// <summary>A text's key, a colon and its hash.</summary>
    private static bool IsReference(string text) => text.Length == 75 && text[0] == 't' && text[10] == ':' && Key.Is(text[..10]);

    /// <summary>The line with its texts; where one has been erased it says so.</summary>
    public static string Show(SqliteConnection reader, string line, string type) =>
        line.Contains("\":\"t-", StringComparison.Ordinal) && EventLog.Types.TryGetValue(type, out var known) ? Changed(line, Of(known), told => IsReference(told) ? Text(reader, told[..10]) ?? Erased.Shown : told) : line;

    /// <summary>Keys of the texts that a stored line names, each with its hash.</summary>
    public static IReadOnlyList<(string Key, string Hash)> Named(string line, string type)
    {
        var named = new List<(string, string)>();
        if (line.Contains("\":\"t-", StringComparison.Ordinal) && EventLog.Types.TryGetValue(type, out var known))
            Changed(line, Of(known), told => { if (IsReference(told)) named.Add((told[..10], told[11..])); return told; });
        return named;
    }

    /// <summary>Whether the text is there, and as it was when it was hashed; null where it is gone.</summary>
    public static bool? Holds(SqliteConnection reader, string key, string hash)
    {
        using var find = reader.Command("select salt, bytes from texts where key = $key", ("$key", key));
        using var row = find.ExecuteReader();
        return row.Read() ? Hash((byte[])row[0], (byte[])row[1]) == hash : null;
    }

    public static string? Text(SqliteConnection reader, string key)
    {
        using var find = reader.Command("select bytes from texts where key = $key", ("$key", key));
        return find.ExecuteScalar() is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static string Changed(string line, string[] members, Func<string, string> change)
    {
        var told = JsonNode.Parse(line)!;
        var data = told["data"]!.AsObject();
        foreach (var member in members)
            if (data[member] is JsonValue text) data[member] = change(text.GetValue<string>());
        return told.ToJsonString(Written);
    }

    private static string Hash(byte[] salt, byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData([.. salt, .. bytes]));

    private static string[] Of(Type type) => Members.GetOrAdd(type, of =>
        [.. of.GetProperties().Where(p => p.IsDefined(typeof(ErasableAttribute), inherit: true)).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))]);
}
