using System.Text.RegularExpressions;
using Klubba.Tests;

namespace Klubba.Web.Tests;

/// <summary>The screen's words: the same names with the same holes in both languages, and every name that is used (decision D20).</summary>
public sealed partial class WordsTests
{
    private static Dictionary<string, string> Read(string language) =>
        File.ReadLines(Path.Combine(Repository.Root, "src", "Klubba.Web", "People", $"Screen.{language}.txt")).Where(line => line.Contains('=', StringComparison.Ordinal) && line[0] != '#')
            .ToDictionary(line => line.Split('=')[0].Trim(), line => line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());

    [Fact]
    public void Both_languages_have_the_same_names_with_the_same_holes()
    {
        var (swedish, english) = (Read("sv"), Read("en"));
        Assert.Equal(swedish.Keys.Order(), english.Keys.Order());
        Assert.All(swedish, word => Assert.Equal(Holes(word.Value), Holes(english[word.Key])));
    }

    [Fact]
    public void Every_word_that_a_screen_names_is_there_and_every_word_is_named()
    {
        var source = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Klubba.Web"), "*", SearchOption.AllDirectories)
            .Where(f => (f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)) && !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var words = Read("sv");
        Assert.All(Named().Matches(source).Select(m => m.Groups["name"].Value), name => Assert.Contains(name, words.Keys));
        string[] families = ["kind-", "stage-", "told-", "vote-", "form-", "act-", "standing-", "role-", "fault-", "audit-", "journal-", "letter-", "force-"]; // named by what they are words for
        Assert.All(words.Keys.Where(w => !families.Any(f => w.StartsWith(f, StringComparison.Ordinal))), word => Assert.Contains($"\"{word}\"", source, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<ItemStage>(), stage => Assert.Contains($"stage-{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(stage)}", words.Keys));
        Assert.All(EventLog.Types.Where(t => t.Value.IsSubclassOf(typeof(MeetingEvent))).Where(t => Strikable(t.Value)), e => Assert.Contains($"told-{e.Key}", words.Keys));
    }

    /// <summary>Told before the meeting is closed; a notice is replaced and a strike stands.</summary>
    private static bool Strikable(Type type) =>
        type != typeof(BallotCast) && Meeting.CanBeStruck((MeetingEvent)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type));

    private static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(m => m.Value).Order();

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();

    [GeneratedRegex("""Words(\.Say\(|\[)"(?<name>[a-z-]+)"[,\])]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
