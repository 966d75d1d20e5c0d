using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Api.Mail;
using ConsumerSafety.Api.Subscriptions;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Api.Webhooks;
using ConsumerSafety.Api.Webhooks.Calling;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using ConsumerSafety.Storage;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Notices;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace ConsumerSafety.Api.Tests.Deliveries;

/// <summary>
/// One node: a database, an index that follows it, and the channels, which move when a test says so, under a clock that
/// stands still. Several nodes may share a database.
/// </summary>
internal sealed class DeliveryWorld : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly DirectoryInfo _own = Directory.CreateTempSubdirectory("node-");
    private readonly ServiceProvider _services;
    private readonly bool _isFirst;

    private DeliveryWorld(DeliveryWorld? first, (string Name, string Value)[] settings)
    {
        _isFirst = first is null;
        _directory = first?._directory ?? Directory.CreateTempSubdirectory("delivery-");
        Clock = first?.Clock ?? new(new(2024, 5, 1, 8, 0, 0, TimeSpan.Zero));
        Names = first?.Names ?? new();
        var values = new Dictionary<string, string?>
        {
            ["ConsumerSafety:DataDirectory"] = _own.FullName,
            ["ConsumerSafety:Database:ConnectionString"] =
                $"Data Source={Path.Combine(_directory.FullName, "test.db")}",
            ["ConsumerSafety:PublicAddress"] = "https://safety.example",
        };
        foreach (var (name, value) in settings)
            values[name] = value;
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var services = new ServiceCollection()
            .AddSingleton(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Invented.Vocabulary)
            .AddSingleton<ITopicReader>(Topics)
            .AddSingleton<IHostResolver>(Names)
            .AddStorage(configuration)
            .AddSearch(configuration)
            .AddIndexTailer()
            .AddApi()
            .AddMail()
            .AddSubscriptions()
            .AddWebhooks();
        services.AddDataProtection().PersistKeysToFileSystem(_directory);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; }

    public FixedNames Names { get; }

    public WordTopics Topics { get; } = new();

    public CatalogueSearch Search => Get<CatalogueSearch>();

    public static async Task<DeliveryWorld> StartAsync(params (string Name, string Value)[] settings)
    {
        var world = new DeliveryWorld(null, settings);
        await world.Get<DatabaseMigrator>().MigrateAsync(default);
        await world.Get<AgencyStore>().SaveAsync([.. Invented.Agencies], "test", default);
        return await world.FollowAsync();
    }

    /// <summary>Another node on the database of one.</summary>
    public static Task<DeliveryWorld> StartAsync(DeliveryWorld first) => new DeliveryWorld(first, []).FollowAsync();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Records a notice and waits until the index holds it; gives its number.</summary>
    public async Task<string> RecordAsync(Notice notice)
    {
        var outcome = await Get<NoticeStore>().RecordAsync([notice], new("test"), default);
        await SettleAsync();
        return outcome.Single().Id!;
    }

    /// <summary>Waits until the index of this node holds everything.</summary>
    public async Task SettleAsync()
    {
        var head = await Get<ICatalogueSource>().ReadHeadAsync(default);
        while (Search.Status.Position < head || !Search.Status.IsReady)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>What follows the log for a channel.</summary>
    public ChannelTailer Tailer<TChannel>() where TChannel : class, IDeliveryChannel =>
        ActivatorUtilities.CreateInstance<ChannelTailer>(_services, Get<TChannel>());

    /// <summary>Lets a channel follow the log to its end.</summary>
    public async Task TailAsync<TChannel>() where TChannel : class, IDeliveryChannel
    {
        var tailer = Tailer<TChannel>();
        while (await tailer.RunOnceAsync(default))
        {
        }
        await tailer.ReleaseAsync(default);
    }

    /// <summary>Takes every mail that waits out of the outbox.</summary>
    public async Task<IReadOnlyList<LeasedMail>> TakeMailsAsync()
    {
        var queue = Get<MailQueue>();
        var mails = await queue.LeaseAsync(1_000, TimeSpan.FromMinutes(5), default);
        foreach (var mail in mails)
            await queue.CompleteAsync(mail.Id, default);
        return mails;
    }

    public async ValueTask DisposeAsync()
    {
        await Index.StopAsync(default);
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _own.Delete(recursive: true);
        if (_isFirst)
            _directory.Delete(recursive: true);
    }

    private IHostedService Index => _services.GetServices<IHostedService>()
        .Single(service => service.GetType().Assembly == typeof(CatalogueSearch).Assembly);

    private async Task<DeliveryWorld> FollowAsync()
    {
        Get<CatalogueSearch>();
        await Index.StartAsync(default);
        await SettleAsync();
        return this;
    }
}
