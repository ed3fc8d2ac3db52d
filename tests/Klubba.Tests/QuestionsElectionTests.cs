using Klubba.Questions;
using Xunit;

namespace Klubba.Tests;

/// <summary>Proportionellt val: quota, groups, quotients, lots.</summary>
public class QuestionsElectionTests
{
    private static readonly DateOnly Now = new(2026, 3, 12);
    private static readonly DateOnly Before = new(2022, 6, 30);

    private static Values<string> Names(string prefix, int count) => Enumerable.Range(1, count).Select(i => $"{prefix}{i}").ToValues();

    private static string Seats(DateOnly on, int places, params BallotPapers[] papers) =>
        string.Concat(ProportionalElection.Elect(papers, places, on, between => between[0]).Select(w => w.Group));

    [Theory]
    [InlineData(13, 5, 3)]
    [InlineData(13, 3, 4)]
    [InlineData(12, 5, 2)]
    [InlineData(1, 9, 1)]
    public void As_many_must_ask_as_those_present_over_the_places_plus_one(int present, int places, int quota) =>
        Assert.Equal(quota, ProportionalElection.Quota(present, places));

    [Fact]
    public void Seven_and_six_ballots_give_three_and_two_of_five_and_two_and_one_of_three()
    {
        Assert.Equal("ABABA", Seats(Now, 5, new("A", Names("a", 5), 7), new("B", Names("b", 5), 6)));
        Assert.Equal("ABA", Seats(Now, 3, new("A", Names("a", 3), 7), new("B", Names("b", 3), 6)));
    }

    [Fact]
    public void Eight_and_four_ballots_and_three_places_go_to_the_lot_two_and_one_either_way()
    {
        BallotPapers[] papers = [new("A", Names("a", 3), 8), new("B", Names("b", 3), 4)];
        foreach (var drawn in (string[])["A", "B"])
        {
            var won = ProportionalElection.Elect(papers, 3, Now, _ => drawn);
            Assert.Equal(["A", "B"], won[1].Lot);
            Assert.Equal((2, 1), (won.Count(w => w.Group == "A"), won.Count(w => w.Group == "B")));
        }
    }

    [Fact]
    public void The_same_group_name_with_the_names_in_another_order_is_another_group_since_July_2022()
    {
        BallotPapers[] papers = [new("A", ["x", "y"], 4), new("A", ["y", "x"], 3), new("B", ["b1", "b2"], 5)];
        Assert.Equal(["b1", "x"], ProportionalElection.Elect(papers, 2, Now, l => l[0]).Select(w => w.Person));
        Assert.Equal(["x", "b1"], ProportionalElection.Elect(papers, 2, Before, l => l[0]).Select(w => w.Person));
    }

    [Fact]
    public void Before_July_2022_the_order_in_a_group_is_counted_with_divided_ballots()
    {
        // Four for x, y and three for z, y: x first with 4; then y has 4/2 = 2 against z with 3.
        var won = ProportionalElection.Elect([new("A", ["x", "y"], 4), new("A", ["z", "y"], 3)], 2, Before, l => l[0]);
        Assert.Equal(["x", "z"], won.Select(w => w.Person));
    }

    [Fact]
    public void Who_is_elected_from_two_groups_is_half_a_place_for_each()
    {
        // x from A (6), then x from B (5) is shared: A 6 / 1.5 = 4, B 5 / 1.5 = 3.3, C 4: a lot between A and C.
        var won = ProportionalElection.Elect([new("A", ["x", "a"], 6), new("B", ["x", "b"], 5), new("C", ["c"], 4)], 3, Now, between => between[^1]);
        Assert.Equal(["x", "c", "a"], won.Select(w => w.Person));
        Assert.Equal(["A", "C"], won[1].Lot);
    }

    [Fact]
    public void A_lot_that_gives_another_name_is_a_wrong_argument() =>
        Assert.Throws<ArgumentException>(() => ProportionalElection.Elect([new("A", ["a"], 1), new("B", ["b"], 1)], 1, Now, _ => "C"));
}
