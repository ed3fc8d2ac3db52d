namespace Klubba.Formats;

/// <summary>Återgivning: the original that minutes have been read from (decision D22), and what the reading had to say.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Sha256">Of the file's bytes, hexadecimal.</param>
public sealed record Rendering(string Name, string Sha256)
{
    /// <summary>Anmärkningar: what was doubtful, a sentence each.</summary>
    public Values<string> Remarks { get; init; } = [];
}

/// <summary>Handlingar: of minutes, the minutes themselves, an extract, the lists of those present and of votes; of a meeting's log, the papers around it.</summary>
/// <remarks>
/// Pure functions of the minutes and the phrases. Kommunallagen 5 kap. 65–68 §§ say what minutes must tell; every fact that the minutes
/// hold is told by the paper of the minutes. The papers of a meeting that is to come or has been announced are in Papers.Meeting.cs.
/// </remarks>
public static partial class Papers
{
    /// <summary>Protokoll. A draft is marked as long as no approval is recorded; a rendering says on each page that the original holds.</summary>
    public static Paper Minutes(Minutes minutes, Rendering? rendering = null, Phrases? phrases = null)
    {
        var words = new PaperWords(minutes, phrases ?? Phrases.Standard, rendering);
        var ids = Ids.Items(minutes);
        return Made(words, words.Say("kind-minutes"), words.Say("title-minutes", ("body", Swedish.Genitive(minutes.Body)), ("day", Swedish.Iso(minutes.Date))), [
            .. PaperFront.Head(words, words.Say("kind-minutes")),
            .. PaperFront.Facts(words),
            .. PaperFront.Signatures(words),
            .. PaperFront.Contents(words, ids),
            .. PaperAttendance.InMinutes(words),
            .. minutes.Items.Zip(ids, (item, id) => new PaperItem(words, item, id).Blocks()).SelectMany(blocks => blocks),
            .. PaperEnd.Blocks(words),
        ]) with
        {
            Mark = Mark(words, minutes.Items.All(item => Approved(minutes, item))),
            Foot = rendering is null ? RecordHash.Short(RecordHash.Of(minutes)) : null,
            Initials = rendering is null && minutes.Approvals.Any(approval => approval.Way == ApprovalWay.Pen),
        };
    }

    /// <summary>Protokollsutdrag: one item with the facts of the meeting and of who was there.</summary>
    /// <exception cref="ArgumentException">The minutes have no item of that number.</exception>
    public static Paper Extract(Minutes minutes, string number, Rendering? rendering = null, Phrases? phrases = null)
    {
        var words = new PaperWords(minutes, phrases ?? Phrases.Standard, rendering);
        var at = minutes.Items.Select(item => item.Number).ToList().IndexOf(number);
        if (at < 0) throw new ArgumentException($"There is no item {number}.", nameof(number));
        var (item, id) = (minutes.Items[at], Ids.Items(minutes)[at]);
        var (kind, paragraph) = (words.Say("kind-extract"), Swedish.Paragraph(number));
        var title = words.Say("title-extract", ("body", Swedish.Genitive(minutes.Body)), ("day", Swedish.Iso(minutes.Date)), ("item", paragraph));
        return Made(words, kind, title, [
            .. PaperFront.Head(words, kind),
            .. PaperFront.Facts(words, item),
            .. new PaperItem(words, item, id, alone: true).Blocks(),
            .. rendering is null ? (Block[])[new Signatures([new(words.Say("sign-extract"), "")])] : [],
        ]) with
        {
            Mark = Mark(words, Approved(minutes, item)),
        };
    }

    /// <summary>Närvarolista: who was there, as what, and for whom and when.</summary>
    public static Paper Attendance(Minutes minutes, Rendering? rendering = null, Phrases? phrases = null)
    {
        var words = new PaperWords(minutes, phrases ?? Phrases.Standard, rendering);
        var kind = words.Say("kind-attendance");
        return Made(words, kind, words.Say("title-attendance", ("body", Swedish.Genitive(minutes.Body)), ("day", Swedish.Iso(minutes.Date))), [
            .. PaperFront.Head(words, kind),
            .. PaperAttendance.Table(words),
        ]);
    }

    /// <summary>Omröstningslista: every vote by name, what yes and no meant, who voted how, and the sums by party.</summary>
    public static Paper Voting(Minutes minutes, Rendering? rendering = null, Phrases? phrases = null)
    {
        var words = new PaperWords(minutes, phrases ?? Phrases.Standard, rendering);
        var kind = words.Say("kind-voting");
        return Made(words, kind, words.Say("title-voting", ("body", Swedish.Genitive(minutes.Body)), ("day", Swedish.Iso(minutes.Date))), [
            .. PaperFront.Head(words, kind),
            .. PaperVoting.Blocks(words),
        ]);
    }

    private static Paper Made(PaperWords words, string kind, string title, IEnumerable<Block> blocks) => Legible.Of(new Paper
    {
        Kind = kind,
        Title = title,
        Body = words.Minutes.Body,
        Day = Swedish.Iso(words.Minutes.Date),
        Mark = Rendered(words),
        Blocks = blocks.ToValues(),
    });

    private static string? Mark(PaperWords words, bool approved) =>
        Rendered(words) ?? (approved ? null : words.Say("mark-draft"));

    /// <summary>What is made of something read says so on each page (decision D22), whatever paper it is.</summary>
    private static string? Rendered(PaperWords words) =>
        words.Rendering is { } read ? Legible.Of(words.Say("mark-rendering", ("name", read.Name), ("sha", read.Sha256))) : null;

    /// <summary>An approval of the item is recorded: its own, or the ordinary one.</summary>
    private static bool Approved(Minutes minutes, Item item) =>
        PaperFront.Covering(minutes, item) is { } approval ? approval.On is not null : minutes.ApprovedOn is not null;
}
