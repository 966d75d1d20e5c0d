using ConsumerSafety.Api;
using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Api.Feed;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Api.Protection;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Search;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Web.Tests.Pages;

/// <summary>Builds the site over the test catalogue, with a database and an index of its own.</summary>
internal static class TestSite
{
    public static WebApplication Build(string directory, Action<WebApplicationBuilder> configure)
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
        builder.Services.AddProtection(builder.Configuration);
        builder.Services.AddAccounts(builder.Configuration);
        builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
        builder.Services.AddApi();
        builder.Services.AddPublishing();
        builder.Services.AddSignIn();
        builder.Services.AddProgramSignIn(builder.Configuration);
        builder.Services.AddPrograms();
        builder.Services.AddUploads();
        builder.Services.AddSingleton(_ => ReferenceData.Load(Path.Combine(AppContext.BaseDirectory, "data")));
        builder.Services.AddComplaints();
        builder.Services.AddSite();
        configure(builder);
        var app = builder.Build();
        app.Services.GetRequiredService<SampleDataFlag>().IsLoaded = true;
        app.MapSite();
        app.MapFeed();
        return app;
    }

    public static async Task FillAsync(IServiceProvider services)
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

    public static async Task UntilIndexedAsync(IServiceProvider services)
    {
        var head = await services.GetRequiredService<ICatalogueSource>().ReadHeadAsync(default);
        var search = services.GetRequiredService<CatalogueSearch>();
        while (!search.Status.IsReady || search.Status.Position < head)
            await Task.Delay(20);
    }
}
