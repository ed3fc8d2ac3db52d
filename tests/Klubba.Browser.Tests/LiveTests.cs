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

    [Fact]
    public async Task A_screen_that_lost_the_network_says_so_and_catches_up()
    {
        await using var server = await DemoServer.Start();
        await using var away = await browser.Chromium.NewContextAsync(new() { BaseURL = server.Address, ReducedMotion = ReducedMotion.Reduce });
        var hall = await away.NewPageAsync();
        await hall.GotoAsync($"/demo/ledamot/m/{server.Today.Key}/sal");
        server.Tell(new Opened(server.Today.Composition.Presidium.Chair!));
        await Expect(hall.GetByText("Sammanträdet har inte öppnats")).ToHaveCountAsync(0);

        await away.SetOfflineAsync(true);
        await Expect(hall.GetByRole(AriaRole.Status)).ToHaveTextAsync("Förbindelsen är bruten. Det som visas kan vara gammalt; sidan försöker igen.");
        server.Tell(new ItemOpened(server.Today.Items[0].Key, "1"));
        await away.SetOfflineAsync(false);
        await Expect(hall.GetByRole(AriaRole.Heading, new() { Name = "Val av justerare" })).ToBeVisibleAsync();
        await Expect(hall.GetByRole(AriaRole.Status)).ToHaveTextAsync("Förbindelsen är tillbaka.");
    }

    [Fact]
    public async Task What_one_stands_on_keeps_the_focus_when_the_screen_changes_around_it()
    {
        await using var server = await DemoServer.Start();
        await using var room = await browser.Chromium.NewContextAsync(new() { BaseURL = server.Address, ReducedMotion = ReducedMotion.Reduce });
        var member = await room.NewPageAsync();
        foreach (var seat in server.Today.Composition.Seats.Where(s => s.Holder is not null)) server.Tell(new Arrived(seat.Holder!));
        server.Tell(new Opened(server.Today.Composition.Presidium.Chair!));
        server.Tell(new ItemOpened(server.Today.Items[0].Key, "1"));
        await member.GotoAsync($"/demo/ledamot/m/{server.Today.Key}/ledamot");
        var ask = member.GetByRole(AriaRole.Button, new() { Name = "Begär ordet", Exact = true });
        await ask.FocusAsync();
        server.Tell(new ItemOpened(server.Today.Items[1].Key, "2"));
        await Expect(member.GetByRole(AriaRole.Heading, new() { Name = "Förvaltningschefen informerar" })).ToBeVisibleAsync();
        await Expect(ask).ToBeFocusedAsync();
    }
}
