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

    [Theory]
    [InlineData("/", "zh")]
    [InlineData("/en", "en")]
    public async Task EachLanguageSaysWhichItIs(string path, string language)
    {
        var page = await site.OpenAsync(path);

        Assert.StartsWith(language, await page.Locator("html").GetAttributeAsync("lang"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChosenFilterCanBeTakenOffAgain()
    {
        var page = await site.OpenAsync("/en/notices?kind=Recall");
        var chips = page.Locator("a:has(.cross)");
        Assert.Equal(1, await chips.CountAsync());

        await chips.First.ClickAsync();

        Assert.DoesNotContain("kind=", page.Url, StringComparison.Ordinal);
        Assert.Equal(0, await chips.CountAsync());
    }
}
