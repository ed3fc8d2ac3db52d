using Klubba.Documents;
using Klubba.Formats;
using Klubba.Web.Storage;

namespace Klubba.Web.Dispatching;

/// <summary>Protokollsutdrag: one approved item with the facts of its meeting.</summary>
internal static class Extracts
{
    /// <summary>Approved items with a decision, in order: what there is to send.</summary>
    public static IEnumerable<ItemState> Of(Meeting meeting) =>
        meeting.Items.Where(item => item.Number is not null && (item.Decision is not null || item.Election is not null) && Room.Approvals.Covers(meeting, item.Key));

    /// <summary>As the secretary hands it over: whole, secret or not.</summary>
    public static byte[] Pdf(Meeting meeting, string number) =>
        Documents.Pdf.Write(Papers.Extract(Room.Approvals.OfWhole(meeting) is null ? Minutes.Of(meeting).Part([number]) : Minutes.Of(meeting), number, phrases: meeting.Phrases), []);

    public static string Name(Meeting meeting, string number) => $"protokollsutdrag-{Address.Slug(meeting.Composition.Name)}-{Swedish.Iso(meeting.Notice.Date)}-{Address.Slug(number)}.pdf";
}
