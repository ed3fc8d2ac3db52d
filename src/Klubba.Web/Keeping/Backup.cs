using Klubba.Web.Storage;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.Keeping;

/// <summary>Säkerhetskopia: one SQLite file with all that is kept, made while the server runs.</summary>
/// <remarks>
/// It is made anew from the rows (<c>vacuum into</c>), so that what has been erased is not in it either. Sessions and one-time links are
/// left out: they would open doors that have been shut since. There is no archive with names within, so none can lead out of a folder.
/// </remarks>
public static class Backup
{
    /// <summary>Writes the backup; the file must not be there.</summary>
    public static Result<Verification> Make(string folder, string file)
    {
        if (File.Exists(file) || Directory.Exists(file)) return new Problem(file, "filen finns redan.", "Välj ett annat namn.");
        var source = Database.Look(Path.Combine(folder, Database.FileName));
        if (!source.Ok) return source.Problem!;
        using var reader = source.Value;
        return Beside(file, beside =>
        {
            reader.Run("vacuum into $file", ("$file", beside));
            using var copy = Database.Whole(beside);
            copy.Run("delete from sessions");
            copy.Run("delete from links");
            copy.Run("delete from challenges");
            copy.Run("vacuum");
            return Verification.Of(copy);
        });
    }

    /// <summary>Puts a backup back, into a folder where nothing is. One that is not whole is refused.</summary>
    public static Result<Verification> Restore(string file, string folder)
    {
        if (File.Exists(folder)) return new Problem(folder, "det är en fil.", "Ange en mapp.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) return new Problem(folder, "mappen är inte tom.", "Ange en tom mapp eller en som inte finns.");
        var opened = Database.Look(file);
        if (!opened.Ok) return opened.Problem!;
        using (var reader = opened.Value)
            if (Sound(reader, file) is { } faulty) return faulty;
        var target = Path.Combine(folder, Database.FileName);
        return Beside(target, beside =>
        {
            File.Copy(file, beside, overwrite: true);
            using var copy = Database.Whole(beside);
            // What was copied is what is tried, though the file should change meanwhile.
            if (Sound(copy, file) is { } faulty) return faulty;
            var verified = Verification.Of(copy);
            return verified.Problems is [var first, ..] ? first with { Where = $"{file}, {first.Where}", Mend = "Använd en annan säkerhetskopia." } : verified;
        });
    }

    /// <summary>Holds only what Klubba itself makes: a foreign file could bring triggers and views that act when it is read.</summary>
    private static Problem? Sound(SqliteConnection reader, string file)
    {
        try
        {
            return Database.Objects(reader).Except(Database.Known).Any() || !Database.Objects(reader).Any()
                ? new(file, "det är ingen säkerhetskopia av Klubba.", "Ange en fil som klubba backup har gjort, med samma eller en nyare Klubba.")
                : null;
        }
        catch (SqliteException)
        {
            return new(file, "det är ingen säkerhetskopia av Klubba.", "Ange en fil som klubba backup har gjort.");
        }
    }

    /// <summary>Made beside and renamed, so that no half file is ever left; readable by its owner alone, for it holds what is secret.</summary>
    private static Result<Verification> Beside(string file, Func<string, Result<Verification>> make)
    {
        var whole = Path.GetFullPath(file);
        var beside = $"{whole}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
            using (new FileStream(beside, OwnersAlone)) { }
            var made = make(beside);
            if (made.Ok) File.Move(beside, whole);
            return made;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException or SqliteException)
        {
            return new Problem(file, "filen går inte att skriva.", "Kontrollera mappen, rättigheterna och utrymmet.");
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static FileStreamOptions OwnersAlone
    {
        get
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return options;
        }
    }
}
