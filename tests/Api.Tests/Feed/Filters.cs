using ConsumerSafety.Api.Feed;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Expressions;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Tests.Feed;

/// <summary>Reads filters as the feed does.</summary>
internal static class Filters
{
    private static readonly Dictionary<string, string> s_noAliases = [];

    public static string Tree(string odata, string set = "Notices", FeedOptions? options = null) =>
        TreeText.Of(new ExpressionReader(EntitySets.Find(set)!, options ?? new(), s_noAliases).ReadFilter(odata));

    public static FeedError Fault(string odata, string set = "Notices", FeedOptions? options = null) =>
        Assert.Throws<FeedException>(() => Tree(odata, set, options)).Error;
}
