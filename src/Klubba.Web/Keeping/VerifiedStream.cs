using System.Globalization;
using System.Text.Json;
using Klubba.Web.Storage;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.Keeping;

/// <summary>One stream read anew: its chain, its lines, what they fold to, and the files that they name.</summary>
internal sealed record VerifiedStream(long Lines, IReadOnlyList<string> Files, IReadOnlyList<Problem> Problems)
{
    public static IReadOnlyList<string> All(SqliteConnection reader) => Texts(reader, "select distinct stream from events order by stream");

    public static IReadOnlyList<string> LinesOf(SqliteConnection reader, string stream) => Texts(reader, "select data from events where stream = $stream order by version", ("$stream", stream));

    private static List<string> Texts(SqliteConnection reader, string sql, params ReadOnlySpan<(string, object?)> values)
    {
        using var command = reader.Command(sql, values);
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read()) texts.Add(rows.GetString(0));
        return texts;
    }

    public static VerifiedStream Read(SqliteConnection reader, string stream)
    {
        var (lines, files) = (new List<string>(), new List<string>());
        if (Chained(reader, stream, lines) is { } broken) return new(lines.Count, files, [broken]);
        var log = EventLog.Read(string.Join('\n', lines));
        if (!log.Ok) return new(lines.Count, files, [InStream(stream, log.Problem!)]);
        foreach (var line in lines) files.AddRange(NamedFile.In(line).Select(file => file.Hash));
        return new(lines.Count, files, [.. Folded(stream, log.Value)]);
    }

    /// <summary>The first line that is not as it was sealed, or that its columns tell otherwise of.</summary>
    internal static Problem? Chained(SqliteConnection reader, string stream, List<string>? lines = null)
    {
        using var command = reader.Command("select version, data, seal, id, type, by from events where stream = $stream order by version", ("$stream", stream));
        using var rows = command.ExecuteReader();
        var (seal, version) = (Chain.Start, 0L);
        while (rows.Read())
        {
            version++;
            var (where, line) = ($"{stream}, rad {version.ToString(CultureInfo.InvariantCulture)}", rows.GetString(1));
            if (rows.GetInt64(0) != version) return new(where, "raden saknas.", Verification.Mend);
            seal = Chain.Seal(seal, line);
            if (!seal.AsSpan().SequenceEqual((byte[])rows[2])) return new(where, "raden är ändrad efter att den skrevs.", Verification.Mend);
            if (!Tells(line, rows.GetString(3), rows.GetString(4), rows.GetString(5))) return new(where, "tabellen säger något annat än raden.", Verification.Mend);
            lines?.Add(line);
        }
        return null;
    }

    private static bool Tells(string line, string id, string type, string by)
    {
        try
        {
            using var told = JsonDocument.Parse(line, new() { MaxDepth = 32 });
            return Is("id", id) && Is("type", type) && Is("by", by);
            bool Is(string member, string value) => told.RootElement.TryGetProperty(member, out var found) && found.ValueKind == JsonValueKind.String && found.GetString() == value;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<Problem> Folded(string stream, Values<Entry> log)
    {
        var fold = stream.Split('/') switch
        {
            ["municipality"] => Klubba.Register.Of(log).Problem,
            ["meeting", var key] when Key.Is(key) => Meeting.Of(log).Problem,
            ["case", var key] when Key.Is(key) => Case.Of(log).Problem,
            ["import", var key] when Key.Is(key) => Import.Of(log).Problem,
            _ => new("strömmen", "den är av okänt slag.", "En nyare Klubba har skrivit den; använd den."),
        };
        if (fold is not null) return [InStream(stream, fold)];
        return stream.StartsWith("meeting/", StringComparison.Ordinal) ? Approved(stream, log) : [];
    }

    /// <summary>The record still gives the sum that its approvers stood for (decision D10).</summary>
    private static IEnumerable<Problem> Approved(string stream, Values<Entry> log) =>
        from line in log
        where line.Event is MinutesApproved { Items: null, RecordHash: not null }
        let stood = Meeting.Of(log.Take((int)line.Seq - 1))
        where !stood.Ok || RecordHash.Of(Minutes.Of(stood.Value)) != ((MinutesApproved)line.Event).RecordHash
        select new Problem($"{stream}, rad {line.Seq.ToString(CultureInfo.InvariantCulture)}", "protokollet ger inte den kontrollsumma som justerades.",
            "De filer som bevarades vid justeringen gäller. Kontrollera med den version av Klubba som gjorde dem.");

    private static Problem InStream(string stream, Problem problem) => problem with { Where = $"{stream}, {problem.Where}" };
}
