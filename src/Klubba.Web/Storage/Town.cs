namespace Klubba.Web.Storage;

/// <summary>Kommunen så som lagret berättar: the register and the meetings, found by key, by body and by day.</summary>
/// <remarks>A projection: everything in it is made from the streams, and can be made again. It follows them: what has been told is in the next answer.</remarks>
public sealed class Town(Store store)
{
    private volatile TownView view = TownView.Empty(0);

    public Register Register => store.State(Streams.Municipality) ?? Register.Empty;

    public Meeting? Meeting(string key) => Key.Is(key) ? store.State(Streams.Meeting(key)) : null;

    /// <summary>Every meeting, latest first.</summary>
    public IReadOnlyList<Meeting> Meetings => Now.Meetings;

    /// <summary>Position of the last line told anywhere: what is made of the whole town stands until it is another.</summary>
    public long Position => store.Latest;

    /// <summary>The meetings of a body by the end of their address: "kulturnamnden", "2026-03-12" or "2026-03-12-2" for a second one that day (decision D9).</summary>
    public Meeting? At(string body, string day) => Now.At($"/{body}/{day}");

    internal string AddressOf(Meeting meeting) => Now.AddressOf(meeting);

    /// <summary>As the streams stand: only those that have grown are read again.</summary>
    private TownView Now
    {
        get
        {
            var (known, latest, erasures) = (view, store.Latest, store.Erasures);
            if (known.Erasures != erasures) known = TownView.Empty(erasures);
            if (known.Position >= latest) return known;
            // Not under a lock: an act that is being appended may ask, and those who read wait for appends. If an older view comes last, the next reader goes on from it.
            return view = known.After(store.Grown("meeting", known.Position).Select(name => store.State(Streams.Meeting(name["meeting/".Length..]))!), latest);
        }
    }
}

/// <summary>Adress: where a meeting and its items are found, for ever (decision D9).</summary>
public static class Address
{
    /// <summary>The body's part of the address.</summary>
    public static string Body(Meeting meeting) => Slug(meeting.Composition.Name);

    public static string Of(Meeting meeting, Town town) => town.AddressOf(meeting);

    /// <summary>A name in small letters, å ä = a, ö = o, the rest a hyphen.</summary>
    public static string Slug(string name)
    {
        var letters = name.ToLowerInvariant().Select(c => c switch { 'å' or 'ä' => 'a', 'ö' => 'o', 'é' => 'e', _ when char.IsAsciiLetterOrDigit(c) => c, _ => '-' });
        return string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
