using Klubba.Rules;

namespace Klubba.Tests.Rules;

/// <summary>One rule tried three times: kept, broken by the smallest change, and not known.</summary>
/// <param name="Planted">The change is made in a copy of the sample.</param>
internal sealed record RuleCase(string Id, Func<Matter> Clean, Func<Matter> Broken, Func<Matter> Unknown, bool Planted);

/// <summary>The three cases of every rule.</summary>
internal static class RuleCases
{
    private const string I24 = "i-m2bjdwu4", I25 = "i-ur9dgt9g", I26 = "i-hl2nufym", I27 = "i-afepz979", I28 = "i-6pg8xlpf", I30 = "i-jax9zv6u";
    private const string I33 = "i-mpgqzvr7", I36 = "i-8xp1eixh", I37 = "i-kymg37dz";
    private const string Chair = "p-6fzak7lu", Official = "p-06sk7xol", Idle = "p-0cb0ef0p", IdleLeft = "p-oiusipak", Member = "p-98o3sn3x";
    private const string Ordinary = "a-wfa1fgn1", AtOnce = "a-47bkkrqa";

    private static readonly Story Board = Story.Board, Council = Assembly.Story;

    /// <summary>A case on the sample's log.</summary>
    private static RuleCase On(string id, Func<Story, Story> broken, Func<Matter>? unknown = null, Func<Story, Story>? clean = null)
    {
        var start = (clean ?? (s => s))(Board);
        return new(id, () => start.Matter, () => broken(start).Matter, unknown ?? (() => Board.Alone()), Planted: true);
    }

    /// <summary>A case on the sample's minutes, as they would be read.</summary>
    private static RuleCase Alone(string id, Func<Minutes, Minutes> broken, Func<Minutes, Minutes> unknown, Func<Minutes, Minutes>? clean = null)
    {
        var start = clean ?? (m => m);
        return new(id, () => Board.Alone(start), () => Board.Alone(m => broken(start(m))), () => Board.Alone(m => unknown(start(m))), Planted: true);
    }

    private static RuleCase InAssembly(string id, Func<Story, Story> broken, Func<Matter>? unknown = null) =>
        new(id, () => Council.Matter, () => broken(Council).Matter, unknown ?? (() => Council.Alone()), Planted: false);

    /// <summary>A case on minutes of one item of the assembly.</summary>
    private static RuleCase Tiny(string id, Minutes clean, Minutes broken, Minutes unknown) =>
        new(id, () => new(clean), () => new(broken), () => new(unknown), Planted: false);

    private static Matter Regulated(Func<Regulations, Regulations> change) => Board.Regulated(change).Matter;

    private static Minutes Nobody(Minutes minutes) => minutes with { Attendance = [] };

    private static Minutes NoFront(Minutes minutes) => minutes with { Attendance = [], Opened = null, Place = null, ApprovedOn = null };

    private static Minutes Change(Minutes minutes, string number, Func<Item, Item> change) =>
        minutes with { Items = minutes.Items.Select(i => i.Number == number ? change(i) : i).ToValues() };

    private static Func<Minutes, Minutes> Item(string number, Func<Item, Item> change) => minutes => Change(minutes, number, change);

    private static Func<Minutes, Minutes> FirstQuestion(string number, Func<Question, Question> change) => Item(number, i => i with { Questions = i.Questions.SetItem(0, change(i.Questions[0])) });

    private static Func<Minutes, Minutes> FirstReservation(string number, Func<Statement, Statement> change) => Item(number, i => i with { Reservations = i.Reservations.SetItem(0, change(i.Reservations[0])) });

    private static Minutes OneItem(Item item, DateOnly? day = null) => new() { Body = "Kommunfullmäktige", Date = day ?? new(2026, 3, 30), Items = [item] };

    private static Story Decided(Story story, string item, params string[] clauses) =>
        story.Change<DecisionMade>(d => d.Item == item, d => d with { Clauses = clauses.Select(c => new DecisionClause(c, To: d.Clauses[0].To)).ToValues() });

    private static Func<Story, Story> Moved(string proposal, Func<ProposalMoved, ProposalMoved> change) => s => s.Change(p => p.Proposal == proposal, change);

    /// <summary>The assembly with one member late: a substitute serves until she comes.</summary>
    private static readonly Story Late = Council.Regulated(r => r with { ProportionalSubstitutes = false }).Without<Arrived>(e => e.Person == Assembly.Cia)
        .Before<Opened>(_ => true, new Arrived(Ekeby.Gun), new Arrived(Ekeby.Fia), new ServesFor(Ekeby.Fia, "s-00000003", ServiceReason.Absence))
        .Before<ItemOpened>(i => i.Item == Assembly.Discharge, new Arrived(Assembly.Cia), new SteppedDown(Ekeby.Fia));

    /// <summary>The board, its substitutes elected by ballot group: each party a group, the largest first.</summary>
    private static readonly Story Groups = Board.Regulated(r => r with { ProportionalSubstitutes = true }).Called(c => c with
    {
        Composition = c.Composition with
        {
            Seats = c.Composition.Seats.Select(s => s with { Group = s.Party }).ToValues(),
            Substitutes = c.Composition.Substitutes.Select(s => s with { Group = s.Party }).ToValues(),
            Groups = [new("M", 13), new("S", 12), new("MP", 3), new("V", 3), new("C", 3), new("L", 2), new("KD", 2), new("SD", 2)],
        },
    });

    private static readonly Election Proportional = new()
    {
        Lists = [new("Samverkan", 7, ["Ada Alm", "Cia Ceder", "Fia Fors"]), new("Nya vägar", 6, ["Bo Berg", "Eva Ek"])],
        Elected = [new("Ada Alm"), new("Bo Berg"), new("Cia Ceder")],
    };

    private static readonly Item Vote = new() { Number = "12", Title = "Val", Election = Proportional, Clauses = ["Fullmäktige väljer dem som står ovan."] };

    private static readonly Item Grant = new() { Number = "12", Title = "Ny lekplats", Clauses = ["Fullmäktige anvisar 2 mnkr till en lekplats.", "Utgiften finansieras ur årets resultat."] };

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        // Kallelse
        InAssembly("KL-5-15-convene-assembly", s => s.CalledAt(new(2026, 3, 24, 9, 0, 0, TimeSpan.FromHours(1)))),
        On("LOCAL-board-notice-period", s => s.CalledAt(new(2026, 3, 6, 9, 0, 0, TimeSpan.FromHours(1))), () => Regulated(r => r with { NoticeDays = null })),
        On("LOCAL-board-extra-items", s => s.Without<AgendaApproved>(_ => true)),
        On("KL-single-physical-place", s => s.Called(c => c with { Place = null }), () => Board.Alone(NoFront)),

        // Tjänstgöring
        InAssembly("KL-5-20-no-alternating", s => s.Before<ItemOpened>(i => i.Item == Assembly.Discharge, new Left(Assembly.Bo), new Returned(Assembly.Bo))),
        On("LOCAL-board-no-alternating", s => s.Before<ItemOpened>(i => i.Item == I37, new Left(Member), new Returned(Member)),
            () => Board.Before<ItemOpened>(i => i.Item == I37, new Left(Member), new Returned(Member)).Regulated(r => r with { AlternatingServiceBanned = null }).Matter),
        On("KL-4-22-serving-sub-rights", Moved("y-ayawni9y", p => p with { By = [Idle] }), () => Board.Alone(Nobody)),
        On("SUB-for-whom", s => s.Change<ServesFor>(e => e.Reason == ServiceReason.Vacancy, e => e with { Reason = ServiceReason.Absence }), () => Board.Alone(Nobody)),
        On("SUB-per-item", s => s.Without<Arrived>(e => e.Person == "p-5psf9yxb")),
        InAssembly("KL-5-16-remote-assembly", s => s.Regulated(r => r with { Remote = false }), () => Council.Regulated(r => r with { Remote = null }).Matter),
        On("KL-6-24-remote-board", s => s.Regulated(r => r with { Remote = false }), () => Regulated(r => r with { Remote = null })),

        // Inkallelseordning: Cia comes late, Fia (S) serves for her
        new("KL-5-17-sub-steps-in", () => Late.Matter, () => Late.Without<ServesFor>(_ => true).Matter, () => Late.Alone(), Planted: false),
        new("KL-5-18-order-and-priority", () => Late.Matter, () => Late.Change<ServesFor>(_ => true, e => e with { Person = Ekeby.Gun }).Change<SteppedDown>(_ => true, e => e with { Person = Ekeby.Gun }).Matter,
            () => Late.Regulated(r => r with { ProportionalSubstitutes = null }).Matter, Planted: false),
        new("KL-5-19-late-member", () => Late.Matter, () => Late.Without<SteppedDown>(_ => true).Matter, () => Late.Alone(), Planted: false),
        new("LPV-22-sub-order", () => Groups.Matter, () => Groups.Called(c => c with { Composition = c.Composition with { Groups = [new("S", 14), .. c.Composition.Groups.Where(g => g.Name != "S")] } }).Matter,
            () => Groups.Called(c => c with { Composition = c.Composition with { Groups = [] } }).Matter, Planted: true),
        On("LOCAL-party-chain", s => s.Change<ServesFor>(e => e.Person == "p-fq5e9km2", e => e with { Person = Idle }).Change<SteppedDown>(e => e.Person == "p-fq5e9km2", e => e with { Person = Idle }),
            () => Regulated(r => r with { ProportionalSubstitutes = null })),

        // Beslutsförhet
        On("KL-6-27-quorum-board", s => s.Before<DecisionMade>(d => d.Item == I37, [.. new[] { Member, "p-8h9517tz", "p-8r7kdn7a", "p-pwmqpfwd", "p-d1zv6xdb", "p-qfsw655v", "p-0egevdzh" }.Select(p => new Left(p))]),
            () => Board.Alone(m => m with { Seats = null })),
        InAssembly("KL-5-45-quorum-assembly", s => s.Before<DecisionMade>(d => d.Item == Assembly.Discharge, new Left(Assembly.Bo), new Left(Assembly.Cia), new Left(Assembly.Dan)),
            () => Council.Alone(m => m with { Seats = null })),

        // Jäv
        InAssembly("KL-5-47-jav-assembly", s => s.Before<DebateClosed>(d => d.Item == Assembly.Plan, new ProposalMoved(Assembly.Plan, "y-00000013", ProposalKind.Approve, [Assembly.Dan], Target: Option.Base)),
            () => Council.Alone(Item("11", i => i with { Questions = [new() { Method = Method.Vote, Subject = Subject.Procedural, Yes = 3, No = 1 }] }))),
        On("KL-6-30-leave-room-board", s => s.Change<Disqualified>(d => d.Item == I26, d => d with { Leaves = false }),
            () => Board.Alone(Item("26", i => i with { Disqualified = i.Disqualified.Select(d => d with { Left = null }).ToValues() }))),
        On("KL-7-4-jav-staff", s => s.Change<Disqualified>(d => d.Person == Official, d => d with { Leaves = false }),
            () => Board.After<ItemOpened>(i => i.Item == I37, new Disqualified(I37, Official, "del i saken", Leaves: true)).Alone(Item("37", i => i with { Disqualified = i.Disqualified.Select(d => d with { Left = null }).ToValues() })),
            s => s.After<ItemOpened>(i => i.Item == I37, new Disqualified(I37, Official, "del i saken", Leaves: true))),

        // I rummet
        On("CHAIR-right-person", s => s.After<ItemOpened>(i => i.Item == I37, new ChairTaken(Member))),
        On("KL-6-17-sub-speech", s => s.Regulated(r => r with { SubstitutesMaySpeak = false }),
            () => Board.After<ItemOpened>(i => i.Item == I37, new SpeechNoted(I37, Idle)).Regulated(r => r with { SubstitutesMaySpeak = null }).Matter,
            s => s.After<ItemOpened>(i => i.Item == I37, new SpeechNoted(I37, Idle))),
        On("KL-6-25-always-closed", s => s.Without<DoorsClosed>(_ => true), () => Regulated(r => r with { OpenMeetings = null })),
        Alone("KL-6-26-invited-experts", FirstQuestion("25", q => q with { Named = q.Named.SetItem(0, q.Named[0] with { Name = "Mikael Sundgren", Party = null }) }), Nobody),
        On("KL-7-12-staff-reps", _ => Board, () => Board.Alone(Nobody),
            s => s.Without<Arrived>(e => e.Person == "p-nyzt3knc").Without<Left>(e => e.Person == "p-nyzt3knc")),

        // Fullmäktiges ärenden
        Tiny("KL-5-24-discharge", OneItem(new() { Number = "9", Clauses = ["Fullmäktige beviljar kommunstyrelsen ansvarsfrihet för 2025."] }),
            OneItem(new() { Number = "9", Clauses = ["Fullmäktige beviljar kommunstyrelsen ansvarsfrihet för 2025."] }, new(2026, 9, 28)),
            OneItem(new() { Number = "9", Clauses = ["Fullmäktige beviljar kommunstyrelsen ansvarsfrihet."] }, new(1991, 3, 4))),
        Tiny("KL-11-15-finance", OneItem(Grant), OneItem(Grant with { Clauses = [Grant.Clauses[0]] }), OneItem(Grant with { Clauses = ["Fullmäktige anvisar 2 mnkr till en ny lekplats vid …"] })),

        // Bordläggning och återremiss
        InAssembly("KL-5-50-minority-third", s => Decided(s.Change<ChairFound>(f => f.Item == Assembly.Plan, f => f with { Found = Option.DecideToday }), Assembly.Plan, "Fullmäktige antar översiktsplanen.")
                .Point(Assembly.Plan, p => p with { DeferredByMinority = false }),
            () => Decided(Council.Change<ChairFound>(f => f.Item == Assembly.Plan, f => f with { Found = Option.DecideToday }), Assembly.Plan, "Fullmäktige antar översiktsplanen.").Matter),
        InAssembly("KL-5-50-one-shot", s => WithoutQuestion(s, Assembly.Plan).Point(Assembly.Plan, p => p with { DeferredByMinority = true }), () => WithoutQuestion(Council, Assembly.Plan).Matter),
        new("KL-5-50-count-basis", () => Council.Matter, () => Council.Alone(Item("11", i => i with { Minority = new([], "Trafiken") })), () => Council.Alone(m => m with { Date = new(1991, 3, 4) }), Planted: false),
        InAssembly("KL-5-50-elections", s => WithoutQuestion(s, Assembly.Election),
            () => Council.Alone(Item("12", i => i with { Questions = [] }))),
        InAssembly("KL-5-50-motivation", s => s.Change<MinorityRequested>(e => e.Item == Assembly.Plan, e => e with { Reason = null }).Change<ProposalMoved>(p => p.Item == Assembly.Plan, p => p with { Reason = null }),
            () => Council.Alone(Item("11", i => i with { Minority = i.Minority! with { Reason = null } }))),
        On("KL-6-33-board-majority", s => s.After<ItemOpened>(i => i.Item == I37, new ProposalMoved(I37, "y-00000099", ProposalKind.Postpone, [Member]), new MinorityRequested(I37, "y-00000099", [Member])),
            () => Board.Alone(Item("25", i => i with { Questions = [] }))),

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

        // Val
        On("KL-5-56-lot", s => s.Without<LotDrawn>(_ => true), () => Board.Alone(FirstQuestion("30", q => q with { Ballots = q.Ballots! with { Sums = [] } }))),
        Tiny("LPV-17-allocation", OneItem(Vote), OneItem(Vote with { Election = Proportional with { Elected = [new("Ada Alm"), new("Cia Ceder"), new("Fia Fors")] } }),
            OneItem(Vote with { Election = Proportional with { Lists = [.. Proportional.Lists.Select(l => l with { Votes = null })] } })),

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

        // Före publicering
        On("DSL-3-10-personnummer", s => s.After<DecisionMade>(d => d.Item == I37, new NoteEntered(I37, [Member], "Ansökan kom från 121212-1212.")), () => Board.Alone(m => m with { Items = [] })),
        On("SPR-10-11", s => Decided(s, I37, "Nämnden lägger sitt äskande till handlingarna."), () => Board.Alone(Item("37", i => i with { Clauses = [], Summary = "Meddelanden." }))),
    ];

    private static Story WithoutQuestion(Story story, string item) =>
        story.Without<QuestionPut>(q => q.Item == item).Without<ChairFound>(q => q.Item == item).Without<GavelFell>(q => q.Item == item);

    /// <summary>The tied main vote of § 25 with the chair and one of the other side abstaining.</summary>
    private static Story Abstaining(Story story)
    {
        const string Tied = "v-gs3hlwdl";
        return story.Change<BallotCast>(b => b.Vote == Tied && b.Person == Chair, b => b with { Option = VoteOption.Abstain })
            .Change<BallotCast>(b => b.Vote == Tied && b.Person == "p-0egevdzh", b => b with { Option = VoteOption.Abstain });
    }
}
