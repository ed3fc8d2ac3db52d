using CsCheck;
using Klubba.Formats;
using Xunit;

namespace Klubba.Tests;

/// <summary>What differs between two minutes.</summary>
public class MinutesDiffTests
{
    private static readonly Minutes Held = SampleMinutes.Meeting;

    /// <summary>What is done to the sample, and each difference that is told of it: the field, what stood, what stands.</summary>
    private static readonly Dictionary<string, (Func<Minutes, Minutes> Change, string[] Told)> Cases = new()
    {
        ["ingenting"] = (m => m with { }, []),
        ["en annan plats"] = (m => m with { Place = "Biblioteket" }, ["place: Stora salen, Ekeby kommunhus → Biblioteket"]),
        ["ingen sekreterare"] = (m => m with { Secretary = null }, ["secretary: Karin Frisk → "]),
        ["en som tjänstgör"] = (Serving, ["attendance[Hedda Ahl].serving: false → true"]),
        ["en som inte var där"] = (m => m with { Attendance = [.. m.Attendance.Where(a => a.Name != "Ivar Berg")] },
            ["attendance[Ivar Berg].name: Ivar Berg → ", "attendance[Ivar Berg].role: other → ", "attendance[Ivar Berg].title: förvaltningschef → "]),
        ["två i annan ordning"] = (m => m with { Approvers = ["Cia Dal", "Anna Ek"] }, ["approvers[0]: Anna Ek → Cia Dal", "approvers[1]: Cia Dal → Anna Ek"]),
        ["paragraferna i annan ordning"] = (m => m with { Items = [m.Items[1], m.Items[0], m.Items[2], m.Items[3]] }, ["items: § 4, § 5, § 6, § 7 → § 5, § 4, § 6, § 7"]),
        ["en ny paragraf först"] = (m => m with { Items = m.Items.Insert(0, new() { Number = "3", Title = "Öppnande" }) }, ["items[§ 3].number:  → 3", "items[§ 3].title:  → Öppnande"]),
        ["en rubrik"] = (m => Item(m, 2, i => i with { Title = "Bidrag" }), ["items[§ 6].title: Bidrag till Ekeby hembygdsförening → Bidrag"]),
        ["en beslutspunkt till"] = (m => Item(m, 2, i => i with { Clauses = i.Clauses.Add("Ärendet avslutas.") }), ["items[§ 6].clauses[1]:  → Ärendet avslutas."]),
        ["en röst"] = (m => Item(m, 1, i => i with { Questions = i.Questions.SetItem(0, i.Questions[0] with { No = 3 }) }), ["items[§ 5].questions[0].no: 2 → 3"]),
        ["samma paragraf två gånger"] = (m => m with { Items = m.Items.Add(new() { Number = "7" }) }, ["items[§ 7, 2].number:  → 7"]),
        ["bara en underlig paragraf till"] = (m => m with { Items = m.Items.AddRange([new() { Number = "7, 2" }, new() { Number = "7" }]) }, ["items[§ 7, 2].number:  → 7, 2", "items[§ 7, 3].number:  → 7"]),
        ["en räknad röst"] = (Sums, ["items[§ 7].questions[0].ballots.sums.Bo Lund (M): 1 → 2"]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_field_that_differs_is_told_with_what_both_say(string what)
    {
        var (change, told) = Cases[what];
        Assert.Equal(told, MinutesDiff.Of(Held, change(Held)).Select(field => $"{field.Path}: {field.One} → {field.Other}"));
    }

    [Fact]
    public void Minutes_differ_from_themselves_in_nothing() => Generate.Minutes.Holds(200, minutes => MinutesDiff.Of(minutes, Json.Read(Json.Write(minutes)).Value).Count == 0);

    [Fact]
    public void Two_minutes_differ_in_something_just_when_they_are_not_the_same() =>
        Gen.Select(Generate.Minutes, Generate.Minutes).Holds(200, pair => (MinutesDiff.Of(pair.Item1, pair.Item2).Count == 0) == (Json.Write(pair.Item1) == Json.Write(pair.Item2)));

    [Fact]
    public void A_changed_field_is_the_one_that_is_told() =>
        Generate.Minutes.Holds(200, made =>
        {
            var minutes = Json.Read(Json.Write(made)).Value;
            var changed = minutes with { Items = minutes.Items.Select(item => item with { Summary = "Nytt. " + item.Summary }).ToValues() };
            var told = MinutesDiff.Of(minutes, changed);
            Assert.Equal(minutes.Items.Select(item => item.Summary), told.Select(field => field.One));
            Assert.Equal(changed.Items.Select(item => item.Summary), told.Select(field => field.Other));
            Assert.All(told, field => Assert.EndsWith(".summary", field.Path, StringComparison.Ordinal));
        });

    [Fact]
    public void What_one_lacks_the_other_has() =>
        Gen.Select(Generate.Minutes, Generate.Minutes).Holds(100, pair =>
            Assert.Equal(
                MinutesDiff.Of(pair.Item1, pair.Item2).Select(field => (field.Path, field.One, field.Other)).Order(),
                MinutesDiff.Of(pair.Item2, pair.Item1).Select(field => (field.Path, One: field.Other, Other: field.One)).Order()));

    private static Minutes Item(Minutes minutes, int at, Func<Item, Item> change) => minutes with { Items = minutes.Items.SetItem(at, change(minutes.Items[at])) };

    private static Minutes Serving(Minutes minutes)
    {
        var at = minutes.Attendance.FindIndex(person => person.Name == "Hedda Ahl");
        return minutes with { Attendance = minutes.Attendance.SetItem(at, minutes.Attendance[at] with { Serving = true }) };
    }

    private static Minutes Sums(Minutes minutes) => Item(minutes, 3, item => item with
    {
        Questions = [item.Questions[0] with { Ballots = item.Questions[0].Ballots! with { Sums = [new("Cia Dal (V)", 3), new("Bo Lund (M)", 2)] } }],
    });
}
