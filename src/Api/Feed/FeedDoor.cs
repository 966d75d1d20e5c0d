using ConsumerSafety.Api.Feed.Batch;
using ConsumerSafety.Api.Feed.Caching;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Query;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Feed;

/// <summary>
/// Where requests to the feed come in: an answer that is kept goes out at once, for another the responder is asked,
/// and faults become statuses, here and nowhere else.
/// </summary>
internal sealed partial class FeedDoor(
    FeedResponder responder,
    BatchResponder batches,
    KeptAnswers answers,
    CatalogueSearch search,
    IOptions<FeedOptions> options,
    ILogger<FeedDoor> logger)
{
    /// <summary>Answers a request.</summary>
    public Task HandleAsync(HttpContext context)
    {
        var coding = ContentCodings.Choose(context.Request.Headers.AcceptEncoding);
        if (!answers.IsOn || AnswerKey.Of(context, coding) is not { } key || !search.Status.IsReady)
            return AnswerAsync(context, coding, null, 0);
        var generation = search.Generation;
        return answers.Find(key, generation) is { } kept
            ? kept.WriteAsync(context)
            : AnswerAsync(context, coding, answers.WasSeen(key) ? key : null, generation);
    }

    private async Task AnswerAsync(HttpContext context, ContentCoding coding, AnswerKey? key, long generation)
    {
        CommonHeaders.Add(context.Response);
        using var body = AnswerBody.TakeOver(context, coding);
        if (key is not null)
            body.HeldLength = answers.MaxLength;
        try
        {
            await RespondAsync(context, body);
            if (await body.FinishAsync(key is not null) is { } sent && key is { } name)
                Keep(context.Response, name, body.Generation == 0 ? generation : body.Generation, sent);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more.
        }
    }

    // What has been sent cannot be taken back; the server then breaks the connection, so that nobody takes the half
    // for the whole.
    private async Task RespondAsync(HttpContext context, AnswerBody body)
    {
        try
        {
            await DispatchAsync(context);
        }
        catch (FeedException exception) when (!body.IsStreamed)
        {
            await FailAsync(context, body, exception.Error);
        }
        catch (BadHttpRequestException exception) when (!body.IsStreamed)
        {
            await FailAsync(context, body, new(exception.StatusCode, "BadRequest", exception.Message));
        }
        catch (QueryTooCostlyException exception) when (!body.IsStreamed)
        {
            await FailAsync(context, body, FeedError.TooComplex(exception.Bound, exception.Message));
        }
        catch (EvaluationFailedException exception) when (!body.IsStreamed)
        {
            await FailAsync(context, body, FeedError.Invalid("expression", exception.Message));
        }
        catch (IndexNotReadyException exception) when (!body.IsStreamed)
        {
            context.Response.Headers.RetryAfter = "2";
            await FailAsync(context, body, new(
                StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", exception.Message));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception) when (!body.IsStreamed)
        {
            LogFailed(exception, context.Request.Path);
            await FailAsync(context, body, new(
                StatusCodes.Status500InternalServerError, "InternalError", "The service failed; this is its fault."));
        }
    }

    private async Task DispatchAsync(HttpContext context)
    {
        var path = RequestTarget.Of(context).Path;
        if (HttpMethods.IsOptions(context.Request.Method))
            Methods.Describe(context, path);
        else if (!Methods.IsPosted(path))
            await responder.RespondAsync(context);
        else
            await TakeAsync(context, path);
    }

    private async Task TakeAsync(HttpContext context, string path)
    {
        Methods.Require(context, path);
        if (Methods.IsBatch(path))
        {
            await batches.RespondAsync(context, HandleAsync);
            return;
        }
        await PostedQuery.TurnAsync(context, options.Value.MaxUrlLength);
        await responder.RespondAsync(context);
    }

    private static Task FailAsync(HttpContext context, AnswerBody body, FeedError error)
    {
        body.Discard();
        body.Generation = null;
        return ErrorWriter.WriteAsync(context.Response, error, context.RequestAborted);
    }

    private void Keep(HttpResponse response, AnswerKey key, long? generation, ReadOnlyMemory<byte> sent)
    {
        if (generation is { } known && response.StatusCode == StatusCodes.Status200OK)
            answers.Keep(key, known, new([.. response.Headers], sent.ToArray()));
    }

    [LoggerMessage(LogLevel.Error, "The feed could not answer {Path}")]
    private partial void LogFailed(Exception exception, string? path);
}
