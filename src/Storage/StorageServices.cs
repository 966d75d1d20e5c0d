using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Drafts;
using ConsumerSafety.Storage.Deliveries;
using ConsumerSafety.Storage.Evidence;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Idempotency;
using ConsumerSafety.Storage.Fetching;
using ConsumerSafety.Storage.Figures;
using ConsumerSafety.Storage.Keys;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.MasterKeys;
using ConsumerSafety.Storage.Migrations;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Storage.Protection;
using ConsumerSafety.Storage.Resilience;
using ConsumerSafety.Storage.Settings;
using ConsumerSafety.Storage.Signals;
using ConsumerSafety.Storage.Sql;
using ConsumerSafety.Storage.Uploads;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Storage;

/// <summary>Adds the database to a host.</summary>
public static class StorageServices
{
    /// <summary>
    /// Registers the stores, <see cref="DatabaseMigrator"/>, <see cref="AuditLog"/>, <see cref="DatabaseHealth"/>,
    /// <see cref="MailOutbox"/>, <see cref="ICatalogueSource"/> and the singleton <see cref="ChangeSignal"/>. Settings:
    /// <c>ConsumerSafety:Database:Provider</c> and <c>:ConnectionString</c>, <c>ConsumerSafety:DataDirectory</c>.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        Instants.Register();
        services.AddLogging();
        services.AddOptions<DatabaseOptions>()
            .Bind(configuration.GetSection(DatabaseOptions.Section))
            .Configure(options =>
                options.DataDirectory = configuration[DatabaseOptions.DataDirectorySetting] ?? options.DataDirectory)
            .ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ChangeSignal>();
        services.TryAddSingleton(CreateDatabase);
        services.TryAddSingleton(CreateMigrator);
        services.TryAddSingleton(provider => new NoticeStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new AgencyStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new CampaignStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new CampaignLinks(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new ReportStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(
            provider => new PublishedReportSource(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new FileStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new ContentStore(
            provider.GetRequiredService<CatalogueDatabase>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new DraftStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new AccountStore(
            provider.GetRequiredService<CatalogueDatabase>(), provider.GetRequiredService<MailOutbox>()));
        services.TryAddSingleton(provider => new PasskeyStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new SessionStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new SignInFailureStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new ProtectionKeyStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new ComplaintSeal(
            provider.GetRequiredService<IDataProtectionProvider>()));
        services.TryAddSingleton(provider => new ComplaintStore(
            provider.GetRequiredService<CatalogueDatabase>(), provider.GetRequiredService<ComplaintSeal>(),
            provider.GetRequiredService<MailOutbox>()));
        services.TryAddSingleton(provider => new MasterKeyRotation(
            provider.GetRequiredService<CatalogueDatabase>(), provider.GetRequiredService<ComplaintSeal>()));
        services.TryAddSingleton(provider => new ComplaintErasure(
            provider.GetRequiredService<CatalogueDatabase>(), provider.GetRequiredService<ComplaintSeal>()));
        services.TryAddSingleton(provider => new ComplaintForms(
            provider.GetRequiredService<CatalogueDatabase>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new ReceiptAttempts(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new ComplaintCasework(
            provider.GetRequiredService<CatalogueDatabase>(), provider.GetRequiredService<ComplaintSeal>(),
            provider.GetRequiredService<MailOutbox>()));
        services.TryAddSingleton(provider => new ComplaintViewStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new SentRequests(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new ComplaintQueue(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(
            provider => new ComplaintAccountStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new FigureStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new WatchedComplaints(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new SignalStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new SignalRuns(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new FetchStates(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new FetchRuns(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new UploadStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new UploadWork(
            provider.GetRequiredService<CatalogueDatabase>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new AuditLog(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new DatabaseHealth(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new ApiKeyStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new KeyQuota(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new AuditCheckStore(provider.GetRequiredService<CatalogueDatabase>()));
        services.TryAddSingleton(provider => new IdempotencyStore(
            provider.GetRequiredService<CatalogueDatabase>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<ICatalogueSource, CatalogueSource>();
        DeliveryStorage.Add(services);
        EvidenceServices.Add(services);
        return services;
    }

    private static CatalogueDatabase CreateDatabase(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var time = provider.GetRequiredService<TimeProvider>();
        var dialect = options.ParseProvider() == DatabaseProvider.Sqlite ? SqlDialect.Sqlite : SqlDialect.SqlServer;
        return new(
            dialect, options.ResolveConnectionString(),
            new WriteWatch(provider.GetRequiredService<ILogger<WriteWatch>>()),
            provider.GetRequiredService<ChangeSignal>(), time);
    }

    private static DatabaseMigrator CreateMigrator(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        MigrationTarget target = options.ParseProvider() == DatabaseProvider.Sqlite
            ? new SqliteMigrationTarget(options.ResolveConnectionString())
            : new SqlServerMigrationTarget(options.ResolveConnectionString());
        return new(
            target, provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DatabaseMigrator>>());
    }
}
