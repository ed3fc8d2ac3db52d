using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.Storage;

/// <summary>Nummerserie: § numbers and case numbers, given inside the append and never given again (decision D6).</summary>
public sealed class Series
{
    private readonly SqliteTransaction transaction;
    private readonly string stream;

    internal Series(SqliteTransaction transaction, string stream) => (this.transaction, this.stream) = (transaction, stream);

    /// <summary>The next number of the series. If the act is refused the number is free again, for it was never given.</summary>
    public string Next(string series)
    {
        using var next = transaction.Command("insert into numbers(series, number, stream) select $series, coalesce(max(number), 0) + 1, $stream from numbers where series = $series returning number",
            ("$series", series), ("$stream", stream));
        return Convert.ToInt64(next.ExecuteScalar(), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Notes that a number was given elsewhere, as in a log that was brought in.</summary>
    public void Given(string series, long number)
    {
        using var given = transaction.Command("insert or ignore into numbers(series, number, stream) values ($series, $number, $stream)",
            ("$series", series), ("$number", number), ("$stream", stream));
        given.ExecuteNonQuery();
    }
}
