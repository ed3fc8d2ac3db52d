using Klubba.Web.Room;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Klubba.Web.Tests;

/// <summary>From a form to an event: a form can say nothing that the log could not.</summary>
public sealed class FormEventTests
{
    private static FormCollection Form(params (string Name, string[] Values)[] fields) => new(fields.ToDictionary(f => f.Name, f => new StringValues(f.Values)));

    [Fact]
    public void What_is_filled_in_is_laid_over_what_was_offered()
    {
        var read = FormEvent.Read("reservation-entered", Form(("data", ["""{"item":"i-00000001","by":[]}"""]), ("x.by[]", ["p-00000001", "p-00000002"]), ("x.text", [" Skäl. "])));
        Assert.Equal(new ReservationEntered("i-00000001", ["p-00000001", "p-00000002"], Text: "Skäl."), read.Value);
    }

    [Fact]
    public void A_text_of_lines_becomes_clauses()
    {
        var read = FormEvent.Read("decision-made", Form(("data", ["""{"item":"i-00000001","clauses":[{"text":"x"}]}"""]), ("x.clauses[].text", ["Ett.\r\n\r\n  Två.\n"])));
        Assert.Equal(new DecisionMade("i-00000001", [new("Ett."), new("Två.")]), read.Value);
    }

    [Fact]
    public void An_empty_field_is_not_told() =>
        Assert.Null(((ReservationEntered)FormEvent.Read("reservation-entered", Form(("data", ["""{"item":"i-00000001","by":["p-00000001"]}"""]), ("x.text", [" "]))).Value).Text);

    [Theory]
    [InlineData("no-such-event", "{}")]
    [InlineData("ballot-cast", "{\"item\":\"i-00000001\"}")]
    [InlineData("ballot-cast", "{\"item\":1}")]
    [InlineData("ballot-cast", "[[[")]
    [InlineData("ballot-cast", "null")]
    [InlineData("gavel-fell", "{\"item\":\"i-00000001\",\"question\":\"q-00000001\",\"more\":1}")]
    public void What_is_wrong_is_a_problem_and_no_exception(string type, string data) => Assert.False(FormEvent.Read(type, Form(("data", [data]))).Ok);

    [Fact]
    public void Too_many_fields_are_a_problem() =>
        Assert.False(FormEvent.Read("note-entered", Form([.. Enumerable.Range(0, 501).Select(i => ($"x.f{i}", new[] { "a" }))])).Ok);
}
