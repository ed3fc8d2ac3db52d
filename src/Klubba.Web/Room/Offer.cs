using System.Text.Json;
using Klubba.Questions;

namespace Klubba.Web.Room;

/// <summary>Erbjudande: an act that the screen offers, ready to be sent as it is or with fields filled in.</summary>
/// <param name="Label">Name of the words on its button.</param>
public sealed record Offer(string Label, MeetingEvent Event)
{
    /// <summary>Holes of the label.</summary>
    public (string Hole, string Value)[] Holes { get; init; } = [];

    /// <summary>What waits to be done, as against what also may be.</summary>
    public bool Foremost { get; init; }

    /// <summary>Must not go past what its author has not seen (decision D7).</summary>
    public bool Guarded => Event is Called or GavelFell or OrderAnnounced or VoteClosed or Closed or MinutesApproved or NoticePosted or Corrected;

    public string Type => EventLog.NameOf(Event);

    public string Data => EventLog.WriteData(Event);
}

/// <summary>Nyckel som skalet gör (decision D3): a letter and eight random letters or digits.</summary>
public static class NewKey
{
    private const string Signs = "abcdefghijklmnopqrstuvwxyz0123456789";

    public static string Of(char kind) => $"{kind}-{System.Security.Cryptography.RandomNumberGenerator.GetString(Signs, 8)}";
}

/// <summary>Vad som kan göras nu: pure, from the meeting as it stands. The words of the acts are the screen's.</summary>
public static class Offers
{
    /// <summary>The acts that the meeting's course waits for, foremost first.</summary>
    public static IReadOnlyList<Offer> Of(Meeting meeting) =>
        meeting.ClosedAt is not null ? []
        : meeting.OpenedAt is null ? Opening(meeting)
        : meeting.Pauses is [.., { To: null }] ? [new("act-resume", new Resumed()) { Foremost = true }]
        : meeting.Current is { } current && meeting.Item(current) is { Decision: null } item ? Item(meeting, item)
        : Between(meeting);

    private static IReadOnlyList<Offer> Opening(Meeting meeting) =>
        meeting.Composition.Presidium.Chair is { } chair ? [new("act-open", new Opened(chair)) { Foremost = meeting.Presence.Exists(p => p.Here) }] : [];

    /// <summary>No item is being handled: the next, or the end.</summary>
    private static IReadOnlyList<Offer> Between(Meeting meeting)
    {
        var next = meeting.Items.Find(i => i.Number is null && i.Off is null);
        return next is null
            ? [new("act-close", new Closed()) { Foremost = true }, new("act-adjourn", new Adjourned())]
            : [new("act-item", new ItemOpened(next.Key, "")) { Foremost = true, Holes = [("title", next.Point.Title)] }, new("act-adjourn", new Adjourned()), new("act-close", new Closed())];
    }

    private static IReadOnlyList<Offer> Item(Meeting meeting, ItemState item)
    {
        if (!item.DebateClosed && item.Questions.Count == 0)
        {
            var order = QuestionOrder.For(meeting, item.Key);
            return order.Choices.Count == 0 ? [Decide(meeting, item)] : [new("act-debate-closed", new DebateClosed(item.Key)) { Foremost = true }];
        }
        var replay = Replay.Of(meeting, item.Key);
        return Several(replay) && item.Order is null && item.Questions.Count == 0
            ? [new("act-order", new OrderAnnounced(item.Key, replay.Position.Order.Announcement)) { Foremost = true }, .. Step(meeting, item, replay, foremost: false)]
            : item is { Order: not null, OrderApproved: false, Questions.Count: 0 }
            ? [new("act-order-approved", new OrderApproved(item.Key)) { Foremost = true }]
            : Step(meeting, item, replay, foremost: true);
    }

    private static bool Several(Replay replay) => replay.Position.Order.Choices.Count > 1 || replay.Position.Order.Choices.Any(c => c.Asked.Count > 2);

    private static IReadOnlyList<Offer> Step(Meeting meeting, ItemState item, Replay replay, bool foremost)
    {
        var (at, question) = (replay.Position, replay.Question);
        var options = new OptionWords(meeting, item);
        Offer Found(string option) => new("act-found", new ChairFound(item.Key, question!.Key, option)) { Foremost = foremost, Holes = [("option", options.Of(option))] };
        return at.Step switch
        {
            Questions.Step.Ask when question is null or { Found: not null } =>
                [new("act-question", new QuestionPut(item.Key, NewKey.Of('q'), at.Subject, at.Asked, at.Clauses.Count == 0 ? null : at.Clauses)) { Foremost = foremost }],
            Questions.Step.Ask => [.. at.Between.Select(Found)],
            Questions.Step.Find => [new("act-gavel", new GavelFell(item.Key, question!.Key)) { Foremost = foremost }],
            Questions.Step.Vote when question?.Vote is { Closed: false } vote => [new("act-vote-close", new VoteClosed(item.Key, vote.Key)) { Foremost = vote.Ballots.Count == vote.Serving.Count }],
            Questions.Step.Vote => [new("act-vote-open", new VoteOpened(item.Key, question!.Key, NewKey.Of('v'), at.Yes!, at.No!)) { Foremost = foremost }],
            Questions.Step.CastingVote when meeting.Chair is { } chair =>
                [.. at.Between.Select(option => new Offer("act-casting", new CastingVoteGiven(item.Key, question!.Vote!.Key, chair, option)) { Foremost = foremost, Holes = [("option", options.Of(option))] })],
            Questions.Step.Declare => [new("act-gavel", new GavelFell(item.Key, question!.Key)) { Foremost = foremost }],
            Questions.Step.Done => [Decide(meeting, item)],
            _ => [],
        };
    }

    /// <summary>The decision as the questions left it, ready to be read and mended.</summary>
    private static Offer Decide(Meeting meeting, ItemState item) =>
        new("act-decide", new DecisionMade(item.Key, DecisionDraft.Of(meeting, item.Key))) { Foremost = true };
}
