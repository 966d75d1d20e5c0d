using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Feed;

/// <summary>The OData feed at <c>/odata</c>. Here, and nowhere else, faults become statuses.</summary>
public static partial class FeedEndpoint
{
    /// <summary>Maps the service root and everything below it.</summary>
    public static IEndpointConventionBuilder MapFeed(this IEndpointRouteBuilder endpoints)
    {
        var responder = endpoints.ServiceProvider.GetRequiredService<FeedResponder>();
        var logger = endpoints.ServiceProvider.GetRequiredService<ILogger<FeedResponder>>();
        return endpoints.Map(RequestTarget.Prefix + "/{**path}", context => HandleAsync(context, responder, logger));
    }

    private static async Task HandleAsync(HttpContext context, FeedResponder responder, ILogger logger)
    {
        ProtocolVersion.Announce(context.Response, ProtocolVersion.Version401);
        try
        {
            await responder.RespondAsync(context);
        }
        catch (FeedException exception)
        {
            await FailAsync(context, exception.Error);
        }
        catch (IndexNotReadyException exception)
        {
            context.Response.Headers.RetryAfter = "2";
            await FailAsync(context, new(
                StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", exception.Message));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more.
        }
        catch (Exception exception) when (!HasBegun(context.Response))
        {
            LogFailed(logger, context.Request.Path, exception);
            await FailAsync(context, new(
                StatusCodes.Status500InternalServerError, "InternalError", "The service failed; this is its fault."));
        }
    }

    private static Task FailAsync(HttpContext context, FeedError error) =>
        ErrorWriter.WriteAsync(context.Response, error, context.RequestAborted);

    // What has been written cannot be taken back; the server then breaks the connection, so that nobody takes the
    // half for the whole.
    private static bool HasBegun(HttpResponse response) =>
        response.HasStarted || response.BodyWriter is { CanGetUnflushedBytes: true, UnflushedBytes: > 0 };

    [LoggerMessage(LogLevel.Error, "The feed could not answer {Path}")]
    private static partial void LogFailed(ILogger logger, string? path, Exception exception);
}
