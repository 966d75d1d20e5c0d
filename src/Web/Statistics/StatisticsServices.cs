namespace ConsumerSafety.Web.Statistics;

/// <summary>Adds the page of figures.</summary>
internal static class StatisticsServices
{
    /// <summary>Adds it. Needs the feed and the pages of complaints.</summary>
    public static IServiceCollection AddStatistics(this IServiceCollection services) => services
        .AddSingleton<StatisticsFilterReader>()
        .AddSingleton<StatisticsChoices>()
        .AddSingleton<StatisticsLabels>()
        .AddSingleton<StatisticsQuery>()
        .AddSingleton<StatisticsFinder>()
        .AddSingleton<AccountFinder>();
}
