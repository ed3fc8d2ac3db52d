using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Klubba.Browser.Tests;

/// <summary>Roll call, vote and approval by the keyboard alone: Tab, Space, Enter, arrows and letters.</summary>
public sealed class KeyboardTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_meeting_can_be_held_and_approved_without_a_mouse()
    {
        await using var server = await DemoServer.Start();
        await using var room = await browser.Chromium.NewContextAsync(new() { BaseURL = server.Address, ReducedMotion = ReducedMotion.Reduce });
        var meeting = $"/m/{server.Today.Key}";
        var secretary = new Keys(await room.NewPageAsync());
        await secretary.Page.GotoAsync($"/demo/sekreterare{meeting}/konsol");
        var members = server.Today.Composition.Seats.Where(s => s.Holder is not null).Select(s => server.Today.People[s.Holder!].Name).ToList();
        foreach (var name in members) await secretary.Tick(name);
        TestContext.Current.SendDiagnosticMessage($"roll call of {members.Count}: {secretary.Pressed} keys");
        await secretary.Push("Spara uppropet");
        await secretary.Push("Öppna sammanträdet");
        await secretary.Push("Ta upp: Val av justerare");
        await secretary.Choose("Justerare utöver ordföranden", "Håkan");
        await secretary.Push("Anteckna valet");
        await secretary.Push("Överläggningen är avslutad");
        await secretary.Push("Ställ proposition");
        await secretary.Push("Ordföranden finner: förvaltningens förslag");
        await secretary.Push("Klubban faller");
        await secretary.Push("Anteckna beslutet");
        await secretary.Push("Ta upp: Förvaltningschefen informerar");
        await secretary.Push("Anteckna beslutet");
        await secretary.Push("Ta upp: Öppettider på biblioteken under kommande år");
        await secretary.Push("Överläggningen är avslutad");
        await secretary.Push("Ställ proposition");
        await secretary.Push("Ordföranden finner: förvaltningens förslag");
        await secretary.Choose("Begärs av", "Håkan");
        await secretary.Push("Omröstning begärs");
        await secretary.Push("Öppna omröstningen");
        foreach (var name in members) await secretary.Vote(name);
        await secretary.Push("Anteckna rösterna");
        await secretary.Push("Avsluta omröstningen");
        await secretary.Push("Klubban faller");
        await secretary.Push("Anteckna beslutet");
        await secretary.Push("Avsluta sammanträdet");

        foreach (var role in (string[])["ordforande", "ledamot"])
        {
            var approver = new Keys(await room.NewPageAsync());
            await approver.Page.GotoAsync($"/demo/{role}{meeting}/justering");
            await approver.Push("Justera protokollet");
        }
        Assert.Equal(members.Count, server.Today.Items[2].Questions[0].Vote!.Ballots.Count);
        Assert.Single(server.Today.Approvals);
    }
}

/// <summary>Ten fingers. What has the focus is found as a reader of the screen hears it, by its name.</summary>
internal sealed class Keys(IPage page)
{
    private const string Name = "e => (e.getAttribute('aria-label') ?? ([...(e.labels ?? [])].map(l => l.innerText).join(' ') || e.innerText || '')).trim()";

    public IPage Page => page;

    /// <summary>Keys pressed so far.</summary>
    public int Pressed { get; private set; }

    public async Task Tick(string name)
    {
        await Reach(name);
        await Press("Space");
    }

    public async Task Choose(string list, string letters)
    {
        await Reach(list);
        await page.Keyboard.TypeAsync(letters);
    }

    public async Task Vote(string name)
    {
        await Reach($"{name}: Ja");
        await Press("Space");
    }

    /// <summary>Presses the button and waits for the page that answers it.</summary>
    public async Task Push(string button)
    {
        await Reach(button);
        await page.EvaluateAsync("document.documentElement.dataset.pressed = ''");
        await Press("Enter");
        await Expect(page.Locator("html:not([data-pressed])")).ToHaveCountAsync(1);
    }

    private async Task Press(string key)
    {
        Pressed++;
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Tabs on until what is named has the focus; nothing that can be done may be out of reach.</summary>
    private async Task Reach(string name)
    {
        for (var i = 0; i < 300; i++)
        {
            await Press("Tab");
            var at = await page.EvaluateAsync<string>($"({Name})(document.activeElement)");
            if (at.StartsWith(name, StringComparison.Ordinal)) return;
        }
        Assert.Fail($"The keyboard does not reach \"{name}\".");
    }
}
