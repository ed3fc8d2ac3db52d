using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Klubba.Browser.Tests;

/// <summary>Sign-in with a passkey, in a real browser whose authenticator is the browser's own virtual one; and without script, with a password.</summary>
public sealed class PasskeyTests(Browser browser) : IClassFixture<Browser>
{
    private const string Password = "tolv tecken minst";

    [Fact]
    public async Task A_passkey_is_added_used_and_removed_and_its_answer_holds_once()
    {
        await using var server = await DemoServer.Start();
        await using var room = await browser.Chromium.NewContextAsync(new() { BaseURL = Prepared(server), ReducedMotion = ReducedMotion.Reduce });
        var page = await room.NewPageAsync();
        var device = await room.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });
        await SignIn(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Inloggning och säkerhet" }).ClickAsync();
        await page.GetByLabel("Namn på enheten (behövs inte)").FillAsync("Min telefon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lägg till en passkey" }).ClickAsync();
        await Expect(page.GetByText("Min telefon")).ToBeVisibleAsync();
        await Pictures.Take(page, "konto");

        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Logga in" })).ToBeVisibleAsync();
        await page.GotoAsync("/logga-in");
        await Pictures.Take(page, "logga-in");
        string? sent = null;
        page.Request += (_, request) => sent = request.Url.EndsWith("/logga-in/passkey", StringComparison.Ordinal) ? request.PostData : sent;
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in med passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mitt arbete" })).ToBeVisibleAsync();

        // What was sent, sent again by one who has seen it: refused, for it has been used.
        Assert.NotNull(sent);
        await page.GotoAsync("/konto");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Logga in" })).ToBeVisibleAsync();
        var again = await page.APIRequest.PostAsync("/logga-in/passkey", new() { DataString = sent, Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded", ["Origin"] = new Uri(page.Url).GetLeftPart(UriPartial.Authority) }, MaxRedirects = 0 });
        Assert.Equal(422, again.Status);

        await SignIn(page);
        await page.GotoAsync("/konto");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ta bort" }).ClickAsync();
        await Expect(page.GetByText("Min telefon")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga ut överallt" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Logga in" })).ToBeVisibleAsync();
        await page.GotoAsync("/logga-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in med passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Din passkey kunde inte prövas");
    }

    [Fact]
    public async Task Without_script_one_signs_in_with_a_password()
    {
        await using var server = await DemoServer.Start();
        await using var room = await browser.Chromium.NewContextAsync(new() { BaseURL = Prepared(server), JavaScriptEnabled = false });
        var page = await room.NewPageAsync();
        await page.GotoAsync("/logga-in");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Logga in med passkey" })).ToHaveCountAsync(0);
        await SignIn(page);
        await page.GotoAsync("/konto");
        await Expect(page.GetByText("För passkeys behövs")).ToBeVisibleAsync();
    }

    /// <summary>The secretary has an account; a passkey belongs to a name, so the address is not a number.</summary>
    private static string Prepared(DemoServer server)
    {
        var secretary = server.Today.Notice.Secretary!;
        server.Accounts.Accept(server.Accounts.Invite(secretary), secretary, "karin", Password);
        return server.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
    }

    private static async Task SignIn(IPage page)
    {
        await page.GotoAsync("/logga-in");
        await page.GetByLabel("Inloggningsnamn").FillAsync("karin");
        await page.GetByLabel("Lösenord", new() { Exact = true }).FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Logga in", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Mitt arbete" })).ToBeVisibleAsync();
    }
}
