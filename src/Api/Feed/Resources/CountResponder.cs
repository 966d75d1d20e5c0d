using System.Globalization;
using System.Text;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Api.Feed.Tracking;
using ConsumerSafety.Search;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>Answers how many entities there are.</summary>
internal sealed class CountResponder(CatalogueSearch search, RequestReader requests, DeltaResponder deltas)
{
    public Task RespondAsync(FeedRequest request)
    {
        var query = request.Prepared.Plan(
            (requests, request), static state => state.requests.ReadCount(state.request.Path, state.request.Options));
        if (request.Options[DeltaToken.Option] is not null)
            return deltas.CountAsync(request, query);
        if (Answer.IsKnown(request, search.Generation, MetadataLevel.None))
            return Task.CompletedTask;
        var result = search.Search(query, request.Aborted);
        Answer.Tag(request, result.Generation, MetadataLevel.None);
        return Answer.WriteAsync(request, "text/plain;charset=utf-8",
            Encoding.ASCII.GetBytes(result.Count!.Value.ToString(CultureInfo.InvariantCulture)));
    }
}
