using ConsumerSafety.Api.Importing;
using ConsumerSafety.Api.Signals;
using ConsumerSafety.Api.Uploads;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Search;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Storage.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConsumerSafety.Bench;

/// <summary>The service without its web server, in a folder of its own.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly List<IHostedService> _running = [];

    private readonly bool _isTemporary;

    private BenchHost(string folder, bool isTemporary, ServiceProvider services, ReferenceData reference)
    {
        (Folder, _isTemporary, _services, Reference) = (folder, isTemporary, services, reference);
    }

    public static string ShippedData => Path.Combine(AppContext.BaseDirectory, "data");

    public string Folder { get; }

    /// <summary>The lists that the notices point into.</summary>
    public ReferenceData Reference { get; }

    /// <param name="kept">A folder that stays; null for one that goes with the service.</param>
    public static async Task<BenchHost> StartAsync(string? kept = null)
    {
        var folder = kept ?? Directory.CreateTempSubdirectory("bench-").FullName;
        Directory.CreateDirectory(folder);
        var reference = ReferenceData.Load(ShippedData);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ConsumerSafety:DataDirectory"] = folder })
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddSingleton(reference.Vocabulary)
            .AddStorage(configuration)
            .AddSearch(configuration)
            .AddIndexTailer()
            .AddImporting()
            .AddUploads()
            .AddSignalSearch()
            .BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);
        await services.GetRequiredService<AgencyStore>().SaveAsync(reference.Agencies, "bench", default);
        await services.GetRequiredService<CampaignStore>().SaveAsync(reference.Campaigns, "bench", default);
        return new(folder, kept is null, services, reference);
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
        if (_isTemporary)
            Directory.Delete(Folder, recursive: true);
    }
}
