using Microsoft.Playwright;

namespace ConsumerSafety.EndToEnd;

/// <summary>A complaint on a phone that runs no script, from the home page to the answer.</summary>
public sealed class ComplaintJourneyTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Fact]
    public async Task APersonComplainsAndFollowsItWithoutScript()
    {
        var page = await site.OpenAsync("/en", 390, withScript: false);
        await page.Locator("header a[href='/en/complain']").ClickAsync();
        await page.GetByLabel("Dispute").CheckAsync();
        await NextAsync(page);
        await page.GetByLabel("Product", new() { Exact = true }).FillAsync("电热毯");
        await NextAsync(page);
        await page.GetByLabel("Where it was bought").FillAsync("Hangzhou");
        await NextAsync(page);
        await page.GetByLabel("What happened").FillAsync("It smoked.");
        await NextAsync(page);
        await page.GetByLabel("My money back").CheckAsync();
        await NextAsync(page);
        await NextAsync(page);
        await NextAsync(page);
        Assert.Equal("faults", await page.GetByRole(AriaRole.Alert).GetAttributeAsync("id"));
        await page.GetByLabel("Name").FillAsync("Somebody");
        await page.GetByLabel("E-mail").FillAsync("somebody@mail.example");
        await NextAsync(page);
        await NextAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        var number = await page.Locator("#number").InnerTextAsync();
        var passphrase = await page.Locator("#passphrase").InnerTextAsync();
        Assert.True(await FitsAsync(page));
        Assert.DoesNotContain(passphrase, page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "I have kept them" }).ClickAsync();
        await page.GetByLabel("Number").FillAsync(number);
        await page.GetByLabel("Passphrase").FillAsync(passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();
        await page.GetByLabel("Write a message").FillAsync("One more thing.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        Assert.Contains("One more thing.", await page.Locator(".messages").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await FitsAsync(page));
    }

    private static Task NextAsync(IPage page) =>
        page.GetByRole(AriaRole.Button, new() { Name = "Next", Exact = true }).ClickAsync();

    private static Task<bool> FitsAsync(IPage page) =>
        page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth");
}
