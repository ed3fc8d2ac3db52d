namespace Klubba.Tests.Forge;

/// <summary>One invented meeting as the truth: who was there, what was moved, put, voted and decided.</summary>
internal sealed class Evening(Dice dice, Layout layout)
{
    private readonly List<Attendee> people = [];
    private readonly List<string> titles = dice.Shuffled(Town.Titles);
    private readonly bool asSentence = dice.Often(25);
    private int family;
    private DateOnly day;

    public Minutes Held()
    {
        family = dice.Next(12);
        day = new DateOnly(dice.Between(2008, 2026), dice.Between(1, 12), dice.Between(1, 28));
        Gather();
        var opened = new TimeOnly(dice.Between(8, 18), dice.Pick(0, 15, 30));
        var approved = day.AddDays(dice.Between(2, 12));
        var body = dice.Pick<string>(Town.Bodies);
        var first = dice.Between(1, 140);
        var items = Enumerable.Range(0, dice.Between(5, 9)).Select(i => Item(first + i, body)).ToList();
        return new()
        {
            Municipality = "Ekeby kommun",
            Body = body,
            Number = $"{dice.Between(1, 12)}",
            Date = day,
            Opened = opened,
            Closed = opened.AddMinutes(dice.Between(40, 240)),
            Place = dice.Pick<string>(Town.Rooms),
            Attendance = people.ToValues(),
            Secretary = people.Find(person => person.Title is { } title && title.EndsWith("sekreterare", StringComparison.Ordinal))!.Name,
            Approvers = [Serving()[^1].Name],
            ApprovedOn = approved,
            PostedOn = approved.AddDays(1),
            RemovedOn = approved.AddDays(23),
            Items = items.ToValues(),
        };
    }

    /// <summary>Members, some of them away with a substitute in their place, substitutes who only listen, and the staff.</summary>
    private void Gather()
    {
        var seats = dice.Pick(7, 9, 11, 13);
        var away = dice.Between(1, 3);
        var names = Town.People(dice, seats + away + 8);
        for (var i = 0; i < seats; i++)
        {
            var role = i switch { 0 => Role.Chair, 1 => Role.FirstViceChair, 2 => Role.SecondViceChair, _ => Role.Member };
            people.Add(i < seats - away ? Present(names[i], role) : Present(names[seats + i - (seats - away)], Role.Substitute) with { ServesFor = names[i].Name });
        }
        if (dice.Often(40)) people[3] = people[3] with { Extent = "1-3" };
        for (var i = 0; i < dice.Between(1, 4); i++) people.Add(Present(names[seats + away + i], Role.Substitute) with { Serving = false });
        foreach (var (name, _) in names[^dice.Between(2, 3)..^1]) people.Add(new() { Name = name, Role = Role.Other, Title = dice.Pick<string>(Town.Offices) });
        people.Add(new() { Name = names[^1].Name, Role = Role.Other, Title = dice.Pick("nämndsekreterare", "sekreterare", "kommunsekreterare") });
    }

    private static Attendee Present((string Name, string Party) who, Role role) => new() { Name = who.Name, Party = who.Party, Role = role, Serving = true };

    private List<Attendee> Serving() => people.FindAll(person => person.Serving == true);

    private static Person Of(Attendee who) => new(who.Name, who.Party);

    private Item Item(int number, string body)
    {
        var item = new Item { Number = layout.YearInNumber ? $"{number}/{day.Year % 100:00}" : $"{number}" };
        if (dice.Often(20)) return item with { Title = dice.Pick<string>(Town.NotedTitles), Clauses = [dice.Pick<string>(Town.Notings)] };
        item = item with
        {
            Title = NextTitle(),
            CaseNumber = Town.CaseNumber(family, day.Year, dice.Between(1, 999), dice.Pick("KN", "KS", "SBN")),
            Summary = dice.Often(70) ? dice.Pick<string>(Town.Prose) : null,
            Documents = dice.Often(60) ? [$"{dice.Pick<string>(Town.Papers)} {day.AddDays(-20):yyyy-MM-dd}"] : [],
            Dispatch = dice.Often(60) ? [dice.Pick("Sökanden", "Ekonomienheten", "Förvaltningschefen"), dice.Pick("Akten", "Revisorerna", "Kommunstyrelsen")] : [],
        };
        var deeds = dice.Some(Town.Deeds, dice.Between(1, 3));
        item = !body.EndsWith("fullmäktige", StringComparison.Ordinal) && dice.Often(20) && layout.Recommends
            ? item with { Recommendations = [.. deeds.Select(deed => deed.Passive)] }
            : item with { Clauses = Clauses(deeds, body) };
        if (dice.Often(20)) item = item with { ApprovedImmediately = true };
        if (dice.Often(20)) return WithAbsentees(item);
        return dice.Often(65) ? new Dispute(dice, layout, Serving()).Over(item) : item;
    }

    private string NextTitle()
    {
        var title = titles[^1];
        titles.RemoveAt(titles.Count - 1);
        return title;
    }

    private Values<string> Clauses(List<(string Infinitive, string Passive)> deeds, string body)
    {
        if (!layout.That || deeds.Count == 1) return [.. deeds.Select(deed => asSentence ? $"{body} {(layout.Past ? "beslutade" : "beslutar")} att {deed.Infinitive}." : deed.Passive)];
        return [.. deeds.Select((deed, at) => $"att {deed.Infinitive}{(at == deeds.Count - 1 ? "." : at == deeds.Count - 2 ? ", samt" : ",")}")];
    }

    private Item WithAbsentees(Item item)
    {
        var who = Of(dice.Pick<Attendee>(Serving().ToArray()));
        return dice.Often(50) ? item with { Disqualified = [new() { Name = who.Name, Party = who.Party }] } : item with { NonParticipants = [who] };
    }
}
