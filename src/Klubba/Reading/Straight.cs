namespace Klubba.Lines;

/// <summary>Rak ordföljd: a sentence with who acts put first, so that one grammar reads "A yrkar …", "Vidare yrkar A …" and "… yrkas av A".</summary>
internal static class Straight
{
    /// <summary>No adverbial that stands before the verb is longer.</summary>
    private const int LongestLead = 60;

    private static readonly (string Passive, string Active)[] Passives =
    [
        ("yrkas", "yrkar"), ("yrkades", "yrkade"), ("föreslås", "föreslår"), ("föreslogs", "föreslog"), ("anmäls", "anmäler"), ("anmäldes", "anmälde"), ("lämnas", "lämnar"),
        ("lämnades", "lämnade"), ("framställs", "yrkar"), ("framställdes", "yrkade"), ("begärs", "begär"), ("begärdes", "begärde"), ("hemställs", "hemställer"), ("hemställdes", "hemställde"), ("framförs", "framför"), ("framfördes", "framförde"), ("avges", "lämnar"), ("avgavs", "lämnade"),
    ];

    private static readonly string[] Verbs =
    [
        "yrkar", "yrkade", "föreslår", "föreslog", "reserverar sig", "reserverade sig", "deltar inte", "deltar ej", "deltog inte", "deltog ej", "deltar", "deltog", "avstår", "avstod",
        "anmäler", "anmälde", "lämnar", "lämnade",
    ];

    public static string Of(string sentence)
    {
        if (sentence.Length > 2000 || !sentence.Contains('(', StringComparison.Ordinal)) return sentence;
        return ByFirst(sentence) ?? Active(sentence) ?? Turned(sentence) ?? sentence;
    }

    /// <summary>"Avslag på förslaget yrkas av A (S)" → "A (S) yrkar avslag på förslaget".</summary>
    private static string? Active(string sentence)
    {
        if (!sentence.Contains("s av ", StringComparison.Ordinal)) return null;
        foreach (var (passive, active) in Passives)
        {
            var at = sentence.Find($" {passive} av ");
            if (at < 0) continue;
            var who = sentence[(at + passive.Length + 5)..];
            if (Names.Leading(who, out var end).Count == 0) return null;
            return $"{who[..end]} {active} {char.ToLowerInvariant(sentence[0])}{sentence[1..at]}{who[end..]}";
        }
        return null;
    }

    /// <summary>"Av A (S) yrkas avslag" → "A (S) yrkar avslag".</summary>
    private static string? ByFirst(string sentence)
    {
        if (!sentence.StartsWith("Av ", StringComparison.Ordinal)) return null;
        var rest = sentence[3..];
        if (Names.Leading(rest, out var end).Count == 0) return null;
        var after = rest[end..].TrimStart();
        foreach (var (passive, active) in Passives)
        {
            if (after.StartsWith(passive + " ", StringComparison.Ordinal)) return $"{rest[..end]} {active}{after[passive.Length..]}";
        }
        return null;
    }

    /// <summary>"Vidare yrkar A (X) avslag" → "A (X) yrkar avslag"; what stood before the verb comes last where it says something.</summary>
    private static string? Turned(string sentence)
    {
        var before = sentence.AsSpan(0, sentence.IndexOf('(', StringComparison.Ordinal));
        foreach (var verb in Verbs)
        {
            var at = VerbAt(before, verb);
            if (at is < 1 or > LongestLead || before[..at].ContainsAny('.', ',')) continue;
            var rest = sentence[(at + verb.Length + 2)..];
            if (Names.Leading(rest, out var end).Count == 0) continue;
            var lead = before[..at].Contains(' ') ? $" {char.ToLowerInvariant(sentence[0])}{sentence[1..at]}" : "";
            return $"{rest[..end]} {verb}{rest[end..].TrimEnd('.')}{lead}.";
        }
        return null;
    }

    /// <summary>The verb as words of its own, with the space before it.</summary>
    private static int VerbAt(ReadOnlySpan<char> text, string verb)
    {
        var at = text.IndexOf(verb, StringComparison.Ordinal);
        return at > 1 && text[at - 1] == ' ' && at + verb.Length < text.Length && text[at + verb.Length] == ' ' ? at - 1 : -1;
    }
}
