using System.Buffers;
using System.Globalization;
using System.Text;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Paging;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Results;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed;

/// <summary>Answers requests below the service root. Throws <see cref="FeedException"/> for those it cannot.</summary>
internal sealed class FeedResponder(
    CatalogueSearch search, PathReader paths, RequestReader requests, MetadataDocument metadata)
{
    private static readonly string s_build = typeof(FeedResponder).Module.ModuleVersionId.ToString("N");

    public Task RespondAsync(HttpContext context)
    {
        var version = ProtocolVersion.Negotiate(context.Request.Headers);
        ProtocolVersion.Announce(context.Response, version);
        var target = RequestTarget.Of(context);
        var path = paths.Read(target.Path);
        RequireReading(context);
        var given = SystemOptions.Parse(
            context.Request.QueryString.Value ?? "", version == ProtocolVersion.Version401);
        return path.Kind switch
        {
            PathKind.ServiceDocument => WriteServiceDocumentAsync(context, target, given),
            PathKind.Metadata => WriteMetadataAsync(context, target, given),
            PathKind.Count => WriteCountAsync(context, target, path, given),
            PathKind.Entity => WriteEntityAsync(context, target, path, given),
            _ => WriteCollectionAsync(context, target, path, given),
        };
    }

    private async Task WriteCollectionAsync(
        HttpContext context, RequestTarget target, FeedPath path, SystemOptions given)
    {
        var level = ResponseFormat.NegotiateLevel(given["$format"], context.Request.Headers);
        var preferred = PagePreference.Read(context.Request.Headers);
        var request = requests.ReadCollection(path, given, preferred);
        if (preferred is not null)
            PagePreference.Announce(context.Response, request.PageSize);
        if (IsKnown(context, search.Generation, target, level, $"{request.PageSize}"))
            return;
        var result = search.Search(request.Query, context.RequestAborted);
        Tag(context, result.Generation, target, level, $"{request.PageSize}");
        context.Response.ContentType = ResponseFormat.ContentType(level);
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        var isMinimal = level == MetadataLevel.Minimal;
        await CollectionWriter.WriteAsync(
            context.Response.BodyWriter,
            new(context.Response.BodyWriter, path, request.Projection, level, new(search)),
            result,
            isMinimal ? ContextUrl.OfCollection(target.Root, path, request.Projection) : null,
            NextLink(target, given, request, result),
            context.RequestAborted);
    }

    private static string? NextLink(
        RequestTarget target, SystemOptions given, CollectionRequest request, SearchResult result)
    {
        var remaining = request.Remaining - result.Rows.Count;
        if (result.Next is not { } next || remaining <= 0)
            return null;
        var kept = given.Without("$top", "$skip", "$skiptoken");
        var token = new SkipToken(next, remaining, request.PageSize).Write(request.Identity);
        return $"{target.Root}{target.Path}?{kept}{(kept.Length == 0 ? "" : "&")}$skiptoken={token}";
    }

    private async Task WriteEntityAsync(
        HttpContext context, RequestTarget target, FeedPath path, SystemOptions given)
    {
        var level = ResponseFormat.NegotiateLevel(given["$format"], context.Request.Headers);
        var projection = requests.ReadEntity(path, given);
        var generation = search.Generation;
        var row = search.Find(path.Target!, path.Key!) ?? throw new FeedException(
            FeedError.NotFound(Uri.UnescapeDataString(target.Path),
                $"{path.Target} has no entity with the key '{path.Key}'."));
        if (IsKnown(context, generation, target, level))
            return;
        context.Response.ContentType = ResponseFormat.ContentType(level);
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        var output = context.Response.BodyWriter;
        output.Write("{"u8);
        if (level == MetadataLevel.Minimal)
        {
            output.Write("\"@odata.context\":"u8);
            JsonText.Write(output, ContextUrl.OfEntity(target.Root, path, projection));
        }
        new RowWriter(output, path, projection, level, new(search))
            .WriteMembers(row, follows: level == MetadataLevel.Minimal);
        output.Write("}"u8);
        await output.FlushAsync(context.RequestAborted);
    }

    private Task WriteCountAsync(HttpContext context, RequestTarget target, FeedPath path, SystemOptions given)
    {
        var query = requests.ReadCount(path, given);
        if (IsKnown(context, search.Generation, target, MetadataLevel.None))
            return Task.CompletedTask;
        var result = search.Search(query, context.RequestAborted);
        Tag(context, result.Generation, target, MetadataLevel.None);
        return WriteAsync(context, "text/plain;charset=utf-8",
            Encoding.ASCII.GetBytes(result.Count!.Value.ToString(CultureInfo.InvariantCulture)));
    }

    private static Task WriteServiceDocumentAsync(HttpContext context, RequestTarget target, SystemOptions given)
    {
        RequestReader.Allow(given, "the service document", "$format");
        var level = ResponseFormat.NegotiateLevel(given["$format"], context.Request.Headers);
        var document = new ArrayBufferWriter<byte>();
        ServiceDocument.Write(document, target.Root, level);
        return WriteAsync(context, ResponseFormat.ContentType(level), document.WrittenMemory);
    }

    private Task WriteMetadataAsync(HttpContext context, RequestTarget target, SystemOptions given)
    {
        RequestReader.Allow(given, "the metadata document", "$format");
        var form = ResponseFormat.NegotiateDocument(given["$format"], context.Request.Headers);
        if (IsKnown(context, 0, target, MetadataLevel.None, form))
            return Task.CompletedTask;
        return WriteAsync(
            context, form + ";charset=utf-8", form == ResponseFormat.Xml ? metadata.Xml : metadata.Json);
    }

    private static async Task WriteAsync(HttpContext context, string contentType, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    private static bool IsKnown(
        HttpContext context, long generation, RequestTarget target, MetadataLevel level, string form = "")
    {
        Tag(context, generation, target, level, form);
        return AnswerTag.IsKnown(context);
    }

    // The index may have moved on between the look at its generation and the search.
    private static void Tag(
        HttpContext context, long generation, RequestTarget target, MetadataLevel level, string form = "") =>
        AnswerTag.Announce(
            context.Response, generation, s_build, target.Root, target.Path, context.Request.QueryString.Value ?? "",
            level.ToString(), form, context.Response.Headers["OData-Version"].ToString());

    private static void RequireReading(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return;
        context.Response.Headers.Allow = "GET, HEAD";
        throw new FeedException(new(
            StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "This feed is read with GET and HEAD.",
            context.Request.Method));
    }
}
