using System.Security.Cryptography;
using System.Text;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.People;

/// <summary>En som har passkeys: the person's key, which is also what an authenticator calls the user.</summary>
public sealed record Holder(string Person);

/// <summary>Passkeys (WebAuthn Level 3): rows that change and vanish (decision D15). The framework's own handler tries them.</summary>
/// <remarks>The framework asks a store of users; here a user is a key of the register, and nothing but passkeys is kept of them.</remarks>
public sealed class Passkeys(Store store) : IUserPasskeyStore<Holder>
{
    /// <summary>Most of one person's; enough for every device, and a bound on what the sign-in sends.</summary>
    public const int Most = 20;

    public IReadOnlyList<UserPasskeyInfo> Of(string person)
    {
        using var reader = store.Database.Open();
        return Read(reader, "select * from passkeys where person = $person order by created, id", ("$person", person));
    }

    /// <summary>A new one, or one whose counter has moved.</summary>
    public void Keep(string person, UserPasskeyInfo key) => store.Write(writer =>
    {
        writer.Run("""
            insert into passkeys(id, person, name, public, counter, created, transports, verified, eligible, backed)
            values ($id, $person, $name, $public, $counter, $created, $transports, $verified, $eligible, $backed)
            on conflict(id) do update set counter = $counter, verified = $verified, backed = $backed where person = $person
            """, ("$id", key.CredentialId), ("$person", person), ("$name", key.Name ?? ""), ("$public", key.PublicKey), ("$counter", (long)key.SignCount), ("$created", key.CreatedAt.ToUnixTimeSeconds()),
            ("$transports", string.Join(' ', key.Transports ?? [])), ("$verified", key.IsUserVerified), ("$eligible", key.IsBackupEligible), ("$backed", key.IsBackedUp));
        return 0;
    });

    public bool Remove(string person, byte[] id) => store.Write(writer =>
    {
        using var remove = writer.Command("delete from passkeys where id = $id and person = $person", ("$id", id), ("$person", person));
        return remove.ExecuteNonQuery() > 0;
    });

    /// <summary>Uses an answer up: false the second time within the time it holds.</summary>
    public bool Use(string state, DateTimeOffset until, DateTimeOffset now) => store.Write(writer =>
    {
        writer.Run("delete from challenges where until <= $now", ("$now", now.ToUnixTimeSeconds()));
        using var use = writer.Command("insert or ignore into challenges(used, until) values ($used, $until)", ("$used", SHA256.HashData(Encoding.UTF8.GetBytes(state))), ("$until", until.ToUnixTimeSeconds()));
        return use.ExecuteNonQuery() > 0;
    });

    private static List<UserPasskeyInfo> Read(SqliteConnection reader, string sql, params ReadOnlySpan<(string, object?)> values)
    {
        using var command = reader.Command(sql, values);
        using var rows = command.ExecuteReader();
        var keys = new List<UserPasskeyInfo>();
        while (rows.Read())
            keys.Add(new((byte[])rows["id"], (byte[])rows["public"], DateTimeOffset.FromUnixTimeSeconds((long)rows["created"]), (uint)(long)rows["counter"], ((string)rows["transports"]).Split(' ', StringSplitOptions.RemoveEmptyEntries),
                (long)rows["verified"] != 0, (long)rows["eligible"] != 0, (long)rows["backed"] != 0, [], [])
            { Name = (string)rows["name"] });
        return keys;
    }

    public Task<Holder?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(Key.Is(userId) ? new Holder(userId) : null);

    public Task<Holder?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        using var reader = store.Database.Open();
        using var find = reader.Command("select person from passkeys where id = $id", ("$id", credentialId));
        return Task.FromResult(find.ExecuteScalar() is string person ? new Holder(person) : null);
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Holder user, CancellationToken cancellationToken) => Task.FromResult<IList<UserPasskeyInfo>>([.. Of(user.Person)]);

    public Task<UserPasskeyInfo?> FindPasskeyAsync(Holder user, byte[] credentialId, CancellationToken cancellationToken) =>
        Task.FromResult(Of(user.Person).FirstOrDefault(key => key.CredentialId.AsSpan().SequenceEqual(credentialId)));

    public Task AddOrUpdatePasskeyAsync(Holder user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        Keep(user.Person, passkey);
        return Task.CompletedTask;
    }

    public Task RemovePasskeyAsync(Holder user, byte[] credentialId, CancellationToken cancellationToken)
    {
        Remove(user.Person, credentialId);
        return Task.CompletedTask;
    }

    public Task<string> GetUserIdAsync(Holder user, CancellationToken cancellationToken) => Task.FromResult(user.Person);

    public Task<string?> GetUserNameAsync(Holder user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Person);

    public Task<string?> GetNormalizedUserNameAsync(Holder user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Person);

    public Task<Holder?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Task.FromResult<Holder?>(null);

    // People are the register's; the framework neither makes nor changes them.
    public Task SetUserNameAsync(Holder user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetNormalizedUserNameAsync(Holder user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> CreateAsync(Holder user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> UpdateAsync(Holder user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Holder user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose() { }
}
