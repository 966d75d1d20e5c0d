using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Leases;
using ConsumerSafety.Storage.Limits;
using ConsumerSafety.Storage.Mail;
using ConsumerSafety.Storage.Secrets;
using ConsumerSafety.Storage.Sql;
using ConsumerSafety.Storage.Subscriptions;
using ConsumerSafety.Storage.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConsumerSafety.Storage.Deliveries;

/// <summary>Adds what is kept of mails, deliveries and those they are for.</summary>
internal static class DeliveryStorage
{
    public static void Add(IServiceCollection services)
    {
        services.AddDataProtection();
        services.TryAddSingleton(provider =>
            new MailOutbox(Database(provider), provider.GetRequiredService<ChangeSignal>(), Protection(provider)));
        services.TryAddSingleton(provider =>
            new MailQueue(Database(provider), provider.GetRequiredService<MailOutbox>(), Time(provider)));
        services.TryAddSingleton(provider => new LeaseStore(Database(provider), Time(provider)));
        services.TryAddSingleton(provider => new RateStore(Database(provider)));
        services.TryAddSingleton(provider => new SecretStore(Database(provider), Protection(provider)));
        services.TryAddSingleton(provider => new NoticeEventReader(Database(provider)));
        services.TryAddSingleton(provider => new DeliveryTailing(Database(provider)));
        services.TryAddSingleton(provider =>
            new WebhookStore(Database(provider), provider.GetRequiredService<MailOutbox>()));
        services.TryAddSingleton(provider => new WebhookQueue(Database(provider), Time(provider)));
        services.TryAddSingleton(provider => new WebhookPayloads(Database(provider)));
        services.TryAddSingleton(provider => new WebhookLog(Database(provider)));
        services.TryAddSingleton(provider =>
            new SubscriptionStore(Database(provider), provider.GetRequiredService<MailOutbox>()));
        services.TryAddSingleton(provider =>
            new SubscriptionDeliveries(Database(provider), provider.GetRequiredService<MailOutbox>(), Time(provider)));
    }

    private static CatalogueDatabase Database(IServiceProvider provider) =>
        provider.GetRequiredService<CatalogueDatabase>();

    private static IDataProtectionProvider Protection(IServiceProvider provider) =>
        provider.GetRequiredService<IDataProtectionProvider>();

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
