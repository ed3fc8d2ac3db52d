using System.Globalization;
using System.Text;
using Klubba.Web.Storage;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.Keeping;

/// <summary>Export: everything but the accounts, as plain files that can be read and checked without Klubba.</summary>
/// <remarks>
/// <c>streams/</c> has each stream as JSON Lines; <c>files/</c> each kept file under its SHA-256; <c>files.tsv</c> tells which line names it;
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
        seals.tsv   ström, antal rader och det sista sigillet. Ett sigill är SHA-256 av det förra sigillet (32 byte; före den första
                    raden nollor) följt av radens text utan radslut. Den som räknar om dem ser om en rad har ändrats.
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
        foreach (var below in (string[])["streams", "files"]) Directory.CreateDirectory(Path.Combine(target, below));
        var (seals, files) = (new StringBuilder("stream\tlines\tseal\n"), new StringBuilder("file\tstream\tline\tname\n"));
        var extensions = new Dictionary<string, string>();
        foreach (var stream in VerifiedStream.All(reader))
        {
            var (lines, seal) = (0, Chain.Start);
            using var file = new StreamWriter(Path.Combine(target, "streams", stream.Replace('/', '-') + ".jsonl"), append: false, Utf8) { NewLine = "\n" };
            foreach (var line in VerifiedStream.LinesOf(reader, stream))
            {
                file.WriteLine(line);
                (lines, seal) = (lines + 1, Chain.Seal(seal, line));
                foreach (var named in NamedFile.In(line))
                {
                    extensions.TryAdd(named.Hash, Extension(named.Name));
                    files.Append(CultureInfo.InvariantCulture, $"{named.Hash}{extensions[named.Hash]}\t{stream}\t{lines}\t{Plain(named.Name)}\n");
                }
            }
            seals.Append(CultureInfo.InvariantCulture, $"{stream}\t{lines}\t{Convert.ToHexStringLower(seal)}\n");
        }
        Files(reader, target, extensions);
        foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[("LASMIG.txt", ReadMe), ("seals.tsv", seals.ToString()), ("files.tsv", files.ToString())])
            File.WriteAllText(Path.Combine(target, name), text, Utf8);
    }

    private static void Files(SqliteConnection reader, string target, Dictionary<string, string> extensions)
    {
        using var command = reader.Command("select hash, bytes from files");
        using var rows = command.ExecuteReader();
        while (rows.Read())
            File.WriteAllBytes(Path.Combine(target, "files", rows.GetString(0) + extensions.GetValueOrDefault(rows.GetString(0), "")), (byte[])rows[1]);
    }

    /// <summary>".pdf" of a name; nothing that could be a path.</summary>
    private static string Extension(string? name)
    {
        var dot = name?.LastIndexOf('.') ?? -1;
        return dot >= 0 && name![(dot + 1)..] is { Length: > 0 and <= 8 } ending && ending.All(char.IsAsciiLetterOrDigit) ? "." + ending.ToLowerInvariant() : "";
    }

    private static string Plain(string? name) => string.Concat((name ?? "").Select(sign => char.IsControl(sign) ? ' ' : sign));
}
