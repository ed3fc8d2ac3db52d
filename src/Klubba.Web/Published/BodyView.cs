using Klubba.Web.People;
using Klubba.Web.Storage;

namespace Klubba.Web.Published;

/// <summary>En som har uppdrag i organet.</summary>
/// <param name="Role">Name of the words for it.</param>
public sealed record OfficeHolder(string Person, string Name, string? Party, string Role);

/// <summary>Ett beslut på en rad: where it stands and what it is about.</summary>
public sealed record DecisionLine(DateOnly Day, string Number, string Title, string Address, Values<string> Clauses);

/// <summary>Organets sida: who is in it, its meetings, and what it has decided lately. Made of what is public alone.</summary>
public sealed record BodyView
{
    private const int MostMeetings = 24, MostDecisions = 12;

    public required string Name { get; init; }

    public required Values<OfficeHolder> Members { get; init; }

    public required Values<OfficeHolder> Substitutes { get; init; }

    /// <summary>How many seats nobody holds.</summary>
    public required int Vacant { get; init; }

    /// <summary>To come, the nearest first: day, hour, place, address of the notice; not what is being prepared.</summary>
    public required Values<(DateOnly Day, TimeOnly Starts, string? Place, string Address, bool CalledOff)> Coming { get; init; }

    /// <summary>Those whose minutes are approved, latest first: day and address.</summary>
    public required Values<(DateOnly Day, string Address)> Held { get; init; }

    /// <summary>Old minutes that have been read and published, latest first.</summary>
    public required Values<(DateOnly Day, string Address)> Old { get; init; }

    public required Values<DecisionLine> Latest { get; init; }

    /// <summary>The bodies that there are on the day, in the order founded: name and address.</summary>
    public static IEnumerable<(string Key, string Name, string Address)> All(Town town, DateOnly day) =>
        town.Register.Log.Select(line => line.Event).OfType<BodyFounded>().Where(body => body.From <= day).Select(body => (body.Body, body.Name, $"/{Address.Slug(body.Name)}"));

    /// <summary>Null where no body has the address.</summary>
    public static BodyView? Of(Town town, Imports.Archive archive, string slug, DateOnly day)
    {
        if (All(town, day).FirstOrDefault(body => body.Address == $"/{slug}") is not { Key: { } key }) return null;
        var (body, meetings) = (town.Register.On(key, day)!, town.Meetings.Where(m => m.Composition.Body == key).ToList());
        return new()
        {
            Name = body.Name,
            Members = body.Seats.Where(s => s.Holder is not null).Select(s => Holder(body, s.Holder!, RoleOf(body, s.Holder!))).OrderBy(h => Rank(h.Role)).ToValues(),
            Substitutes = body.Substitutes.Select(s => Holder(body, s.Person, "office-substitute")).ToValues(),
            Vacant = body.Seats.Count(s => s.Holder is null),
            Coming = meetings.Where(m => m.ClosedAt is null && !Rights.IsDraft(m) && m.Notice.Date >= day).Select(m => (m.Notice.Date, m.Notice.Starts, m.Notice.Place, $"{Address.Of(m, town)}/kallelse", m.Notice.State is not null)).Reverse().ToValues(),
            Held = meetings.Where(PublishedRoutes.IsPublic).Take(MostMeetings).Select(m => (m.Notice.Date, Address.Of(m, town))).ToValues(),
            Old = archive.Published.Where(p => Address.Slug(p.Minutes.Body) == slug).Take(MostMeetings).Select(p => (p.Minutes.Date, $"/{slug}/{Swedish.Iso(p.Minutes.Date)}")).ToValues(),
            Latest = meetings.Where(m => m.Approvals.Count > 0).Take(MostMeetings).SelectMany(m => Decisions(m, town)).Take(MostDecisions).ToValues(),
        };
    }

    /// <summary>What anyone may read of the meeting's decisions in cases; of one that is approved in part, that part.</summary>
    private static IEnumerable<DecisionLine> Decisions(Meeting meeting, Town town)
    {
        var address = Address.Of(meeting, town);
        return (PublishedRoutes.Open(meeting)?.Items ?? []).Where(item => item.Clauses.Count > 0 && item.CaseNumber is not null)
            .Select(item => new DecisionLine(meeting.Notice.Date, item.Number, item.Title ?? "", $"{address}/{item.Number}", item.Clauses));
    }

    private static OfficeHolder Holder(Composition body, string person, string role) =>
        body.People.FirstOrDefault(p => p.Key == person) is { } named ? new(person, named.Name, named.Party, role) : new(person, person, null, role);

    private static string RoleOf(Composition body, string person) => body.Presidium switch
    {
        { Chair: var p } when p == person => "office-chair",
        { FirstViceChair: var p } when p == person => "office-first-vice",
        { SecondViceChair: var p } when p == person => "office-second-vice",
        _ => "office-member",
    };

    private static int Rank(string role) => role switch { "office-chair" => 0, "office-first-vice" => 1, "office-second-vice" => 2, _ => 3 };
}
