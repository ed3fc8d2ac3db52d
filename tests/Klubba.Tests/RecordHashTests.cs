using System.Security.Cryptography;
using System.Text;
using Klubba.Formats;
using Xunit;

namespace Klubba.Tests;

/// <summary>What approvers approve: the text of the record, the same before and after its approval.</summary>
public class RecordHashTests
{
    private static readonly Meeting Board = Meeting.Of(EventLog.Read(File.ReadAllText(Path.Combine(Repository.Root, "samples", "kulturnamnden-2026-03-12.jsonl"))).Value).Value;

    [Theory]
    [InlineData("""{"b":1,"a":[true,null,"x"]}""", """{"a":[true,null,"x"],"b":1}""")]
    [InlineData("""{"å":"\u00e5\/\u001f\t","z":"€"}""", """{"z":"€","å":"å/\u001f\t"}""")]
    [InlineData("""{"é":1,"😀":2,"":"\"\\"}""", """{"":"\"\\","é":1,"😀":2}""")]
    public void Canonical_json_is_sorted_by_code_units_and_escapes_only_what_must_be(string json, string canonical) =>
        Assert.Equal(canonical, CanonicalJson.Of(json));

    [Fact]
    public void The_hash_of_any_minutes_is_that_of_the_canonical_json_of_their_text() => Generate.Minutes.Holds(2000, minutes =>
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            CanonicalJson.Of(Json.Write(minutes), ".approvedOn", ".postedOn", ".removedOn", ".approvals", ".corrections", ".appeals", ".items.dispatchedOn", ".items.approval")))), RecordHash.Of(minutes)));

    [Fact]
    public void What_comes_after_the_meeting_does_not_change_it()
    {
        var closed = Board.Log.FindIndex(line => line.Event is Closed);
        var before = Meeting.Of(Board.Log.Take(closed + 1)).Value;
        var after = Meeting.Of(Board.Log.Where((line, at) => at <= closed || line.Event is ApprovalGiven or MinutesApproved or NoticePosted or NoticeRemoved).Select((line, at) => line with { Seq = at + 1 })).Value;
        Assert.NotEqual(Minutes.Of(before), Minutes.Of(after));
        Assert.Equal(RecordHash.Of(Minutes.Of(before)), RecordHash.Of(Minutes.Of(after)));
    }

    [Fact]
    public void A_changed_clause_changes_it()
    {
        var minutes = Minutes.Of(Board);
        var changed = minutes with { Items = minutes.Items.SetItem(4, minutes.Items[4] with { Clauses = minutes.Items[4].Clauses.Add("En punkt till.") }) };
        Assert.NotEqual(RecordHash.Of(minutes), RecordHash.Of(changed));
    }

    [Theory]
    [InlineData(Samples.Board)]
    [InlineData(Samples.Committee)]
    public void The_samples_approvers_approved_the_record_that_the_log_gives(string sample)
    {
        var record = RecordHash.Of(Samples.Minutes(sample));
        Assert.Equal([record, record], Samples.Meeting(sample).Signed.Select(given => given.RecordHash));
    }
}
