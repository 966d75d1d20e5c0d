using System.Globalization;
using System.Text;
using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Api.Feed.Tracking;
using ConsumerSafety.Search;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>Answers how many entities there are.</summary>
internal sealed class CountResponder(
    CatalogueSearch search, RequestReader requests, ResourceFinder finder, DeltaResponder deltas)
{
    public Task RespondAsync(FeedRequest request)
    {
        var query = request.Prepared.Plan(
            (requests, request), static state => state.requests.ReadCount(state.request.Path, state.request.Options));
        if (request.Options[DeltaToken.Option] is not null)
            return deltas.CountAsync(request, query);
        if (Answer.IsKnown(request, search.Generation, null))
            return Task.CompletedTask;
        var related = finder.FilterOf(request.Path.Resource!, request.Options, request.Aborted);
        var result = search.Search(
            query with { Filter = RequestReader.And(related, query.Filter) }, request.Aborted);
        Answer.Tag(request, result.Generation, null);
        return Answer.WriteAsync(request, "text/plain;charset=utf-8",
            Encoding.ASCII.GetBytes(result.Count!.Value.ToString(CultureInfo.InvariantCulture)));
    }
}
