using System.Diagnostics;
using System.Xml.Linq;

namespace Klubba.Formats;

/// <summary>Omröstningar in <c>analysis/parliamentary</c>: a <c>voting</c> for each question, with its counts.</summary>
internal static class AkomaNtosoVotes
{
    private const string Prefix = "rost-";

    public static XElement? Of(AkomaNtosoWork work)
    {
        var votings = work.Minutes.Items.SelectMany((item, i) => item.Questions.Select((question, n) => (question, i, n)))
            .Select((each, index) => Voting(work, each.question, each.i, each.n, $"voting_{Akn.N(index + 1)}")).ToList();
        return votings.Count == 0 ? null : Akn.E("parliamentary", votings);
    }

    /// <summary>The id of the section that tells of an item's question, counted from 0.</summary>
    public static string QuestionId(string item, int question) => $"{item}__dbsect_beslutsgang__dbsect_{Akn.N(question + 1)}";

    /// <summary>The id of the concept for a way to vote: "rost-yes".</summary>
    public static string Choice(VoteOption option) => Prefix + option switch
    {
        VoteOption.Yes => "yes",
        VoteOption.No => "no",
        VoteOption.Abstain => "abstain",
        VoteOption.Absent => "absent",
        _ => throw new UnreachableException($"No concept for {option}."),
    };

    /// <summary>The way to vote that a reference to a concept tells.</summary>
    public static string Option(string reference) =>
        reference.StartsWith('#' + Prefix, StringComparison.Ordinal) ? reference[(1 + Prefix.Length)..] : reference;

    private static XElement Voting(AkomaNtosoWork work, Question question, int item, int number, string id)
    {
        var path = $"items[{Akn.N(item)}].questions[{Akn.N(number)}]";
        (string Member, VoteOption Option, int? Votes)[] options =
        [
            ("yes", VoteOption.Yes, question.Yes),
            ("no", VoteOption.No, question.No),
            ("abstain", VoteOption.Abstain, question.Abstain),
            ("absent", VoteOption.Absent, question.Absent),
        ];
        var counts = new List<XElement>();
        foreach (var (member, option, votes) in options.Where(each => each.Votes is not null))
        {
            var count = $"{id}__count_{Akn.N(counts.Count + 1)}";
            work.Tell($"{path}.{member}", count);
            counts.Add(Count(count, work.Of("TLCConcept", Choice(option), PaperVoting.Word(work.Words, option)), votes!.Value));
        }
        // The schema asks for one count; what was settled by voice has none, and says so as the standard's own examples do.
        if (counts.Count == 0) counts.Add(Count($"{id}__count_1", work.Of("TLCConcept", "ej-raknat", "Rösterna räknades inte"), 0));
        return Akn.E("voting", Akn.Id(id), Akn.To("refersTo", work.ItemIds[item]), Akn.To("href", QuestionId(work.ItemIds[item], number)), counts);
    }

    private static XElement Count(string id, string concept, int votes) =>
        Akn.E("count", Akn.Id(id), Akn.To("refersTo", concept), new XAttribute("value", Akn.N(votes)));
}
