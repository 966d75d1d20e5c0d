using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Tests.Pages;

public sealed class SampleDataTests(SiteFixture site)
{
    private const string RealId = "CT-2023-000055";

    [Theory]
    [InlineData("https://example.org/a.html", true)]
    [InlineData("https://WWW.EXAMPLE.COM/", true)]
    [InlineData("http://authority.example/1", true)]
    [InlineData("https://myexample.org/", false)]
    [InlineData("https://example.cn/", false)]
    [InlineData("https://www.samr.gov.cn/?from=example.org", false)]
    [InlineData("example.org", false)]
    [InlineData(null, false)]
    public void Names_kept_for_examples_tell_a_sample(string? address, bool expected) =>
        Assert.Equal(expected, SampleSource.Is(address));

    [Theory]
    [InlineData("/", "本站含有示例公告")]
    [InlineData("/en/notices?q=nothingatall", "This installation holds sample notices")]
    [InlineData("/en/campaigns", "This installation holds sample notices")]
    [InlineData("/campaigns/quality-month-2024", "本站含有示例公告")]
    public async Task Lists_say_what_the_mark_means(string path, string text) =>
        Assert.Contains(text, await site.ReadAsync(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("/notices?kind=ConsumerTip&risk=High&year=2023", ">示例</span>")]
    [InlineData("/en/notices?kind=ConsumerTip&risk=High&year=2023", ">Sample</span>")]
    public async Task Only_samples_are_marked_in_lists(string path, string mark)
    {
        var cards = (await site.ReadAsync(path)).Split("<li class=\"card\">").Skip(1).ToList();

        var sample = Assert.Single(cards, card => card.Contains(mark, StringComparison.Ordinal));
        Assert.Contains(TestCatalogue.SampleId, sample, StringComparison.Ordinal);
        Assert.Contains(cards, card => card.Contains(RealId, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/notices/", "本公告为示例")]
    [InlineData("/en/notices/", "This notice is a sample")]
    public async Task The_page_of_a_sample_warns_and_that_of_a_real_notice_does_not(string path, string warning)
    {
        var sample = await site.ReadAsync(path + TestCatalogue.SampleId);
        var real = await site.ReadAsync(path + RealId);
        var main = real.Split("class=\"related\"")[0];

        Assert.Contains(warning, sample, StringComparison.Ordinal);
        Assert.DoesNotContain(warning, real, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"sample", main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_of_a_sample_warns_too() => Assert.Contains(
        "This notice is a sample",
        await site.ReadAsync($"/en/notices/{TestCatalogue.SampleId}/versions/1"),
        StringComparison.Ordinal);
}
