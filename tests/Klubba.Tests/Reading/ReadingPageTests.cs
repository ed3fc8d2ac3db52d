using System.Text.Json.Nodes;
using Klubba.Formats;
using Xunit;

namespace Klubba.Tests.Reading;

public class ReadingPageTests
{
    private static string Page => Path.Combine(Repository.Root, "docs", "reading.md");

    [Fact]
    public void The_page_of_reading_is_current() => Approve.That(Page, ReadingPage.Write(Shared.Root is null ? KeyedAsItStands() : ReadingPage.Keyed(Documents())));

    /// <summary>Where the keyed documents are not at hand, the page keeps what it says of them.</summary>
    private static string KeyedAsItStands() => File.ReadAllText(Page).Split(ReadingPage.KeyedStart)[1].Split(ReadingPage.KeyedEnd)[0];

    private static List<KeyedDocument> Documents()
    {
        var towns = File.ReadLines(Path.Combine(Shared.Corpus, "index.jsonl")).Select(line => JsonNode.Parse(line)!)
            .ToDictionary(document => (string)document["id"]!, document => (string)document["municipality"]!);
        return [.. Directory.GetFiles(Path.Combine(Shared.Corpus, "gold"), "*.json").Order(StringComparer.Ordinal).Select(file =>
        {
            var id = Path.GetFileNameWithoutExtension(file);
            return new KeyedDocument(towns[id], Json.Read(File.ReadAllText(file)).Value, Reader.Read(Shared.Text(id), id).Minutes);
        })];
    }
}
