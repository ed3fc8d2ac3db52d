namespace Klubba.Questions;

/// <summary>Förslag till beslutsmening: the decision as the questions left it, for the secretary to read and mend.</summary>
/// <remarks>
/// What carried is written with its own clauses. An amendment is set after what it amends, as it was moved: to work it into the text is the
/// secretary's, as is all that was put on certain clauses alone.
/// </remarks>
public static class DecisionDraft
{
    private static readonly Phrases Lines = Phrases.Script;

    public static Values<DecisionClause> Of(Meeting meeting, string item)
    {
        var state = meeting.Item(item) ?? throw new ArgumentException($"There is no item {item}.", nameof(item));
        var at = Replay.Of(meeting, item).Position;
        (string, string) body = ("body", meeting.Composition.Name);
        if (at.Deferral is { } deferral) return [new(Lines.Say(Postpones(state, deferral.Option) ? "draft-postpone" : "draft-refer-back", body))];
        var carried = at.Won.Zip(at.Order.Choices).Where(c => c.First is not null && c.Second.Subject != Subject.Procedural).Select(c => c.First!).Distinct().ToList();
        var clauses = carried.SelectMany(option => Clauses(state, option, body)).Distinct().Select(text => new DecisionClause(text)).ToValues();
        return clauses.Count > 0 ? clauses : [new(Lines.Say("draft-noted", body))];
    }

    private static IEnumerable<string> Clauses(ItemState item, string option, (string, string) body) => option switch
    {
        Option.Base => item.Point.BaseProposal?.Clauses ?? [],
        Option.Reject => [Lines.Say("draft-reject", body)],
        Option.DecideToday => [],
        _ => item.Proposal(option) switch
        {
            { Moved.Kind: ProposalKind.Reject } => [Lines.Say("draft-reject", body)],
            { Moved: { Kind: ProposalKind.Approve, Target: var target } } => Clauses(item, target ?? Option.Base, body),
            { Clauses.Count: > 0 } proposal => proposal.Clauses,
            { Text: { } text } => [text],
            _ => [],
        },
    };

    private static bool Postpones(ItemState item, string option) =>
        item.ClauseOf(option) is var (whole, clause) ? Operative.Device(whole.Clauses[clause - 1]) == ProposalKind.Postpone
        : item.Proposal(option)?.Moved.Kind == ProposalKind.Postpone;
}
