using System.Diagnostics;
using System.Globalization;

namespace Klubba.Formats;

/// <summary>The words of one paper: the phrases that hold for it, what the body calls itself, and how persons, places in time and § are written.</summary>
internal sealed class PaperWords(Minutes minutes, Phrases phrases, Rendering? rendering = null)
{
    public Minutes Minutes { get; } = minutes;

    public Rendering? Rendering { get; } = rendering;

    /// <summary>"nämnden".</summary>
    public string Body { get; } = Swedish.Body(minutes.Body, minutes.BodyKind);

    public string Say(string name, params ReadOnlySpan<(string Hole, string Value)> values) => phrases.Say(name, values);

    public string Person(string name, string? party) => party is null ? name : Say("person-party", ("name", name), ("party", party));

    public string People(IEnumerable<Person> people) => Swedish.List(people.Select(person => Person(person.Name, person.Party)).ToList());

    /// <summary>"A (S), B (M) m.fl.", "A (S) och Vänsterpartiet".</summary>
    public string Who(Values<Person> people, Values<string> parties, bool? andOthers)
    {
        List<string> who = [.. people.Select(person => Person(person.Name, person.Party)), .. parties];
        if (who.Count == 0) who.Add(Say("person-unnamed"));
        return andOthers == true ? Say("person-others", ("who", string.Join(", ", who))) : Swedish.List(who);
    }

    /// <summary>"kl. 19.14–19.40"; times as the waist has them, 19:14 or 2026-03-13 00:05, other words as they stand.</summary>
    public string? Span(string? from, string? to) => (from, to) switch
    {
        (null, null) => null,
        (null, { } end) => Say("span-to", ("to", Clock(end))),
        ({ } start, null) => Say("span-from", ("from", Clock(start))),
        ({ } start, { } end) when TimeOf(start) is { } a && TimeOf(end) is { } b => Swedish.Between(a, b),
        ({ } start, { } end) => $"{Clock(start)}{Swedish.Dash}{Clock(end)}",
    };

    /// <summary>"kl. 19.14" for "19:14".</summary>
    public string Clock(string text)
    {
        if (TimeOf(text) is { } time) return Swedish.At(time);
        return DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? Say("span-day-and-time", ("day", Swedish.Day(DateOnly.FromDateTime(moment))), ("time", Swedish.Time(TimeOnly.FromDateTime(moment))))
            : text;
    }

    /// <summary>"ledamot"; of those who are there for their work, the title.</summary>
    public string Role(Attendee attendee) => (attendee.Role, attendee.Title) switch
    {
        (Klubba.Role.Other, { } title) => title,
        (_, { } title) => Say("role-with-title", ("role", Role(attendee.Role)), ("title", title)),
        _ => Role(attendee.Role),
    };

    private string Role(Role role) => role switch
    {
        Klubba.Role.Chair => Say("role-chair"),
        Klubba.Role.FirstViceChair => Say("role-first-vice-chair"),
        Klubba.Role.SecondViceChair => Say("role-second-vice-chair"),
        Klubba.Role.ViceChair => Say("role-vice-chair"),
        Klubba.Role.Member => Say("role-member"),
        Klubba.Role.Substitute => Say("role-substitute"),
        Klubba.Role.Other => Say("role-other"),
        _ => throw new UnreachableException($"No word for {role}."),
    };

    /// <summary>A number as it is counted in text.</summary>
    public static string N(int number) => Swedish.Number(number);

    /// <summary>A name in a cell: no line ends within it.</summary>
    public static string Unbroken(string name) => name.Replace(' ', Swedish.NoBreak);

    /// <summary>The text's paragraphs, parted by empty lines.</summary>
    public static Values<string> Split(string? text) => text is null
        ? []
        : text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToValues();

    public static IEnumerable<Block> Running(string? text, Tone tone = Tone.Running) => Split(text).Select(part => new Paragraph(part, tone));

    private static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
