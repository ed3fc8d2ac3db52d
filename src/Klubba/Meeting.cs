using System.Collections.Immutable;

namespace Klubba;

/// <summary>Sammanträde: the fold of its log, and nothing else.</summary>
/// <remarks>
/// <para>
/// <see cref="Of"/> folds a whole log, <see cref="After"/> one more line. What has no meaning is refused with a <see cref="Problem"/>
/// (the closed list of decision D2, <see cref="Refusal"/>); all else that happened can be recorded, lawful or not, and is for the rules to find.
/// </para>
/// <para>Times are Swedish clock time as the log tells it.</para>
/// </remarks>
public sealed partial record Meeting
{
    private Meeting(Entry called, Called notice)
    {
        Notice = notice;
        Log = [called];
        Phrases = Phrases.With(notice.Composition.Phrases).Value;
        People = notice.Composition.People.ToImmutableDictionary(p => p.Key);
        Items = [.. notice.Agenda.Select(point => new ItemState(point))];
    }

    /// <summary>The notice in force: the body as it stood, the day, the agenda.</summary>
    public Called Notice { get; private init; }

    public Composition Composition => Notice.Composition;

    public string Key => Notice.Meeting;

    /// <summary>The body's own phrases before Klubba's; faulty ones were refused when the body was called.</summary>
    public Phrases Phrases { get; private init; }

    /// <summary>Every line, struck ones too.</summary>
    public ImmutableList<Entry> Log { get; private init; }

    /// <summary>Lines taken out of the fold, for the approvers to see (decision D11).</summary>
    public Values<Entry> Strikes { get; private init; } = [];

    public ImmutableDictionary<string, Named> People { get; private init; }

    /// <summary>In the order of the agenda.</summary>
    public Values<ItemState> Items { get; private init; }

    /// <summary>The item that is being handled.</summary>
    public string? Current { get; private init; }

    /// <summary>Where the item last opened stands in <see cref="Items"/>: most acts are about it.</summary>
    private int Latest { get; init; }

    /// <summary>Items in the order they were taken up, and the numbers whose opening was struck: named gaps (decision D6).</summary>
    public Values<TakenUp> TakenUp { get; private init; } = [];

    /// <summary>Changes of the agenda told while no item was being handled.</summary>
    public Values<MeetingEvent> Changes { get; private init; } = [];

    public DateTime? OpenedAt { get; private init; }

    public DateTime? ClosedAt { get; private init; }

    public bool Sitting => OpenedAt is not null && ClosedAt is null;

    /// <summary>Who presides.</summary>
    public string? Chair { get; private init; }

    /// <summary>Who opened the meeting in the chair.</summary>
    public string? OpeningChair { get; private init; }

    public Values<Pause> Pauses { get; private init; } = [];

    /// <summary>Presence of each person who has been here, in the order they came.</summary>
    public Values<PersonPresence> Presence { get; private init; } = [];

    /// <summary>Who serves in which seat now, disqualification in the current item not counted.</summary>
    public Values<Serving> Seats { get; private init; } = [];

    /// <summary>Members who have broken off their service, latest last: seat, when, and whether for disqualification.</summary>
    internal Values<(string Person, string Seat, DateTime At)> Breaks { get; private init; } = [];

    /// <summary>Växeltjänstgöring that has taken place (5 kap. 20 §, or the regulations).</summary>
    public Values<Alternation> Alternations { get; private init; } = [];

    public ApproversChosen? Approvers { get; private init; }

    public Values<ApprovalState> Approvals { get; private init; } = [];

    /// <summary>What has been laid out for approval, as last told of each.</summary>
    public Values<ApprovalAsked> Asked { get; private init; } = [];

    /// <summary>Comments and refusals of approvers, in the order told.</summary>
    public Values<Entry> Answers { get; private init; } = [];

    /// <summary>Who has read and stands for what, until all approvers have.</summary>
    public Values<ApprovalGiven> Signed { get; private init; } = [];

    public Values<AppealNoted> Appeals { get; private init; } = [];

    public Values<Corrected> Corrections { get; private init; } = [];

    /// <summary>What has been mended since the closing, for the approvers to see (decision D11).</summary>
    public Values<Entry> Mends { get; private init; } = [];

    /// <summary>Whether an act of the kind can be struck while the meeting sits (decision D11): a notice is replaced, a strike stands, and what comes after the meeting is corrected.</summary>
    public static bool CanBeStruck(MeetingEvent e) => e is not (Called or Struck or Mended) && e.Phase != Phase.Life;

    public ItemState? Item(string key) => IndexOf(key) is var at and >= 0 ? Items[at] : null;

    private int IndexOf(string item) => Latest < Items.Count && Items[Latest].Key == item ? Latest : Items.FindIndex(i => i.Key == item);

    public bool InRoom(string person) => Here(person) && (Current is null || !Item(Current)!.Excludes(person));

    private bool Here(string person) => Presence.Find(p => p.Person == person)?.Here == true;

    /// <summary>Who serves now, seat by seat: the seats' servers, less those disqualified in the current item who left, with those who stepped in.</summary>
    public Values<Serving> ServingNow()
    {
        var item = Current is null ? null : Item(Current);
        var serving = new List<Serving>(Composition.Seats.Count);
        foreach (var seat in Composition.Seats)
        {
            if (Seats.Find(s => s.Seat == seat.Key) is { } server && AtItem(server, item) is { } now) serving.Add(now);
        }
        return serving.ToValues();
    }

    /// <summary>Whether the person serves now.</summary>
    public bool Serves(string person)
    {
        var item = Current is null ? null : Item(Current);
        return item is null or { Disqualified.Count: 0 } ? Seats.Exists(s => s.Person == person) : Seats.Exists(s => AtItem(s, item)?.Person == person);
    }

    private static Serving? AtItem(Serving server, ItemState? item) =>
        item?.Disqualified.FindLast(d => d.Leaves && d.Person == server.Person) is not { } gone ? server
        : gone.ReplacedBy is { } stepsIn ? new Serving(server.Seat, stepsIn, ServiceReason.Disqualification)
        : null;
}

/// <summary>A number given; without an item where its opening was struck.</summary>
public sealed record TakenUp(string Number, string? Item);

/// <summary>Ajournering, Swedish clock.</summary>
public sealed record Pause(DateTime From, DateTime? To, string? Reason);

/// <summary>When one person was here.</summary>
/// <param name="Remote">Has taken part by link at some time.</param>
public sealed record PersonPresence(string Person, Values<Pause> Times, bool Remote)
{
    public bool Here => Times is [.., { To: null }];
}

/// <summary>Justering, with its notice.</summary>
/// <param name="Items">Keys of the items; empty: all that no other approval covers.</param>
public sealed record ApprovalState(string Key, Values<string> Items, bool Immediate, Values<string> Approvers, DateOnly On, ApprovalWay Way, string? Dissent)
{
    /// <summary>Made once of what was approved; empty where it was not approved in the program.</summary>
    public Values<KeptFile> Files { get; init; } = [];

    /// <summary>What was approved: <see cref="Klubba.RecordHash"/>; null where it was not approved in the program.</summary>
    public string? RecordHash { get; init; }

    public NoticePosted? Posted { get; init; }

    public NoticeRemoved? Removed { get; init; }

    /// <summary>First day the notice is known to have been down.</summary>
    public DateOnly? Down { get; init; }

    /// <summary>A person's answer: it stood up all the same, or it did not.</summary>
    public bool? StoodUp { get; init; }
}
