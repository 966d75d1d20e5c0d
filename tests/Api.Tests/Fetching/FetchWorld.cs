using ConsumerSafety.Api.Fetching;
using ConsumerSafety.Api.Importing;
using ConsumerSafety.Domain.Fetching;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Fetching;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Notices;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Tests.Fetching;

/// <summary>Nodes over one database, which fetch from a <see cref="Source"/>; the clock stands.</summary>
internal sealed class FetchWorld : IAsyncDisposable
{
    private static readonly string s_data = FindData();
    private readonly string _directory = Directory.CreateTempSubdirectory("fetch-test-").FullName;
    private readonly List<ServiceProvider> _nodes = [];

    public Source Source { get; } = new();

    public StandingClock Clock { get; } = new();

    public ServiceProvider Node { get; private set; } = null!;

    public static async Task<FetchWorld> CreateAsync(string enabled = "cpsc")
    {
        var world = new FetchWorld();
        world.Node = world.Start(enabled);
        await world.Node.GetRequiredService<DatabaseMigrator>().MigrateAsync(TestContext.Current.CancellationToken);
        await world.Node.GetRequiredService<AgencyStore>().SaveAsync(
            world.Node.GetRequiredService<ReferenceData>().Agencies, "test", TestContext.Current.CancellationToken);
        return world;
    }

    public ServiceProvider Start(string enabled = "cpsc")
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConsumerSafety:DataDirectory"] = _directory,
            ["ConsumerSafety:Fetches:Enabled:0"] = enabled,
            ["ConsumerSafety:Fetches:RetryDelay"] = "00:00:00.001",
            ["ConsumerSafety:Fetches:Retries"] = "2",
            ["ConsumerSafety:Fetches:MaxMegabytes"] = "1",
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(ReferenceData.Load(s_data));
        services.AddSingleton(provider => provider.GetRequiredService<ReferenceData>().Vocabulary);
        services.AddStorage(configuration).AddImporting().AddFetching(Path.Combine(s_data, "formats"));
        services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => Source));
        var node = services.BuildServiceProvider();
        _nodes.Add(node);
        return node;
    }

    public Task<int> RunAsync(ServiceProvider? node = null) =>
        (node ?? Node).GetRequiredService<FetchRunner>().RunOnceAsync(TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<FetchRun>> RunsAsync() =>
        await Node.GetRequiredService<FetchRuns>().ReadLastAsync(10, TestContext.Current.CancellationToken);

    public async Task<int> CountNoticesAsync() => await Node.GetRequiredService<NoticeStore>()
        .ReadAllAsync(TestContext.Current.CancellationToken).CountAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    private static string FindData()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ConsumerSafety.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "data");
    }
}
