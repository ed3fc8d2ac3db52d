using System.Net;
using Klubba.Web.Published;

namespace Klubba.Web.Tests;

/// <summary>What anyone may read: the body, its decisions, its people in office; and what is told about the site itself.</summary>
public sealed class PublicPagesTests
{
    private static readonly DateOnly Day = new(2026, 4, 10);

    [Fact]
    public async Task The_bodys_page_has_its_people_its_meetings_and_its_decisions_and_nothing_of_a_secret_one()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        var past = server.Town.At("kulturnamnden", "2026-03-12")!;
        var page = WebUtility.HtmlDecode(await anyone.Page("/kulturnamnden"));
        foreach (var told in (string[])["Gunvor Ahlinder", "Ordförande", "Håkan Tornberg", "/kulturnamnden/2026-03-12", $"/fortroendevalda/{server.Chair}"]) Assert.Contains(told, page, StringComparison.Ordinal);
        var view = BodyView.Of(server.Town, server.Archive, "kulturnamnden", Day)!;
        Assert.All(past.Items.Where(i => i.Point.Secrecy is not null), secret => Assert.DoesNotContain(view.Latest, line => line.Title == secret.Point.Title || line.Clauses.Count > 0 && line.Number == secret.Number));
        Assert.NotEmpty(view.Latest);
        foreach (var line in view.Latest) Assert.Contains(line.Clauses[0], WebUtility.HtmlDecode(await anyone.Page(line.Address)).Replace("­", "", StringComparison.Ordinal), StringComparison.Ordinal);
        using var none = await anyone.Get("/okanda-namnden");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("pdf", "%PDF-1.7"), InlineData("docx", "PK"), InlineData("html", "<!DOCTYPE"), InlineData("txt", ""), InlineData("json", "{"), InlineData("akn.xml", "<?xml")]
    public async Task A_decision_has_its_own_address_and_can_be_fetched_in_every_form(string form, string begins)
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        var address = "/kulturnamnden/2026-03-12/25";
        Assert.Contains($"{address}/utdrag.{form}", await anyone.Page(address), StringComparison.Ordinal);
        using var file = await anyone.Get($"{address}/utdrag.{form}");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.StartsWith(begins, await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_tells_what_has_happened_since_and_its_notice_has_a_proof()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        var page = WebUtility.HtmlDecode(await anyone.Page("/kulturnamnden/2026-03-12/25"));
        foreach (var told in (string[])["Vad som har hänt sedan", "Sista dag att överklaga", "7 april 2026", "Laga kraft"]) Assert.Contains(told, page, StringComparison.Ordinal);
        foreach (var path in (string[])["/kulturnamnden/2026-03-12/anslagsbevis.pdf", "/kulturnamnden/2026-03-12/25/anslagsbevis.pdf"])
        {
            using var proof = await anyone.Get(path);
            Assert.Equal("application/pdf", proof.Content.Headers.ContentType?.MediaType);
        }
        Assert.Contains("7 april", WebUtility.HtmlDecode(await anyone.Page("/kulturnamnden/2026-03-12/lagakraft")).Replace("2026-04-07", "7 april", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_persons_page_has_acts_in_office_alone()
    {
        using var town = new PostedTown();
        var minutes = Public.Of(Minutes.Of(town.Meeting));
        var (mover, item) = minutes.Items.SelectMany(i => i.Proposals.SelectMany(p => p.By.Select(by => (by, i)))).First(pair => pair.i.Questions.Any(q => q.Named.Any(b => b.Name == pair.by.Name)));
        var view = PersonView.Of(town.Town, mover.Id!, Day, months: 0)!;
        Assert.Contains(view.Offices, o => o.Body == "Kulturnämnden");
        Assert.Contains(view.Acts, a => a.Number == item.Number && a.Act == "did-propose");
        Assert.Contains(view.Acts, a => a.Number == item.Number && a.Act.StartsWith("did-vote", StringComparison.Ordinal) && a.Text is not null);
        Assert.DoesNotContain(view.Acts, a => minutes.Items.Any(i => i.Secrecy is not null && i.Number == a.Number));
        Assert.Null(PersonView.Of(town.Town, town.Secretary, Day, months: 0));
        Assert.Null(PersonView.Of(town.Town, "p-00000000", Day, months: 0));
    }

    [Fact]
    public async Task Everybody_in_office_has_a_page()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        foreach (var holder in BodyView.Of(server.Town, server.Archive, "kulturnamnden", server.Store.Today())!.Members) Assert.Contains(holder.Name, WebUtility.HtmlDecode(await anyone.Page($"/fortroendevalda/{holder.Person}")), StringComparison.Ordinal);
    }

    [Fact]
    public void It_goes_when_the_office_and_the_municipalitys_own_time_after_it_have_passed()
    {
        using var town = new PostedTown();
        var person = town.Meeting.Composition.Seats.First(s => s.Holder is not null).Holder!;
        var leaves = town.Town.Register.BodyKeys.Select(body => (Event)new Resigned(body, person, new(2026, 6, 1))).ToValues();
        Assert.IsType<Storage.Answer<Register>.Accepted>(town.Store.Append(Storage.Streams.Municipality, new Storage.Act<Register>(Guid.CreateVersion7(), town.Secretary, leaves)));
        Assert.NotNull(PersonView.Of(town.Town, person, new(2026, 5, 31), months: 0));
        Assert.Null(PersonView.Of(town.Town, person, new(2026, 6, 1), months: 0));
        Assert.NotNull(PersonView.Of(town.Town, person, new(2026, 11, 30), months: 6));
        Assert.Null(PersonView.Of(town.Town, person, new(2026, 12, 1), months: 6));
    }

    [Fact]
    public async Task The_statement_and_the_page_of_personal_data_tell_what_the_municipality_has_told_and_guess_nothing()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        Assert.Contains("Kommunen har inte angett när webbplatsen granskades.", WebUtility.HtmlDecode(await anyone.Page("/tillganglighet")), StringComparison.Ordinal);
        Assert.Contains("så länge uppdraget varar.", WebUtility.HtmlDecode(await anyone.Page("/personuppgifter")), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(server.Folder, "public.json"), """{"contact":"kansli@ekeby.example","dataProtection":"ombud@ekeby.example","monthsAfterOffice":12,"reviewed":"2026-02-03"}""");
        var access = WebUtility.HtmlDecode(await anyone.Page("/tillganglighet"));
        Assert.Contains("kansli@ekeby.example", access, StringComparison.Ordinal);
        Assert.Contains("Kommunen granskade webbplatsen 3 februari 2026.", access, StringComparison.Ordinal);
        var privacy = WebUtility.HtmlDecode(await anyone.Page("/personuppgifter"));
        Assert.Contains("ombud@ekeby.example", privacy, StringComparison.Ordinal);
        Assert.Contains("12 månader därefter", privacy, StringComparison.Ordinal);
    }
}
