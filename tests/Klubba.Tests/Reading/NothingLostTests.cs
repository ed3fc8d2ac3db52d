using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Klubba.Formats;
using Klubba.Lines;
using Xunit;

namespace Klubba.Tests.Reading;

/// <summary>Reading loses nothing: a line is furniture, or its words stand in a field or a remainder.</summary>
public class NothingLostTests
{
    [Fact]
    public void Every_line_of_every_document_of_the_corpus_is_accounted_for()
    {
        foreach (var file in Shared.Texts) AssertNothingLost(File.ReadAllText(file), Path.GetFileNameWithoutExtension(file));
    }

    [Fact]
    public void An_unknown_layout_stands_whole_in_the_remainder() =>
        AssertNothingLost("Anteckningar från mötet\n\nVi var där.\nOch sedan gick vi hem.\n\n- kaffe\n- bullar", "brev");

    /// <param name="emptyLabels">
    /// Whether a line that is left over may hold a label without a value: made-up text has such lines, no document here does, and a label alone is a word of the form.
    /// </param>
    internal static void AssertNothingLost(string text, string name, bool emptyLabels = false) => AssertNothingLost(SourceText.FromText(text, name), emptyLabels);

    internal static void AssertNothingLost(SourceText source, bool emptyLabels = false)
    {
        var reading = Reader.Read(source);
        var kept = Flat(string.Join(' ', Strings(JsonNode.Parse(Json.Write(reading.Minutes))!)));
        Assert.Equal(source.Lines.Count, reading.Places.Lines.Count);
        for (var i = 0; i < source.Lines.Count; i++)
        {
            var line = source.Lines[i].Text;
            Assert.Equal(string.IsNullOrWhiteSpace(line) || line.Trim() == "|", reading.Places.Lines[i] == LineKind.Blank);
            Assert.True(IsKept(line, reading.Places.Lines[i], kept, emptyLabels), $"{source.Name} line {i + 1} ({reading.Places.Lines[i]}): {line}");
        }
    }

    private static bool IsKept(string line, LineKind kind, string kept, bool emptyLabels) => kind switch
    {
        LineKind.Blank or LineKind.Furniture => true,
        LineKind.Text or LineKind.Remainder => Holds(kept, line) || Holds(kept, WithoutMarker(line.TrimStart()))
            || Array.TrueForAll(Cells(line), cell => Holds(kept, cell) || Scan.IsCovered(cell) || (emptyLabels && Vocabulary.LabelOf(cell) is not null)),
        LineKind.Heading or LineKind.Facts => HasKeptWord(line, kept) || IsWordOfTheForm(line),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static bool Holds(string kept, string text) => kept.Contains(Flat(text), StringComparison.Ordinal);

    private static string WithoutMarker(string line) => line[Lines.Paragraph.MarkerLength(line)..];

    /// <summary>What stands apart on a line, by a tab or a wide gap; a label among them is a word of the form.</summary>
    private static string[] Cells(string line) => line.Split(["  ", "\t"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool HasKeptWord(string line, string kept) =>
        line.Split([' ', '\t', ',', '(', ')', '§', '*', '/', '-', '–'], StringSplitOptions.RemoveEmptyEntries).Any(word => Flat(word) is { Length: > 0 } flat && kept.Contains(flat, StringComparison.Ordinal));

    private static bool IsWordOfTheForm(string line) =>
        Vocabulary.Heading(line.Trim()) is not null || Array.Exists(Cells(line), cell => Vocabulary.LabelOf(cell) is not null)
        || TitleBlock.IsImmediate(line) || Scan.IsCovered(line);

    private static string Flat(string text)
    {
        var flat = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter)) flat.Append(char.ToLowerInvariant(letter));
        }
        return flat.ToString();
    }

    private static IEnumerable<string> Strings(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Value is null ? [] : Strings(member.Value)),
        JsonArray items => items.SelectMany(item => item is null ? [] : Strings(item)),
        JsonValue value => [value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()],
        _ => [],
    };
}
