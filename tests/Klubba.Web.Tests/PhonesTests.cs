using System.Net;
using Klubba.Web.Storage;

namespace Klubba.Web.Tests;

/// <summary>Forty-one members with a phone each, at the same vote at the same time.</summary>
public sealed class PhonesTests
{
    private const int Members = 41;

    private const string Room = "m-fyrtioen", Item = "i-00000001", Question = "q-00000001", Vote = "v-00000001";

    [Fact]
    public async Task Forty_one_phones_vote_at_once_without_one_false_conflict()
    {
        await using var server = await TownServer.Start();
        Open(server);
        var phones = await Phones(server);
        var answers = await Task.WhenAll(phones.Select(p => p.Vote()));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.Redirect, status));
        Assert.Equal(Enumerable.Range(0, Members).Select(Member), Ballots(server).Select(b => b.Person).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_phone_that_sends_twice_has_voted_once()
    {
        await using var server = await TownServer.Start();
        Open(server);
        var phones = await Phones(server);
        var answers = await Task.WhenAll(phones.SelectMany(p => new[] { p.Vote(), p.Vote() }));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.Redirect, status));
        Assert.Equal(Members, Ballots(server).Count);
    }

    [Theory]
    [InlineData(1), InlineData(20), InlineData(40)]
    public async Task A_vote_that_is_closed_while_they_send_has_all_who_were_told_so_and_nobody_else(int before)
    {
        await using var server = await TownServer.Start();
        Open(server);
        var phones = await Phones(server);
        var voted = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var closing = enough.Task.ContinueWith(_ => Tell(server, new VoteClosed(Item, Vote)), TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        var answers = await Task.WhenAll(phones.Select(async phone =>
        {
            var status = await phone.Vote();
            if (Interlocked.Increment(ref voted) == before) enough.SetResult();
            return (phone.Person, Status: status);
        }));
        await closing;
        Assert.Equal(answers.Where(a => a.Status == HttpStatusCode.Redirect).Select(a => a.Person).Order(StringComparer.Ordinal), Ballots(server).Select(b => b.Person).Order(StringComparer.Ordinal));
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a.Status));
        var log = server.Town.Meeting(Room)!.Log;
        Assert.True(log.FindLastIndex(l => l.Event is BallotCast) < log.FindIndex(l => l.Event is VoteClosed));
    }

    private sealed record Phone(string Person, Visitor Visitor, string Token)
    {
        private readonly Guid id = Guid.CreateVersion7();

        public async Task<HttpStatusCode> Vote()
        {
            using var answer = await Visitor.Send($"/m/{Room}/handling/ballot-cast", ("__RequestVerificationToken", Token), ("id", id.ToString()), ("back", $"/m/{Room}/ledamot"),
                ("data", EventLog.WriteData(new BallotCast(Item, PhonesTests.Vote, Person, VoteOption.No))));
            return answer.StatusCode;
        }
    }

    /// <summary>Each with the ballot form before them.</summary>
    private static async Task<List<Phone>> Phones(TownServer server)
    {
        var phones = new List<Phone>();
        foreach (var person in Enumerable.Range(0, Members).Select(Member))
        {
            var visitor = server.SignedIn(person);
            phones.Add(new(person, visitor, await visitor.TokenOn($"/m/{Room}/ledamot")));
        }
        return phones;
    }

    private static List<BallotCast> Ballots(TownServer server) => [.. server.Town.Meeting(Room)!.Log.Select(l => l.Event).OfType<BallotCast>()];

    private static string Member(int n) => $"p-{n:d8}";

    /// <summary>An assembly of forty-one in the middle of a vote.</summary>
    private static void Open(TownServer server)
    {
        const string body = "b-fyrtioen";
        var (first, members) = (new DateOnly(2026, 1, 1), Enumerable.Range(0, Members).Select(Member).ToList());
        Assert.IsType<Answer<Register>.Accepted>(server.Store.Append(Streams.Municipality, new Act<Register>(Guid.CreateVersion7(), Key.Klubba, (Values<Event>)[
            .. members.Select(m => new PersonRegistered(m, $"Ledamot {m[^2..]}", first)), new BodyFounded(body, BodyKind.Assembly, "Fyrtioen", "Ekeby", first), .. members.Select(m => new RoleGiven(body, m, Duty.Member, first))])));
        Tell(server, new Called(Room, new()
        {
            Body = body,
            Kind = BodyKind.Assembly,
            Name = "Fyrtioen",
            People = members.Select(m => new Named(m, $"Ledamot {m[^2..]}")).ToValues(),
            Seats = members.Select(m => new Seat($"s-{m[2..]}", m)).ToValues(),
            Presidium = new(Member(0)),
        }, server.Store.Today(), new(18, 0), [new(Item, "Ärende", BaseProposal: new("styrelsen", ["Planen antas."]))]));
        foreach (var e in (MeetingEvent[])[.. members.Select(m => new Arrived(m)), new Opened(Member(0)), new ItemOpened(Item, "1"), new ProposalMoved(Item, "y-00000001", ProposalKind.Reject, [Member(1)]),
            new DebateClosed(Item), new QuestionPut(Item, Question, Subject.Main, [Option.Base, "y-00000001"]), new ChairFound(Item, Question, Option.Base), new VoteDemanded(Item, Question, Member(1)),
            new VoteOpened(Item, Question, Vote, Option.Base, "y-00000001")]) Tell(server, e);
    }

    private static void Tell(TownServer server, MeetingEvent e) =>
        Assert.IsType<Answer<Meeting>.Accepted>(server.Store.Append(Streams.Meeting(Room), new Act<Meeting>(Guid.CreateVersion7(), Key.Klubba, e)));
}
