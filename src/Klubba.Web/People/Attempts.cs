using System.Collections.Concurrent;

namespace Klubba.Web.People;

/// <summary>Försök att logga in: so many in so long a time for a name, and for all; then one waits.</summary>
public sealed class Attempts(TimeProvider clock)
{
    private const int OfOneName = 5, OfAll = 100, MostNames = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset From, int Count)> counts = new();

    /// <summary>Counts one more; false where there have been too many.</summary>
    public bool Allow(string name)
    {
        if (counts.Count > MostNames) counts.Clear();
        return Count("", OfAll) & Count($"n:{name.Trim().ToLowerInvariant()}", OfOneName);
    }

    private bool Count(string what, int most)
    {
        var now = clock.GetUtcNow();
        return counts.AddOrUpdate(what, _ => (now, 1), (_, old) => now - old.From >= Window ? (now, 1) : (old.From, old.Count + 1)).Count <= most;
    }
}
