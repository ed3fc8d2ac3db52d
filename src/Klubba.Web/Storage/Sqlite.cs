using Microsoft.Data.Sqlite;

namespace Klubba.Web.Storage;

/// <summary>SQL without ceremony: always with parameters.</summary>
internal static class Sqlite
{
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    public static SqliteCommand Command(this SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = transaction.Connection!.Command(sql, values);
        command.Transaction = transaction;
        return command;
    }

    public static void Run(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Command(sql, values);
        command.ExecuteNonQuery();
    }
}
