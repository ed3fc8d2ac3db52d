using Xunit;

namespace Klubba.Tests;

/// <summary>The research folder beside the repository (KLUBBA_SHARED, or ../shared), where there is one; a test that needs it is skipped without it.</summary>
internal static class Shared
{
    public static string? Root { get; } = Find();

    public static string Corpus => Path.Combine(Required, "corpus");

    /// <summary>Every text of the corpus: keyed and unkeyed.</summary>
    public static IEnumerable<string> Texts => [.. Directory.GetFiles(Path.Combine(Corpus, "text"), "*.txt"), .. Directory.GetFiles(Path.Combine(Corpus, "unkeyed"), "*.txt")];

    public static string Text(string id) => File.ReadAllText(Path.Combine(Corpus, "text", id + ".txt"));

    public static string Required
    {
        get
        {
            Assert.SkipWhen(Root is null, "The shared folder is not beside the repository (KLUBBA_SHARED, ../shared).");
            return Root!;
        }
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("KLUBBA_SHARED") is { Length: > 0 } named && Directory.Exists(named)) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Klubba.slnx"))) continue;
            var beside = Path.Combine(folder.Parent?.FullName ?? "/", "shared");
            return Directory.Exists(beside) ? beside : null;
        }
        return null;
    }
}
