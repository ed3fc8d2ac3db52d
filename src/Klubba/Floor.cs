namespace Klubba;

/// <summary>Talarlistan: who has the floor and who waits for it, replies first, else in the order asked.</summary>
public sealed record Floor(Speaker? Now, Values<Speaker> Waiting)
{
    public static Floor Empty { get; } = new(null, []);

    public bool Has(string person) => Now?.Person == person || Waits(person);

    public bool Waits(string person) => Waiting.Exists(s => s.Person == person);

    /// <summary>Whoever waits already keeps the place.</summary>
    internal Floor Asked(FloorAsked e, DateTime at)
    {
        if (Waits(e.By)) return this;
        var speaker = new Speaker(e.By, at, e.Reply == true);
        var ahead = speaker.Reply ? Waiting.Count(s => s.Reply) : Waiting.Count;
        return this with { Waiting = Waiting.Insert(ahead, speaker) };
    }

    internal Floor Given(string person, DateTime at) => Without(person) with { Now = new(person, at, Waiting.Exists(s => s.Person == person && s.Reply)) };

    internal Floor Without(string person) => new(Now?.Person == person ? null : Now, [.. Waiting.Where(s => s.Person != person)]);
}

/// <summary>Talare.</summary>
/// <param name="Since">When the floor was asked for or, for the one who has it, given.</param>
/// <param name="Reply">Replik.</param>
public sealed record Speaker(string Person, DateTime Since, bool Reply);
