using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Klubba.Bench;

/// <summary>What the disk itself costs: a database as the server's is set, and nothing else around its lines.</summary>
internal sealed class Disk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("klubba-bench-");
    private readonly SqliteConnection connection;

    public Disk()
    {
        connection = new($"Data Source={Path.Combine(folder.FullName, "disk.db")};Pooling=false");
        connection.Open();
        Run("pragma journal_mode = wal");
        Run("pragma synchronous = full");
        Run("create table lines(text text)");
    }

    /// <summary>Milliseconds until one line of three hundred letters is safe.</summary>
    public double Write()
    {
        var start = Stopwatch.GetTimestamp();
        Run("insert into lines values(hex(zeroblob(150)))");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        connection.Dispose();
        folder.Delete(recursive: true);
    }
}
