using ConsumerSafety.EndToEnd;
using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace ConsumerSafety.EndToEnd;

/// <summary>
/// The site on a port of its own and a Chromium that looks at it: the one <c>CONSUMERSAFETY_TEST_BROWSER</c> names, or
/// one that is installed. Without any, the tests say why they are skipped.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] s_places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

    private readonly string _directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The services of the site; of no meaning where there is no browser.</summary>
    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        if (FindBrowser() is not { } path)
            return;
        _app = TestSite.Build(_directory, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        await TestSite.FillAsync(_app.Services);
        await _app.StartAsync();
        await TestSite.UntilIndexedAsync(_app.Services);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_app is null)
            return;
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>Opens a page of the site.</summary>
    public async Task<IPage> OpenAsync(
        string path,
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        bool withScript = true,
        bool bypassPolicy = true)
    {
        Assert.SkipWhen(_browser is null, "No Chromium: set CONSUMERSAFETY_TEST_BROWSER to the path of one.");
        var page = await _browser.NewPageAsync(new()
        {
            BaseURL = _app!.Urls.Single(),
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = withScript,
            BypassCSP = withScript && bypassPolicy, // axe is a script that the policy forbids
        });
        await page.GotoAsync(path);
        return page;
    }

    internal static string? FindBrowser() =>
        Environment.GetEnvironmentVariable("CONSUMERSAFETY_TEST_BROWSER") is { Length: > 0 } named
            ? named
            : s_places.FirstOrDefault(File.Exists);
}
