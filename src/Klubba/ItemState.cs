using System.Globalization;

namespace Klubba;

/// <summary>Hur långt ett ärende har kommit vid sammanträdet.</summary>
public enum ItemStage
{
    Planned, Withdrawn, Postponed, Opened, DebateClosed, OrderAnnounced, QuestionPut, Found, Voting, Voted, Gavelled, Decided, Approved,
}

/// <summary>Ett ärende så som det står i loggen: the fold's picture of one item.</summary>
public sealed record ItemState(AgendaPoint Point)
{
    public string Key => Point.Key;

    /// <summary>Given when the item is opened; null before.</summary>
    public string? Number { get; init; }

    /// <summary>Withdrawn or postponed before it was taken up, and why.</summary>
    public Off? Off { get; init; }

    /// <summary>Acting chair while it was handled.</summary>
    public string? Chair { get; init; }

    public bool ClosedDoors { get; init; }

    /// <summary>Presentations, speeches, doors, changes of the agenda, choice of approvers: in the order told.</summary>
    public Values<MeetingEvent> Course { get; init; } = [];

    public Values<ProposalState> Proposals { get; init; } = [];

    /// <summary>Who has the floor and who waits for it.</summary>
    public Floor Floor { get; init; } = Floor.Empty;

    public bool DebateClosed { get; init; }

    public OrderAnnounced? Order { get; init; }

    public bool OrderApproved { get; init; }

    public Values<QuestionState> Questions { get; init; } = [];

    public MinorityRequested? Minority { get; init; }

    /// <summary>How many of those who requested it were members present, and how many were (5 kap. 50 §).</summary>
    public (int Asking, int Present) MinorityCount { get; init; }

    public ElectionDecided? Election { get; init; }

    /// <summary>Lots that belong to no question.</summary>
    public Values<LotDrawn> Lots { get; init; } = [];

    public DecisionMade? Decision { get; init; }

    /// <summary>Reservations, statements, notes: in the order told, with when.</summary>
    public Values<Entry> Voices { get; init; } = [];

    public Values<Disqualified> Disqualified { get; init; } = [];

    public Values<string> NotTakingPart { get; init; } = [];

    public ItemApproved? Approved { get; init; }

    public Values<string> Dispatch { get; init; } = [];

    /// <summary>To whom an extract has gone out and not come back, and when.</summary>
    public Values<(string To, DateOnly On)> Sent { get; init; } = [];

    /// <summary>The day the last of them was sent; null while somebody is left.</summary>
    public DateOnly? DispatchedOn => Sent.Count > 0 && Dispatch.All(to => Sent.Exists(s => s.To == to)) ? Sent.Max(s => s.On) : null;

    /// <summary>Who has served while it was handled: seat, person and why. A change inside the item leaves both.</summary>
    public Values<Serving> Served { get; init; } = [];

    public ItemStage Stage => this switch
    {
        { Off.Postponed: true } => ItemStage.Postponed,
        { Off: not null } => ItemStage.Withdrawn,
        { Number: null } => ItemStage.Planned,
        { Approved: not null } => ItemStage.Approved,
        { Decision: not null } => ItemStage.Decided,
        { Questions: [.., var last] } => last.Stage,
        { Order: not null } => ItemStage.OrderAnnounced,
        { DebateClosed: true } => ItemStage.DebateClosed,
        _ => ItemStage.Opened,
    };

    /// <summary>What is told after it, of seats and of the chair, belongs to the next item.</summary>
    public bool Decided => Decision is not null;

    public ProposalState? Proposal(string key) => Proposals.Find(p => p.Key == key);

    public QuestionState? Question(string key) => Questions.Find(q => q.Key == key);

    public QuestionState? QuestionOf(string vote) => Questions.Find(q => q.Votes.Exists(v => v.Key == vote));

    /// <summary>
    /// The question last, for it is voted on now: the main question waits, found but not settled, while the counter-proposal is chosen.
    /// </summary>
    internal ItemState WithLast(string question) => this with { Questions = [.. Questions.Where(q => q.Key != question), Question(question)!] };

    /// <summary>Whether a question may name it: a live proposal's key, or one of the three that nobody needs to move.</summary>
    public bool Knows(string option) => Option.Is(option) || Proposal(option) is not null || ClauseOf(option) is not null;

    /// <summary>The proposal and the number of its clause that an option "key/2" names, or null.</summary>
    public (ProposalState Proposal, int Clause)? ClauseOf(string option) =>
        Option.Clause(option) is var (key, clause) && Proposal(key) is { } proposal && clause >= 1 && clause <= proposal.Clauses.Count ? (proposal, clause) : null;

    /// <summary>Whether the person is out of the room for this item.</summary>
    public bool Excludes(string person) => Disqualified.Exists(d => d.Leaves && d.Person == person);
}

/// <summary>An item that was not taken up.</summary>
public sealed record Off(bool Postponed, string? To, string? Reason);

/// <summary>Tjänstgöring: who serves in a seat. <paramref name="Reason"/> is null for the seat's own holder.</summary>
public sealed record Serving(string Seat, string Person, ServiceReason? Reason);

/// <summary>What a question can stand between besides proposals: grundförslaget, avslag, att avgöra idag.</summary>
public static class Option
{
    public const string Base = "base";
    public const string Reject = "reject";
    public const string DecideToday = "decide-today";

    public static bool Is(string option) => option is Base or Reject or DecideToday;

    /// <summary>A clause of a proposal that is tried by itself: a procedural clause split out of a substantive proposal.</summary>
    public static string OfClause(string proposal, int clause) => string.Create(CultureInfo.InvariantCulture, $"{proposal}/{clause}");

    internal static (string Proposal, int Clause)? Clause(string option)
    {
        var sign = option.IndexOf('/', StringComparison.Ordinal);
        return sign > 0 && int.TryParse(option.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var clause) ? (option[..sign], clause) : null;
    }
}

/// <summary>Ett yrkande så som det står.</summary>
public sealed record ProposalState(ProposalMoved Moved)
{
    public string Key => Moved.Proposal;

    public string? Text { get; init; } = Moved.Text;

    public Values<string> Clauses { get; init; } = Moved.Clauses ?? [];

    public Values<string> Supporters { get; init; } = [];

    public bool Changed { get; init; }

    public bool Withdrawn { get; init; }
}

/// <summary>En ställd fråga, from the question put to the gavel.</summary>
public sealed record QuestionState(QuestionPut Put)
{
    public string Key => Put.Question;

    public string? Found { get; init; }

    public string? DemandedBy { get; init; }

    public Values<VoteState> Votes { get; init; } = [];

    public SecretBallotHeld? Secret { get; init; }

    public LotDrawn? Lot { get; init; }

    public bool Gavelled { get; init; }

    /// <summary>An order had been announced and approved when it was put.</summary>
    public bool OrderApproved { get; init; }

    /// <summary>The vote that counts: the last one not broken.</summary>
    public VoteState? Vote => Votes.FindLast(v => v.Broken is null);

    /// <summary>What was carried: the lot, the vote or the paper ballot where there was one, else the chair's finding; null before.</summary>
    public string? Outcome => Lot?.Drawn ?? (Vote is { } vote ? vote.Outcome : Secret is { } secret ? secret.Found : Found);

    public ItemStage Stage => this switch
    {
        { Gavelled: true } => ItemStage.Gavelled,
        { Vote: { Closed: false } } => ItemStage.Voting,
        { Vote: not null } or { Secret: not null } => ItemStage.Voted,
        { Found: not null } => ItemStage.Found,
        _ => ItemStage.QuestionPut,
    };
}

/// <summary>En omröstning.</summary>
public sealed record VoteState(VoteOpened Opened, Values<Serving> Serving)
{
    public string Key => Opened.Vote;

    /// <summary>In the order cast.</summary>
    public Values<BallotCast> Ballots { get; init; } = [];

    public int Yes { get; init; }

    public int No { get; init; }

    public bool Closed { get; init; }

    public VoteBroken? Broken { get; init; }

    public CastingVoteGiven? Casting { get; init; }

    public VoteOption? BallotOf(string person) => Ballots.Find(b => b.Person == person)?.Option;

    public bool Tie => Closed && Yes == No;

    /// <summary>What won: more votes than the other side (5 kap. 55 §); on a tie the casting vote; null before.</summary>
    public string? Outcome => !Closed ? null : Yes > No ? Opened.Yes : No > Yes ? Opened.No : Casting?.For;
}
