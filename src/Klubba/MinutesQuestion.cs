namespace Klubba;

/// <summary>En proposition in the minutes, with its vote.</summary>
internal static class MinutesQuestion
{
    public static Question Of(ItemState item, QuestionState q, Meeting meeting, Wording words, MinutesOptions options, bool first)
    {
        var asked = new Question
        {
            Subject = q.Put.Subject,
            Method = q.Vote is not null ? Method.Vote : q.Secret is not null ? Method.SecretBallot : Method.Voice,
            Outcome = q.Outcome is { } outcome ? options.Outcome(q.Put, outcome) : null,
            Id = q.Key,
            Between = q.Put.Between.Select(option => item.Knows(option) ? option : words.Whole(option)).ToValues(), // a person in an election, by name
            OrderApproved = first && q.OrderApproved ? true : null,
            DemandedBy = q.DemandedBy is { } by ? words.Person(by) : null,
            Finding = (q.Vote is not null || q.Secret is not null) && q.Found is { } found ? options.Outcome(q.Put, found) : null,
            Lot = q.Lot is { } lot ? options.Lot(lot) : null,
            Clauses = q.Put.Clauses ?? [],
        };
        return q.Vote is { } vote ? WithVote(asked, vote, meeting, words, options)
            : q.Secret is { } secret ? asked with { Ballots = Ballots(secret, words, options) }
            : asked;
    }

    private static Question WithVote(Question asked, VoteState vote, Meeting meeting, Wording words, MinutesOptions options)
    {
        var named = Named(vote, meeting, words);
        return asked with
        {
            YesMeans = options.Means(vote.Opened.Yes, vote.Opened.No),
            NoMeans = options.Means(vote.Opened.No, vote.Opened.Yes),
            YesProposal = vote.Opened.Yes,
            NoProposal = vote.Opened.No,
            Yes = vote.Yes,
            No = vote.No,
            Abstain = named.Count(b => b.Option == VoteOption.Abstain),
            Absent = named.Count(b => b.Option == VoteOption.Absent),
            CastingVote = vote is { Tie: true, Casting: not null } ? true : null,
            CastBy = vote is { Tie: true, Casting: { } casting } ? words.Name(casting.By) : null,
            Named = named,
        };
    }

    /// <summary>
    /// Seat by seat: who served when the vote was opened, or the holder of an empty seat as absent. One who serves and has no ballot is
    /// absent from the vote; a vacant seat is nobody.
    /// </summary>
    private static Values<Ballot> Named(VoteState vote, Meeting meeting, Wording words)
    {
        var listed = meeting.Composition.Seats.Select(seat => vote.Serving.Find(s => s.Seat == seat.Key)?.Person ?? seat.Holder).OfType<string>();
        return listed.Concat(vote.Ballots.Select(b => b.Person)).Distinct()
            .Select(key => (Key: key, Named: words.Person(key)))
            .Select(p => new Ballot(p.Named.Name, p.Named.Party, vote.BallotOf(p.Key) ?? VoteOption.Absent)).ToValues();
    }

    private static SecretBallot Ballots(SecretBallotHeld s, Wording words, MinutesOptions options) => new()
    {
        Given = s.Given,
        HandedIn = s.HandedIn,
        Blank = s.Blank,
        Void = s.Void,
        Sums = s.Sums.Select(sum => sum with { Name = options.OrWords(sum.Name) }).ToValues(),
        Tellers = words.Names(s.Tellers),
    };
}
