using System.Globalization;
using Klubba.Web.People;
using Klubba.Web.Storage;

namespace Klubba.Bench;

/// <summary>A town with approved minutes of 250 meetings of 40 items, and a meeting of 43 members that is going on.</summary>
internal sealed class BenchTown : IDisposable
{
    private const int Meetings = 250, Items = 40, Voters = 13;

    /// <summary>A number that gives no tie.</summary>
    public const int Members = 43;

    private static readonly DateOnly First = new(2026, 1, 1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("klubba-bench-");

    private BenchTown()
    {
    }

    public string Folder => folder.FullName;

    /// <summary>Addresses of the approved minutes and of their items.</summary>
    public List<string> Minutes { get; } = [];

    public List<string> Decisions { get; } = [];

    /// <summary>Tokens of the secretary and of a member of the meeting that goes on.</summary>
    public string Secretary { get; private set; } = "";

    public string Member { get; private set; } = "";

    public Called Today { get; private set; } = null!;

    public static BenchTown Made()
    {
        var town = new BenchTown();
        using var store = new Store(town.Folder, TimeProvider.System);
        for (var n = 0; n < Meetings; n++)
        {
            var log = LargeMeeting.Approved(n, Items, Voters);
            store.Bring(Streams.Meeting(((Called)log[0].Event).Meeting), log);
        }
        var view = new Town(store);
        foreach (var meeting in view.Meetings)
        {
            town.Minutes.Add(Address.Of(meeting, view));
            town.Decisions.AddRange(meeting.TakenUp.Select(t => $"{town.Minutes[^1]}/{t.Number}"));
        }
        town.Call(store);
        return town;
    }

    private void Call(Store store)
    {
        Today = LargeMeeting.Notice("m-today000", 60, Members, store.Today());
        var body = Today.Composition;
        var members = body.Seats.Select(s => s.Holder!).ToList();
        Told(store.Append(Streams.Municipality, new Act<Register>(Guid.CreateVersion7(), Key.Klubba, (Values<Event>)[
            .. body.People.Select(p => new PersonRegistered(p.Key, p.Name, First, p.Party)), new BodyFounded(body.Body, body.Kind, body.Name, "Ekeby", First),
            .. members.Select(m => new RoleGiven(body.Body, m, Duty.Member, First)), new RoleGiven(body.Body, members[0], Duty.Chair, First), new RoleGiven(body.Body, members[0], Duty.Secretary, First)])));
        Told(store.Append(Streams.Meeting(Today.Meeting), new Act<Meeting>(Guid.CreateVersion7(), members[0], Today)));
        var sessions = new Sessions(store, TimeProvider.System);
        (Secretary, Member) = (sessions.Start(members[0]), sessions.Start(members[1]));
    }

    private static void Told<T>(Answer<T> answer) where T : class
    {
        if (answer is not Answer<T>.Accepted) throw new InvalidOperationException(answer.ToString());
    }

    public void Dispose() => folder.Delete(recursive: true);
}
