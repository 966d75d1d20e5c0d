using ConsumerSafety.Api.Feed.Apply;
using ConsumerSafety.Api.Feed.Caching;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Api.Feed.Resources;
using ConsumerSafety.Api.Feed.Tracking;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed;

/// <summary>
/// Takes requests below the service root apart and hands each to who answers its kind of resource. Throws
/// <see cref="FeedException"/> for those it cannot.
/// </summary>
internal sealed class FeedResponder(
    PreparedRequests prepared,
    MetadataResponder metadata,
    CollectionResponder collections,
    CountResponder counts,
    EntityResponder entities,
    EntityByIdResponder ids,
    PropertyResponder properties,
    AllResponder all,
    CsvResponder csv,
    ApplyResponder groupings,
    ApplyCsvResponder groupingsCsv)
{
    public Task RespondAsync(HttpContext context)
    {
        var version = ProtocolVersion.Negotiate(context.Request.Headers);
        ProtocolVersion.Announce(context.Response, version);
        var target = RequestTarget.Of(context);
        Methods.Require(context, target.Path);
        Preconditions.Require(context.Request.Headers);
        var preferences = Preferences.Read(context.Request.Headers["Prefer"]);
        var query = context.Request.QueryString.Value ?? "";
        var request = new FeedRequest(
            context, version, target, preferences,
            prepared.Read(target.Path, query, version, preferences.PageSize));
        if (request.Options[ApplyCall.Option] is not null)
            return request.Path.Kind == PathKind.Collection && ReadCsv(request) is { } table
                ? groupingsCsv.RespondAsync(request, table)
                : groupings.RespondAsync(request);
        return request.Path.Kind switch
        {
            PathKind.ServiceDocument => ServiceDocumentResponder.RespondAsync(request),
            PathKind.Metadata => metadata.RespondAsync(request),
            PathKind.Count => counts.RespondAsync(request),
            PathKind.Entity or PathKind.Reference => entities.RespondAsync(request),
            PathKind.EntityById => ids.RespondAsync(request),
            PathKind.Property or PathKind.PropertyCount or PathKind.RawValue => properties.RespondAsync(request),
            PathKind.All => all.RespondAsync(request),
            PathKind.Collection when ReadCsv(request) is { } form => csv.RespondAsync(request, form),
            _ => collections.RespondAsync(request),
        };
    }

    // What has changed is told in JSON alone: CSV has no word for what was removed.
    private static CsvForm? ReadCsv(FeedRequest request) =>
        request.Options[DeltaToken.Option] is not null
            ? null
            : ResponseFormat.NegotiateCsv(
                request.Options["$format"], request.Context.Request.Headers, request.Version);
}
