using System.Net;
using Klubba.Web.Storage;

namespace Klubba.Web.Tests;

/// <summary>Public pages are kept, and yet what has been told is in the next answer, and nothing of one reader comes to another.</summary>
public sealed class PageCacheTests
{
    private const string Minutes = "/kulturnamnden/2026-03-12", Item = "/kulturnamnden/2026-03-12/25";

    [Theory]
    [InlineData("/"), InlineData(Minutes), InlineData(Item)]
    public async Task Who_has_the_page_is_told_that_it_stands(string path)
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        using var first = await anyone.Get(path);
        var tag = first.Headers.ETag!;
        using var again = await anyone.Get(path, ("If-None-Match", tag.ToString()));
        Assert.Equal((HttpStatusCode.NotModified, tag), (again.StatusCode, again.Headers.ETag));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_act_is_in_the_next_answer()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        var (home, minutes) = (await anyone.Page("/"), await anyone.Page(Minutes));
        var past = server.Town.At("kulturnamnden", "2026-03-12")!;
        Tell(server, past, new Corrected(null, "renoveringen", "ombyggnaden", server.Secretary, "skrivfel", server.Store.Today()));
        var corrected = await anyone.Page(Minutes);
        Assert.NotEqual(minutes, corrected);
        Assert.Contains("ombyggnaden", corrected, StringComparison.Ordinal);
        Tell(server, server.Today, server.Today.Notice with { Place = "Kvarnsalen" });
        Assert.DoesNotContain("Kvarnsalen", home, StringComparison.Ordinal);
        Assert.Contains("Kvarnsalen", await anyone.Page("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_language_has_its_own_page()
    {
        await using var server = await TownServer.Start();
        using var one = server.Anyone();
        using var other = server.Anyone();
        var swedish = await one.Page(Minutes);
        Assert.Contains("lang=\"en\"", await other.Page(Minutes + "?lang=en"), StringComparison.Ordinal);
        Assert.Equal(swedish, await one.Page(Minutes));
        Assert.NotEqual(swedish, await other.Page(Minutes));
    }

    [Fact]
    public async Task What_is_written_for_somebody_is_kept_nowhere_and_comes_to_nobody_else()
    {
        await using var server = await TownServer.Start();
        var name = server.Today.People[server.Secretary].Name;
        using var secretary = server.SignedIn(server.Secretary);
        using var anyone = server.Anyone();
        foreach (var path in new[] { "/", Item })
        {
            using var own = await secretary.Get(path);
            Assert.Contains("/logga-ut", await own.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.True(own.Headers.CacheControl!.NoStore);
            Assert.Null(own.Headers.ETag);
            using var open = await anyone.Get(path);
            var page = await open.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("/logga-ut", page, StringComparison.Ordinal);
            Assert.DoesNotContain("__RequestVerificationToken", page, StringComparison.Ordinal);
            Assert.False(open.Headers.Contains("Set-Cookie"));
        }
        Assert.DoesNotContain(name, await anyone.Page("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compressed_or_not_it_is_the_same_page()
    {
        await using var server = await TownServer.Start();
        using var anyone = server.Anyone();
        using var packed = await anyone.Get(Minutes, ("Accept-Encoding", "br;q=0.5, gzip"));
        Assert.Equal("gzip", packed.Content.Headers.ContentEncoding.Single());
        await using var gzip = new System.IO.Compression.GZipStream(await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(gzip);
        Assert.Equal(await anyone.Page(Minutes), await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        using var plain = await anyone.Get(Minutes, ("Accept-Encoding", "gzip;q=0"));
        Assert.Empty(plain.Content.Headers.ContentEncoding);
    }

    private static void Tell(TownServer server, Meeting meeting, MeetingEvent e) =>
        Assert.IsType<Answer<Meeting>.Accepted>(server.Store.Append(Streams.Meeting(meeting.Key), new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, e)));
}
