using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

[assembly: AssemblyFixture(typeof(SiteFixture))]

namespace ConsumerSafety.Web.Tests.Pages;

/// <summary>The site over a small catalogue of its own: database, index and pages as in the real program.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private WebApplication? _app;

    /// <summary>A browser that follows no redirects.</summary>
    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _app = TestSite.Build(_directory, builder => builder.WebHost.UseTestServer());
        await TestSite.FillAsync(_app.Services);
        await _app.StartAsync();
        await TestSite.UntilIndexedAsync(_app.Services);
        Client = _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>The answer to a browser.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) =>
        Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>The text of a page, whatever its status.</summary>
    public async Task<string> ReadAsync(string path) =>
        await (await GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
