using System.Globalization;

namespace Klubba;

public sealed partial record Minutes
{
    /// <summary>Protokollet of a meeting: a pure function of its log. Same log, same minutes.</summary>
    /// <remarks>A meeting that goes on yields its minutes so far. Wording that the log does not hold comes from <see cref="Phrases"/>.</remarks>
    public static Minutes Of(Meeting meeting)
    {
        var composition = meeting.Composition;
        var ordinary = meeting.Approvals.FindLast(a => !a.Immediate);
        var words = new Wording(meeting);
        return new Minutes
        {
            Municipality = composition.Municipality,
            Body = composition.Name,
            Number = meeting.Notice.Number,
            Id = meeting.Key,
            BodyKind = composition.Kind,
            Seats = composition.Seats.Count,
            Adjournments = meeting.Pauses.Select(p => new Adjournment(words.Clock(p.From), p.To is { } to ? words.Clock(to) : null, p.Reason)).ToValues(),
            Date = words.FirstDay,
            EndDate = meeting.ClosedAt is { } end && DateOnly.FromDateTime(end) is var last && last != words.FirstDay ? last : null,
            Opened = meeting.OpenedAt is { } opened ? Minute(opened) : null,
            Closed = meeting.ClosedAt is { } closed ? Minute(closed) : null,
            Place = meeting.Notice.Place,
            Attendance = MinutesAttendance.Of(meeting, words),
            Secretary = meeting.Notice.Secretary is { } secretary ? words.Name(secretary) : null,
            Approvers = words.Names(meeting.Approvers?.Approvers ?? ordinary?.Approvers ?? []),
            ApprovedOn = ordinary?.On,
            PostedOn = ordinary?.Posted?.On,
            RemovedOn = ordinary?.Removed?.On,
            Approvals = meeting.Approvals.Select(a => OfApproval(a, meeting, words)).ToValues(),
            Corrections = meeting.Corrections.Select(c => OfCorrection(c, meeting, words)).ToValues(),
            Appeals = meeting.Appeals.Select(a => new Appeal(a.On, words.Number(a.Item), a.At)).ToValues(),
            Items = meeting.TakenUp.Select(t => t.Item is { } key ? MinutesItem.Of(meeting, meeting.Item(key)!, words) : Gap(t.Number, meeting, words)).ToValues(),
            Remainder = MinutesItem.Passages(meeting.Changes, words),
        };
    }

    private static TimeOnly Minute(DateTime moment) => new(moment.Hour, moment.Minute);

    /// <summary>A number given is never given again: where its opening was struck it says so, and why (decision D6).</summary>
    private static Item Gap(string number, Meeting meeting, Wording words)
    {
        var opening = meeting.Strikes.First(line => line.Event is ItemOpened opened && opened.Number == number);
        var why = meeting.Log.Select(line => line.Event).OfType<Struck>().First(struck => struck.Line == opening.Seq).Why;
        return new() { Number = number, Title = words.Say("number-unused"), Remainder = words.IsSecret(((ItemOpened)opening.Event).Item) ? [] : [new(null, why)] };
    }

    private static Approval OfApproval(ApprovalState a, Meeting meeting, Wording words) => new()
    {
        Items = a.Items.Select(key => words.Number(key)).OfType<string>().ToValues(),
        Immediate = a.Immediate ? true : null,
        Approvers = words.Names(a.Approvers),
        On = a.On,
        Way = a.Way,
        Dissent = a.Dissent,
        Posted = a.Posted?.On,
        Removed = a.Removed?.On,
        Down = a.Down,
        StoodUp = a.StoodUp,
        KeptAt = a.Posted?.KeptAt,
    };

    private static Correction OfCorrection(Corrected c, Meeting meeting, Wording words) => new()
    {
        On = c.On,
        Item = words.Number(c.Item),
        Stood = c.Stood,
        Reads = c.Reads,
        By = words.Name(c.By),
        Reason = c.Why,
    };
}

/// <summary>How a meeting's keys and moments read in its minutes.</summary>
internal sealed class Wording
{
    private readonly Meeting meeting;
    private readonly Phrases phrases;

    public Wording(Meeting meeting)
    {
        this.meeting = meeting;
        phrases = meeting.Phrases;
        FirstDay = meeting.OpenedAt is { } opened ? DateOnly.FromDateTime(opened) : meeting.Notice.Date;
    }

    public DateOnly FirstDay { get; }

    public string Say(string name, params ReadOnlySpan<(string Hole, string Value)> holes) => phrases.Say(name, holes);

    /// <summary>"nämnden", "fullmäktige" …</summary>
    public string TheBody => Swedish.Body(meeting.Composition.Name, meeting.Composition.Kind);

    /// <summary>"19:14", with the date before it where it is another day than the first.</summary>
    public string Clock(DateTime moment) => moment.ToString(
        DateOnly.FromDateTime(moment) == FirstDay ? "HH':'mm" : "yyyy'-'MM'-'dd HH':'mm", CultureInfo.InvariantCulture);

    public string Name(string person) => meeting.People[person].Name;

    public Values<string> Names(IEnumerable<string> people) => people.Select(Name).ToValues();

    public Person Person(string key)
    {
        var named = meeting.People[key];
        return new(named.Name, named.Party, named.Key);
    }

    public Values<Person> People(IEnumerable<string> keys) => keys.Select(Person).ToValues();

    /// <summary>"Anna Ek (S)", an official with title: "Anna Ek, enhetschef".</summary>
    public string Whole(string person)
    {
        var named = meeting.People[person];
        return named.Party is { } party ? $"{named.Name} ({party})" : named.Title is { } title ? $"{named.Name}, {title}" : named.Name;
    }

    /// <summary>The same before a verb: an official's title is closed by a comma, "Anna Ek, enhetschef, och Bo Al (S)".</summary>
    public string Subjects(IEnumerable<string> people) =>
        Swedish.List([.. people.Select(p => meeting.People[p] is { Party: null, Title: not null } ? Whole(p) + "," : Whole(p))])
            .Replace(",,", ",", StringComparison.Ordinal);

    public string Wholes(IEnumerable<string> people) => Swedish.List([.. people.Select(Whole)]);

    public bool Knows(string person) => meeting.People.ContainsKey(person);

    public Questions.QuestionOrder OrderOf(ItemState item) =>
        Questions.QuestionOrder.For(item, meeting.Composition.Kind, meeting.Composition.Regulations);

    /// <summary>As it may stand outside the item: of a secret one the neutral title, for the sentence stands where nothing else is secret.</summary>
    public string Title(AgendaPoint point) => point.Secrecy is { } secrecy ? secrecy.PublicTitle ?? Say("agenda-secret") : point.Title;

    public string Title(string item) => Title(meeting.Item(item)!.Point);

    public bool IsSecret(string item) => meeting.Item(item)!.Point.Secrecy is not null;

    /// <summary>Day, hour and place of the approval to come, as far as they were told.</summary>
    public static string? When(ApproversChosen chosen)
    {
        string?[] parts = [chosen.Place, chosen.On is { } day ? Swedish.LongDay(day) : null, chosen.Time is { } time ? Swedish.At(time) : null];
        return parts.All(p => p is null) ? null : string.Join(' ', parts.OfType<string>());
    }

    public string? Number(string? item) => item is null ? null : meeting.Item(item)?.Number;
}
