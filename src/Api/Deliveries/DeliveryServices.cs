using ConsumerSafety.Domain.Changes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Deliveries;

/// <summary>Adds what all channels have in common.</summary>
internal static class DeliveryServices
{
    /// <summary>Adds the matching of changed notices and the signal of deliveries.</summary>
    public static void AddDeliveries(this IServiceCollection services)
    {
        services.TryAddSingleton<DeliverySignal>();
        services.TryAddSingleton<NoticeMatcher>();
    }

    /// <summary>Adds the following of the change log for a channel while the program runs.</summary>
    public static void AddChannel<TChannel>(this IServiceCollection services)
        where TChannel : class, IDeliveryChannel =>
        services.AddSingleton<IHostedService>(provider => new ChannelService(
            ActivatorUtilities.CreateInstance<ChannelTailer>(provider, provider.GetRequiredService<TChannel>()),
            provider.GetRequiredService<ChangeSignal>(),
            provider.GetRequiredService<DeliverySignal>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ChannelService>>()));
}
