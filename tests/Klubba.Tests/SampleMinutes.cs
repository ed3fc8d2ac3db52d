namespace Klubba.Tests;

/// <summary>An invented meeting of an invented municipality, as minutes: much of what a meeting can hold, in few items.</summary>
internal static class SampleMinutes
{
    private static readonly Person Ek = new("Anna Ek", "S"), Lund = new("Bo Lund", "M"), Dal = new("Cia Dal", "V"), Åberg = new("Disa Åberg", "L");

    public static Minutes Meeting { get; } = new()
    {
        Municipality = "Ekeby kommun",
        Body = "Kulturnämnden",
        BodyKind = BodyKind.Board,
        Number = "2/2026",
        Seats = 5,
        Date = new(2026, 3, 12),
        Opened = new(18, 0),
        Closed = new(19, 45),
        Place = "Stora salen, Ekeby kommunhus",
        Adjournments = [new("19:14", "19:40", "överläggning i partigrupperna")],
        Attendance =
        [
            new() { Name = "Anna Ek", Party = "S", Role = Role.Chair, Serving = true },
            new() { Name = "Bo Lund", Party = "M", Role = Role.FirstViceChair, Serving = true },
            new() { Name = "Cia Dal", Party = "V", Role = Role.Member, Serving = true, Remote = true },
            new() { Name = "Disa Åberg", Party = "L", Role = Role.Member, Serving = true, Extent = "§§ 4–6", Present = [new("18:00", "19:14")] },
            new() { Name = "Edvin Wik", Party = "S", Role = Role.Substitute, Serving = true, Service = [new() { For = "Filippa Öst", Reason = ServiceReason.Absence }] },
            new()
            {
                Name = "Gustav Vik", Party = "M", Role = Role.Substitute, Serving = true,
                Service = [new() { For = "Bo Lund", Items = ["6"], Reason = ServiceReason.Disqualification }],
            },
            new() { Name = "Hedda Ahl", Party = "V", Role = Role.Substitute, Serving = false },
            new() { Name = "Ivar Berg", Role = Role.Other, Title = "förvaltningschef" },
            new() { Name = "Jonna Ceder", Role = Role.Other, Title = "ekonom", Extent = "§ 5" },
        ],
        Secretary = "Karin Frisk",
        Approvers = ["Anna Ek", "Cia Dal"],
        ApprovedOn = new(2026, 3, 17),
        Approvals =
        [
            new() { Approvers = ["Anna Ek", "Cia Dal"], On = new(2026, 3, 17), Way = ApprovalWay.Digital, Posted = new(2026, 3, 18), Removed = new(2026, 4, 9), KeptAt = "Kulturförvaltningen, Ekeby kommunhus" },
            new() { Items = ["6"], Immediate = true, Approvers = ["Anna Ek", "Cia Dal"], On = new(2026, 3, 12), Way = ApprovalWay.Digital, Posted = new(2026, 3, 13), Removed = new(2026, 4, 4) },
        ],
        Items = [Formalities, Report, Grant, Reply],
    };

    private static Item Formalities => new()
    {
        Number = "4",
        Title = "Upprop, val av justerare och fastställande av föredragningslistan",
        Clauses = ["Nämnden utser Cia Dal (V) att jämte ordföranden justera protokollet.", "Föredragningslistan fastställs."],
    };

    private static Item Report => new()
    {
        Number = "5",
        Title = "Tertialrapport med helårsprognos",
        CaseNumber = "KUN 2026/41",
        Summary = "Förvaltningen räknar med ett överskott om 1,2 mnkr vid årets slut. Biblioteket i Norrby har hållit stängt under ombyggnaden, "
            + "och kostnaderna för medier har därför varit lägre än väntat.\n\nTvå av nämndens mål väntas uppnås helt och ett delvis.",
        Clauses =
        [
            "Nämnden godkänner tertialrapporten.",
            "Nämnden begär budgetjustering med 0,3 mnkr för biblioteksbussens nya garage.",
            "Förvaltningen får i uppdrag att redovisa öppettiderna i Norrby senast den 31 oktober 2026.",
        ],
        Amounts = [new(2, 0.3m, "mnkr", "budgetjustering")],
        BaseProposal = new("förvaltningen", ["Tertialrapporten godkänns.", "Budgetjustering begärs med 0,3 mnkr för biblioteksbussens nya garage."]),
        Documents = ["Tertialrapport 1, 2026-02-20", "Bilaga 1: prognos per verksamhet"],
        Proposals =
        [
            new() { By = [Lund], AndOthers = true, Kind = ProposalKind.ReferBack, To = "förvaltningen", Id = "y1", Text = "Kostnaden för garaget ska jämföras med en hyrd plats." },
            new() { By = [Ek, Dal], Kind = ProposalKind.DecideToday, Id = "y2" },
            new() { By = [Ek], Kind = ProposalKind.Approve, Target = "base", Id = "y3", Supporters = [Dal] },
            new() { By = [Åberg], Kind = ProposalKind.Addition, Target = "base", Id = "y4", Text = "Förvaltningen får i uppdrag att redovisa öppettiderna i Norrby senast den 31 oktober 2026." },
            new() { By = [Lund], Kind = ProposalKind.Reject, Target = "y4", Id = "y5", Status = ProposalStatus.Withdrawn },
        ],
        Questions =
        [
            new()
            {
                Subject = Subject.Procedural, Method = Method.Vote, Between = ["y2", "y1"], OrderApproved = true,
                Finding = "ärendet ska avgöras idag", DemandedBy = Lund, YesMeans = "ärendet avgörs idag", NoMeans = "ärendet återremitteras",
                YesProposal = "y2", NoProposal = "y1", Yes = 3, No = 2, Outcome = "ärendet ska avgöras idag",
                Named =
                [
                    new("Anna Ek", "S", VoteOption.Yes), new("Edvin Wik", "S", VoteOption.Yes), new("Cia Dal", "V", VoteOption.Yes),
                    new("Bo Lund", "M", VoteOption.No), new("Disa Åberg", "L", VoteOption.No),
                ],
            },
            new() { Subject = Subject.Main, Method = Method.Voice, Between = ["base"], Outcome = "nämnden beslutar enligt förvaltningens förslag" },
            new()
            {
                Subject = Subject.Addition, Method = Method.Vote, Between = ["y4"], Clauses = [3], Finding = "tilläggsyrkandet bifalls",
                YesMeans = "bifall till tilläggsyrkandet", NoMeans = "avslag på tilläggsyrkandet", Yes = 2, No = 2, Abstain = 1, CastingVote = true,
                CastBy = "Anna Ek", Outcome = "nämnden bifaller tilläggsyrkandet",
                Named =
                [
                    new("Anna Ek", "S", VoteOption.Yes), new("Edvin Wik", "S", VoteOption.No), new("Cia Dal", "V", VoteOption.Abstain),
                    new("Bo Lund", "M", VoteOption.No), new("Disa Åberg", "L", VoteOption.Yes),
                ],
            },
        ],
        Reservations =
        [
            new()
            {
                By = [Lund], AndOthers = true, For = "y1", Against = ["procedural"], AnnouncedAt = "19:05", HandedInOn = new(2026, 3, 16),
                Text = "Ett garage för en enda buss är dyrt. Vi hade velat se vad en hyrd plats kostar innan nämnden ber om mer pengar.\n\nÄrendet borde ha väntat en månad.",
            },
        ],
        Statements = [new() { By = [Dal], Kind = StatementKind.Special, Text = "Bussen är det bibliotek som når flest barn i kommunens södra del." }],
        Dispatch = ["Kommunstyrelsen", "Kulturförvaltningen"],
        DispatchedOn = new(2026, 3, 20),
    };

    private static Item Grant => new()
    {
        Number = "6",
        Title = "Bidrag till Ekeby hembygdsförening",
        CaseNumber = "KUN 2026/38",
        Clauses = ["Föreningen beviljas 45 000 kronor för renovering av kvarnen."],
        Disqualified = [new() { Name = "Bo Lund", Party = "M", Ground = "ledamot i föreningens styrelse", Left = true, ReplacedBy = "Gustav Vik (M)" }],
        NonParticipants = [Åberg],
        ApprovedImmediately = true,
        Approval = 1,
        Dispatch = ["Ekeby hembygdsförening"],
    };

    private static Item Reply => new()
    {
        Number = "7",
        Title = "Val till arbetsgrupp och yttrande över motion om skolbio",
        CaseNumber = "KUN 2026/17",
        Recommendations = ["Motionen anses besvarad."],
        Questions =
        [
            new()
            {
                Subject = Subject.Election, Method = Method.SecretBallot, Outcome = "Cia Dal (V) är vald",
                Ballots = new() { Given = 5, HandedIn = 5, Blank = 1, Void = 0, Sums = [new("Cia Dal (V)", 3), new("Bo Lund (M)", 1)], Tellers = ["Edvin Wik", "Disa Åberg"] },
            },
        ],
        Election = new() { Elected = [Dal], Substitutes = [Ek] },
    };
}
