namespace Klubba;

/// <summary>När: which part of a meeting's life an event belongs to (decision D2 b).</summary>
public enum Phase
{
    /// <summary>From the notice on, so before the opening too; not after the closing.</summary>
    BeforeClosing,

    /// <summary>An act of the meeting: after it is opened, before it is closed.</summary>
    Sitting,

    /// <summary>From the opening on, and after the closing too: approval, notice, dispatch, appeal, correction.</summary>
    Life,
}

/// <summary>Händelse vid ett sammanträde. All that can happen stands in this file; <see cref="Meeting"/> tells what each does.</summary>
public abstract record MeetingEvent : Event
{
    private protected MeetingEvent() { }

    protected internal virtual Phase Phase => Phase.Sitting;
}

// ——— The meeting ———

/// <summary>Kallelse: the body as it stood, when, where and what about. A new one before the opening replaces it (decision D5).</summary>
/// <param name="Absence">How and to whom one tells that one cannot come, after "Förhinder anmäls".</param>
/// <param name="SentTo">To whom it was sent: members, substitutes, staff representatives.</param>
/// <param name="Announced">Tillkännagivande: the day it was posted on the notice board (5 kap. 13 §).</param>
/// <param name="State">Left out: it calls. A draft calls nobody yet; one that calls off says that the meeting is not held.</param>
/// <param name="Public">Whether the public may be present; the assembly's meetings always are (5 kap. 42 §, 6 kap. 25 §).</param>
public sealed record Called(string Meeting, Composition Composition, DateOnly Date, TimeOnly Starts, Values<AgendaPoint> Agenda,
    string? Place = null, string? Secretary = null, string? Number = null, string? Absence = null, Values<string>? SentTo = null,
    DateOnly? Announced = null, bool? Public = null, NoticeState? State = null) : MeetingEvent
{
    protected internal override Phase Phase => Phase.BeforeClosing;
}

/// <summary>Kallelsens läge: utkast, while the agenda is prepared, or inställt sammanträde.</summary>
public enum NoticeState { Draft, CalledOff }

/// <summary>Punkt på föredragningslistan.</summary>
/// <param name="Key">Key of the item.</param>
/// <param name="Approve">Omedelbar justering is foreseen.</param>
/// <param name="Employment">It is about employing somebody: a vote is by secret ballot, a tie is settled by lot (5 kap. 54 and 56 §§).</param>
/// <param name="DeferredByMinority">Whether a minority has had it postponed or referred back at an earlier meeting (5 kap. 50 §).</param>
/// <param name="Announced">The day it was announced by itself, where the notice had already gone up without it (5 kap. 14 §).</param>
/// <param name="Authority">Myndighetsutövning mot enskild (4 kap. 26 §, 6 kap. 25 §).</param>
/// <param name="Accountable">Those who answer for the activity whose discharge or audit is decided (5 kap. 48 §).</param>
/// <param name="Unprepared">No board or committee has prepared it (5 kap. 33 §).</param>
public sealed record AgendaPoint(string Key, string Title, string? CaseNumber = null, ItemType? Type = null, string? Summary = null,
    BaseProposal? BaseProposal = null, Values<Paperwork>? Documents = null, Secrecy? Secrecy = null, bool? Approve = null,
    bool? DeferredByMinority = null, bool? Employment = null, DateOnly? Announced = null, bool? Authority = null,
    Values<string>? Accountable = null, bool? Unprepared = null);

/// <summary>Handling: a document of the item. <paramref name="Name"/> as printed.</summary>
/// <param name="OnWeb">The day it was laid out on the municipality's website (8 kap. 14–16 a §§).</param>
public sealed record Paperwork(string Key, string Name, DateOnly? OnWeb = null);

/// <summary>Someone whom the notice did not name: a guest, an official who stands in.</summary>
public sealed record PersonIntroduced(Named Person) : MeetingEvent
{
    protected internal override Phase Phase => Phase.BeforeClosing;
}

/// <summary>Sammanträdet öppnas. <paramref name="Chair"/>: who presides.</summary>
public sealed record Opened(string Chair) : MeetingEvent
{
    protected internal override Phase Phase => Phase.BeforeClosing;
    protected internal override IEnumerable<string?> Names => [Chair];
}

/// <summary>Ajournering.</summary>
public sealed record Adjourned(string? Reason = null) : MeetingEvent;

/// <summary>Sammanträdet återupptas.</summary>
public sealed record Resumed : MeetingEvent;

/// <summary>Sammanträdet avslutas.</summary>
public sealed record Closed : MeetingEvent;

/// <summary>Någon annan tar över ordförandeskapet, for instance while the chair is disqualified.</summary>
public sealed record ChairTaken(string Person) : MeetingEvent
{
    protected internal override IEnumerable<string?> Names => [Person];
}

// ——— Who is here ———

/// <summary>Something about one person's presence; may be told before the opening.</summary>
public abstract record PresenceEvent(string Person) : MeetingEvent
{
    protected internal override Phase Phase => Phase.BeforeClosing;
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>Någon kommer. A member takes the own seat if nobody serves in it.</summary>
public sealed record Arrived(string Person) : PresenceEvent(Person);

/// <summary>Någon ansluter på distans (5 kap. 16 §).</summary>
public sealed record LinkedIn(string Person) : PresenceEvent(Person);

/// <summary>Någon går, or the link is lost. The seat is empty until someone serves.</summary>
public sealed record Left(string Person, [property: Erasable] string? Reason = null) : PresenceEvent(Person);

/// <summary>Någon återkommer. A member takes the own seat if nobody serves in it.</summary>
public sealed record Returned(string Person) : PresenceEvent(Person);

/// <summary>Ersättare träder in på en plats.</summary>
public sealed record ServesFor(string Person, string Seat, ServiceReason Reason) : PresenceEvent(Person);

/// <summary>Ersättare träder ur; the seat's holder, if present, serves again.</summary>
public sealed record SteppedDown(string Person) : PresenceEvent(Person);

// ——— The agenda ———

/// <summary>Föredragningslistan godkänns, with the changes made so far.</summary>
public sealed record AgendaApproved : MeetingEvent;

/// <summary>Ärende läggs till.</summary>
/// <param name="After">Key of the item it follows; null: last.</param>
/// <param name="RaisedBy">Who raised it (initiativrätt, 4 kap. 20 §).</param>
/// <param name="AllAgree">Whether all members present agree that it is decided although it was not announced (5 kap. 52 §).</param>
public sealed record ItemAdded(AgendaPoint Point, string? After = null, string? RaisedBy = null, bool? AllAgree = null) : MeetingEvent
{
    protected internal override Phase Phase => Phase.BeforeClosing;
    protected internal override IEnumerable<string?> Names => [RaisedBy, .. Point.Accountable ?? []];
}

/// <summary>Ärende utgår från föredragningslistan.</summary>
public sealed record ItemWithdrawn(string Item, [property: Erasable] string? Reason = null) : ItemEvent(Item)
{
    protected internal override Phase Phase => Phase.BeforeClosing;
}

/// <summary>Ärende bordläggs or moves, before it is taken up.</summary>
public sealed record ItemPostponed(string Item, string? To = null, [property: Erasable] string? Reason = null) : ItemEvent(Item)
{
    protected internal override Phase Phase => Phase.BeforeClosing;
}

/// <summary>Ärende flyttas på föredragningslistan, before it is taken up.</summary>
/// <param name="Before">Key of the item it comes before; null: last.</param>
public sealed record ItemMoved(string Item, string? Before = null) : ItemEvent(Item)
{
    protected internal override Phase Phase => Phase.BeforeClosing;
}

/// <summary>Val av justerare, with day and place of the approval. The presiding chair approves too, without being chosen.</summary>
public sealed record ApproversChosen(Values<string> Approvers, Values<string>? Substitutes = null, DateOnly? On = null, TimeOnly? Time = null,
    string? Place = null) : MeetingEvent
{
    protected internal override IEnumerable<string?> Names => [.. Approvers, .. Substitutes ?? []];
}

// ——— An item ———

/// <summary>Something about one item.</summary>
public abstract record ItemEvent(string Item) : MeetingEvent;

/// <summary>Ärendet tas upp and gets its number (decision D6); opened again, it keeps it.</summary>
public sealed record ItemOpened(string Item, string Number) : ItemEvent(Item);

/// <summary>Föredragning.</summary>
public sealed record PresentationHeld(string Item, Values<string> By, string? About = null) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => By;
}

/// <summary>Anförande: that somebody spoke, with what shall be noted of it.</summary>
public sealed record SpeechNoted(string Item, string By, [property: Erasable] string? Text = null) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => [By];
}

/// <summary>Ordet begärs: a place in the speakers' list, with <paramref name="Reply"/> before those who do not reply (replik).</summary>
/// <remarks>The list leads the debate; the minutes tell nothing of it. What a speech shall leave behind is told by <see cref="SpeechNoted"/>.</remarks>
public sealed record FloorAsked(string Item, string By, bool? Reply = null) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => [By];
}

/// <summary>Ordet lämnas av ordföranden: who speaks from now on, until another does or the debate is closed.</summary>
public sealed record FloorGiven(string Item, string By) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => [By];
}

/// <summary>Avstår från ordet, eller har talat klart.</summary>
public sealed record FloorLeft(string Item, string By) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => [By];
}

/// <summary>Dörrarna stängs (5 kap. 42 §, 6 kap. 25 §) or, with <paramref name="Open"/>, öppnas igen.</summary>
/// <param name="Decided">Whether the body itself decided it.</param>
public sealed record DoorsClosed(string Item, string? Ground = null, bool? Open = null, bool? Decided = null) : ItemEvent(Item);

/// <summary>Jäv in one act: who, why, whether the person leaves, and who steps in. Staying is recorded as staying (decision D2).</summary>
/// <remarks>It holds for the item alone; when the next one is opened the person is back.</remarks>
/// <param name="Point">The number of the ground in 6 kap. 28 §.</param>
public sealed record Disqualified(string Item, string Person, [property: Erasable] string Ground, bool Leaves, string? ReplacedBy = null, int? Point = null) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => [Person, ReplacedBy];
}

/// <summary>Jävsfrågan prövas: the body decides on a question of disqualification (6 kap. 30 § tredje stycket). Found, it is followed by <see cref="Disqualified"/>.</summary>
/// <param name="Found">Whether the person was found disqualified.</param>
/// <param name="Aside">What the question was put aside for, where it was.</param>
/// <param name="TookPart">Whether the person took part in deciding it.</param>
/// <param name="Route">How the minutes say that it is appealed by itself; it is not (6 kap. 32 §).</param>
public sealed record DisqualificationTried(string Item, string Person, bool Found, [property: Erasable] string? Reason = null, SetAside? Aside = null,
    bool? TookPart = null, AppealRoute? Route = null) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>Undantag från jäv: obviously without importance (6 kap. 29 §), or an office in a company of the municipality's own (31 §).</summary>
public enum SetAside { Immaterial, Company }

// ——— Proposals ———

/// <summary>Yrkande framställs.</summary>
/// <param name="Proposal">Its key.</param>
/// <param name="Clauses">Its numbered clauses, where it has any.</param>
/// <param name="About">Numbers of the base proposal's clauses it is about; all where left out.</param>
/// <param name="Target">What it supports or amends: a proposal's key or "base".</param>
/// <param name="To">To whom a referral goes.</param>
/// <param name="Reason">Why: the statement that goes with it, never an operative clause.</param>
/// <param name="NewMatter">Whether the chair finds that it raises a new matter (5 kap. 57 §).</param>
public sealed record ProposalMoved(string Item, string Proposal, ProposalKind Kind, Values<string> By, string? Text = null,
    Values<string>? Clauses = null, Values<int>? About = null, string? Target = null, string? To = null, [property: Erasable] string? Reason = null,
    Values<string>? Parties = null, bool? AndOthers = null, bool? NewMatter = null) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => By;
}

/// <summary>Yrkande ändras av den som framställt det.</summary>
public sealed record ProposalChanged(string Item, string Proposal, string? Text = null, Values<string>? Clauses = null) : ItemEvent(Item);

/// <summary>Yrkande återtas.</summary>
public sealed record ProposalWithdrawn(string Item, string Proposal) : ItemEvent(Item);

/// <summary>Någon instämmer i ett yrkande.</summary>
public sealed record ProposalSupported(string Item, string Proposal, Values<string> By) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => By;
}

/// <summary>Överläggningen förklaras avslutad (5 kap. 53 §).</summary>
public sealed record DebateClosed(string Item) : ItemEvent(Item);

// ——— Questions and votes ———

/// <summary>Propositionsordning as the chair announces it: the questions to come, in order.</summary>
public sealed record OrderAnnounced(string Item, Values<PlannedQuestion> Questions, string? Text = null) : ItemEvent(Item);

/// <summary>A question to come. <paramref name="Between"/>: proposals' keys, "base", "reject" or "decide-today", in the order put.</summary>
public sealed record PlannedQuestion(Subject Subject, Values<string> Between, Values<int>? Clauses = null);

/// <summary>Propositionsordningen godkänns.</summary>
public sealed record OrderApproved(string Item) : ItemEvent(Item);

/// <summary>Proposition ställs. <paramref name="Between"/> as in <see cref="PlannedQuestion"/>; one alone is put by itself.</summary>
public sealed record QuestionPut(string Item, string Question, Subject Subject, Values<string> Between, Values<int>? Clauses = null) : ItemEvent(Item);

/// <summary>Ordföranden finner. <paramref name="Found"/>: one of what the question stood between.</summary>
public sealed record ChairFound(string Item, string Question, string Found) : ItemEvent(Item);

/// <summary>Omröstning begärs; one who serves is enough.</summary>
public sealed record VoteDemanded(string Item, string Question, string By) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => [By];
}

/// <summary>Omröstning öppnas, with what yes and no mean.</summary>
public sealed record VoteOpened(string Item, string Question, string Vote, string Yes, string No) : ItemEvent(Item);

/// <summary>Röst avges: yes, no or abstain.</summary>
public sealed record BallotCast(string Item, string Vote, string Person, VoteOption Option) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>Omröstning avslutas.</summary>
public sealed record VoteClosed(string Item, string Vote) : ItemEvent(Item);

/// <summary>Omröstning bryts and does not count; it is taken again.</summary>
public sealed record VoteBroken(string Item, string Vote, string Reason) : ItemEvent(Item);

/// <summary>Utslagsröst (5 kap. 56 §). <paramref name="For"/>: one of what the vote stood between.</summary>
public sealed record CastingVoteGiven(string Item, string Vote, string By, string For) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => [By];
}

/// <summary>Sluten omröstning on paper, told as sums (decision D13).</summary>
/// <param name="Found">What won, as the question named it or a name; null where a lot decides.</param>
public sealed record SecretBallotHeld(string Item, string Question, SecretGround Ground, int Given, int HandedIn, Values<BallotSum> Sums,
    int Blank, int Void, Values<string> Tellers, string? Found = null) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => Tellers;
}

/// <summary>Why a ballot is secret: val eller anställning (5 kap. 54 §).</summary>
public enum SecretGround { Election, Employment }

/// <summary>Lottning (5 kap. 56 §).</summary>
public sealed record LotDrawn(string Item, Values<string> Between, string Drawn, string? Witness = null, string? Question = null) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => [Witness];
}

/// <summary>Klubbslag: the question is settled.</summary>
public sealed record GavelFell(string Item, string Question) : ItemEvent(Item);

/// <summary>Minst en tredjedel begär bordläggning or återremiss in the assembly (5 kap. 50 §).</summary>
public sealed record MinorityRequested(string Item, string Proposal, Values<string> Requesters, [property: Erasable] string? Reason = null) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => Requesters;
}

// ——— Decisions ———

/// <summary>Beslut with numbered clauses. <paramref name="Recommendations"/>: what another body is proposed to decide.</summary>
/// <param name="AllAgree">Whether all members present agree on it, where an unprepared item asks for that (5 kap. 33 §).</param>
public sealed record DecisionMade(string Item, Values<DecisionClause> Clauses, Values<DecisionClause>? Recommendations = null, bool? AllAgree = null)
    : ItemEvent(Item);

/// <summary>Beslutspunkt, with its amounts and addressees.</summary>
/// <param name="Route">How it is appealed, where that is told.</param>
public sealed record DecisionClause(string Text, Values<ClauseAmount>? Amounts = null, Values<string>? To = null, AppealRoute? Route = null);

/// <summary>Belopp of a clause, in <paramref name="Unit"/>.</summary>
public sealed record ClauseAmount(decimal Value, string Unit, string? Kind = null);

/// <summary>Valresultat: who was elected, by lists where it was proportional.</summary>
/// <param name="Requesters">Who requested that it be proportional (5 kap. 58 §).</param>
public sealed record ElectionDecided(string Item, Values<string> Elected, Values<string>? Substitutes = null, Values<ElectionList>? Lists = null,
    Values<string>? Requesters = null) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => [.. Elected, .. Substitutes ?? [], .. Requesters ?? []];
}

/// <summary>Någon deltar inte i beslutet (4 kap. 25 §).</summary>
public sealed record NotTakingPart(string Item, Values<string> By) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => By;
}

/// <summary>Reservation anmäls (4 kap. 27 §).</summary>
/// <param name="For">The proposal favoured: its key, or "base".</param>
/// <param name="Against">"main", "procedural", or numbers of clauses.</param>
public sealed record ReservationEntered(string Item, Values<string> By, string? For = null, Values<string>? Against = null, [property: Erasable] string? Text = null,
    Values<string>? Parties = null, bool? AndOthers = null) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => By;
}

/// <summary>Särskilt uttalande or röstförklaring.</summary>
public sealed record StatementEntered(string Item, Values<string> By, [property: Erasable] string? Text = null, bool? VoteExplanation = null,
    Values<string>? Parties = null, bool? AndOthers = null) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => By;
}

/// <summary>Protokollsanteckning.</summary>
public sealed record NoteEntered(string Item, Values<string> By, [property: Erasable] string Text) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => By;
}

/// <summary>Ersättaryttrande (6 kap. 17 §).</summary>
public sealed record SubstituteStatementEntered(string Item, Values<string> By, [property: Erasable] string Text) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => By;
}

/// <summary>Paragrafen justeras omedelbart, at the meeting.</summary>
/// <param name="Approval">Key of the approval; its notice names it.</param>
/// <param name="RecordHash">Of the item's own text: <see cref="Klubba.RecordHash"/>, where it was approved in the program.</param>
/// <param name="Files">Its own files, made once.</param>
public sealed record ItemApproved(string Item, string Approval, Values<string> Approvers, ApprovalWay Way, string? RecordHash = null,
    Values<KeptFile>? Files = null, string? Dissent = null) : ItemEvent(Item)
{
    protected internal override IEnumerable<string?> Names => Approvers;
}

/// <summary>Expedieras till: to whom the extract shall go.</summary>
public sealed record DispatchListed(string Item, Values<string> To) : ItemEvent(Item)
{
    protected internal override Phase Phase => Phase.Life;
}

// ——— After the meeting ———

/// <summary>Läggs fram för justering: an approval is people, items and a way. Told again under the same key it has other people.</summary>
/// <param name="Approval">Key of the approval to come.</param>
/// <param name="Items">Keys of the items; left out: all that no other approval covers.</param>
public sealed record ApprovalAsked(string Approval, Values<string> Approvers, Values<string>? Items = null) : MeetingEvent
{
    protected internal override Phase Phase => Phase.Life;
    protected internal override IEnumerable<string?> Names => Approvers;
}

/// <summary>Någon justerar: an approver has read the record and stands for it (decision D10).</summary>
/// <param name="RecordHash">SHA-256 of the canonical JSON of the text that was read, in hex.</param>
/// <param name="Dissent">Avvikande mening: what the approver does not agree to, and approves all the same.</param>
public sealed record ApprovalGiven(string Approval, string Person, string RecordHash, string? Dissent = null) : MeetingEvent
{
    protected internal override Phase Phase => Phase.Life;
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>En synpunkt före justeringen: what an approver wants to have looked at.</summary>
public sealed record ApprovalCommented(string Approval, string Person, [property: Erasable] string Text) : MeetingEvent
{
    protected internal override Phase Phase => Phase.Life;
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>Någon vägrar justera. The ways out: another approver, or the body at its next meeting.</summary>
public sealed record ApprovalRefused(string Approval, string Person, [property: Erasable] string? Why = null) : MeetingEvent
{
    protected internal override Phase Phase => Phase.Life;
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>Protokollet justeras.</summary>
/// <param name="Approval">Key of the approval; its notice names it.</param>
/// <param name="Items">Keys of the items; left out: all that no other approval covers.</param>
/// <param name="RecordHash">What was approved: <see cref="Klubba.RecordHash"/>, where it was approved in the program.</param>
/// <param name="Files">The files that were made once of it, and are served from then on (decision D10).</param>
public sealed record MinutesApproved(string Approval, Values<string> Approvers, DateOnly On, ApprovalWay Way, Values<string>? Items = null,
    string? Dissent = null, string? RecordHash = null, Values<KeptFile>? Files = null) : MeetingEvent
{
    protected internal override Phase Phase => Phase.Life;
    protected internal override IEnumerable<string?> Names => Approvers;
}

/// <summary>Fil som bevaras.</summary>
/// <param name="Name">"protokoll.pdf".</param>
/// <param name="Hash">SHA-256 of its bytes, in small hex letters.</param>
/// <param name="Made">Version of Klubba that made it.</param>
public sealed record KeptFile(string Name, string Hash, string Made);

/// <summary>Anslaget sätts upp (8 kap. 12 §).</summary>
public sealed record NoticePosted(string Approval, DateOnly On, string? KeptAt = null) : MeetingEvent
{
    protected internal override Phase Phase => Phase.Life;
}

/// <summary>Anslaget tas ned.</summary>
public sealed record NoticeRemoved(string Approval, DateOnly On) : MeetingEvent
{
    protected internal override Phase Phase => Phase.Life;
}

/// <summary>Anslaget har inte varit läsbart: an outage of the web board, a fallen paper.</summary>
public sealed record NoticeDown(string Approval, DateOnly From, DateOnly? To = null, string? Why = null) : MeetingEvent
{
    protected internal override Phase Phase => Phase.Life;
}

/// <summary>Svar: a person has judged whether the notice stood up as the law asks, although it was down (13 kap. 5 § andra stycket).</summary>
public sealed record NoticeJudged(string Approval, bool StoodUp, string By, string Why) : MeetingEvent
{
    protected internal override Phase Phase => Phase.Life;
    protected internal override IEnumerable<string?> Names => [By];
}

/// <summary>Protokollsutdrag expedieras.</summary>
/// <param name="Appeal">How the instruction that went with it says that the decision is appealed.</param>
public sealed record Dispatched(string Item, Values<string> To, DateOnly On, AppealRoute? Appeal = null) : ItemEvent(Item)
{
    protected internal override Phase Phase => Phase.Life;
}

/// <summary>Utdraget kom tillbaka: it did not reach those it was sent to, and has to be sent again.</summary>
public sealed record DispatchReturned(string Item, Values<string> To, DateOnly On, string? Why = null) : ItemEvent(Item)
{
    protected internal override Phase Phase => Phase.Life;
}

/// <summary>Överklagande antecknas (13 kap. 5–6 §§). <paramref name="At"/>: where it came in.</summary>
public sealed record AppealNoted(DateOnly On, string? Item = null, string? At = null) : MeetingEvent
{
    protected internal override Phase Phase => Phase.Life;
}

/// <summary>En rad stryks: its act is taken out of the fold, both lines stay (decision D11).</summary>
public sealed record Struck(long Line, [property: Erasable] string Why) : MeetingEvent
{
    protected internal override Phase Phase => Phase.BeforeClosing;
}

/// <summary>Rättat före justeringen: a name, a time or the spelling of a text outside the decisions, between the closing and the approval (decision D11).</summary>
/// <param name="Stood">The name, the time as HH:mm or the text, as it stands.</param>
/// <param name="Person">Whose name it is; else <paramref name="Line"/> is set.</param>
/// <param name="Line">The line that tells the time or the text; see <see cref="Mending"/>.</param>
public sealed record Mended([property: Erasable] string Stood, [property: Erasable] string Reads, string? Person = null, long? Line = null) : MeetingEvent
{
    protected internal override Phase Phase => Phase.Life;
    protected internal override IEnumerable<string?> Names => [Person];
}

/// <summary>Rättelse after approval: what stood, what it should say (decision D11).</summary>
public sealed record Corrected(string? Item, string Stood, string Reads, string By, [property: Erasable] string Why, DateOnly On) : MeetingEvent
{
    protected internal override Phase Phase => Phase.Life;
    protected internal override IEnumerable<string?> Names => [By];
}
