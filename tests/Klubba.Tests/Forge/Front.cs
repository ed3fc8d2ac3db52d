using System.Globalization;

namespace Klubba.Tests.Forge;

/// <summary>A front page being written: the truth, chance, the sheet, and how people, days and hours are put.</summary>
internal sealed record Front(Minutes Told, Dice Dice, Sheet Sheet)
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private readonly string dash = Dice.Pick("-", "–", " - ", "- ");
    private readonly string sign = Dice.Pick(":", ".");
    private readonly (string Chair, string First, string Second) presidium = Dice.Pick(("ordförande", "1:e vice ordförande", "2:e vice ordförande"), ("ordf.", "1:e v ordf", "2:e v ordf"), ("ordförande", "förste vice ordförande", "andre vice ordförande"));

    public string Day => Swedish.Iso(Told.Date);

    /// <summary>"torsdagen den 12 mars 2020".</summary>
    public string LongDay => Swedish.LongDay(Told.Date);

    public string Hours => $"{Hour(Told.Opened)}{dash}{Hour(Told.Closed)}";

    private string Hour(TimeOnly? hour) => hour!.Value.ToString($"HH'{sign}'mm", Plain);

    public string Covers(string sign) => $"{sign}{Told.Items[0].Number}{Dice.Pick("-", "–")}{Told.Items[^1].Number}";

    public List<Attendee> Members => Of(person => person.Role is not (Role.Substitute or Role.Other));

    public List<Attendee> Serving => Of(person => person is { Role: Role.Substitute, Serving: true });

    public List<Attendee> Listening => Of(person => person is { Role: Role.Substitute, Serving: false });

    public List<Attendee> Staff => Of(person => person.Role == Role.Other);

    public Attendee Chair => Members[0];

    public List<Attendee> Of(Predicate<Attendee> kind) => [.. Told.Attendance.Where(person => kind(person))];

    public static string Name(Attendee who) => $"{who.Name} ({who.Party})";

    /// <summary>"Ordförande Anna Ek (S)".</summary>
    public string RoleFirst(Attendee who) => Word(who.Role) is { Length: > 0 } word ? $"{Wording.Capital(word)} {Name(who)}" : Name(who);

    /// <summary>"Anna Ek, S, ordförande".</summary>
    public string AfterComma(Attendee who) => Word(who.Role) is { Length: > 0 } word ? $"{who.Name}, {who.Party}, {word}" : $"{who.Name}, {who.Party}";

    public string PartyOf(string name) => Told.Attendance.FirstOrDefault(person => person.Name == name)?.Party ?? "S";

    /// <summary>The word for a role of the presidium; empty for the others.</summary>
    public string Word(Role role) => role switch { Role.Chair => presidium.Chair, Role.FirstViceChair => presidium.First, Role.SecondViceChair => presidium.Second, _ => "" };

    /// <summary>"Anna Ek (S), ordförande".</summary>
    public string Member(Attendee who) => (Word(who.Role) is { Length: > 0 } word ? $"{Name(who)}, {word}" : Name(who)) + Extent(who);

    /// <summary>"Anna Ek (S) (ordförande)".</summary>
    public string InParentheses(Attendee who) => (Word(who.Role) is { Length: > 0 } word ? $"{Name(who)} ({word})" : Name(who)) + Extent(who);

    private string Extent(Attendee who) => who.Extent is null ? "" : $"{Dice.Pick(", ", " ")}{Dice.Pick($"§§ {Told.Items[0].Number}-{Told.Items[2].Number}", $"t.o.m. § {Told.Items[2].Number}", "kl. 13.10–15.00", $"§ {Told.Items[0].Number}", "fr.o.m. kl 14.00")}";

    public static string Replaces(Attendee who, string words) => $"{Name(who)} {words} {who.ServesFor} ({Letters(who)})";

    /// <summary>Most often of the same party.</summary>
    private static string Letters(Attendee who) => who.Party!;

    public static string Official(Attendee who) => $"{who.Name}, {who.Title}";

    public static string Iso(DateOnly? day) => Swedish.Iso(day!.Value);

    public static string InWords(DateOnly? day) => Swedish.Day(day!.Value);

    public static List<string> Rows(IEnumerable<Attendee> people, Func<Attendee, string> row) => [.. people.Select(row)];
}
