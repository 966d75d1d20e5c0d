using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Storage.Sql;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Storage.Tests.Contract;

/// <summary>One process's way to a database; several nodes on one database are several processes.</summary>
public sealed class Node : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Node(ITestDatabase database, TimeProvider time)
    {
        var settings = new Dictionary<string, string?>
        {
            ["ConsumerSafety:Database:Provider"] = database.Provider,
            ["ConsumerSafety:Database:ConnectionString"] = database.ConnectionString,
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection().AddSingleton(time).AddStorage(configuration).BuildServiceProvider();
    }

    public DatabaseMigrator Migrator => Get<DatabaseMigrator>();

    public NoticeStore Notices => Get<NoticeStore>();

    public AgencyStore Agencies => Get<AgencyStore>();

    public CampaignStore Campaigns => Get<CampaignStore>();

    public AuditLog Audit => Get<AuditLog>();

    public ICatalogueSource Source => Get<ICatalogueSource>();

    public ChangeSignal Signal => Get<ChangeSignal>();

    internal CatalogueDatabase Database => Get<CatalogueDatabase>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
