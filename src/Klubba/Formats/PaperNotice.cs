namespace Klubba.Formats;

/// <summary>Kallelse: when and where, the items, and who is called.</summary>
internal sealed class PaperNotice(PaperWords words, Meeting meeting)
{
    private readonly Called notice = meeting.Notice;
    private readonly List<AgendaLine> items = AgendaLine.AtOpening(meeting);

    public IEnumerable<Block> Blocks() =>
    [
        .. Head(words, meeting, words.Say("kind-notice")),
        .. notice.State == NoticeState.CalledOff ? (Block[])[new Paragraph(words.Say("notice-called-off"), Tone.Strong)] : [],
        new Facts(Facts().ToValues()),
        .. Circumstances().Select(text => new Paragraph(text)),
        .. Items(),
        new Heading(2, words.Say("notice-called"), "kallade"),
        new Facts(Called().ToValues()),
    ];

    /// <summary>The body, what paper it is, and the day and hour to be there.</summary>
    public static IEnumerable<Block> Head(PaperWords words, Meeting meeting, string kind)
    {
        var composition = meeting.Composition;
        yield return new Heading(1, composition.Name, Note: composition.Municipality is { } municipality ? $"{municipality} · {kind}" : kind);
        yield return new Paragraph(words.Say("notice-when",
            ("day", Swedish.Capital(Swedish.LongDay(meeting.Notice.Date))), ("time", Swedish.At(meeting.Notice.Starts))), Tone.Strong);
    }

    private IEnumerable<Fact> Facts()
    {
        if (notice.Place is { } place) yield return new(words.Say("notice-place"), [place]);
        if (notice.Secretary is { } secretary) yield return new(words.Say("fact-secretary"), [Name(secretary)]);
        if (notice.Absence is { } absence) yield return new(words.Say("notice-absence"), [absence]);
        if (AgendaLine.Notices(meeting) is not [.., var sent]) yield break;
        var day = Swedish.Day(SwedishTime.Day(sent.At));
        yield return new(words.Say("notice-sent"), [meeting.People.ContainsKey(sent.By) ? words.Say("notice-sent-by", ("day", day), ("who", Whole(sent.By))) : day]);
    }

    private IEnumerable<string> Circumstances()
    {
        var assembly = meeting.Composition.Kind == BodyKind.Assembly;
        yield return assembly ? words.Say("notice-convened-assembly") : words.Say("notice-convened");
        if (assembly && Rules.Checks.Countable(notice.Date)) yield return words.Say("notice-announced", ("day", Swedish.Day(LegalClock.Announce(notice.Date).Limit)));
        if (Public(assembly) is { } open) yield return open;
        if (AgendaLine.Notices(meeting) is [.., var earlier, _]) yield return words.Say("notice-replaces", ("day", Swedish.Day(SwedishTime.Day(earlier.At))));
    }

    /// <summary>An assembly's meetings are public (5 kap. 42 §), a board's where the assembly has let it (6 kap. 25 §); null where that is not known.</summary>
    private string? Public(bool assembly)
    {
        var secret = items.Where(line => line is { Point.Secrecy: not null, Off: null }).Select(line => PaperWords.N(line.Number)).ToList();
        return (assembly ? true : meeting.Composition.Regulations?.OpenMeetings) switch
        {
            true when secret.Count > 0 && !assembly => words.Say("notice-public-except", ("items", Swedish.List(Swedish.Ranges(secret)))),
            true => words.Say("notice-public"),
            false => words.Say("notice-private"),
            null => null,
        };
    }

    private IEnumerable<Block> Items()
    {
        if (items.Count == 0) return [new Paragraph(words.Say("agenda-none"))];
        (string Head, Func<AgendaLine, string> Cell)[] all =
        [
            (words.Say("column-nr"), line => PaperWords.N(line.Number)),
            (words.Say("column-matter"), line => line.Note(words) is { } note ? $"{line.Title(words)}\n{note}" : line.Title(words)),
            (words.Say("column-documents"), line => string.Join('\n', line.Documents.Select(document => document.Name))),
        ];
        var told = all.Where(column => items.Exists(line => column.Cell(line).Length > 0)).ToList();
        return [new TableBlock(
            words.Say("agenda-caption"),
            told.Select(column => new Column(column.Head)).ToValues(),
            items.Select(line => new TableRow(told.Select(column => column.Cell(line)).ToValues())).ToValues())];
    }

    private IEnumerable<Fact> Called()
    {
        var (composition, presidium) = (meeting.Composition, meeting.Composition.Presidium);
        (string? Person, string Role)[] leading =
        [
            (presidium.Chair, words.Say("role-chair")), (presidium.FirstViceChair, words.Say("role-first-vice-chair")), (presidium.SecondViceChair, words.Say("role-second-vice-chair")),
        ];
        foreach (var (person, role) in leading)
            if (person is not null) yield return new(Swedish.Capital(role), [Name(person)]);
        var seats = composition.Seats.Where(seat => seat.Holder is not { } holder || !leading.Any(leader => leader.Person == holder)).Select(Holder).ToList();
        if (seats.Count > 0) yield return new(words.Say("notice-members"), [Listed(seats)]);
        var substitutes = composition.Substitutes.Select(substitute => Name(substitute.Person)).ToList();
        if (substitutes.Count > 0) yield return new(words.Say("notice-substitutes"), [Listed(substitutes)]);
        var elected = composition.Seats.Select(seat => seat.Holder).Concat(composition.Substitutes.Select(substitute => substitute.Person)).ToHashSet();
        var others = composition.People.Where(person => !elected.Contains(person.Key)).Select(person => Whole(person.Key)).ToValues();
        if (others.Count > 0) yield return new(words.Say("notice-others"), others);
    }

    /// <summary>Many names in a few lines; none of them is broken at a line's end.</summary>
    private static string Listed(List<string> names) => Swedish.List([.. names.Select(name => name.Replace(' ', Swedish.NoBreak))]);

    private string Holder(Seat seat) => seat.Holder is { } holder ? Name(holder)
        : seat.Party is { } party ? words.Say("notice-vacant-party", ("party", party)) : words.Say("notice-vacant");

    private string Name(string person)
    {
        var named = meeting.People[person];
        return words.Person(named.Name, named.Party);
    }

    /// <summary>With the title of one who is there for the work.</summary>
    private string Whole(string person) =>
        meeting.People[person].Title is { } title ? words.Say("attendee-role", ("who", Name(person)), ("role", title)) : Name(person);
}
