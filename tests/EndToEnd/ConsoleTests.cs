using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Domain.Accounts;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ConsumerSafety.EndToEnd;

/// <summary>The console in a browser: signing in, passkeys, barriers.</summary>
public sealed class ConsoleTests(BrowserFixture browser)
{
    private const string Password = "four words in a row";

    private static readonly string[] s_pages =
    [
        "/console", "/console/account", "/console/account/password", "/console/account/second-factor",
        "/console/account/passkeys", "/console/accounts", "/console/accounts/invite", "/console/nothing",
    ];

    [Fact]
    public async Task Somebody_without_script_signs_in_and_out()
    {
        var page = await browser.OpenAsync("/en/console", withScript: false);
        await SignInAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Hello");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync("/en/console");

        await Assertions.Expect(page.GetByLabel("Password")).ToBeVisibleAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_passkey_is_added_and_opens_the_console_without_a_password()
    {
        var page = await browser.OpenAsync("/en/console/sign-in", bypassPolicy: false);
        // Passkeys belong to names, not to addresses.
        var home = new UriBuilder(page.Url) { Host = "localhost", Path = "" }.Uri;
        await AddAuthenticatorAsync(page);
        await page.GotoAsync(new Uri(home, "/en/console/account/passkeys").ToString());
        await SignInAsync(page);
        await page.GetByLabel("Name, such as").FillAsync("office computer");
        await page.GetByLabel("Present password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByText("office computer", new() { Exact = true })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Hello");
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("", ColorScheme.Light)]
    [InlineData("/en", ColorScheme.Dark)]
    public async Task Axe_finds_no_barrier_and_nothing_runs_out_of_a_narrow_page(string language, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(language + "/console/sign-in", width: 320, scheme: scheme);
        await CheckAsync(page);
        await SignInAsync(page, isChinese: language.Length == 0);
        foreach (var path in s_pages)
        {
            await page.GotoAsync(language + path);
            await CheckAsync(page);
        }
        await page.CloseAsync();
    }

    private async Task SignInAsync(IPage page, bool isChinese = false)
    {
        var email = await AddAccountAsync();
        await page.Locator("#Email").FillAsync(email);
        await page.Locator("#Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = isChinese ? "登录" : "Sign in", Exact = true }).ClickAsync();
        await page.Locator(".sign-out").WaitForAsync();
    }

    private async Task<string> AddAccountAsync()
    {
        await using var scope = browser.Services.CreateAsyncScope();
        var email = $"{Guid.NewGuid():N}@agency.example";
        var change = await scope.ServiceProvider.GetRequiredService<AccountMaker>().AddAsync(
            new(email, "Li Wei", null, [Role.SystemAdministrator], "en"), Password, "test", default);
        Assert.IsType<AccountChange.Done>(change);
        return email;
    }

    private static async Task CheckAsync(IPage page)
    {
        var overflow = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var result = await page.RunAxe();
        var barriers = result.Violations.Select(violation =>
            $"{page.Url}: {violation.Id} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}");

        Assert.True(overflow == 0, $"{page.Url} is {overflow} pixels too wide.");
        Assert.Empty(barriers);
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }
}
