using CsCheck;
using Xunit;

namespace Klubba.Tests.Reading;

public class SharedTextTests
{
    [Fact]
    public void The_longest_passage_and_the_words_that_differ_in_it()
    {
        var shared = SharedText.Between("Till att börja med vill vi se en plan för parken och dess träd nu.", "Dessutom vill vi se en plan för parcken och dess träd senare.");
        Assert.NotNull(shared);
        Assert.Equal((4, 1, 10), (shared.FirstStart, shared.SecondStart, shared.Words));
        Assert.Equal([new WordPair(10, "parken", "parcken")], shared.Differing);
    }

    [Fact]
    public void Texts_without_a_common_word_share_nothing() => Assert.Null(SharedText.Between("ett två", "tre fyra"));

    [Fact]
    public void A_text_shares_all_of_itself() => Gen.Char.AlphaNumeric.Array[1, 6].Array[1, 60].Holds(100, words =>
    {
        var text = string.Join(' ', words.Select(word => new string(word)));
        var shared = SharedText.Between(text, text)!;
        return shared.Words == words.Length && shared.Differing.Count == 0;
    });

    [Fact]
    public void The_two_reservations_of_the_seed_share_a_block_that_differs_in_six_words()
    {
        var item = Reader.Read(Shared.Text("seed"), "seed").Minutes.Items[0];
        var shared = SharedText.Between(item.Reservations[0].Text!, item.Reservations[1].Text!)!;
        Assert.Equal((1775, 6), (shared.Words, shared.Differing.Count));
    }
}
