using Klubba.Rules;

namespace Klubba.Tests.Rules;

/// <summary>From the notice to what is put off: who was called, who served, who was in the room.</summary>
internal static partial class RuleCases
{
    private static List<RuleCase> OfTheMeeting() =>
    [
        // Kallelse
        InAssembly("KL-5-15-convene-assembly", s => s.CalledAt(new(2026, 3, 24, 9, 0, 0, TimeSpan.FromHours(1)))),
        On("LOCAL-board-notice-period", s => s.CalledAt(new(2026, 3, 6, 9, 0, 0, TimeSpan.FromHours(1))), () => Regulated(r => r with { NoticeDays = null })),
        On("LOCAL-board-extra-items", s => s.Without<AgendaApproved>(_ => true)),
        On("KL-single-physical-place", s => s.Called(c => c with { Place = null }), () => Board.Alone(NoFront)),

        On("KL-6-17-inform-substitutes", s => s.Called(c => c with { SentTo = c.SentTo!.Where(p => p != Idle).ToValues() })),
        On("KL-7-18-staff-reps-called", s => s.Called(c => c with { SentTo = c.SentTo!.Where(p => p != "p-nyzt3knc").ToValues() })),

        // Tillkännagivande
        InEvening("KL-5-13-notice-assembly"),
        InEvening("KL-5-14-urgent-item-notice", () => AssemblyFaults.Evening.Point(AssemblyFaults.Asked, p => p with { Announced = new(2026, 4, 25) }).Matter),
        InEvening("KL-5-52-only-announced", () => AssemblyFaults.Late(AssemblyFaults.Evening, null).Matter, s => AssemblyFaults.Late(s, true)),
        InEvening("KL-8-14-16a-web-before", () => AssemblyFaults.Evening.Called(c => c with { Announced = null }).Matter),

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

        InEvening("KL-5-48-accountable", () => AssemblyFaults.Evening.Point(AssemblyFaults.Discharge, p => p with { Accountable = null }).Matter),
        On("KL-6-28-grounds-board", s => s.Change<Disqualified>(d => d.Item == I26, d => d with { Point = 5 })),
        On("KL-6-29-disregard", s => s.Change<DisqualificationTried>(_ => true, d => d with { Reason = null })),
        On("KL-6-30-decide-jav", s => s.Change<DisqualificationTried>(_ => true, d => d with { TookPart = true })),
        On("KL-6-31-company-exception", s => s.Change<DisqualificationTried>(_ => true, d => d with { Aside = SetAside.Company }),
            () => Board.Change<DisqualificationTried>(_ => true, d => d with { Aside = SetAside.Company }).Matter,
            _ => Private.Change<ItemAdded>(_ => true, a => a with { Point = a.Point with { Authority = true } })),
        On("KL-6-32-jav-appeal", s => s.Change<DisqualificationTried>(_ => true, d => d with { Route = AppealRoute.Legality })),
        new("JAV-record", () => Board.Alone(), () => Board.Alone(Item("26", i => i with { Disqualified = i.Disqualified.Select(d => d with { Left = null }).ToValues() })),
            () => Board.Alone(Item("26", i => i with { Disqualified = i.Disqualified.Select(d => d with { ReplacedBy = null }).ToValues() })), Planted: true),

        // Initiativ
        InEvening("KL-4-19-initiative-assembly", () => AssemblyFaults.Evening.Point(AssemblyFaults.Parking, p => p with { BaseProposal = p.BaseProposal! with { By = "någon annan" } }).Matter),
        On("KL-4-20-initiative-board", s => s.Change<ItemAdded>(_ => true, a => a with { RaisedBy = Official })),
        On("KL-4-28-other-attend", s => s.Before<Opened>(_ => true, new PersonIntroduced(new("p-00000077", "Ann Ny", "S")), new Arrived("p-00000077"))),
        On("KL-6-25-closed-board", s => s.Regulated(r => r with { OpenMeetings = false })),
        InEvening("KL-5-42-public-assembly"),

        // I rummet
        On("CHAIR-right-person", s => s.After<ItemOpened>(i => i.Item == I37, new ChairTaken(Member))),
        On("KL-6-17-sub-speech", s => s.Regulated(r => r with { SubstitutesMaySpeak = false }),
            () => Board.After<ItemOpened>(i => i.Item == I37, new SpeechNoted(I37, Idle)).Regulated(r => r with { SubstitutesMaySpeak = null }).Matter,
            s => s.After<ItemOpened>(i => i.Item == I37, new SpeechNoted(I37, Idle))),
        On("KL-6-25-always-closed", s => s.Without<DoorsClosed>(_ => true), () => Board.Alone(Item("33", i => i with { Closed = null }))),
        Alone("KL-6-26-invited-experts", FirstQuestion("25", q => q with { Named = q.Named.SetItem(0, q.Named[0] with { Name = "Mikael Sundgren", Party = null }) }), Nobody),
        On("KL-7-12-staff-reps", _ => Board, () => Board.Alone(Nobody),
            s => s.Without<Arrived>(e => e.Person == "p-nyzt3knc").Without<Left>(e => e.Person == "p-nyzt3knc")),

        // Fullmäktiges ärenden
        Tiny("KL-5-24-discharge", OneItem(new() { Number = "9", Clauses = ["Fullmäktige beviljar kommunstyrelsen ansvarsfrihet för 2025."] }),
            OneItem(new() { Number = "9", Clauses = ["Fullmäktige beviljar kommunstyrelsen ansvarsfrihet för 2025."] }, new(2026, 9, 28)),
            OneItem(new() { Number = "9", Clauses = ["Fullmäktige beviljar kommunstyrelsen ansvarsfrihet."] }, new(1991, 3, 4))),
        Tiny("KL-11-15-finance", OneItem(Grant), OneItem(Grant with { Clauses = [Grant.Clauses[0]] }), OneItem(Grant with { Clauses = ["Fullmäktige anvisar 2 mnkr till en ny lekplats vid …"] })),

        InEvening("KL-5-26-prepared", () => AssemblyFaults.Evening.Alone(Item("57", i => i with { BaseProposal = null }))),
        InEvening("KL-5-33-urgent-unprepared", () => AssemblyFaults.Hurried(AssemblyFaults.Evening, null).Matter, s => AssemblyFaults.Hurried(s, true)),
        InEvening("KL-5-57-refuse-new"),
        InEvening("KL-5-68-questions", () => AssemblyFaults.Evening.Alone(Item("55", i => i with { Clauses = [] }))),

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
    ];
}
