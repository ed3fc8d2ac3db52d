namespace Klubba.Rules;

/// <summary>Lagrum: the acts by their days in force. Read in the consolidated text through SFS 2025:450.</summary>
/// <remarks>
/// A section of kommunallagen (1991:900) is cited only where a source was read that names it for the subject; else the message says
/// "the corresponding provision", until a person has confirmed the number.
/// </remarks>
internal static class Law
{
    public static readonly DateOnly LastRead = new(2026, 11, 22);
    public static readonly DateOnly Act1991 = new(1992, 1, 1);
    public static readonly DateOnly Act2017 = new(2018, 1, 1);

    private const string New = "kommunallagen (2017:725) ", Old = "kommunallagen (1991:900) ";

    /// <summary>Kommunallagen of 2017, and of 1991 with its number where that is confirmed.</summary>
    public static Values<Provision> Kl(string now, string? before = null, DateOnly? from = null) =>
    [
        new(from ?? Act1991, Act2017.AddDays(-1), before is null ? Basis.Corresponding : Basis.Statute, before is null ? null : Old + before),
        new(Act2017, null, Basis.Statute, New + now),
    ];

    /// <summary>Kommunallagen of 2017 alone: the act of 1991 has no such rule.</summary>
    public static Values<Provision> Since2018(string now) => [new(Act2017, null, Basis.Statute, New + now)];

    /// <summary>What the statute leaves to reglemente or arbetsordning.</summary>
    public static Values<Provision> Local { get; } = [new(Act1991, null, Basis.Regulations)];

    public static Values<Provision> Practice { get; } = [new(Act1991, null, Basis.Practice)];

    public static Provision Statute(DateOnly from, DateOnly? to, string citation) => new(from, to, Basis.Statute, citation);
}
