using Klubba.Documents;

namespace Klubba.Bench;

/// <summary>The keyed documents, where they lie beside the project: real texts are read at another speed than made ones.</summary>
internal static class Corpus
{
    private static readonly string? Folder = Found();

    public static IEnumerable<(string What, double Goal, Action Run)> All
    {
        get
        {
            if (Folder is null) yield break;
            var texts = Texts("text");
            var characters = texts.Sum(t => t.Length);
            yield return ($"reading the {texts.Count} keyed texts ({characters / 1000} thousand characters; goal 25 million a second)", characters / 25_000.0, () => { foreach (var text in texts) _ = Reader.Read(text, "protokoll.txt"); });
            var files = Directory.EnumerateFiles(Path.Combine(Folder, "pdf"), "*.pdf").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(b => SourceFile.Read(b, "p.pdf").Ok).ToList();
            var pages = files.Sum(f => SourceFile.Read(f, "p.pdf").Value.Lines[^1].Page);
            yield return ($"reading the keyed PDFs to minutes ({pages} pages; goal 200 a second)", pages * 5, () => { foreach (var file in files) _ = Reader.Read(SourceFile.Read(file, "p.pdf").Value); });
        }
    }

    /// <summary>The texts of some folders of the corpus; none where it is not at hand.</summary>
    public static List<string> Texts(params IEnumerable<string> folders) =>
        Folder is null ? [] : [.. folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.txt").Order(StringComparer.Ordinal)).Select(File.ReadAllText)];

    private static string? Found()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Klubba.slnx")))
                return Path.Combine(folder.Parent!.FullName, "shared", "corpus") is var corpus && Directory.Exists(corpus) ? corpus : null;
        return null;
    }
}
