namespace Klubba.Web.People;

/// <summary>Rättigheter: the one table of who may do what at a meeting (least privilege; asked at each request, decision D15).</summary>
/// <remarks>
/// The secretary records everything but others' approval. The chair leads: what the chair says and does. A member or a substitute acts for themselves alone.
/// Approvers approve. What is lawful is another matter: that is for the rules.
/// </remarks>
public static class Rights
{
    private static readonly HashSet<Type> Leading =
    [
        typeof(Opened), typeof(Adjourned), typeof(Resumed), typeof(Closed), typeof(AgendaApproved), typeof(ItemOpened), typeof(DebateClosed),
        typeof(OrderAnnounced), typeof(OrderApproved), typeof(QuestionPut), typeof(ChairFound), typeof(VoteOpened), typeof(VoteClosed),
        typeof(CastingVoteGiven), typeof(GavelFell), typeof(FloorGiven), typeof(FloorLeft),
    ];

    /// <summary>Whether the person may tell the event at the meeting on the day.</summary>
    public static bool May(Register register, Meeting meeting, string person, DateOnly day, MeetingEvent e)
    {
        bool Has(Duty duty) => register.Holds(person, duty, meeting.Composition.Body, day);
        return (Has(Duty.Secretary) && !OfApprover(e))
            || (OfChair(e) && (meeting.Chair ?? meeting.Composition.Presidium.Chair) == person && Has(Duty.Chair))
            || ((Has(Duty.Member) || Has(Duty.Substitute) || Has(Duty.Chair)) && OfOwn(meeting, person, e))
            || (Has(Duty.Approver) && OfApproval(e) == person)
            || (Has(Duty.Secretary) && e is ApprovalCommented comment && comment.Person == person);
    }

    /// <summary>Whether it is something the chair says or does.</summary>
    public static bool OfChair(MeetingEvent e) => Leading.Contains(e.GetType());

    /// <summary>Nobody approves for another: what is approved in the program is so by the approvers' own acts.</summary>
    private static bool OfApprover(MeetingEvent e) => OfApproval(e) is not null || e is MinutesApproved { Way: ApprovalWay.Digital } or ItemApproved { Way: ApprovalWay.Digital };

    /// <summary>Who approves, comments or refuses; null where it is something else.</summary>
    private static string? OfApproval(MeetingEvent e) => e switch { ApprovalGiven given => given.Person, ApprovalCommented comment => comment.Person, ApprovalRefused refused => refused.Person, _ => null };

    /// <summary>What a person does for themselves, and for nobody else.</summary>
    private static bool OfOwn(Meeting meeting, string person, MeetingEvent e) => e switch
    {
        ProposalMoved p => Alone(p.By, person) && p.Parties is null,
        ProposalSupported p => Alone(p.By, person),
        ProposalWithdrawn p => meeting.Item(p.Item)?.Proposal(p.Proposal) is { } moved && Alone(moved.Moved.By, person),
        FloorAsked f => f.By == person,
        FloorLeft f => f.By == person,
        VoteDemanded v => v.By == person,
        BallotCast b => b.Person == person,
        ReservationEntered r => Alone(r.By, person) && r.Parties is null,
        StatementEntered s => Alone(s.By, person) && s.Parties is null,
        _ => false,
    };

    private static bool Alone(Values<string> by, string person) => by is [var only] && only == person;

    /// <summary>Whether the person may see the working screens of the meeting.</summary>
    public static bool Works(Register register, Meeting meeting, string person, DateOnly day) =>
        register.Holds(person, Duty.Secretary, meeting.Composition.Body, day);

    public static bool Leads(Register register, Meeting meeting, string person, DateOnly day) =>
        register.Holds(person, Duty.Chair, meeting.Composition.Body, day);

    /// <summary>Whether the meeting is planned and nobody has been called: then it is the secretary's alone, until the notice is sent or the meeting opened.</summary>
    public static bool IsDraft(Meeting meeting) => meeting is { Notice.State: NoticeState.Draft, OpenedAt: null };

    public static bool TakesPart(Register register, Meeting meeting, string person, DateOnly day) =>
        Works(register, meeting, person, day)
        || (!IsDraft(meeting) && (Leads(register, meeting, person, day)
            || register.Holds(person, Duty.Member, meeting.Composition.Body, day) || register.Holds(person, Duty.Substitute, meeting.Composition.Body, day)));
}
