using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Paging;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>Answers with the entities of a set, page by page.</summary>
internal sealed class CollectionResponder(CatalogueSearch search, RequestReader requests)
{
    public async Task RespondAsync(FeedRequest request)
    {
        var (context, path) = (request.Context, request.Path);
        var level = request.ReadLevel();
        var preferred = request.Preferences.PageSize;
        var collection = request.Prepared.Plan(
            (requests, request),
            static state => state.requests.ReadCollection(
                state.request.Path, state.request.Options, state.request.Preferences.PageSize));
        if (preferred is not null)
            AppliedPreference.AnnouncePageSize(context.Response, collection.PageSize);
        if (Answer.IsKnown(request, search.Generation, level, $"{collection.PageSize}"))
            return;
        var result = search.Search(collection.Query, request.Aborted);
        Answer.Tag(request, result.Generation, level, $"{collection.PageSize}");
        context.Response.ContentType = ResponseFormat.ContentType(level);
        if (request.IsHead)
            return;
        var isMinimal = level == MetadataLevel.Minimal;
        await CollectionWriter.WriteAsync(
            context.Response.BodyWriter,
            new(context.Response.BodyWriter, path, collection.Projection, level, new(search)),
            result,
            isMinimal ? ContextUrl.OfCollection(request.Target.Root, path, collection.Projection) : null,
            NextLink(request, collection, result),
            request.Aborted);
    }

    private static string? NextLink(FeedRequest request, CollectionRequest collection, SearchResult result)
    {
        var remaining = collection.Remaining - result.Rows.Count;
        if (result.Next is not { } next || remaining <= 0)
            return null;
        var kept = request.Options.Without("$top", "$skip", "$skiptoken");
        var token = new SkipToken(next, remaining, collection.PageSize).Write(collection.Identity);
        return $"{request.Target.Root}{request.Target.Path}?{kept}{(kept.Length == 0 ? "" : "&")}$skiptoken={token}";
    }
}
