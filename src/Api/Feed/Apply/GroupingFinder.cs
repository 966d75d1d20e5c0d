using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Grouping;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>Asks the index what a request with <c>$apply</c> asks.</summary>
internal sealed class GroupingFinder(ResourceFinder finder)
{
    /// <summary>
    /// The instances among the entities that the path leads to. Throws <see cref="FeedException"/> (400) where a sum
    /// is greater than any number.
    /// </summary>
    public GroupingResult Find(CatalogueView view, GroupingQuery query, FeedRequest request)
    {
        var related = finder.FilterOf(request.Path.Resource!, request.Options, request.Aborted);
        try
        {
            return view.Group(query with { Filter = RequestReader.And(related, query.Filter) }, request.Aborted);
        }
        catch (NumberOverflowException exception)
        {
            throw FeedException.Invalid(ApplyCall.Option, exception.Message);
        }
    }
}
