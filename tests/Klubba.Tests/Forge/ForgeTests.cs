using Klubba.Tests.Reading;
using Xunit;

namespace Klubba.Tests.Forge;

/// <summary>Every layout of the forge is read, whatever chance makes of it.</summary>
public class ForgeTests
{
    public static TheoryData<string> Names => [.. Layouts.All.Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_forged_meeting_is_read_as_it_was_held(string name)
    {
        foreach (var laid in new[] { true, false })
        {
            var score = Forged.Score(Layouts.All.Single(layout => layout.Name == name), laid);
            Assert.True(score.Micro >= 0.99, $"{name}, {(laid ? "with columns" : "as a stream")}: {score.Micro:F4}, {string.Join(", ", score.Fields.Where(field => field.Value.F1 < 0.99))}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_of_a_forged_meeting_is_lost(string name)
    {
        foreach (var seed in Forged.Seeds.Take(4))
        {
            var (text, _) = Press.Print(Layouts.All.Single(layout => layout.Name == name), seed, laid: seed % 2 == 0);
            NothingLostTests.AssertNothingLost(text, $"{name}, seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_forged_meeting_is_read_in_every_form(string name)
    {
        var layout = Layouts.All.Single(layout => layout.Name == name);
        foreach (var form in Forms.Whole.Where(form => form != Form.Stream || !layout.NeedsColumns))
        {
            var score = Forged.Score(layout, form);
            Assert.True(score.Micro >= 0.99, $"{name}, {form}: {score.Micro:F4}, {string.Join(", ", score.Fields.Where(field => field.Value.F1 < 0.99))}");
        }
    }

    [Fact]
    public void A_seed_gives_the_same_paper_every_time() =>
        Assert.All(Layouts.All, layout => Assert.Equal(Press.Print(layout, 4, laid: true).Text, Press.Print(layout, 4, laid: true).Text));
}
