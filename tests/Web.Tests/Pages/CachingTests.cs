using System.Net;
using System.Net.Http.Headers;

namespace ConsumerSafety.Web.Tests.Pages;

public sealed class CachingTests(SiteFixture site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/en/notices?kind=Recall")]
    [InlineData("/notices/SC-2024-000001")]
    public async Task A_page_that_has_not_changed_is_not_sent_again(string path)
    {
        var first = await site.GetAsync(path);
        var again = await GetAsync(path, first.Headers.ETag!);
        var otherLanguage = await GetAsync(path == "/" ? "/en" : path + "?x=1", first.Headers.ETag!);

        Assert.True(first.Headers.CacheControl?.Public);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, otherLanguage.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_not_kept() =>
        Assert.True((await site.GetAsync("/notices/SC-1999-000001")).Headers.CacheControl?.NoStore);

    private async Task<HttpResponseMessage> GetAsync(string path, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);
        return await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
