using Klubba.Web.Storage;

namespace Klubba.Web.Notices;

/// <summary>Tavlans egen tillgänglighet: the board tells each minute that it could be read; a time without that is a gap.</summary>
/// <remarks>
/// An ordinary table of unbroken times: rows that grow, not a row a minute. It sees that this server ran and could read its notices; it does
/// not see the network between it and the reader.
/// </remarks>
public sealed class Availability(Store store)
{
    /// <summary>Longer than this between two beats is a gap; a restart takes seconds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The board can be read now.</summary>
    public void Beat(DateTimeOffset now) => store.Write(writer =>
    {
        (string, object?) at = ("$now", now.ToUnixTimeSeconds()), longest = ("$longest", (long)Longest.TotalSeconds);
        writer.Run("insert into board_read(first, last) select $now, $now where not exists (select 1 from board_read where last >= $now - $longest)", at, longest);
        writer.Run("update board_read set last = $now where first = (select max(first) from board_read) and last < $now", at);
        return 0;
    });

    /// <summary>Gaps within the time, each cut to it. What was before the first beat is not known, and no gap.</summary>
    public IReadOnlyList<(DateTimeOffset From, DateTimeOffset Until)> Gaps(DateTimeOffset from, DateTimeOffset until)
    {
        var gaps = new List<(DateTimeOffset, DateTimeOffset)>();
        DateTimeOffset? read = null;
        foreach (var (first, last) in Read().Append((until, until)))
        {
            if (read is { } end && first - end > Longest && end < until && first > from) gaps.Add((end < from ? from : end, first > until ? until : first));
            read = last;
        }
        return gaps;
    }

    private List<(DateTimeOffset First, DateTimeOffset Last)> Read()
    {
        using var reader = store.Database.Open();
        using var command = reader.Command("select first, last from board_read order by first");
        using var rows = command.ExecuteReader();
        var times = new List<(DateTimeOffset, DateTimeOffset)>();
        while (rows.Read()) times.Add((DateTimeOffset.FromUnixTimeSeconds(rows.GetInt64(0)), DateTimeOffset.FromUnixTimeSeconds(rows.GetInt64(1))));
        return times;
    }
}
