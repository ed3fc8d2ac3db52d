using Microsoft.Data.Sqlite;

namespace Klubba.Web.Storage;

/// <summary>Databasen: one SQLite file. An acknowledged event survives a power cut (<c>synchronous=FULL</c>).</summary>
internal sealed class Database : IDisposable
{
    /// <summary>
    /// The event table is the truth; numbers and the texts beside it (decision D14) go with it. The rest are ordinary tables: what is kept by content, and accounts, whose rows
    /// change and vanish (decision D15).
    /// </summary>
    private const string Tables = """
        create table if not exists events(
          position integer primary key autoincrement,
          stream text not null, version integer not null, id text not null unique, type text not null,
          at text not null, by text not null, data text not null, seal blob not null,
          unique(stream, version)) strict;
        create table if not exists numbers(series text not null, number integer not null, stream text not null, primary key(series, number)) strict, without rowid;
        create table if not exists files(hash text primary key, bytes blob not null) strict;
        create table if not exists texts(key text not null primary key, stream text not null, salt blob not null, bytes blob not null) strict, without rowid;
        create table if not exists accounts(person text not null primary key, name text not null unique, password text not null) strict, without rowid;
        create table if not exists links(token blob not null primary key, person text, until integer not null) strict, without rowid;
        create table if not exists journal(id integer primary key, at integer not null, kind text not null, by text not null, body text, about text not null) strict;
        create table if not exists passkeys(id blob not null primary key, person text not null, name text not null, public blob not null, counter integer not null, created integer not null, transports text not null, verified integer not null, eligible integer not null, backed integer not null) strict, without rowid;
        create table if not exists challenges(used blob not null primary key, until integer not null) strict, without rowid;
        create table if not exists sessions(token blob primary key, person text not null, until integer not null) strict, without rowid;
        create table if not exists board_read(first integer primary key, last integer not null) strict;
        create table if not exists outbox(
          id text primary key, batch text not null, meeting text not null, item text not null, addressee text not null, mail text,
          state text not null, tries integer not null, due integer not null, why text, act text not null, changed integer not null,
          told integer not null default 0, unique(batch, item, addressee)) strict, without rowid;
        """;

    public const string FileName = "klubba.db";

    private readonly string connectionString;

    public Database(string folder)
    {
        Directory.CreateDirectory(folder);
        Path = System.IO.Path.Combine(folder, FileName);
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path, Pooling = true, DefaultTimeout = 30 }.ToString();
        Writer = Open();
        Writer.Run("pragma journal_mode = wal");
        Writer.Run("pragma secure_delete = on"); // what is erased is written over
        Writer.Run(Tables);
    }

    public string Path { get; }

    /// <summary>The one connection that writes; whoever uses it holds the store's lock.</summary>
    public SqliteConnection Writer { get; }

    /// <summary>A connection that reads, from the pool.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Run("pragma synchronous = full");
        return connection;
    }

    /// <summary>An existing database, to be read and never changed; or why it cannot be.</summary>
    public static Result<SqliteConnection> Look(string path)
    {
        if (!File.Exists(path)) return new Problem(path, "filen finns inte.", "Kontrollera sökvägen.");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 30 }.ToString());
        try
        {
            connection.Open();
            connection.Run("pragma trusted_schema = off");
            using var first = connection.Command("select count(*) from sqlite_schema where name = 'events'");
            if (first.ExecuteScalar() is 1L) return connection;
        }
        catch (SqliteException)
        {
            // told below
        }
        connection.Dispose();
        return new Problem(path, "det är ingen databas av Klubba.", "Ange mappen eller filen som Klubba har skrivit.");
    }

    /// <summary>A copy as one file without a log beside it, to be changed before it is put in place.</summary>
    public static SqliteConnection Whole(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        connection.Open();
        connection.Run("pragma trusted_schema = off");
        connection.Run("pragma journal_mode = delete");
        return connection;
    }

    /// <summary>What a database of ours may hold.</summary>
    public static IReadOnlyList<string> Known
    {
        get
        {
            using var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            connection.Run(Tables);
            return Objects(connection);
        }
    }

    /// <summary>Every table, index, view and trigger with its definition.</summary>
    public static IReadOnlyList<string> Objects(SqliteConnection connection)
    {
        using var command = connection.Command("select type || ' ' || name || ' ' || coalesce(sql, '') from sqlite_schema");
        using var rows = command.ExecuteReader();
        var objects = new List<string>();
        while (rows.Read()) objects.Add(string.Join(' ', rows.GetString(0).Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)));
        return objects;
    }

    public void Dispose()
    {
        Writer.Dispose();
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
