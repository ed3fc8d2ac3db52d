using System.Diagnostics;

namespace Klubba;

public sealed partial record Meeting
{
    /// <summary>A meeting from its whole log. Struck lines stay in <see cref="Log"/> and are taken out of the fold.</summary>
    public static Result<Meeting> Of(IEnumerable<Entry> log)
    {
        var lines = log.ToList();
        if (lines is not [{ Event: Called notice } first, ..])
            return new Problem("rad 1", "loggen börjar inte med kallelsen.", "Låt första raden vara av typen called.");
        if (Refusal.First(first, notice) is { } faulty) return faulty;
        var struck = lines.Select(e => e.Event).OfType<Struck>().Select(s => s.Line).ToHashSet();
        var mends = lines.Select(e => e.Event).OfType<Mended>().Where(m => m.Line is not null).ToLookup(m => m.Line!.Value);
        var meeting = new Meeting(first, notice);
        for (var i = 1; i < lines.Count; i++)
        {
            var line = lines[i];
            if (Refusal.Sequence(lines[i - 1], line) is { } broken) return broken;
            if (struck.Contains(line.Seq)) meeting = meeting.WithStrike(line);
            else if (Refusal.Of(meeting, line, lines) is { } refusal) return refusal;
            else meeting = meeting.Apply(line with { Event = Mending.Of(line, mends[line.Seq]) });
        }
        return meeting with { Log = [.. lines] };
    }

    /// <summary>The meeting after one more line, or why the line has no meaning.</summary>
    public Result<Meeting> After(Entry line)
    {
        if (Refusal.Sequence(Log[^1], line) is { } broken) return broken;
        if (Refusal.Of(this, line, Log) is { } refusal) return refusal;
        return line.Event is Struck or Mended { Line: not null } ? Of(Log.Add(line)) : Apply(line) with { Log = Log.Add(line) };
    }

    private Meeting WithStrike(Entry line) => this with
    {
        Strikes = Strikes.Add(line),
        TakenUp = line.Event is ItemOpened opened && Item(opened.Item)?.Number is null ? TakenUp.Add(new(opened.Number, null)) : TakenUp,
    };

    /// <summary>The only place where an event changes anything.</summary>
    private Meeting Apply(Entry line) => (MeetingEvent)line.Event switch
    {
        Called e => CalledAnew(line, e),
        PersonIntroduced e => this with { People = People.SetItem(e.Person.Key, e.Person) },
        Opened e => this with { OpenedAt = line.When, Chair = e.Chair, OpeningChair = e.Chair },
        Adjourned e => this with { Pauses = Pauses.Add(new(line.When, null, e.Reason)) },
        Resumed => this with { Pauses = WithEnd(Pauses, line.When) },
        Closed => Leaving() with { ClosedAt = line.When },
        ChairTaken e => (this with { Chair = e.Person }).InCurrent(i => i.Decided ? i : i with { Chair = e.Person == OpeningChair ? null : e.Person }),

        Arrived e => Coming(e.Person, line.When, remote: false),
        LinkedIn e => Coming(e.Person, line.When, remote: true),
        Returned e => Coming(e.Person, line.When, remote: false),
        Left e => Going(e.Person, line.When, e.Reason),
        ServesFor e => Seated(new(e.Seat, e.Person, e.Reason)).Alternating(e.Person, line.When),
        SteppedDown e => Breaking(e.Person, line.When, null).Unseated(e.Person, line.When),

        AgendaApproved e => InCurrent(i => i with { Course = i.Course.Add(e) }),
        ItemAdded e => (this with { Items = Items.Insert(e.After is { } after ? Items.FindIndex(i => i.Key == after) + 1 : Items.Count, new(e.Point)) }).Changing(e),
        ItemWithdrawn e => In(e.Item, i => i with { Off = new(Postponed: false, null, e.Reason) }).Changing(e),
        ItemPostponed e => In(e.Item, i => i with { Off = new(Postponed: true, e.To, e.Reason) }).Changing(e),
        ItemMoved e => Moving(e),
        ApproversChosen e => (this with { Approvers = e }).InCurrent(i => i with { Course = i.Course.Add(e) }),

        ItemOpened e => Opening(e),
        PresentationHeld e => In(e.Item, i => i with { Course = i.Course.Add(e) }),
        SpeechNoted e => In(e.Item, i => i with { Course = i.Course.Add(e) }),
        FloorAsked e => In(e.Item, i => i with { Floor = i.Floor.Asked(e, line.When) }),
        FloorGiven e => In(e.Item, i => i with { Floor = i.Floor.Given(e.By, line.When) }),
        FloorLeft e => In(e.Item, i => i with { Floor = i.Floor.Without(e.By) }),
        DoorsClosed e => In(e.Item, i => i with { ClosedDoors = i.ClosedDoors || e.Open != true, Course = i.Course.Add(e) }),
        Disqualified e => In(e.Item, i => i with { Disqualified = i.Disqualified.Add(e) }).Noting(),
        DisqualificationTried e => In(e.Item, i => i with { Course = i.Course.Add(e) }),

        ProposalMoved e => In(e.Item, i => i with { Proposals = i.Proposals.Add(new(e)) }),
        ProposalChanged e => InProposal(e.Item, e.Proposal, p => p with { Text = e.Text, Clauses = e.Clauses ?? [], Changed = true }),
        ProposalWithdrawn e => InProposal(e.Item, e.Proposal, p => p with { Withdrawn = true }),
        ProposalSupported e => InProposal(e.Item, e.Proposal, p => p with { Supporters = p.Supporters.AddRange(e.By.Except(p.Supporters)) }),
        DebateClosed e => In(e.Item, i => i with { DebateClosed = true, Floor = Floor.Empty, Course = i.Course.Add(e) }),

        OrderAnnounced e => In(e.Item, i => i with { Order = e, OrderApproved = false }),
        OrderApproved e => In(e.Item, i => i with { OrderApproved = true }),
        QuestionPut e => In(e.Item, i => i with { Questions = i.Questions.Add(new(e) { OrderApproved = i.OrderApproved }) }),
        ChairFound e => InQuestion(e.Item, e.Question, q => q with { Found = e.Found }),
        VoteDemanded e => InQuestion(e.Item, e.Question, q => q with { DemandedBy = q.DemandedBy ?? e.By }),
        VoteOpened e => InQuestion(e.Item, e.Question, q => q with { Votes = q.Votes.Add(new(e, ServingNow())) }).In(e.Item, i => i.WithLast(e.Question)),
        BallotCast e => InVote(e.Item, e.Vote, v => Counted(v, e)),
        VoteClosed e => InVote(e.Item, e.Vote, v => v with { Closed = true }),
        VoteBroken e => InVote(e.Item, e.Vote, v => v with { Broken = e }),
        CastingVoteGiven e => InVote(e.Item, e.Vote, v => v with { Casting = e }),
        SecretBallotHeld e => InQuestion(e.Item, e.Question, q => q with { Secret = e }),
        LotDrawn { Question: { } question } e => InQuestion(e.Item, question, q => q with { Lot = e }),
        LotDrawn e => In(e.Item, i => i with { Lots = i.Lots.Add(e) }),
        GavelFell e => InQuestion(e.Item, e.Question, q => q with { Gavelled = true }),
        MinorityRequested e => In(e.Item, i => i with { Minority = e, MinorityCount = Asking(e) }),

        DecisionMade e => In(e.Item, i => i with { Decision = e }),
        ElectionDecided e => In(e.Item, i => i with { Election = e }),
        NotTakingPart e => In(e.Item, i => i with { NotTakingPart = i.NotTakingPart.AddRange(e.By.Except(i.NotTakingPart)) }),
        ReservationEntered or StatementEntered or NoteEntered or SubstituteStatementEntered =>
            In(((ItemEvent)line.Event).Item, i => i with { Voices = i.Voices.Add(line) }),
        ItemApproved e => ApprovedAtOnce(e, DateOnly.FromDateTime(line.When)),
        DispatchListed e => In(e.Item, i => i with { Dispatch = i.Dispatch.AddRange(e.To.Except(i.Dispatch)) }),

        ApprovalAsked e => this with { Asked = [.. Asked.Where(a => a.Approval != e.Approval), e] },
        ApprovalGiven e => this with { Signed = Signed.Add(e) },
        ApprovalCommented or ApprovalRefused => this with { Answers = Answers.Add(line) },
        MinutesApproved e => this with { Approvals = Approvals.Add(new(e.Approval, e.Items ?? [], Immediate: false, e.Approvers, e.On, e.Way, e.Dissent) { Files = e.Files ?? [], RecordHash = e.RecordHash }) },
        NoticePosted e => InApproval(e.Approval, a => a with { Posted = e, Removed = null, Down = null, StoodUp = null }), // put up anew, it begins anew
        NoticeRemoved e => InApproval(e.Approval, a => a with { Removed = e }),
        NoticeDown e => InApproval(e.Approval, a => a with { Down = a.Down is { } down && down < e.From ? down : e.From }),
        NoticeJudged e => InApproval(e.Approval, a => a with { StoodUp = e.StoodUp }),
        Dispatched e => In(e.Item, i => i with { Dispatch = i.Dispatch.AddRange(e.To.Except(i.Dispatch)), Sent = [.. i.Sent.Where(s => !e.To.Contains(s.To)), .. e.To.Select(to => (to, e.On))] }),
        DispatchReturned e => In(e.Item, i => i with { Sent = i.Sent.Where(s => !e.To.Contains(s.To)).ToValues() }),
        AppealNoted e => this with { Appeals = Appeals.Add(e) },
        Struck => this,
        Mended { Person: { } person } e => this with { People = People.SetItem(person, People[person] with { Name = e.Reads }), Mends = Mends.Add(line) },
        Mended => this with { Mends = Mends.Add(line) },
        Corrected e => this with { Corrections = Corrections.Add(e) },
        var unknown => throw new UnreachableException($"{unknown.GetType().Name} is not folded"),
    };

    /// <summary>A new notice before the opening: what was told of persons and presence still holds (decision D5).</summary>
    private Meeting CalledAnew(Entry line, Called notice)
    {
        var anew = new Meeting(line, notice) { Strikes = Strikes, Presence = Presence };
        anew = anew with { People = People.SetItems(anew.People) };
        foreach (var serving in Seats)
            if (serving.Reason is not null && notice.Composition.Seats.Any(s => s.Key == serving.Seat)) anew = anew.Seated(serving);
        foreach (var person in Presence)
            if (person.Here) anew = anew.SittingDown(person.Person, line.When);
        return anew;
    }

    // ——— Places in the state ———

    private Meeting In(string item, Func<ItemState, ItemState> change)
    {
        var place = IndexOf(item);
        return this with { Items = Items.SetItem(place, change(Items[place])) };
    }

    private Meeting InCurrent(Func<ItemState, ItemState> change) => Current is null ? this : In(Current, change);

    private Meeting InProposal(string item, string proposal, Func<ProposalState, ProposalState> change) =>
        In(item, i => i with { Proposals = i.Proposals.SetItem(i.Proposals.FindIndex(p => p.Key == proposal), change(i.Proposal(proposal)!)) });

    private Meeting InQuestion(string item, string question, Func<QuestionState, QuestionState> change) =>
        In(item, i => i with { Questions = i.Questions.SetItem(i.Questions.FindIndex(q => q.Key == question), change(i.Question(question)!)) });

    private Meeting InVote(string item, string vote, Func<VoteState, VoteState> change) =>
        InQuestion(item, Item(item)!.QuestionOf(vote)!.Key, q =>
            q with { Votes = q.Votes.SetItem(q.Votes.FindIndex(v => v.Key == vote), change(q.Votes.Find(v => v.Key == vote)!)) });

    private Meeting InApproval(string approval, Func<ApprovalState, ApprovalState> change)
    {
        var place = Approvals.FindIndex(a => a.Key == approval);
        return this with { Approvals = Approvals.SetItem(place, change(Approvals[place])) };
    }

    // ——— Items ———

    /// <summary>A change of the agenda is told in the item being handled, else for the meeting as a whole.</summary>
    private Meeting Changing(MeetingEvent e) =>
        Current is null ? this with { Changes = Changes.Add(e) } : InCurrent(i => i with { Course = i.Course.Add(e) });

    private Meeting Moving(ItemMoved e)
    {
        var others = Items.Where(i => i.Key != e.Item).ToValues();
        return this with { Items = others.Insert(e.Before is { } before ? others.FindIndex(i => i.Key == before) : others.Count, Item(e.Item)!), Latest = 0 };
    }

    private Meeting Opening(ItemOpened e) =>
        (Leaving() with { Current = e.Item, Latest = IndexOf(e.Item), TakenUp = Item(e.Item)!.Number is null ? TakenUp.Add(new(e.Number, e.Item)) : TakenUp })
            .In(e.Item, i => i with { Number = i.Number ?? e.Number, Off = null, Chair = Chair == OpeningChair ? i.Chair : Chair })
            .Noting();

    /// <summary>Leaves the current item.</summary>
    private Meeting Leaving() => this with { Current = null };

    private Meeting ApprovedAtOnce(ItemApproved e, DateOnly day)
    {
        var place = Approvals.FindIndex(a => a.Key == e.Approval);
        var approvals = place < 0
            ? Approvals.Add(new(e.Approval, [e.Item], Immediate: true, e.Approvers, day, e.Way, e.Dissent) { Files = e.Files ?? [], RecordHash = e.RecordHash })
            : Approvals.SetItem(place, Approvals[place] with { Items = Approvals[place].Items.Add(e.Item) });
        return (this with { Approvals = approvals }).In(e.Item, i => i with { Approved = e });
    }

    private (int Asking, int Present) Asking(MinorityRequested e)
    {
        var present = ServingNow();
        return (e.Requesters.Distinct().Count(r => present.Exists(s => s.Person == r)), present.Count);
    }

    private static VoteState Counted(VoteState vote, BallotCast e) => vote with
    {
        Ballots = vote.Ballots.Add(e),
        Yes = vote.Yes + (e.Option == VoteOption.Yes ? 1 : 0),
        No = vote.No + (e.Option == VoteOption.No ? 1 : 0),
    };

    // ——— Presence and service ———

    private Meeting Coming(string person, DateTime when, bool remote)
    {
        var place = Presence.FindIndex(p => p.Person == person);
        var presence = place < 0
            ? Presence.Add(new(person, [new(when, null, null)], remote))
            : Presence.SetItem(place, HereAgain(Presence[place], when, remote));
        return (this with { Presence = presence }).SittingDown(person, when).Noting();
    }

    private static PersonPresence HereAgain(PersonPresence presence, DateTime when, bool remote) => presence with
    {
        Times = presence.Here ? presence.Times : presence.Times.Add(new(when, null, null)),
        Remote = presence.Remote || remote,
    };

    /// <summary>A member who comes takes the own seat if nobody serves in it.</summary>
    private Meeting SittingDown(string person, DateTime when) => Composition.SeatOf(person) is { } seat && !Seats.Exists(s => s.Seat == seat.Key)
        ? (this with { Seats = Seats.Add(new(seat.Key, person, null)) }).Alternating(person, when)
        : this;

    /// <summary>A member breaks off for another reason than disqualification: it matters if the same one serves again the same day.</summary>
    private Meeting Breaking(string person, DateTime when, string? reason) =>
        Sitting && Composition.SeatOf(person) is { } seat && Seats.Exists(s => s.Seat == seat.Key && s.Person == person)
        && reason?.Contains("jäv", StringComparison.OrdinalIgnoreCase) != true
            ? this with { Breaks = Breaks.Add((person, seat.Key, when)) }
            : this;

    /// <summary>Notes alternating service: a member in the own seat again on the day of the break.</summary>
    private Meeting Alternating(string person, DateTime when)
    {
        if (Breaks.FindLast(b => b.Person == person && b.At.Date == when.Date) is not { Person: not null } broken) return this;
        bool? banned = Composition.Kind == BodyKind.Assembly ? true : Composition.Regulations?.AlternatingServiceBanned;
        return this with { Alternations = Alternations.Add(new(person, broken.Seat, broken.At, when, banned)) };
    }

    private Meeting Going(string person, DateTime when, string? reason)
    {
        var place = Presence.FindIndex(p => p.Person == person);
        var gone = place < 0 ? this : this with { Presence = Presence.SetItem(place, Presence[place] with { Times = WithEnd(Presence[place].Times, when, reason) }) };
        return gone.Breaking(person, when, reason).Unseated(person, when);
    }

    private Meeting Seated(Serving serving) => (this with { Seats = [.. Seats.Where(s => s.Person != serving.Person && s.Seat != serving.Seat), serving] }).Noting();

    /// <summary>The person serves no more; the holder of the seat, if here and not the one who goes, serves again.</summary>
    private Meeting Unseated(string person, DateTime when)
    {
        if (Seats.Find(s => s.Person == person) is not { } left) return this;
        var holder = Composition.Seats.First(s => s.Key == left.Seat).Holder;
        var freed = this with { Seats = Seats.Where(s => s != left).ToValues() };
        return holder is not null && holder != person && freed.Here(holder)
            ? freed.SittingDown(holder, when).Noting()
            : freed;
    }

    /// <summary>Notes on the current item who serves now. Who comes or goes when it is decided has no part in it.</summary>
    private Meeting Noting() => InCurrent(i => i.Decided ? i : i with { Served = i.Served.AddRange(ServingNow().Except(i.Served)) });

    private static Values<Pause> WithEnd(Values<Pause> times, DateTime when, string? reason = null) =>
        times is [.., { To: null } last] ? times.SetItem(times.Count - 1, last with { To = when, Reason = reason ?? last.Reason }) : times;
}
