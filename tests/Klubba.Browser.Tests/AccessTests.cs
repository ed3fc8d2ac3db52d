using Deque.AxeCore.Playwright;
using Klubba.Web.Storage;
using Microsoft.Playwright;

namespace Klubba.Browser.Tests;

/// <summary>Nobody is shut out: no page breaks a rule of axe, on a wide screen or a phone, in light or dark.</summary>
public sealed class AccessTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280, ColorScheme.Light), InlineData(390, ColorScheme.Dark)]
    public async Task No_page_shuts_anyone_out(int width, ColorScheme colours)
    {
        await using var server = await DemoServer.Start();
        await using var room = await browser.Chromium.NewContextAsync(new() { BaseURL = server.Address, ColorScheme = colours, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 844 } });
        var page = await room.NewPageAsync();
        AfterMeeting.Bring(server);
        var (secretary, meeting, body) = ("/demo/sekreterare", $"/m/{server.Today.Key}", server.Today.Composition.Body);
        string[] calls =
        [
            "/", "/anslagstavla", "/anslagstavla/skarm", "/kulturnamnden", $"/fortroendevalda/{server.Today.Composition.Presidium.Chair}", "/tillganglighet", "/personuppgifter", "/logga-in",
            "/kulturnamnden/2026-03-12", "/kulturnamnden/2026-03-12/25", "/kulturnamnden/2026-03-12/lagakraft", $"/kulturnamnden/{server.Today.Notice.Date:yyyy-MM-dd}/kallelse",
            $"{secretary}/arbete", $"{secretary}/organ/{body}", $"{secretary}/revision/{body}", $"{secretary}/arkiv", $"{secretary}/konto",
            $"{secretary}/organ/{body}/arenden", .. server.Cases.Select(key => $"{secretary}/arende/{key}"), $"{secretary}/m/{server.Next.Key}/dagordning", $"{secretary}/m/{server.Next.Key}/kallelse",
            $"{secretary}{meeting}/konsol", $"{secretary}{meeting}/dagordning", $"{secretary}{meeting}/kallelse", $"/demo/ledamot{meeting}/handlingar", "/demo/ledamot/arbete",
            $"{secretary}/m/{AfterMeeting.Posted}/expediering", $"{secretary}/m/{AfterMeeting.Posted}/justering", $"{secretary}/m/{AfterMeeting.Refused}/justering", $"/demo/ordforande/m/{AfterMeeting.Refused}/justering",
            $"{secretary}/m/{server.Town.At("kulturnamnden", "2026-03-12")!.Key}/texter",
        ];
        foreach (var path in calls) await Clean(page, path);
        await Open(page, secretary + meeting);
        foreach (var path in (string[])[$"{secretary}{meeting}/konsol", $"{Address.Of(server.Today, server.Town)}/nu", $"/demo/ordforande{meeting}/ordforande", $"/demo/ledamot{meeting}/ledamot", $"/demo/ledamot{meeting}/sal", $"{secretary}{meeting}/justering"]) await Clean(page, path);
    }

    private static async Task Clean(IPage page, string path)
    {
        await page.GotoAsync(path);
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{path}: " + string.Join("; ", found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
        var wider = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wider <= 0, $"{path} is {wider} px wider than the screen");
        await Pictures.Take(page, $"{page.ViewportSize!.Width}{path.Replace('/', '_')}");
    }

    /// <summary>The meeting is opened and an item with proposals is taken up.</summary>
    private static async Task Open(IPage page, string meeting)
    {
        await page.GotoAsync($"{meeting}/konsol");
        foreach (var box in await page.GetByRole(AriaRole.Group, new() { Name = "Ledamöter" }).GetByRole(AriaRole.Checkbox).AllAsync()) await box.CheckAsync();
        foreach (var name in (string[])["Spara uppropet", "Öppna sammanträdet", "Ta upp: Val av justerare", "Överläggningen är avslutad", "Ställ proposition"])
            await page.Press(name);
    }
}
