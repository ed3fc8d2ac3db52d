using System.Collections.Concurrent;
using Klubba.Web.Storage;

namespace Klubba.Web.People;

/// <summary>Åtkomstloggen: who has read what is secret and when, and what has been done with accounts. Rows of an ordinary table, never events (decision D15).</summary>
/// <remarks>A screen is fetched anew at each act of a meeting: who reads the same again within <see cref="Again"/> is told of once.</remarks>
public sealed class Journal(Store store, TimeProvider clock)
{
    public static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    private const int MostRemembered = 10_000, MostShown = 500;

    private readonly ConcurrentDictionary<(string, string), DateTimeOffset> lately = new();

    /// <summary>Somebody has read something secret: <paramref name="what"/> is an address.</summary>
    public void Read(string person, string body, string what)
    {
        var now = clock.GetUtcNow();
        if (lately.TryGetValue((person, what), out var last) && now - last < Again) return;
        if (lately.Count > MostRemembered) lately.Clear();
        Tell("read", person, body, what);
        lately[(person, what)] = now;
    }

    /// <param name="kind">The word for it is <c>journal-KIND</c>.</param>
    /// <param name="body">Key of the body; null for what is about a person's account alone.</param>
    /// <param name="about">An address, or the key of a person.</param>
    public void Tell(string kind, string by, string? body, string about) => store.Write(writer =>
    {
        writer.Run("insert into journal(at, kind, by, body, about) values ($at, $kind, $by, $body, $about)",
            ("$at", clock.GetUtcNow().ToUnixTimeSeconds()), ("$kind", kind), ("$by", by), ("$body", body), ("$about", about));
        return 0;
    });

    /// <summary>Latest first: what concerns the body, and the accounts of those who hold a role in it.</summary>
    public IReadOnlyList<JournalRow> Of(string body, Predicate<string> holdsRole)
    {
        using var reader = store.Database.Open();
        using var find = reader.Command("select at, kind, by, body, about from journal where body = $body or body is null order by at desc, id desc", ("$body", body));
        using var rows = find.ExecuteReader();
        var told = new List<JournalRow>();
        while (rows.Read() && told.Count < MostShown)
            if (!rows.IsDBNull(3) || holdsRole(rows.GetString(4))) told.Add(new(SwedishTime.Of(DateTimeOffset.FromUnixTimeSeconds(rows.GetInt64(0))), rows.GetString(1), rows.GetString(2), rows.GetString(4)));
        return told;
    }
}

/// <summary>One row of the journal.</summary>
public sealed record JournalRow(DateTimeOffset At, string Kind, string By, string About);
