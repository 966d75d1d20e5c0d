using System.Text.Json;
using ConsumerSafety.Api;
using ConsumerSafety.Api.Feed;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Web.Site;
using ConsumerSafety.Web.Startup;
using ConsumerSafety.Web.Tests.Developers;
using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(SampleSite))]

namespace ConsumerSafety.Web.Tests.Developers;

/// <summary>The site over the sample data that ships, on a port of its own so that other programs can ask it.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private WebApplication? _app;

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>Where it answers, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Every notice as it stands, to work answers out from.</summary>
    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SiteServices).Assembly.GetName().Name, EnvironmentName = Environments.Production,
        });
        builder.Logging.ClearProviders();
        builder.Configuration["ConsumerSafety:DataDirectory"] = _directory;
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddCatalogue(builder.Configuration);
        builder.Services.AddIndexTailer();
        builder.Services.AddApi();
        builder.Services.AddUploads();
        builder.Services.AddSite();
        _app = builder.Build();
        _app.MapSite();
        _app.MapFeed();
        await StartSequence.PrepareDatabaseAsync(_app.Services, default);
        await _app.Services.GetRequiredService<CatalogueSeed>().AddSampleAsync(default);
        await _app.StartAsync();
        await TestSite.UntilIndexedAsync(_app.Services);
        Address = _app.Urls.Single();
        Notices = await ReadNoticesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app!.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    public Vocabulary Vocabulary => Services.GetRequiredService<Vocabulary>();

    /// <summary>The text of an answer, which has to be one of success.</summary>
    public async Task<string> ReadAsync(string address)
    {
        var uri = new Uri(address.StartsWith('/') ? Address + address : address);
        using var response = await Client.GetAsync(uri, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{address}\n{(int)response.StatusCode} {text}");
        return text;
    }

    /// <summary>All rows of an answer, page by page.</summary>
    public async Task<List<JsonElement>> ReadRowsAsync(string address)
    {
        var rows = new List<JsonElement>();
        for (string? next = address; next is not null;)
        {
            var page = JsonDocument.Parse(await ReadAsync(next)).RootElement;
            rows.AddRange(page.GetProperty("value").EnumerateArray());
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }
        return rows;
    }

    private async Task<IReadOnlyList<Notice>> ReadNoticesAsync()
    {
        var notices = new List<Notice>();
        await foreach (var notice in Services.GetRequiredService<NoticeStore>().ReadAllAsync(default))
            notices.Add(notice);
        return notices;
    }
}
