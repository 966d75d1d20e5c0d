using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Paging;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Api.Feed.Tracking;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>Answers with the entities of a set, page by page.</summary>
internal sealed class CollectionResponder(
    CatalogueSearch search, RequestReader requests, DeltaResponder deltas, LogPlaces places)
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
        if (request.Options[DeltaToken.Option] is not null)
        {
            await deltas.RespondAsync(request, collection);
            return;
        }
        var isTracked = await TrackAsync(request, collection);
        if (preferred is not null)
            AppliedPreference.AnnouncePageSize(context.Response, collection.PageSize);
        var form = $"{collection.PageSize}{(isTracked ? " tracked" : "")}";
        if (Answer.IsKnown(request, search.Generation, level, form))
            return;
        using var view = search.OpenView();
        var result = view.Search(collection.Query, request.Aborted);
        var start = isTracked ? collection.Start ?? new(view.Source, view.Position) : null;
        Answer.Tag(request, result.Generation, level, form);
        context.Response.ContentType = ResponseFormat.ContentType(level);
        if (request.IsHead)
            return;
        var isMinimal = level == MetadataLevel.Minimal;
        await CollectionWriter.WriteAsync(
            context.Response.BodyWriter,
            new(context.Response.BodyWriter, path, collection.Projection, level, new(search)),
            result,
            isMinimal ? ContextUrl.OfCollection(request.Target.Root, path, collection.Projection) : null,
            Link(request, collection, result, start),
            request.Aborted);
    }

    // The place a walk begins at is taken before it, so that what changes while it lasts comes with the first round.
    private async Task<bool> TrackAsync(FeedRequest request, CollectionRequest collection)
    {
        if (collection.Start is { } start)
            await places.RequireAsync(request, start, "$skiptoken");
        else if (!request.Preferences.TracksChanges || request.Options["$skiptoken"] is not null
            || !Trackable.Contains(request.Path.Target!, request.Options, request.Prepared.IsVolatile))
            return false;
        AppliedPreference.Announce(request.Context.Response, "odata.track-changes");
        return true;
    }

    private static AnswerLink? Link(
        FeedRequest request, CollectionRequest collection, SearchResult result, LogPlace? start)
    {
        var address = $"{request.Target.Root}{request.Target.Path}?";
        var remaining = collection.Remaining - result.Rows.Count;
        if (result.Next is { } next && remaining is null or > 0)
        {
            var token = new SkipToken(next, remaining, collection.PageSize, start).Write(collection.Identity);
            return new(
                address + request.Options.Link("$skiptoken", token, "$top", "$skip", "$skiptoken"), IsDelta: false);
        }
        if (start is null)
            return null;
        var query = DefiningQuery.Of(request.Path.Declared!, request.Path.Target!, request.Options);
        var delta = new DeltaToken(start.Source, start.Position).Write(query);
        return new(address + request.Options.Link(DeltaToken.Option, delta, "$skiptoken"), IsDelta: true);
    }
}
