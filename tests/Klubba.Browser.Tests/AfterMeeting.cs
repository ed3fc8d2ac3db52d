using Klubba.Web.Dispatching;
using Klubba.Web.Storage;

namespace Klubba.Browser.Tests;

/// <summary>Meetings that are over: one posted today with an extract that did not arrive, one that an approver refuses.</summary>
internal static class AfterMeeting
{
    public const string Posted = "m-posted00", Refused = "m-refused0";

    public static void Bring(DemoServer server)
    {
        var (store, past) = (server.Get<Store>(), server.Town.At("kulturnamnden", "2026-03-12")!);
        var (chair, chosen, secretary) = (past.Chair!, past.Approvers!.Approvers[0], past.Notice.Secretary!);
        foreach (var key in (string[])[Posted, Refused]) store.Bring(Streams.Meeting(key), Closed(past, key));
        Tell(store, Posted, secretary, new MinutesApproved("a-posted00", [chair, chosen], store.Today(), ApprovalWay.Pen), new NoticePosted("a-posted00", store.Today(), "Kommunkansliet"));
        Tell(store, Refused, secretary, new ApprovalAsked("a-refused0", [chair, chosen]), new ApprovalCommented("a-refused0", chosen, "I § 25 är ett namn felstavat."), new ApprovalRefused("a-refused0", chosen, "Beslutet var ett annat."));
        Stranded(server.Get<Outbox>(), past.Items.Find(item => item.Number == "25")!.Key, secretary);
    }

    /// <summary>The log up to the closing, under another key.</summary>
    private static Values<Entry> Closed(Meeting past, string key) => past.Log.Take(past.Log.FindIndex(line => line.Event is Closed) + 1)
        .Select(line => line with { Id = Guid.CreateVersion7(), Event = line.Event is Called called ? called with { Meeting = key } : line.Event }).ToValues();

    private static void Stranded(Outbox outbox, string item, string by)
    {
        outbox.Put(Guid.CreateVersion7(), Posted, [(item, "Bibliotekschefen", null), (item, "Kommunstyrelsen", "ks@ekeby.example"), (item, "Länsbiblioteket", null)]);
        foreach (var letter in outbox.Of(Posted).Where(letter => letter.Mail is null)) outbox.HandedOver(letter);
        outbox.Returned(outbox.Of(Posted).First(letter => letter.To == "Länsbiblioteket"), Guid.CreateVersion7(), by, "Adressen är gammal.");
    }

    private static void Tell(Store store, string meeting, string by, params Values<Event> events)
    {
        if (store.Append(Streams.Meeting(meeting), new Act<Meeting>(Guid.CreateVersion7(), by, events)) is Answer<Meeting>.Refused refused) throw new InvalidOperationException(refused.Problem.ToString());
    }
}
