namespace Klubba.Tests;

/// <summary>Writes a log as a test tells it: each act a minute after the one before, keys from names.</summary>
internal sealed class Log
{
    private readonly List<Entry> entries = [];
    private DateTimeOffset clock;

    public Log(DateTimeOffset start) => clock = start;

    public static readonly DateTimeOffset Evening = new(2026, 3, 12, 18, 0, 0, TimeSpan.FromHours(1));

    public IReadOnlyList<Entry> Entries => entries;

    public static Entry Line(long seq, MeetingEvent e, DateTimeOffset at) =>
        new(seq, new Guid((int)seq, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0), at, "p-sekreter", e);

    public Log Then(params MeetingEvent[] events)
    {
        foreach (var e in events)
        {
            entries.Add(Line(entries.Count + 1, e, clock));
            clock = clock.AddMinutes(1);
        }
        return this;
    }

    public Log At(DateTimeOffset moment)
    {
        clock = moment;
        return this;
    }

    /// <summary>The meeting; a refusal fails the test with its message.</summary>
    public Meeting Meeting => Klubba.Meeting.Of(entries).Value;

    public Minutes Minutes => Klubba.Minutes.Of(Meeting);

    /// <summary>What the fold says of one more act.</summary>
    public Result<Meeting> Tell(MeetingEvent e) => Meeting.After(Line(entries.Count + 1, e, clock));
}

/// <summary>Miljönämnden i Ekeby: five seats, three substitutes, one secretary. All invented.</summary>
internal static class Ekeby
{
    public const string Ada = "p-ada00000", Bo = "p-bo000000", Cia = "p-cia00000", Dan = "p-dan00000", Eva = "p-eva00000";
    public const string Fia = "p-fia00000", Gun = "p-gun00000", Hed = "p-hed00000", Secretary = "p-sekreter", Official = "p-handlagg";
    public const string Item1 = "i-00000001", Item2 = "i-00000002", Item3 = "i-00000003";

    public static Composition Board { get; } = new()
    {
        Body = "b-miljonam",
        Kind = BodyKind.Board,
        Name = "Miljönämnden",
        Municipality = "Ekeby kommun",
        People =
        [
            new(Ada, "Ada Alm", "S"), new(Bo, "Bo Berg", "M"), new(Cia, "Cia Ceder", "S"), new(Dan, "Dan Dal", "C"), new(Eva, "Eva Ek", "M"),
            new(Fia, "Fia Fors", "S"), new(Gun, "Gun Gran", "M"), new(Hed, "Hed Holm", "C"),
            new(Secretary, "Sten Strand", Title: "nämndsekreterare"), new(Official, "Tora Tall", Title: "miljöchef"),
        ],
        Seats = [new("s-00000001", Ada, "S"), new("s-00000002", Bo, "M"), new("s-00000003", Cia, "S"), new("s-00000004", Dan, "C"), new("s-00000005", Eva, "M")],
        Substitutes = [new(Fia, "S"), new(Gun, "M"), new(Hed, "C")],
        Presidium = new(Ada, Bo),
    };

    public static Called Notice { get; } = new("m-00000001", Board, new(2026, 3, 12), new(18, 0),
        [
            new(Item1, "Val av justerare"),
            new(Item2, "Tillsynsplan 2026", "MN 2026/17", BaseProposal: new("förvaltningen", ["Nämnden antar tillsynsplanen."])),
            new(Item3, "Information"),
        ], "Stora salen", Secretary);

    /// <summary>Called, opened, all five members and the secretary here.</summary>
    public static Log Opened() => new Log(Log.Evening)
        .Then(Notice, new Opened(Ada), new Arrived(Ada), new Arrived(Bo), new Arrived(Cia), new Arrived(Dan), new Arrived(Eva), new Arrived(Secretary));
}
