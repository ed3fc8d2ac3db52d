using System.Text;
using Klubba.Web.Room;
using Klubba.Web.Storage;

namespace Klubba.Web.Demo;

/// <summary>Demokommunen: the invented Ekeby with a meeting held, one to be held today and one that is planned, and its cases.</summary>
internal static class DemoTown
{
    private static readonly (string Role, string Name)[] Played =
        [("sekreterare", "Karin Öhrvall"), ("ordforande", "Gunvor Ahlinder"), ("ledamot", "Håkan Tornberg"), ("ledamot-2", "Per-Anders Lindegren")];

    internal const string TodaysKey = "m-idagekby";

    /// <summary>The roles that have a link, and who plays each.</summary>
    public static IEnumerable<(string Role, string Person, string Name)> People(Town town) =>
        Today(town) is not { } meeting ? []
        : Played.Select(p => (p.Role, meeting.People.Values.First(n => n.Name == p.Name).Key, p.Name));

    /// <summary>Names of the words for a played role, and for what it does.</summary>
    public static (string Name, string Does) WordsOf(string role) => role switch
    {
        "sekreterare" => ("role-Secretary", "demo-secretary"),
        "ordforande" => ("role-Chair", "demo-chair"),
        _ => ("role-Member", "demo-member"),
    };

    /// <summary>The meeting that is to be held.</summary>
    public static Meeting? Today(Town town) => town.Meeting(TodaysKey);

    public static void Fill(Store store, TimeProvider clock)
    {
        if (store.State(Streams.Municipality) is not null) return;
        store.Bring(Streams.Municipality, Log("register.jsonl"));
        var past = Log("kulturnamnden-2026-03-12.jsonl");
        var notice = (Called)past[0].Event;
        store.Bring(Streams.Meeting(notice.Meeting), past);
        var today = SwedishTime.Day(SwedishTime.Of(clock.GetUtcNow()));
        Roles(store, notice, today);
        Call(store, notice, today);
    }

    private static Values<Entry> Log(string sample)
    {
        using var reader = new StreamReader(typeof(DemoTown).Assembly.GetManifestResourceStream($"samples/{sample}")!, Encoding.UTF8);
        return EventLog.Read(reader.ReadToEnd()).Value;
    }

    /// <summary>Everyone in the body has a role from today on, whatever day the demo is run.</summary>
    private static void Roles(Store store, Called notice, DateOnly today)
    {
        var body = notice.Composition;
        var given = new List<Event> { new RoleGiven(body.Body, notice.Secretary!, Duty.Secretary, today) };
        given.AddRange(body.Seats.Where(s => s.Holder is not null).Select(s => new RoleGiven(body.Body, s.Holder!, Duty.Member, today)));
        given.AddRange(body.Substitutes.Select(s => new RoleGiven(body.Body, s.Person, Duty.Substitute, today)));
        given.Add(new RoleGiven(body.Body, body.Presidium.Chair!, Duty.Chair, today));
        given.AddRange(body.Seats.Where(s => s.Holder is not null).Select(s => new RoleGiven(body.Body, s.Holder!, Duty.Approver, today)));
        Done(store.Append(Streams.Municipality, new Act<Register>(Guid.CreateVersion7(), Key.Klubba, given.ToValues())));
    }

    private static void Call(Store store, Called past, DateOnly today)
    {
        var cases = DemoCases.Fill(store, past.Composition.Body, past.Secretary!, today);
        var notice = new Called(TodaysKey, past.Composition, today, new TimeOnly(18, 0), DemoAgenda.Points(cases.Take(2)).ToValues(), "Sessionssalen, Ekeby stadshus", past.Secretary);
        var next = new Called(NewKey.Of('m'), past.Composition, today.AddDays(28), new TimeOnly(18, 0), DemoAgenda.Points([cases[3]]).ToValues(), "Sessionssalen, Ekeby stadshus", past.Secretary, State: NoticeState.Draft);
        foreach (var called in (Called[])[notice, next])
            Done(store.Append(Streams.Meeting(called.Meeting), new Act<Meeting>(Guid.CreateVersion7(), past.Secretary!, called)));
    }

    private static void Done<T>(Answer<T> answer) where T : class
    {
        if (answer is Answer<T>.Refused refused) throw new InvalidOperationException(refused.Problem.ToString());
    }
}
