using Klubba.Rules;

namespace Klubba.Tests.Rules;

/// <summary>From the proposals to the notice board: what was moved, put, voted, written, approved and announced.</summary>
internal static partial class RuleCases
{
    private static List<RuleCase> OfWhatWasDecided() =>
    [
        // Yrkanden
        On("KL-5-67-1-proposals", Moved("y-0ru4cs3m", p => p with { Clauses = null, Text = null, Reason = null }), () => Board.Alone(Item("25", i => i with { Proposals = i.Proposals.Select(p => p with { Text = null }).ToValues() }))),
        On("L-procedural-in-substance", Moved("y-0ru4cs3m", p => p with { Clauses = p.Clauses!.Add("Frågan om söndagsöppet återremitteras till förvaltningen.") }),
            () => Board.Alone(Item("25", i => i with { Proposals = i.Proposals.Select(p => p with { Text = null }).ToValues(), Reservations = [] }))),

        // Propositioner
        On("KL-5-53-question-after-debate", s => s.Without<DebateClosed>(d => d.Item == I28).After<QuestionPut>(q => q.Item == I28, new DebateClosed(I28)), () => Board.Without<DebateClosed>(d => d.Item == I24).Matter),
        On("KL-5-53-yes-no-form", s => s.Change<VoteOpened>(v => v.Vote == "v-w87781li", v => v with { No = v.Yes }), () => Board.Alone(FirstQuestion("25", q => q with { YesMeans = null }))),
        On("KL-5-53-finding-gavel", s => s.After<GavelFell>(g => g.Item == I28, new VoteDemanded(I28, "q-5hhwzv4p", "p-r2qm8hio")), () => Board.Without<GavelFell>(g => g.Item == I24).Matter),
        On("VOTE-one-member-enough", s => s.Before<GavelFell>(g => g.Item == I28, new VoteDemanded(I28, "q-5hhwzv4p", "p-r2qm8hio")),
            () => Board.Alone(FirstQuestion("28", q => q with { DemandedBy = new("Okänd Person") }))),
        On("KL-5-67-2-question-order", s => s.Change<QuestionPut>(q => q.Item == I28, q => q with { Between = [Option.Base] }), () => Board.Alone(Item("28", i => i with { Questions = [] }))),
        On("L-lumped-additions", s => s.After<ProposalMoved>(p => p.Proposal == "y-0r5joflk", new ProposalMoved(I25, "y-00000098", ProposalKind.Addition, [Member], "Huvudbiblioteket får fler läsplatser."))
                .Change<QuestionPut>(q => q.Question == "q-m5vys1fy", q => q with { Between = q.Between.Insert(0, "y-00000098") }).Without<OrderApproved>(o => o.Item == I25),
            () => Board.Alone(m => m with { Date = new(1991, 3, 4) })),
        On("QUESTION-scope", Moved("y-0efjujr4", p => p with { About = [1] }), () => Board.Alone(Item("25", i => i with { Proposals = i.Proposals.Select(p => p with { Text = null }).ToValues() }))),

        // Omröstning
        Alone("KL-4-24-one-vote", FirstQuestion("25", q => q with { Named = q.Named.Add(q.Named[0]) }), FirstQuestion("25", q => q with { Named = [] }), Item("25", i => i with { Questions = [i.Questions[0]] })),
        On("KL-4-25-may-abstain", s => Abstaining(s).Without<CastingVoteGiven>(_ => true), () => Board.Alone(FirstQuestion("25", q => q with { Yes = null }))),
        On("KL-5-54-open-vote", s => s.Point(I30, p => p with { Type = ItemType.Decision }).Change<QuestionPut>(q => q.Question == "q-sjz7c0ll", q => q with { Subject = Subject.Other }),
            () => Board.Point(I30, p => p with { Type = ItemType.Decision }).Change<QuestionPut>(q => q.Question == "q-sjz7c0ll", q => q with { Subject = Subject.Other }).Alone()),
        On("KL-5-56-casting-vote", s => s.Without<CastingVoteGiven>(_ => true), () => Board.Alone(FirstQuestion("25", q => q with { Yes = null }))),
        Alone("KL-5-67-3-votes", FirstQuestion("25", q => q with { Yes = null, No = null }), Item("25", i => i with { Questions = [] })),
        Alone("KL-5-67-5-participants", FirstQuestion("25", q => q with { Named = [] }),
            Item("25", i => i with { Questions = [i.Questions[0] with { Named = [] }], Remainder = [new("Omröstning", "Hur var och en röstade framgår av bilaga 1.")] })),
        Alone("MIN-arithmetic", FirstQuestion("25", q => q with { Yes = q.Yes + 1 }), FirstQuestion("25", q => q with { Named = [] }), Item("25", i => i with { Questions = [i.Questions[0]] })),

        On("KL-4-26-must-decide-authority", s => s.Point(I27, p => p with { Authority = true }), clean: _ => Private),

        // Val
        On("KL-5-56-lot", s => s.Without<LotDrawn>(_ => true), () => Board.Alone(FirstQuestion("30", q => q with { Ballots = q.Ballots! with { Sums = [] } }))),
        Tiny("LPV-17-allocation", OneItem(Vote), OneItem(Vote with { Election = Proportional with { Elected = [new("Ada Alm"), new("Cia Ceder"), new("Fia Fors")] } }),
            OneItem(Vote with { Election = Proportional with { Lists = [.. Proportional.Lists.Select(l => l with { Votes = null })] } })),

        InEvening("KL-5-58-proportional"),
        InEvening("LPV-14-identical-lists", () => new(OneItem(Vote with { Election = Proportional with { Lists = [new("Samverkan", 7, []), new("Samverkan", 6, [])] } }))),
        new("LPV-3-subs", () => Groups.Matter, () => Groups.Called(c => c with { Composition = c.Composition with { Seats = c.Composition.Seats.Select(s => s with { Group = null }).ToValues() } }).Matter, () => Board.Alone(), Planted: true),

        // Reservationer
        On("KL-4-27-who", s => s.Change<ReservationEntered>(r => r.Item == I28, r => r with { By = r.By.Add(Idle) }), () => Board.Alone(Nobody)),
        Alone("KL-4-27-when", FirstReservation("28", r => r with { AnnouncedAt = "22:00" }), FirstReservation("28", r => r with { AnnouncedAt = null })),
        On("DISSENT-named-persons", s => s.Change<ReservationEntered>(r => r.Item == I28, r => r with { AndOthers = true }), () => Board.Alone(FirstReservation("28", r => r with { By = [], Parties = ["M"] }))),
        Alone("DISSENT-text-deadline", FirstReservation("28", r => r with { HandedInOn = new(2026, 3, 20) }), FirstReservation("28", r => r with { HandedInOn = null }),
            FirstReservation("28", r => r with { HandedInOn = new(2026, 3, 13) })),
        On("DISSENT-relates", s => s.Change<ReservationEntered>(r => r.Item == I28, r => r with { For = null }), () => Board.Alone(FirstReservation("28", r => r with { For = null, Against = [], Text = null }))),
        On("DISSENT-own-won", s => s.Change<ReservationEntered>(r => r.Item == I28, r => r with { For = Option.Base })),
        On("NONPART-before", s => s.Without<NotTakingPart>(e => e.Item == I27).After<DecisionMade>(e => e.Item == I27, new NotTakingPart(I27, ["p-qfsw655v"]))),
        On("SUBSTATEMENT", s => s.Regulated(r => r with { SubstituteStatements = false }), () => Regulated(r => r with { SubstituteStatements = null })),

        // Protokollets innehåll
        Alone("KL-5-66-who-served", m => m with { Attendance = m.Attendance.Add(m.Attendance[3]) }, Nobody),
        On("KL-5-67-4-decision", s => Decided(s.Point(I27, p => p with { BaseProposal = null }), I27, "Nämnden beslutar enligt förvaltningens förslag."),
            () => Decided(Board.Point(I27, p => p with { BaseProposal = null }), I27, "Nämnden beslutar enligt förvaltningens förslag.").Alone()),
        On("MIN-customary", s => s.Called(c => c with { Secretary = null }), () => Board.Alone(NoFront)),
        On("MIN-xref", s => Decided(s, I33, "Nämnden godkänner de åtgärder som framgår av bilaga 3 till tjänsteutlåtandet."), () => Board.Alone(Item("33", i => i with { Documents = [] }))),
        On("MIN-date-weekday", s => Decided(s, I37, "Nämnden lägger meddelandena från fredagen den 12 mars 2026 till handlingarna."), () => Board.Alone(NoFront)),
        On("L-noted-as-decision", s => Decided(s, I28, "Nämnden noterar ärendet."), () => Board.Alone(Item("28", i => i with { BaseProposal = new("förvaltningen", []) }))),
        On("L-thin-or-late-papers", s => s.Point(I28, p => p with { Documents = null }), () => Board.Alone(Item("28", i => i with { Documents = [] }))),
        On("KL-6-40-report", s => Decided(s.Point(I36, p => p with { Documents = null }), I36, "Nämnden lägger anmälan till handlingarna."),
            () => Decided(Board.Point(I36, p => p with { Documents = null }), I36, "Nämnden lägger anmälan till handlingarna.").Alone()),

        // Justering
        On("KL-5-69-fourteen-days", s => s.Change<MinutesApproved>(a => a.Approval == Ordinary, a => a with { On = new(2026, 3, 27) })
                .Change<NoticePosted>(n => n.Approval == Ordinary, n => n with { On = new(2026, 3, 27) }).Change<NoticeRemoved>(n => n.Approval == Ordinary, n => n with { On = new(2026, 4, 20) }), () => Board.Alone(m => m with { Approvals = [], ApprovedOn = null })),
        On("APPROVE-who", s => s.Change<MinutesApproved>(a => a.Approval == Ordinary, a => a with { Approvers = [Chair] }), () => Regulated(r => r with { Approvers = null })),
        On("APPROVE-eligible", s => s.Change<MinutesApproved>(a => a.Approval == Ordinary, a => a with { Approvers = [Chair, IdleLeft] }), () => Board.Alone(m => m with { Approvals = [] })),
        On("APPROVE-cross-bench", s => s.Change<MinutesApproved>(a => a.Approval == Ordinary, a => a with { Approvers = [Chair, "p-jbalr6i0"] }), () => Board.Alone(Nobody)),
        On("APPROVE-truth", s => s.Change<Corrected>(_ => true, c => c with { Stood = "140", Reads = "150" }), () => Board.Alone(m => m with { Corrections = [] })),
        Alone("CORRECT-visible", m => m with { Corrections = m.Corrections.Select(c => c with { By = null }).ToValues() }, m => m with { Corrections = [] }),
        On("IMMEDIATE-approval", s => s.Regulated(r => r with { ImmediateApproval = false }), () => Board.Alone()),
        On("IMMEDIATE-consistency", s => s.Without<ItemApproved>(_ => true).Without<NoticePosted>(n => n.Approval == AtOnce).Without<NoticeRemoved>(n => n.Approval == AtOnce),
            () => Board.Alone(Item("24", i => i with { Approval = null }))),
        On("ESIGN-allowed", s => s.Change<MinutesApproved>(a => a.Approval == Ordinary, a => a with { Way = ApprovalWay.NextMeeting }), () => Regulated(r => r with { ApprovalWays = [] })),

        // Anslag
        On("KL-8-12-two-days", s => s.Change<NoticePosted>(n => n.Approval == Ordinary, n => n with { On = new(2026, 3, 19) }).Change<NoticeRemoved>(n => n.Approval == Ordinary, n => n with { On = new(2026, 4, 14) }),
            () => Board.Alone(m => m with { Approvals = [], ApprovedOn = null, PostedOn = null })),
        On("KL-8-12-stay-up", s => s.Change<NoticeRemoved>(n => n.Approval == Ordinary, n => n with { On = new(2026, 4, 1) }),
            () => Board.Change<NoticeRemoved>(n => n.Approval == Ordinary, n => n with { On = new(2026, 4, 7) }).Matter),
        On("KL-8-12-content", s => s.Change<NoticePosted>(n => n.Approval == Ordinary, n => n with { KeptAt = null }), () => Board.Alone(m => m with { Approvals = [] })),
        On("NOTICE-separate-for-immediate", s => s.Without<NoticePosted>(n => n.Approval == AtOnce).Without<NoticeRemoved>(n => n.Approval == AtOnce),
            () => Board.Without<NoticePosted>(n => n.Approval == AtOnce).Without<NoticeRemoved>(n => n.Approval == AtOnce).Alone()),

        // Överklagande
        On("KL-13-2-what", s => s.Change<DecisionMade>(d => d.Item == I24, d => d with { Clauses = d.Clauses.SetItem(3, d.Clauses[3] with { Route = AppealRoute.Legality }) }),
            () => Board.Alone(Item("25", i => i with { Routes = [] }))),
        On("KL-13-3-special", s => s.Change<DecisionMade>(d => d.Item == I25, d => d with { Clauses = d.Clauses.SetItem(0, d.Clauses[0] with { Route = AppealRoute.Administrative }) })),
        On("FL-2-scope", s => s.Change<Dispatched>(d => d.Item == I25, d => d with { Appeal = AppealRoute.Administrative })),
        On("KL-13-14-enforce-early", s => Decided(s, I28, "De nya hyrorna gäller från och med den 1 april 2026."), () => Board.Alone(m => m with { PostedOn = null, Approvals = [] })),
        On("KL-2-4-no-retroactive", s => Decided(s, I28, "De nya hyrorna gäller från och med den 1 januari 2026."), () => Decided(Board, I28, "Timhyran fastställs till 60 kr.").Matter),

        // Före publicering
        On("DSL-3-10-personnummer", s => s.After<DecisionMade>(d => d.Item == I37, new NoteEntered(I37, [Member], "Ansökan kom från 121212-1212.")), () => Board.Alone(m => m with { Items = [] })),
        On("SPR-10-11", s => Decided(s, I37, "Nämnden lägger sitt äskande till handlingarna."), () => Board.Alone(Item("36", i => i with { Clauses = [], Summary = "Meddelanden." }))),
    ];
}
