using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.Storage;

/// <summary>Hyllan: bytes kept by their hash, within the append that names them.</summary>
public sealed class Shelf
{
    private readonly SqliteTransaction transaction;

    internal Shelf(SqliteTransaction transaction) => this.transaction = transaction;

    /// <summary>SHA-256 of the bytes, in small hex letters: their name on the shelf.</summary>
    public string Keep(byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        using var keep = transaction.Command("insert or ignore into files(hash, bytes) values ($hash, $bytes)", ("$hash", hash), ("$bytes", bytes));
        keep.ExecuteNonQuery();
        return hash;
    }
}
