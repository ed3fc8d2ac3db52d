namespace Klubba.Formats;

/// <summary>Vad ordföranden finner, as words of a source: do they make a clause that can follow "finner att"?</summary>
/// <remarks>
/// "nämnden avslår yrkandet" can, "avslag" cannot. The words are never altered, so where one cannot be sure they follow a colon instead.
/// They are sure when they begin with what the sentence is about: the body, the matter, somebody's proposal, or who is elected.
/// </remarks>
internal static class Finding
{
    private static readonly string[] Subjects =
        ["nämnden", "styrelsen", "fullmäktige", "utskottet", "förvaltningen", "ärendet", "förslaget", "yrkandet", "frågan", "motionen", "uppdraget", "sammanträdet"];

    private static readonly string[] Openings = ["bifall", "avslag", "ja", "nej"];

    public static bool IsClause(string text, string body)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && (text.StartsWith(body + " ", StringComparison.OrdinalIgnoreCase)
            || (char.IsLower(words[0][0]) && IsSubject(words[0]))
            || (char.IsUpper(words[0][0]) && (IsSomebodysProposal(words) || words[^1].TrimEnd('.') is "väljs" or "vald" or "valda")));
    }

    private static bool IsSubject(string word) =>
        word is "det" or "den" || Array.Exists(Subjects, subject => word.EndsWith(subject, StringComparison.Ordinal) || word.EndsWith(subject + "s", StringComparison.Ordinal));

    /// <summary>"Bo Lunds yrkande …", "Anna Eks och Bo Lunds förslag …".</summary>
    private static bool IsSomebodysProposal(string[] words)
    {
        var noun = Array.FindIndex(words, word => word is "yrkande" or "förslag");
        return noun > 0 && noun + 1 < words.Length && words[noun - 1].EndsWith('s') && !Openings.Contains(words[0], StringComparer.OrdinalIgnoreCase);
    }
}
