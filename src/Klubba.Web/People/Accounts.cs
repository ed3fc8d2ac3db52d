using System.Security.Cryptography;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Identity;

namespace Klubba.Web.People;

/// <summary>Konton: who can sign in, by what. Rows that change and vanish, never events (decision D15).</summary>
/// <remarks>
/// Passwords are kept as the framework's hash (PBKDF2 with HMAC-SHA-512). A one-time link is kept as a hash, holds a day, and is gone when used;
/// a newer one for the same person takes the place of an older.
/// </remarks>
public sealed class Accounts(Store store, TimeProvider clock)
{
    /// <summary>Shortest password; there is no rule of what signs it has.</summary>
    public const int ShortestPassword = 12;

    private const int LongestPassword = 200;

    private static readonly TimeSpan LinkHolds = TimeSpan.FromDays(1);

    private static readonly PasswordHasher<string> Hasher = new();

    /// <summary>A hash to compare with where there is no account, so that the answer takes as long.</summary>
    private static readonly string Nobody = Hasher.HashPassword("", Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    /// <summary>A link by which one person sets a password; null: the first administrator, whom nobody knows yet.</summary>
    public string Invite(string? person)
    {
        var token = RandomNumberGenerator.GetBytes(32);
        store.Write(writer =>
        {
            writer.Run("delete from links where person is $person", ("$person", person));
            writer.Run("insert into links(token, person, until) values ($token, $person, $until)", ("$token", SHA256.HashData(token)), ("$person", person), ("$until", (clock.GetUtcNow() + LinkHolds).ToUnixTimeSeconds()));
            return 0;
        });
        return Convert.ToHexStringLower(token);
    }

    /// <summary>Whose sign-in name it is; null where nobody has it.</summary>
    public string? PersonOf(string name)
    {
        using var reader = store.Database.Open();
        using var find = reader.Command("select person from accounts where name = $name", ("$name", Level(name)));
        return find.ExecuteScalar() as string;
    }

    /// <summary>Whether the link holds, and for whom.</summary>
    public (bool Holds, string? Person) Invited(string token)
    {
        if (Bytes(token) is not { } bytes) return (false, null);
        using var reader = store.Database.Open();
        using var find = reader.Command("select person from links where token = $token and until > $now", ("$token", SHA256.HashData(bytes)), ("$now", clock.GetUtcNow().ToUnixTimeSeconds()));
        using var rows = find.ExecuteReader();
        return rows.Read() ? (true, rows.IsDBNull(0) ? null : rows.GetString(0)) : (false, null);
    }

    /// <summary>Uses the link up: the person gets the name and the password. False where another was first.</summary>
    public bool Accept(string token, string person, string name, string password) => store.Write(writer =>
    {
        using var use = writer.Command("delete from links where token = $token and until > $now", ("$token", SHA256.HashData(Bytes(token) ?? [])), ("$now", clock.GetUtcNow().ToUnixTimeSeconds()));
        if (use.ExecuteNonQuery() == 0) return false;
        writer.Run("insert into accounts(person, name, password) values ($person, $name, $password) on conflict(person) do update set name = $name, password = $password",
            ("$person", person), ("$name", Level(name)), ("$password", Hasher.HashPassword(person, password)));
        // Whoever needs a new link may have lost what they had: no old way in is left.
        foreach (var table in (string[])["sessions", "passkeys"]) writer.Run($"delete from {table} where person = $person", ("$person", person));
        return true;
    });

    /// <summary>The person, where name and password are right.</summary>
    public string? SignIn(string name, string password)
    {
        using var reader = store.Database.Open();
        using var find = reader.Command("select person, password from accounts where name = $name", ("$name", Level(name)));
        using var rows = find.ExecuteReader();
        var (person, hash) = rows.Read() ? (rows.GetString(0), rows.GetString(1)) : (null, Nobody);
        var right = password.Length <= LongestPassword && Hasher.VerifyHashedPassword(person ?? "", hash, password) != PasswordVerificationResult.Failed;
        return right ? person : null;
    }

    public bool IsTaken(string name, string person)
    {
        using var reader = store.Database.Open();
        using var find = reader.Command("select 1 from accounts where name = $name and person <> $person", ("$name", Level(name)), ("$person", person));
        return find.ExecuteScalar() is not null;
    }

    /// <summary>What is wrong with a name or a password that somebody wants, or null.</summary>
    public static string? Faulty(string name, string password) =>
        name.Trim().Length is < 2 or > 100 ? "fault-name"
        : password.Length is < ShortestPassword or > LongestPassword ? "fault-password"
        : password.Contains(name.Trim(), StringComparison.OrdinalIgnoreCase) ? "fault-password-name"
        : null;

    private static string Level(string name) => name.Trim().ToLowerInvariant();

    private static byte[]? Bytes(string token) => token.Length == 64 && token.All(char.IsAsciiHexDigit) ? Convert.FromHexString(token) : null;
}
