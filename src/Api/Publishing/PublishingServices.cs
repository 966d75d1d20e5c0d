using ConsumerSafety.Api.Programs.Description;
using ConsumerSafety.Api.Publishing.Endpoints;
using ConsumerSafety.Storage.Drafts;
using ConsumerSafety.Storage.Notices;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Publishing;

/// <summary>Adds what regulators publish with.</summary>
public static class PublishingServices
{
    /// <summary>
    /// Adds <see cref="DraftDesk"/>, <see cref="ReviewDesk"/>, <see cref="DraftCheck"/> and
    /// <see cref="SimilarNotices"/>. Needs the stores, a vocabulary, the index and a <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.Configure<OpenApiOptions>(
            ApiDescription.Document, options => options.AddOperationTransformer<OperationInput>());
        services.AddSingleton<DraftCheck>();
        services.AddSingleton<DraftMover>();
        services.AddSingleton<DuePublisher>();
        services.AddSingleton<SimilarNotices>();
        services.AddSingleton(provider => new ReviewDesk(provider.GetRequiredService<DraftMover>()));
        services.AddSingleton(provider => new DraftDesk(
            provider.GetRequiredService<DraftStore>(), provider.GetRequiredService<NoticeStore>(),
            provider.GetRequiredService<DraftMover>(), provider.GetRequiredService<DraftCheck>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>Adds the service that publishes approved drafts as their time comes.</summary>
    public static IServiceCollection AddScheduledPublication(this IServiceCollection services) =>
        services.AddHostedService<PublicationClock>();
}
