using System.Globalization;
using System.Text.Json;
using Klubba.Web.Storage;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.Keeping;

/// <summary>One stream read anew: its chain, its lines, what they fold to, and the files that they name.</summary>
internal sealed record VerifiedStream(string Name)
{
    public List<SealedLine> Lines { get; } = [];

    public List<Problem> Problems { get; } = [];

    /// <summary>The files that its lines name.</summary>
    public IEnumerable<string> Files => Lines.SelectMany(line => NamedFile.In(line.Text)).Select(file => file.Hash);

    /// <summary>The texts beside it that have been erased: their keys.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Keys of the texts that it says have been erased, in any stream.</summary>
    public IEnumerable<string> Erased { get; private set; } = [];

    public static IReadOnlyList<string> All(SqliteConnection reader)
    {
        using var command = reader.Command("select distinct stream from events order by stream");
        using var rows = command.ExecuteReader();
        var names = new List<string>();
        while (rows.Read()) names.Add(rows.GetString(0));
        return names;
    }

    public static VerifiedStream Read(SqliteConnection reader, string stream)
    {
        var read = new VerifiedStream(stream);
        if (Chained(reader, stream, read.Lines) is { } broken) read.Problems.Add(broken);
        else read.Try(reader);
        return read;
    }

    private void Try(SqliteConnection reader)
    {
        var log = EventLog.Read(string.Join('\n', Lines.Select(line => Texts.Show(reader, line.Text, line.Type))));
        if (!log.Ok)
        {
            Problems.Add(InStream(log.Problem!));
            return;
        }
        foreach (var (key, hash) in Lines.SelectMany(line => Texts.Named(line.Text, line.Type)))
        {
            if (Texts.Holds(reader, key, hash) is not { } whole) Missing.Add(key);
            else if (!whole) Problems.Add(new($"{Name}, texten {key}", "den är ändrad efter att den skrevs.", Verification.Mend));
        }
        Erased = log.Value.Select(line => line.Event).OfType<Erased>().Select(e => e.Text).ToList();
        Problems.AddRange(Folded(log.Value));
    }

    /// <summary>The first line that is not as it was sealed, or that its columns tell otherwise of.</summary>
    internal static Problem? Chained(SqliteConnection reader, string stream, List<SealedLine>? lines = null)
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
            lines?.Add(new(line, rows.GetString(4), seal));
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

    private IEnumerable<Problem> Folded(Values<Entry> log)
    {
        var fold = Name.Split('/') switch
        {
            ["municipality"] => Klubba.Register.Of(log).Problem,
            ["meeting", var key] when Key.Is(key) => Meeting.Of(log).Problem,
            ["case", var key] when Key.Is(key) => Case.Of(log).Problem,
            ["import", var key] when Key.Is(key) => Import.Of(log).Problem,
            _ => new("strömmen", "den är av okänt slag.", "En nyare Klubba har skrivit den; använd den."),
        };
        if (fold is not null) return [InStream(fold)];
        return Name.StartsWith("meeting/", StringComparison.Ordinal) && Missing.Count == 0 ? Approved(log) : [];
    }

    /// <summary>The record, or the part of it that was approved by itself, still gives the sum that its approvers stood for (decision D10).</summary>
    private IEnumerable<Problem> Approved(Values<Entry> log) =>
        from line in log
        let approved = Approval(line.Event, log)
        where approved.Hash is not null && Sum(Meeting.Of(log.Take((int)line.Seq - 1)), approved.Items) != approved.Hash
        select new Problem($"{Name}, rad {line.Seq.ToString(CultureInfo.InvariantCulture)}", "protokollet ger inte den kontrollsumma som justerades.",
            "De filer som bevarades vid justeringen gäller. Kontrollera med den version av Klubba som gjorde dem.");

    /// <summary>What was approved at the meeting under one key is one text, told in a line for each of its items.</summary>
    private static (string? Hash, IReadOnlyList<string> Items) Approval(Event told, Values<Entry> log) => told switch
    {
        MinutesApproved whole => (whole.RecordHash, whole.Items ?? []),
        ItemApproved one => (one.RecordHash, [.. log.Select(line => line.Event).OfType<ItemApproved>().Where(e => e.Approval == one.Approval).Select(e => e.Item)]),
        _ => (null, []),
    };

    private static string? Sum(Result<Meeting> stood, IReadOnlyList<string> items) =>
        !stood.Ok ? null : items.Count == 0 ? RecordHash.Of(Minutes.Of(stood.Value)) : RecordHash.Of(Minutes.Of(stood.Value), [.. items.Select(item => stood.Value.Item(item)?.Number).OfType<string>()]);

    private Problem InStream(Problem problem) => problem with { Where = $"{Name}, {problem.Where}" };
}

/// <summary>A line as it is stored, with its type and its seal.</summary>
internal sealed record SealedLine(string Text, string Type, byte[] Seal);
