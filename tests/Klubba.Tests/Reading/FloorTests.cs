using Klubba.Formats;
using Xunit;

namespace Klubba.Tests.Reading;

/// <summary>How well the keyed documents are read. A floor only rises.</summary>
public class FloorTests
{
    /// <summary>F1 in thousandths, rounded down, for fields with at least twenty keyed values.</summary>
    private static readonly Dictionary<string, int> Floors = new()
    {
        ["attendance.elected"] = 1000,
        ["attendance.others"] = 1000,
        ["attendance.party"] = 1000,
        ["attendance.role"] = 1000,
        ["attendance.servesFor"] = 1000,
        ["attendance.serving"] = 1000,
        ["item"] = 1000,
        ["item.caseNumber"] = 1000,
        ["item.clause"] = 989,
        ["item.recommendation"] = 952,
        ["item.title"] = 1000,
        ["nonParticipants"] = 1000,
        ["proposal"] = 998,
        ["proposal.mover"] = 996,
        ["question"] = 1000,
        ["reservations"] = 1000,
        ["statements"] = 1000,
        ["vote.means"] = 1000,
        ["vote.named"] = 1000,
        ["vote.totals"] = 1000,
    };

    [Fact]
    public void No_field_is_read_worse_than_before()
    {
        var scorer = new Scorer();
        foreach (var file in Directory.GetFiles(Path.Combine(Shared.Corpus, "gold"), "*.json").Order(StringComparer.Ordinal))
        {
            var id = Path.GetFileNameWithoutExtension(file);
            var key = Json.Read(File.ReadAllText(file));
            Assert.True(key.Ok, $"{id}: {key.Problem}");
            scorer.Add(key.Value, Reader.Read(Shared.Text(id), id).Minutes);
        }
        var low = new List<string>();
        foreach (var (field, tally) in scorer.Fields)
        {
            var score = (int)(tally.F1 * 1000);
            if (tally.Keyed >= 20 && score < Floors.GetValueOrDefault(field, 1001)) low.Add($"{field} {score} {tally}");
        }
        Assert.True(low.Count == 0, string.Join('\n', low));
        Assert.True(scorer.Micro >= 0.998, $"micro F1 {scorer.Micro:F4}");
    }
}
