using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.Storage;

/// <summary>Lagret: the append-only table of events, and the folds of its streams.</summary>
/// <remarks>
/// An act is written to one stream, whole or not at all. Under one lock the stream as it stands is folded with the new lines; what has no
/// meaning is refused before anything is written. <c>at</c> is the later of the clock and the stream's last <c>at</c> (decision D4).
/// </remarks>
public sealed class Store : IDisposable
{
    private readonly Database database;
    private readonly TimeProvider clock;
    private readonly Watchers watchers;
    private readonly ConcurrentDictionary<string, Folded> folds = new();
    private readonly Lock writing = new();
    private long latest, erasures;

    /// <param name="folder">Where the database lies; made if it is not there.</param>
    public Store(string folder, TimeProvider clock)
    {
        (database, this.clock, watchers) = (new Database(folder), clock, new Watchers(clock));
        using var last = database.Writer.Command("select coalesce(max(position), 0) from events");
        latest = Convert.ToInt64(last.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    internal Database Database => database;

    /// <summary>Runs in the store's lock, on the connection that writes.</summary>
    internal T Write<T>(Func<SqliteConnection, T> write)
    {
        lock (writing) return write(database.Writer);
    }

    public Answer<T> Append<T>(Stream<T> stream, Act<T> act) where T : class
    {
        lock (writing)
        {
            if (Repeated(stream, act.Id) is { } first) return first;
            using var transaction = database.Writer.BeginTransaction(deferred: false);
            var known = Fold(stream);
            if (act.Seen is { } seen && seen != known.Version) return new Answer<T>.Outdated(known.Version);
            var desk = new Desk(new(transaction, stream.Name), new(transaction));
            var events = act.Events((T?)known.State, desk);
            if (!events.Ok) return new Answer<T>.Refused(events.Problem!);
            if (Lines(transaction, stream, act, known, events.Value, out var lines) is { } refused) return new Answer<T>.Refused(refused);
            foreach (var line in lines) Insert(transaction, stream.Name, line);
            transaction.Commit();
            if (lines.Count == 0) return new Answer<T>.Accepted(known.Version, (T)known.State!);
            var last = lines[^1];
            folds[stream.Name] = last.After;
            Forget(desk.Shelf.ErasedFrom);
            Volatile.Write(ref latest, last.After.Position);
            watchers.Tell(stream.Name);
            return new Answer<T>.Accepted(last.After.Version, (T)last.After.State!);
        }
    }

    /// <summary>Brings in a whole log as it stands, its lines unchanged; the stream must be empty.</summary>
    /// <exception cref="ArgumentException">The stream has lines, or the log does not fold.</exception>
    public void Bring<T>(Stream<T> stream, Values<Entry> log) where T : class
    {
        lock (writing)
        {
            if (Fold(stream).Version > 0) throw new ArgumentException($"{stream.Name} is not empty.", nameof(stream));
            if (stream.Of(log) is { Ok: false, Problem: var problem }) throw new ArgumentException(problem!.ToString(), nameof(log));
            using var transaction = database.Writer.BeginTransaction(deferred: false);
            var last = Folded.Empty;
            foreach (var entry in log)
            {
                var text = Texts.Hide(transaction, stream.Name, EventLog.WriteLine(entry), entry.Event);
                last = last with { Seal = Chain.Seal(last.Seal, text) };
                Insert(transaction, stream.Name, new(entry, text, last));
            }
            transaction.Commit();
            Volatile.Write(ref latest, last.Position);
        }
    }

    /// <summary>The stream as it stands, or null where it is empty.</summary>
    public T? State<T>(Stream<T> stream) where T : class => (T?)Known(stream).State;

    /// <summary>State and version together, as an author saw them.</summary>
    public (T? State, long Version) Seen<T>(Stream<T> stream) where T : class => Known(stream) is var known ? ((T?)known.State, known.Version) : default;

    /// <summary>Position of the stream's last line; 0 where it is empty.</summary>
    public long Position<T>(Stream<T> stream) where T : class => Known(stream).Position;

    /// <summary>Position of the last line of any stream.</summary>
    public long Latest => Volatile.Read(ref latest);

    /// <summary>How many times texts have been erased since the start: what was made of a stream before the last of them is not to be shown.</summary>
    public long Erasures => Volatile.Read(ref erasures);

    /// <summary>The streams of a kind that have lines after the position.</summary>
    public IReadOnlyList<string> Grown(string kind, long after)
    {
        using var reader = database.Open();
        using var command = reader.Command("select distinct stream from events where position > $after and stream glob $kind", ("$after", after), ("$kind", $"{kind}/*"));
        return Names(command);
    }

    /// <summary>The Swedish day by the store's clock.</summary>
    public DateOnly Today() => SwedishTime.Day(SwedishTime.Of(clock.GetUtcNow()));

    internal Watch Watch(params ReadOnlySpan<string> streams) => watchers.Watch(streams);

    /// <summary>The lines of a stream with their texts.</summary>
    public IReadOnlyList<string> Lines(string stream)
    {
        using var reader = database.Open();
        return [.. Rows(reader, stream).Select(row => row.Line)];
    }

    /// <summary>The texts beside a stream's lines that have not been erased, in their order: key, the line's number and the text.</summary>
    public IReadOnlyList<(string Key, long Line, string Text)> Erasable(string stream)
    {
        using var reader = database.Open();
        using var command = reader.Command("select data, type, version from events where stream = $stream order by version", ("$stream", stream));
        using var rows = command.ExecuteReader();
        var texts = new List<(string, long, string)>();
        while (rows.Read())
            foreach (var (key, _) in Texts.Named(rows.GetString(0), rows.GetString(1)))
                if (Texts.Text(reader, key) is { } text) texts.Add((key, rows.GetInt64(2), text));
        return texts;
    }

    public IReadOnlyList<string> StreamNames()
    {
        using var reader = database.Open();
        using var command = reader.Command("select distinct stream from events order by stream");
        return Names(command);
    }

    private static List<string> Names(SqliteCommand command)
    {
        using var rows = command.ExecuteReader();
        var names = new List<string>();
        while (rows.Read()) names.Add(rows.GetString(0));
        return names;
    }

    /// <summary>A kept file by its hash, or null.</summary>
    public byte[]? File(string hash)
    {
        using var reader = database.Open();
        using var find = reader.Command("select bytes from files where hash = $hash", ("$hash", hash));
        return find.ExecuteScalar() as byte[];
    }

    /// <summary>The first line of a stream whose seal is not that of its text and the line before it, or null.</summary>
    public Problem? Verify(string stream)
    {
        using var reader = database.Open();
        return Keeping.VerifiedStream.Chained(reader, stream);
    }

    public void Dispose()
    {
        watchers.Dispose();
        database.Dispose();
    }

    /// <summary>What was erased is neither remembered nor left in the file of the latest writes.</summary>
    private void Forget(HashSet<string> streams)
    {
        if (streams.Count == 0) return;
        foreach (var stream in streams) folds.TryRemove(stream, out _);
        Interlocked.Increment(ref erasures);
        database.Writer.Run("pragma wal_checkpoint(truncate)");
    }

    private Folded Known<T>(Stream<T> stream) where T : class
    {
        if (folds.TryGetValue(stream.Name, out var known)) return known;
        lock (writing) return Fold(stream);
    }

    /// <summary>From the cache, or from the whole stream. A stored stream that does not fold is a broken database, not a wrong act.</summary>
    private Folded Fold<T>(Stream<T> stream) where T : class
    {
        if (folds.TryGetValue(stream.Name, out var known)) return known;
        using var reader = database.Open();
        var rows = Rows(reader, stream.Name).ToList();
        if (rows.Count == 0) return Folded.Empty;
        var log = EventLog.Read(string.Join('\n', rows.Select(r => r.Line)));
        var state = log.Ok ? stream.Of(log.Value) : log.Problem!;
        if (!state.Ok) throw new InvalidDataException($"{stream.Name}: {state.Problem}");
        return folds[stream.Name] = new(state.Value, rows.Count, rows[^1].Seal, rows[^1].Position, log.Value[^1].At);
    }

    /// <summary>The first answer again. An id that stands in another log is no repeat, and can never be told.</summary>
    private Answer<T>? Repeated<T>(Stream<T> stream, Guid id) where T : class
    {
        using var find = database.Writer.Command("select version, stream from events where id = $id", ("$id", Text(id)));
        using var row = find.ExecuteReader();
        if (!row.Read()) return null;
        return row.GetString(1) == stream.Name ? new Answer<T>.Accepted(row.GetInt64(0), State(stream)!, Repeated: true)
            : new Answer<T>.Refused(new Problem("formuläret", "det har redan sänts någon annanstans.", "Ladda om sidan och försök igen."));
    }

    /// <summary>The act's lines, each with the stream after it; or why one of them has no meaning.</summary>
    private Problem? Lines<T>(SqliteTransaction transaction, Stream<T> stream, Act<T> act, Folded known, Values<Event> events, out List<Line> lines) where T : class
    {
        lines = [];
        foreach (var happened in events)
        {
            var at = Later(SwedishTime.Of(Seconds(clock.GetUtcNow())), known.At);
            var entry = new Entry(known.Version + 1, lines.Count == 0 ? act.Id : Guid.CreateVersion7(at), at, act.By, happened);
            var next = known.State is T state ? stream.After(state, entry) : stream.Of([entry]);
            if (!next.Ok) return next.Problem;
            var text = EventLog.WriteLine(entry);
            if (text.Length > EventLog.MaxLineLength) return new Problem("händelsen", "den är för lång.", "Lägg långa texter som handlingar.");
            text = Texts.Hide(transaction, stream.Name, text, happened);
            known = new(next.Value, entry.Seq, Chain.Seal(known.Seal, text), 0, at);
            lines.Add(new(entry, text, known));
        }
        return null;
    }

    private static void Insert(SqliteTransaction transaction, string stream, Line line)
    {
        var (entry, text, after) = line;
        using var insert = transaction.Command("""
            insert into events(stream, version, id, type, at, by, data, seal) values ($stream, $version, $id, $type, $at, $by, $data, $seal) returning position
            """, ("$stream", stream), ("$version", entry.Seq), ("$id", Text(entry.Id)), ("$type", EventLog.NameOf(entry.Event)),
            ("$at", entry.At.ToString("O", CultureInfo.InvariantCulture)), ("$by", entry.By), ("$data", text), ("$seal", after.Seal));
        after.Position = (long)insert.ExecuteScalar()!;
    }

    private static IEnumerable<Row> Rows(SqliteConnection reader, string stream)
    {
        using var command = reader.Command("select position, version, data, seal, type from events where stream = $stream order by version", ("$stream", stream));
        using var rows = command.ExecuteReader();
        while (rows.Read()) yield return new(rows.GetInt64(0), rows.GetInt64(1), Texts.Show(reader, rows.GetString(2), rows.GetString(4)), (byte[])rows[3]);
    }

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    private static DateTimeOffset Seconds(DateTimeOffset moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond), moment.Offset);

    private static DateTimeOffset Later(DateTimeOffset now, DateTimeOffset last) => now < last ? last : now;

    private sealed record Row(long Position, long Version, string Line, byte[] Seal);

    private sealed record Line(Entry Entry, string Text, Folded After);

    /// <summary>A stream's state with what the next line needs to know of the last.</summary>
    private sealed record Folded(object? State, long Version, byte[] Seal, long Position, DateTimeOffset At)
    {
        public static Folded Empty { get; } = new(null, 0, Chain.Start, 0, DateTimeOffset.MinValue);

        public long Position { get; set; } = Position;
    }
}
