namespace Klubba;

/// <summary>Efter vilken regel någon ska tjänstgöra.</summary>
public enum CallInRule
{
    /// <summary>The seat's own holder.</summary>
    Holder,

    /// <summary>Has begun to serve in the seat and goes on (5 kap. 18 §).</summary>
    Serving,

    /// <summary>Personlig ersättare.</summary>
    Personal,

    /// <summary>The same ballot group, in the order of the list (lagen 2022:629 22 §; before 2022-07-01 lagen 1992:339 25 §).</summary>
    SameGroup,

    /// <summary>Another ballot group, the one with most votes first (the same provisions).</summary>
    OtherGroup,

    /// <summary>The same party, in the order of the list.</summary>
    SameParty,

    /// <summary>A party that follows in the body's call-in order.</summary>
    OtherParty,

    /// <summary>Nobody is left who may serve.</summary>
    Nobody,

    /// <summary>The order of the body is not told, so nobody can be named.</summary>
    Unknown,
}

/// <summary>Vem som ska tjänstgöra på en plats. <paramref name="Person"/>: null where nobody can be named.</summary>
public sealed record Due(string Seat, string? Person, ServiceReason? Reason, CallInRule Rule);

/// <summary>Växeltjänstgöring: a member left for another reason than disqualification and served again the same day.</summary>
/// <param name="Banned">By law in the assembly (5 kap. 20 §; before 2018-01-01 not told here), else by the regulations; null where they are not told.</param>
public sealed record Alternation(string Person, string Seat, DateTime Left, DateTime Back, bool? Banned);

/// <summary>Inkallelseordning: who is to serve for whom, by the rules of the body.</summary>
/// <remarks>
/// <para>
/// Kommunallagen (2017:725) 5 kap. 17–20 §§ (the assembly) and 6 kap. 16–17 §§ (boards); lagen (2022:629) 22 § after a proportional election,
/// before 2022-07-01 lagen (1992:339) 25 §. Last read 2026-11-22. Where substitutes were elected proportionally the order is that of the
/// election act, by ballot group: the absent member's own, then the groups by their votes; only otherwise does the assembly's own order
/// hold (6 kap. 16 § second paragraph). Seats are filled one step of the order at a time, so that no seat takes another's own substitute.
/// </para>
/// <para>
/// Whoever has begun to serve goes on until the seat's holder is back; a member who comes late takes the seat (5 kap. 18–19 §§). Groups with
/// the same number of votes follow in the order of <see cref="Composition.Groups"/>, for a lot has then put them there.
/// Not modelled: an assembly with constituencies (5 kap. 21 §), a member who waives the seat.
/// </para>
/// </remarks>
public sealed class CallIn
{
    private readonly Composition body;
    private readonly Predicate<string> here;
    private readonly Dictionary<string, Due> due = [];

    private CallIn(Composition body, Predicate<string> here)
    {
        this.body = body;
        this.here = here;
    }

    /// <summary>Seat by seat, in the body's order.</summary>
    /// <param name="body">The body as it stands.</param>
    /// <param name="here">Whether a person is in the room, or linked in, and may take part.</param>
    /// <param name="serving">Who serves already: seat and person. They keep their seats while they may.</param>
    /// <param name="disqualified">Whether a person is away from the item for disqualification; only the reason depends on it.</param>
    public static Values<Due> Of(Composition body, Predicate<string> here, IReadOnlyDictionary<string, string>? serving = null, Predicate<string>? disqualified = null)
    {
        var call = new CallIn(body, here);
        call.Seated(serving ?? new Dictionary<string, string>());
        call.Filled();
        return body.Seats.Select(s => call.DueIn(s, disqualified)).ToValues();
    }

    /// <summary>Who is to serve now, at the item being handled. A member whom alternating service keeps out is not called again.</summary>
    public static Values<Due> Of(Meeting meeting)
    {
        var item = meeting.Current is { } key ? meeting.Item(key) : null;
        bool Away(string person) => item?.Disqualified.Exists(d => d.Person == person && d.Leaves) == true;
        bool Barred(string person) => meeting.Alternations.Exists(a => a.Person == person && a.Banned == true);
        var serving = meeting.Seats.Where(s => !Away(s.Person)).ToDictionary(s => s.Seat, s => s.Person);
        foreach (var stepped in meeting.ServingNow()) serving[stepped.Seat] = stepped.Person;
        return Of(meeting.Composition, p => meeting.InRoom(p) && !Away(p) && !Barred(p), serving, Away);
    }

    /// <summary>Holders who are here sit in their own seats; whoever serves for an absent one goes on.</summary>
    private void Seated(IReadOnlyDictionary<string, string> serving)
    {
        foreach (var seat in body.Seats)
        {
            if (seat.Holder is { } holder && here(holder)) due[seat.Key] = new(seat.Key, holder, null, CallInRule.Holder);
            else if (serving.TryGetValue(seat.Key, out var person) && person != seat.Holder && here(person)) due[seat.Key] = new(seat.Key, person, null, CallInRule.Serving);
        }
    }

    private void Filled()
    {
        Step(CallInRule.Personal, (seat, s) => s.PersonalFor == seat.Key);
        if (body.Regulations?.ProportionalSubstitutes == true) ByGroup();
        else if (body.Regulations?.ProportionalSubstitutes == false || body.CallIn.Count > 0) ByParty();
    }

    private void ByGroup()
    {
        Step(CallInRule.SameGroup, (seat, s) => s.Group is not null && s.Group == seat.Group);
        if (body.Groups.Count == 0) return;
        foreach (var group in body.Groups.OrderByDescending(g => g.Votes)) Step(CallInRule.OtherGroup, (_, s) => s.Group == group.Name);
    }

    private void ByParty()
    {
        Step(CallInRule.SameParty, (seat, s) => s.Party is not null && s.Party == PartyOf(seat));
        var longest = body.CallIn.Select(c => c.Then.Count).DefaultIfEmpty().Max();
        for (var i = 0; i < longest; i++)
        {
            var step = i;
            Step(CallInRule.OtherParty, (seat, s) => body.CallIn.FirstOrDefault(c => c.Party == PartyOf(seat)) is { } chain && step < chain.Then.Count && s.Party == chain.Then[step]);
        }
    }

    private string? PartyOf(Seat seat) => seat.Party ?? body.People.FirstOrDefault(p => p.Key == seat.Holder)?.Party;

    /// <summary>One step of the order: each empty seat in turn takes the first substitute on the list whom the step lets in.</summary>
    private void Step(CallInRule rule, Func<Seat, SubstituteSeat, bool> lets)
    {
        foreach (var seat in body.Seats)
        {
            if (due.ContainsKey(seat.Key)) continue;
            var next = body.Substitutes.FirstOrDefault(s => lets(seat, s) && here(s.Person) && due.Values.All(d => d.Person != s.Person));
            if (next is not null) due[seat.Key] = new(seat.Key, next.Person, null, rule);
        }
    }

    private Due DueIn(Seat seat, Predicate<string>? disqualified)
    {
        ServiceReason reason = seat.Holder is not { } holder ? ServiceReason.Vacancy
            : disqualified?.Invoke(holder) == true ? ServiceReason.Disqualification
            : ServiceReason.Absence;
        if (due.TryGetValue(seat.Key, out var named)) return named.Rule == CallInRule.Holder ? named : named with { Reason = reason };
        return new(seat.Key, null, reason, OrderKnown ? CallInRule.Nobody : CallInRule.Unknown);
    }

    private bool OrderKnown => body.Regulations?.ProportionalSubstitutes switch
    {
        true => body.Groups.Count > 0,
        false => true,
        null => body.CallIn.Count > 0,
    };
}

/// <summary>Jäv i ett: what one act of disqualification does, before it is told.</summary>
/// <param name="Act">The event to tell, with who steps in.</param>
/// <param name="After">The quorum once it is told.</param>
/// <param name="Text">What the minutes say of it.</param>
public sealed record DisqualificationAct(Disqualified Act, Quorum After, string Text)
{
    /// <summary>The act for one person at the item being handled: leaves, the next in order steps in, the quorum is counted again, the text is written.</summary>
    /// <param name="stays">Stays in the room: then nobody steps in. In the assembly that is lawful for who does not decide (5 kap. 47 §).</param>
    public static Result<DisqualificationAct> Of(Meeting meeting, string person, string ground, bool stays = false)
    {
        if (meeting.Current is not { } item) return new Problem("jäv", "inget ärende handläggs.", "Ta upp ärendet först.");
        if (!meeting.People.ContainsKey(person)) return new Problem("jäv", $"personen {person} är okänd.", "Välj en person ur kallelsen.");
        var seat = meeting.ServingNow().Find(s => s.Person == person)?.Seat;
        var alone = new Disqualified(item, person, ground, Leaves: !stays);
        if (meeting.After(Next(meeting, alone)) is not { Ok: true, Value: var left }) return new Problem("jäv", "handlingen går inte att anteckna.", "Kontrollera att sammanträdet pågår.");
        var stepsIn = stays || seat is null ? null : CallIn.Of(left).First(d => d.Seat == seat) is { Rule: not CallInRule.Holder } next ? next.Person : null;
        var act = alone with { ReplacedBy = stepsIn };
        var after = meeting.After(Next(meeting, act)).Value;
        return new DisqualificationAct(act, Quorum.Of(after), TextOf(after, act));
    }

    /// <summary>"Bo Berg (M) är jävig och lämnar salen. Grund: … Gun Gran (M) tjänstgör i stället.": the minutes' own words.</summary>
    public static string TextOf(Meeting meeting, Disqualified act)
    {
        var words = new Wording(meeting);
        List<string> told =
        [
            words.Say(act.Leaves ? "disqualified-left" : "disqualified-stayed", ("who", words.Whole(act.Person))),
            words.Say("disqualified-ground", ("ground", act.Ground)),
        ];
        if (act.ReplacedBy is { } by) told.Add(words.Say("disqualified-replaced", ("whom", words.Whole(by))));
        return string.Join(' ', told);
    }

    private static Entry Next(Meeting meeting, MeetingEvent e) => new(meeting.Log[^1].Seq + 1, Guid.Empty, meeting.Log[^1].At, Key.Klubba, e);
}
