using ConsumerSafety.Api.Fetching;
using ConsumerSafety.Api.Importing;
using ConsumerSafety.Api.Mail;
using ConsumerSafety.Api.Subscriptions;
using ConsumerSafety.Api.Webhooks;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Web.Startup;
using ConsumerSafety.Web.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Web.Tests.Regulators;

/// <summary>A running site over the test catalogue, for tests of the console.</summary>
public sealed class ConsoleFixture : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("console-").FullName;

    public WebApplication App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = TestSite.Build(_directory, builder =>
        {
            builder.WebHost.UseTestServer();
            // What the pages of the console need beyond those of the public.
            builder.Services.AddSingleton(_ => ReferenceData.Load(CatalogueServices.ShippedData));
            builder.Services.AddImporting();
            builder.Services.AddFetching(CatalogueServices.ShippedFormats);
            builder.Services.AddMail().AddSubscriptions().AddWebhooks();
        });
        await TestSite.FillAsync(App.Services);
        await App.StartAsync();
        // Pages that search answer 503 until then.
        await TestSite.UntilIndexedAsync(App.Services);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }
}
