using System.Globalization;

namespace Klubba.Tests;

/// <summary>Makes logs at random that are valid by construction: each act is one that has meaning as the meeting stands.</summary>
internal sealed class LogGenerator(int seed)
{
    private readonly Random random = new(seed);
    private int keys = 100;
    private int paragraphs;
    private DateTimeOffset clock = Log.Evening;

    /// <summary>One maker for each event; null where it has no meaning just now.</summary>
    public static IReadOnlyDictionary<Type, Func<LogGenerator, Meeting, MeetingEvent?>> Makers { get; } =
        new Dictionary<Type, Func<LogGenerator, Meeting, MeetingEvent?>>
        {
            [typeof(Called)] = (g, m) => m.OpenedAt is null ? Notice() : null,
            [typeof(PersonIntroduced)] = (g, m) => Before(m) ? new PersonIntroduced(new(g.Key('p'), $"Gäst {g.keys}", Title: "gäst")) : null,
            [typeof(Opened)] = (g, m) => m.OpenedAt is null ? new Opened(g.Elected(m)) : null,
            [typeof(Adjourned)] = (_, m) => m.Sitting ? new Adjourned("paus") : null,
            [typeof(Resumed)] = (_, m) => m.Sitting && m.Pauses is [.., { To: null }] ? new Resumed() : null,
            [typeof(Closed)] = (g, m) => m.Sitting && m.Log.Count > 20 && g.Rarely(40) ? new Closed() : null,
            [typeof(ChairTaken)] = (g, m) => m.Sitting ? new ChairTaken(g.Elected(m)) : null,
            [typeof(Arrived)] = (g, m) => Before(m) ? new Arrived(g.Anyone(m)) : null,
            [typeof(LinkedIn)] = (g, m) => Before(m) ? new LinkedIn(g.Anyone(m)) : null,
            [typeof(Left)] = (g, m) => Before(m) ? new Left(g.Anyone(m), g.Maybe("annat möte")) : null,
            [typeof(Returned)] = (g, m) => Before(m) ? new Returned(g.Anyone(m)) : null,
            [typeof(ServesFor)] = (g, m) => Before(m) ? new ServesFor(g.One(m.Composition.Substitutes).Person, g.One(m.Composition.Seats).Key, g.AnyOf<ServiceReason>()) : null,
            [typeof(SteppedDown)] = (g, m) => Before(m) ? new SteppedDown(g.Anyone(m)) : null,
            [typeof(AgendaApproved)] = (_, m) => m.Sitting ? new AgendaApproved() : null,
            [typeof(ItemAdded)] = (g, m) => Before(m) ? new ItemAdded(g.Point(), g.Maybe(g.One(m.Items).Key)) : null,
            [typeof(ItemWithdrawn)] = (g, m) => Before(m) ? new ItemWithdrawn(g.One(m.Items).Key, g.Maybe("underlag saknas")) : null,
            [typeof(ItemPostponed)] = (g, m) => Before(m) ? new ItemPostponed(g.One(m.Items).Key, g.Maybe("nästa sammanträde")) : null,
            [typeof(ItemMoved)] = (g, m) => Before(m) && m.Items.Count > 1 ? new ItemMoved(m.Items[^1].Key, g.Maybe(m.Items[0].Key)) : null,
            [typeof(ApproversChosen)] = (g, m) => m.Sitting ? new ApproversChosen([g.Elected(m)], [g.Elected(m)], new(2026, 3, 17), new(9, 0)) : null,
            [typeof(ItemOpened)] = (g, m) => m.Sitting ? new ItemOpened(g.One(m.Items).Key, Text(++g.paragraphs)) : null,
            [typeof(PresentationHeld)] = (g, m) => g.OnItem(m, i => new PresentationHeld(i.Key, [g.Anyone(m)], g.Maybe("läget"))),
            [typeof(SpeechNoted)] = (g, m) => g.OnItem(m, i => new SpeechNoted(i.Key, g.Anyone(m), g.Maybe("Det är bråttom."))),
            [typeof(FloorAsked)] = (g, m) => g.OnItem(m, i => new FloorAsked(i.Key, g.Anyone(m), g.Flag())),
            [typeof(FloorGiven)] = (g, m) => g.OnItem(m, i => new FloorGiven(i.Key, g.Anyone(m))),
            [typeof(FloorLeft)] = (g, m) => g.OnItem(m, i => new FloorLeft(i.Key, g.Anyone(m))),
            [typeof(DoorsClosed)] = (g, m) => g.OnItem(m, i => new DoorsClosed(i.Key, g.Maybe("sekretess"), g.Flag(), g.Flag())),
            [typeof(Disqualified)] = (g, m) => g.OnItem(m, i => new Disqualified(i.Key, g.Elected(m), "styrelseledamot i föreningen", g.Rarely(2), g.Maybe(g.One(m.Composition.Substitutes).Person), g.Rarely(2) ? 3 : null)),
            [typeof(DisqualificationTried)] = (g, m) => g.OnItem(m, i => new DisqualificationTried(i.Key, g.Elected(m), g.Rarely(2), g.Maybe("medlem utan uppdrag"), TookPart: g.Flag())),
            [typeof(ProposalMoved)] = (g, m) => g.OnItem(m, i => g.Moved(m, i)),
            [typeof(ProposalChanged)] = (g, m) => g.OnProposal(m, (i, p) => new ProposalChanged(i.Key, p.Key, "En annan lydelse.", ["En ny punkt."])),
            [typeof(ProposalWithdrawn)] = (g, m) => g.OnProposal(m, (i, p) => new ProposalWithdrawn(i.Key, p.Key)),
            [typeof(ProposalSupported)] = (g, m) => g.OnProposal(m, (i, p) => new ProposalSupported(i.Key, p.Key, [g.Elected(m)])),
            [typeof(DebateClosed)] = (g, m) => g.OnItem(m, i => new DebateClosed(i.Key)),
            [typeof(OrderAnnounced)] = (g, m) => g.OnItem(m, i => new OrderAnnounced(i.Key, [new(g.AnyOf<Subject>(), [g.Side(m, i), g.Side(m, i)])])),
            [typeof(OrderApproved)] = (g, m) => g.OnItem(m, i => i.Order is null ? null : new OrderApproved(i.Key)),
            [typeof(QuestionPut)] = (g, m) => g.OnItem(m, i => new QuestionPut(i.Key, g.Key('q'), g.AnyOf<Subject>(), [g.Side(m, i), g.Side(m, i)], g.Maybe<Values<int>>([1]))),
            [typeof(ChairFound)] = (g, m) => g.OnQuestion(m, (i, q) => new ChairFound(i.Key, q.Key, g.One(q.Put.Between))),
            [typeof(VoteDemanded)] = (g, m) => g.OnQuestion(m, (i, q) => new VoteDemanded(i.Key, q.Key, g.Elected(m))),
            [typeof(VoteOpened)] = (g, m) => g.OnQuestion(m, (i, q) => new VoteOpened(i.Key, q.Key, g.Key('v'), q.Put.Between[0], q.Put.Between[^1])),
            [typeof(BallotCast)] = (g, m) => g.OnVote(m, (i, v) => g.Ballot(m, i, v)),
            [typeof(VoteClosed)] = (g, m) => g.OnVote(m, (i, v) => g.Rarely(3) ? new VoteClosed(i.Key, v.Key) : null),
            [typeof(VoteBroken)] = (g, m) => g.OnVote(m, (i, v) => g.Rarely(6) ? new VoteBroken(i.Key, v.Key, "tekniskt fel") : null),
            [typeof(CastingVoteGiven)] = (g, m) => g.OnVote(m, (i, v) => new CastingVoteGiven(i.Key, v.Key, g.Elected(m), v.Opened.Yes)),
            [typeof(SecretBallotHeld)] = (g, m) => g.OnQuestion(m, (i, q) => new SecretBallotHeld(i.Key, q.Key, g.AnyOf<SecretGround>(), 5, 5, [new("Lista A", 3), new("Lista B", 2)], 0, 0, [g.Elected(m)], q.Put.Between[0])),
            [typeof(LotDrawn)] = (g, m) => g.OnQuestion(m, (i, q) => new LotDrawn(i.Key, q.Put.Between, q.Put.Between[0], g.Elected(m), g.Maybe(q.Key))),
            [typeof(GavelFell)] = (g, m) => g.OnQuestion(m, (i, q) => new GavelFell(i.Key, q.Key)),
            [typeof(MinorityRequested)] = (g, m) => g.OnProposal(m, (i, p) => new MinorityRequested(i.Key, p.Key, [g.Elected(m), g.Elected(m)], "Frågan behöver beredas mer.")),
            [typeof(DecisionMade)] = (g, m) => g.OnItem(m, i => new DecisionMade(i.Key, [new("Planen antas.", [new(35.3m, "mnkr", "omslutning")], ["förvaltningen"])], g.Maybe<Values<DecisionClause>>([new("Fullmäktige antar planen.")]))),
            [typeof(ElectionDecided)] = (g, m) => g.OnItem(m, i => new ElectionDecided(i.Key, [g.Elected(m)], [g.Elected(m)], [new("Lista A", 3, ["Cia Ceder"])], g.Maybe<Values<string>>([g.Elected(m)]))),
            [typeof(NotTakingPart)] = (g, m) => g.OnItem(m, i => new NotTakingPart(i.Key, [g.Elected(m)])),
            [typeof(ReservationEntered)] = (g, m) => g.OnItem(m, i => new ReservationEntered(i.Key, [g.Elected(m)], g.Side(m, i), ["main"], "Skäl i ett stycke.\n\nOch i ett till.")),
            [typeof(StatementEntered)] = (g, m) => g.OnItem(m, i => new StatementEntered(i.Key, [g.Elected(m)], "Ett uttalande.", g.Flag())),
            [typeof(NoteEntered)] = (g, m) => g.OnItem(m, i => new NoteEntered(i.Key, [g.Elected(m)], "En anteckning.")),
            [typeof(SubstituteStatementEntered)] = (g, m) => g.OnItem(m, i => new SubstituteStatementEntered(i.Key, [g.One(m.Composition.Substitutes).Person], "Ett yttrande.")),
            [typeof(ItemApproved)] = (g, m) => g.OnItem(m, i => g.Rarely(3) ? new ItemApproved(i.Key, g.Key('a'), [g.Elected(m)], ApprovalWay.Pen) : null),
            [typeof(DispatchListed)] = (g, m) => g.OnItem(m, i => new DispatchListed(i.Key, ["kommunstyrelsen"]), sitting: false),
            [typeof(ApprovalAsked)] = (g, m) => m.OpenedAt is null ? null : new ApprovalAsked(g.Key('a'), [g.Elected(m)], g.Maybe(m.TakenUp.Select(t => t.Item).OfType<string>().Take(1).ToValues())),
            [typeof(ApprovalCommented)] = (g, m) => m.Asked.Count == 0 ? null : new ApprovalCommented(g.One(m.Asked).Approval, g.Elected(m), "Namnet är felstavat."),
            [typeof(ApprovalRefused)] = (g, m) => m.Asked.Count == 0 ? null : new ApprovalRefused(g.One(m.Asked).Approval, g.Elected(m), g.Maybe("Beslutet är ett annat.")),
            [typeof(ApprovalGiven)] = (g, m) => m.OpenedAt is null ? null : new ApprovalGiven(g.Key('a'), g.Elected(m), new string('a', 64), g.Maybe("Yrkandet löd annorlunda.")),
            [typeof(MinutesApproved)] = (g, m) => m.OpenedAt is null ? null : new MinutesApproved(g.Key('a'), [g.Elected(m)], new(2026, 3, 17), g.AnyOf<ApprovalWay>(), g.Maybe<Values<string>>([g.One(m.Items).Key]), g.Maybe("En jämkning nekas.")),
            [typeof(NoticePosted)] = (g, m) => m.Approvals.Count == 0 ? null : new NoticePosted(g.One(m.Approvals).Key, new(2026, 3, 18), "kommunkansliet"),
            [typeof(NoticeRemoved)] = (g, m) => m.Approvals.Count == 0 ? null : new NoticeRemoved(g.One(m.Approvals).Key, new(2026, 4, 9)),
            [typeof(NoticeDown)] = (g, m) => m.Approvals.Count == 0 ? null : new NoticeDown(g.One(m.Approvals).Key, new(2026, 3, 20), new(2026, 3, 21), g.Maybe("driftstopp")),
            [typeof(NoticeJudged)] = (g, m) => m.Approvals.Count == 0 ? null : new NoticeJudged(g.One(m.Approvals).Key, g.Rarely(2), g.Anyone(m), "Anslagstavlan låg nere en timme."),
            [typeof(Dispatched)] = (g, m) => g.OnItem(m, i => new Dispatched(i.Key, ["kommunstyrelsen"], new(2026, 3, 19), g.Rarely(2) ? g.AnyOf<AppealRoute>() : null), sitting: false),
            [typeof(DispatchReturned)] = (g, m) => g.OnItem(m, i => new DispatchReturned(i.Key, ["kommunstyrelsen"], new(2026, 3, 20), g.Maybe("fel adress")), sitting: false),
            [typeof(AppealNoted)] = (g, m) => m.OpenedAt is null ? null : new AppealNoted(new(2026, 4, 1), m.TakenUp.LastOrDefault(t => t.Item is not null)?.Item, "förvaltningsrätten"),
            [typeof(Struck)] = (g, m) => Before(m) && Strikeable(m) is { } line ? new Struck(line, "antecknat två gånger") : null,
            [typeof(Mended)] = (g, m) => m.ClosedAt is null || m.Approvals.Exists(a => a.Items.Count == 0) ? null
                : g.Rarely(2) ? Mend(m) : g.Anyone(m) is var who ? new Mended(m.People[who].Name, m.People[who].Name + "-Ek", Person: who) : null,
            [typeof(Corrected)] = (g, m) => m.OpenedAt is null ? null : new Corrected(m.TakenUp.LastOrDefault(t => t.Item is not null)?.Item, "2025", "2026", g.Elected(m), "skrivfel", new(2026, 3, 20)),
        };

    /// <summary>A log of so many acts, with the meeting after each.</summary>
    public List<(Entry Line, Meeting Before, Meeting After)> Make(int length)
    {
        var first = Log.Line(1, Notice(), clock);
        var meeting = Klubba.Meeting.Of([first]).Value;
        var told = new List<(Entry, Meeting, Meeting)> { (first, meeting, meeting) };
        var makers = Makers.Values.ToArray();
        while (told.Count < length)
        {
            if (Next(meeting, makers) is not { } e) continue;
            var line = Log.Line(told.Count + 1, e, clock);
            var after = meeting.After(line);
            if (!after.Ok) throw new InvalidOperationException($"seed {seed}: {after.Problem}");
            told.Add((line, meeting, after.Value));
            meeting = after.Value;
            clock = SwedishTime.Of(clock.AddSeconds(random.Next(200)));
        }
        return told;
    }

    private MeetingEvent? Next(Meeting meeting, Func<LogGenerator, Meeting, MeetingEvent?>[] makers)
    {
        // A meeting that never opens tells little.
        var e = meeting.OpenedAt is null && Rarely(4) ? new Opened(Elected(meeting))
            : meeting.Sitting && meeting.Items.All(i => i.Number is null) ? new ItemOpened(One(meeting.Items).Key, Text(++paragraphs))
            : One(makers)(this, meeting);
        return e is not null && Rarely(20) ? e with { Happened = new(clock.Hour, clock.Minute), Despite = ["KL-6-27-quorum-board"], DespiteReason = "så gick det till" } : e;
    }

    private static Called Notice() => Ekeby.Notice with { Starts = new(18, 0) };

    private AgendaPoint Point() => new(Key('i'), $"Extra ärende {keys}", $"MN 2026/{keys}", AnyOf<ItemType>(), "Sammanfattning.",
        new("förvaltningen", ["Nämnden godkänner förslaget."]), [new(Key('d'), "Tjänsteutlåtande")], Maybe(new Secrecy("21 kap. 7 §", "miljönämnden", new(2026, 3, 1), "Tillsyn")), Announced: Rarely(3) ? new DateOnly(2026, 3, 8) : null, Authority: Flag(), Unprepared: Flag());

    private ProposalMoved Moved(Meeting m, ItemState i) => new(i.Key, Key('y'), AnyOf<ProposalKind>(), [Elected(m)], Maybe("En motivering."),
        Maybe<Values<string>>(["Första punkten.", "Andra punkten."]), Maybe<Values<int>>([1]), Maybe(Option.Base), Maybe("kommunstyrelsen"), Maybe("Därför."), Maybe<Values<string>>(["S"]), Flag(), Flag());

    private BallotCast? Ballot(Meeting m, ItemState i, VoteState v)
    {
        if (v.Closed || v.Broken is not null) return null;
        var may = m.ServingNow().Select(s => s.Person).Where(p => m.InRoom(p) && v.BallotOf(p) is null).ToArray();
        return may.Length == 0 ? null : new(i.Key, v.Key, One(may), One<VoteOption>([VoteOption.Yes, VoteOption.No, VoteOption.Abstain]));
    }

    /// <summary>A line that nothing later hangs on: a speech, a note, an adjournment.</summary>
    private static long? Strikeable(Meeting m)
    {
        var struck = m.Strikes.Select(s => s.Seq).ToHashSet();
        return m.Log.LastOrDefault(e => e.Event is SpeechNoted or NoteEntered or PresentationHeld && !struck.Contains(e.Seq))?.Seq;
    }

    /// <summary>The last speech's text or another's, spelled anew; once.</summary>
    private static Mended? Mend(Meeting m) =>
        m.Log.LastOrDefault(line => line.Event is SpeechNoted { Text: not null } s && !m.Approvals.Exists(a => a.Items.Contains(s.Item))) is { Event: SpeechNoted { Text: { } text } } said
        && !m.Mends.Exists(line => ((Mended)line.Event).Line == said.Seq) ? new(text, text + " Mycket.", Line: said.Seq) : null;

    private static bool Before(Meeting m) => m.ClosedAt is null;

    private MeetingEvent? OnItem(Meeting m, Func<ItemState, MeetingEvent?> make, bool sitting = true)
    {
        var taken = m.Items.Where(i => i.Number is not null).ToArray();
        return taken.Length == 0 || m.OpenedAt is null || (sitting && !m.Sitting) ? null : make(m.Current is { } now && !Rarely(5) ? m.Item(now)! : One(taken));
    }

    private MeetingEvent? OnProposal(Meeting m, Func<ItemState, ProposalState, MeetingEvent?> make) => OnItem(m, i => i.Proposals.Count == 0 ? null : make(i, One(i.Proposals)));

    private MeetingEvent? OnQuestion(Meeting m, Func<ItemState, QuestionState, MeetingEvent?> make) => OnItem(m, i => i.Questions.Count == 0 ? null : make(i, i.Questions[^1]));

    private MeetingEvent? OnVote(Meeting m, Func<ItemState, VoteState, MeetingEvent?> make) => OnQuestion(m, (i, q) => q.Votes.Count == 0 ? null : make(i, q.Votes[^1]));

    private string Side(Meeting m, ItemState i) => i.Proposals.Count == 0 || Rarely(3) ? One([Option.Base, Option.Reject, Option.DecideToday, Elected(m)]) : One(i.Proposals).Key;

    private string Key(char kind) => $"{kind}-{++keys:00000000}"[..10];

    private string Anyone(Meeting m) => One(m.People.Keys.Order(StringComparer.Ordinal).ToArray());

    private string Elected(Meeting m) => One(m.Composition.Seats).Holder!;

    private T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private T AnyOf<T>() where T : struct, Enum => One(Enum.GetValues<T>());

    private bool Rarely(int oneIn) => random.Next(oneIn) == 0;

    private bool? Flag() => Rarely(2) ? true : null;

    private T? Maybe<T>(T value) where T : class => Rarely(2) ? value : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
