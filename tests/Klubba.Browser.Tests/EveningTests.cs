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
        await secretary.Press("Spara uppropet");
        await secretary.Press("Öppna sammanträdet");
        await member.GotoAsync($"/demo/ledamot{meeting}/ledamot");
        await other.GotoAsync($"/demo/ledamot-2{meeting}/ledamot");
        await chair.GotoAsync($"/demo/ordforande{meeting}/ordforande");

        // Two items without a contest.
        await secretary.Press("Ta upp: Val av justerare");
        await secretary.GetByLabel("Justerare utöver ordföranden").SelectOptionAsync(new SelectOptionValue { Label = "Håkan Tornberg (M)" });
        await secretary.Press("Anteckna valet");
        await secretary.Press("Överläggningen är avslutad");
        await Settle(secretary);
        await secretary.Press("Anteckna beslutet");
        await secretary.Press("Ta upp: Förvaltningschefen informerar");
        await secretary.Press("Anteckna beslutet");

        // One with three proposals and a vote from the members' own devices.
        await chair.Press("Ta upp: Öppettider på biblioteken under kommande år");
        await member.Press("Begär ordet");
        await chair.Press("Ge ordet till Håkan Tornberg");
        await Expect(member.GetByText("Du har ordet.")).ToBeVisibleAsync();
        await member.Propose("alternative", "De bemannade timmarna på lördagar är sex.");
        await other.Propose("reject", "");
        await Pictures.Take(member, "ledamot");
        await chair.Press("Överläggningen är avslutad");
        await Pictures.Take(chair, "ordforande");
        await chair.Press("Lägg fram propositionsordningen");
        await chair.Press("Ordningen är godkänd");
        await chair.Press("Ställ proposition");
        await Pictures.Take(secretary, "konsol");
        await chair.Press("Ordföranden finner: förvaltningens förslag");
        await member.Press("Omröstning begärs");
        await Pictures.Take(chair, "ordforande-votering");

        // Three alternatives: the other two are tried for the counter-proposal first.
        await chair.Press("Ställ proposition");
        await chair.Press("Ordföranden finner: avslag");
        await chair.Press("Klubban faller");
        await chair.Press("Öppna omröstningen");
        await member.Hears("§ 40 Öppettider på biblioteken under kommande år", "Ja betyder", "bifall till förvaltningens förslag", "Nej betyder", "avslag", "button \"Rösta ja\"", "button \"Rösta nej\"", "button \"Avstå\"", "heading \"Föredragningslista\"");
        await member.Press("Rösta nej");
        await other.Press("Rösta nej");
        await Expect(member.GetByText("Din röst är antecknad: Nej.")).ToBeVisibleAsync();
        await Pictures.Take(other, "ledamot-rostat");
        await other.GotoAsync($"/demo/ledamot-2{meeting}/sal");
        await Pictures.Take(other, "sal");
        foreach (var (name, option) in new[] { ("Gunvor Ahlinder", "Ja"), ("Torbjörn Kvarnlund", "Ja"), ("Leila Haddadi", "Ja"), ("Birgitta Näslund-Ek", "Ja"), ("Elin Sparrman", "Ja"), ("Ritva Lehtovaara", "Ja"),
            ("Cecilia Rydmark", "Nej"), ("Fredrik Ståhlgren", "Nej"), ("Margareta Uggelberg", "Nej"), ("Jonatan Fridlund", "Nej"), ("Kent Wallmark", "Avstår") })
            await secretary.GetByRole(AriaRole.Radio, new() { Name = $"{name}: {option}", Exact = true }).CheckAsync();
        await Pictures.Take(secretary, "konsol-votering");
        await secretary.Press("Anteckna rösterna");
        await secretary.Press("Avsluta omröstningen");
        await Expect(other.GetByText("Utslagsröst")).ToHaveCountAsync(0);
        await Pictures.Take(other, "sal-resultat");
        await chair.Press("Utslagsröst: förvaltningens förslag");
        await chair.Press("Klubban faller");
        await Pictures.Take(secretary, "konsol-beslut");
        await secretary.Press("Anteckna beslutet");
        await member.GetByText("Reservation", new() { Exact = true }).ClickAsync();
        await member.Press("Anmäl reservation");

        await secretary.Press("Ta upp: Stöd till studieförbunden");
        await secretary.Press("Överläggningen är avslutad");
        await Settle(secretary);
        await secretary.Press("Anteckna beslutet");
        await secretary.Press("Ta upp: Anmälan av beslut fattade på delegation");
        await secretary.Press("Överläggningen är avslutad");
        await Settle(secretary);
        await secretary.Press("Anteckna beslutet");
        await secretary.Press("Avsluta sammanträdet");

        // Approved by the chair and the one chosen, posted by the secretary, read by anyone.
        await chair.GotoAsync($"/demo/ordforande{meeting}/justering");
        await chair.Press("Justera protokollet");
        await member.GotoAsync($"/demo/ledamot{meeting}/justering");
        await Pictures.Take(member, "justering");
        await member.Press("Justera protokollet");
        await secretary.GotoAsync($"/demo/sekreterare{meeting}/justering");
        await secretary.Press("Sätt upp anslaget");
        var citizen = await room.NewPageAsync();
        await citizen.GotoAsync("/anslagstavla");
        await Pictures.Take(citizen, "anslagstavla");
        await citizen.GetByRole(AriaRole.Link, new() { Name = "Läs protokollet" }).First.ClickAsync();
        await Expect(citizen.GetByText("Omröstningen utfaller med 6 ja-röster mot 6 nej-röster")).ToBeVisibleAsync();
        await Pictures.Take(citizen, "protokoll");
        Assert.Equal(2, server.Today.Signed.Count);
        Assert.Equal(6, server.Today.Approvals.Single().Files.Count);
    }

    /// <summary>The question is put, found and settled without a vote.</summary>
    private static async Task Settle(IPage page)
    {
        await page.Press("Ställ proposition");
        await page.Press("Ordföranden finner: förvaltningens förslag");
        await page.Press("Klubban faller");
    }
}
