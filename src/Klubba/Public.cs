namespace Klubba;

/// <summary>Offentlig kopia: what anyone may see of minutes (decision D12; offentlighets- och sekretesslagen 2009:400).</summary>
/// <remarks>
/// It works by what is allowed: of a secret item only its number, its neutral title and the provision. Its people, proposals, votes,
/// documents, addressees, times and counts are gone, also where the attendance would tell of them: a guest who was not there from beginning to
/// end is shown only where an open item names them. The only way to a page, a file or a feed
/// without sign-in. Not modelled: secrecy of a single document, of a passage or of a person.
/// </remarks>
public static class Public
{
    public static Minutes Of(Minutes minutes)
    {
        var secret = minutes.Items.Where(item => item.Secrecy is not null).Select(item => item.Number).ToHashSet();
        return secret.Count == 0 ? minutes : minutes with
        {
            Items = minutes.Items.Select(item => item.Secrecy is { } secrecy ? Shown(item, secrecy) : item).ToValues(),
            Attendance = minutes.Attendance.Where(attendee => !IsUnseen(attendee, minutes)).Select(attendee => Without(attendee, secret)).ToValues(),
            Corrections = minutes.Corrections.Where(c => c.Item is null || !secret.Contains(c.Item)).ToValues(),
            Appeals = minutes.Appeals.Where(a => a.Item is null || !secret.Contains(a.Item)).ToValues(),
        };
    }

    /// <summary>Kallelsen för alla: the meeting as it was called and nothing after, with nothing of a secret item but its neutral title and the provision.</summary>
    /// <remarks>To whom it was sent and who answers for what is left out; of a notice that has been replaced there is its day alone. A draft has called nobody: null.</remarks>
    /// <param name="now">A point as its case stands now: with secrecy, and without documents, that have become secret since it was put on the agenda.</param>
    public static Meeting? Notice(Meeting meeting, Func<AgendaPoint, AgendaPoint>? now = null)
    {
        now ??= point => point;
        var struck = meeting.Strikes.Select(line => line.Seq).ToHashSet();
        var told = meeting.Log.TakeWhile(line => line.Event is not Opened).Where(line => !struck.Contains(line.Seq)).ToList();
        var last = told.FindLastIndex(line => line.Event is Called { State: not NoticeState.Draft });
        if (last < 0) return null;
        var shown = told.Select((line, at) => Shown(line, meeting, now, replaced: at < last)).OfType<Entry>().Select((line, at) => line with { Seq = at + 1 });
        return Meeting.Of(shown).Value;
    }

    /// <summary>What a line of the log says to anyone; null where that is nothing.</summary>
    private static Entry? Shown(Entry line, Meeting meeting, Func<AgendaPoint, AgendaPoint> now, bool replaced)
    {
        string? Reason(string item, string? reason) => meeting.Item(item) is { } known && now(known.Point).Secrecy is null ? reason : null;
        Event? shown = line.Event switch
        {
            Called { State: NoticeState.Draft } => null,
            Called c => c with { Agenda = replaced ? [] : c.Agenda.Select(now).Select(Shown).ToValues(), SentTo = null, Despite = [], DespiteReason = null },
            _ when replaced => null,
            ItemAdded a => new ItemAdded(Shown(now(a.Point)), a.After),
            ItemMoved m => m,
            ItemWithdrawn w => new ItemWithdrawn(w.Item, Reason(w.Item, w.Reason)),
            ItemPostponed p => new ItemPostponed(p.Item, p.To, Reason(p.Item, p.Reason)),
            _ => null,
        };
        return shown is null ? null : line with { Event = shown };
    }

    private static AgendaPoint Shown(AgendaPoint point) => point.Secrecy is { } secrecy
        ? new(point.Key, secrecy.PublicTitle ?? "", Secrecy: new(secrecy.Provision, PublicTitle: secrecy.PublicTitle))
        : point with { Accountable = null };

    private static Item Shown(Item item, Secrecy secrecy) =>
        new() { Number = item.Number, Title = secrecy.PublicTitle, Secrecy = new(secrecy.Provision), Approval = item.Approval };

    /// <summary>A party, an agent or an expert who was there for a secret item alone tells what it was about. Minutes say when they came, not at which item: so an open item has to tell of them.</summary>
    private static bool IsUnseen(Attendee attendee, Minutes minutes) => attendee is { Role: Role.Other, Present.Count: > 0 } && attendee.Name != minutes.Secretary
        && !minutes.Items.Any(item => item.Secrecy is null && Names(item, attendee.Name));

    private static bool Names(Item item, string name) =>
        item.Remainder.Exists(passage => passage.Text.Contains(name, StringComparison.Ordinal)) || item.Statements.Exists(statement => statement.By.Exists(by => by.Name == name));

    /// <summary>Who stepped in at a secret item alone, and for whom, tells who was disqualified there.</summary>
    private static Attendee Without(Attendee attendee, HashSet<string> secret)
    {
        // The items of a member, told as a range with a gap, would tell the same; times of presence stay.
        if (!attendee.Service.Any(service => service.Items.Any(secret.Contains))) return attendee with { Extent = null };
        var left = attendee.Service.Select(service => service with { Items = service.Items.Where(number => !secret.Contains(number)).ToValues() })
            .Where(service => service.Items.Count > 0).ToValues();
        return attendee with
        {
            Service = left,
            Serving = left.Count > 0,
            ServesFor = left.Select(service => service.For).OfType<string>().Distinct().ToList() is { Count: > 0 } names ? string.Join(", ", names) : null,
            Extent = null,
        };
    }
}
