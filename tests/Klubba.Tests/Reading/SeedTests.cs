using Xunit;

namespace Klubba.Tests.Reading;

/// <summary>The extract that the project began with: what a reading of it must hold besides what the key scores.</summary>
public class SeedTests
{
    private static Item Item => Reader.Read(Shared.Text("seed"), "seed").Minutes.Items[0];

    [Fact]
    public void Both_reservations_are_whole()
    {
        var texts = Item.Reservations.Select(reservation => reservation.Text!).ToList();
        Assert.Equal([2072, 1914], texts.Select(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.All(texts, text => Assert.EndsWith("enligt ovanstående.", text.TrimEnd('"'), StringComparison.Ordinal));
    }

    [Fact]
    public void The_points_of_a_reservation_are_no_clauses_and_its_heading_no_proposal()
    {
        Assert.Equal(7, Item.Clauses.Count);
        Assert.Equal(5, Item.Proposals.Count);
        Assert.Single(Item.Proposals, proposal => proposal.Kind == ProposalKind.ReferBack);
    }

    [Fact]
    public void A_paragraph_that_a_page_break_parted_is_joined() =>
        Assert.Contains("Vi kan även notera att klotter och nedskräpning", Item.Reservations[1].Text, StringComparison.Ordinal);

    [Fact]
    public void Amounts_say_their_clause_and_kind()
    {
        Assert.Equal(new Amount(2, 35.3m, "mnkr", "omslutning"), Item.Amounts[0]);
        Assert.Equal([2, 3, 4, 4, 5, 6], Item.Amounts.Select(amount => amount.Clause!.Value));
        Assert.Equal(3.7m, Item.Amounts.Where(amount => amount.Kind == "budgetjustering").Sum(amount => amount.Value));
    }

    [Fact]
    public void What_is_not_scored_is_read_too()
    {
        Assert.StartsWith("Förvaltningen bedömer", Item.Summary, StringComparison.Ordinal);
        Assert.Equal(7, Item.Documents.Count);
        Assert.Equal("förvaltningen", Item.BaseProposal?.By);
        Assert.Equal([Subject.Procedural, Subject.Main], Item.Questions.Select(question => question.Subject!.Value));
        Assert.Contains(Item.Remainder, passage => passage.Text.Contains("överläggningen avslutad", StringComparison.Ordinal));
        Assert.True(Item.ApprovedImmediately);
    }

    [Fact]
    public void Members_have_their_places()
    {
        var reading = Reader.Read(Shared.Text("seed"), "seed");
        var at = reading.Places.Of("items[0].clauses[2]");
        Assert.StartsWith("3. ", SourceText.FromText(Shared.Text("seed"), "seed").Lines[at!.Value.Line - 1].Text, StringComparison.Ordinal);
    }
}
