using System.Globalization;
using System.Text;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Output.Rows;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Api.Feed.Tracking;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>
/// Answers delta links: what has changed since a place in the log, each entity once, in the order of the changes. A
/// round ends where the log ended when it began; what changes meanwhile is left for the next (OData protocol 4.01,
/// 11.3).
/// </summary>
internal sealed class DeltaResponder(CatalogueSearch search, LogPlaces places)
{
    /// <summary>Answers with a page of changes.</summary>
    public async Task RespondAsync(FeedRequest request, CollectionRequest collection)
    {
        var form = request.ReadForm();
        var (token, query) = await ReadAsync(request);
        // The plan does not know the token's size; the walk keeps the size it began with.
        var size = request.Preferences.PageSize is null
            ? Math.Min(token.PageSize ?? collection.PageSize, collection.MaxPageSize)
            : collection.PageSize;
        if (request.Preferences.PageSize is not null)
            AppliedPreference.AnnouncePageSize(request.Context.Response, size);
        if (Answer.IsKnown(request, search.Generation, form, $"{size}"))
            return;
        using var view = search.OpenView();
        var stretch = Stretch(token, view);
        Answer.Tag(request, view.Generation, form, $"{size}");
        request.Context.Response.ContentType = form.ContentType;
        if (request.IsHead)
            return;
        var from = token.From ?? token.After;
        var page = view.ReadChanges(collection.Query, stretch, size, request.Aborted);
        long? count = collection.Query.WithCount
            ? view.CountChanges(collection.Query, stretch with { After = from }, request.Aborted)
            : null;
        var next = page.Next is { } after
            ? new DeltaToken(view.Source, after, stretch.UpTo, size, from)
            : new DeltaToken(view.Source, stretch.UpTo);
        var link = $"{request.Target.Root}{request.Target.Path}?"
            + request.Options.Link(DeltaToken.Option, next.Write(query), DeltaToken.Option);
        var output = request.Context.Response.BodyWriter;
        var resource = request.Path.Resource!;
        JsonHead.BeginCollection(
            output, form, request.Target.Root,
            ContextUrl.Delta(resource, collection.Projection, form.IsVersion401), count);
        var rows = EntityPlan.Of(resource.Declared, resource.Target, collection.Projection, form);
        await new DeltaWriter(output, rows, request.Target.Root, request.Path, request.Version)
            .WriteAsync(page.Rows, request.Aborted);
        JsonHead.EndCollection(output, new(link, IsDelta: page.Next is null));
        await output.FlushAsync(request.Aborted);
    }

    /// <summary>Answers <c>/$count</c> of a delta link with how many changes it gives.</summary>
    public async Task CountAsync(FeedRequest request, NoticeQuery members)
    {
        var (token, _) = await ReadAsync(request);
        using var view = search.OpenView();
        Answer.Tag(request, view.Generation, null);
        var count = view.CountChanges(members, Stretch(token, view), request.Aborted);
        await Answer.WriteAsync(
            request, "text/plain;charset=utf-8",
            Encoding.ASCII.GetBytes(count.ToString(CultureInfo.InvariantCulture)));
    }

    private async Task<(DeltaToken Token, string Query)> ReadAsync(FeedRequest request)
    {
        var (path, given) = (request.Path, request.Options);
        if (given["$skiptoken"] is not null)
            throw FeedException.Invalid("$skiptoken", "A delta link has no $skiptoken; use it as it came.");
        if (!Trackable.IsSet(path))
            throw FeedException.Invalid(DeltaToken.Option, "Changes are followed of a whole set, not of this path.");
        var query = DefiningQuery.Of(path.Declared!, path.Target!, given);
        var token = DeltaToken.Read(given[DeltaToken.Option]!, query);
        await places.RequireAsync(
            request, new(token.Source, Math.Max(token.After, token.UpTo ?? 0)), DeltaToken.Option);
        return (token, query);
    }

    private static LogStretch Stretch(DeltaToken token, CatalogueView view)
    {
        var upTo = token.UpTo ?? view.Position;
        if (upTo > view.Position || token.After > upTo || token.Source != view.Source)
            throw new IndexNotReadyException(); // the index was set back a moment ago
        return new(token.After, upTo);
    }
}
