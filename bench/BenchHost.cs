using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Search;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Bench;

/// <summary>The service without its web server, in a folder that goes with it.</summary>
internal sealed class BenchHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BenchHost(string folder, ServiceProvider services) => (Folder, _services) = (folder, services);

    public string Folder { get; }

    public static async Task<BenchHost> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bench-").FullName;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ConsumerSafety:DataDirectory"] = folder })
            .Build();
        var services = new ServiceCollection().AddLogging().AddStorage(configuration).AddSearch(configuration);
        services.AddSingleton(ReferenceData.Load(Path.Combine(AppContext.BaseDirectory, "data")).Vocabulary);
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<DatabaseMigrator>().MigrateAsync(default);
        await provider.GetRequiredService<AgencyStore>().SaveAsync(
            [new Agency { Id = "samr", Name = "市场监管总局", EnglishName = "State Administration for Market Regulation" }], "bench", default);
        return new(folder, provider);
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
