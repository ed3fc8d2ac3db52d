namespace Klubba.Web.Storage;

/// <summary>Kommunen så som lagret berättar: the register and the meetings, found by key, by body and by day.</summary>
/// <remarks>A projection: everything in it is made from the streams, and can be made again.</remarks>
public sealed class Town(Store store)
{
    public Register Register => store.State(Streams.Municipality) ?? Register.Empty;

    public Meeting? Meeting(string key) => Key.Is(key) ? store.State(Streams.Meeting(key)) : null;

    /// <summary>Every meeting, latest first.</summary>
    public IReadOnlyList<Meeting> Meetings => [.. store.StreamNames()
        .Where(name => name.StartsWith("meeting/", StringComparison.Ordinal))
        .Select(name => store.State(Streams.Meeting(name["meeting/".Length..]))!)
        .OrderByDescending(m => m.Notice.Date).ThenByDescending(m => m.Notice.Starts).ThenBy(m => m.Key, StringComparer.Ordinal)];

    /// <summary>The meetings of a body by the end of their address: "kulturnamnden", "2026-03-12" or "2026-03-12-2" for a second one that day (decision D9).</summary>
    public Meeting? At(string body, string day) =>
        Meetings.Where(m => Address.Body(m) == body).FirstOrDefault(m => Address.Day(m, this) == day);
}

/// <summary>Adress: where a meeting and its items are found, for ever (decision D9).</summary>
public static class Address
{
    /// <summary>The body's part of the address.</summary>
    public static string Body(Meeting meeting) => Slug(meeting.Composition.Name);

    public static string Day(Meeting meeting, Town town)
    {
        var day = Swedish.Iso(meeting.Notice.Date);
        var earlier = town.Meetings.Count(m => m.Composition.Body == meeting.Composition.Body && m.Notice.Date == meeting.Notice.Date
            && (m.Notice.Starts < meeting.Notice.Starts || (m.Notice.Starts == meeting.Notice.Starts && string.CompareOrdinal(m.Key, meeting.Key) < 0)));
        return earlier == 0 ? day : $"{day}-{earlier + 1}";
    }

    public static string Of(Meeting meeting, Town town) => $"/{Body(meeting)}/{Day(meeting, town)}";

    /// <summary>A name in small letters, å ä = a, ö = o, the rest a hyphen.</summary>
    public static string Slug(string name)
    {
        var letters = name.ToLowerInvariant().Select(c => c switch { 'å' or 'ä' => 'a', 'ö' => 'o', 'é' => 'e', _ when char.IsAsciiLetterOrDigit(c) => c, _ => '-' });
        return string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
