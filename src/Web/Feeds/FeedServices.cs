using ConsumerSafety.Web.Alerts;
using ConsumerSafety.Web.Discovery;

namespace ConsumerSafety.Web.Feeds;

/// <summary>What readers, aggregators and crawlers fetch: feeds, alerts, and descriptions of what there is.</summary>
internal static class FeedServices
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) => services
        .AddSingleton<FeedEntries>()
        .AddSingleton<FeedFinder>()
        .AddSingleton<CapWriter>()
        .AddSingleton<Sitemaps>()
        .AddSingleton<DataCatalogue>();

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        FeedEndpoints.Map(routes);
        CapEndpoints.Map(routes);
        SitemapEndpoints.Map(routes);
        RobotsEndpoint.Map(routes);
        OpenSearchEndpoint.Map(routes);
        DataCatalogueEndpoint.Map(routes);
    }
}
