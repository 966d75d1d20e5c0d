using Deque.AxeCore.Playwright;

namespace ConsumerSafety.EndToEnd;

public sealed class JourneyTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task ASearchFromTheHomePageLeadsToANotice()
    {
        var page = await site.OpenAsync("/en");
        await page.Locator("input[name=q]").First.FillAsync("电热毯");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("main a[href*='/notices/']").First.ClickAsync();

        Assert.Matches("/en/notices/[A-Z]{2}-[0-9]{4}-[0-9]{6,}$", page.Url);
        Assert.NotEmpty(await page.Locator("h1").First.InnerTextAsync());
    }

    [Fact]
    public async Task AnUnknownNoticeIsAHelpfulPage()
    {
        var page = await site.OpenAsync("/");
        var response = await page.GotoAsync(site.Address + "/notices/SC-1999-000001");

        Assert.Equal(404, response!.Status);
        Assert.True(await page.Locator("main a").CountAsync() > 0);
    }

    [Fact]
    public async Task TheKeyboardAloneReachesTheMainContent()
    {
        var page = await site.OpenAsync("/");
        await page.Keyboard.PressAsync("Tab");
        var target = await page.EvaluateAsync<string?>("() => document.activeElement.getAttribute('href')");

        Assert.StartsWith("#", target, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "zh")]
    [InlineData("/en", "en")]
    public async Task EachLanguageSaysWhichItIs(string path, string language)
    {
        var page = await site.OpenAsync(path);

        Assert.StartsWith(language, await page.Locator("html").GetAttributeAsync("lang"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/notices")]
    [InlineData("/en/notices?q=battery")]
    [InlineData("/campaigns")]
    public async Task PagesHaveNoAccessibilityViolation(string path)
    {
        var page = await site.OpenAsync(path);
        var result = await page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help}"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en/notices")]
    [InlineData("/campaigns")]
    public async Task NoPageScrollsSidewaysOnASmallPhone(string path)
    {
        var page = await site.OpenAsync(path, width: 360);

        Assert.Equal(0, await page.EvaluateAsync<int>(
            "() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"));
    }
}
