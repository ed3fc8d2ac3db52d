using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Klubba.Browser.Tests;

/// <summary>What a person's hands do on a page. A press has come through when the page that answers it is there.</summary>
internal static class Hands
{
    public static async Task Press(this IPage page, string name)
    {
        await page.EvaluateAsync("document.documentElement.dataset.pressed = ''");
        await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(page.Locator("html:not([data-pressed])")).ToHaveCountAsync(1);
    }

    /// <summary>What a screen reader tells of the page's main part, in this order: roles and names of the accessibility tree.</summary>
    public static async Task Hears(this IPage page, params string[] told)
    {
        await Expect(page.GetByText(told[1], new() { Exact = true })).ToBeVisibleAsync();
        var heard = await page.GetByRole(AriaRole.Main).AriaSnapshotAsync();
        var at = 0;
        foreach (var each in told)
        {
            var found = heard.IndexOf(each, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{each}\" is not told, or too early, in:\n{heard}");
            at = found + each.Length;
        }
    }

    public static async Task Propose(this IPage page, string kind, string text)
    {
        await page.GetByText("Nytt yrkande").ClickAsync();
        await page.GetByLabel("Slag", new() { Exact = true }).SelectOptionAsync(kind);
        await page.GetByLabel("Förslag till beslut, en punkt på varje rad").FillAsync(text);
        await page.Press("Anteckna yrkandet");
        await Expect(page.GetByText("Nytt yrkande")).ToBeVisibleAsync();
    }
}
