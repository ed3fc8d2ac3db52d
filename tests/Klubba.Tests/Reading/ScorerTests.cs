using Xunit;

namespace Klubba.Tests.Reading;

/// <summary>What counts as found, missed and made up.</summary>
public class ScorerTests
{
    private static readonly Minutes Key = SampleMinutes.Meeting;

    /// <summary>What the reading says, and what that counts for in one field.</summary>
    private static readonly Dictionary<string, (Minutes? Reading, string Field, ScoreTally Told)> Cases = new()
    {
        ["det samma"] = (Key, "header.place", new(1, 0, 0)),
        ["en plats som säger mindre"] = (Key with { Place = "Stora salen" }, "header.place", new(1, 0, 0)),
        ["en annan plats"] = (Key with { Place = "Biblioteket" }, "header.place", new(0, 1, 1)),
        ["ingen plats"] = (Key with { Place = null }, "header.place", new(0, 1, 0)),
        ["ett nummer som inte står där"] = (Key with { Items = Key.Items.Add(new() { Number = "8" }) }, "item", new(4, 0, 1)),
        ["en person för lite"] = (Key with { Attendance = [.. Key.Attendance.Skip(1)] }, "attendance.party", new(6, 1, 0)),
        ["brutna rader och skiljetecken"] = (With(2, item => item with { Clauses = ["Föreningen beviljas 45 000 kro-\nnor för renovering av kvarnen"] }), "item.clause", new(6, 0, 0)),
        ["ett yrkande av fel slag"] = (With(1, item => item with { Proposals = item.Proposals.SetItem(0, item.Proposals[0] with { Kind = ProposalKind.Reject }) }), "proposal", new(4, 1, 1)),
        ["en röst som blev en annan"] = (With(1, item => item with { Questions = item.Questions.SetItem(0, item.Questions[0] with { Named = item.Questions[0].Named.SetItem(0, new("Anna Ek", "S", VoteOption.No)) }) }), "vote.named", new(9, 1, 1)),
        ["ingenting"] = (null, "header.date", new(0, 1, 0)),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_value_is_a_hit_missed_or_made_up(string what)
    {
        var (reading, field, told) = Cases[what];
        var scorer = new Scorer();
        scorer.Add(Key, reading);
        Assert.Equal(told, scorer.Fields[field]);
    }

    [Fact]
    public void Without_a_reading_every_keyed_value_is_missed_and_none_is_made_up()
    {
        var (all, none) = (new Scorer(), new Scorer());
        all.Add(Key, Key);
        none.Add(Key, null);
        Assert.Equal(new(0, all.All.Hit, 0), none.All);
        Assert.Equal((1.0, 0.0), (all.Micro, none.Micro));
    }

    private static Minutes With(int at, Func<Item, Item> change) => Key with { Items = Key.Items.SetItem(at, change(Key.Items[at])) };
}
