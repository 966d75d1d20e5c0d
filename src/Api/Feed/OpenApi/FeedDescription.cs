using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using ConsumerSafety.Search.Fields;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Feed.OpenApi;

/// <summary>The feed as an OpenAPI 3.1 document, for tools that do not know OData.</summary>
internal static class FeedDescription
{
    private const string Address = "/openapi/odata.json";
    private const string BesideTheFeed = RequestTarget.Prefix + "/$openapi";

    private static readonly Lazy<byte[]> s_document = new(Write);

    /// <summary>Maps the document, beside the other descriptions and below the service root.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var address in (string[])[Address, BesideTheFeed])
            endpoints.MapMethods(address, ["GET", "HEAD"], Respond);
    }

    private static IResult Respond(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Bytes(s_document.Value, "application/json;charset=utf-8");
    }

    private static byte[] Write()
    {
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "ConsumerSafety: the feed",
                ["description"] = "What authorities have found about products, read with OData 4.01.",
                ["version"] = "4.01",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = RequestTarget.Prefix }),
            ["paths"] = new PathWriter().Write(EntitySets.All),
            ["components"] = new JsonObject { ["schemas"] = new SchemaWriter().Write(EntitySets.All) },
        };
        return Encoding.UTF8.GetBytes(
            document.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }
}
