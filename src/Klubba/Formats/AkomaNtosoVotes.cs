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
    public static string Option(string reference) => reference.StartsWith('#' + Prefix, StringComparison.Ordinal) ? reference[(1 + Prefix.Length)..] : reference;

    private static XElement Voting(AkomaNtosoWork work, Question question, int item, int number, string id)
    {
        var (path, section) = ($"items[{Akn.N(item)}].questions[{Akn.N(number)}]", $"{work.ItemIds[item]}__dbsect_beslutsgang__dbsect_{Akn.N(number + 1)}");
        var counts = new[] { ("yes", VoteOption.Yes, question.Yes), ("no", VoteOption.No, question.No), ("abstain", VoteOption.Abstain, question.Abstain), ("absent", VoteOption.Absent, question.Absent) }
            .Where(each => each.Item3 is not null).Select((each, n) => Count(work, each.Item1, each.Item2, each.Item3!.Value, path, $"{id}__count_{Akn.N(n + 1)}")).ToList();
        // The schema asks for one count; what was settled by voice has none, and says so as the standard's own examples do.
        if (counts.Count == 0) counts.Add(Akn.E("count", Akn.Id($"{id}__count_1"), Akn.To("refersTo", work.Of("TLCConcept", "ej-raknat", "Rösterna räknades inte")), new XAttribute("value", "0")));
        return Akn.E("voting", Akn.Id(id), Akn.To("refersTo", work.ItemIds[item]), Akn.To("href", section), counts);
    }

    private static XElement Count(AkomaNtosoWork work, string member, VoteOption option, int votes, string path, string id)
    {
        work.Tell($"{path}.{member}", id);
        return Akn.E("count", Akn.Id(id), Akn.To("refersTo", work.Of("TLCConcept", Choice(option), PaperVoting.Word(work.Words, option))), new XAttribute("value", Akn.N(votes)));
    }
}
