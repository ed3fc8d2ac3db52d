using System.Diagnostics;

namespace Klubba.Formats;

/// <summary>Beslutsgång (kommunallagen 5 kap. 67 § 2, 3 and 5): each question as short sentences, each vote with what yes and no meant and who voted how.</summary>
/// <remarks>The words of a finding, an outcome and of what yes and no meant are the source's, or were made with the minutes; they are not altered.</remarks>
internal sealed class PaperQuestions(PaperWords words, Item item, PaperProposals proposals)
{
    public IEnumerable<Block> Blocks() => item.Questions.SelectMany((question, i) => Question(question, i + 1));

    /// <summary>"Ja-röst innebär …" and "Nej-röst innebär …".</summary>
    public IEnumerable<string> Meanings(Question question)
    {
        if (Meaning(question.YesMeans, question.YesProposal) is { } yes) yield return words.Say("vote-yes-means", ("meaning", yes));
        if (Meaning(question.NoMeans, question.NoProposal) is { } no) yield return words.Say("vote-no-means", ("meaning", no));
    }

    /// <param name="number">Its place among the item's questions, from 1.</param>
    public IEnumerable<Block> Question(Question question, int number)
    {
        if (Label(question, number) is { } label) yield return new Paragraph(label, Tone.Strong);
        var meanings = Meanings(question).Select(meaning => new ListPoint(meaning)).ToValues();
        if (meanings.Count == 0)
        {
            if (Joined(Put(question).Concat(Settled(question))) is { } all) yield return new Paragraph(all);
        }
        else
        {
            if (Joined(Put(question)) is { } put) yield return new Paragraph(put);
            yield return new ListBlock(Numbered: false, meanings);
            if (Joined(Settled(question)) is { } settled) yield return new Paragraph(settled);
        }
        if (question.Named.Count > 0) yield return PaperVoting.Named(words, VoteCaption(question), question.Named);
        if (question.Ballots is { Sums.Count: > 0 } ballots) yield return Sums(ballots, number);
    }

    /// <summary>A matter settled by one question, with one voice, needs no label.</summary>
    public string? Label(Question question, int number)
    {
        if (item.Questions.Count == 1 && question is { Method: Method.Voice, Subject: null or Subject.Main }) return null;
        var subject = question.Subject switch
        {
            null => words.Say("question-numbered", ("number", PaperWords.N(number))),
            Subject.Procedural => words.Say("question-procedural"),
            Subject.Main => words.Say("question-main"),
            Subject.CounterProposal => words.Say("question-counter-proposal"),
            Subject.Addition => words.Say("question-addition"),
            Subject.Election => words.Say("question-election"),
            Subject.Other => words.Say("question-other"),
            _ => throw new UnreachableException($"No word for {question.Subject}."),
        };
        return question.Method switch
        {
            Method.Voice => words.Say("method-voice", ("question", subject)),
            Method.Vote => words.Say("method-vote", ("question", subject)),
            Method.SecretBallot => words.Say("method-secret-ballot", ("question", subject)),
            _ => throw new UnreachableException($"No word for {question.Method}."),
        };
    }

    /// <summary>Until the vote, if there is one: what was put, in which order, what the chair found and who asked for a vote.</summary>
    private IEnumerable<string> Put(Question question)
    {
        if (question.Clauses.Count == 1) yield return words.Say("question-clause", ("clause", PaperWords.N(question.Clauses[0])));
        if (question.Clauses.Count > 1)
            yield return words.Say("question-clauses", ("clauses", Swedish.List(question.Clauses.Select(PaperWords.N).ToList())));
        if (question.Between.Count > 0 && Proportional(question))
            yield return words.Say("question-proportional", ("proposals", Swedish.List(question.Between.Select(proposals.Named).ToList())));
        else if (question.Between.Count > 0)
        {
            var between = ("proposals", question.Between.Select(proposals.Named).Aggregate((first, next) => words.Say("question-then", ("first", first), ("next", next))));
            yield return question.Between.Count == 1 ? words.Say("question-put", between) : words.Say("question-put-in-order", between);
        }
        if (question.OrderApproved is { } approved) yield return approved ? words.Say("order-approved") : words.Say("order-not-approved");
        if (question.Finding is { } finding) yield return Found(finding);
        if (question.DemandedBy is { } person) yield return words.Say("vote-demanded", ("who", words.Person(person.Name, person.Party)));
    }

    /// <summary>The lists are voted on at once, by ballots: nothing is put to them (5 kap. 58 §).</summary>
    private bool Proportional(Question question) => question.Ballots is not null && item.Election is { Lists.Count: > 0 };

    private IEnumerable<string> Settled(Question question)
    {
        if (question.Ballots is { } ballots)
        {
            foreach (var sentence in Handed(ballots)) yield return sentence;
        }
        foreach (var sentence in Result(question)) yield return sentence;
        if (question.CastBy is { } who) yield return words.Say("vote-casting-by", ("who", who));
        else if (question.CastingVote == true) yield return words.Say("vote-casting");
        if (question.Lot is { } lot) yield return words.Say("vote-lot", ("lot", lot));
        if (question.Outcome is { } outcome)
            yield return question.Method == Method.Voice || Finding.IsClause(outcome, words.Minutes.Body) ? Found(outcome) : words.Say("outcome-plain", ("outcome", outcome));
    }

    private IEnumerable<string> Result(Question question)
    {
        var yes = question.Yes is { } ayes ? Count("votes-yes-one", "votes-yes-many", ayes) : null;
        var no = question.No is { } noes ? Count("votes-no-one", "votes-no-many", noes) : null;
        if (yes is not null && no is not null) yield return words.Say("vote-result", ("yes", yes), ("no", no));
        else if ((yes ?? no) is { } votes) yield return words.Say("vote-result-one-side", ("votes", votes));
        if (question.Abstain is > 0 and var abstain) yield return Count("votes-abstain-one", "votes-abstain-many", abstain);
        if (question.Absent is > 0 and var absent) yield return Count("votes-absent-one", "votes-absent-many", absent);
    }

    private IEnumerable<string> Handed(SecretBallot ballots)
    {
        if (ballots.Given is { } given) yield return Count("ballots-given-one", "ballots-given-many", given);
        if (ballots.HandedIn is { } handed) yield return Count("ballots-in-one", "ballots-in-many", handed);
        if (ballots.Blank is { } blank) yield return Count("ballots-blank-one", "ballots-blank-many", blank);
        if (ballots.Void is { } empty) yield return Count("ballots-void-one", "ballots-void-many", empty);
        if (ballots.Tellers.Count > 0) yield return words.Say("ballots-tellers", ("who", Swedish.List(ballots.Tellers)));
    }

    private TableBlock Sums(SecretBallot ballots, int number)
    {
        var paragraph = ("item", Swedish.Paragraph(item.Number));
        var caption = item.Questions.Count(other => other.Ballots is { Sums.Count: > 0 }) == 1
            ? words.Say("ballots-caption", paragraph)
            : words.Say("ballots-caption-number", ("number", PaperWords.N(number)), paragraph);
        return new(caption, [new(words.Say("column-for")), new(words.Say("column-votes"), Figures: true)],
            ballots.Sums.Select(sum => new TableRow([sum.Name, PaperWords.N(sum.Votes)])).ToValues());
    }

    private string VoteCaption(Question question)
    {
        var named = item.Questions.Where(other => other.Named.Count > 0).ToList();
        var paragraph = ("item", Swedish.Paragraph(item.Number));
        return named.Count == 1
            ? words.Say("vote-caption", paragraph)
            : words.Say("vote-caption-number", ("number", PaperWords.N(named.FindIndex(other => ReferenceEquals(other, question)) + 1)), paragraph);
    }

    /// <summary>A key that leads to a proposal adds nothing to words that are told; other words do.</summary>
    private string? Meaning(string? means, string? proposal) => (means, proposal) switch
    {
        (null, null) => null,
        (null, { } reference) => words.Say("vote-means-for", ("proposal", proposals.Named(reference))),
        ({ } told, { } reference) when !proposals.Knows(reference) => words.Say("vote-means-with-proposal", ("meaning", told), ("proposal", reference)),
        ({ } told, _) => told,
    };

    private string Count(string one, string many, int n) => n == 1 ? words.Say(one) : words.Say(many, ("n", PaperWords.N(n)));

    private string Found(string finding) =>
        finding.StartsWith("att ", StringComparison.Ordinal) ? words.Say("finding-as-told", ("finding", finding))
        : Finding.IsClause(finding, words.Minutes.Body) ? words.Say("finding-that", ("finding", finding))
        : words.Say("finding-plain", ("finding", finding));

    private static string? Joined(IEnumerable<string> sentences) => string.Join(' ', sentences) is { Length: > 0 } text ? text : null;
}
