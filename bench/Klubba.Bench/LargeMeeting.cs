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

    public static Entry[] Log(int length)
    {
        var lines = Lines(Events(items: 1 + length / 50, voters: 41)).Take(length).ToArray();
        return lines.Length == length ? lines : throw new InvalidOperationException("The meeting is too short.");
    }

    private static IEnumerable<Entry> Lines(IEnumerable<MeetingEvent> events) =>
        events.Select((e, i) => new Entry(i + 1, new Guid(i, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0), Start.AddSeconds(i), Person(0), e));

    private static IEnumerable<MeetingEvent> Events(int items, int voters)
    {
        yield return Called(items, voters);
        yield return new Opened(Person(0));
        for (var i = 0; i < voters; i++) yield return new Arrived(Person(i));
        for (var item = 0; item < items; item++)
            foreach (var e in Item(item, voters)) yield return e;
    }

    private static IEnumerable<MeetingEvent> Item(int n, int voters)
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

    private static Called Called(int items, int voters) => new(Key('m', 1), new()
    {
        Body = Key('b', 1),
        Kind = BodyKind.Board,
        Name = "Samhällsnämnden",
        People = Enumerable.Range(0, voters).Select(i => new Named(Person(i), $"Namn Efternamn {i}", i % 2 == 0 ? "S" : "M")).ToValues(),
        Seats = Enumerable.Range(0, voters).Select(i => new Seat(Key('s', i), Person(i))).ToValues(),
        Presidium = new(Person(0)),
    }, new(2026, 3, 12), new(9, 0), Enumerable.Range(0, items).Select(i => new AgendaPoint(Key('i', i), $"Ärende {i}", BaseProposal: new("förvaltningen", []))).ToValues());

    private static string Person(int n) => Key('p', n);

    private static string Key(char kind, int n) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{n:00000000}");
}
