using System.Runtime.CompilerServices;

namespace Klubba.Documents.Tests;

/// <summary>The research folder that may lie beside the repository; a test that needs it says so where it is missing.</summary>
internal static class SharedFolder
{
    public static string? Find([CallerFilePath] string here = "")
    {
        if (Environment.GetEnvironmentVariable("KLUBBA_SHARED") is { Length: > 0 } told) return Directory.Exists(told) ? told : null;
        var beside = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "shared"));
        return Directory.Exists(beside) ? beside : null;
    }
}
