namespace Klubba;

/// <summary>Närvaron in the minutes: presidium, members by seat, substitutes by list, then the others in the order they came.</summary>
internal static class MinutesAttendance
{
    public static Values<Attendee> Of(Meeting meeting, Wording words)
    {
        var composition = meeting.Composition;
        var services = Services(meeting);
        string?[] presidium = [composition.Presidium.Chair, composition.Presidium.FirstViceChair, composition.Presidium.SecondViceChair];
        var order = presidium
            .Concat(composition.Seats.Select(s => s.Holder))
            .Concat(composition.Substitutes.Select(s => s.Person))
            .Concat(meeting.Presence.Select(p => p.Person))
            .OfType<string>().Distinct();
        return order.Select(person => meeting.Presence.Find(p => p.Person == person)).OfType<PersonPresence>()
            .Select(p => Attendee(p, meeting, words, services)).ToValues();
    }

    private static Attendee Attendee(PersonPresence presence, Meeting meeting, Wording words, ILookup<string, Served> services)
    {
        var named = meeting.People[presence.Person];
        var role = RoleOf(presence.Person, meeting.Composition);
        var served = services[presence.Person].ToList();
        var replacing = served.Where(s => s.Reason is not null).ToList();
        return new()
        {
            Name = named.Name,
            Party = named.Party,
            Role = role,
            Title = role == Role.Other ? named.Title : null,
            Serving = role == Role.Other ? null : served.Count > 0,
            ServesFor = Replaced(replacing, meeting, words),
            Extent = role is Role.Other or Role.Substitute ? null : Partly(presence.Person, served, meeting),
            Remote = presence.Remote ? true : null,
            Id = named.Key,
            Service = replacing.GroupBy(s => (s.Seat, s.Reason)).Select(g => new Service
            {
                For = Holder(g.Key.Seat, meeting) is { } holder ? words.Name(holder) : null,
                Items = g.Select(s => s.Number).OfType<string>().Distinct().ToValues(),
                Reason = g.Key.Reason,
            }).ToValues(),
            Present = Partly(presence, meeting, words),
        };
    }

    private static Role RoleOf(string person, Composition composition) => composition switch
    {
        { Presidium.Chair: var p } when p == person => Role.Chair,
        { Presidium: { FirstViceChair: var p, SecondViceChair: null } } when p == person => Role.ViceChair,
        { Presidium.FirstViceChair: var p } when p == person => Role.FirstViceChair,
        { Presidium.SecondViceChair: var p } when p == person => Role.SecondViceChair,
        _ when composition.SeatOf(person) is not null => Role.Member,
        _ when composition.Substitutes.Any(s => s.Person == person) => Role.Substitute,
        _ => Role.Other,
    };

    private static string? Replaced(List<Served> replacing, Meeting meeting, Wording words)
    {
        var names = replacing.Select(s => Holder(s.Seat, meeting)).OfType<string>().Distinct().Select(words.Name).ToList();
        return names.Count == 0 ? null : string.Join(", ", names);
    }

    /// <summary>"§§ 21–25" for a member who has not served at every item; null for who has, or for who has served at none.</summary>
    private static string? Partly(string person, List<Served> served, Meeting meeting)
    {
        var items = meeting.TakenUp.Select(t => t.Item).OfType<string>().Select(key => meeting.Item(key)!).ToList();
        var own = items.Where(i => !i.Excludes(person) && served.Exists(s => s.Reason is null && s.Number == i.Number)).Select(i => i.Number!).ToList();
        return own.Count == 0 || own.Count == items.Count ? null : Swedish.Paragraphs(own);
    }

    private static string? Holder(string seat, Meeting meeting) => meeting.Composition.Seats.First(s => s.Key == seat).Holder;

    /// <summary>The times of presence where somebody was not here from beginning to end; empty for who was.</summary>
    private static Values<Presence> Partly(PersonPresence presence, Meeting meeting, Wording words)
    {
        if (meeting.OpenedAt is not { } opened) return [];
        var closed = meeting.ClosedAt;
        var whole = presence.Times is [var only] && only.From <= opened && (only.To is null || only.To >= closed);
        return whole ? [] : presence.Times.Where(t => t.To is null || t.To > opened)
            .Select(t => new Presence(t.From > opened ? words.Clock(t.From) : null, t.To is { } to && to < (closed ?? DateTime.MaxValue) ? words.Clock(to) : null)).ToValues();
    }

    /// <summary>Who served in which seat at which item; before the first item, who sits there now.</summary>
    private static ILookup<string, Served> Services(Meeting meeting)
    {
        var atItems = meeting.TakenUp.Select(t => t.Item).OfType<string>().Select(key => meeting.Item(key)!)
            .SelectMany(item => item.Served.Select(s => new Served(s.Person, s.Seat, s.Reason, item.Number)));
        var now = meeting.Seats.Select(s => new Served(s.Person, s.Seat, s.Reason, null));
        return atItems.Concat(now).ToLookup(s => s.Person);
    }

    private sealed record Served(string Person, string Seat, ServiceReason? Reason, string? Number);
}
