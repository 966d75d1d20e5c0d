using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Api.Feed.Batch;

/// <summary>
/// Answers many requests that come as one, in JSON or in <c>multipart/mixed</c> (OData protocol 4.01, 11.7).
/// Together they may do as much work as one request. Throws
/// <see cref="FeedException"/> where the batch as a whole cannot be answered.
/// </summary>
internal sealed class BatchResponder(CatalogueSearch search, IOptions<FeedOptions> options)
{
    /// <summary>Marks the requests that came within a batch.</summary>
    public static readonly object Within = new();

    private const string Json = "application/json";
    private const string Multipart = "multipart/mixed";
    private readonly FeedOptions _options = options.Value;

    /// <summary>Answers a batch.</summary>
    /// <param name="context">Where it came in.</param>
    /// <param name="answer">Answers a single request.</param>
    public async Task RespondAsync(HttpContext context, Func<HttpContext, Task> answer)
    {
        if (context.Items.ContainsKey(Within))
            throw FeedException.Invalid("$batch", "A batch cannot hold another batch.");
        var version = ProtocolVersion.Negotiate(context.Request.Headers);
        ProtocolVersion.Announce(context.Response, version);
        var type = ReadType(context.Request);
        var isJson = IsOf(type, Json);
        var writer = ChooseWriter(context, isJson);
        var items = isJson
            ? await JsonBatchReader.ReadAsync(context.Request.Body, context.RequestAborted)
            : await MultipartBatchReader.ReadAsync(
                context.Request.Body, Boundary(type), _options.MaxBatchRequests, context.RequestAborted);
        Check(items);
        context.Response.ContentType = writer.ContentType;
        context.Response.Headers.CacheControl = "no-store";
        await RunAsync(context, items, writer, answer);
    }

    private async Task RunAsync(
        HttpContext context, List<BatchItem> items, IBatchWriter writer, Func<HttpContext, Task> answer)
    {
        var preferences = Preferences.Read(context.Request.Headers["Prefer"]);
        if (preferences.ContinuesOnError)
            AppliedPreference.Announce(context.Response, "odata.continue-on-error=true");
        search.ShareBudget(context.RequestAborted);
        var runner = new BatchRunner(context, answer);
        var left = (long)_options.MaxBatchMegabytes * 1024 * 1024;
        writer.Begin();
        foreach (var item in items)
        {
            var answered = left > 0
                ? await runner.RunAsync(item)
                : await BatchRunner.FailAsync(context, item, FeedError.TooComplex(
                    "$batch", $"The answers to a batch have at most {_options.MaxBatchMegabytes} MB together."));
            left -= answered.Body.Length;
            writer.Write(answered);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
            if (!answered.IsSuccess && !preferences.ContinuesOnError)
                break;
        }
        writer.End();
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private void Check(List<BatchItem> items)
    {
        if (items.Count > _options.MaxBatchRequests)
            throw new FeedException(FeedError.TooComplex(
                "$batch", $"A batch holds at most {_options.MaxBatchRequests} requests."));
        var ids = new HashSet<string>();
        foreach (var item in items)
            if (item.Id is { } id && !ids.Add(id))
                throw FeedException.Invalid("id", $"Two requests of the batch have the id '{id}'.");
    }

    private static MediaTypeHeaderValue ReadType(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (IsOf(type, Json) || IsOf(type, Multipart))
            ? type
            : throw new FeedException(new(
                StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType",
                $"A batch is sent as {Json} or {Multipart}.", "Content-Type"));

    private static string Boundary(MediaTypeHeaderValue type) =>
        HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 70 } boundary
            ? boundary.ToString()
            : throw FeedException.Invalid("Content-Type", $"{Multipart} needs a boundary of 1 to 70 characters.");

    // The answer comes in the form of the request, unless only the other form is accepted.
    private static IBatchWriter ChooseWriter(HttpContext context, bool isJson)
    {
        var output = context.Response.BodyWriter;
        if (!MediaTypeHeaderValue.TryParseList(context.Request.Headers.Accept, out var ranges) || ranges.Count == 0)
            return isJson ? new JsonBatchWriter(output) : new MultipartBatchWriter(output);
        var (takesJson, takesMultipart) = (Takes(ranges, Json), Takes(ranges, Multipart));
        if (takesJson && (isJson || !takesMultipart))
            return new JsonBatchWriter(output);
        if (takesMultipart)
            return new MultipartBatchWriter(output);
        throw new FeedException(new(
            StatusCodes.Status406NotAcceptable, "NotAcceptable",
            $"The answer to a batch is offered as {Json} or {Multipart}.", "Accept"));
    }

    private static bool Takes(IList<MediaTypeHeaderValue> ranges, string type) =>
        ranges.Any(range => range.Quality is not 0 && (range.MatchesAllTypes || IsOf(range, type)
            || (range.MatchesAllSubTypes && type.StartsWith(range.Type + "/", StringComparison.OrdinalIgnoreCase))));

    private static bool IsOf(MediaTypeHeaderValue range, string type) =>
        range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);
}
