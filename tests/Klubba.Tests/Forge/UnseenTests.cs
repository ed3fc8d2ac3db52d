using Xunit;

namespace Klubba.Tests.Forge;

/// <summary>Layouts that nobody surveyed. A floor only rises.</summary>
public class UnseenTests
{
    public static TheoryData<string> Names => [.. Layouts.Looked.Concat(Layouts.Closed).Select(layout => layout.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_layout_of_our_own_invention_is_read_no_worse_than_before(string name)
    {
        var layout = Layouts.Looked.Concat(Layouts.Closed).Single(layout => layout.Name == name);
        foreach (var laid in new[] { true, false })
        {
            var score = Forged.Score(layout, laid).Micro;
            Assert.True(score >= Layouts.Floor(layout), $"{name}, {(laid ? "with columns" : "as a stream")}: {score:F4}");
        }
    }
}
