namespace Klubba;

/// <summary>Offentlig kopia: what anyone may see of minutes (decision D12; offentlighets- och sekretesslagen 2009:400).</summary>
/// <remarks>
/// It works by what is allowed: of a secret item only its number, its neutral title and the provision. Its people, proposals, votes,
/// documents, addressees, times and counts are gone, also where the attendance would tell of them. The only way to a page, a file or a feed
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
            Attendance = minutes.Attendance.Select(attendee => Without(attendee, secret)).ToValues(),
            Corrections = minutes.Corrections.Where(c => c.Item is null || !secret.Contains(c.Item)).ToValues(),
            Appeals = minutes.Appeals.Where(a => a.Item is null || !secret.Contains(a.Item)).ToValues(),
        };
    }

    private static Item Shown(Item item, Secrecy secrecy) =>
        new() { Number = item.Number, Title = secrecy.PublicTitle, Secrecy = new(secrecy.Provision), Approval = item.Approval };

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
