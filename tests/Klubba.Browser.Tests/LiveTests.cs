using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Klubba.Browser.Tests;

/// <summary>A screen that follows the meeting never takes from anyone what they are doing.</summary>
public sealed class LiveTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task What_is_chosen_in_a_form_stays_when_somebody_else_acts()
    {
        await using var server = await DemoServer.Start();
        await using var room = await browser.Chromium.NewContextAsync(new() { BaseURL = server.Address, ReducedMotion = ReducedMotion.Reduce });
        var meeting = $"/m/{server.Today.Key}";
        var (secretary, member) = (await room.NewPageAsync(), await room.NewPageAsync());
        await secretary.GotoAsync($"/demo/sekreterare{meeting}/konsol");
        foreach (var box in await secretary.GetByRole(AriaRole.Group, new() { Name = "Ledamöter" }).GetByRole(AriaRole.Checkbox).AllAsync()) await box.CheckAsync();
        await secretary.Press("Spara uppropet");
        await secretary.Press("Öppna sammanträdet");
        await secretary.Press("Ta upp: Val av justerare");
        var approver = secretary.GetByLabel("Justerare utöver ordföranden");
        await approver.SelectOptionAsync(new SelectOptionValue { Label = "Håkan Tornberg (M)" });
        var chosen = await approver.InputValueAsync();

        await member.GotoAsync($"/demo/ledamot{meeting}/ledamot");
        await member.Propose("alternative", "Ett förslag från en annan skärm.");
        await Expect(secretary.Locator(".record").GetByText("Ett förslag från en annan skärm.").First).ToBeVisibleAsync();
        Assert.Equal(chosen, await approver.InputValueAsync());
    }
}
