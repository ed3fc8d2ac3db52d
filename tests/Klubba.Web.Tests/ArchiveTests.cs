using System.Net;
using Klubba.Formats;
using Klubba.Web.Imports;
using Klubba.Web.Storage;

namespace Klubba.Web.Tests;

/// <summary>Old minutes in the server: received, read, looked through, published as what they are.</summary>
public sealed class ArchiveTests
{
    private const string Old = """
        Kulturnämnden                                   Protokoll

        Sammanträdesdatum 2011-05-19

        Plats och tid   Stora salen, kl. 18.00–19.10
        Beslutande      Anna Ek (S), ordförande
                        Bo Lund (M)

        § 12
        Bidrag till folkdans
        Dnr KN 2011/17

        Beslut
        Nämnden beviljar 10 000 kronor.
        """;

    [Fact]
    public async Task A_file_is_received_read_mended_and_published_as_a_rendering()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        using var received = await secretary.Upload("/arkiv", "/arkiv", ("gammalt.txt", System.Text.Encoding.UTF8.GetBytes(Old)));
        Assert.Equal(HttpStatusCode.Redirect, received.StatusCode);
        var import = Assert.Single(server.Archive.Imports);
        Assert.Contains("Bidrag till folkdans", WebUtility.HtmlDecode(await secretary.Page($"/arkiv/{import.Key}")), StringComparison.Ordinal);

        using var anyone = server.Anyone();
        using var before = await anyone.Get("/kulturnamnden/2011-05-19");
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        using var mended = await secretary.Post($"/arkiv/{import.Key}", $"/arkiv/{import.Key}/falt", ("id", Guid.CreateVersion7().ToString()), ("field", "items[0].title"), ("is", "Bidrag till folkdansen"));
        using var published = await secretary.Post($"/arkiv/{import.Key}", $"/arkiv/{import.Key}/publicera", ("id", Guid.CreateVersion7().ToString()));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (mended.StatusCode, published.StatusCode));
        foreach (var path in (string[])["/kulturnamnden/2011-05-19", "/kulturnamnden/2011-05-19/12"])
        {
            var page = WebUtility.HtmlDecode(await anyone.Page(path));
            Assert.Contains("Bidrag till folkdansen", page, StringComparison.Ordinal);
            Assert.Contains("originalet gäller", page, StringComparison.Ordinal);
        }
        Assert.Contains("/kulturnamnden/2011-05-19", await anyone.Page("/"), StringComparison.Ordinal);
        var found = WebUtility.HtmlDecode(await anyone.Page("/sok?q=folkdansens+bidraget"));
        Assert.Contains("/kulturnamnden/2011-05-19/12", found, StringComparison.Ordinal);
        Assert.Contains("återgivning av originalet", found, StringComparison.Ordinal);
        Assert.DoesNotContain("/kulturnamnden/2011-05-19/12", await anyone.Page("/sok?q=hockey"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_file_that_cannot_be_read_costs_none_of_the_others()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        using var received = await secretary.Upload("/arkiv", "/arkiv", ("bild.png", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3]), ("../../gammalt.txt", System.Text.Encoding.UTF8.GetBytes(Old)));
        Assert.Contains("bild.png", WebUtility.HtmlDecode(await received.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal("gammalt.txt", Assert.Single(server.Archive.Imports).Name);
    }

    [Fact]
    public async Task The_archive_is_not_for_members_and_its_files_not_for_anyone()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        using var received = await secretary.Upload("/arkiv", "/arkiv", ("gammalt.txt", System.Text.Encoding.UTF8.GetBytes(Old)));
        var key = server.Archive.Imports[0].Key;
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        using var anyone = server.Anyone();
        foreach (var visitor in (Visitor[])[member, anyone])
            foreach (var path in (string[])["/arkiv", $"/arkiv/{key}", $"/arkiv/{key}/original"])
            {
                using var answer = await visitor.Get(path);
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        using var original = await secretary.Get($"/arkiv/{key}/original");
        Assert.Equal(("application/octet-stream", "attachment"), (original.Content.Headers.ContentType!.MediaType, original.Content.Headers.ContentDisposition!.DispositionType));
    }

    [Theory]
    [InlineData("items[0].title", "Ny rubrik", true)]
    [InlineData("items[0].clauses[0]", "Nämnden avslår.", true)]
    [InlineData("date", "2011-05-20", true)]
    [InlineData("date", "igår", false)]
    [InlineData("items[7].title", "x", false)]
    [InlineData("items", "x", false)]
    [InlineData("items[0].nothing", "x", false)]
    [InlineData("../etc", "x", false)]
    [InlineData("", "x", false)]
    public void A_field_is_mended_only_where_it_is_and_with_what_fits(string path, string value, bool ok)
    {
        var minutes = OneReader.Read(System.Text.Encoding.UTF8.GetBytes(Old), "gammalt.txt").Value.Minutes;
        var set = JsonField.Set(minutes, path, value);
        Assert.Equal(ok, set.Ok);
        if (ok) Assert.Equal(value, JsonField.Get(set.Value, path));
    }

    [Fact]
    public void A_kept_reading_comes_back_the_same()
    {
        var reading = OneReader.Read(System.Text.Encoding.UTF8.GetBytes(Old), "gammalt.txt").Value;
        Assert.Equal(reading, ReadingJson.Read(ReadingJson.Write(reading)).Value);
    }

    [Fact]
    public void What_a_person_has_reviewed_stands_when_the_original_is_read_anew()
    {
        var minutes = OneReader.Read(System.Text.Encoding.UTF8.GetBytes(Old), "gammalt.txt").Value.Minutes;
        Entry Line(long seq, ImportEvent e) => new(seq, Guid.CreateVersion7(), new(2026, 1, 2, 12, 0, 0, TimeSpan.FromHours(1)), Key.Klubba, e);
        var import = Import.Of([Line(1, new SourceStored("r-00000001", "gammalt.txt", "aa")), Line(2, new Read("1", "bb")), Line(3, new Reviewed("items[0].title", "Bidrag till folkdans", "Bidrag")), Line(4, new Read("2", "cc"))]).Value;
        Assert.Equal("cc", import.Reading);
        Assert.Equal("Bidrag", import.With(minutes).Items[0].Title);
    }
}
