using System.Runtime.CompilerServices;
using System.Text;
using Klubba.Tests;
using Klubba.Web.People;

namespace Klubba.Web.Tests;

/// <summary>Every role, every act: the table of who may do what is approved as a whole, so that a change of it is seen.</summary>
public sealed class RightsTests
{
    private static readonly DateOnly Day = new(2026, 3, 12);

    private static readonly (string Name, Duty Duty)[] Roles =
        [("secretary", Duty.Secretary), ("chair", Duty.Chair), ("member", Duty.Member), ("substitute", Duty.Substitute), ("approver", Duty.Approver), ("registrar", Duty.Registrar), ("administrator", Duty.Administrator), ("reader", Duty.ReaderOfSecrets), ("auditor", Duty.Auditor)];

    [Fact]
    public void The_table_of_rights_is_as_approved()
    {
        var table = new StringBuilder("may tell, of anyone and of oneself alone (own)\n");
        foreach (var (name, type) in EventLog.Types.Where(t => t.Value.IsSubclassOf(typeof(MeetingEvent))).OrderBy(t => t.Value.MetadataToken))
        {
            var may = Roles.Select(role => (role.Name, Any: May(role.Duty, type, own: false), Own: May(role.Duty, type, own: true))).Where(r => r.Any || r.Own);
            table.Append(name).Append(": ").AppendJoin(", ", may.Select(r => r.Any ? r.Name : $"{r.Name} (own)")).Append('\n');
        }
        Approve.That("rights.txt", table.ToString());
    }

    [Fact]
    public void Nobody_without_a_role_may_tell_anything() =>
        Assert.All(EventLog.Types.Values.Where(t => t.IsSubclassOf(typeof(MeetingEvent))), type => Assert.False(Rights.May(Register(null), Room, Me, Day, Event(type, own: true))));

    [Fact]
    public void A_role_that_has_been_taken_gives_nothing_from_that_day()
    {
        var register = Klubba.Register.Of(Lines([.. Founding, new RoleGiven(Body, Me, Duty.Secretary, new(2026, 1, 1)), new RoleTaken(Body, Me, Duty.Secretary, Day)])).Value;
        Assert.True(Rights.May(register, Room, Me, Day.AddDays(-1), new Adjourned()));
        Assert.False(Rights.May(register, Room, Me, Day, new Adjourned()));
    }

    private const string Me = "p-me000000", Other = "p-other000", Body = "b-board000";

    private static readonly RegisterEvent[] Founding =
        [new PersonRegistered(Me, "Mia Ek", new(2026, 1, 1), "S"), new PersonRegistered(Other, "Olle Al", new(2026, 1, 1), "M"), new BodyFounded(Body, BodyKind.Board, "Nämnden", "Ekeby", new(2026, 1, 1))];

    private static readonly Meeting Room = Meeting.Of(Lines([new Called("m-room0000",
        new() { Body = Body, Kind = BodyKind.Board, Name = "Nämnden", People = [new(Me, "Mia Ek", "S"), new(Other, "Olle Al", "M")], Seats = [new("s-00000001", Me), new("s-00000002", Other)], Presidium = new(Me) },
        Day, new(18, 0), [new("i-00000001", "Ärende")])])).Value;

    private static Register Register(Duty? duty) =>
        Klubba.Register.Of(Lines(duty is { } held ? [.. Founding, new RoleGiven(Body, Me, held, new(2026, 1, 1))] : Founding)).Value;

    private static bool May(Duty duty, Type type, bool own) => Rights.May(Register(duty), Room, Me, Day, Event(type, own));

    private static IEnumerable<Entry> Lines(IEnumerable<Event> events) =>
        events.Select((e, i) => new Entry(i + 1, Guid.CreateVersion7(), new(2026, 1, 2, 12, 0, 0, TimeSpan.FromHours(1)), Key.Klubba, e));

    /// <summary>An event of the type about oneself or about somebody else; what else it says does not matter to rights.</summary>
    private static MeetingEvent Event(Type type, bool own)
    {
        var e = (MeetingEvent)RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            if (property.PropertyType == typeof(string)) property.SetValue(e, property.Name is "Person" or "By" ? own ? Me : Other : property.Name == "Item" ? "i-00000001" : "x-00000001");
            else if (property.PropertyType == typeof(Values<string>) && property.Name == "By") property.SetValue(e, (Values<string>)[own ? Me : Other]);
        }
        return e;
    }
}
