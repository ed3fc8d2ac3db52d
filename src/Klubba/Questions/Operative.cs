using System.Text.RegularExpressions;

namespace Klubba.Questions;

/// <summary>What is operative in a proposal: what a question can be put on, without reasons and statements.</summary>
/// <param name="Option">How a question names it: the proposal's key, or key/clause for a clause split out of it.</param>
/// <param name="Says">Its operative words, levelled, so that two that say the same are seen to; empty where they are not told.</param>
internal sealed partial record Operative(string Option, ProposalKind Kind, ProposalState Source, string Says, int? Part = null)
{
    public Values<int> About => Source.Moved.About ?? [];

    public bool Procedural => Kind is ProposalKind.ReferBack or ProposalKind.Postpone or ProposalKind.Adjourn;

    /// <summary>A proposal taken apart: its procedural clauses each by itself, then the rest, if any.</summary>
    public static IEnumerable<Operative> Of(ProposalState proposal)
    {
        var kind = proposal.Moved.Kind;
        if (kind is not (ProposalKind.Alternative or ProposalKind.Amendment or ProposalKind.Addition or ProposalKind.Other))
        {
            yield return new(proposal.Key, kind, proposal, $"{kind} {proposal.Moved.To}");
            yield break;
        }
        var substance = new List<string>();
        for (var i = 0; i < proposal.Clauses.Count; i++)
        {
            if (Device(proposal.Clauses[i]) is { } device)
                yield return new(Klubba.Option.OfClause(proposal.Key, i + 1), device, proposal, Level(proposal.Clauses[i]), i + 1);
            else if (!Statement().IsMatch(proposal.Clauses[i]))
                substance.Add(Level(proposal.Clauses[i]));
        }
        if (proposal.Clauses.Count > 0 && substance.Count == 0 && proposal.Clauses.Any(c => Device(c) is not null)) yield break;
        yield return new(proposal.Key, kind, proposal, substance.Count > 0 ? string.Join('\n', substance) : Level(proposal.Text ?? ""));
    }

    /// <summary>Ren återremiss eller bordläggning in a clause's words; null in any other clause.</summary>
    public static ProposalKind? Device(string clause) =>
        Refers().IsMatch(clause) ? ProposalKind.ReferBack : Postpones().IsMatch(clause) ? ProposalKind.Postpone : null;

    /// <summary>Case, spaces and the end mark are no difference.</summary>
    public static string Level(string text) => Spaces().Replace(Nfc.Of(text).ToLowerInvariant(), " ").Trim(' ', '.', ';', ':');

    [GeneratedRegex(@"(?<!\binte )\b(återremitteras?|remitteras?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refers();

    [GeneratedRegex(@"(?<!\binte )\b(bordläggs|bordlägges|bordlägga)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Postpones();

    /// <summary>"Därutöver anförs följande": reasons, never voted on as such.</summary>
    [GeneratedRegex(@"\banför(s|a|es|t)?\b( därutöver| vidare)?( följande)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
