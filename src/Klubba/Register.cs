using System.Collections.Immutable;
using System.Diagnostics;

namespace Klubba;

/// <summary>Registret: the fold of the municipality's stream. What held on a day is asked by day, never as "now".</summary>
/// <remarks>
/// Facts may be told late: what holds on a day is every fact from that day or earlier, in the order of their days, those of one day in the
/// order told. Unknown persons, bodies and seats are refused (decision D2 a).
/// </remarks>
public sealed record Register
{
    public static Register Empty { get; } = new();

    private Register() { }

    /// <summary>Facts in the order told.</summary>
    public ImmutableList<Entry> Log { get; private init; } = [];

    private Values<RegisterEvent> People { get; init; } = [];

    private ImmutableDictionary<string, Body> Bodies { get; init; } = ImmutableDictionary<string, Body>.Empty;

    public static Result<Register> Of(IEnumerable<Entry> log)
    {
        var register = Empty;
        foreach (var line in log)
        {
            var next = register.After(line);
            if (!next.Ok) return next;
            register = next.Value;
        }
        return register;
    }

    public Result<Register> After(Entry line) =>
        Refusal.Sequence(Log.Count > 0 ? Log[^1] : null, line) is { } broken ? broken
        : Refusal.Of(this, line) is { } refusal ? refusal
        : Apply((RegisterEvent)line.Event) with { Log = Log.Add(line) };

    private Register Apply(RegisterEvent e) => e switch
    {
        BodyFounded founded => this with { Bodies = Bodies.Add(founded.Body, new(founded.Body, [founded])) },
        BodyEvent of => this with { Bodies = Bodies.SetItem(of.Body, Bodies[of.Body] with { Facts = Bodies[of.Body].Facts.Add(of) }) },
        Erased => this,
        PersonRegistered or PersonRenamed or PartyChanged or Died => this with { People = People.Add(e) },
        _ => throw new UnreachableException($"{e.GetType().Name} is not folded"),
    };

    /// <summary>Keys of everybody who has been registered, in the order told.</summary>
    public IEnumerable<string> Persons => People.OfType<PersonRegistered>().Select(p => p.Person);

    /// <summary>Keys of the bodies, in the order founded.</summary>
    public IEnumerable<string> BodyKeys => Log.Select(line => line.Event).OfType<BodyFounded>().Select(f => f.Body);

    internal bool Knows(string person) => People.Exists(p => p is PersonRegistered registered && registered.Person == person);

    internal Body? Body(string key) => Bodies.GetValueOrDefault(key);

    /// <summary>The person as named on the day; null for one who is not known.</summary>
    public Named? Person(string key, DateOnly day)
    {
        Named? named = null;
        foreach (var fact in On(People, day))
        {
            named = fact switch
            {
                PersonRegistered p when p.Person == key => new(key, p.Name, p.Party, p.Title),
                PersonRenamed p when p.Person == key && named is not null => named with { Name = p.Name },
                PartyChanged p when p.Person == key && named is not null => named with { Party = p.Party },
                _ => named,
            };
        }
        // Someone registered after the day has had the name all along, as far as is known.
        return named ?? (People.Find(p => p is PersonRegistered r && r.Person == key) is PersonRegistered later ? new(key, later.Name, later.Party, later.Title) : null);
    }

    /// <summary>Sammansättningen: the body as it stood on the day; null before it was founded.</summary>
    /// <exception cref="ArgumentException">There is no such body.</exception>
    public Composition? On(string body, DateOnly day)
    {
        var known = Body(body) ?? throw new ArgumentException($"There is no body {body}.", nameof(body));
        var dead = People.OfType<Died>().Where(d => d.From <= day).Select(d => d.Person).ToHashSet();
        return known.On(day, dead) is { } standing ? Named(standing, day) : null;
    }

    private Composition Named(Composition standing, DateOnly day)
    {
        var named = standing.Seats.Select(s => s.Holder)
            .Concat(standing.Substitutes.Select(s => s.Person))
            .Concat([standing.Presidium.Chair, standing.Presidium.FirstViceChair, standing.Presidium.SecondViceChair])
            .OfType<string>().Distinct().Select(key => Person(key, day)!).ToDictionary(p => p.Key);
        return standing with
        {
            People = named.Values.ToValues(),
            Seats = standing.Seats.Select(s => s.Holder is null ? s : s with { Party = named[s.Holder].Party }).ToValues(),
            Substitutes = standing.Substitutes.Select(s => s with { Party = named[s.Person].Party }).ToValues(),
        };
    }

    /// <summary>Whether the person held the role for the body on the day.</summary>
    public bool Holds(string person, Duty duty, string body, DateOnly day)
    {
        var holds = false;
        foreach (var fact in On(Body(body)?.Facts ?? [], day))
        {
            holds = fact switch
            {
                RoleGiven g when g.Person == person && g.Duty == duty => g.Until is null || day <= g.Until,
                RoleTaken t when t.Person == person && t.Duty == duty => false,
                _ => holds,
            };
        }
        return holds;
    }

    internal static IEnumerable<T> On<T>(IEnumerable<T> facts, DateOnly day) where T : RegisterEvent =>
        facts.Where(f => f.From <= day).OrderBy(f => f.From);
}
