namespace Klubba.Lines;

/// <summary>Sluten omröstning i text: ballot papers handed out and in, blank and void, who counted, and what a lot settled.</summary>
internal static class SecretBallots
{
    public static bool IsTold(string sentence) =>
        sentence.Has("valsed") || sentence.Has("röstsed") || sentence.Has("slutna sedlar") || (sentence.Has("sluten omröstning") && sentence.EndsWith('.'));

    /// <summary>What one sentence adds to a secret ballot.</summary>
    public static Question With(Question question, string sentence)
    {
        var ballots = question.Ballots ?? new();
        if (CountBefore(sentence, "valsed", "röstsed") is { } papers)
        {
            if (sentence.Has("lämna") && sentence.Has(" in")) ballots = ballots with { HandedIn = ballots.HandedIn ?? papers };
            else ballots = ballots with { Given = ballots.Given ?? papers };
        }
        if (sentence.Has("blank") && CountBefore(sentence, "röst", "blank", "valsed") is { } blank) ballots = ballots with { Blank = ballots.Blank ?? blank };
        if (sentence.Has("ogiltig") && CountBefore(sentence, "röst", "ogiltig", "valsed") is { } invalid) ballots = ballots with { Void = ballots.Void ?? invalid };
        if (Tellers(sentence) is { Count: > 0 } tellers) ballots = ballots with { Tellers = tellers.ToValues() };
        var lot = sentence.Has("lottning") || sentence.Has("lotten") ? sentence.TrimEnd('.') : null;
        return question with { Ballots = ballots, Lot = question.Lot ?? lot };
    }

    private static int? CountBefore(string sentence, params ReadOnlySpan<string> nouns)
    {
        foreach (var noun in nouns)
        {
            var at = sentence.Find(noun);
            if (at < 2) continue;
            var before = sentence.AsSpan(0, at).TrimEnd();
            var start = before.LastIndexOf(' ') + 1;
            if (Scan.Number(before[start..], out var count, out var digits) && digits == before.Length - start) return count;
        }
        return null;
    }

    private static List<string> Tellers(string sentence)
    {
        var at = sentence.Find("räknas av ");
        if (at < 0) at = sentence.Find("räknades av ");
        if (at < 0) return [];
        var names = sentence[(sentence.Find("av ", at) + 3)..].TrimEnd('.');
        return [.. names.Split([", ", " och "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(name => Names.IsName(name))];
    }
}
