namespace Klubba;

/// <summary>Protokoll: the narrow waist. What a live meeting yields, what old minutes are read into, what every format is written from.</summary>
/// <remarks>
/// <para>The form is minutes.schema.json (urn:klubba:minutes:1); members stand here in its order and by its names.</para>
/// <para>
/// A fact that the source does not state is left out: null for a single fact, the empty list for many. Nothing is guessed. Names are as
/// written, without title, role or party. <see cref="Minutes"/> knows nothing of where it came from; a reading keeps that beside it (decision D9).
/// </para>
/// <para>
/// Not modelled: speeches word for word, the audience, who left the room for less than an item.
/// </para>
/// </remarks>
public sealed partial record Minutes
{
    /// <summary>Kommun eller region, as named in the source.</summary>
    public string? Municipality { get; init; }

    /// <summary>Organet: nämnd, styrelse, fullmäktige, utskott; nominative.</summary>
    public required string Body { get; init; }

    /// <summary>The minutes' own number, as written: 2/2017.</summary>
    public string? Number { get; init; }

    public string? Id { get; init; }

    public BodyKind? BodyKind { get; init; }

    /// <summary>Seats of a full body: the quorum's denominator.</summary>
    public int? Seats { get; init; }

    public Values<Adjournment> Adjournments { get; init; } = [];

    /// <summary>First day of the meeting, Swedish date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Last day of the meeting where another; the deadlines count from it (kommunallagen 5 kap. 69 §).</summary>
    public DateOnly? EndDate { get; init; }

    public TimeOnly? Opened { get; init; }

    public TimeOnly? Closed { get; init; }

    public string? Place { get; init; }

    public Values<Attendee> Attendance { get; init; } = [];

    public string? Secretary { get; init; }

    /// <summary>Justerare; the signing chair included where the source lists the chair as one.</summary>
    public Values<string> Approvers { get; init; } = [];

    /// <summary>Justeringsdatum of the ordinary approval.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>Anslaget sätts upp.</summary>
    public DateOnly? PostedOn { get; init; }

    /// <summary>Anslaget tas ned.</summary>
    public DateOnly? RemovedOn { get; init; }

    /// <summary>Each approval with the items it covers. The four members above are those of the ordinary one.</summary>
    public Values<Approval> Approvals { get; init; } = [];

    public Values<Correction> Corrections { get; init; } = [];

    /// <summary>Överklaganden that have been noted.</summary>
    public Values<Appeal> Appeals { get; init; } = [];

    /// <summary>Paragrafer, in the order of the meeting.</summary>
    public required Values<Item> Items { get; init; }

    /// <summary>Text outside the items that no field holds.</summary>
    public Values<Passage> Remainder { get; init; } = [];
}

/// <summary>Slag av organ: fullmäktige, styrelse, nämnd, utskott.</summary>
public enum BodyKind { Assembly, Executive, Board, Committee }

/// <summary>Ajournering. Times as "19:14", with the date before where it is another than the first day's: "2026-03-13 00:05".</summary>
public sealed record Adjournment(string From, string? To = null, string? Reason = null);

/// <summary>En person as written in the source: name without title or role, party letters without parentheses.</summary>
/// <param name="Id">The key of the person where it is known (decision D3); never built from a name.</param>
public sealed record Person(string Name, string? Party = null, string? Id = null);

/// <summary>Roll vid sammanträdet. <see cref="Other"/>: officials, staff representatives, guests, auditors.</summary>
public enum Role { Chair, FirstViceChair, SecondViceChair, ViceChair, Member, Substitute, Other }

/// <summary>En närvarande. Kommunallagen 5 kap. 66 § asks which members and substitutes served, and at which items.</summary>
public sealed record Attendee
{
    public required string Name { get; init; }

    public string? Party { get; init; }

    public required Role Role { get; init; }

    /// <summary>For <see cref="Role.Other"/>: the title as written.</summary>
    public string? Title { get; init; }

    /// <summary>True where the person decides at some time of the meeting; null for <see cref="Role.Other"/>.</summary>
    public bool? Serving { get; init; }

    /// <summary>The member this substitute replaces; several in the order told, with comma and space between.</summary>
    public string? ServesFor { get; init; }

    /// <summary>Items or hours of presence as written: "§§ 12–15".</summary>
    public string? Extent { get; init; }

    public bool? Remote { get; init; }

    public string? Id { get; init; }

    public Values<Service> Service { get; init; } = [];

    public Values<Presence> Present { get; init; } = [];
}

/// <summary>Tjänstgöring: whom a substitute replaces, at which items, and why.</summary>
public sealed record Service
{
    public string? For { get; init; }

    public Values<string> Items { get; init; } = [];

    public string? From { get; init; }

    public string? To { get; init; }

    public ServiceReason? Reason { get; init; }
}

/// <summary>Skäl till tjänstgöring: frånvaro, jäv, vakans.</summary>
public enum ServiceReason { Absence, Disqualification, Vacancy }

/// <summary>An unbroken time of presence. Times as in <see cref="Adjournment"/>.</summary>
public sealed record Presence(string? From = null, string? To = null);

/// <summary>Paragraf: one matter. Its middle members are the six of kommunallagen 5 kap. 67 §.</summary>
public sealed record Item
{
    /// <summary>As written without the § sign: 4, 63/20, 9 A. A string, for numbers are people's business.</summary>
    public required string Number { get; init; }

    public string? Title { get; init; }

    /// <summary>Diarienummer, as written.</summary>
    public string? CaseNumber { get; init; }

    public string? Id { get; init; }

    public ItemType? Type { get; init; }

    /// <summary>Acting chair, where another than the meeting's.</summary>
    public string? Chair { get; init; }

    /// <summary>Bakom stängda dörrar.</summary>
    public bool? Closed { get; init; }

    public Secrecy? Secrecy { get; init; }

    /// <summary>Sammanfattning av ärendet.</summary>
    public string? Summary { get; init; }

    /// <summary>Beslut: the body's own, one string a clause, without its number. Not what it proposes to another body.</summary>
    public Values<string> Clauses { get; init; } = [];

    /// <summary>Clauses that the body proposes another body to decide.</summary>
    public Values<string> Recommendations { get; init; } = [];

    /// <summary>Grundförslag: what the papers propose.</summary>
    public BaseProposal? BaseProposal { get; init; }

    public Values<Amount> Amounts { get; init; } = [];

    public Values<Addressees> Addressees { get; init; } = [];

    /// <summary>How clauses are appealed, where that is told.</summary>
    public Values<ClauseRoute> Routes { get; init; } = [];

    /// <summary>Handlingar.</summary>
    public Values<string> Documents { get; init; } = [];

    /// <summary>Yrkanden moved at this meeting, in the order told (5 kap. 67 § 1).</summary>
    public Values<Proposal> Proposals { get; init; } = [];

    /// <summary>What the chair put, in order, each vote a question of its own (5 kap. 67 § 2, 3 and 5).</summary>
    public Values<Question> Questions { get; init; } = [];

    /// <summary>Minoritetsåterremiss or -bordläggning in the assembly (5 kap. 50 §).</summary>
    public Minority? Minority { get; init; }

    public Election? Election { get; init; }

    public Lot? Lot { get; init; }

    /// <summary>Reservationer (5 kap. 67 § 6).</summary>
    public Values<Statement> Reservations { get; init; } = [];

    /// <summary>Särskilt uttalande, protokollsanteckning, ersättaryttrande.</summary>
    public Values<Statement> Statements { get; init; } = [];

    /// <summary>Jäv.</summary>
    public Values<Disqualification> Disqualified { get; init; } = [];

    /// <summary>Deltar inte i beslutet.</summary>
    public Values<Person> NonParticipants { get; init; } = [];

    /// <summary>Omedelbar justering.</summary>
    public bool? ApprovedImmediately { get; init; }

    /// <summary>Expedieras till.</summary>
    public Values<string> Dispatch { get; init; } = [];

    /// <summary>Expedierat: the day the extract went out to the last of them.</summary>
    public DateOnly? DispatchedOn { get; init; }

    /// <summary>The item's text that no field holds, in order.</summary>
    public Values<Passage> Remainder { get; init; } = [];

    /// <summary>Index into <see cref="Minutes.Approvals"/>.</summary>
    public int? Approval { get; init; }
}

/// <summary>Slag av ärende.</summary>
public enum ItemType { Decision, Information, Election, Question, Interpellation, Report }

/// <summary>Sekretess (offentlighets- och sekretesslagen 5 kap. 5 §): provision, authority and day of the marking, and a neutral title.</summary>
public sealed record Secrecy(string? Provision = null, string? Authority = null, DateOnly? On = null, string? PublicTitle = null);

/// <summary>Grundförslag. <paramref name="By"/>: förvaltningen, arbetsutskottet …</summary>
public sealed record BaseProposal(string? By, Values<string> Clauses);

/// <summary>Belopp named in a clause.</summary>
/// <param name="Clause">The clause's number, from 1.</param>
/// <param name="Value">In <paramref name="Unit"/>.</param>
/// <param name="Unit">mnkr, tkr, kr.</param>
/// <param name="Kind">Budgetjustering, omslutning, ansökan …</param>
public sealed record Amount(int? Clause, decimal Value, string Unit, string? Kind = null);

/// <summary>Adressater of a clause (number from 1) or, without one, of the whole decision.</summary>
public sealed record Addressees(int? Clause, Values<string> To);

/// <summary>Överklagandeväg: laglighetsprövning (13 kap. 1–2 §§), another act's route (13 kap. 3 §), or none.</summary>
public enum AppealRoute { Legality, Administrative, None }

/// <summary>How a clause is appealed. <paramref name="Clause"/>: its number, from 1.</summary>
public sealed record ClauseRoute(int Clause, AppealRoute Route);

/// <summary>Slag av yrkande. Approve: bifall to a proposal already there; alternative: an own proposal instead; decide-today: avgöra idag.</summary>
public enum ProposalKind { Approve, Reject, Alternative, Amendment, Addition, ReferBack, Postpone, DecideToday, Adjourn, Other }

/// <summary>What has become of a proposal: står, återtaget, ändrat, fallet.</summary>
public enum ProposalStatus { Live, Withdrawn, Changed, Fallen }

/// <summary>Yrkande (5 kap. 67 § 1).</summary>
public sealed record Proposal
{
    /// <summary>The named movers; empty where only parties are named.</summary>
    public required Values<Person> By { get; init; }

    /// <summary>m.fl.</summary>
    public bool? AndOthers { get; init; }

    public required ProposalKind Kind { get; init; }

    public string? Text { get; init; }

    public string? Id { get; init; }

    public Values<string> Parties { get; init; } = [];

    public ProposalStatus? Status { get; init; }

    /// <summary>What it amends or supports: a proposal's id, "base", or words.</summary>
    public string? Target { get; init; }

    /// <summary>Återremiss: to whom.</summary>
    public string? To { get; init; }

    public Values<Person> Supporters { get; init; } = [];
}

/// <summary>Vad frågan gäller: återremiss m.m., huvudfråga, val av motförslag, tillägg, val, annat.</summary>
public enum Subject { Procedural, Main, CounterProposal, Addition, Election, Other }

/// <summary>Sätt att avgöra: acklamation, omröstning, sluten omröstning.</summary>
public enum Method { Voice, Vote, SecretBallot }

/// <summary>Proposition: one question put. A voice finding that a demanded vote then settles is one question, by vote.</summary>
public sealed record Question
{
    public Subject? Subject { get; init; }

    public required Method Method { get; init; }

    /// <summary>What the chair found or the vote decided, in words.</summary>
    public string? Outcome { get; init; }

    /// <summary>What a yes was for. A Swedish nej is no rejection but a vote for the named counter-proposal.</summary>
    public string? YesMeans { get; init; }

    public string? NoMeans { get; init; }

    public int? Yes { get; init; }

    public int? No { get; init; }

    public int? Abstain { get; init; }

    public int? Absent { get; init; }

    /// <summary>Utslagsröst decided (5 kap. 56 §).</summary>
    public bool? CastingVote { get; init; }

    /// <summary>Who voted how (5 kap. 67 § 5).</summary>
    public Values<Ballot> Named { get; init; } = [];

    public string? Id { get; init; }

    /// <summary>Proposal ids or "base", in the order put.</summary>
    public Values<string> Between { get; init; } = [];

    public string? YesProposal { get; init; }

    public string? NoProposal { get; init; }

    public bool? OrderApproved { get; init; }

    public Person? DemandedBy { get; init; }

    /// <summary>What the chair found before a vote.</summary>
    public string? Finding { get; init; }

    /// <summary>Who gave the casting vote.</summary>
    public string? CastBy { get; init; }

    public string? Lot { get; init; }

    /// <summary>Which clauses it is about, numbers from 1.</summary>
    public Values<int> Clauses { get; init; } = [];

    public SecretBallot? Ballots { get; init; }
}

/// <summary>Röst: ja, nej, avstår, frånvarande.</summary>
public enum VoteOption { Yes, No, Abstain, Absent }

/// <summary>En öppet avgiven röst.</summary>
public sealed record Ballot(string Name, string? Party, VoteOption Option);

/// <summary>Sluten omröstning: sums only; no one can tell who voted how (decision D13).</summary>
public sealed record SecretBallot
{
    public int? Given { get; init; }

    public int? HandedIn { get; init; }

    public int? Blank { get; init; }

    public int? Void { get; init; }

    /// <summary>Votes by name or list, in the order told.</summary>
    public Values<BallotSum> Sums { get; init; } = [];

    public Values<string> Tellers { get; init; } = [];
}

/// <summary>One line of the sums of a secret ballot.</summary>
public sealed record BallotSum(string Name, int Votes);

/// <summary>A request by a third of the members present in the assembly (5 kap. 50 §).</summary>
public sealed record Minority(Values<Person> Requesters, string? Reason = null);

/// <summary>Val, with lists where it was proportional (lagen 2022:629; before 2022-07-01 lagen 1992:339).</summary>
public sealed record Election
{
    public Values<ElectionList> Lists { get; init; } = [];

    public Values<Person> Elected { get; init; } = [];

    public Values<Person> Substitutes { get; init; } = [];
}

/// <summary>Valsedelsgrupp.</summary>
public sealed record ElectionList(string? Name, int? Votes, Values<string> Candidates);

/// <summary>Lottning.</summary>
public sealed record Lot(Values<string> Between, string? Drawn = null, string? Witness = null);

/// <summary>Slag av uttalande.</summary>
public enum StatementKind { Reservation, Special, Note, Substitute, VoteExplanation }

/// <summary>Reservation, särskilt uttalande, protokollsanteckning eller ersättaryttrande.</summary>
public sealed record Statement
{
    /// <summary>Named persons; empty where only parties are named.</summary>
    public required Values<Person> By { get; init; }

    public Values<string> Parties { get; init; } = [];

    public bool? AndOthers { get; init; }

    /// <summary>Its written reasons, whole.</summary>
    public string? Text { get; init; }

    public StatementKind? Kind { get; init; }

    /// <summary>The proposal favoured.</summary>
    public string? For { get; init; }

    /// <summary>"main", "procedural", or numbers of clauses.</summary>
    public Values<string> Against { get; init; } = [];

    public string? AnnouncedAt { get; init; }

    public DateOnly? HandedInOn { get; init; }
}

/// <summary>Jäv (6 kap. 28–32 §§; the assembly 5 kap. 47–49 §§).</summary>
public sealed record Disqualification
{
    public required string Name { get; init; }

    public string? Party { get; init; }

    public string? Id { get; init; }

    public string? Ground { get; init; }

    /// <summary>Left the room while the matter was handled.</summary>
    public bool? Left { get; init; }

    public string? ReplacedBy { get; init; }
}

/// <summary>A stretch of text under its heading.</summary>
public sealed record Passage(string? Heading, string Text);

/// <summary>Sätt att justera: med penna, digitalt, vid nästa sammanträde.</summary>
public enum ApprovalWay { Pen, Digital, NextMeeting }

/// <summary>Justering of some items, with its own notice and so its own clocks (5 kap. 69 §, 8 kap. 12 §).</summary>
public sealed record Approval
{
    /// <summary>Numbers of the items; empty where it covers all that no other one covers.</summary>
    public Values<string> Items { get; init; } = [];

    public bool? Immediate { get; init; }

    public Values<string> Approvers { get; init; } = [];

    public DateOnly? On { get; init; }

    public ApprovalWay? Way { get; init; }

    /// <summary>What an approver would not agree to.</summary>
    public string? Dissent { get; init; }

    public DateOnly? Posted { get; init; }

    public DateOnly? Removed { get; init; }

    /// <summary>First day the notice is known to have been down before it was removed.</summary>
    public DateOnly? Down { get; init; }

    /// <summary>A person's answer where the notice was down: whether it stood up as the law asks (13 kap. 5 § andra stycket).</summary>
    public bool? StoodUp { get; init; }

    /// <summary>Where the minutes are kept (8 kap. 12 §).</summary>
    public string? KeptAt { get; init; }
}

/// <summary>Rättelse after approval: visible, dated, what stood and what it should say (JO 581-2013).</summary>
public sealed record Correction
{
    public required DateOnly On { get; init; }

    public string? Item { get; init; }

    public required string Stood { get; init; }

    public required string Reads { get; init; }

    public string? By { get; init; }

    public string? Reason { get; init; }
}

/// <summary>Överklagande that has reached the court or the municipality (13 kap. 5–6 §§).</summary>
/// <param name="Item">The number of the item; null where the whole meeting is appealed.</param>
/// <param name="At">Where it came in.</param>
public sealed record Appeal(DateOnly On, string? Item = null, string? At = null);
