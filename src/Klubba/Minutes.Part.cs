namespace Klubba;

public sealed partial record Minutes
{
    /// <summary>Protokoll över en del av paragraferna: what single items need to be read by themselves, and nothing of the others.</summary>
    /// <remarks>
    /// For items that are approved by themselves while the rest is not public. When somebody came or went, which other items they served at, and
    /// what was said outside the items is of the meeting as a whole, and left out.
    /// </remarks>
    public Minutes Part(IReadOnlyCollection<string> numbers)
    {
        var items = Items.Where(item => numbers.Contains(item.Number)).ToList();
        var approvals = items.Select(item => item.Approval).OfType<int>().Distinct().Order().ToList();
        return new()
        {
            Municipality = Municipality,
            Body = Body,
            Number = Number,
            Id = Id,
            BodyKind = BodyKind,
            Seats = Seats,
            Date = Date,
            Place = Place,
            Attendance = Attendance.Select(attendee => Within(attendee, numbers)).OfType<Attendee>().ToValues(),
            Secretary = Secretary,
            Approvals = approvals.Select(at => Approvals[at]).ToValues(),
            Appeals = Appeals.Where(appeal => appeal.Item is null || numbers.Contains(appeal.Item)).ToValues(),
            Corrections = Corrections.Where(correction => correction.Item is not null && numbers.Contains(correction.Item)).ToValues(),
            Items = items.Select(item => item with { Approval = item.Approval is { } at ? approvals.IndexOf(at) : null }).ToValues(),
        };
    }

    /// <summary>A substitute is there for the items served at alone.</summary>
    private static Attendee? Within(Attendee attendee, IReadOnlyCollection<string> numbers)
    {
        var service = attendee.Service.Select(told => told with { Items = told.Items.Where(numbers.Contains).ToValues(), From = null, To = null }).Where(told => told.Items.Count > 0).ToValues();
        if (attendee.Role == Role.Substitute && service.Count == 0) return null;
        return attendee with
        {
            Extent = null,
            Present = [],
            Service = service,
            ServesFor = service.Select(told => told.For).OfType<string>().Distinct().ToList() is { Count: > 0 } names ? string.Join(", ", names) : null,
        };
    }
}
