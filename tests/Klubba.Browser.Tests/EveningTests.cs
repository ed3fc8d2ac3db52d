using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Klubba.Browser.Tests;

/// <summary>A whole evening in the browser: five people in one browser, from the roll call to the notice.</summary>
public sealed class EveningTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_meeting_is_held_from_roll_call_to_posted_notice()
    {
        await using var server = await DemoServer.Start();
        await using var room = await browser.Chromium.NewContextAsync(new() { BaseURL = server.Address, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1280, Height = 900 } });
        var meeting = $"/m/{server.Today.Key}";
        var (secretary, member, other, chair) = (await room.NewPageAsync(), await room.NewPageAsync(), await room.NewPageAsync(), await room.NewPageAsync());
        await secretary.GotoAsync($"/demo/sekreterare/arbete");
        await secretary.GetByRole(AriaRole.Link, new() { Name = "Håll sammanträdet" }).ClickAsync();

        await Expect(secretary.GetByRole(AriaRole.Heading, new() { Name = "Upprop" })).ToBeVisibleAsync();
        foreach (var name in server.Today.Composition.Seats.Where(s => s.Holder is not null).Select(s => server.Today.People[s.Holder!].Name)) await secretary.GetByLabel(name).CheckAsync();
        await secretary.GetByLabel("Birgitta Näslund-Ek").CheckAsync();
        await Pictures.Take(secretary, "upprop");
        await Press(secretary, "Spara uppropet");
        await Press(secretary, "Öppna sammanträdet");
        await member.GotoAsync($"/demo/ledamot{meeting}/ledamot");
        await other.GotoAsync($"/demo/ledamot-2{meeting}/ledamot");
        await chair.GotoAsync($"/demo/ordforande{meeting}/ordforande");

        // Two items without a contest.
        await Press(secretary, "Ta upp: Val av justerare");
        await secretary.GetByLabel("Justerare utöver ordföranden").SelectOptionAsync(new SelectOptionValue { Label = "Håkan Tornberg (M)" });
        await Press(secretary, "Anteckna valet");
        await Press(secretary, "Överläggningen är avslutad");
        await Settle(secretary);
        await Press(secretary, "Anteckna beslutet");
        await Press(secretary, "Ta upp: Förvaltningschefen informerar");
        await Press(secretary, "Anteckna beslutet");

        // One with three proposals and a vote from the members' own devices.
        await Press(chair, "Ta upp: Öppettider på biblioteken under kommande år");
        await Propose(member, "alternative", "De bemannade timmarna på lördagar är sex.");
        await Propose(other, "reject", "");
        await Pictures.Take(member, "ledamot");
        await Press(chair, "Överläggningen är avslutad");
        await Pictures.Take(chair, "ordforande");
        await Press(chair, "Lägg fram propositionsordningen");
        await Press(chair, "Ordningen är godkänd");
        await Press(chair, "Ställ proposition");
        await Pictures.Take(secretary, "konsol");
        await Press(chair, "Ordföranden finner: förvaltningens förslag");
        await Press(member, "Omröstning begärs");
        await Pictures.Take(chair, "ordforande-votering");

        // Three alternatives: the other two are tried for the counter-proposal first.
        await Press(chair, "Ställ proposition");
        await Press(chair, "Ordföranden finner: avslag");
        await Press(chair, "Klubban faller");
        await Press(chair, "Öppna omröstningen");
        await Press(member, "Rösta nej");
        await Press(other, "Rösta nej");
        await Expect(member.GetByText("Din röst är antecknad: Nej.")).ToBeVisibleAsync();
        await Pictures.Take(other, "ledamot-rostat");
        await other.GotoAsync($"/demo/ledamot-2{meeting}/sal");
        await Pictures.Take(other, "sal");
        foreach (var (name, option) in new[] { ("Gunvor Ahlinder", "Ja"), ("Torbjörn Kvarnlund", "Ja"), ("Leila Haddadi", "Ja"), ("Birgitta Näslund-Ek", "Ja"), ("Elin Sparrman", "Ja"), ("Ritva Lehtovaara", "Ja"),
            ("Cecilia Rydmark", "Nej"), ("Fredrik Ståhlgren", "Nej"), ("Margareta Uggelberg", "Nej"), ("Jonatan Fridlund", "Nej"), ("Kent Wallmark", "Avstår") })
            await secretary.GetByRole(AriaRole.Radio, new() { Name = $"{name}: {option}", Exact = true }).CheckAsync();
        await Pictures.Take(secretary, "konsol-votering");
        await Press(secretary, "Anteckna rösterna");
        await Press(secretary, "Avsluta omröstningen");
        await Expect(other.GetByText("Utslagsröst")).ToHaveCountAsync(0);
        await Pictures.Take(other, "sal-resultat");
        await Press(chair, "Utslagsröst: förvaltningens förslag");
        await Press(chair, "Klubban faller");
        await Pictures.Take(secretary, "konsol-beslut");
        await Press(secretary, "Anteckna beslutet");
        await member.GetByText("Reservation", new() { Exact = true }).ClickAsync();
        await Press(member, "Anmäl reservation");

        await Press(secretary, "Ta upp: Stöd till studieförbunden");
        await Press(secretary, "Överläggningen är avslutad");
        await Settle(secretary);
        await Press(secretary, "Anteckna beslutet");
        await Press(secretary, "Ta upp: Anmälan av beslut fattade på delegation");
        await Press(secretary, "Överläggningen är avslutad");
        await Settle(secretary);
        await Press(secretary, "Anteckna beslutet");
        await Press(secretary, "Avsluta sammanträdet");

        // Approved by the chair and the one chosen, posted by the secretary, read by anyone.
        await chair.GotoAsync($"/demo/ordforande{meeting}/justering");
        await Press(chair, "Justera protokollet");
        await member.GotoAsync($"/demo/ledamot{meeting}/justering");
        await Pictures.Take(member, "justering");
        await Press(member, "Justera protokollet");
        await secretary.GotoAsync($"/demo/sekreterare{meeting}/justering");
        await Press(secretary, "Sätt upp anslaget");
        var citizen = await room.NewPageAsync();
        await citizen.GotoAsync("/anslagstavla");
        await Pictures.Take(citizen, "anslagstavla");
        await citizen.GetByRole(AriaRole.Link, new() { Name = "Läs protokollet" }).First.ClickAsync();
        await Expect(citizen.GetByText("Omröstningen utfaller med 6 ja-röster mot 6 nej-röster")).ToBeVisibleAsync();
        await Pictures.Take(citizen, "protokoll");
        Assert.Equal(2, server.Today.Signed.Count);
        Assert.Equal(6, server.Today.Approvals.Single().Files.Count);
    }

    private static Task Press(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>The question is put, found and settled without a vote.</summary>
    private static async Task Settle(IPage page)
    {
        await Press(page, "Ställ proposition");
        await Press(page, "Ordföranden finner: förvaltningens förslag");
        await Press(page, "Klubban faller");
    }

    private static async Task Propose(IPage page, string kind, string text)
    {
        await page.GetByText("Nytt yrkande").ClickAsync();
        await page.GetByLabel("Slag", new() { Exact = true }).SelectOptionAsync(kind);
        await page.GetByLabel("Förslag till beslut, en punkt på varje rad").FillAsync(text);
        await Press(page, "Anteckna yrkandet");
        await Expect(page.GetByText("Nytt yrkande")).ToBeVisibleAsync();
    }
}
