using System.Collections.Frozen;

namespace Klubba.Rules;

/// <summary>Det som prövas (decision D23): minutes, with the meeting they came from and the body's regulations where these are known.</summary>
/// <remarks>What is missing makes rules answer unknown. An unknown regulation is never assumed.</remarks>
public sealed class Matter
{
    private readonly Dictionary<string, Attendee?> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Attendee> byKey = new(StringComparer.Ordinal);

    public Matter(Minutes minutes, Meeting? meeting = null, Regulations? regulations = null)
    {
        Minutes = minutes;
        Meeting = meeting;
        Regulations = regulations ?? meeting?.Composition.Regulations;
        Kind = minutes.BodyKind ?? KindOf(minutes.Body);
        Course = meeting is null ? null : new Course(meeting);
        foreach (var attendee in minutes.Attendance)
        {
            // Two of the same name: nobody can be told from the other by it.
            if (!byName.TryAdd(attendee.Name, attendee)) byName[attendee.Name] = null;
            if (attendee.Id is { } key) byKey.TryAdd(key, attendee);
        }
        Items = [.. minutes.Items.Select(item => new ItemMatter(this, item))];
    }

    public static Matter Of(Meeting meeting) => new(Minutes.Of(meeting), meeting);

    public Minutes Minutes { get; }

    public Meeting? Meeting { get; }

    public Regulations? Regulations { get; }

    /// <summary>As told, else as the body's name says: a fullmäktige is no board.</summary>
    public BodyKind? Kind { get; }

    public Course? Course { get; }

    public IReadOnlyList<ItemMatter> Items { get; }

    public bool OfAssembly => Kind == BodyKind.Assembly;

    public bool OfBoard => Kind is BodyKind.Board or BodyKind.Executive;

    public DateOnly Day => Minutes.Date;

    /// <summary>The meeting's last day; deadlines count from it.</summary>
    public DateOnly End => Minutes.EndDate ?? Minutes.Date;

    /// <summary>The day that picks the law of announcement and appeal.</summary>
    public DateOnly NoticeDay => Minutes.PostedOn ?? Minutes.ApprovedOn ?? End;

    /// <summary>Nothing more can be told of the meeting itself.</summary>
    public bool Over => Meeting is null || Meeting.ClosedAt is not null;

    /// <summary>The first page was read: silence there is silence of the minutes, not of an extract.</summary>
    public bool HasFront => Minutes.Attendance.Count > 0 || Minutes.Opened is not null;

    public Attendee? Find(Person person) => person.Id is { } key && byKey.TryGetValue(key, out var known) ? known : Find(person.Name);

    public Attendee? Find(string name) => byName.GetValueOrDefault(name);

    public string Name(string key) => Meeting!.People[key].Name;

    private static BodyKind? KindOf(string name)
    {
        foreach (var word in name.ToLowerInvariant().Split(' ').Reverse())
        {
            if (word.EndsWith("fullmäktige", StringComparison.Ordinal)) return BodyKind.Assembly;
            if (word.EndsWith("utskott", StringComparison.Ordinal) || word.EndsWith("utskottet", StringComparison.Ordinal)) return BodyKind.Committee;
            if (word is "kommunstyrelsen" or "kommunstyrelse" or "regionstyrelsen" or "regionstyrelse") return BodyKind.Executive;
            if (word.EndsWith("nämnd", StringComparison.Ordinal) || word.EndsWith("nämnden", StringComparison.Ordinal)) return BodyKind.Board;
        }
        return null;
    }
}

/// <summary>Whether a person decides at an item.</summary>
public enum Part { Yes, No, Unknown }

/// <summary>A paragraf of the minutes with what the log tells of it.</summary>
public sealed class ItemMatter
{
    private readonly Matter matter;

    internal ItemMatter(Matter matter, Item item)
    {
        this.matter = matter;
        Item = item;
        State = item.Id is { } key ? matter.Meeting?.Item(key) : null;
        Log = item.Id is { } of ? matter.Course?.Of(of) : null;
    }

    public Item Item { get; }

    public string Number => Item.Number;

    /// <summary>Null without a log, and for a number that was never used.</summary>
    public ItemState? State { get; }

    public ItemCourse? Log { get; }

    public bool Decided => Item.Clauses.Count > 0 || Item.Recommendations.Count > 0 || Item.Election is not null;

    public IEnumerable<Proposal> Live => Item.Proposals.Where(p => p.Status != ProposalStatus.Withdrawn);

    public bool Has(ProposalKind kind) => Item.Proposals.Exists(p => p.Kind == kind && p.Status != ProposalStatus.Withdrawn);

    /// <summary>Whether the person holds a seat when the item is decided; non-participation does not take the seat away.</summary>
    public Part Serves(Person person)
    {
        if (State is not null && person.Id is { } key) return State.Excludes(key) || !State.Served.Any(s => s.Person == key) ? Part.No : Part.Yes;
        if (Item.Disqualified.Exists(d => d.Left == true && d.Name == person.Name)) return Part.No;
        if (matter.Find(person) is not { Serving: { } serving } attendee) return Part.Unknown;
        if (!serving) return Part.No;
        var at = attendee.Service.SelectMany(s => s.Items).ToList();
        if (attendee.Role == Role.Substitute && at.Count > 0) return at.Contains(Number) ? Part.Yes : Part.No;
        return attendee.Extent is null ? Part.Yes : Part.Unknown;
    }

    /// <summary>The item was put off or sent back by what was found or voted.</summary>
    public bool Deferred => State is not null
        ? State.Questions.Any(q => q.Put.Subject == Subject.Procedural && q.Outcome is { } outcome
            && State.Proposal(outcome)?.Moved.Kind is ProposalKind.ReferBack or ProposalKind.Postpone)
        : Item.Questions.Exists(q => q.Outcome is { } told && SaysDeferred(told)) || Item.Clauses.Exists(SaysDeferred);

    public bool SubstancePut => Item.Questions.Exists(q => q.Subject is Subject.Main or Subject.Addition or Subject.CounterProposal or Subject.Election);

    public static bool SaysDeferred(string text) =>
        text.Contains("återremitt", StringComparison.OrdinalIgnoreCase) || text.Contains("bordlägg", StringComparison.OrdinalIgnoreCase)
        || text.Contains("bordlagt", StringComparison.OrdinalIgnoreCase);

    /// <summary>The approval that is told to cover the item.</summary>
    public Approval? Approval => Item.Approval is { } index && index >= 0 && index < matter.Minutes.Approvals.Count ? matter.Minutes.Approvals[index] : null;

    /// <summary>Omedelbar justering: decided in a clause or told of the item.</summary>
    public bool Immediate => Item.ApprovedImmediately == true || Item.Clauses.Exists(SaysImmediate);

    public static bool SaysImmediate(string clause) =>
        clause.Contains("justeras omedelbart", StringComparison.OrdinalIgnoreCase) || clause.Contains("omedelbart justerad", StringComparison.OrdinalIgnoreCase)
        || clause.Contains("omedelbar justering", StringComparison.OrdinalIgnoreCase) || clause.Contains("förklaras omedelbart justerad", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Förloppet: the log walked once, for what the fold does not keep: what came before what, and who was in the room when.</summary>
public sealed class Course
{
    private readonly Dictionary<string, ItemCourse> items = new(StringComparer.Ordinal);

    internal Course(Meeting meeting)
    {
        var struck = meeting.Strikes.Select(line => line.Seq).ToHashSet();
        var here = new HashSet<string>(StringComparer.Ordinal);
        var snapshot = FrozenSet<string>.Empty;
        var opened = false;
        string? chair = null;
        ItemCourse? current = null;
        foreach (var line in meeting.Log)
        {
            if (struck.Contains(line.Seq)) continue;
            switch (line.Event)
            {
                case Called e:
                    if (e.State is null && (Notice is null || ((Called)Notice.Event).Date != e.Date)) Notice = line;
                    break;
                case Opened e:
                    (opened, chair) = (true, e.Chair);
                    break;
                case ChairTaken e:
                    chair = e.Person;
                    if (current is { DecidedAt: null }) current.Chairs.Add(e.Person);
                    break;
                case Arrived or LinkedIn or Returned:
                    if (here.Add(((PresenceEvent)line.Event).Person)) snapshot = here.ToFrozenSet(StringComparer.Ordinal);
                    if (current is { DecidedAt: null }) current.HereDuring.Add(((PresenceEvent)line.Event).Person);
                    break;
                case Left e:
                    if (here.Remove(e.Person)) snapshot = here.ToFrozenSet(StringComparer.Ordinal);
                    if (opened && e.Reason?.Contains("jäv", StringComparison.OrdinalIgnoreCase) != true) BrokenOff.TryAdd(e.Person, line.Seq);
                    break;
                case ServesFor e:
                    CalledIn[e.Person] = snapshot;
                    break;
                case ItemAdded when opened:
                    Added.Add(line);
                    break;
                case AgendaApproved:
                    AgendaApprovedAt = line.Seq;
                    break;
                case ItemOpened e:
                    current = In(e.Item);
                    current.HereAtOpening ??= snapshot;
                    current.HereDuring.UnionWith(snapshot);
                    if (chair is not null) current.Chairs.Add(chair);
                    break;
                case Closed:
                    current = null;
                    break;
            }
            if (line.Event is not ItemEvent of) continue;
            var item = In(of.Item);
            item.Acts.Add(line);
            if (line.Event is not (DecisionMade or ElectionDecided)) continue;
            item.DecidedAt ??= line.Seq;
            item.HereAtDecision ??= snapshot;
        }
    }

    /// <summary>The first notice of the meeting on the day it was held.</summary>
    public Entry? Notice { get; }

    /// <summary>Who was in the room when a substitute was last called in.</summary>
    public Dictionary<string, FrozenSet<string>> CalledIn { get; } = new(StringComparer.Ordinal);

    /// <summary>Who has left the sitting meeting for another reason than disqualification, and the line that first told it.</summary>
    public Dictionary<string, long> BrokenOff { get; } = new(StringComparer.Ordinal);

    /// <summary>Items put on the agenda after the opening.</summary>
    public List<Entry> Added { get; } = [];

    /// <summary>The last line that approved the agenda.</summary>
    public long? AgendaApprovedAt { get; }

    public ItemCourse? Of(string item) => items.GetValueOrDefault(item);

    private ItemCourse In(string item) => items.TryGetValue(item, out var known) ? known : items[item] = new();
}

/// <summary>Ett ärendes förlopp.</summary>
public sealed class ItemCourse
{
    /// <summary>Its lines, struck ones not counted.</summary>
    public List<Entry> Acts { get; } = [];

    /// <summary>Who presided while it was handled, in turn.</summary>
    public List<string> Chairs { get; } = [];

    public FrozenSet<string>? HereAtOpening { get; internal set; }

    public FrozenSet<string>? HereAtDecision { get; internal set; }

    /// <summary>In the room at some time from its opening to its decision.</summary>
    public HashSet<string> HereDuring { get; } = new(StringComparer.Ordinal);

    /// <summary>The line of the decision.</summary>
    public long? DecidedAt { get; internal set; }

    /// <summary>The line of the first act that matches.</summary>
    public long? First<T>(Func<T, bool>? match = null) where T : MeetingEvent
    {
        foreach (var line in Acts)
            if (line.Event is T e && (match is null || match(e))) return line.Seq;
        return null;
    }

    public long? Last<T>(Func<T, bool>? match = null) where T : MeetingEvent
    {
        long? last = null;
        foreach (var line in Acts)
            if (line.Event is T e && (match is null || match(e))) last = line.Seq;
        return last;
    }
}
