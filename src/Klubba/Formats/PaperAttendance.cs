using System.Diagnostics;

namespace Klubba.Formats;

/// <summary>Närvaro och tjänstgöring (kommunallagen 5 kap. 66 §): as facts on the first page and as a true table.</summary>
internal static class PaperAttendance
{
    public static IEnumerable<Fact> Facts(PaperWords words, Item? only)
    {
        foreach (var group in words.Minutes.Attendance.Where(attendee => only is null || Concerns(attendee, only)).GroupBy(Label).OrderBy(group => group.Key.Order))
            yield return new(words.Say(group.Key.Phrase), group.Select(attendee => Line(words, attendee)).ToValues());
    }

    /// <summary>The table, where the facts cannot say who was there when.</summary>
    public static IEnumerable<Block> InMinutes(PaperWords words) =>
        words.Minutes.Attendance.Any(attendee => attendee.Service.Count > 0 || attendee.Present.Count > 0)
            ? [new Heading(2, words.Say("attendance-heading"), "narvaro"), .. Table(words)]
            : [];

    public static IEnumerable<Block> Table(PaperWords words)
    {
        var people = words.Minutes.Attendance;
        if (people.Count == 0) return [];
        (string Head, Func<Attendee, string> Cell)[] all =
        [
            (words.Say("column-name"), attendee => attendee.Name),
            (words.Say("column-party"), attendee => attendee.Party ?? ""),
            (words.Say("column-role"), words.Role),
            (words.Say("column-deciding"), attendee => Deciding(words, attendee)),
            (words.Say("column-serves-for"), attendee => string.Join("; ", Services(words, attendee))),
            (words.Say("column-extent"), attendee => Extent(words, attendee)),
        ];
        var told = all.Where(column => people.Any(attendee => column.Cell(attendee).Length > 0)).ToList();
        return [new TableBlock(
            words.Say("attendance-caption", ("day", Swedish.Day(words.Minutes.Date))),
            told.Select(column => new Column(column.Head)).ToValues(),
            people.Select(attendee => new TableRow(told.Select(column => column.Cell(attendee)).ToValues())).ToValues())];
    }

    /// <summary>In which group on the first page, and the groups' order there.</summary>
    private static (int Order, string Phrase) Label(Attendee attendee) => (attendee.Role, attendee.Serving) switch
    {
        (Role.Other, _) => (7, "fact-others"),
        (Role.Substitute, true) => (4, "fact-serving-substitutes"),
        (Role.Substitute, false) => (5, "fact-other-substitutes"),
        (Role.Substitute, null) => (6, "fact-substitutes"),
        (_, true) => (1, "fact-deciding"),
        (_, null) => (2, "fact-members"),
        (_, false) => (3, "fact-members-not-deciding"),
    };

    /// <summary>A substitute whose service is told by item concerns only those; of all others the extent is told as written.</summary>
    private static bool Concerns(Attendee attendee, Item item) =>
        attendee.Service.Count == 0 || attendee.Service.Any(service => service.Items.Count == 0 || service.Items.Contains(item.Number));

    private static string Line(PaperWords words, Attendee attendee)
    {
        var line = words.Person(attendee.Name, attendee.Party);
        var whom = attendee.ServesFor ?? string.Join(", ", attendee.Service.Select(service => service.For ?? (service.Reason == ServiceReason.Vacancy ? words.Say("service-vacant") : null)).OfType<string>().Distinct());
        // The group's label says member, substitute or other; the line says what more there is.
        if (attendee.Title is not null || attendee.Role is not (Role.Member or Role.Substitute or Role.Other))
            line = words.Say("attendee-role", ("who", line), ("role", words.Role(attendee)));
        if (whom.Length > 0) line = words.Say("attendee-for", ("who", line), ("whom", whom));
        // A member's extent is told in paragraphs; of others there are only the hours.
        var hours = attendee.Role == Role.Other ? string.Join(", ", attendee.Present.Select(presence => words.Span(presence.From, presence.To)).OfType<string>()) : "";
        if ((attendee.Extent ?? (hours.Length > 0 ? hours : null)) is { } extent) line = words.Say("attendee-extent", ("who", line), ("extent", extent));
        return attendee.Remote == true ? words.Say("attendee-remote", ("who", line)) : line;
    }

    private static string Deciding(PaperWords words, Attendee attendee) => attendee.Serving switch
    {
        true => words.Say("deciding-yes"),
        false => words.Say("deciding-no"),
        null => "",
    };

    private static IEnumerable<string> Services(PaperWords words, Attendee attendee)
    {
        if (attendee.ServesFor is { } whom && attendee.Service.All(service => service.For is null || !whom.Contains(service.For, StringComparison.Ordinal)))
            yield return whom;
        foreach (var service in attendee.Service) yield return Service(words, service);
    }

    private static string Service(PaperWords words, Service service)
    {
        var text = service.For is { } whom ? PaperWords.Unbroken(whom) : words.Say("service-vacant");
        if (service.Items.Count > 0) text = words.Say("service-items", ("whom", text), ("items", Swedish.Paragraphs(service.Items)));
        if (words.Span(service.From, service.To) is { } span) text = words.Say("service-items", ("whom", text), ("items", span));
        return service.Reason is { } reason ? words.Say("service-reason", ("service", text), ("reason", Reason(words, reason))) : text;
    }

    private static string Reason(PaperWords words, ServiceReason reason) => reason switch
    {
        ServiceReason.Absence => words.Say("reason-absence"),
        ServiceReason.Disqualification => words.Say("reason-disqualification"),
        ServiceReason.Vacancy => words.Say("reason-vacancy"),
        _ => throw new UnreachableException($"No word for {reason}."),
    };

    private static string Extent(PaperWords words, Attendee attendee)
    {
        var times = attendee.Present.Select(presence => words.Span(presence.From, presence.To)).OfType<string>();
        string?[] parts = [attendee.Extent, .. times, attendee.Remote == true ? words.Say("presence-remote") : null];
        return string.Join(", ", parts.OfType<string>());
    }
}
