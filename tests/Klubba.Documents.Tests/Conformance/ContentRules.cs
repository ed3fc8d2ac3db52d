using static Klubba.Documents.Tests.Conformance.FileRules;

namespace Klubba.Documents.Tests.Conformance;

/// <summary>What is drawn: all of it tagged or an artifact, in a known language, with every sign told (ISO 14289-1, 7.1–7.2, 7.21.7; ISO 19005-3, 6.2.11.7).</summary>
internal static class ContentRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(true, "7.1", 1, "no artifact lies in tagged content", s => s.Content.Sequences.Where(q => q.Tag == "Artifact" && q.Tagged)),
        new(true, "7.1", 2, "no tagged content lies in an artifact", s => s.Content.Sequences.Where(q => q.Element is not null && q.InArtifact)),
        new(true, "7.1", 3, "all content is tagged or an artifact", s => s.Content.Items.Where(item => item.Sequence is not { } q || !(q.Tagged || q.InArtifact))),
        Spoken(30, "ActualText"), Spoken(31, "Alt"), Spoken(32, "E"),
        new(true, "7.2", 34, "every text has a language", s => s.Content.Items.Where(item => item.Glyph is not null && !s.HasLanguage && !HasLanguage(s, item.Sequence))),
        new(true, "7.21.7", 1, "every glyph leads back to Unicode", s => Untold(s)),
        new(true, "7.21.7", 2, "no glyph leads to a sign that is none", s => Nonsense(s)),
        new(false, "6.2.11.7.2", 1, "every glyph leads back to Unicode", s => Untold(s)),
        new(false, "6.2.11.7.2", 2, "no glyph leads to a sign that is none", s => Nonsense(s)),
        new(false, "6.2.11.7.3", 1, "a private sign is told in plain words", s => s.Content.Items.Where(item => Private(item.Glyph?.Unicode) && !Told(s, item.Sequence)), LevelA: true),
    ];

    private static Rule Spoken(int test, string key) => new(true, "7.2", test, $"a text in {key} of marked content has a language", s => s.Content.Sequences.Where(q =>
        q.Tag == "Span" && q.Properties?.Has(key) == true && !s.HasLanguage && !HasLanguage(s, q)));

    private static bool HasLanguage(Subject s, MarkedSequence? sequence) => sequence is not null
        && (sequence.WithAncestors().Any(q => q.Properties?.Has("Lang") == true) || sequence.NearestElement?.WithAncestors().Any(e => e.Dict.Has("Lang")) == true);

    private static bool Told(Subject s, MarkedSequence? sequence) => sequence is not null
        && (sequence.WithAncestors().Any(q => q.Properties?.Has("ActualText") == true) || sequence.NearestElement?.WithAncestors().Any(e => e.Dict.Has("ActualText")) == true);

    private static IEnumerable<object?> Untold(Subject s) => s.Content.Items.Where(item => item.Glyph is { Unicode: null });

    private static IEnumerable<object?> Nonsense(Subject s) => s.Content.Items.Where(item => item.Glyph?.Unicode?.IndexOfAny(['\0', '\uFFFE', '\uFEFF']) >= 0);

    private static bool Private(string? unicode) => unicode is not null && unicode.EnumerateRunes().Any(rune => rune.Value is >= 0xE000 and <= 0xF8FF or >= 0xF0000);
}
