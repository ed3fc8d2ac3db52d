namespace Klubba.Cli;

/// <summary>The files of a folder or a pattern, in the order of their names.</summary>
internal static class Files
{
    private const int Most = 100_000;

    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
    private static readonly EnumerationOptions Flat = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };

    /// <summary>Names more than one file: a folder, or a pattern that no file bears as its name.</summary>
    public static bool IsMany(string path) => Directory.Exists(path) || (path.AsSpan().ContainsAny('*', '?') && !File.Exists(path));

    /// <summary>Each file of the paths, with its name below its folder.</summary>
    /// <param name="except">A folder whose files are left out: there the results of an earlier run may lie.</param>
    public static Result<List<(string Path, string Name)>> Of(string[] paths, string? except = null)
    {
        var all = new List<(string, string)>();
        foreach (var path in paths)
        {
            if (IsMany(path))
            {
                var files = Below(path, except);
                if (!files.Ok) return files;
                all.AddRange(files.Value);
            }
            else all.Add((path, Path.GetFileName(path)));
        }
        return all;
    }

    private static Result<List<(string Path, string Name)>> Below(string path, string? except)
    {
        var results = except is null ? null : Path.TrimEndingDirectorySeparator(Path.GetFullPath(except)) + Path.DirectorySeparatorChar;
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path) is { Length: > 0 } above ? above : ".";
        var pattern = Directory.Exists(path) ? "*" : Path.GetFileName(path);
        try
        {
            if (!Directory.Exists(folder)) return new Problem(folder, "mappen finns inte.", "Kontrollera sökvägen; mönster är tillåtna i filnamnet, inte i mapparna.");
            var files = Directory.EnumerateFiles(folder, pattern, Directory.Exists(path) ? Deep : Flat)
                .Where(file => results is null || !Path.GetFullPath(file).StartsWith(results, StringComparison.Ordinal)).Take(Most + 1).Order(StringComparer.Ordinal).ToList();
            if (files.Count == 0) return new Problem(path, "där finns inga filer.", "Kontrollera mappen eller mönstret.");
            if (files.Count > Most) return new Problem(path, $"där finns mer än {Most} filer.", "Läs en mapp i taget.");
            return files.ConvertAll(file => (file, Path.GetRelativePath(folder, file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return new Problem(path, "mappen går inte att läsa.", "Kontrollera rättigheterna.");
        }
    }
}
