using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Klubba.Web.Storage;

namespace Klubba.Web.Office.Notice;

/// <summary>Kallelsen som kalenderfil (RFC 5545): the same UID for ever, a higher SEQUENCE with each notice, CANCELLED where the meeting is called off.</summary>
/// <remarks>Times are told in UTC, which every calendar understands without a table of zones. No end is told, for no notice tells one.</remarks>
internal static class NoticeCalendar
{
    /// <param name="notice">The public copy: a calendar goes where nobody knows.</param>
    public static string Of(Meeting notice, Uri address)
    {
        var notices = notice.Log.Where(line => line.Event is Called).ToList();
        var (composition, called) = (notice.Composition, notice.Notice);
        var off = called.State == NoticeState.CalledOff;
        var calendar = new Calendar { Method = off ? "CANCEL" : "PUBLISH", ProductId = "-//Klubba//Kallelse//SV" };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"{notice.Key}@{Address.Slug(composition.Municipality ?? "kommunen")}.klubba",
            Sequence = notices.Count - 1,
            DtStamp = At(notice.Log[^1].At),
            Start = At(Starts(called)),
            Summary = off ? $"Inställt: {composition.Name}" : $"{composition.Name} sammanträder",
            Location = called.Place,
            Description = string.Join('\n', notice.Items.Where(item => item.Off is null).Select((item, at) => $"{Swedish.Number(at + 1)}. {(item.Point.Title.Length > 0 ? item.Point.Title : "Ärende som omfattas av sekretess")}")),
            Status = off ? EventStatus.Cancelled : EventStatus.Confirmed,
            Url = address,
        });
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime At(DateTimeOffset moment) => new(moment.UtcDateTime, "UTC");

    /// <summary>The moment of a Swedish day and hour.</summary>
    private static DateTimeOffset Starts(Called called)
    {
        var local = called.Date.ToDateTime(called.Starts);
        return new(local, SwedishTime.Of(new DateTimeOffset(local, TimeSpan.FromHours(1))).Offset);
    }
}
