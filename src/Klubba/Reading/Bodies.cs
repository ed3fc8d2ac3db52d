namespace Klubba.Lines;

/// <summary>Organ: is a body that a text names the one whose minutes these are?</summary>
internal static class Bodies
{
    private static readonly string[] Endings = ["ens", "en", "ets", "et", "ns", "n", "s", ""];

    /// <summary>"Nämnden" and "Stadsdelsnämnden" are Norrby stadsdelsnämnd; "Kommunfullmäktige" is not. An unknown body is taken as the own.</summary>
    public static bool IsOwn(ReadOnlySpan<char> named, string? body)
    {
        if (body is null || named.IsEmpty) return true;
        var own = Stem(body);
        return own.EndsWith(Stem(named), StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> name)
    {
        name = name.Trim();
        foreach (var ending in Endings)
        {
            if (name.Length > ending.Length + 3 && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return name[..^ending.Length];
        }
        return name;
    }
}
