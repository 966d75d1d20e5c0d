using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Search;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Web.Site;
using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(SiteFixture))]

namespace ConsumerSafety.Web.Tests.Pages;

/// <summary>The site over a small catalogue of its own: database, index and pages as in the real program.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private WebApplication? _app;

    /// <summary>A browser that follows no redirects.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>The services of the program.</summary>
    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        _app = Build(_directory, builder => builder.WebHost.UseTestServer());
        await FillAsync(_app.Services);
        await _app.StartAsync();
        await UntilIndexedAsync(_app.Services);
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

    internal static WebApplication Build(string directory, Action<WebApplicationBuilder> configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SiteServices).Assembly.GetName().Name, EnvironmentName = Environments.Production,
        });
        builder.Logging.ClearProviders();
        builder.Configuration["ConsumerSafety:DataDirectory"] = directory;
        builder.Services.AddSingleton(TestCatalogue.Vocabulary);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddSearch(builder.Configuration);
        builder.Services.AddIndexTailer();
        builder.Services.AddSite();
        configure(builder);
        var app = builder.Build();
        app.MapSite();
        return app;
    }

    internal static async Task FillAsync(IServiceProvider services)
    {
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);
        await services.GetRequiredService<AgencyStore>().SaveAsync(TestCatalogue.Agencies, "test", default);
        await services.GetRequiredService<CampaignStore>().SaveAsync(TestCatalogue.Campaigns, "test", default);
        var store = services.GetRequiredService<NoticeStore>();
        var outcomes = await store.RecordAsync(TestCatalogue.Notices, new("test", IsDryRun: false), default);
        Assert.All(outcomes, outcome => Assert.Equal(RecordAction.Added, outcome.Action));
        await store.RecordAsync([TestCatalogue.CorrectedRecall], new("test", IsDryRun: false), default);
        await store.WithdrawAsync(TestCatalogue.WithdrawnId, "检验报告有误 <b>", "test", default);
    }

    internal static async Task UntilIndexedAsync(IServiceProvider services)
    {
        var head = await services.GetRequiredService<ICatalogueSource>().ReadHeadAsync(default);
        var search = services.GetRequiredService<CatalogueSearch>();
        while (!search.Status.IsReady || search.Status.Position < head)
            await Task.Delay(20);
    }
}
