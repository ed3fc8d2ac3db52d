using System.Globalization;

namespace Klubba.Bench;

/// <summary>A meeting larger than any real one: 41 seats, as many items, proposals and named votes as asked for.</summary>
internal static class LargeMeeting
{
    private static readonly DateTimeOffset Start = new(2026, 3, 12, 9, 0, 0, TimeSpan.FromHours(1));

    public static Minutes Voted(int items, int voters) => Minutes.Of(Meeting.Of(Lines(Events(items, voters))).Value);

    public static Meeting Held(int items, int voters) => Meeting.Of(Lines(Events(items, voters))).Value;

    /// <summary>The log of a meeting whose minutes are a hundred pages.</summary>
    public static Values<Entry> HundredPages => Lines(Events(items: 119, voters: 13)).ToValues();

    /// <summary>An ordinary meeting, held and approved: one item in ten is voted on.</summary>
    public static Values<Entry> Approved(int n, int items, int voters)
    {
        var notice = Notice(Key('m', n), items, voters, new DateOnly(2020, 1, 8).AddDays(7 * n));
        var approved = new MinutesApproved(Key('a', n), [Person(0)], notice.Date.AddDays(5), ApprovalWay.Pen);
        var events = (List<MeetingEvent>)[notice, new Opened(Person(0)), .. Enumerable.Range(0, voters).Select(i => new Arrived(Person(i)))];
        for (var item = 0; item < items; item++) events.AddRange(item % 10 == 0 ? Item(item, voters) : Undisputed(item));
        var start = SwedishTime.Of(new DateTimeOffset(notice.Date, notice.Starts, TimeSpan.Zero));
        return events.Append(new Closed()).Append(approved).Select((e, i) => new Entry(i + 1, new Guid(i, (short)n, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0), start.AddSeconds(i), Person(0), e)).ToValues();
    }

    private static MeetingEvent[] Undisputed(int n) =>
        [new ItemOpened(Key('i', n), (n + 1).ToString(CultureInfo.InvariantCulture)), new PresentationHeld(Key('i', n), [Person(1)], "läget"), new DebateClosed(Key('i', n)), new DecisionMade(Key('i', n), [new("Nämnden godkänner förslaget.")])];

    public static Entry[] Log(int length)
    {
        var lines = Lines(Events(items: 1 + length / 50, voters: 41)).Take(length).ToArray();
        return lines.Length == length ? lines : throw new InvalidOperationException("The meeting is too short.");
    }

    private static IEnumerable<Entry> Lines(IEnumerable<MeetingEvent> events) =>
        events.Select((e, i) => new Entry(i + 1, new Guid(i, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0), Start.AddSeconds(i), Person(0), e));

    private static IEnumerable<MeetingEvent> Events(int items, int voters)
    {
        yield return Notice(Key('m', 1), items, voters, new(2026, 3, 12));
        yield return new Opened(Person(0));
        for (var i = 0; i < voters; i++) yield return new Arrived(Person(i));
        for (var item = 0; item < items; item++)
            foreach (var e in Item(item, voters)) yield return e;
    }

    /// <summary>From a proposal of one's own to the decision, with a vote.</summary>
    public static IEnumerable<MeetingEvent> Item(int n, int voters)
    {
        string item = Key('i', n), own = Key('y', n), question = Key('q', n), vote = Key('v', n);
        yield return new ItemOpened(item, (n + 1).ToString(CultureInfo.InvariantCulture));
        yield return new ProposalMoved(item, own, ProposalKind.Alternative, [Person(1)], Clauses: ["Nämnden avstår från åtgärden."]);
        yield return new DebateClosed(item);
        yield return new QuestionPut(item, question, Subject.Main, [Option.Base, own]);
        yield return new ChairFound(item, question, Option.Base);
        yield return new VoteDemanded(item, question, Person(1));
        yield return new VoteOpened(item, question, vote, Option.Base, own);
        for (var i = 0; i < voters; i++) yield return new BallotCast(item, vote, Person(i), (VoteOption)(i % 3));
        yield return new VoteClosed(item, vote);
        yield return new GavelFell(item, question);
        yield return new DecisionMade(item, [new("Nämnden godkänner förslaget.")]);
    }

    public static Called Notice(string meeting, int items, int voters, DateOnly day) => new(meeting, new()
    {
        Body = Key('b', 1),
        Kind = BodyKind.Board,
        Name = "Samhällsnämnden",
        People = Enumerable.Range(0, voters).Select(i => new Named(Person(i), $"Namn Efternamn {i}", i % 2 == 0 ? "S" : "M")).ToValues(),
        Seats = Enumerable.Range(0, voters).Select(i => new Seat(Key('s', i), Person(i))).ToValues(),
        Presidium = new(Person(0)),
    }, day, new(9, 0), Enumerable.Range(0, items).Select(i => new AgendaPoint(Key('i', i), $"Ärende {i}", BaseProposal: new("förvaltningen", []))).ToValues());

    public static string Person(int n) => Key('p', n);

    private static string Key(char kind, int n) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{n:00000000}");
}
