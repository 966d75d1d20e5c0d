using ConsumerSafety.Api.Feed.Expanding;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Output.Rows;
using ConsumerSafety.Api.Feed.Paging;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Api.Feed.Tracking;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Results;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>
/// Answers with the entities of a set, or those a navigation property leads to, page by page; or with references to
/// them.
/// </summary>
internal sealed class CollectionResponder(
    CatalogueSearch search,
    RequestReader requests,
    ResourceFinder finder,
    DeltaResponder deltas,
    LogPlaces places,
    IOptions<FeedOptions> options)
{
    public async Task RespondAsync(FeedRequest request)
    {
        var context = request.Context;
        var form = request.ReadForm();
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
        var state = $"{collection.PageSize}{(isTracked ? " tracked" : "")}";
        if (Answer.IsKnown(request, search.Generation, form, state))
            return;
        using var view = search.OpenView();
        var related = finder.FilterOf(request.Path.Resource!, request.Options, request.Aborted);
        var query = collection.Query;
        var result = view.Search(
            related is null ? query : query with { Filter = RequestReader.And(related, query.Filter) },
            request.Aborted);
        var start = isTracked ? collection.Start ?? new(view.Source, view.Position) : null;
        Answer.Tag(request, result.Generation, form, state);
        context.Response.ContentType = form.ContentType;
        var expanded = Expander.Expand(
            view, collection.Projection, result.Rows, options.Value.MaxExpandedRows, request.Aborted);
        if (request.IsHead)
            return;
        var output = context.Response.BodyWriter;
        using var computed = ComputedOutput.For(collection.Projection, request, view);
        await CollectionWriter.WriteAsync(
            output,
            collection.Plans.Get(form, collection, static (form, collection) => MakePlan(form, collection)),
            request.Target.Root,
            result,
            expanded,
            computed,
            Link(request, collection, result, start),
            request.Aborted);
    }

    private static AnswerPlan MakePlan(PayloadForm form, CollectionRequest collection)
    {
        var (resource, projection) = (collection.Path.Resource!, collection.Projection);
        if (collection.Path.Kind == PathKind.References)
            return new(form, EntityPlan.OfReferences(resource.Declared), ContextUrl.References);
        var narrowed = collection.Path.Narrowed;
        return new(
            form,
            EntityPlan.Of(resource.Declared, resource.Target, projection, form, isTyped: narrowed is not null),
            narrowed is null
                ? ContextUrl.Collection(resource, projection, form.IsVersion401)
                : ContextUrl.All(narrowed, projection, form.IsVersion401));
    }

    // The place a walk begins at is taken before it, so that what changes while it lasts comes with the first round.
    private async Task<bool> TrackAsync(FeedRequest request, CollectionRequest collection)
    {
        if (collection.Start is { } start)
            await places.RequireAsync(request, start, "$skiptoken");
        else if (!request.Preferences.TracksChanges || request.Options["$skiptoken"] is not null
            || !Trackable.Contains(request.Path, request.Options, request.Prepared.IsVolatile))
            return false;
        AppliedPreference.Announce(request.Context.Response, "odata.track-changes");
        return true;
    }

    private static AnswerLink? Link(
        FeedRequest request, CollectionRequest collection, SearchResult result, LogPlace? start)
    {
        var path = collection.Path switch
        {
            { Narrowed: { } narrowed } => $"$all/{EdmModelBuilder.Namespace}.{narrowed.TypeName}",
            { Kind: PathKind.References } => PathText.Of(collection.Path.Resource!) + "/$ref",
            _ => PathText.Of(collection.Path.Resource!),
        };
        var remaining = collection.Remaining - result.Rows.Count;
        if (result.Next is { } next && remaining is null or > 0)
            return NextLink.To(
                request.Target.Root, path, collection.Identity, request.Options,
                new(next, remaining, collection.PageSize, start));
        if (start is null)
            return null;
        var query = DefiningQuery.Of(request.Path.Declared!, request.Path.Target!, request.Options);
        var delta = new DeltaToken(start.Source, start.Position).Write(query);
        return new(
            $"{request.Target.Root}{path}?" + request.Options.Link(DeltaToken.Option, delta, "$skiptoken"),
            IsDelta: true);
    }
}
