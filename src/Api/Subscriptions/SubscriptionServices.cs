using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Storage.Limits;
using ConsumerSafety.Storage.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>Adds subscriptions by e-mail.</summary>
public static class SubscriptionServices
{
    /// <summary>
    /// Adds what subscribers can do, and the mails to them while the program runs. Needs the database, the search, an
    /// <see cref="ITopicReader"/> and the public address.
    /// </summary>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services)
    {
        services.AddDeliveries();
        services.AddSingleton<SubscriptionTokens>();
        services.AddSingleton<SubscriptionAddresses>();
        services.AddSingleton<AddressCipher>();
        services.AddSingleton<ConfirmationMail>();
        services.AddSingleton<NoticeMail>();
        services.AddSingleton<SubscriptionMailer>();
        services.AddSingleton<MailChannel>();
        services.AddSingleton(provider => new SubscriptionDesk(
            provider.GetRequiredService<SubscriptionStore>(),
            provider.GetRequiredService<RateStore>(),
            provider.GetRequiredService<ITopicReader>(),
            provider.GetRequiredService<AddressCipher>(),
            provider.GetRequiredService<SubscriptionTokens>(),
            provider.GetRequiredService<ConfirmationMail>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddChannel<MailChannel>();
        services.AddSingleton<SubscriptionMailService>();
        return services.AddHostedService(provider => provider.GetRequiredService<SubscriptionMailService>());
    }
}
