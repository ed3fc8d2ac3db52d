namespace Klubba.Web.Room;

/// <summary>Utkast till flera händelser i ett: each is made from the meeting as those before it leave it.</summary>
internal sealed class Draft(Meeting meeting)
{
    private readonly List<Event> events = [];

    public Meeting Meeting { get; private set; } = meeting;

    public Values<Event> Events => events.ToValues();

    public void Add(MeetingEvent e)
    {
        var last = Meeting.Log[^1];
        if (Meeting.After(new(last.Seq + 1, Guid.Empty, last.At, Key.Klubba, e)) is not { Ok: true, Value: var next }) return;
        Meeting = next;
        events.Add(e);
    }

    /// <summary>Whoever the body's order calls in takes the empty seats.</summary>
    public void CallIn()
    {
        foreach (var due in Klubba.CallIn.Of(Meeting))
            if (due is { Person: { } person, Reason: { } reason } && !Meeting.ServingNow().Exists(s => s.Seat == due.Seat)) Add(new ServesFor(person, due.Seat, reason));
    }
}
