using Xunit;

namespace Klubba.Tests;

/// <summary>What is found in minutes, and what is not.</summary>
public class SearchedMinutesTests
{
    private static readonly Minutes Minutes = new()
    {
        Body = "Kulturnämnden",
        Date = new(2026, 3, 12),
        Items =
        [
            new() { Number = "1", Title = "Föreningsbidraget till Ekeby körförening", Clauses = ["Ansökan beviljas."] },
            new() { Number = "2", Title = "Öppettider vid biblioteken", Clauses = ["Biblioteket håller öppet."], Proposals = [new() { Kind = ProposalKind.Approve, By = [new("Renée Ek", "S")] }] },
            new() { Number = "3", Title = "Hemligt", Secrecy = new("OSL") { PublicTitle = "Ett ärende" }, Clauses = ["Något om ljudverket."] },
        ],
    };

    [Theory]
    [InlineData("bidrag", "1")]
    [InlineData("bidragen", "1")]
    [InlineData("KÖRFÖRENINGAR", "1")]
    [InlineData("bibliotek", "2")]
    [InlineData("öppettiderna biblioteket", "2")]
    [InlineData("renee ek", "2")]
    [InlineData("oppet", "")]
    [InlineData("bidrag bibliotek", "")]
    [InlineData("", "")]
    [InlineData("?", "")]
    public void An_item_is_found_by_the_stems_of_all_words(string question, string items) =>
        Assert.Equal(items, string.Join(',', new SearchedMinutes(Minutes).With(SearchedMinutes.Words(question)).Select(found => found.Item.Number)));

    [Fact]
    public void A_public_copy_gives_nothing_of_a_secret_item_away() =>
        Assert.Empty(new SearchedMinutes(Public.Of(Minutes)).With(SearchedMinutes.Words("ljudverket")));

    [Fact]
    public void A_long_question_is_cut() => Assert.Equal(SearchedMinutes.MostWords, SearchedMinutes.Words(string.Join(' ', Enumerable.Range(0, 100).Select(i => $"ord{i}"))).Count);
}
