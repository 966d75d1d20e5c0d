using ConsumerSafety.Api.Addresses;
using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Api.Feed;
using ConsumerSafety.Api.Feed.Apply;
using ConsumerSafety.Api.Feed.Batch;
using ConsumerSafety.Api.Feed.Caching;
using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Api.Feed.InProcess;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Resources;
using ConsumerSafety.Api.Feed.Tracking;
using ConsumerSafety.Api.Files;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api;

/// <summary>Adds everything a program calls.</summary>
public static class ApiServices
{
    /// <summary>Adds the feed. Needs <see cref="Search.CatalogueSearch"/>.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddOptions<FeedOptions>()
            .BindConfiguration(FeedOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<PublicAddressOptions>().BindConfiguration(PublicAddressOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PublicAddressOptions>, PublicAddressValidator>();
        services.AddSingleton<FeedModel>();
        services.AddSingleton<MetadataDocument>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<MetadataResponder>();
        services.AddSingleton<LogPlaces>();
        services.AddSingleton<DeltaResponder>();
        services.AddSingleton<CsvResponder>();
        services.AddSingleton<CollectionResponder>();
        services.AddSingleton<CountResponder>();
        services.AddSingleton<ResourceFinder>();
        services.AddSingleton<EntityResponder>();
        services.AddSingleton<EntityByIdResponder>();
        services.AddSingleton<PropertyResponder>();
        services.AddSingleton<AllResponder>();
        services.AddSingleton<PreparedRequests>();
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<ApplyReader>();
        services.AddSingleton<GroupingFinder>();
        services.AddSingleton<ApplyResponder>();
        services.AddSingleton<ApplyCsvResponder>();
        services.AddSingleton<FeedResponder>();
        services.AddSingleton<BatchResponder>();
        services.AddSingleton<FeedDoor>();
        services.AddSingleton<FeedCaller>();
        services.AddFiles();
        services.AddCampaigns();
        return services;
    }
}
