using Klubba.Formats;
using Xunit;

namespace Klubba.Tests;

public class JsonTests
{
    [Fact]
    public void Minutes_come_back_equal_from_their_JSON()
    {
        var minutes = new Minutes
        {
            Body = "Kulturnämnden",
            Date = new(2026, 3, 12),
            Opened = new(18, 0),
            Items = [new() { Number = "4", Clauses = ["Nämnden godkänner rapporten."], Amounts = [new(1, 35.3m, "mnkr")],
                Questions = [new() { Method = Method.SecretBallot, Ballots = new() { Sums = [new("Lista A", 7)] } }] }],
        };
        Assert.Equal(minutes, Json.Read(Json.Write(minutes)).Value);
    }
}
