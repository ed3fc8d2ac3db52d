using System.Globalization;
using System.Security.Cryptography;
using Klubba.Web.Storage;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.Keeping;

/// <summary>Kontroll av det som förvaras: every chain, every line and every kept file, read anew; nothing of what a running server remembers is asked.</summary>
/// <remarks>
/// A line's seal covers it and all before it in its stream; the positions, which run without a gap over all streams, tell whether lines at
/// the end are gone. Not modelled: somebody who writes a whole stream anew with new seals. Against that the seals of an
/// <see cref="Export"/> kept elsewhere are compared.
/// </remarks>
public sealed record Verification(int Streams, long Lines, int Files, Values<Problem> Problems)
{
    private const int MostProblems = 100;

    private const long LargestFile = 1L << 28;

    internal const string Mend = "Återställ från en säkerhetskopia (klubba restore) och utred vad som har hänt.";

    public static Result<Verification> Of(string folder)
    {
        var opened = Database.Look(Path.Combine(folder, Database.FileName));
        if (!opened.Ok) return opened.Problem!;
        using var reader = opened.Value;
        using var snapshot = reader.BeginTransaction(deferred: true); // one moment, though a server goes on writing
        return Of(reader);
    }

    /// <summary>Why nothing of Klubba's can be read in the folder, or null.</summary>
    public static Problem? Missing(string folder)
    {
        var opened = Database.Look(Path.Combine(folder, Database.FileName));
        if (opened.Ok) opened.Value.Dispose();
        return opened.Problem;
    }

    internal static Verification Of(SqliteConnection reader)
    {
        var (streams, lines, files) = (0, 0L, 0);
        var problems = new List<Problem>();
        try
        {
            problems.AddRange(Pages(reader));
            var (named, missing, erased) = (new Dictionary<string, string>(), new Dictionary<string, string>(), new HashSet<string>());
            foreach (var name in VerifiedStream.All(reader))
            {
                var read = VerifiedStream.Read(reader, name);
                (streams, lines) = (streams + 1, lines + read.Lines.Count);
                problems.AddRange(read.Problems);
                foreach (var hash in read.Files) named.TryAdd(hash, name);
                foreach (var text in read.Missing) missing[text] = name;
                erased.UnionWith(read.Erased);
            }
            problems.AddRange(missing.Where(m => !erased.Contains(m.Key)).Select(m => new Problem($"{m.Value}, texten {m.Key}", "den finns inte, och ingen radering är antecknad.", Mend)));
            problems.AddRange(Positions(reader));
            problems.AddRange(Kept(reader, named, ref files));
        }
        catch (SqliteException e)
        {
            problems.Add(new("databasen", $"den går inte att läsa ({e.SqliteErrorCode.ToString(CultureInfo.InvariantCulture)}).", Mend));
        }
        return new(streams, lines, files, problems.Take(MostProblems).ToValues());
    }

    private static List<Problem> Pages(SqliteConnection reader)
    {
        using var check = reader.Command("pragma integrity_check(5)");
        using var rows = check.ExecuteReader();
        var told = new List<string>();
        while (rows.Read()) told.Add(rows.GetString(0));
        return told is ["ok"] ? [] : [new("databasen", $"filen är skadad ({string.Join("; ", told)}).", Mend)];
    }

    /// <summary>Positions run 1, 2, 3 …; the highest that was ever given is known apart from the lines.</summary>
    private static List<Problem> Positions(SqliteConnection reader)
    {
        using var command = reader.Command("select count(*), coalesce(max(position), 0), coalesce((select seq from sqlite_sequence where name = 'events'), 0) from events");
        using var row = command.ExecuteReader();
        row.Read();
        var (count, highest, given) = (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
        return count == highest && highest == given ? [] : [new("händelserna", $"{given - count} rader saknas.", Mend)];
    }

    /// <summary>Each kept file is what its name says, and each file that a log names is kept.</summary>
    private static List<Problem> Kept(SqliteConnection reader, Dictionary<string, string> named, ref int files)
    {
        var problems = new List<Problem>();
        using var command = reader.Command("select hash, length(bytes), case when length(bytes) <= $most then bytes end from files order by hash", ("$most", LargestFile));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            files++;
            var hash = rows.GetString(0);
            named.Remove(hash);
            if (rows.IsDBNull(2)) problems.Add(new($"filen {Short(hash)}", $"den är större än {LargestFile >> 20} MB.", Mend));
            else if (Convert.ToHexStringLower(SHA256.HashData((byte[])rows[2])) != hash) problems.Add(new($"filen {Short(hash)}", "den är ändrad efter att den lades in.", Mend));
        }
        problems.AddRange(named.OrderBy(n => n.Value, StringComparer.Ordinal).Select(n => new Problem($"{n.Value}, filen {Short(n.Key)}", "loggen nämner den men den finns inte.", Mend)));
        return problems;
    }

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : hash;
}
