using System.Globalization;
using System.Text;
using Klubba.Web.Storage;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.Keeping;

/// <summary>Export: everything but the accounts, as plain files that can be read and checked without Klubba.</summary>
/// <remarks>
/// <c>streams/</c> has each stream as JSON Lines, as it is read; <c>sealed/</c> the same lines as they were sealed, with key and hash of each
/// erasable text, whose salts are in <c>texts.tsv</c>; <c>files/</c> each kept file under its SHA-256, and <c>files.tsv</c> which line names it;
/// <c>seals.tsv</c> the last seal of each stream. Kept elsewhere, the seals tell whether a stream has been written anew.
/// </remarks>
public static class Export
{
    private const string ReadMe = """
        Det här är allt som förvaras i en installation av Klubba, utom konton.

        streams/    händelserna, en fil för varje ström, en händelse på varje rad (JSON Lines, UTF-8). Vad händelserna betyder
                    står i docs/events.md i Klubbas källkod.
        files/      de filer som bevaras. Namnet är filens SHA-256; sha256sum ger samma.
        files.tsv   fil, den rad som nämner den, och vad den heter.
        sealed/     samma rader så som de förseglades. I stället för en text som kan raderas står dess nyckel och SHA-256 av salt och text.
        texts.tsv   nyckel och salt (hexadecimalt) för de texter som inte är raderade.
        seals.tsv   ström, antal rader och det sista sigillet. Ett sigill är SHA-256 av det förra sigillet (32 byte; före den första
                    raden nollor) följt av raden i sealed/ utan radslut. Den som räknar om dem ser om en rad har ändrats.
        """;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Result<Verification> Make(string folder, string target)
    {
        if (File.Exists(target)) return new Problem(target, "det är en fil.", "Ange en mapp.");
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()) return new Problem(target, "mappen är inte tom.", "Ange en tom mapp eller en som inte finns.");
        var opened = Database.Look(Path.Combine(folder, Database.FileName));
        if (!opened.Ok) return opened.Problem!;
        using var reader = opened.Value;
        try
        {
            using var snapshot = reader.BeginTransaction(deferred: true);
            var verified = Verification.Of(reader);
            if (verified.Problems is [var first, ..]) return first;
            Write(reader, target);
            return verified;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return new Problem(target, "mappen går inte att skriva i.", "Kontrollera rättigheterna och utrymmet.");
        }
    }

    private static void Write(SqliteConnection reader, string target)
    {
        foreach (var below in (string[])["streams", "sealed", "files"]) Directory.CreateDirectory(Path.Combine(target, below));
        var (seals, files) = (new StringBuilder("stream\tlines\tseal\n"), new StringBuilder("file\tstream\tline\tname\n"));
        var extensions = new Dictionary<string, string>();
        foreach (var stream in VerifiedStream.All(reader).Select(name => VerifiedStream.Read(reader, name)))
        {
            var name = stream.Name.Replace('/', '-') + ".jsonl";
            File.WriteAllLines(Path.Combine(target, "streams", name), stream.Lines.Select(line => Texts.Show(reader, line.Text, line.Type)), Utf8);
            File.WriteAllLines(Path.Combine(target, "sealed", name), stream.Lines.Select(line => line.Text), Utf8);
            seals.Append(CultureInfo.InvariantCulture, $"{stream.Name}\t{stream.Lines.Count}\t{Convert.ToHexStringLower(stream.Lines[^1].Seal)}\n");
            foreach (var (line, number) in stream.Lines.Select((line, i) => (line, i + 1)))
                foreach (var named in NamedFile.In(line.Text))
                {
                    extensions.TryAdd(named.Hash, Extension(named.Name));
                    files.Append(CultureInfo.InvariantCulture, $"{named.Hash}{extensions[named.Hash]}\t{stream.Name}\t{number}\t{Plain(named.Name)}\n");
                }
        }
        Files(reader, target, extensions);
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[("LASMIG.txt", ReadMe), ("seals.tsv", seals.ToString()), ("files.tsv", files.ToString()), ("texts.tsv", Salts(reader))])
            File.WriteAllText(Path.Combine(target, name), text, Utf8);
    }

    private static void Files(SqliteConnection reader, string target, Dictionary<string, string> extensions)
    {
        using var command = reader.Command("select hash, bytes from files");
        using var rows = command.ExecuteReader();
        while (rows.Read())
            File.WriteAllBytes(Path.Combine(target, "files", rows.GetString(0) + extensions.GetValueOrDefault(rows.GetString(0), "")), (byte[])rows[1]);
    }

    private static string Salts(SqliteConnection reader)
    {
        using var command = reader.Command("select key || char(9) || lower(hex(salt)) || char(10) from texts order by key");
        using var rows = command.ExecuteReader();
        var salts = new StringBuilder("text\tsalt\n");
        while (rows.Read()) salts.Append(rows.GetString(0));
        return salts.ToString();
    }

    /// <summary>".pdf" of a name; nothing that could be a path.</summary>
    private static string Extension(string? name)
    {
        var dot = name?.LastIndexOf('.') ?? -1;
        return dot >= 0 && name![(dot + 1)..] is { Length: > 0 and <= 8 } ending && ending.All(char.IsAsciiLetterOrDigit) ? "." + ending.ToLowerInvariant() : "";
    }

    private static string Plain(string? name) => string.Concat((name ?? "").Select(sign => char.IsControl(sign) ? ' ' : sign));
}
