using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ConsumerSafety.EndToEnd.Console;

/// <summary>The site on a port of its own, and a Chromium in which people sign in to its console.</summary>
public sealed class ConsoleBrowser : IAsyncLifetime
{
    private const string Password = "four words in a row";

    private readonly string _directory = Directory.CreateTempSubdirectory("console-").FullName;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the site answers.</summary>
    public string Address => _app!.Urls.Single();

    /// <summary>The services of the site.</summary>
    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        if (BrowserFixture.FindBrowser() is not { } path)
            return;
        _app = TestSite.Build(_directory, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        await TestSite.FillAsync(_app.Services);
        await _app.StartAsync();
        await TestSite.UntilIndexedAsync(_app.Services);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>Opens the console for somebody new with a role in the agency <c>samr</c>.</summary>
    public async Task<IPage> SignInAsync(
        Role role, bool withScript = true, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, "No Chromium: set CONSUMERSAFETY_TEST_BROWSER to the path of one.");
        var email = $"{Guid.NewGuid():N}@agency.example";
        await using (var scope = _app!.Services.CreateAsyncScope())
        {
            var made = await scope.ServiceProvider.GetRequiredService<AccountMaker>()
                .AddAsync(new(email, $"The {role}", "samr", [role], "en"), Password, "test", default);
            Assert.IsType<AccountChange.Done>(made);
        }
        var page = await _browser.NewPageAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = withScript,
            BypassCSP = withScript, // axe is a script that the policy forbids
        });
        await page.GotoAsync("/en/console/sign-in");
        await page.FillAsync("#Email", email);
        await page.FillAsync("#Password", Password);
        await page.ClickAsync("main button[type=submit]");
        return page;
    }

    /// <summary>Waits until everything that is published can be found on the site.</summary>
    public Task UntilIndexedAsync() => TestSite.UntilIndexedAsync(_app!.Services);
}
