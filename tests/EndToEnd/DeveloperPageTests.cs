using Microsoft.Playwright;

namespace ConsumerSafety.EndToEnd;

public sealed class DeveloperPageTests(BrowserFixture browser)
{
    [Fact]
    public async Task Somebody_without_script_builds_a_query_with_a_second_row()
    {
        var page = await browser.OpenAsync("/en/developers", withScript: false);
        await page.GetByLabel("Field of condition 1").SelectOptionAsync("RiskLevel");
        await page.GetByLabel("Value of condition 1").FillAsync("High");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a condition" }).ClickAsync();
        await page.GetByLabel("Field of condition 4").SelectOptionAsync("Kind");
        await page.GetByLabel("Value of condition 4").FillAsync("ConsumerTip");
        await page.GetByRole(AriaRole.Button, new() { Name = "Build the query" }).ClickAsync();

        var answer = page.Locator("#answer");
        Assert.Contains("RiskLevel%20eq%20'High'%20and%20Kind%20eq%20'ConsumerTip'",
            await answer.Locator("a").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.NotEqual(0, await answer.Locator("tbody tr").CountAsync());
        await page.CloseAsync();
    }

    [Fact]
    public async Task With_script_the_answer_follows_what_is_typed()
    {
        var page = await browser.OpenAsync("/en/developers");
        await page.GetByLabel("Field of condition 1").SelectOptionAsync("Id");
        await page.GetByLabel("Value of condition 1").FillAsync("CT-2023-000055");

        await Assertions.Expect(page.Locator("#answer tbody tr")).ToHaveCountAsync(1);
        Assert.DoesNotContain("CT-2023", page.Url, StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_script_runs_under_the_policy_of_the_site()
    {
        var page = await browser.OpenAsync("/en/developers", withScript: true, bypassPolicy: false);

        await Assertions.Expect(page.Locator(".copy").First).ToHaveTextAsync("Copy");
        await page.CloseAsync();
    }
}
