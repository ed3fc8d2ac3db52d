using System.Net;
using Klubba.Web.People;
using Klubba.Web.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Klubba.Web.Tests;

/// <summary>Who can sign in, and what an account keeps.</summary>
public sealed class SignInTests : IDisposable
{
    private const string Good = "tolv tecken minst";

    private readonly string folder = Directory.CreateTempSubdirectory("klubba-").FullName;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 12, 17, 0, 0, TimeSpan.Zero));
    private readonly Store store;
    private readonly Accounts accounts;

    public SignInTests()
    {
        store = new(folder, clock);
        accounts = new(store, clock);
    }

    public void Dispose()
    {
        store.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_link_is_used_once()
    {
        var link = accounts.Invite("p-anna0000");
        Assert.Equal((true, "p-anna0000"), accounts.Invited(link));
        Assert.True(accounts.Accept(link, "p-anna0000", "Anna", Good));
        Assert.False(accounts.Accept(link, "p-anna0000", "Anna", "ett annat lösenord"));
        Assert.Equal("p-anna0000", accounts.SignIn("anna", Good));
    }

    [Fact]
    public void A_link_holds_a_day_and_a_newer_one_takes_its_place()
    {
        var (old, link) = (accounts.Invite("p-anna0000"), accounts.Invite("p-anna0000"));
        Assert.False(accounts.Invited(old).Holds);
        clock.Advance(TimeSpan.FromHours(24));
        Assert.False(accounts.Invited(link).Holds);
    }

    [Theory]
    [InlineData("anna", "fel lösenord här"), InlineData("bo", Good), InlineData("", ""), InlineData("' or 1=1 --", Good)]
    public void Wrong_name_or_password_is_nobody(string name, string password)
    {
        accounts.Accept(accounts.Invite("p-anna0000"), "p-anna0000", "anna", Good);
        Assert.Null(accounts.SignIn(name, password));
    }

    [Fact]
    public void Neither_password_nor_token_can_be_read_in_the_files()
    {
        var link = accounts.Invite("p-anna0000");
        accounts.Accept(link, "p-anna0000", "anna", Good);
        var token = new Sessions(store, clock).Start("p-anna0000");
        var other = accounts.Invite("p-bo000000");
        var bytes = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Aggregate("", (all, file) => all + System.Text.Encoding.Latin1.GetString(Read(file)));
        Assert.All((string[])[Good, token, link, other], secret => Assert.DoesNotContain(secret, bytes, StringComparison.OrdinalIgnoreCase));
        Assert.All((string[])[token, link, other], secret => Assert.DoesNotContain(System.Text.Encoding.Latin1.GetString(Convert.FromHexString(secret)), bytes, StringComparison.Ordinal));
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    [Fact]
    public void A_new_password_ends_the_sessions_of_the_old()
    {
        var sessions = new Sessions(store, clock);
        accounts.Accept(accounts.Invite("p-anna0000"), "p-anna0000", "anna", Good);
        var token = sessions.Start("p-anna0000");
        Assert.Equal("p-anna0000", sessions.PersonOf(token));
        accounts.Accept(accounts.Invite("p-anna0000"), "p-anna0000", "anna", "ett annat lösenord");
        Assert.Null(sessions.PersonOf(token));
    }

    [Fact]
    public void A_session_ends_by_itself()
    {
        var sessions = new Sessions(store, clock);
        var token = sessions.Start("p-anna0000");
        clock.Advance(TimeSpan.FromHours(12));
        Assert.Null(sessions.PersonOf(token));
    }

    [Fact]
    public void After_five_attempts_of_a_name_one_waits_a_minute()
    {
        var attempts = new Attempts(clock);
        Assert.All(Enumerable.Range(0, 5), _ => Assert.True(attempts.Allow("anna")));
        Assert.False(attempts.Allow("Anna "));
        Assert.True(attempts.Allow("bo"));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(attempts.Allow("anna"));
    }

    [Theory, InlineData("an", "kort"), InlineData("a", Good), InlineData("tecken", Good)]
    public void A_weak_password_is_not_taken(string name, string password) => Assert.NotNull(Accounts.Faulty(name, password));

    [Fact]
    public async Task The_first_administrator_founds_a_body_calls_a_meeting_and_opens_its_console()
    {
        await using var server = await TownServer.Start(empty: true);
        using var first = server.Anyone();
        var link = $"/inbjudan/{server.Accounts.Invite(null)}";
        using var accepted = await first.Post(link, link, ("municipality", "Ekeby kommun"), ("body", "Kulturnämnden"), ("person", "Karin Öhrvall"), ("name", "karin"), ("password", Good));
        Assert.Equal("/arbete", accepted.Headers.Location!.OriginalString);
        using var again = await first.Get(link);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        var body = server.Town.Register.BodyKeys.Single();
        using var called = await first.Post($"/organ/{body}", $"/organ/{body}/kalla", ("id", Guid.CreateVersion7().ToString()), ("key", "m-forsta00"), ("date", $"{server.Store.Today().AddDays(7):yyyy-MM-dd}"), ("starts", "18:00"), ("agenda", "Val av justerare\nBudget | KN 2026/1"));
        Assert.Equal(HttpStatusCode.Redirect, called.StatusCode);
        var meeting = server.Town.Meetings.Single();
        Assert.Equal(["Val av justerare", "Budget"], meeting.Items.Select(i => i.Point.Title));
        Assert.Contains("Upprop", await first.Page($"/m/{meeting.Key}/konsol"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_its_administrators_alone()
    {
        await using var server = await TownServer.Start();
        var body = server.Today.Composition.Body;
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        using var page = await member.Get($"/organ/{body}");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        using var secretary = server.SignedIn(server.Secretary);
        using var told = await secretary.Post($"/organ/{body}", $"/organ/{body}/handling/role-given", ("id", Guid.CreateVersion7().ToString()), ("data", $$"""{"body":"{{body}}","person":"{{server.Secretary}}","duty":"administrator","from":"2026-01-01"}"""));
        Assert.Equal(HttpStatusCode.NotFound, told.StatusCode);
    }
}
