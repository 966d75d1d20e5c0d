using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;

namespace ConsumerSafety.Web.Tests.Pages;

/// <summary>
/// A site whose database is empty of tables, so that its index is never ready, and that has a page that fails.
/// </summary>
public sealed class ErrorPageTests : IAsyncLifetime
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        _app = TestSite.Build(_directory, builder => builder.WebHost.UseTestServer());
        foreach (var path in new[] { "/fails", "/en/fails", "/api/fails" })
            _app.MapGet(path, IResult () => throw new InvalidOperationException("a secret"));
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Theory]
    [InlineData("/", "目录正在建立")]
    [InlineData("/en/notices?q=x", "The catalogue is being built")]
    public async Task While_the_index_is_being_built_pages_say_so(string path, string message)
    {
        var response = await GetAsync(path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Contains(message, await ReadAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fails", "出错了")]
    [InlineData("/en/fails", "Something went wrong")]
    public async Task Our_faults_are_a_page_in_the_language_of_the_address_that_tells_no_secrets(
        string path, string message)
    {
        var response = await GetAsync(path);
        var html = await ReadAsync(response);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains(message, html, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_problem_details_for_our_faults()
    {
        var response = await GetAsync("/api/fails");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private Task<HttpResponseMessage> GetAsync(string path) =>
        _app!.GetTestClient().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static Task<string> ReadAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
