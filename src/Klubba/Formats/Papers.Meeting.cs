namespace Klubba.Formats;

/// <remarks>
/// Of the meeting's log: a notice and an agenda are needed before there are any minutes, and only a log tells who put a notice up. An item
/// that is marked as secret shows its neutral title and its provision alone, since these papers are read on a notice board too (decision D12).
/// </remarks>
public static partial class Papers
{
    /// <summary>Kallelse (kommunallagen 5 kap. 13–15 §§, 6 kap. 17 §): when, where, what about and who is called, as it stood when the meeting was opened.</summary>
    /// <remarks>Not modelled: how the notice reached each person; the announcement of an assembly's meeting is this paper put on the board.</remarks>
    public static Paper Notice(Meeting meeting)
    {
        var words = new PaperWords(Klubba.Minutes.Of(meeting), meeting.Phrases);
        return Called(words, meeting, words.Say("kind-notice"), words.Say("title-notice", ("body", Swedish.Genitive(words.Minutes.Body)), ("day", Day(meeting))),
            new PaperNotice(words, meeting).Blocks());
    }

    /// <summary>Föredragningslista: the items in the order of the agenda as it stands, each with its proposal, its summary and its documents.</summary>
    public static Paper Agenda(Meeting meeting)
    {
        var words = new PaperWords(Klubba.Minutes.Of(meeting), meeting.Phrases);
        return Called(words, meeting, words.Say("kind-agenda"), words.Say("title-agenda", ("body", Swedish.Genitive(words.Minutes.Body)), ("day", Day(meeting))),
            new PaperAgenda(words, meeting).Blocks());
    }

    /// <summary>Anslagsbevis (kommunallagen 8 kap. 12 §): that an approval has been announced, when, for how long and by whom. One page.</summary>
    /// <param name="item">The item whose notice it is, by its number; null: the ordinary notice, of all items that have none of their own.</param>
    /// <returns>A problem where the approval is not told, or not announced yet.</returns>
    /// <exception cref="ArgumentException">The minutes have no item of that number.</exception>
    public static Result<Paper> Posting(Meeting meeting, string? item = null)
    {
        var words = new PaperWords(Klubba.Minutes.Of(meeting), meeting.Phrases);
        var posting = PaperPosting.Of(words, meeting, item);
        if (!posting.Ok) return posting.Problem!;
        var title = words.Say("title-posting", ("body", Swedish.Genitive(words.Minutes.Body)), ("day", Swedish.Iso(words.Minutes.Date)), ("items", posting.Value.Items));
        return Made(words, words.Say("kind-posting"), title, posting.Value.Blocks());
    }

    /// <summary>The day of the notice, whatever day the meeting was opened.</summary>
    private static Paper Called(PaperWords words, Meeting meeting, string kind, string title, IEnumerable<Block> blocks) =>
        Made(words, kind, title, blocks) with { Day = Day(meeting) };

    private static string Day(Meeting meeting) => Swedish.Iso(meeting.Notice.Date);
}
