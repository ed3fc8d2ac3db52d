using System.Net;
using Klubba.Rules;
using Klubba.Web.Office;

namespace Klubba.Web.Tests;

/// <summary>The auditor's desk: what auditors ask, with its evidence, for those who may see it.</summary>
public sealed class AuditTests
{
    [Fact]
    public void Each_rule_that_answers_a_question_is_in_the_rule_book() =>
        Assert.All(Audit.Asked, id => Assert.Contains(RuleBook.All, rule => rule.Id == id));

    [Fact]
    public void A_late_approval_and_a_reservation_by_one_who_did_not_serve_stand_under_their_questions()
    {
        var minutes = new Minutes
        {
            Municipality = "Ekeby",
            Body = "Nämnden",
            BodyKind = BodyKind.Board,
            Date = new(2026, 3, 12),
            ApprovedOn = new(2026, 4, 20),
            Attendance = [new() { Name = "Anna Ek", Party = "S", Role = Role.Chair, Serving = true }, new() { Name = "Bo Al", Party = "M", Role = Role.Substitute, Serving = false }],
            Items = [new() { Number = "1", Title = "Budget", Clauses = ["Budgeten fastställs."], Reservations = [new() { By = [new("Bo Al", "M")] }] }],
        };
        var audit = Audit.Of([("m", new Matter(minutes))]);
        Assert.Contains(audit.Of(AuditQuestion.LateApprovals), row => row.Judgement.Rule.Id == "KL-5-69-fourteen-days");
        Assert.Contains(audit.Of(AuditQuestion.ReservationsByOthers), row => row.Judgement.Rule.Id == "KL-4-27-who" && row.Judgement.Verdict.Item == "1");
        Assert.True(audit.Unknown > 0);
    }

    [Fact]
    public async Task An_auditor_sees_the_period_that_was_asked_for_and_others_see_nothing()
    {
        await using var server = await TownServer.Start();
        var body = server.Today.Composition.Body;
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        using var denied = await member.Get($"/revision/{body}");
        Assert.Equal(HttpStatusCode.NotFound, denied.StatusCode);
        server.Give(server.Key("Håkan Tornberg"), Duty.Auditor);
        var page = WebUtility.HtmlDecode(await member.Page($"/revision/{body}?fran=2026-01-01&till=2026-06-30"));
        Assert.Contains("Prövade sammanträden: 1.", page, StringComparison.Ordinal);
        Assert.Contains("KL-6-30-leave-room-board", page, StringComparison.Ordinal);
        Assert.Contains("/kulturnamnden/2026-03-12/34", page, StringComparison.Ordinal);
        var none = WebUtility.HtmlDecode(await member.Page($"/revision/{body}?fran=2025-01-01&till=2025-06-30"));
        Assert.DoesNotContain("KL-6-30-leave-room-board", none, StringComparison.Ordinal);
        var table = await member.Page($"/revision/{body}/tabell.csv?fran=2026-01-01&till=2026-06-30");
        Assert.Contains("KL-6-30-leave-room-board", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1"), InlineData("a;b", "\"a;b\""), InlineData("sa \"nej\"", "\"sa \"\"nej\"\"\""), InlineData("rad\nrad", "\"rad\nrad\""), InlineData("§ 4", "§ 4")]
    public void A_cell_is_text_whatever_it_holds(string told, string cell) => Assert.Equal(cell, AuditTable.Cell(told));
}
