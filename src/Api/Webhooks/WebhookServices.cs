using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Api.Webhooks.Administration;
using ConsumerSafety.Api.Webhooks.Calling;
using ConsumerSafety.Search;
using ConsumerSafety.Storage.Deliveries;
using ConsumerSafety.Storage.Limits;
using ConsumerSafety.Storage.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Webhooks;

/// <summary>Adds webhooks.</summary>
public static class WebhookServices
{
    /// <summary>
    /// Adds what agencies can do about webhooks, and their calls while the program runs. Needs the database, the
    /// search, an <see cref="ITopicReader"/> and the public address.
    /// </summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddDeliveries();
        services.AddOptions<WebhookOptions>()
            .BindConfiguration(WebhookOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>();
        services.TryAddSingleton<IHostResolver, HostResolver>();
        services.AddSingleton<WebhookConnector>();
        services.AddSingleton<SecretCipher>();
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<WebhookCare>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<WebhookChannel>();
        services.AddSingleton<WebhookRules>();
        services.AddSingleton(provider => new WebhookDesk(
            provider.GetRequiredService<WebhookStore>(),
            provider.GetRequiredService<WebhookRules>(),
            provider.GetRequiredService<SecretCipher>(),
            provider.GetRequiredService<ITopicReader>(),
            provider.GetRequiredService<CatalogueSearch>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new WebhookOperations(
            provider.GetRequiredService<WebhookDesk>(),
            provider.GetRequiredService<WebhookLog>(),
            provider.GetRequiredService<WebhookClient>(),
            provider.GetRequiredService<WebhookChannel>(),
            provider.GetRequiredService<NoticeEventReader>(),
            provider.GetRequiredService<DeliveryTailing>(),
            provider.GetRequiredService<CatalogueSearch>(),
            provider.GetRequiredService<DeliverySignal>(),
            provider.GetRequiredService<RateStore>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddChannel<WebhookChannel>();
        return services.AddHostedService<WebhookService>();
    }
}
