using System.Net;
using Klubba.Web.People;
using Klubba.Web.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Klubba.Web.Tests;

/// <summary>Who has read what is secret is told; who erases says why; sessions end when they should.</summary>
public sealed class JournalTests
{
    /// <summary>A meeting of today with a secret item, and its key.</summary>
    private static string Secret(TownServer server)
    {
        var notice = server.Today.Notice with { Meeting = "m-secret00", Number = null, Agenda = [new("i-secret00", "Hemlig rubrik", Secrecy: new("25 kap. 1 § OSL", PublicTitle: "Individärende"))] };
        server.Store.Append(Streams.Meeting("m-secret00"), new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, notice));
        return "m-secret00";
    }

    [Fact]
    public async Task Who_reads_a_secret_item_is_told_to_the_administrator_and_to_nobody_else()
    {
        await using var server = await TownServer.Start();
        var (key, body, member) = (Secret(server), server.Today.Composition.Body, server.Key("Håkan Tornberg"));
        using var reading = server.SignedIn(member);
        await reading.Page($"/m/{key}/ledamot");
        await reading.Page($"/m/{key}/ledamot");
        await reading.Page($"/m/{key}/sal");
        await reading.Page($"/m/{server.Today.Key}/ledamot");
        using (var denied = await reading.Get($"/organ/{body}/atkomst")) Assert.Equal(HttpStatusCode.NotFound, denied.StatusCode);
        server.Give(server.Chair, Duty.Administrator);
        using var administrator = server.SignedIn(server.Chair);
        var page = WebUtility.HtmlDecode(await administrator.Page($"/organ/{body}/atkomst"));
        Assert.Equal(2, page.Split("läste det sekretessbelagda").Length);
        Assert.Contains("Håkan Tornberg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemlig rubrik", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_reading_is_told_again_after_ten_minutes()
    {
        var folder = Directory.CreateTempSubdirectory("klubba-").FullName;
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 12, 17, 0, 0, TimeSpan.Zero));
        using (var store = new Store(folder, clock))
        {
            var journal = new Journal(store, clock);
            foreach (var minutes in (int[])[0, 5, 5, 9])
            {
                clock.Advance(TimeSpan.FromMinutes(minutes));
                journal.Read("p-anna0000", "b-00000000", "/m/m-00000000/konsol");
            }
            Assert.Equal(["2026-03-12 18:10", "2026-03-12 18:00"], journal.Of("b-00000000", _ => true).Select(row => row.At.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Empty(journal.Of("b-other000", _ => true));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_text_is_erased_by_the_secretary_with_its_ground_and_an_approved_one_is_kept()
    {
        await using var server = await TownServer.Start();
        var past = server.Town.At("kulturnamnden", "2026-03-12")!;
        var address = $"/m/{past.Key}/texter";
        using var secretary = server.SignedIn(server.Secretary);
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        using (var denied = await member.Get(address)) Assert.Equal(HttpStatusCode.NotFound, denied.StatusCode);
        var texts = server.Store.Erasable(Streams.Meeting(past.Key).Name);
        var kept = texts.First(t => Keeping.KeepingRoutes.IsKept(past, t.Text));
        using (var refused = await secretary.Post(address, address, ("id", Guid.CreateVersion7().ToString()), ("text", kept.Key), ("ground", "beslut"))) Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        server.Store.Append(Streams.Meeting(server.Today.Key), new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, new Opened(server.Chair) { Despite = ["x"], DespiteReason = "Ordföranden är sjuk" }));
        address = $"/m/{server.Today.Key}/texter";
        var own = Assert.Single(server.Store.Erasable(Streams.Meeting(server.Today.Key).Name));
        using (var without = await secretary.Post(address, address, ("id", Guid.CreateVersion7().ToString()), ("text", own.Key), ("ground", " "))) Assert.Equal(HttpStatusCode.UnprocessableEntity, without.StatusCode);
        Assert.Contains("Ordföranden är sjuk", WebUtility.HtmlDecode(await secretary.Page(address)), StringComparison.Ordinal);
        using (var erased = await secretary.Post(address, address, ("id", Guid.CreateVersion7().ToString()), ("text", own.Key), ("ground", "dataskyddsförordningen artikel 17.1 d"))) Assert.Equal(HttpStatusCode.Redirect, erased.StatusCode);
        Assert.DoesNotContain("sjuk", WebUtility.HtmlDecode(await secretary.Page(address)), StringComparison.Ordinal);
        Assert.Equal(Erased.Shown, server.Today.Log[^1].Event.DespiteReason);
    }

    [Fact]
    public async Task Signing_out_ends_this_session_alone()
    {
        await using var server = await TownServer.Start();
        using var here = server.SignedIn(server.Secretary);
        using var elsewhere = server.SignedIn(server.Secretary);
        using var left = await here.Post("/arbete", "/logga-ut");
        using var after = await here.Get("/arbete");
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        await elsewhere.Page("/arbete");
    }

    [Fact]
    public async Task Whoever_gets_or_loses_a_role_signs_in_anew()
    {
        await using var server = await TownServer.Start();
        var (body, member) = (server.Today.Composition.Body, server.Key("Håkan Tornberg"));
        server.Give(server.Secretary, Duty.Administrator);
        using var reading = server.SignedIn(member);
        using var administrator = server.SignedIn(server.Secretary);
        await reading.Page("/arbete");
        foreach (var person in (string[])[member, server.Secretary])
            using (var told = await administrator.Post($"/organ/{body}", $"/organ/{body}/handling/role-given", ("id", Guid.CreateVersion7().ToString()), ("data", $$"""{"body":"{{body}}","person":"{{person}}","duty":"auditor","from":"2026-01-01"}""")))
                Assert.Equal(HttpStatusCode.Redirect, told.StatusCode);
        using var after = await reading.Get("/arbete");
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        await administrator.Page("/arbete");
    }
}
