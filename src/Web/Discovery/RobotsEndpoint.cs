using ConsumerSafety.Api.Addresses;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Discovery;

/// <summary><c>/robots.txt</c>: what crawlers need not read, and where the sitemap is (RFC 9309).</summary>
internal static class RobotsEndpoint
{
    private const string Rules = """
        User-agent: *
        Disallow: /notices.csv
        Disallow: /en/notices.csv
        Disallow: /odata/
        Disallow: /api/
        Disallow: /console
        Disallow: /en/console
        Disallow: /*?*page=
        Disallow: /*?*sort=

        """;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods(
        "/robots.txt", [HttpMethods.Get, HttpMethods.Head],
        (HttpContext context, IOptions<PublicAddressOptions> address) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=3600";
            return Results.Text($"{Rules}\nSitemap: {address.Value.Of("/sitemap.xml")}\n");
        });
}
