using System.Collections.Frozen;

namespace Klubba.Web.Storage;

/// <summary>The meetings as they stood at one position, in order and by address; it never changes.</summary>
internal sealed class TownView
{
    private readonly Meeting[] meetings;
    private readonly FrozenDictionary<string, (int Index, string Address)> keys;
    private readonly FrozenDictionary<string, int> addresses;

    /// <summary>Made from nothing but the meetings.</summary>
    private TownView(IEnumerable<Meeting> all, long position, long erasures)
    {
        meetings = [.. all.OrderByDescending(m => m.Notice.Date).ThenByDescending(m => m.Notice.Starts).ThenBy(m => m.Key, StringComparer.Ordinal)];
        (Position, Erasures) = (position, erasures);
        var days = meetings.GroupBy(m => (m.Composition.Body, m.Notice.Date))
            .SelectMany(day => day.OrderBy(m => m.Notice.Starts).ThenBy(m => m.Key, StringComparer.Ordinal).Select((m, earlier) => (m.Key, Address: Address(m, earlier))))
            .ToFrozenDictionary(d => d.Key, d => d.Address);
        keys = meetings.Select((m, index) => (m.Key, index)).ToFrozenDictionary(m => m.Key, m => (m.index, days[m.Key]));
        addresses = meetings.Select((m, index) => (Address: days[m.Key], index)).DistinctBy(m => m.Address).ToFrozenDictionary(m => m.Address, m => m.index);
    }

    /// <summary>The same meetings at the same addresses, some of them grown.</summary>
    private TownView(TownView before, Meeting[] meetings, long position) =>
        (this.meetings, keys, addresses, Position, Erasures) = (meetings, before.keys, before.addresses, position, before.Erasures);

    /// <summary>Before anything was told, as it was to whoever has seen so many erasures.</summary>
    public static TownView Empty(long erasures) => new([], 0, erasures);

    public long Position { get; }

    public long Erasures { get; }

    public IReadOnlyList<Meeting> Meetings => meetings;

    public Meeting? At(string address) => addresses.TryGetValue(address, out var index) ? meetings[index] : null;

    public string AddressOf(Meeting meeting) => keys[meeting.Key].Address;

    /// <summary>With those that have grown or are new. Order and address follow from the notice alone.</summary>
    public TownView After(IEnumerable<Meeting> grown, long position)
    {
        var news = grown.ToList();
        if (!news.TrueForAll(m => keys.TryGetValue(m.Key, out var known) && ReferenceEquals(meetings[known.Index].Notice, m.Notice)))
            return new(news.Concat(meetings).DistinctBy(m => m.Key), position, Erasures);
        var next = (Meeting[])meetings.Clone();
        foreach (var meeting in news) next[keys[meeting.Key].Index] = meeting;
        return new(this, next, position);
    }

    private static string Address(Meeting meeting, int earlier)
    {
        var day = Swedish.Iso(meeting.Notice.Date);
        return $"/{Storage.Address.Body(meeting)}/{(earlier == 0 ? day : $"{day}-{earlier + 1}")}";
    }
}
