namespace ConsumerSafety.Web.Discovery;

/// <summary><c>/data.json</c>: what open data there is here and in which forms.</summary>
internal static class DataCatalogueEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods(
        "/data.json", [HttpMethods.Get, HttpMethods.Head],
        (HttpContext context, DataCatalogue catalogue) =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            context.Response.Headers.CacheControl = "public, max-age=600";
            return Results.Bytes(catalogue.Write(), "application/ld+json; charset=utf-8");
        });
}
