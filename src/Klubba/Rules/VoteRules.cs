using static Klubba.Rules.Checks;

namespace Klubba.Rules;

/// <summary>Omröstning: open, one vote each, ties, and that sums and names are told.</summary>
internal static class VoteRules
{
    public static Values<Rule> All { get; } =
    [
        new()
        {
            Id = "KL-4-24-one-vote",
            Provisions = Law.Kl("4 kap. 24 §", "4 kap. 19 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Proxies; two persons of one name and one party.",
            Implies = ["MIN-arithmetic"],
            Check = EachItem(OnceEach),
        },
        new()
        {
            Id = "KL-4-25-may-abstain",
            Provisions = Law.Kl("4 kap. 25 §", "4 kap. 20 §"),
            Severity = Severity.Flaw,
            NotModelled = "A chair who takes no part in a decision made without a vote.",
            Check = EachItem((matter, item) => Tied(matter, item, abstains: true)),
        },
        new()
        {
            Id = "KL-5-54-open-vote",
            Provisions = Law.Kl("5 kap. 54 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "An election by acclamation, which is no vote.",
            Check = EachItem(Open),
        },
        new()
        {
            Id = "KL-5-56-casting-vote",
            Provisions = Law.Kl("5 kap. 56 §", "5 kap. 44 §"),
            Severity = Severity.Flaw,
            NotModelled = "Who was in the chair, where old minutes name no chair.",
            Check = EachItem((matter, item) => Tied(matter, item, abstains: false)),
        },
        new()
        {
            Id = "KL-5-67-3-votes",
            Provisions = Law.Kl("5 kap. 67 § 3"),
            Severity = Severity.Flaw,
            NotModelled = "A vote of which the minutes say nothing at all.",
            Check = EachItem(Results),
        },
        new()
        {
            Id = "KL-5-67-5-participants",
            Lint = "L-vote-no-names",
            Provisions = Law.Kl("5 kap. 67 § 5"),
            Severity = Severity.Flaw,
            NotModelled = "Whether a list that the minutes point to is there; without it the verdict is unknown.",
            Check = EachItem(NamesTold),
        },
        new()
        {
            Id = "MIN-arithmetic",
            Lint = "L-vote-sum",
            Provisions = Law.Kl("5 kap. 67 § 3"),
            Severity = Severity.Flaw,
            NotModelled = "Sums by party, which hold only where every substitute is of the member's party.",
            Check = EachItem(Sums),
        },
        new()
        {
            Id = "KL-4-26-must-decide-authority",
            Provisions = Law.Kl("4 kap. 26 §", "4 kap. 21 §"),
            Severity = Severity.Annulment,
            Ground = 1,
            NotModelled = "Who took part in handling the case before the meeting; who voted in secret.",
            Check = matter => matter.OfAssembly ? [] : EachItem(MustDecide)(matter),
        },
    ];

    private static IEnumerable<Question> Votes(ItemMatter item) => item.Item.Questions.Where(q => q.Method == Method.Vote);

    private static bool Counted(ItemMatter item, Question question) =>
        item.State is null || item.State.Questions.FirstOrDefault(q => q.Key == question.Id) is { Vote.Closed: true };

    private static Verdict? OnceEach(Matter matter, ItemMatter item)
    {
        if (!item.Item.Questions.Exists(q => q.Method == Method.Vote)) return null;
        // The log takes one ballot of each.
        if (item.State is not null) return new Kept(item.Number);
        var named = Votes(item).Where(q => q.Named.Count > 0).ToList();
        if (named.Count == 0) return new Unknown(item.Number, Missing.Names);
        var twice = named.SelectMany(q => q.Named.GroupBy(b => (b.Name, b.Party)).Where(g => g.Count() > 1).Select(g => g.Key.Name)).Distinct().ToList();
        return Judged(twice.Count == 0, item.Number, ("who", Names(twice)));
    }

    private static Verdict? Open(Matter matter, ItemMatter item)
    {
        if (!item.Item.Questions.Exists(q => q.Method != Method.Voice)) return null;
        foreach (var question in item.Item.Questions)
        {
            var employment = item.State?.Point.Employment == true;
            var election = employment || question.Subject == Subject.Election || item.Item.Type == ItemType.Election;
            if (question.Method == Method.Vote && (employment || question.Subject == Subject.Election)) return new Finding(item.Number);
            if (question.Method != Method.SecretBallot || election) continue;
            if (item.State?.Questions.FirstOrDefault(q => q.Key == question.Id)?.Secret is not { } secret) return new Unknown(item.Number, Missing.Kind);
            if (secret.Ground == SecretGround.Election) return new Finding(item.Number);
        }
        return new Kept(item.Number);
    }

    private static Verdict? Tied(Matter matter, ItemMatter item, bool abstains)
    {
        Verdict? verdict = null;
        foreach (var question in Votes(item).Where(q => Counted(item, q)))
        {
            if (question.Yes is not { } yes || question.No is not { } no)
            {
                verdict = new Unknown(item.Number, Missing.VoteCounts);
                continue;
            }
            verdict ??= new Kept(item.Number);
            if (yes != no || question.Subject == Subject.Election || item.State?.Point.Employment == true || !Settled(item, question)) continue;
            var ballot = ChairsBallot(matter, item, question);
            var settled = question.CastingVote == true || question.Lot is not null;
            if (abstains && !settled && ballot == VoteOption.Abstain) return new Finding(item.Number, ("votes", Text(yes)));
            if (!abstains && (settled ? Against(item, question, ballot) : ballot != VoteOption.Abstain)) return new Finding(item.Number, ("votes", Text(yes)));
        }
        return verdict;
    }

    /// <summary>Nobody waits for the casting vote any more.</summary>
    private static bool Settled(ItemMatter item, Question question) =>
        item.Log is not { } log || log.First<GavelFell>(e => e.Question == question.Id) is not null || item.Decided;

    private static VoteOption? ChairsBallot(Matter matter, ItemMatter item, Question question)
    {
        var chair = item.Item.Chair ?? (item.Log is { Chairs: [.., var key] } ? matter.Name(key) : matter.Minutes.Attendance.Find(a => a.Role == Role.Chair)?.Name);
        return chair is null ? null : question.Named.Find(b => b.Name == chair)?.Option;
    }

    /// <summary>The casting vote is a second effect of the chair's own vote, never another vote.</summary>
    private static bool Against(ItemMatter item, Question question, VoteOption? ballot)
    {
        if (item.State?.Questions.FirstOrDefault(q => q.Key == question.Id)?.Vote is not { Casting: { } casting } vote) return false;
        return (ballot == VoteOption.Yes && casting.For == vote.Opened.No) || (ballot == VoteOption.No && casting.For == vote.Opened.Yes);
    }

    private static Verdict? Results(Matter matter, ItemMatter item)
    {
        var votes = Votes(item).ToList();
        if (votes.Count == 0) return item.State is null && item.Item.Questions.Count == 0 && item.Item.Proposals.Count > 1 ? new Unknown(item.Number, Missing.Question) : null;
        if (votes.TrueForAll(q => q.Yes is not null && q.No is not null)) return new Kept(item.Number);
        // One side alone is what was read, hardly what was written.
        return item.State is null && !votes.Exists(q => q.Yes is null && q.No is null) ? new Unknown(item.Number, Missing.VoteCounts) : new Finding(item.Number);
    }

    private static Verdict? NamesTold(Matter matter, ItemMatter item)
    {
        var votes = Votes(item).ToList();
        if (votes.Count == 0) return item.State is null && item.Item.Questions.Count == 0 && item.Item.Proposals.Count > 1 ? new Unknown(item.Number, Missing.Question) : null;
        if (votes.TrueForAll(q => q.Named.Count > 0)) return new Kept(item.Number);
        return item.State is null && item.Item.Remainder.Exists(r => PointsElsewhere(r.Text)) ? new Unknown(item.Number, Missing.Names) : new Finding(item.Number);
    }

    /// <summary>"Hur var och en röstar framgår av bilaga 3": the list is told to lie beside the text that was read.</summary>
    private static bool PointsElsewhere(string text) =>
        (text.Says("röst") && (text.Says("framgår av") || text.Says("enligt bilag") || text.Says("finns i slutet"))) || text.Says("voteringslista") || text.Says("omröstningslista");

    private static Verdict? Sums(Matter matter, ItemMatter item)
    {
        Verdict? verdict = null;
        foreach (var question in Votes(item))
        {
            if (question.Yes is not { } yes || question.No is not { } no)
            {
                verdict ??= new Unknown(item.Number, Missing.VoteCounts);
                continue;
            }
            if (question.Named.Count > 0 && (Count(question, VoteOption.Yes) != yes || Count(question, VoteOption.No) != no
                || (question.Abstain is { } abstain && Count(question, VoteOption.Abstain) != abstain))) return Wrong(item, question, yes, no);
            var cast = yes + no + (question.Abstain ?? 0);
            if (matter.Minutes.Seats is { } seats && cast > seats) return Wrong(item, question, yes, no);
            verdict = question.Named.Count > 0 ? verdict ?? new Kept(item.Number) : new Unknown(item.Number, Missing.Names);
        }
        return verdict;
    }

    /// <summary>Who takes no part, or abstains and has voted for no proposal at the item at all.</summary>
    private static Verdict? MustDecide(Matter matter, ItemMatter item)
    {
        if (!item.Decided || (item.Item.NonParticipants.Count == 0 && !item.Item.Questions.Exists(q => Count(q, VoteOption.Abstain) > 0))) return null;
        var free = item.Item.NonParticipants.Select(p => p.Name).Where(name => !item.Item.Disqualified.Exists(d => d.Name == name))
            .Concat(item.Item.Questions.SelectMany(q => q.Named).Where(b => b.Option == VoteOption.Abstain).Select(b => b.Name))
            .Where(name => !item.Item.Questions.Exists(q => q.Named.Exists(b => b.Name == name && b.Option is VoteOption.Yes or VoteOption.No))).Distinct().ToList();
        return free.Count == 0 ? new Kept(item.Number)
            : item.State?.Point.Authority is { } authority ? Judged(!authority, item.Number, ("who", Names(free)))
            : new Unknown(item.Number, Missing.Authority);
    }

    private static Finding Wrong(ItemMatter item, Question question, int yes, int no) =>
        new(item.Number, ("yes", Text(yes)), ("no", Text(no)), ("named", NamedSums(question)));

    private static int Count(Question question, VoteOption option)
    {
        var count = 0;
        foreach (var ballot in question.Named.AsSpan())
            if (ballot.Option == option) count++;
        return count;
    }

    private static string NamedSums(Question question) =>
        question.Named.Count == 0 ? "–" : $"{Text(Count(question, VoteOption.Yes))}–{Text(Count(question, VoteOption.No))}";
}
