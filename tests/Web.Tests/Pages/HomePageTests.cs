namespace ConsumerSafety.Web.Tests.Pages;

public sealed class HomePageTests(SiteFixture site)
{
    [Fact]
    public async Task Home_counts_by_kind_and_leads_to_each()
    {
        var html = await site.ReadAsync("/");

        Assert.Contains(
            "href=\"/notices?kind=ConsumerTip\"><strong>消费提示</strong><span class=\"figure\">61</span>", html,
            StringComparison.Ordinal);
        Assert.Contains("目前收录 67 条公告", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_leaves_out_what_was_withdrawn() =>
        Assert.DoesNotContain(TestCatalogue.WithdrawnId, await site.ReadAsync("/"), StringComparison.Ordinal);

    [Fact]
    public async Task Home_leads_to_campaigns_with_their_period() =>
        Assert.Contains("1 September 2024 to 30 September 2024", await site.ReadAsync("/en"), StringComparison.Ordinal);
}
