namespace Klubba.Cli;

/// <summary>What has been made, out: to a file, written beside and renamed so that no half file is ever left, or to standard output.</summary>
internal static class Output
{
    public static Problem? Write(byte[] content, string? path, bool force)
    {
        if (path is null)
        {
            using var standard = Console.OpenStandardOutput();
            standard.Write(content);
            return null;
        }
        if (Directory.Exists(path)) return new(path, "det är en mapp.", "Ange ett filnamn.");
        if (File.Exists(path) && !force) return new(path, "filen finns redan.", "Välj ett annat namn eller skriv --force.");
        return WriteBeside(content, path);
    }

    private static Problem? WriteBeside(byte[] content, string path)
    {
        var whole = Path.GetFullPath(path);
        var beside = Path.Combine(Path.GetDirectoryName(whole)!, $".{Path.GetFileName(whole)}.{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(beside, content);
            File.Move(beside, whole, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            if (File.Exists(beside)) File.Delete(beside);
            return new(path, "filen går inte att skriva.", "Kontrollera mappen och rättigheterna.");
        }
    }
}
