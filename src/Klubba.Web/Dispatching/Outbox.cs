using System.Globalization;
using Klubba.Web.Storage;
using Microsoft.Data.Sqlite;

namespace Klubba.Web.Dispatching;

/// <summary>Utkorgen: an ordinary table of extracts on their way. That one has gone out, or come back, is told by the meeting's log.</summary>
/// <remarks>
/// A mail is sent at least once: if the server falls between the mail server's yes and the row, it is sent again under the same Message-Id.
/// The log is told at most once for each try. A bounce that comes as a mail later is for the secretary to note.
/// </remarks>
public sealed class Outbox(Store store, Mailer mailer, TimeProvider clock) : IDisposable
{
    /// <summary>Minutes to the next try; after the last of them it is given up.</summary>
    private static readonly int[] Waits = [1, 5, 15, 60, 240];

    private const int MostInARound = 50;

    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Puts extracts in the box; the same batch again puts nothing more.</summary>
    public void Put(Guid batch, string meeting, IEnumerable<(string Item, string To, string? Mail)> letters) => store.Write(writer =>
    {
        using var transaction = writer.BeginTransaction();
        foreach (var (item, to, mail) in letters)
        {
            using var put = transaction.Command("""
                insert or ignore into outbox(id, batch, meeting, item, addressee, mail, state, tries, due, act, changed)
                values ($id, $batch, $meeting, $item, $to, $mail, $state, 0, $now, $act, $now)
                """, ("$id", Text(Guid.CreateVersion7(Now))), ("$batch", Text(batch)), ("$meeting", meeting), ("$item", item), ("$to", to), ("$mail", mail),
                ("$state", (mail is null ? LetterState.ByHand : LetterState.Queued).ToString()), ("$now", Now.ToUnixTimeSeconds()), ("$act", Text(Guid.CreateVersion7(Now))));
            put.ExecuteNonQuery();
        }
        transaction.Commit();
        return 0;
    });

    /// <summary>Those of a meeting, latest first.</summary>
    public IReadOnlyList<Letter> Of(string meeting) => Read("where meeting = $meeting order by id desc", ("$meeting", meeting));

    public Letter? Find(Guid id) => Read("where id = $id", ("$id", Text(id))) is [var only] ? only : null;

    /// <summary>The address that was last used for the addressee, so that it is not asked for twice.</summary>
    public string? LastMail(string to) => Read("where addressee = $to and mail is not null order by id desc limit 1", ("$to", to)) is [var last] ? last.Mail : null;

    /// <summary>Sends what is due, and tells the log of all that has gone out and is not told. One round at a time.</summary>
    public async Task Round(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            TellSent();
            if (mailer.Settings is null) return;
            foreach (var letter in Read("where state = 'Queued' and due <= $now order by due limit $most", ("$now", Now.ToUnixTimeSeconds()), ("$most", MostInARound)))
            {
                Note(letter, await mailer.Send(letter, stop));
                TellSent();
            }
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Handed over by somebody; the log is told.</summary>
    public void HandedOver(Letter letter)
    {
        if (letter.State == LetterState.ByHand) Set(letter, LetterState.Sent, letter.Tries, Now, null);
        TellSent();
    }

    /// <summary>It came back: it is not sent any more, and the log is told if it had been told that it was.</summary>
    public void Returned(Letter letter, Guid act, string by, string why)
    {
        if (letter.State != LetterState.Sent) return;
        TellSent();
        store.Append(Streams.Meeting(letter.Meeting), new Act<Meeting>(act, by, new DispatchReturned(letter.Item, [letter.To], Today, why)));
        Set(letter, LetterState.Bounced, letter.Tries, Now, why);
    }

    /// <summary>Sent anew, with another address or by hand.</summary>
    public void Again(Letter letter, string? mail)
    {
        if (!letter.Stranded) return;
        Update(letter, "mail = $mail, state = $state, tries = 0, due = $now, why = null, told = 0, act = $act", ("$mail", mail),
            ("$state", (mail is null ? LetterState.ByHand : LetterState.Queued).ToString()), ("$act", Text(Guid.CreateVersion7(Now))));
    }

    public void Dispose() => one.Dispose();

    private void Note(Letter letter, Sending sending)
    {
        var tries = letter.Tries + 1;
        switch (sending)
        {
            case Sending.Taken: Set(letter, LetterState.Sent, tries, Now, null); break;
            case Sending.Bounced bounced: Set(letter, LetterState.Bounced, tries, Now, bounced.Why); break;
            case Sending.Refused refused: Set(letter, LetterState.Failed, tries, Now, refused.Why); break;
            case Sending.Delayed delayed when tries > Waits.Length: Set(letter, LetterState.Failed, tries, Now, delayed.Why); break;
            case Sending.Delayed delayed: Set(letter, LetterState.Queued, tries, Now.AddMinutes(Waits[tries - 1]), delayed.Why); break;
            default: throw new InvalidOperationException($"{sending} has no state.");
        }
    }

    /// <summary>By <c>klubba</c>, under the letter's own id: told again it is the same line.</summary>
    private void TellSent()
    {
        foreach (var letter in Read("where state = 'Sent' and told = 0 order by id"))
        {
            var day = SwedishTime.Day(SwedishTime.Of(letter.Changed));
            if (store.Append(Streams.Meeting(letter.Meeting), new Act<Meeting>(letter.Act, Key.Klubba, new Dispatched(letter.Item, [letter.To], day))) is Answer<Meeting>.Accepted) Update(letter, "told = 1");
        }
    }

    private void Set(Letter letter, LetterState state, int tries, DateTimeOffset due, string? why) =>
        Update(letter, "state = $state, tries = $tries, due = $due, why = $why, changed = $now", ("$state", state.ToString()), ("$tries", tries), ("$due", due.ToUnixTimeSeconds()), ("$why", why));

    private void Update(Letter letter, string change, params ReadOnlySpan<(string, object?)> values)
    {
        (string, object?)[] all = [("$id", Text(letter.Id)), ("$now", Now.ToUnixTimeSeconds()), .. values];
        store.Write(writer =>
        {
            writer.Run($"update outbox set {change} where id = $id", all);
            return 0;
        });
    }

    private List<Letter> Read(string which, params ReadOnlySpan<(string, object?)> values)
    {
        using var reader = store.Database.Open();
        using var command = reader.Command($"select id, meeting, item, addressee, mail, state, tries, due, why, act, changed from outbox {which}", values);
        using var rows = command.ExecuteReader();
        var letters = new List<Letter>();
        while (rows.Read()) letters.Add(Of(rows));
        return letters;
    }

    private static Letter Of(SqliteDataReader row) => new(Guid.Parse(row.GetString(0), CultureInfo.InvariantCulture), row.GetString(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4),
        Enum.Parse<LetterState>(row.GetString(5)), row.GetInt32(6), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(7)), row.IsDBNull(8) ? null : row.GetString(8), Guid.Parse(row.GetString(9), CultureInfo.InvariantCulture), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(10)));

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    private DateTimeOffset Now => clock.GetUtcNow();

    private DateOnly Today => SwedishTime.Day(SwedishTime.Of(Now));
}
