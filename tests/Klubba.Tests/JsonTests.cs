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

    /// <summary>The waist grows only by optional members: its types and its schema name the same members, in the same order.</summary>
    [Fact]
    public void The_records_have_the_members_of_the_schema()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(SchemaCheck.Embedded("minutes.schema.json"));
        var definitions = schema.RootElement.GetProperty("$defs");
        (Type Type, System.Text.Json.JsonElement Schema)[] pairs =
        [
            (typeof(Minutes), schema.RootElement), (typeof(Person), definitions.GetProperty("person")), (typeof(Attendee), definitions.GetProperty("attendee")),
            (typeof(Item), definitions.GetProperty("item")), (typeof(Proposal), definitions.GetProperty("proposal")), (typeof(Question), definitions.GetProperty("question")),
            (typeof(Statement), definitions.GetProperty("statement")), (typeof(Passage), definitions.GetProperty("passage")), (typeof(Approval), definitions.GetProperty("approval")),
        ];
        foreach (var (type, part) in pairs)
        {
            var members = Json.Options.GetTypeInfo(type).Properties.Select(p => p.Name).Order();
            Assert.Equal(part.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order(), members);
        }
    }

    [Theory]
    [InlineData("""{"body":"Nämnden","date":"2026-03-12"}""", "items")]
    [InlineData("""{"body":"Nämnden","date":"2026-03-12","items":[],"shoe":1}""", "shoe")]
    [InlineData("""{"body":"Nämnden","date":"12 mars","items":[]}""", "date")]
    [InlineData("""{"body":"Nämnden","date":"2026-03-12","items":[{"number":"4","clauses":[null]}]}""", "clauses")]
    [InlineData("""{"body":"Nämnden","date":"2026-03-12","items":[{"number":4}]}""", "number")]
    [InlineData("""{"body":"Nämnden","date":"2026-03-12","items":[{"number":"4","amounts":[{"value":35.3,"unit":"mnkr"}]}]}""", "value")]
    [InlineData("nej", "$")]
    public void Misshapen_JSON_is_a_problem_that_names_the_place(string json, string place)
    {
        var problem = Json.Read(json).Problem;
        Assert.Contains(place, problem!.ToString(), StringComparison.Ordinal);
    }
}
