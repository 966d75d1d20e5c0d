using ConsumerSafety.Api.Feed;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Query;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Tests.Feed;

/// <summary>Reads filters as the feed does.</summary>
internal static class Filters
{
    private static readonly FeedModel s_model = new();

    public static string Tree(string odata, string set = "Notices", FeedOptions? options = null)
    {
        var target = EntitySets.Find(set)!;
        var texts = new QueryTexts(s_model, target, new Dictionary<string, string> { ["$filter"] = odata });
        var clause = texts.ParseFilter();
        return TreeText.Of(FilterTranslator.Translate(clause, target, s_model, texts.Aliases, options ?? new()));
    }

    public static FeedError Fault(string odata, string set = "Notices", FeedOptions? options = null) =>
        Assert.Throws<FeedException>(() => Tree(odata, set, options)).Error;
}
