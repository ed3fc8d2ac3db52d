using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.Storage;

/// <summary>Hyllan: bytes kept by their hash, within the append that names them.</summary>
public sealed class Shelf
{
    private readonly SqliteTransaction transaction;

    internal Shelf(SqliteTransaction transaction) => this.transaction = transaction;

    /// <summary>Streams of which a text has been erased.</summary>
    internal HashSet<string> ErasedFrom { get; } = [];

    /// <summary>Raderar en text beside the log (decision D14), with its salt; false where there is none of that key.</summary>
    public bool Erase(string text)
    {
        using var erase = transaction.Command("delete from texts where key = $key returning stream", ("$key", text));
        return erase.ExecuteScalar() is string stream && (ErasedFrom.Add(stream) || true);
    }

    /// <summary>SHA-256 of the bytes, in small hex letters: their name on the shelf.</summary>
    public string Keep(byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        using var keep = transaction.Command("insert or ignore into files(hash, bytes) values ($hash, $bytes)", ("$hash", hash), ("$bytes", bytes));
        keep.ExecuteNonQuery();
        return hash;
    }
}
