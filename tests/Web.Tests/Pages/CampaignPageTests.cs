namespace ConsumerSafety.Web.Tests.Pages;

public sealed class CampaignPageTests(SiteFixture site)
{
    [Fact]
    public async Task A_campaign_shows_its_theme_organisers_material_and_figures()
    {
        var html = await site.ReadAsync("/en/campaigns/quality-month-2024");

        Assert.Contains("Quality makes strong", html, StringComparison.Ordinal);
        Assert.Contains("General Administration of Customs", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/poster.pdf\"", html, StringComparison.Ordinal);
        Assert.Contains("36 notices", html, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"/en/notices?region=330000&amp;campaign=quality-month-2024\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_notices_are_paged()
    {
        Assert.Contains(
            "/campaigns/quality-month-2024?page=2", await site.ReadAsync("/campaigns/quality-month-2024"),
            StringComparison.Ordinal);
        Assert.Contains(
            "CT-2023-000001", await site.ReadAsync("/campaigns/quality-month-2024?page=2"), StringComparison.Ordinal);
        Assert.Contains(
            "CT-2023-000001", await site.ReadAsync("/campaigns/quality-month-2024?page=77"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_without_notices_says_so() =>
        Assert.Contains("还没有公告归入本次行动", await site.ReadAsync("/campaigns/quiet"), StringComparison.Ordinal);
}
