using System.Net;

namespace Klubba.Web.Tests;

/// <summary>What every answer must have, and what the server must turn away.</summary>
public sealed class GuardTests
{
    [Fact]
    public async Task Every_page_has_the_policy_and_no_script_or_style_of_its_own()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        foreach (var path in (string[])["/", "/anslagstavla", "/arbete", $"/m/{server.Today.Key}/konsol", $"/m/{server.Today.Key}/sal", "/kulturnamnden/2026-03-12", "/kulturnamnden/2026-03-12/25", "/finns-inte"])
        {
            using var answer = await secretary.Get(path);
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(answer.Headers.Contains("Server"));
            var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<style", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(" style=", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_name_from_elsewhere_that_leads_here_gets_nothing()
    {
        await using var server = await TownServer.Start();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);
        request.Headers.Host = "ekeby.example.org";
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/kulturnamnden/2026-03-12/../../etc/passwd")]
    [InlineData("/kulturnamnden/2026-03-12/protokoll.exe")]
    [InlineData("/kulturnamnden/2026-03-12/999")]
    [InlineData("/_/000000000000/klubba.css")]
    [InlineData("/m/m-%00/konsol")]
    [InlineData("/demo/sekreterare/arbete")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        using var answer = await anyone.Get(path);
        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.BadRequest]);
    }

    [Fact]
    public async Task A_meeting_that_is_not_approved_is_not_public_in_any_form()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        var address = Storage.Address.Of(server.Today, server.Town);
        foreach (var path in (string[])["", "/38", "/protokoll.pdf", "/protokoll.json", "/protokoll.html", "/protokoll.docx"])
        {
            using var answer = await anyone.Get(address + path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_part_that_is_approved_by_itself_makes_nothing_else_public()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        var past = server.Town.At("kulturnamnden", "2026-03-12")!;
        var whole = past.Log.FindIndex(line => line.Event is MinutesApproved { Items: null });
        var part = Meeting.Of(past.Log.Take(whole)).Value;
        Assert.Contains(part.Approvals, a => !a.Immediate);
        Assert.False(Published.PublishedRoutes.IsPublic(part));
        Assert.True(Published.PublishedRoutes.IsPublic(past));
    }

    [Fact]
    public async Task The_hall_shows_nothing_of_a_secret_item()
    {
        await using var server = await TownServer.Start();
        var past = server.Town.At("kulturnamnden", "2026-03-12")!;
        var secret = past.Items.Find(i => i.Point.Secrecy is not null)!;
        var open = past.Log.FindIndex(line => line.Event is DecisionMade d && d.Item == secret.Key);
        var log = past.Log.Take(open + 1).Select(line => line.Event is Called c ? line with { Event = c with { Meeting = "m-00000001" } } : line).Select(line => line with { Id = Guid.CreateVersion7() });
        server.Store.Bring(Storage.Streams.Meeting("m-00000001"), log.ToValues());
        using var secretary = server.SignedIn(server.Secretary);
        var page = WebUtility.HtmlDecode(await secretary.Page("/m/m-00000001/sal"));
        Assert.Contains(secret.Point.Secrecy!.PublicTitle!, page, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Point.Title, page, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Point.BaseProposal!.Clauses[0], page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pdf", "%PDF-1.7"), InlineData("json", "{"), InlineData("akn.xml", "<?xml"), InlineData("docx", "PK"), InlineData("html", "<!DOCTYPE"), InlineData("txt", "")]
    public async Task Approved_minutes_can_be_fetched_in_every_form(string form, string begins)
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        using var answer = await anyone.Get($"/kulturnamnden/2026-03-12/protokoll.{form}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith(begins, System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }
}
