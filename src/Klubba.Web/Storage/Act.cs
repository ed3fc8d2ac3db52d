namespace Klubba.Web.Storage;

/// <summary>Handling: what somebody does at once, one event or several that stand or fall together.</summary>
/// <param name="Id">Made by the client; the same id again is the same act again (decision D4).</param>
/// <param name="By">Key of the person who does it, or <c>klubba</c>.</param>
/// <param name="Events">Made inside the append, from the stream as it stands then (null: it is empty).</param>
/// <param name="Seen">The version its author saw, for what must not go past somebody else's act (decision D7).</param>
public sealed record Act<T>(Guid Id, string By, Func<T?, Desk, Result<Values<Event>>> Events, long? Seen = null) where T : class
{
    public Act(Guid id, string by, params Values<Event> events) : this(id, by, (_, _) => events) { }
}

/// <summary>What an act may take and leave within its append: numbers, and files to be kept.</summary>
public sealed record Desk(Series Series, Shelf Shelf);

/// <summary>What became of an act.</summary>
public abstract record Answer<T> where T : class
{
    private Answer() { }

    /// <summary>It stands in the log; with <paramref name="Repeated"/> it already did.</summary>
    public sealed record Accepted(long Version, T State, bool Repeated = false) : Answer<T>;

    /// <summary>It has no meaning.</summary>
    public sealed record Refused(Problem Problem) : Answer<T>;

    /// <summary>Somebody else was first: the author must see what stands and be asked again.</summary>
    public sealed record Outdated(long Version) : Answer<T>;
}
