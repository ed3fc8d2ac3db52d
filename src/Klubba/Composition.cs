namespace Klubba;

/// <summary>Organets sammansättning: the body as it stood on a day, whole. A meeting's log begins with it (decision D5).</summary>
public sealed record Composition
{
    /// <summary>Key of the body.</summary>
    public required string Body { get; init; }

    public required BodyKind Kind { get; init; }

    /// <summary>Nominative, definite where it is said so: "Kulturnämnden".</summary>
    public required string Name { get; init; }

    public string? Municipality { get; init; }

    /// <summary>Everybody whom the seats, substitutes and presidium name, with officials who are expected.</summary>
    public required Values<Named> People { get; init; }

    /// <summary>One for each seat of a full body; vacant ones too.</summary>
    public required Values<Seat> Seats { get; init; }

    /// <summary>In the order of the list.</summary>
    public Values<SubstituteSeat> Substitutes { get; init; } = [];

    /// <summary>Inkallelseordning: which parties follow when a party has no substitute left.</summary>
    public Values<CallInOrder> CallIn { get; init; } = [];

    /// <summary>Valsedelsgrupper of a proportional election of the substitutes, with their votes: the order of call-in between groups.</summary>
    public Values<BallotGroup> Groups { get; init; } = [];

    public Presidium Presidium { get; init; } = new();

    /// <summary>Reglemente or arbetsordning in force; null where it is not known. An unknown rule is never assumed.</summary>
    public Regulations? Regulations { get; init; }

    /// <summary>The body's own phrases, name = text, that stand before Klubba's (decision D20).</summary>
    public Values<OwnPhrase> Phrases { get; init; } = [];

    /// <summary>The seat that the person holds, or null.</summary>
    public Seat? SeatOf(string person)
    {
        foreach (var seat in Seats)
            if (seat.Holder == person) return seat;
        return null;
    }
}

/// <summary>A person by key, with name, party and title as they stood.</summary>
public sealed record Named(string Key, string Name, string? Party = null, string? Title = null);

/// <summary>Plats, mandat. Without holder it is vacant and still counts in the quorum's denominator.</summary>
/// <param name="Group">Valsedelsgrupp, where the election was proportional.</param>
public sealed record Seat(string Key, string? Holder, string? Party = null, string? Group = null);

/// <summary>Ersättare in the order of the list.</summary>
/// <param name="PersonalFor">Key of the seat, for a personal substitute.</param>
public sealed record SubstituteSeat(string Person, string? Party = null, string? Group = null, string? PersonalFor = null);

/// <summary>For an absent member of <paramref name="Party"/>: its own substitutes first, then those of these parties in turn.</summary>
public sealed record CallInOrder(string Party, Values<string> Then);

/// <summary>Valsedelsgrupp and its number of votes in the election of the body.</summary>
public sealed record BallotGroup(string Name, int Votes);

/// <summary>Presidium: keys of persons.</summary>
public sealed record Presidium(string? Chair = null, string? FirstViceChair = null, string? SecondViceChair = null);

/// <summary>A phrase of the body's own.</summary>
public sealed record OwnPhrase(string Name, string Text);

/// <summary>Reglemente (a board) or arbetsordning (the assembly): what the law leaves to the assembly to decide.</summary>
/// <remarks>
/// Catalogue 0.2. A member that is null is not told; a rule that needs it answers unknown. Not modelled: free text of the regulations.
/// </remarks>
public sealed record Regulations
{
    public required string Title { get; init; }

    /// <summary>In force from.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Days before the meeting that the notice must have been sent (boards; the assembly's week is law).</summary>
    public int? NoticeDays { get; init; }

    /// <summary>Whether an item may be added at the meeting.</summary>
    public bool? LateItems { get; init; }

    /// <summary>Whether substitutes were elected proportionally; then their order is that of the election act.</summary>
    public bool? ProportionalSubstitutes { get; init; }

    public bool? SubstitutesMaySpeak { get; init; }

    /// <summary>Ersättaryttrande: whether a substitute not in service may have an opinion recorded (6 kap. 17 §).</summary>
    public bool? SubstituteStatements { get; init; }

    /// <summary>Whether alternating service (växeltjänstgöring) is banned, disqualification excepted.</summary>
    public bool? AlternatingServiceBanned { get; init; }

    public bool? Remote { get; init; }

    public bool? OpenMeetings { get; init; }

    /// <summary>Omedelbar justering.</summary>
    public bool? ImmediateApproval { get; init; }

    /// <summary>How many approve the minutes, the chair included.</summary>
    public int? Approvers { get; init; }

    public Values<ApprovalWay> ApprovalWays { get; init; } = [];

    /// <summary>Which of referral back and postponement is put first.</summary>
    public ProposalKind? FirstProcedural { get; init; }

    /// <summary>Whether proposals on single clauses are put before approval and rejection of the whole.</summary>
    public bool? AmendmentsFirst { get; init; }

    /// <summary>Who chairs when the presidium is away: "den till åldern äldste" …</summary>
    public string? ChairWhenAbsent { get; init; }

    /// <summary>Whether every delegated decision is to be reported.</summary>
    public bool? AllDelegatedReported { get; init; }

    /// <summary>Whether elected people who are no members may attend and have an opinion recorded (4 kap. 28 §).</summary>
    public bool? OthersMayAttend { get; init; }
}
