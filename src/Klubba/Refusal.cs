using System.Text.Json;

namespace Klubba;

/// <summary>Vägran: why a line of the log has no meaning. The closed list of decision D2; what is only unlawful is never refused.</summary>
/// <param name="Case">
/// The letter in D2: (a) unknown person, item, proposal, vote or document; (b) an act of the meeting before it is opened or after it is
/// closed; (c) a second ballot, or one in a vote not open; (d) a ballot of someone not here or not serving; (e) a gavel without a question;
/// (f) shape, key or sequence is wrong.
/// </param>
public sealed record Refusal(char Case, string Where, string What, string Mend) : Problem(Where, What, Mend)
{
    private Refusal(char letter, Entry line, string what, string mend) : this(letter, $"rad {line.Seq} ({NameOf(line.Event)})", what, mend) { }

    internal static string NameOf(Event e) => JsonNamingPolicy.KebabCaseLower.ConvertName(e.GetType().Name);

    internal static Refusal? First(Entry line, Called notice) => Sequence(null, line) ?? OfComposition(line, notice);

    /// <summary>Numbers run without a gap and time never goes back (decision D4).</summary>
    internal static Refusal? Sequence(Entry? last, Entry line)
    {
        var expected = (last?.Seq ?? 0) + 1;
        return line.Seq != expected ? new('f', line, $"raden ska ha numret {expected} men har {line.Seq}.", "Numrera raderna 1, 2, 3 … utan lucka.")
            : line.At < last?.At ? new('f', line, "tiden går bakåt.", "Låt at vara samma tid som raden före eller senare; hände det tidigare, skriv det i happened.")
            : null;
    }

    internal static Refusal? Of(Meeting meeting, Entry line, IReadOnlyList<Entry> log)
    {
        if (line.Event is not MeetingEvent e) return new('f', line, "händelsen hör inte till ett sammanträde.", "Lägg den i sin egen ström.");
        return OutOfTime(meeting, line, e) ?? Strangers(meeting, line, e) ?? UnknownItem(meeting, line, e) ?? (e is Struck s ? OfStrike(line, s, log) : e is Mended m ? OfMend(meeting, line, m, log) : Meaningless(meeting, line, e));
    }

    internal static Refusal? Of(Register register, Entry line)
    {
        if (line.Event is not RegisterEvent e) return new('f', line, "händelsen hör inte till registret.", "Lägg den i sin egen ström.");
        foreach (var name in e.Names)
            if (name is not null && !register.Knows(name)) return Stranger(line, name, "För in personen först (person-registered).");
        return e switch
        {
            PersonRegistered p => NewKey(line, p.Person, register.Knows(p.Person)),
            Erased gone => NewKey(line, gone.Text, taken: false),
            BodyFounded f => NewKey(line, f.Body, register.Body(f.Body) is not null),
            BodyEvent of when register.Body(of.Body) is not { } body => Unknown(line, $"organet {of.Body}"),
            SeatsSet s => s.Seats.Select(key => NewKey(line, key, s.Seats.Count(other => other == key) > 1)).FirstOrDefault(r => r is not null),
            Elected { Seat: { } seat } of => OfSeat(register, line, of, seat),
            ByElectionHeld of => OfSeat(register, line, of, of.Seat),
            SeatVacated of => OfSeat(register, line, of, of.Seat),
            _ => null,
        };
    }

    private static Refusal? OfSeat(Register register, Entry line, BodyEvent of, string seat) =>
        register.Body(of.Body)!.Facts.Exists(f => f is SeatsSet set && set.Seats.Contains(seat)) ? null : Unknown(line, $"platsen {seat}");

    internal static Refusal? Of(Case? folded, Entry line) => line.Event switch
    {
        CaseOpened o => folded is null ? NewKey(line, o.Case, taken: false) : Shape(line, "ärendet är redan upplagt.", "Ett ärende läggs upp en gång."),
        not CaseEvent => new('f', line, "händelsen hör inte till ett ärende.", "Lägg den i sin egen ström."),
        _ when folded is null => Shape(line, "ärendet är inte upplagt.", "Låt första raden vara case-opened."),
        DocumentAdded d => NewKey(line, d.Document, folded.Documents.Exists(known => known.Key == d.Document)),
        DocumentVersionAdded v => OfDocument(folded, line, v.Document),
        DecisionProposed { Clauses.Count: 0 } => Shape(line, "förslaget har inga beslutspunkter.", "Skriv minst en punkt."),
        DecisionProposed p => OfDocument(folded, line, p.Document),
        SecrecySet { Document: { } document } => OfDocument(folded, line, document),
        SecrecyLifted { Document: { } document } => OfDocument(folded, line, document),
        _ => null,
    };

    internal static Refusal? Of(Import? folded, Entry line) => line.Event switch
    {
        SourceStored s => folded is null ? NewKey(line, s.Import, taken: false) : Shape(line, "originalet är redan mottaget.", "En import har ett original."),
        not ImportEvent => new('f', line, "händelsen hör inte till en import.", "Lägg den i sin egen ström."),
        _ when folded is null => Shape(line, "originalet är inte mottaget.", "Låt första raden vara source-stored."),
        Published when folded.Reading is null => Shape(line, "originalet är inte läst.", "Läs det först."),
        _ => null,
    };

    private static Refusal? OfDocument(Case folded, Entry line, string document) =>
        folded.Documents.Exists(d => d.Key == document) ? null : Unknown(line, $"handlingen {document}");

    private static Refusal Stranger(Entry line, string person, string mend) => new('a', line, $"personen {person} är okänd.", mend);

    private static Refusal? OutOfTime(Meeting meeting, Entry line, MeetingEvent e) => (e, e.Phase) switch
    {
        (Called or Opened, _) when meeting.OpenedAt is not null => new('b', line, "sammanträdet är redan öppnat.", "Stryk raden."),
        (_, Phase.BeforeClosing or Phase.Sitting) when meeting.ClosedAt is not null =>
            new('b', line, "sammanträdet är avslutat.", "Efter avslutningen kan bara justering, anslag, expediering, överklagande och rättelse antecknas."),
        (_, Phase.Sitting or Phase.Life) when meeting.OpenedAt is null => new('b', line, "sammanträdet är inte öppnat.", "Anteckna först att det öppnas (opened)."),
        _ => null,
    };

    private static Refusal? Strangers(Meeting meeting, Entry line, MeetingEvent e)
    {
        foreach (var name in e.Names)
            if (name is not null && !meeting.People.ContainsKey(name))
                return Stranger(line, name, "Ta med personen i kallelsen eller presentera den med person-introduced.");
        return null;
    }

    private static Refusal? UnknownItem(Meeting meeting, Entry line, MeetingEvent e)
    {
        var named = e switch
        {
            ItemEvent of => of.Item,
            AppealNoted of => of.Item,
            Corrected of => of.Item,
            _ => null,
        };
        if (named is null) return null;
        if (meeting.Item(named) is not { } item) return Unknown(line, $"ärendet {named}");
        return item.Number is null && e is not (ItemOpened or ItemWithdrawn or ItemPostponed or ItemMoved)
            ? new('a', line, $"ärendet ”{item.Point.Title}” är inte upptaget.", "Anteckna först att ärendet tas upp (item-opened); då får det sin paragraf.")
            : null;
    }

    private static Refusal Unknown(Entry line, string what) => new('a', line, $"{what} är okänt.", "Rätta nyckeln eller anteckna det som saknas först.");

    private static Refusal Shape(Entry line, string what, string mend) => new('f', line, what, mend);

    private static Refusal? Meaningless(Meeting meeting, Entry line, MeetingEvent e) => e switch
    {
        Called c => OfComposition(line, c),
        PersonIntroduced p => NewKey(line, p.Person.Key, taken: false),
        ServesFor s => meeting.Composition.Seats.Any(seat => seat.Key == s.Seat) ? null : Unknown(line, $"platsen {s.Seat}"),
        ItemAdded a => NewKey(line, a.Point.Key, meeting.Item(a.Point.Key) is not null)
            ?? (a.After is null || meeting.Item(a.After) is not null ? null : Unknown(line, $"ärendet {a.After}")),
        ItemMoved { Before: { } before } m => before != m.Item && meeting.Item(before) is not null ? null : Unknown(line, $"ärendet {before}"),
        ProposalMoved p => NewKey(line, p.Proposal, Item(meeting, p).Proposal(p.Proposal) is not null)
            ?? (p.By.Count == 0 && p.Parties is not { Count: > 0 } ? Shape(line, "yrkandet har ingen som yrkar.", "Skriv vem i by eller vilka partier i parties.") : null),
        ProposalChanged p => OfProposal(meeting, line, p, p.Proposal),
        ProposalWithdrawn p => OfProposal(meeting, line, p, p.Proposal),
        ProposalSupported p => OfProposal(meeting, line, p, p.Proposal),
        MinorityRequested m => OfProposal(meeting, line, m, m.Proposal),
        OrderAnnounced o => o.Questions.Select(q => Sides(meeting, line, o, q.Between)).FirstOrDefault(r => r is not null),
        QuestionPut q => NewKey(line, q.Question, Item(meeting, q).Question(q.Question) is not null) ?? Sides(meeting, line, q, q.Between),
        ChairFound f => OfQuestion(meeting, line, f, f.Question) ?? Sides(meeting, line, f, [f.Found]),
        VoteDemanded d => OfQuestion(meeting, line, d, d.Question),
        VoteOpened v => OfQuestion(meeting, line, v, v.Question) ?? NewKey(line, v.Vote, Item(meeting, v).QuestionOf(v.Vote) is not null) ?? Sides(meeting, line, v, [v.Yes, v.No]),
        BallotCast b => OfBallot(meeting, line, b),
        VoteClosed v => OfVote(meeting, line, v, v.Vote),
        VoteBroken v => OfVote(meeting, line, v, v.Vote),
        CastingVoteGiven c => OfVote(meeting, line, c, c.Vote) ?? Sides(meeting, line, c, [c.For]),
        SecretBallotHeld s => OfQuestion(meeting, line, s, s.Question) ?? Sums(line, s),
        LotDrawn { Question: { } question } l => OfQuestion(meeting, line, l, question),
        GavelFell g => Item(meeting, g).Question(g.Question) is not null ? null
            : new('e', line, "klubban faller utan att en fråga har ställts.", "Anteckna först frågan (question-put)."),
        ReservationEntered { For: { } favoured } r => Sides(meeting, line, r, [favoured]),
        ItemApproved a => NewKey(line, a.Approval, meeting.Approvals.Exists(x => x.Key == a.Approval && !x.Immediate)),
        ApprovalAsked a => NewKey(line, a.Approval, meeting.Approvals.Exists(x => x.Key == a.Approval))
            ?? (a.Approvers.Count == 0 ? Shape(line, "ingen ska justera.", "Skriv vilka i approvers.") : null)
            ?? (a.Items?.FirstOrDefault(i => meeting.Item(i)?.Number is null) is { } item ? Unknown(line, $"ärendet {item}") : null),
        ApprovalCommented c => OfAsked(meeting, line, c.Approval),
        ApprovalRefused r => OfAsked(meeting, line, r.Approval),
        MinutesApproved m => NewKey(line, m.Approval, meeting.Approvals.Exists(a => a.Key == m.Approval))
            ?? (m.Items?.FirstOrDefault(i => meeting.Item(i) is null) is { } item ? Unknown(line, $"ärendet {item}") : null),
        NoticePosted n => OfApproval(meeting, line, n.Approval),
        NoticeRemoved n => OfApproval(meeting, line, n.Approval),
        NoticeDown n => OfApproval(meeting, line, n.Approval),
        NoticeJudged n => OfApproval(meeting, line, n.Approval),
        _ => null,
    };

    private static Refusal? OfStrike(Entry line, Struck s, IReadOnlyList<Entry> log) =>
        s.Line < 1 || s.Line >= line.Seq ? Unknown(line, $"rad {s.Line}")
        : log[(int)s.Line - 1].Event is Called or Struck ? Shape(line, "raden kan inte strykas.", "En kallelse ersätts av en ny; en strykning står kvar.")
        : null;

    private static Refusal? OfMend(Meeting meeting, Entry line, Mended m, IReadOnlyList<Entry> log)
    {
        if (meeting.ClosedAt is null) return new('b', line, "sammanträdet pågår.", "Stryk raden och anteckna på nytt (struck).");
        if (meeting.Approvals.Exists(a => !a.Immediate && a.Items.Count == 0)) return new('b', line, "protokollet är justerat.", "Anteckna en rättelse (corrected).");
        if (m.Reads.Length == 0) return Shape(line, "det finns ingen ny lydelse.", "Skriv hur det ska stå i reads.");
        if (m.Person is { } person) return m.Line is null && Mending.Stands(meeting.People[person].Name, m) ? null : Stale(line);
        if (m.Line is not { } at || at < 1 || at >= line.Seq) return Unknown(line, $"rad {m.Line}");
        var target = log[(int)at - 1];
        return target.Event is ItemEvent of && meeting.Approvals.Exists(a => a.Items.Contains(of.Item)) ? new('b', line, "ärendet är justerat.", "Anteckna en rättelse (corrected).")
            : Mending.May(target with { Event = Mending.Of(target, log.Take((int)line.Seq - 1).Select(l => l.Event).OfType<Mended>().Where(x => x.Line == at)) }, m) ? null : Stale(line);
    }

    private static Refusal Stale(Entry line) => Shape(line, "det som sägs stå står inte där.", "Rätta ett namn, en tid (TT:MM) eller en text utanför besluten, så som den står nu.");

    private static ItemState Item(Meeting meeting, ItemEvent e) => meeting.Item(e.Item)!;

    private static Refusal? NewKey(Entry line, string key, bool taken) =>
        !Key.Is(key) ? Shape(line, $"nyckeln ”{key}” har fel form.", "En nyckel är en bokstav, ett bindestreck och åtta bokstäver a–z eller siffror.")
        : taken ? Shape(line, $"nyckeln {key} är redan använd.", "Ge en ny nyckel; en nyckel används aldrig två gånger.")
        : null;

    private static Refusal? OfProposal(Meeting meeting, Entry line, ItemEvent e, string proposal) =>
        Item(meeting, e).Proposal(proposal) is null ? Unknown(line, $"yrkandet {proposal}") : null;

    private static Refusal? OfQuestion(Meeting meeting, Entry line, ItemEvent e, string question) =>
        Item(meeting, e).Question(question) is null ? Unknown(line, $"frågan {question}") : null;

    private static Refusal? OfVote(Meeting meeting, Entry line, ItemEvent e, string vote) =>
        Item(meeting, e).QuestionOf(vote) is null ? Unknown(line, $"omröstningen {vote}") : null;

    private static Refusal? OfAsked(Meeting meeting, Entry line, string approval) =>
        meeting.Asked.Exists(a => a.Approval == approval) ? null : Unknown(line, $"justeringen {approval}");

    private static Refusal? OfApproval(Meeting meeting, Entry line, string approval) =>
        meeting.Approvals.Exists(a => a.Key == approval) ? null : Unknown(line, $"justeringen {approval}");

    /// <summary>What a question stands between: proposals of the item, what nobody needs to move, and in an election persons.</summary>
    private static Refusal? Sides(Meeting meeting, Entry line, ItemEvent e, Values<string> sides)
    {
        foreach (var side in sides)
            if (!Item(meeting, e).Knows(side) && !meeting.People.ContainsKey(side)) return Unknown(line, $"yrkandet {side}");
        return sides.Count == 0 ? Shape(line, "frågan står inte mellan några förslag.", "Skriv minst ett förslag i between.") : null;
    }

    private static Refusal? OfBallot(Meeting meeting, Entry line, BallotCast b)
    {
        if (OfVote(meeting, line, b, b.Vote) is { } unknown) return unknown;
        var vote = Item(meeting, b).QuestionOf(b.Vote)!.Votes.Find(v => v.Key == b.Vote)!;
        return b.Option == VoteOption.Absent ? Shape(line, "frånvarande är ingen röst.", "Den som inte röstar har ingen rad.")
            : vote.Closed || vote.Broken is not null ? new('c', line, "omröstningen är inte öppen.", "Öppna en ny omröstning (vote-opened).")
            : vote.BallotOf(b.Person) is not null ? new('c', line, "personen har redan röstat i omröstningen.", "Stryk den första rösten om den var fel.")
            : !meeting.InRoom(b.Person) ? new('d', line, "personen är inte i rummet.", "Anteckna först att personen kommer eller ansluter.")
            : !meeting.Serves(b.Person) ? new('d', line, "personen tjänstgör inte.", "Anteckna först för vem personen tjänstgör (serves-for).")
            : null;
    }

    private static Refusal? Sums(Entry line, SecretBallotHeld s) =>
        s.Given < 0 || s.HandedIn < 0 || s.Blank < 0 || s.Void < 0 || s.Sums.Any(x => x.Votes < 0)
            ? Shape(line, "en summa är negativ.", "Skriv antalen som de räknades.")
        : s.Sums.Select(x => x.Name).Distinct().Count() != s.Sums.Count ? Shape(line, "ett namn står två gånger.", "Räkna ihop summan för namnet.")
        : null;

    private static Refusal? OfComposition(Entry line, Called c)
    {
        var own = Phrases.With(c.Composition.Phrases);
        if (!own.Ok) return Shape(line, $"{own.Problem!.Where}: {own.Problem.What}", own.Problem.Mend);
        var people = c.Composition.People.Select(p => p.Key).ToHashSet();
        var named = c.Composition.Seats.Select(s => s.Holder)
            .Concat(c.Composition.Substitutes.Select(s => s.Person))
            .Concat([c.Composition.Presidium.Chair, c.Composition.Presidium.FirstViceChair, c.Composition.Presidium.SecondViceChair, c.Secretary])
            .Concat(c.SentTo ?? []).Concat(c.Agenda.SelectMany(p => p.Accountable ?? []));
        foreach (var name in named)
            if (name is not null && !people.Contains(name)) return Stranger(line, name, "Ta med personen bland people.");
        var keys = people.Concat(c.Composition.Seats.Select(s => s.Key)).Concat(c.Agenda.Select(p => p.Key)).Concat([c.Meeting, c.Composition.Body]).ToList();
        return c.Composition.People.Count != people.Count || keys.Count != keys.Distinct().Count()
            ? Shape(line, "en nyckel står två gånger.", "Ge var person, plats och ärende en egen nyckel.")
            : keys.Select(k => NewKey(line, k, taken: false)).FirstOrDefault(r => r is not null);
    }
}
