using Klubba.Rules;

namespace Klubba.Tests.Rules;

/// <summary>Copies of the assembly's evening, each with a single fault, for every rule that can apply to an assembly.</summary>
internal static class AssemblyFaults
{
    public static readonly Story Evening = Story.Told(Samples.Assembly);

    private static readonly Meeting Held = Evening.Meeting;

    private static readonly string Idle = Person("Olle Brännvall"), Chair = Person("Inga-Lill Forsmark"), Torvald = Person("Torvald Ekmyr"), Ruth = Person("Ruth Emanuelsdotter"),
        Amina = Person("Amina Jamaal"), KjellArne = Person("Kjell-Arne Bråvik"), Camilla = Person("Camilla Östregård"), Ilkka = Person("Ilkka Rantamäki");

    public static readonly string Discharge = Key("45"), Parking = Key("49"), Asked = Key("55");

    private static readonly string Yearly = Key("44"), Museum = Key("47"), School = Key("48"), Sale = Key("50"), Lists = Key("52"), ByLot = Key("53"), Motion = Key("57"), Last = Key("61");

    private static readonly string AtOnce = Held.Approvals[0].Key, Ordinary = Held.Approvals[1].Key;

    private static string Person(string name) => Held.People.Values.Single(person => person.Name == name).Key;

    private static string Key(string number) => Held.Items.Single(item => item.Number == number).Key;

    private static string Proposal(string item, ProposalKind kind, int nth = 0) => Held.Item(item)!.Proposals.Where(p => p.Moved.Kind == kind).ElementAt(nth).Key;

    private static string Vote(string item) => Held.Item(item)!.Questions.SelectMany(q => q.Votes).First().Key;

    private static string Question(string item) => Held.Item(item)!.Questions[^1].Key;

    private static Func<Story, Story> Moved(string proposal, Func<ProposalMoved, ProposalMoved> change) => s => s.Change(p => p.Proposal == proposal, change);

    private static Func<Story, Story> Decided(string item, params string[] clauses) =>
        s => s.Change<DecisionMade>(d => d.Item == item, d => d with { Clauses = clauses.Select(c => new DecisionClause(c, To: d.Clauses[0].To)).ToValues() });

    private static Func<Story, Story> Approved(Func<MinutesApproved, MinutesApproved> change) => s => s.Change(a => a.Approval == Ordinary, change);

    private static Func<Story, Story> Noticed(int posted, int removed) => s => s.Change<NoticePosted>(n => n.Approval == Ordinary, n => n with { On = new DateOnly(2026, 5, 1).AddDays(posted - 1) })
        .Change<NoticeRemoved>(n => n.Approval == Ordinary, n => n with { On = new DateOnly(2026, 5, 1).AddDays(removed - 1) });

    private static Func<Story, Story> Reserved(Func<ReservationEntered, ReservationEntered> change) => s => s.Change(r => r.Item == Parking, change);

    private static Func<Minutes, Minutes> Item(string number, Func<Item, Item> change) => m => m with { Items = m.Items.Select(i => i.Number == number ? change(i) : i).ToValues() };

    private static Func<Minutes, Minutes> VoteOf49(Func<Question, Question> change) => Item("49", i => i with { Questions = [change(i.Questions[0])] });

    private static Func<Minutes, Minutes> ReservationOf49(Func<Statement, Statement> change) => Item("49", i => i with { Reservations = [change(i.Reservations[0])] });

    /// <summary>An item that is not on the agenda that was announced: it is added at the meeting.</summary>
    public static Story Late(Story story, bool? agreed)
    {
        var point = Held.Item(Motion)!.Point;
        return story.Called(c => c with { Agenda = c.Agenda.Where(p => p.Key != Motion).ToValues() }).Before<AgendaApproved>(_ => true, new ItemAdded(point, AllAgree: agreed));
    }

    public static Story Hurried(Story story, bool? agreed) =>
        story.Point(Motion, p => p with { Unprepared = true }).Change<DecisionMade>(d => d.Item == Motion, d => d with { AllAgree = agreed });

    private static Story WithoutQuestions(Story s, string item) => s.Without<QuestionPut>(q => q.Item == item).Without<ChairFound>(q => q.Item == item).Without<GavelFell>(q => q.Item == item)
        .Without<VoteDemanded>(q => q.Item == item).Without<SecretBallotHeld>(q => q.Item == item).Without<LotDrawn>(q => q.Item == item);

    private static (string, Func<Matter>) Log(string id, Func<Story, Story> fault) => (id, () => fault(Evening).Matter);

    private static (string, Func<Matter>) Minutes(string id, Func<Minutes, Minutes> fault) => (id, () => Evening.Alone(fault));

    public static IReadOnlyList<(string Id, Func<Matter> Broken)> All { get; } =
    [
        // Kallelse, tjänstgöring, beslutsförhet, jäv
        Log("KL-5-15-convene-assembly", s => s.CalledAt(new(2026, 4, 21, 9, 0, 0, TimeSpan.FromHours(2)))),
        Log("KL-single-physical-place", s => s.Called(c => c with { Place = null })),
        Log("KL-4-22-serving-sub-rights", Moved(Proposal(Motion, ProposalKind.Approve), p => p with { By = [Idle] })),
        Log("KL-5-20-no-alternating", s => s.Before<ItemOpened>(i => i.Item == Last, new Left(KjellArne), new Returned(KjellArne))),
        Log("KL-5-16-remote-assembly", s => s.Without<Arrived>(e => e.Person == Ilkka).Before<Opened>(_ => true, new LinkedIn(Ilkka))),
        Log("SUB-for-whom", s => s.Called(c => c with { Composition = c.Composition with { Seats = c.Composition.Seats.Select(seat => seat.Holder == Person("Jörgen Hultamo") ? seat with { Holder = null } : seat).ToValues() } })),
        Log("SUB-per-item", s => s.Without<Arrived>(e => e.Person == Ruth).Without<BallotCast>(b => b.Person == Ruth)),
        Log("KL-5-17-sub-steps-in", s => s.Without<ServesFor>(e => e.Person == Ruth).Without<BallotCast>(b => b.Person == Ruth)),
        Log("KL-5-18-order-and-priority", s => s.Change<ServesFor>(e => e.Person == Torvald, e => e with { Person = Idle }).Without<BallotCast>(b => b.Person == Torvald)),
        Log("KL-5-19-late-member", s => s.Without<SteppedDown>(e => e.Person == Person("Nadja Lillbrand")).Without<BallotCast>(b => b.Person == Amina)),
        Log("KL-5-45-quorum-assembly", s => s.Before<DecisionMade>(d => d.Item == Last, [.. Held.Composition.Seats.Select(seat => seat.Holder!).Where(p => p != Chair && Held.Seats.Exists(x => x.Person == p)).Take(25).Select(p => new Left(p))])),
        Log("KL-5-47-jav-assembly", s => s.Before<DebateClosed>(d => d.Item == Discharge, new ProposalMoved(Discharge, "y-00000001", ProposalKind.Approve, [Person("Marcus Ekwall-Nordin")], Target: Option.Base))),
        Log("CHAIR-right-person", s => s.After<ItemOpened>(i => i.Item == Last, new ChairTaken(KjellArne))),

        // Tillkännagivande, initiativ, beredning
        Log("KL-5-13-notice-assembly", s => s.Called(c => c with { Announced = new(2026, 4, 21) })),
        Log("KL-5-14-urgent-item-notice", s => s.Point(Asked, p => p with { Announced = new(2026, 4, 26) })),
        Log("KL-5-52-only-announced", s => Late(s, false)),
        Log("KL-8-14-16a-web-before", s => s.Point(Yearly, p => p with { Documents = p.Documents!.Select(d => d with { OnWeb = d.OnWeb?.AddDays(3) }).ToValues() })),
        Log("KL-5-48-accountable", s => s.Without<Disqualified>(d => d.Item == Discharge && d.Person == Person("Marcus Ekwall-Nordin"))),
        Log("KL-4-19-initiative-assembly", s => s.Point(Parking, p => p with { BaseProposal = p.BaseProposal! with { By = "samhällsbyggnadsförvaltningen" } })),
        Log("KL-5-42-public-assembly", s => s.After<ItemOpened>(i => i.Item == Motion, new DoorsClosed(Motion, Decided: false))),
        Log("KL-5-26-prepared", s => s.Point(Motion, p => p with { BaseProposal = null })),
        Log("KL-5-33-urgent-unprepared", s => Hurried(s, false)),
        Log("KL-5-57-refuse-new", Moved(Proposal(School, ProposalKind.Alternative), p => p with { NewMatter = true })),
        Log("KL-5-68-questions", s => s.Without<DecisionMade>(d => d.Item == Asked)),
        Log("KL-5-58-proportional", s => s.Change<ElectionDecided>(e => e.Item == Lists, e => e with { Requesters = [e.Requesters![0]] })),
        Log("LPV-14-identical-lists", s => s.Change<ElectionDecided>(e => e.Item == Lists, e => e with { Lists = e.Lists!.Add(e.Lists[2] with { Votes = 0 }) })),

        // Fullmäktiges ärenden, återremiss
        Minutes("KL-5-24-discharge", m => m with { Date = new(2026, 9, 28) }),
        Log("KL-11-15-finance", Decided(School, "Kommunfullmäktige anvisar 14,0 mnkr i tilläggsanslag till barn- och utbildningsnämndens investeringsbudget 2026.")),
        Log("KL-5-50-minority-third", Decided(Museum, "Kommunfullmäktige godkänner investeringen.")),
        Log("KL-5-50-one-shot", Decided(Sale, "Kommunfullmäktige återremitterar ärendet till kommunstyrelsen.")),
        Minutes("KL-5-50-count-basis", Item("47", i => i with { Minority = i.Minority! with { Requesters = [] } })),
        Log("KL-5-50-elections", s => WithoutQuestions(s, ByLot)),
        Log("KL-5-50-motivation", s => Moved(Proposal(Museum, ProposalKind.ReferBack), p => p with { Reason = null })(s).Change<MinorityRequested>(e => e.Item == Museum, e => e with { Reason = null })),

        // Yrkanden och propositioner
        Log("KL-5-67-1-proposals", Moved(Proposal(School, ProposalKind.Alternative), p => p with { Clauses = null })),
        Log("L-procedural-in-substance", Moved(Proposal(School, ProposalKind.Alternative), p => p with { Clauses = p.Clauses!.Add("Frågan om matsalen återremitteras till kommunstyrelsen.") })),
        Log("KL-5-53-question-after-debate", s => s.Without<DebateClosed>(d => d.Item == Motion).After<QuestionPut>(q => q.Item == Motion, new DebateClosed(Motion))),
        Log("KL-5-53-yes-no-form", s => s.Change<VoteOpened>(v => v.Vote == Vote(Parking), v => v with { No = v.Yes })),
        Log("KL-5-53-finding-gavel", s => s.After<GavelFell>(g => g.Item == Motion, new VoteDemanded(Motion, Question(Motion), Chair))),
        Log("VOTE-one-member-enough", s => s.Before<GavelFell>(g => g.Item == Motion, new VoteDemanded(Motion, Question(Motion), Chair))),
        Minutes("KL-5-67-2-question-order", Item("48", i => i with { Questions = i.Questions.Where(q => q.Subject == Subject.Addition).ToValues() })),
        Log("L-lumped-additions", s => s.Change<QuestionPut>(q => q.Item == School && q.Subject == Subject.Addition, q => q with { Between = q.Between.Add(Proposal(School, ProposalKind.Addition, 1)) }).Without<OrderApproved>(o => o.Item == School)),
        Log("QUESTION-scope", Moved(Proposal(Museum, ProposalKind.ReferBack), p => p with { About = [1] })),

        // Omröstning och val
        Minutes("KL-4-24-one-vote", VoteOf49(q => q with { Named = q.Named.Add(q.Named[0]) })),
        Log("KL-4-25-may-abstain", s => Abstaining(s, Chair, Person("Susanne Brofelt")).Without<CastingVoteGiven>(_ => true)),
        Log("KL-5-54-open-vote", s => s.Point(ByLot, p => p with { Type = ItemType.Decision }).Change<QuestionPut>(q => q.Question == Question(ByLot), q => q with { Subject = Subject.Other })),
        Log("KL-5-56-casting-vote", s => s.Without<CastingVoteGiven>(_ => true)),
        Minutes("KL-5-67-3-votes", VoteOf49(q => q with { Yes = null, No = null })),
        Minutes("KL-5-67-5-participants", VoteOf49(q => q with { Named = [] })),
        Minutes("MIN-arithmetic", VoteOf49(q => q with { Yes = q.Yes + 1 })),
        Log("KL-5-56-lot", s => s.Without<LotDrawn>(_ => true)),
        Log("LPV-17-allocation", s => s.Change<ElectionDecided>(e => e.Item == Lists, e => e with { Elected = e.Elected.SetItem(4, Person("Roger Stenvret")) })),

        // Reservationer
        Log("KL-4-27-who", Reserved(r => r with { By = r.By.Add(Idle) })),
        Minutes("KL-4-27-when", ReservationOf49(r => r with { AnnouncedAt = "23:00" })),
        Log("DISSENT-named-persons", Reserved(r => r with { AndOthers = true })),
        Minutes("DISSENT-text-deadline", ReservationOf49(r => r with { HandedInOn = new(2026, 5, 10) })),
        Log("DISSENT-relates", Reserved(r => r with { For = null })),
        Log("DISSENT-own-won", Reserved(r => r with { For = Option.Base })),
        Log("NONPART-before", s => s.After<DecisionMade>(e => e.Item == Motion, new NotTakingPart(Motion, [KjellArne]))),
        Log("SUBSTATEMENT", s => s.Regulated(r => r with { SubstituteStatements = false }).After<DecisionMade>(e => e.Item == Motion, new SubstituteStatementEntered(Motion, [Idle], "Jag hade stött motionen."))),

        // Protokollet
        Minutes("KL-5-66-who-served", m => m with { Attendance = m.Attendance.Add(m.Attendance[3]) }),
        Log("KL-5-67-4-decision", s => Decided(Motion, "Kommunfullmäktige beslutar enligt kommunstyrelsens förslag.")(s.Point(Motion, p => p with { BaseProposal = null }))),
        Log("MIN-customary", s => s.Called(c => c with { Secretary = null })),
        Log("MIN-xref", Decided(Motion, "Kommunfullmäktige godkänner det som framgår av bilaga 3.")),
        Log("MIN-date-weekday", Decided(Last, "Kommunfullmäktige lägger meddelandena från tisdagen den 27 april 2026 till handlingarna.")),
        Log("L-noted-as-decision", Decided(Motion, "Kommunfullmäktige noterar ärendet.")),
        Log("L-thin-or-late-papers", s => s.Point(Motion, p => p with { Documents = null })),
        Log("DSL-3-10-personnummer", s => s.After<DecisionMade>(d => d.Item == Last, new NoteEntered(Last, [KjellArne], "Ansökan kom från 121212-1212."))),
        Log("SPR-10-11", Decided(Last, "Kommunfullmäktige lägger kommunstyrelsens äskande till handlingarna.")),

        // Justering och anslag
        Log("KL-5-69-fourteen-days", s => Noticed(13, 35)(Approved(a => a with { On = new(2026, 5, 12) })(s))),
        Log("APPROVE-who", Approved(a => a with { Approvers = [Chair, Camilla] })),
        Log("APPROVE-eligible", Approved(a => a with { Approvers = [Chair, Camilla, Amina] })),
        Log("APPROVE-cross-bench", Approved(a => a with { Approvers = [Chair, Camilla, Ilkka] })),
        Log("APPROVE-truth", s => s.After<NoticePosted>(n => n.Approval == Ordinary, new Corrected(Parking, "10\u00A0kr", "12\u00A0kr", Held.Notice.Secretary!, "Skrivfel.", new(2026, 5, 8)))),
        Minutes("CORRECT-visible", m => m with { Corrections = [new() { On = new(2026, 5, 8), Stood = "1968", Reads = "1969" }] }),
        Log("IMMEDIATE-approval", s => s.Regulated(r => r with { ImmediateApproval = false })),
        Minutes("IMMEDIATE-consistency", m => m with { Approvals = m.Approvals.SetItem(0, m.Approvals[0] with { On = new(2026, 4, 29) }) }),
        Log("ESIGN-allowed", Approved(a => a with { Way = ApprovalWay.NextMeeting })),
        Log("KL-8-12-two-days", Noticed(11, 35)),
        Log("KL-8-12-stay-up", Noticed(7, 27)),
        Log("KL-8-12-content", s => s.Change<NoticePosted>(n => n.Approval == Ordinary, n => n with { KeptAt = null })),
        Log("NOTICE-separate-for-immediate", s => s.Without<NoticePosted>(n => n.Approval == AtOnce).Without<NoticeRemoved>(n => n.Approval == AtOnce)),
    ];

    private static Story Abstaining(Story story, params string[] people) =>
        people.Aggregate(story, (s, person) => s.Change<BallotCast>(b => b.Vote == Vote(Parking) && b.Person == person, b => b with { Option = VoteOption.Abstain }));
}
