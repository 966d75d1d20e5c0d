using ConsumerSafety.Search;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Web.Site;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Startup;

/// <summary>The order in which a start happens, here and nowhere else.</summary>
internal static class StartSequence
{
    /// <summary>
    /// Check settings → migrate → seed → open the index → tailers → listen, until the program is stopped.
    /// </summary>
    public static Func<string[], CancellationToken, Task<int>> ServeAsync(
        Func<string[], WebApplication> build, Action<WebApplication> map) =>
        (settings, stop) => StartFaults.GuardAsync(async () =>
        {
            await using var app = build(settings);
            await PrepareDatabaseAsync(app.Services, stop);
            var seed = app.Services.GetRequiredService<CatalogueSeed>();
            if (app.Services.GetRequiredService<IOptions<CatalogueOptions>>().Value.WithSampleData)
                await seed.AddSampleAsync(stop);
            app.Services.GetRequiredService<SampleDataFlag>().IsLoaded = await seed.HasSampleAsync(stop);
            app.Services.GetRequiredService<CatalogueSearch>();
            await FirstAccount.AdviseAsync(app.Services, stop);
            map(app);
            await app.RunAsync(stop);
            return 0;
        });

    /// <summary>Check settings → migrate → seed agencies and campaigns: what a command needs before its work.</summary>
    public static async Task PrepareDatabaseAsync(IServiceProvider services, CancellationToken stop)
    {
        services.GetService<IStartupValidator>()?.Validate();
        Directory.CreateDirectory(services.GetRequiredService<IOptions<CatalogueOptions>>().Value.DataDirectory);
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(stop);
        await services.GetRequiredService<CatalogueSeed>().AddReferenceAsync(stop);
    }
}
