namespace Klubba.Formats;

/// <summary>Punkt på föredragningslistan with its number: the notice's points are numbered from 1, one added later takes the next number.</summary>
/// <remarks>A number that people have before them is never given to another item, wherever on the list the new one stands.</remarks>
/// <param name="Added">The line that added it; null where the notice had it.</param>
/// <param name="Off">The line that took it off or moved it, the latest.</param>
internal sealed record AgendaLine(int Number, ItemState Item, Entry? Added, Entry? Off)
{
    public AgendaPoint Point => Item.Point;

    /// <summary>In the order of the agenda as it stands.</summary>
    public static List<AgendaLine> Of(Meeting meeting)
    {
        var lines = Told(meeting);
        var added = lines.Where(line => line.Event is ItemAdded).ToDictionary(line => ((ItemAdded)line.Event).Point.Key);
        var numbers = meeting.Notice.Agenda.Select(point => point.Key).Concat(added.Keys).Select((key, at) => (key, at)).ToDictionary(pair => pair.key, pair => pair.at + 1);
        var off = lines.Where(line => line.Event is ItemWithdrawn or ItemPostponed).ToLookup(line => ((ItemEvent)line.Event).Item);
        return [.. meeting.Items.Select(item => new AgendaLine(numbers[item.Key], item, added.GetValueOrDefault(item.Key), off[item.Key].LastOrDefault()))];
    }

    /// <summary>The same list as it stood when the meeting was opened.</summary>
    public static List<AgendaLine> AtOpening(Meeting meeting)
    {
        var opened = meeting.Log.Find(line => line.Event is Opened)?.Seq ?? long.MaxValue;
        return [.. Of(meeting).Where(line => line.Added is null || line.Added.Seq < opened).Select(line => line.Off?.Seq > opened ? line with { Off = null } : line)];
    }

    /// <summary>The lines since the notice in force that have not been struck.</summary>
    private static List<Entry> Told(Meeting meeting)
    {
        var struck = meeting.Strikes.Select(line => line.Seq).ToHashSet();
        var notice = meeting.Log.FindLast(line => line.Event is Called)!.Seq;
        return [.. meeting.Log.Where(line => line.Seq > notice && !struck.Contains(line.Seq))];
    }

    /// <summary>The notices that have gone out, the one in force last; none while it is a draft.</summary>
    public static List<Entry> Notices(Meeting meeting)
    {
        var struck = meeting.Strikes.Select(line => line.Seq).ToHashSet();
        return [.. meeting.Log.Where(line => line.Event is Called { State: not NoticeState.Draft } && !struck.Contains(line.Seq))];
    }

    /// <summary>A secret item shows what a person has written for all to read, and nothing of its own.</summary>
    public string Title(PaperWords words) => Point.Secrecy is { } secrecy ? secrecy.PublicTitle ?? words.Say("agenda-secret") : Point.Title;

    public Values<Paperwork> Documents => Point.Secrecy is null ? Point.Documents ?? [] : [];

    /// <summary>"KN 2026/38 · omedelbar justering föreslås"; null where there is nothing beside the title.</summary>
    public string? Note(PaperWords words)
    {
        var told = Marks(words).Prepend(Point.Secrecy is null ? Point.CaseNumber : null).OfType<string>().ToList();
        return told.Count == 0 ? null : string.Join(" · ", told);
    }

    /// <summary>"informationsärende", "omedelbar justering föreslås", "utgår: …".</summary>
    public IEnumerable<string> Marks(PaperWords words)
    {
        if (Off is not null) yield return Gone(words);
        if (Added is not null) yield return words.Say("agenda-added", ("day", Swedish.Day(SwedishTime.Day(Added.At))));
        if (Point.Secrecy is { } secrecy)
        {
            yield return secrecy.Provision is { } provision ? words.Say("agenda-secrecy-provision", ("provision", provision)) : words.Say("agenda-secrecy");
            yield break;
        }
        if (PaperItem.Type(words, Point.Type) is { } type) yield return type;
        if (Point.Employment == true) yield return words.Say("agenda-employment");
        if (Point.DeferredByMinority == true) yield return words.Say("agenda-deferred");
        if (Point.Approve == true) yield return words.Say("agenda-approve");
    }

    private string Gone(PaperWords words)
    {
        var (what, reason) = Off!.Event switch
        {
            ItemPostponed { To: { } to } postponed => (words.Say("agenda-postponed-to", ("to", to)), postponed.Reason),
            ItemPostponed postponed => (words.Say("agenda-postponed"), postponed.Reason),
            _ => (words.Say("agenda-withdrawn"), ((ItemWithdrawn)Off.Event).Reason),
        };
        return reason is null || Point.Secrecy is not null ? what : words.Say("agenda-off-reason", ("what", what), ("reason", reason));
    }
}
