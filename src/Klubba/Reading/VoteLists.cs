namespace Klubba.Lines;

/// <summary>Omröstningslista: who voted how, in a table or a list apart from the text.</summary>
/// <param name="Item">The § it names.</param>
/// <param name="Annex">The number of its annex.</param>
internal sealed record VoteList(string? Item, string? Annex, List<Ballot> Ballots, int? Yes, int? No, int? Abstain, int? Absent, int Start, int End);
