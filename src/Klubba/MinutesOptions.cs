using System.Diagnostics;
using Klubba.Questions;

namespace Klubba;

/// <summary>How what a question stands between reads in the minutes: "förvaltningens förslag", "återremiss", "förslaget från Anna Ek (S)".</summary>
internal sealed class MinutesOptions(ItemState item, Wording words)
{
    private readonly Lazy<QuestionOrder> order = new(() => words.OrderOf(item));

    /// <summary>The option as a noun, fit after "enligt" and "mellan".</summary>
    public string Words(string option) => option switch
    {
        Option.Base => Base(),
        Option.Reject => words.Say("option-reject"),
        Option.DecideToday => words.Say("option-decide-today"),
        _ => item.Proposal(option) is { } proposal ? Proposal(proposal)
            : item.ClauseOf(option) is var (whole, clause) ? Clause(whole, clause)
            : words.Whole(option),
    };

    /// <summary>"återremiss enligt punkt 2 i förslaget från Anna Ek (S)".</summary>
    private string Clause(ProposalState p, int clause) => words.Say(
        Operative.Device(p.Clauses[clause - 1]) == ProposalKind.Postpone ? "option-postpone-clause" : "option-refer-back-clause",
        ("clause", Swedish.Number(clause)), ("proposal", Proposal(p)));

    /// <summary>The option where it is one, else the words as they stand: a list's name in a lot.</summary>
    public string OrWords(string option) => item.Knows(option) || words.Knows(option) ? Words(option) : option;

    private string Base() => item.Point.BaseProposal?.By is { } by ? words.Say("option-base", ("whose", Swedish.Genitive(by))) : words.Say("option-base-unnamed");

    /// <summary>Several that would be called the same are told apart by their number in the list of proposals.</summary>
    private string Proposal(ProposalState p)
    {
        var said = Plain(p);
        return OfMovers(p) && item.Proposals.Exists(other => other.Key != p.Key && OfMovers(other) && !Joined(other, p) && !Joined(p, other) && Plain(other) == said)
            ? words.Say("option-numbered", ("option", said), ("number", Swedish.Number(1 + item.Proposals.FindIndex(other => other.Key == p.Key))))
            : said;
    }

    /// <summary>Whether it is called by who moved it.</summary>
    private static bool OfMovers(ProposalState p) =>
        p.Moved.Kind is ProposalKind.Alternative or ProposalKind.Amendment or ProposalKind.Addition or ProposalKind.Other or ProposalKind.ReferBack;

    private string Plain(ProposalState p) => p.Moved.Kind switch
    {
        ProposalKind.Approve => p.Moved.Target is { } target && item.Knows(target) ? Words(target) : Base(),
        ProposalKind.Reject => words.Say("option-reject"),
        ProposalKind.ReferBack => Same(ProposalKind.ReferBack) > 1 ? words.Say("option-refer-back-of", ("who", Movers(p))) : words.Say("option-refer-back"),
        ProposalKind.Postpone => words.Say("option-postpone"),
        ProposalKind.DecideToday => words.Say("option-decide-today"),
        ProposalKind.Adjourn => words.Say("option-adjourn"),
        ProposalKind.Alternative => words.Say("option-alternative", ("who", Movers(p))),
        ProposalKind.Amendment => words.Say("option-amendment", ("who", Movers(p))),
        ProposalKind.Addition => words.Say("option-addition", ("who", Movers(p))),
        ProposalKind.Other => words.Say("option-other", ("who", Movers(p))),
        _ => throw new UnreachableException(),
    };

    private int Same(ProposalKind kind) => item.Proposals.Count(p => p.Moved.Kind == kind && !p.Withdrawn);

    /// <summary>The movers; where others have moved the same and it was put as one, they too.</summary>
    private string Movers(ProposalState p)
    {
        var same = item.Proposals.Where(other => other.Key == p.Key || Joined(other, p)).ToList();
        var people = same.SelectMany(s => s.Moved.By).Distinct().ToList();
        return people.Count > 0 ? words.Wholes(people) : Swedish.List([.. same.SelectMany(s => s.Moved.Parties ?? []).Distinct()]);
    }

    private bool Joined(ProposalState other, ProposalState p) =>
        !other.Withdrawn && order.Value.Canonical(other.Key) == p.Key && !item.Questions.Exists(q => q.Put.Between.Contains(other.Key));

    internal ProposalKind? KindOf(string option) =>
        item.Proposal(option)?.Moved.Kind ?? (item.ClauseOf(option) is var (p, clause) ? Operative.Device(p.Clauses[clause - 1]) : null);

    /// <summary>What a vote for the option means. <paramref name="other"/>: what it stands against.</summary>
    public string Means(string option, string other) => option switch
    {
        Option.DecideToday => words.Say("means-as-is", ("option", Words(option))),
        Option.Reject when KindOf(other) is ProposalKind.Addition or ProposalKind.Amendment => words.Say("means-not-addition", ("option", Words(other))),
        Option.Reject => words.Say("means-as-is", ("option", Words(option))),
        _ when KindOf(option) is ProposalKind.Reject or ProposalKind.ReferBack or ProposalKind.Postpone or ProposalKind.DecideToday or ProposalKind.Adjourn
            || (item.Proposal(option) is null && option != Option.Base) => words.Say("means-as-is", ("option", Words(option))),
        _ => words.Say("means-approve", ("option", Words(option))),
    };

    /// <summary>What has been found or decided, as a clause after "finner att".</summary>
    public string Outcome(QuestionPut put, string option)
    {
        var other = put.Between.FirstOrDefault(o => o != option) ?? option;
        (string, string) theBody = ("body", words.TheBody), said = ("option", Words(option));
        return (put.Subject, KindOf(option)) switch
        {
            (Subject.CounterProposal, _) when CounterStillSought(put) => words.Say("outcome-counter-goes-on", said),
            (Subject.CounterProposal, _) => words.Say("outcome-counter-proposal", said),
            (Subject.Election, null) when words.Knows(option) => words.Say("outcome-elected", said),
            (_, ProposalKind.ReferBack) => words.Say("outcome-refer-back"),
            (_, ProposalKind.Postpone) => words.Say("outcome-postpone"),
            (_, ProposalKind.Adjourn) => words.Say("outcome-adjourn"),
            (_, ProposalKind.DecideToday) => words.Say("outcome-decide-today"),
            _ when option == Option.DecideToday => words.Say("outcome-decide-today"),
            (Subject.Addition, null) when option == Option.Reject => words.Say("outcome-reject-addition", theBody, ("option", Words(other))),
            (Subject.Addition, _) => words.Say("outcome-addition", theBody, said),
            (_, ProposalKind.Reject) => words.Say("outcome-reject", theBody),
            _ when option == Option.Reject => words.Say("outcome-reject", theBody),
            _ => words.Say("outcome-main", theBody, said),
        };
    }

    /// <summary>With three or more that could be the counter-proposal, the one that carries stands against the next.</summary>
    private bool CounterStillSought(QuestionPut put) => item.Questions.SkipWhile(q => q.Key != put.Question).Skip(1).Any(q => q.Put.Subject == Subject.CounterProposal);

    public string Order(OrderAnnounced order, bool approved)
    {
        var head = words.Say(approved ? "order-announced" : "order-announced-unapproved", ("body", words.TheBody));
        return string.Join('\n', Steps(order).Prepend(head));
    }

    /// <summary>The announced order, a line for each question to come.</summary>
    internal IEnumerable<string> Steps(OrderAnnounced order) =>
        order.Text is { } text ? [text] : order.Questions.Select((q, i) => $"{i + 1}. {Step(q)}");

    private string Step(PlannedQuestion question)
    {
        var step = question.Between is [var alone] ? words.Say("order-one", ("option", Words(alone)))
            : words.Say(question.Subject == Subject.CounterProposal ? "order-counter" : "order-between", ("options", Swedish.List([.. question.Between.Select(Words)])));
        return Sentence(question.Clauses is { Count: > 0 } clauses ? words.Say("order-clauses", ("clauses", Clauses(clauses)), ("step", step)) : step);
    }

    /// <summary>"punkt 2", "punkterna 1 och 3–5".</summary>
    internal string Clauses(Values<int> clauses) => words.Say(clauses.Count == 1 ? "clause-one" : "clause-many",
        ("numbers", Swedish.List(Swedish.Ranges([.. clauses.Select(c => Swedish.Number(c))]))));

    internal static string Sentence(string text) => Swedish.Capital(text) + ".";

    public string Lot(LotDrawn lot)
    {
        (string, string) between = ("between", Swedish.List([.. lot.Between.Select(OrWords)])), drawn = ("drawn", OrWords(lot.Drawn));
        return lot.Witness is { } witness
            ? words.Say("lot-between-witness", between, ("witness", words.Name(witness)), drawn)
            : words.Say("lot-between", between, drawn);
    }
}
