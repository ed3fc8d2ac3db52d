using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Propositioner: debate closed before the question, finding and gavel in turn, the order told, each proposal put.</summary>
/// <remarks>5 kap. 67 § does not ask the minutes to tell that debate was closed or that the gavel fell: silence about it is unknown.</remarks>
internal static class QuestionRules
{
    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-5-53-question-after-debate",
            Provisions = Law.Kl("5 kap. 53 §", "5 kap. 41 §"),
            Severity = Severity.Flaw,
            NotModelled = "A procedural question, which may be put while the debate goes on; elections.",
            Check = EachLoggedItem(AfterDebate),
        },
        new()
        {
            Id = "KL-5-53-yes-no-form",
            Provisions = Law.Kl("5 kap. 53 §"),
            Severity = Severity.Flaw,
            NotModelled = "The words in which a question was put.",
            Check = EachItem(YesAndNo),
        },
        new()
        {
            Id = "KL-5-53-finding-gavel",
            Provisions = Law.Kl("5 kap. 53 §"),
            Severity = Severity.Flaw,
            NotModelled = "A gavel that nobody told of; what is asked for in the same breath as it falls.",
            Check = EachLoggedItem(GavelLast),
        },
        new()
        {
            Id = "VOTE-one-member-enough",
            Provisions = Law.Kl("5 kap. 53 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "A request that was taken back.",
            Check = EachItem(RequestHeeded),
        },
        new()
        {
            Id = "KL-5-67-2-question-order",
            Lint = "L-question-order-missing",
            Provisions = Law.Kl("5 kap. 67 § 2"),
            Severity = Severity.Flaw,
            NotModelled = "With two alternatives of old minutes the words of approval and rejection are taken to name the order.",
            Check = EachItem(Order),
        },
        new()
        {
            Id = "L-lumped-additions",
            Lint = "L-lumped-additions",
            Provisions = Law.Practice,
            Severity = Severity.Flaw,
            NotModelled = "Additions that hang together so that they can only be tried as one.",
            Check = EachItem(OneByOne),
        },
        new()
        {
            Id = "QUESTION-scope",
            Provisions = Law.Practice,
            Severity = Severity.Advice,
            NotModelled = "A part of the matter that is named otherwise than by annex, point or clause.",
            Check = EachItem(Scope),
        },
    ];

    private static Verdict? AfterDebate(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        if (log.First<QuestionPut>(q => q.Subject is Subject.Main or Subject.CounterProposal or Subject.Addition) is not { } put) return null;
        return log.First<DebateClosed>() is { } closed ? Judged(closed < put, item.Number) : new Unknown(item.Number, Missing.DebateClosed);
    }

    private static Verdict? YesAndNo(Matter matter, ItemMatter item)
    {
        var votes = item.Item.Questions.Where(q => q.Method == Method.Vote).ToList();
        if (votes.Count == 0) return null;
        var same = votes.Exists(q => q.YesProposal is { } option ? option == q.NoProposal : q.YesMeans is not null && q.YesMeans == q.NoMeans);
        return same ? new Finding(item.Number)
            : votes.TrueForAll(q => q.YesMeans is not null && q.NoMeans is not null) ? new Kept(item.Number)
            : new Unknown(item.Number, Missing.YesAndNo);
    }

    private static Verdict? GavelLast(Matter matter, ItemMatter item, ItemState state, ItemCourse log)
    {
        if (state.Questions.Count == 0) return null;
        var silent = false;
        foreach (var question in state.Questions)
        {
            if (!question.Gavelled) silent = true;
            else if ((question is { Found: null, Outcome: null } && !ByLists(state, question)) || AfterGavel(log, question.Key)) return new Finding(item.Number);
        }
        return !silent ? new Kept(item.Number) : item.Decided ? new Unknown(item.Number, Missing.Gavel) : null;
    }

    /// <summary>A proportional election has no option that wins: the lists share the places, and that is what the gavel confirms.</summary>
    private static bool ByLists(ItemState state, QuestionState question) => question.Secret is not null && state.Election?.Lists is { Count: > 0 };

    /// <summary>Something was found, requested or opened when the gavel had fallen.</summary>
    private static bool AfterGavel(ItemCourse log, string question)
    {
        var fallen = false;
        foreach (var line in log.Acts)
        {
            if (line.Event is GavelFell gavel && gavel.Question == question) fallen = true;
            else if (fallen && line.Event switch { ChairFound e => e.Question, VoteDemanded e => e.Question, VoteOpened e => e.Question, _ => null } == question) return true;
        }
        return false;
    }

    private static Verdict? RequestHeeded(Matter matter, ItemMatter item)
    {
        var demanded = item.Item.Questions.Where(q => q.DemandedBy is not null).ToList();
        if (demanded.Count == 0) return null;
        foreach (var question in demanded)
        {
            if (question.Method != Method.Voice || question.Lot is not null || item.Serves(question.DemandedBy!) == Part.No) continue;
            // On a log: before the gavel, and the gavel has fallen.
            if (item.Log is { } log && !(log.First<GavelFell>(e => e.Question == question.Id) is { } gavel && log.First<VoteDemanded>(e => e.Question == question.Id) < gavel)) continue;
            return item.Serves(question.DemandedBy!) == Part.Unknown ? new Unknown(item.Number, Missing.Attendance) : new Finding(item.Number, ("who", WithParty(question.DemandedBy!)));
        }
        return new Kept(item.Number);
    }

    private static Verdict? Order(Matter matter, ItemMatter item)
    {
        if (!item.Decided || item.Deferred) return null;
        return item.State is { } state ? Logged(item, state) : Told(item);
    }

    /// <summary>Each proposal that is an alternative must have been put.</summary>
    private static Verdict? Logged(ItemMatter item, ItemState state)
    {
        var alternatives = state.Proposals.Where(p => !p.Withdrawn && p.Moved.Kind is ProposalKind.Alternative or ProposalKind.Amendment or ProposalKind.Reject).ToList();
        if (alternatives.Count == 0) return null;
        var put = state.Questions.SelectMany(q => q.Put.Between).ToHashSet();
        var never = alternatives.Where(p => !p.Withdrawn && !put.Any(option => Puts(option, p))).SelectMany(p => p.Moved.By).Distinct().ToList();
        return never.Count == 0 ? new Kept(item.Number) : new Finding(item.Number, ("alternatives", Text(alternatives.Count + 1)), ("who", Names(item.Live.SelectMany(p => p.By).Where(by => never.Contains(by.Id!)).Select(WithParty).Distinct())));
    }

    private static bool Puts(string option, ProposalState p) =>
        option == p.Key || option.StartsWith(p.Key + "/", StringComparison.Ordinal) || (p.Moved.Kind == ProposalKind.Reject && option == Option.Reject);

    private static Verdict? Told(ItemMatter item)
    {
        var own = item.Live.Count(p => p.Kind == ProposalKind.Alternative);
        var alternatives = own + (item.Has(ProposalKind.Reject) ? 1 : 0) + (item.Has(ProposalKind.Approve) || item.Item.BaseProposal is not null ? 1 : 0);
        if (alternatives < 2) return null;
        var main = item.Item.Questions.Where(q => q.Subject is null or Subject.Main or Subject.CounterProposal).ToList();
        if (alternatives == 2) return main.Count > 0 ? new Kept(item.Number) : new Unknown(item.Number, Missing.Question);
        var told = main.Exists(q => q.Between.Count > 1 || q.Subject == Subject.CounterProposal || (q.YesMeans is not null && q.NoMeans is not null)) || main.Count >= alternatives - 1;
        return Judged(told, item.Number, ("alternatives", Text(alternatives)), ("who", Names(item.Live.Where(p => p.Kind == ProposalKind.Alternative).SelectMany(p => p.By).Select(WithParty).Distinct())));
    }

    private static Verdict? OneByOne(Matter matter, ItemMatter item)
    {
        var additions = item.Live.Where(p => p.Kind == ProposalKind.Addition && p.Id is not null).Select(p => p.Id!).ToHashSet();
        if (additions.Count == 0) return null;
        var lumped = item.Item.Questions.Exists(q => q.Between.Count(additions.Contains) > 1);
        return lumped && !item.Item.Questions.Exists(q => q.OrderApproved == true) ? new Finding(item.Number)
            : item.Item.Questions.Exists(q => q.Between.Any(additions.Contains)) ? new Kept(item.Number)
            : null;
    }

    private static Verdict? Scope(Matter matter, ItemMatter item)
    {
        var narrow = item.Live.Where(p => p.Kind is ProposalKind.ReferBack or ProposalKind.Postpone).ToList();
        var questions = item.Item.Questions.Where(q => q.Subject == Subject.Procedural).ToList();
        if (narrow.Count == 0) return null;
        if (questions.Count == 0) return item.Decided ? new Unknown(item.Number, Missing.Question) : null;
        if (narrow.Exists(p => p.Text is null) && item.State is null) return new Unknown(item.Number, Missing.ProposalText);
        var wider = narrow.Where(p => OfPart(item, p) && questions.Exists(q => q.Clauses.Count == 0 && (q.Between.Count == 0 || q.Between.Contains(p.Id!)))).ToList();
        return Judged(wider.Count == 0, item.Number, ("who", Names(wider.SelectMany(p => p.By).Select(WithParty))));
    }

    private static bool OfPart(ItemMatter item, Proposal p) => item.State is { } state && p.Id is { } key
        ? state.Proposal(key)?.Moved.About is { Count: > 0 }
        : p.Text is { } text && (text.Says("bilaga ") || text.Says("punkt ") || text.Says("att-sats")) && !text.Says("ärendet");
}
