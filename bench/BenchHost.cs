using ConsumerSafety.Api.Importing;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Search;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConsumerSafety.Bench;

/// <summary>The service without its web server, in a folder that goes with it.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    private static readonly Agency s_publisher = new()
    {
        Id = SyntheticNotices.Publisher,
        Name = "市场监管总局",
        EnglishName = "State Administration for Market Regulation",
    };

    private readonly ServiceProvider _services;
    private readonly List<IHostedService> _running = [];

    private BenchHost(string folder, ServiceProvider services) => (Folder, _services) = (folder, services);

    public static string ShippedData => Path.Combine(AppContext.BaseDirectory, "data");

    public string Folder { get; }

    public static async Task<BenchHost> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bench-").FullName;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ConsumerSafety:DataDirectory"] = folder })
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(ReferenceData.Load(ShippedData).Vocabulary)
            .AddStorage(configuration)
            .AddSearch(configuration)
            .AddIndexTailer()
            .AddImporting()
            .BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);
        await services.GetRequiredService<AgencyStore>().SaveAsync([s_publisher], "bench", default);
        return new(folder, services);
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Starts what the server runs beside its requests.</summary>
    public async Task RunServicesAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(default);
            _running.Add(service);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _running)
            await service.StopAsync(default);
        await _services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
