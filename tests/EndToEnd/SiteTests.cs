using System.Text.RegularExpressions;
using ConsumerSafety.Web.Tests.Pages;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ConsumerSafety.EndToEnd;

public sealed class SiteTests(BrowserFixture browser)
{
    private static readonly string[] s_paths =
    [
        "", "/notices?kind=ConsumerTip&risk=High", "/notices?q=zzzzqqqq", "/notices/SC-2024-000001",
        $"/notices/{TestCatalogue.RecallId}", $"/notices/{TestCatalogue.WithdrawnId}",
        $"/notices/{TestCatalogue.SampleId}", "/campaigns", "/campaigns/quality-month-2024", "/about", "/nothing",
        "/developers",
        "/developers?set=Recalls&field=RiskLevel&op=eq&value=Grave&field=Products/Gtin&op=present&value=&top=x",
    ];

    public static MatrixTheoryData<string, string> Pages => new(["", "/en"], s_paths);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_no_barrier_in_light_or_dark(string language, string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await browser.OpenAsync(Address(language, path), width: 360, scheme: scheme);
            var result = await page.RunAxe();
            await page.CloseAsync();

            Assert.Empty(result.Violations.Select(violation =>
                $"{scheme}: {violation.Id} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_runs_out_of_the_page_on_any_width(string language, string path)
    {
        foreach (var width in new[] { 320, 768, 1280 })
        {
            var page = await browser.OpenAsync(Address(language, path), width);
            var overflow = await page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            await page.CloseAsync();

            Assert.Equal(0, overflow);
        }
    }

    [Fact]
    public async Task Somebody_without_script_searches_narrows_and_reads_a_notice()
    {
        var page = await browser.OpenAsync("/", withScript: false);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("安全用电");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^高风险") }).First.ClickAsync();
        await page.GetByRole(AriaRole.Article).First.GetByRole(AriaRole.Link).ClickAsync();

        Assert.Contains(
            "安全用电", await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync(),
            StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();

        Assert.Contains("/en/notices/CT-2023-", page.Url, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first()
    {
        var page = await browser.OpenAsync("/en/notices");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#content", page.Url, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    private static string Address(string language, string path) =>
        language + path is { Length: > 0 } address ? address : "/";
}
