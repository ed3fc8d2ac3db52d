namespace Klubba.Tests.Forge;

/// <summary>An item where they do not agree: what is moved, what the chair puts, the vote, the reservations.</summary>
internal sealed class Dispute(Dice dice, Layout layout, List<Attendee> serving)
{
    public Item Over(Item item)
    {
        var sides = dice.Shuffled(serving);
        var movers = sides.GetRange(0, dice.Between(1, 2)).ConvertAll(Of);
        var against = sides.GetRange(movers.Count, dice.Between(1, 2)).ConvertAll(Of);
        var kind = dice.Pick(ProposalKind.Reject, ProposalKind.Reject, ProposalKind.ReferBack, ProposalKind.Addition);
        item = item with
        {
            Proposals =
            [
                new() { By = movers.ToValues(), Kind = ProposalKind.Approve },
                new() { By = against.ToValues(), Kind = kind, AndOthers = against.Count == 1 && dice.Often(20) ? true : null },
            ],
            Questions = [dice.Often(45) ? Vote(sides, kind) : new() { Method = Method.Voice, Subject = SubjectOf(kind) }],
        };
        if (dice.Often(50)) item = item with { Reservations = [new() { Kind = StatementKind.Reservation, By = against.ToValues() }] };
        if (dice.Often(25)) item = item with { Statements = [new() { Kind = StatementKind.Special, By = movers.GetRange(0, 1).ToValues() }] };
        return item;
    }

    private static Person Of(Attendee who) => new(who.Name, who.Party);

    private static Subject SubjectOf(ProposalKind kind) => kind switch { ProposalKind.ReferBack => Subject.Procedural, ProposalKind.Addition => Subject.Addition, _ => Subject.Main };

    private Question Vote(List<Attendee> sides, ProposalKind kind)
    {
        var abstain = dice.Often(30) ? 1 : 0;
        var yes = ((sides.Count - abstain) / 2) + 1;
        var options = sides.Select((_, at) => at < yes ? VoteOption.Yes : at < sides.Count - abstain ? VoteOption.No : VoteOption.Abstain).ToList();
        var ballots = serving.Select(who => new Ballot(who.Name, who.Party, options[sides.IndexOf(who)]));
        return new()
        {
            Method = Method.Vote,
            Subject = SubjectOf(kind),
            Yes = yes,
            No = sides.Count - abstain - yes,
            Abstain = abstain > 0 ? abstain : null,
            YesMeans = kind switch { ProposalKind.ReferBack => "ärendet avgörs idag", ProposalKind.Addition => "avslag på tilläggsyrkandet", _ => "bifall till förvaltningens förslag" },
            NoMeans = kind switch { ProposalKind.ReferBack => "ärendet återremitteras", ProposalKind.Addition => "bifall till tilläggsyrkandet", _ => "avslag på förvaltningens förslag" },
            Named = layout.Votes == VoteForm.Sums ? [] : ballots.ToValues(),
        };
    }
}
