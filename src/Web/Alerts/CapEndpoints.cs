using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Web.Feeds;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Site;

namespace ConsumerSafety.Web.Alerts;

/// <summary>The CAP message of each notice of serious risk: <c>/notices/{Id}/cap.xml</c>.</summary>
internal static class CapEndpoints
{
    /// <summary>The path of a notice's message.</summary>
    public static string PathOf(string id) => $"/notices/{id}/cap.xml";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods(PathOf("{id}"), [HttpMethods.Get, HttpMethods.Head], GetAsync);

    private static async Task<IResult> GetAsync(
        string id, HttpContext context, CatalogueSearch search, NoticeStore store, CapWriter writer, CatalogueTag tag,
        Language language)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        var current = tag.Of(context.Request);
        if (search.Find(EntitySets.Notices, id) is not { } row
            || !await HasMessageAsync(row, store, context.RequestAborted))
            return Results.Problem(language[FeedTexts.NoAlert], statusCode: StatusCodes.Status404NotFound);
        context.Response.Headers.CacheControl = "public, no-cache";
        var message = CapMessage.Of(row.ToNotice(), row.ReadHistory());
        return Results.Bytes(writer.Write(message), AtomTypes.Alert, entityTag: current);
    }

    // Whoever was once alerted has to be told when the risk is no longer serious.
    private static async Task<bool> HasMessageAsync(Row row, NoticeStore store, CancellationToken cancellationToken)
    {
        if (CapMessage.IsFor(row.ToNotice()))
            return true;
        foreach (var revision in row.ReadHistory())
            if (await store.FindVersionAsync(row.Id, revision.Version, cancellationToken) is { } version
                && CapMessage.IsFor(version))
                return true;
        return false;
    }
}
