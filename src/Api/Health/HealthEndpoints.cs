using ConsumerSafety.Search;
using ConsumerSafety.Storage.Resilience;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Health;

/// <summary>What a load balancer and an operator ask.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => TypedResults.Text("alive"));
        endpoints.MapGet("/health/ready", CheckAsync);
    }

    // Reads never touch the database: without it the node still answers, so it stays ready and only says so.
    private static async Task<JsonHttpResult<Readiness>> CheckAsync(
        CatalogueSearch search, DatabaseHealth database, CancellationToken cancellationToken)
    {
        var index = search.Status;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(2));
        var readiness = new Readiness(
            index.IsReady, index.Position, Math.Max(0, index.Head - index.Position), index.Rebuild, index.LastError,
            await AskAsync(database.CheckAsync(limit.Token)),
            await AskAsync(database.CheckWritingAsync(limit.Token)));
        return TypedResults.Json(
            readiness, ReadinessJson.Default.Readiness,
            statusCode: index.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<string?> AskAsync(Task<string?> answer)
    {
        try
        {
            return await answer;
        }
        catch (OperationCanceledException)
        {
            return "The database did not answer within two seconds.";
        }
    }
}
