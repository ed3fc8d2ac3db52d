using Microsoft.Playwright;

namespace Klubba.Browser.Tests;

/// <summary>Pictures to look at, where KLUBBA_PICTURES names a folder for them.</summary>
internal static class Pictures
{
    public static async Task Take(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("KLUBBA_PICTURES") is { } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }
}
