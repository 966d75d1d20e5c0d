using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Tests.Pages;

public sealed class TextTagsTests(SiteFixture site)
{
    [Theory]
    [InlineData("en", "zh-CN", "厦门泓禧制造有限公司", "zh-CN")]
    [InlineData("en", "zh-TW", "玩具", "zh-TW")]
    [InlineData("en", "en", "中国 toys", "zh-CN")]
    [InlineData("en", "zh-CN", "TDT9226-B", null)]
    [InlineData("en", "en", "Electric strength", null)]
    [InlineData("zh-CN", "zh-CN", "电气强度", null)]
    [InlineData("zh-CN", "zh-CN", "Pro 2", null)]
    [InlineData("zh-CN", "en", "Electric strength", "en")]
    [InlineData("zh-CN", "en", "SC-2024", null)]
    [InlineData("zh-CN", "en", null, null)]
    public void A_text_is_tagged_when_it_is_not_in_the_language_of_the_page(
        string page, string original, string? text, string? tag) =>
        Assert.Equal(tag, new TextTags(Language.All.Single(one => one.Tag == page), original).Of(text));

    [Fact]
    public async Task Values_that_are_not_translated_are_tagged_on_the_page() => Assert.Contains(
        "lang=\"zh-CN\">数量有误<",
        await site.ReadAsync($"/en/notices/{TestCatalogue.RecallId}"),
        StringComparison.Ordinal);
}
