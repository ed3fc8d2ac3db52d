using System.Buffers;

namespace Klubba.Lines;

/// <summary>Propositioner och omröstningar: what the chair put, found, and what a demanded vote then settled.</summary>
/// <remarks>Sentences are taken one by one in the order of the text; a finding that a vote settles becomes that vote.</remarks>
internal sealed class Questions(Trace trace, string path)
{
    private static readonly string[] Finds = [" finner att ", " fann att ", " finner ", " fann ", " konstaterar att ", " konstaterade att ", " förklarar sig anse att ", " förklarade sig anse att ", " förklarar sig finna att ", " förklarade sig finna att ", " bedömer att ", " bedömde att ", " uppfattar att ", " uppfattade att "];
    private static readonly string[] Puts = ["ställ", "propos", "fråga", "under prövning", "mot varandra"];

    /// <summary>One of these stands in every sentence that tells of a question or a vote.</summary>
    private static readonly SearchValues<string> Signs =
        SearchValues.Create(["finner", "fann ", "konstater", "anse att", "finna att", "svara", "bedöm", "uppfatta", "röst", "voter", "proposition", "ställ", "fråga", "bilaga", "avst", "frånv", "utslag", "prövning", "valsed", "sedlar", "lott", "ogiltig", "ja:", "nej:", "avst", "voter", " ja ", " nej "], StringComparison.OrdinalIgnoreCase);

    /// <summary>No body is larger; more names than this are no vote.</summary>
    private const int MostVoters = 1000;

    private readonly List<Question> questions = [];
    private readonly List<Line> places = [];

    /// <summary>The question that a demanded vote is to settle; -1 for none.</summary>
    private int pending = -1;

    /// <summary>The vote whose order or result is being told; -1 for none.</summary>
    private int voting = -1;

    private Question order = new() { Method = Method.Vote };
    private bool demanded;

    /// <summary>The vote being told has its sums in the text; names then only name.</summary>
    private bool told;
    private bool cast;

    /// <summary>The chair has put something that is yet to be found.</summary>
    private bool asked;

    /// <summary>The vote being told is by secret ballot.</summary>
    private bool secret;
    private Subject? put;

    public List<Question> Found => questions;

    /// <summary>Annex numbers that votes point to, by question.</summary>
    public Dictionary<int, string> Annexes { get; } = [];

    public void Take(string sentence, Line at)
    {
        if (!sentence.AsSpan().ContainsAny(Signs) && !StartsWithOption(sentence)) return;
        TakeAnnex(sentence);
        if (IsDemand(sentence)) demanded = true;
        TakeMeanings(sentence);
        if (TakeSecret(sentence, at)) return;
        if (Totals.In(sentence) is { } totals) TakeTotals(totals, sentence, at);
        else if (VoteWords.InText(sentence) is { } named) TakeNamed(named, at);
        else if (FindingOf(sentence) is { } finding) TakeFinding(finding, sentence, at);
        else if (Array.Exists(Puts, sentence.Has) && sentence.Has("ordförande")) (put, asked) = (SubjectOf(sentence), true);
        if (!sentence.Has("utslagsröst")) return;
        if (voting >= 0) questions[voting] = questions[voting] with { CastingVote = true };
        else cast = true;
    }

    /// <summary>The sentences of a secret ballot, from the first that tells of its papers to the chair's finding.</summary>
    private bool TakeSecret(string sentence, Line at)
    {
        if (SecretBallots.IsTold(sentence) && !secret)
        {
            var vote = Vote(at);
            questions[vote] = questions[vote] with { Method = Method.SecretBallot, Subject = Subject.Election };
            (secret, told) = (true, true);
        }
        if (!secret || voting < 0) return false;
        if (FindingOf(sentence) is { } found)
        {
            questions[voting] = questions[voting] with { Outcome = WithoutChair(found) };
            (secret, voting) = (false, -1);
        }
        else questions[voting] = SecretBallots.With(questions[voting], sentence);
        return true;
    }

    private static bool StartsWithOption(string sentence) =>
        sentence.StartsWith("ja", StringComparison.OrdinalIgnoreCase) || sentence.StartsWith("nej", StringComparison.OrdinalIgnoreCase) || sentence.StartsWith("de", StringComparison.OrdinalIgnoreCase);

    /// <summary>A new section begins; a vote told under one heading does not go on under the next order.</summary>
    public void NoteSection(string? heading)
    {
        secret = false;
        if (heading is not null && heading.StartsWith("Omröstning begärs", StringComparison.OrdinalIgnoreCase)) demanded = true;
    }

    public void Close()
    {
        for (var i = 0; i < questions.Count; i++) trace.Note($"{path}.questions[{i}]", places[i]);
    }

    private static bool IsDemand(string sentence) =>
        (sentence.Has("omröstning") || sentence.Has("votering")) && (sentence.Has("begär") || sentence.Has("verkställ") || sentence.Has("genomför"));

    private void TakeAnnex(string sentence)
    {
        var at = sentence.Find("framgår av bilaga ");
        if (at < 0) at = sentence.Find("röstar framgår av ");
        if (at < 0) return;
        var number = sentence.Find("bilaga ", at);
        if (number < 0) return;
        var digits = sentence.AsSpan(number + 7);
        var length = 0;
        while (length < digits.Length && char.IsAsciiLetterOrDigit(digits[length])) length++;
        if (length > 0) Annexes[voting >= 0 ? voting : questions.Count] = digits[..length].ToString();
    }

    public static bool HasFinding(string sentence) => sentence.Has(" finner ") || sentence.Has(" fann ") || sentence.Has(" sig anse att ") || sentence.Has(" sig finna att ");

    private static string? FindingOf(string sentence)
    {
        foreach (var verb in Finds)
        {
            var at = sentence.Find(verb);
            if (at >= 0) return sentence[(at + verb.Length)..].TrimEnd('.', ' ');
        }
        return null;
    }

    private void TakeFinding(string finding, string sentence, Line at)
    {
        if (!Array.Exists(Puts, sentence.Has) && !sentence.Has("ordförande") && !sentence.Has("beslut")) return;
        if (voting >= 0 && told && !asked && !Array.Exists(Puts, sentence.Has))
        {
            // After a vote's sums the chair says what they mean: the outcome of that vote.
            questions[voting] = questions[voting] with { Outcome = WithoutChair(finding) };
            return;
        }
        var subject = finding.Has("motförslag") || sentence.Has("som motförslag") ? Subject.CounterProposal : SubjectOf(sentence) ?? put ?? Subject.Main;
        questions.Add(new() { Method = Method.Voice, Subject = subject, Outcome = finding });
        places.Add(at);
        if (subject != Subject.CounterProposal) pending = questions.Count - 1;
        demanded &= subject == Subject.CounterProposal;
        (voting, put, asked) = (-1, null, false);
    }

    internal static Subject? SubjectOf(string sentence) =>
        sentence.Has("återremi") || sentence.Has("bordlägg") || sentence.Has("avgöra") ? Subject.Procedural
        : sentence.Has("motförslag") ? Subject.CounterProposal
        : sentence.Has("tillägg") ? Subject.Addition
        : null;

    /// <summary>"Ja-röst för bifall till …", "Ja för avslag och Nej för bifall till …", "Den som vill … röstar ja".</summary>
    private void TakeMeanings(string sentence)
    {
        if (Meanings.In(sentence) is not var (yes, no)) return;
        if (yes is not null && order.YesMeans is not null && no is null) order = new() { Method = Method.Vote };
        order = order with { YesMeans = yes ?? order.YesMeans, NoMeans = no ?? order.NoMeans };
        if (yes is not null || order.YesMeans is not null) voting = -1;
    }

    private void TakeTotals(Totals totals, string sentence, Line at)
    {
        if (totals.Yes is null && totals.No is null)
        {
            if (voting >= 0) questions[voting] = questions[voting] with { Abstain = totals.Abstain ?? questions[voting].Abstain, Absent = totals.Absent ?? questions[voting].Absent };
            return;
        }
        var vote = voting >= 0 && Lacks(questions[voting], totals) ? voting : Vote(at);
        questions[vote] = questions[vote] with
        {
            Yes = totals.Yes ?? (told ? questions[vote].Yes : null),
            No = totals.No ?? (told ? questions[vote].No : null),
            Abstain = totals.Abstain ?? questions[vote].Abstain,
            Absent = totals.Absent ?? questions[vote].Absent,
            Outcome = FindingOf(sentence) is { } finding ? WithoutChair(finding) : questions[vote].Outcome,
        };
        told = true;
    }

    /// <summary>Sums that were only counted from names, or of which one side is still to be told, belong to the vote being told.</summary>
    private bool Lacks(Question vote, Totals totals) => !told || (totals.Yes is null || vote.Yes is null) && (totals.No is null || vote.No is null);

    private static string WithoutChair(string finding)
    {
        var at = finding.Find("ordföranden att ");
        return at is >= 0 and < 4 ? finding[(at + 16)..] : finding;
    }

    private void TakeNamed(List<Ballot> named, Line at)
    {
        var vote = voting >= 0 ? voting : Vote(at);
        if (questions[vote].Named.Count > MostVoters) return;
        var question = questions[vote] with { Named = questions[vote].Named.Concat(named).ToValues() };
        questions[vote] = question with
        {
            Yes = told ? question.Yes : Count(question, VoteOption.Yes) ?? question.Yes,
            No = told ? question.No : Count(question, VoteOption.No) ?? question.No,
            Abstain = told ? question.Abstain : Count(question, VoteOption.Abstain) ?? question.Abstain,
        };
    }

    private static int? Count(Question question, VoteOption option)
    {
        var count = question.Named.Count(ballot => ballot.Option == option);
        return count > 0 ? count : null;
    }

    /// <summary>The vote that a result belongs to: the finding it settles, moved to where the vote is told; else one of its own.</summary>
    private int Vote(Line at)
    {
        var settled = pending >= 0 && (demanded || pending == questions.Count - 1) ? questions[pending] : null;
        if (settled is not null)
        {
            questions.RemoveAt(pending);
            places.RemoveAt(pending);
        }
        questions.Add(new()
        {
            Method = Method.Vote,
            Subject = settled?.Subject ?? put ?? Subject.Main,
            Outcome = settled?.Outcome,
            Finding = settled?.Outcome,
            YesMeans = order.YesMeans,
            NoMeans = order.NoMeans,
        });
        places.Add(at);
        (pending, demanded, put, told) = (-1, false, null, false);
        order = new() { Method = Method.Vote };
        return voting = questions.Count - 1;
    }

    /// <summary>Lists in annexes, by the number that the text points to.</summary>
    public void AttachAnnexes(List<VoteList> lists)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            if (questions[i].Method == Method.Vote && questions[i].Named.Count == 0 && Annexes.TryGetValue(i, out var number) && lists.Find(list => list.Annex == number) is { } list)
                Attach(list, i);
        }
    }

    /// <summary>Lists within the item belong to its votes in order.</summary>
    public void Attach(List<VoteList> lists)
    {
        var at = 0;
        foreach (var list in lists)
        {
            while (at < questions.Count && (questions[at].Method != Method.Vote || questions[at].Named.Count > 0)) at++;
            if (at == questions.Count) at = VoteOf(list);
            Attach(list, at);
        }
    }

    /// <summary>A vote whose result only the list tells.</summary>
    private int VoteOf(VoteList list)
    {
        var vote = Vote(list.At);
        questions[vote] = questions[vote] with { CastingVote = cast ? true : null };
        return vote;
    }

    /// <summary>Adds a list of votes that stands apart from the text.</summary>
    public void Attach(VoteList list, int question)
    {
        var vote = questions[question];
        questions[question] = vote with
        {
            Named = list.Ballots.ToValues(),
            Abstain = vote.Abstain ?? list.Abstain,
            Absent = vote.Absent ?? list.Absent,
            Yes = vote.Yes ?? list.Yes,
            No = vote.No ?? list.No,
        };
    }
}
