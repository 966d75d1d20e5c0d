using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Site;

namespace ConsumerSafety.Web.Feeds;

/// <summary>
/// Any search as a feed: <c>/feeds/notices.atom</c> and <c>.json</c> with the query of the results page.
/// </summary>
internal static class FeedEndpoints
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var language in Language.All)
        {
            routes.MapMethods(language.Path("/feeds/notices.atom"), s_methods, GetAtom);
            routes.MapMethods(language.Path("/feeds/notices.json"), s_methods, GetJson);
        }
    }

    private static IResult GetAtom(
        HttpContext context, SearchRequestParser parser, FeedFinder finder, CatalogueTag tag, Language language) =>
        Get(context, parser, finder, tag, language, AtomWriter.Write, AtomWriter.ContentType);

    private static IResult GetJson(
        HttpContext context, SearchRequestParser parser, FeedFinder finder, CatalogueTag tag, Language language) =>
        Get(context, parser, finder, tag, language, JsonFeedWriter.Write, JsonFeedWriter.ContentType);

    private static IResult Get(
        HttpContext context, SearchRequestParser parser, FeedFinder finder, CatalogueTag tag, Language language,
        Func<NoticeFeed, byte[]> write, string contentType)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        // The tag before the reading: what changes in between only makes an answer newer than its tag.
        var current = tag.Of(context.Request);
        var (request, remarks) = parser.Parse(context.Request.Query, language);
        if (remarks.Count > 0)
            return Refuse(remarks.GroupBy(remark => remark.Parameter)
                .ToDictionary(group => group.Key, group => group.Select(remark => remark.Fault).ToArray()));
        if (request.Page > SearchRequest.LastPage)
            return Refuse(new() { ["page"] = [language[FeedTexts.LastPage, SearchRequest.LastPage]] });
        if (finder.Find(request, language, context.RequestAborted) is not { } feed)
            return Results.Problem(language[FeedTexts.NoSuchPage], statusCode: StatusCodes.Status404NotFound);
        // Readers may keep it, but ask each time whether something has been published since.
        context.Response.Headers.CacheControl = "public, no-cache";
        return Results.Bytes(write(feed), contentType, entityTag: current);
    }

    // Nobody watches a feed, so what is wrong is refused instead of being left out.
    private static IResult Refuse(Dictionary<string, string[]> errors) =>
        Results.ValidationProblem(errors, statusCode: StatusCodes.Status400BadRequest);
}
