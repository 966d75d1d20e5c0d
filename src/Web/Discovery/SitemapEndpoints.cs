using ConsumerSafety.Web.Site;

namespace ConsumerSafety.Web.Discovery;

/// <summary>
/// <c>/sitemap.xml</c> and the sitemaps it names: every page of the site in both languages (sitemaps.org).
/// </summary>
internal static class SitemapEndpoints
{
    private const string ContentType = "application/xml; charset=utf-8";
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/sitemap.xml", s_methods, GetIndex);
        routes.MapMethods("/sitemaps/pages.xml", s_methods, GetPages);
        routes.MapMethods("/sitemaps/notices-{number:int}.xml", s_methods, GetNotices);
    }

    private static IResult GetIndex(HttpContext context, Sitemaps sitemaps, CatalogueTag tag) =>
        Send(context, tag, sitemaps.WriteIndex(context.RequestAborted));

    private static IResult GetPages(HttpContext context, Sitemaps sitemaps, CatalogueTag tag) =>
        Send(context, tag, sitemaps.WritePages(context.RequestAborted));

    private static IResult GetNotices(HttpContext context, int number, Sitemaps sitemaps, CatalogueTag tag) =>
        sitemaps.WriteNotices(number, context.RequestAborted) is { } document
            ? Send(context, tag, document)
            : Results.NotFound();

    private static IResult Send(HttpContext context, CatalogueTag tag, byte[] document)
    {
        context.Response.Headers.CacheControl = "public, max-age=600";
        return Results.Bytes(document, ContentType, entityTag: tag.Of(context.Request));
    }
}
