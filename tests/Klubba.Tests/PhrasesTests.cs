using System.Text.RegularExpressions;
using Xunit;

namespace Klubba.Tests;

/// <summary>Phrases.sv.txt and the code that speaks: the same names, the same holes.</summary>
public partial class PhrasesTests
{
    [Fact]
    public void Every_phrase_that_is_said_exists_and_gets_the_holes_it_has()
    {
        var wrong = new List<string>();
        foreach (var (names, holes) in Sources().SelectMany(Said).Where(said => said.Names.Count > 0))
        {
            var phrases = names.Where(Phrases.Standard.All.ContainsKey).Select(name => Phrases.Standard.All[name]).ToList();
            wrong.AddRange(names.Where(name => !Phrases.Standard.All.ContainsKey(name)).Select(name => $"{name} is not in Phrases.sv.txt"));
            // Holes that come in a variable are known to fit when they are said. Of phrases to choose from, each uses some of the holes, together all.
            if (holes is not null && !phrases.SelectMany(phrase => phrase.Holes).ToHashSet().SetEquals(holes))
                wrong.Add($"{string.Join(", ", names)}: given {string.Join(", ", holes)}");
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_phrase_that_exists_is_used()
    {
        var code = string.Concat(Sources());
        var unused = Phrases.Standard.All.Keys.Where(name => !code.Contains($"\"{name}\"", StringComparison.Ordinal)).ToList();
        Assert.Empty(unused);
    }

    [Fact]
    public void A_phrase_is_said_with_its_holes_filled() =>
        Assert.Equal("Bo Lund (M) yrkar bifall till avslag.", Phrases.Standard.Say("proposal-approve-target", ("who", "Bo Lund (M)"), ("target", "avslag")));

    [Fact]
    public void A_full_stop_does_not_follow_a_full_stop() =>
        Assert.Equal("Omröstning begärs av Bo Lund (M) m.fl.", Phrases.Standard.Say("vote-demanded", ("who", "Bo Lund (M) m.fl.")));

    [Fact]
    public void A_body_may_have_words_of_its_own()
    {
        var own = Phrases.Standard.With("# våra ord\n\nheading-dispatch = Beslutet skickas till\n").Value;
        Assert.Equal("Beslutet skickas till", own.Say("heading-dispatch"));
        Assert.Equal("Beslut", own.Say("heading-decision"));
    }

    [Theory]
    [InlineData("heading-nowhere = Ingenstans", "frasen heading-nowhere")]
    [InlineData("vote-demanded = Omröstning begärs.", "frasen vote-demanded")]
    [InlineData("vote-demanded = Omröstning begärs av {whom}.", "frasen vote-demanded")]
    [InlineData("vote-demanded = Omröstning begärs av {who.", "rad 1")]
    [InlineData("\nbara ord", "rad 2")]
    [InlineData("heading-dispatch = ", "rad 1")]
    [InlineData("heading-dispatch = A\nheading-dispatch = B", "rad 2")]
    public void Words_that_do_not_fit_are_a_problem_that_says_where(string text, string where) =>
        Assert.Equal(where, Phrases.Standard.With(text).Problem?.Where);

    [Fact]
    public void An_unknown_phrase_or_a_missing_hole_is_a_fault_of_the_program()
    {
        Assert.Throws<ArgumentException>(() => Phrases.Standard.Say("heading-nowhere"));
        Assert.Throws<ArgumentException>(() => Phrases.Standard.Say("vote-demanded", ("whom", "Bo Lund")));
    }

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Klubba"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText);

    /// <summary>Each <c>Say(…)</c> of a source: the names in its first argument, and its holes; null where a hole is not written out.</summary>
    private static IEnumerable<(List<string> Names, List<string>? Holes)> Said(string source)
    {
        foreach (Match call in Call().Matches(source))
        {
            var arguments = Arguments(source, call.Index + call.Length);
            var names = Literal().Matches(arguments[0]).Select(match => match.Groups["name"].Value).Where(name => !name.Contains(' ', StringComparison.Ordinal)).ToList();
            var holes = arguments.Skip(1).Select(argument => Hole().Match(argument)).ToList();
            yield return (names, holes.TrueForAll(match => match.Success) ? holes.Select(match => match.Groups["name"].Value).ToList() : null);
        }
    }

    /// <summary>The arguments from after a parenthesis to its end, parted at the commas that stand in no inner one.</summary>
    private static List<string> Arguments(string source, int start)
    {
        var arguments = new List<string>();
        for (var (at, depth, from) = (start, 0, start); ; at++)
        {
            if (source[at] is '(' or '{' or '[') depth++;
            if (source[at] is ')' or '}' or ']' && --depth < 0)
            {
                arguments.Add(source[from..at]);
                return arguments;
            }
            if (source[at] != ',' || depth > 0) continue;
            arguments.Add(source[from..at]);
            from = at + 1;
        }
    }

    // The chair's script and the legal clock have files of their own (Lines, Words).
    [GeneratedRegex(@"(?<!\b(Lines|Words)\.)\bSay\((?=[^)]*"")", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Call();

    [GeneratedRegex(@"""(?<name>[^""]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\s*\(""(?<name>[^""]+)"",", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();
}
