using System.Diagnostics;

namespace Klubba.Questions;

/// <summary>A position in the order of questions, in words.</summary>
internal sealed class Spoken(ItemState item, Wording words, MinutesOptions options, Position at)
{
    private static readonly Phrases Lines = Phrases.Script;

    private (string, string) Bodys => ("bodys", Swedish.Genitive(words.TheBody));

    /// <summary>What the chair says at the step.</summary>
    public IEnumerable<string> Say() => at.Step switch
    {
        Step.Ask => Asking(),
        Step.Find => [Lines.Say("find", ("outcome", Outcome(at.Yes!)))],
        Step.Vote =>
        [
            at.Main is not null && !at.OfCounter ? Lines.Say("vote-main", ("yes", options.Words(at.Yes!)), ("no", options.Words(at.No!))) : Lines.Say("vote"),
            Lines.Say("vote-yes", ("yes", options.Means(at.Yes!, at.No!))),
            Lines.Say("vote-no", ("no", options.Means(at.No!, at.Yes!))),
            Lines.Say("vote-order", ("body", words.TheBody)),
            Lines.Say("vote-roll"),
        ],
        Step.Ballot =>
        [
            Lines.Say("ballot", ("ground", Lines.Say(at.Choice!.Secret == SecretGround.Employment ? "ballot-employment" : "ballot-election"))),
            Lines.Say("ballot-between", ("options", All(at.Between))),
            Lines.Say("ballot-slips"),
        ],
        Step.CastingVote => [Lines.Say("casting-plain"), Lines.Say("casting-vote")],
        Step.Lot => [Lines.Say("lot")],
        Step.Declare => [Lines.Say("declare", ("outcome", Outcome(at.Yes!)))],
        Step.Minority => [Lines.Say("minority", ("option", options.Words(at.Choice!.Tried.First())))],
        Step.Done => [Done()],
        _ => throw new UnreachableException($"Nothing to say at {at.Step}."),
    };

    private string Done() => at.Deferral switch
    {
        null => Lines.Say("done"),
        { ByMinority: true } d => Lines.Say("done-minority", ("option", options.Words(d.Option))),
        var d => Lines.Say("done-deferred", ("option", options.Words(d.Option))),
    };

    private IEnumerable<string> Asking()
    {
        yield return Intro();
        if (at.Clauses is { Count: > 0 } clauses && !at.OfCounter) yield return Lines.Say("ask-clauses", ("clauses", options.Clauses(clauses)));
        foreach (var option in at.Asked) yield return Is(option);
    }

    private string Intro()
    {
        var asked = at.Asked;
        return at.Subject switch
        {
            Subject.Procedural => Lines.Say("ask-procedural", ("option", options.Words(at.Choice!.Tried.First()))),
            Subject.CounterProposal => Lines.Say("ask-counter", ("main", options.Words(at.Main!)), ("a", options.Words(asked[0])), ("b", options.Words(asked[1]))),
            Subject.Addition => Lines.Say("ask-addition", ("option", options.Words(at.Choice!.Tried.First()))),
            Subject.Election => Lines.Say("ask-election", ("options", All(asked))),
            Subject.Main or Subject.Other => asked.Count == 1 ? Lines.Say("ask-one", ("option", options.Words(asked[0]))) : Lines.Say("ask-between", ("options", All(asked))),
            _ => throw new UnreachableException($"No way to ask of {at.Subject}."),
        };
    }

    /// <summary>The question to the body, answered with yes or no (5 kap. 53 §).</summary>
    private string Is(string option)
    {
        (string, string) said = ("option", options.Words(option));
        return (at.Subject, options.KindOf(option)) switch
        {
            (Subject.CounterProposal, _) => Lines.Say("is-counter", Bodys, said),
            (Subject.Election, _) when option != Option.Reject => Lines.Say("is-elected", Bodys, said),
            (Subject.Addition, _) when option == Option.Reject => Lines.Say("is-reject-addition", Bodys, ("option", options.Words(at.Asked.First(o => o != option)))),
            (_, ProposalKind.Reject) => Lines.Say("is-reject", Bodys),
            (_, ProposalKind.ReferBack or ProposalKind.Postpone or ProposalKind.Adjourn) => Lines.Say("is-defer", Bodys, said),
            _ when option == Option.DecideToday => Lines.Say("is-decide-today", Bodys),
            _ when option == Option.Reject => Lines.Say("is-reject", Bodys),
            _ => Lines.Say("is-approve", Bodys, said),
        };
    }

    /// <summary>The answers to expect, and what each leads to.</summary>
    public IEnumerable<Reply> Replies() => at.Answers.Select(answer => new Reply(Hears(answer), Leads(answer, at.After(answer))));

    private string Hears(Answer answer) => (at.Step, answer.Kind) switch
    {
        (Step.Ask, _) when at.Asked is [var only] => Lines.Say(answer.Option == only ? "hears-only" : "hears-no"),
        (Step.Ask, _) => Lines.Say("hears-option", ("option", options.Words(answer.Option!))),
        (Step.Find, AnswerKind.Gavel) => Lines.Say("hears-gavel"),
        (Step.Find, _) => Lines.Say("hears-demand"),
        (Step.Vote, AnswerKind.Tie) => Lines.Say("hears-tie"),
        (Step.Vote, _) => Lines.Say(answer.Option == at.Yes ? "hears-yes" : "hears-nej"),
        (Step.Ballot, AnswerKind.Tie) => Lines.Say("hears-ballot-tie"),
        (Step.Ballot, _) => Lines.Say("hears-ballot", ("option", options.Words(answer.Option!))),
        (Step.CastingVote, _) => Lines.Say("hears-casting", ("option", options.Words(answer.Option!))),
        (Step.Lot, _) => Lines.Say("hears-lot", ("option", options.Words(answer.Option!))),
        (Step.Declare, _) => Lines.Say("hears-declared"),
        (Step.Minority, AnswerKind.ThirdAsks) => Lines.Say("hears-third", ("option", options.Words(at.Choice!.Tried.First()))),
        (Step.Minority, _) => Lines.Say("hears-fewer"),
        _ => throw new UnreachableException($"{answer} does not answer {at.Step}."),
    };

    private string Leads(Answer answer, Position next)
    {
        if (answer.Kind == AnswerKind.ThirdAsks) return Lines.Say("leads-third", ("option", options.Words(at.Choice!.Tried.First())));
        var gavel = answer.Kind == AnswerKind.Gavel ? Lines.Say("leads-gavel", ("outcome", Outcome(at.Yes!))) + " " : "";
        return gavel + new Spoken(item, words, options, next).Ahead();
    }

    /// <summary>What waits, in one line.</summary>
    private string Ahead() => at.Step switch
    {
        Step.Ask when at.OfCounter => Lines.Say("leads-counter", ("a", options.Words(at.Between[0])), ("b", options.Words(at.Between[1]))),
        Step.Ask => Lines.Say("leads-ask", ("options", All(at.Asked))),
        Step.Find => Lines.Say("leads-find", ("outcome", Outcome(at.Yes!))),
        Step.Vote => Lines.Say("leads-vote", ("yes", options.Words(at.Yes!)), ("no", options.Words(at.No!))),
        Step.Ballot => Lines.Say("leads-ballot", ("options", All(at.Between))),
        Step.CastingVote => Lines.Say("leads-casting", ("yes", options.Words(at.Yes!)), ("no", options.Words(at.No!))),
        Step.Lot => Lines.Say("leads-lot"),
        Step.Declare => Lines.Say("declare", ("outcome", Outcome(at.Yes!))),
        Step.Minority => Lines.Say("leads-minority", ("option", options.Words(at.Choice!.Tried.First()))),
        Step.Done => at.Deferral is null ? Lines.Say("leads-done") : Done(),
        _ => throw new UnreachableException($"Nothing ahead at {at.Step}."),
    };

    private string All(IEnumerable<string> between) => Swedish.List([.. between.Select(options.Words)]);

    /// <summary>What an option's victory means at this step, in the minutes' words.</summary>
    public string Outcome(string option) =>
        at.CounterGoesOn ? words.Say("outcome-counter-goes-on", ("option", options.Words(option))) : options.Outcome(new("", "", at.Subject, at.Between), option);

    /// <summary>What each settled choice came to.</summary>
    public IEnumerable<string> Settled()
    {
        for (var i = 0; i < at.Won.Count; i++)
        {
            if (at.Won[i] is not { } won) continue;
            var choice = at.Order.Choices[i];
            yield return Swedish.Capital(options.Outcome(new("", "", choice.Subject, choice.Options), won)) + ".";
        }
    }

    /// <summary>Proposals that are not put, each with why. One the chair left out is told as such only if no question of the log named it.</summary>
    public IEnumerable<string> Fallen(ItemState all) => at.Fallen.Concat(LeftOut(all))
        .Select(f => Lines.Say(Name(f.Why), ("option", Swedish.Capital(options.Words(f.Part is { } part ? Option.OfClause(f.Proposal, part) : f.Proposal)))));

    private IEnumerable<Fallen> LeftOut(ItemState all)
    {
        if (at.Step != Step.Done || at.Deferral is not null) return [];
        var named = at.Order.Choices.SelectMany(c => c.Options).Concat(all.Questions.SelectMany(q => q.Put.Between).Select(at.Order.Canonical)).ToHashSet();
        var told = at.Fallen.Select(f => f.Proposal).ToHashSet();
        return at.Order.Put.Where(p => !named.Contains(p.Option) && !told.Contains(p.Proposal)).Select(p => new Fallen(p.Proposal, FallReason.LeftOut, p.Part));
    }

    private static string Name(FallReason why) => why switch
    {
        FallReason.Deferred => "fallen-deferred",
        FallReason.TargetFell => "fallen-target-fell",
        FallReason.NothingToAddTo => "fallen-nothing-to-add-to",
        FallReason.NothingAgainst => "fallen-nothing-against",
        FallReason.NotServing => "fallen-not-serving",
        FallReason.LeftOut => "fallen-left-out",
        _ => throw new UnreachableException($"No words for {why}."),
    };
}
