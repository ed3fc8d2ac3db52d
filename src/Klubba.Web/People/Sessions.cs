using System.Security.Cryptography;
using Klubba.Web.Storage;

namespace Klubba.Web.People;

/// <summary>Inloggningar: rows that change and vanish, never events (decision D15). Only the hash of a token is kept.</summary>
public sealed class Sessions(Store store, TimeProvider clock)
{
    private static readonly TimeSpan Length = TimeSpan.FromHours(12);

    /// <summary>A new session; the token goes to the cookie and is nowhere else.</summary>
    public string Start(string person)
    {
        var token = RandomNumberGenerator.GetBytes(32);
        var until = (clock.GetUtcNow() + Length).ToUnixTimeSeconds();
        store.Write(writer =>
        {
            writer.Run("insert into sessions(token, person, until) values ($token, $person, $until)", ("$token", SHA256.HashData(token)), ("$person", person), ("$until", until));
            return 0;
        });
        return Convert.ToHexString(token);
    }

    /// <summary>Whose session it is; null for one that has ended or never was.</summary>
    public string? PersonOf(string? token)
    {
        if (token is not { Length: 64 } || Bytes(token) is not { } bytes) return null;
        using var reader = store.Database.Open();
        using var find = reader.Command("select person from sessions where token = $token and until > $now", ("$token", SHA256.HashData(bytes)), ("$now", clock.GetUtcNow().ToUnixTimeSeconds()));
        return find.ExecuteScalar() as string;
    }

    /// <summary>This one alone.</summary>
    public void End(string? token, string person) => store.Write(writer =>
    {
        writer.Run("delete from sessions where token = $token and person = $person", ("$token", SHA256.HashData(Bytes(token ?? "") ?? [])), ("$person", person));
        return 0;
    });

    /// <summary>All of the person's, but the one that asks for it: as when roles change, or a device is lost.</summary>
    public void EndAll(string person, string? but = null) => store.Write(writer =>
    {
        writer.Run("delete from sessions where person = $person and token <> $but", ("$person", person), ("$but", SHA256.HashData(Bytes(but ?? "") ?? [])));
        return 0;
    });

    private static byte[]? Bytes(string token) => token.All(char.IsAsciiHexDigit) ? Convert.FromHexString(token) : null;
}
