using System.Diagnostics;

namespace Klubba;

/// <summary>Organ: nämnd, styrelse, fullmäktige or utskott, as the facts about it tell.</summary>
public sealed record Body(string Key, Values<BodyEvent> Facts)
{
    /// <summary>The body as it stood on the day, without the names of its people; null before it was founded.</summary>
    /// <param name="dead">Who was dead that day: their seats are vacant.</param>
    internal Composition? On(DateOnly day, IReadOnlySet<string> dead)
    {
        Composition? standing = null;
        foreach (var fact in Register.On(Facts, day)) standing = After(standing, fact, day);
        return standing is null ? null : dead.Aggregate(standing, Without);
    }

    private static Composition? After(Composition? standing, BodyEvent fact, DateOnly day) => (fact, standing) switch
    {
        (BodyFounded f, _) => new() { Body = f.Body, Kind = f.Kind, Name = f.Name, Municipality = f.Municipality, People = [], Seats = [] },
        (RoleGiven or RoleTaken, _) => standing,
        (_, null) => null, // told of a day before the founding: nothing stands yet
        (SeatsSet s, _) => standing with { Seats = s.Seats.Select(key => standing.Seats.FirstOrDefault(old => old.Key == key) ?? new Seat(key, null)).ToValues() },
        (RegulationsAdopted r, _) => standing with { Regulations = r.Regulations },
        (Elected e, _) when e.Until < day => standing,
        (Elected { Seat: { } seat } e, _) => Seated(standing, seat, e.Person, e.Group),
        (Elected e, _) => standing with { Substitutes = [.. standing.Substitutes.Where(s => s.Person != e.Person), new(e.Person, null, e.Group, e.PersonalFor)] },
        (ByElectionHeld b, _) => b.Until < day ? standing : Seated(standing, b.Seat, b.Person, group: null),
        (Resigned r, _) => Without(standing, r.Person),
        (SeatVacated v, _) => standing with { Seats = standing.Seats.Select(s => s.Key == v.Seat ? s with { Holder = null } : s).ToValues() },
        (CallInOrderSet c, _) => standing with { CallIn = c.Order },
        (PresidiumElected p, _) => standing with { Presidium = p.Presidium },
        _ => throw new UnreachableException($"{fact.GetType().Name} is not folded"),
    };

    /// <summary>A substitute who gets a seat is no substitute any more.</summary>
    private static Composition Seated(Composition standing, string seat, string person, string? group) => standing with
    {
        Seats = standing.Seats.Select(s => s.Key == seat ? s with { Holder = person, Group = group ?? s.Group } : s).ToValues(),
        Substitutes = standing.Substitutes.Where(s => s.Person != person).ToValues(),
    };

    private static Composition Without(Composition standing, string person) => standing with
    {
        Seats = standing.Seats.Select(s => s.Holder == person ? s with { Holder = null } : s).ToValues(),
        Substitutes = standing.Substitutes.Where(s => s.Person != person).ToValues(),
        Presidium = new(Except(standing.Presidium.Chair, person), Except(standing.Presidium.FirstViceChair, person), Except(standing.Presidium.SecondViceChair, person)),
    };

    private static string? Except(string? holder, string person) => holder == person ? null : holder;
}
