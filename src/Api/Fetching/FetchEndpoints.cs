using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Programs;
using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Fetching;

/// <summary>The fetches for programs: <c>/api/fetches</c>.</summary>
internal static class FetchEndpoints
{
    public static void MapFetches(this IEndpointRouteBuilder endpoints)
    {
        var fetches = endpoints.MapApiGroup("/fetches", "Fetches");
        fetches.MapGet("", GetAsync).Needs(Permission.ManageFetches)
            .WithSummary("The sources that can be fetched, and the last runs.");
        fetches.MapPost("/{sourceId}/runs", RequestAsync).Needs(Permission.ManageFetches)
            .WithSummary("Asks for a fetch now; it starts within seconds.");
    }

    private static async Task<Results<Ok<FetchOverview>, ForbidHttpResult>> GetAsync(
        HttpContext context, FetchDesk desk) =>
        await desk.ReadAsync(CallerClaims.Find(context.User)!, context.RequestAborted) is { } overview
            ? TypedResults.Ok(overview)
            : TypedResults.Forbid();

    private static async Task<Results<Accepted, ForbidHttpResult, ProblemHttpResult>> RequestAsync(
        string sourceId, HttpContext context, FetchDesk desk) =>
        await desk.RequestAsync(CallerClaims.Find(context.User)!, sourceId, context.RequestAborted) switch
        {
            FetchRequestOutcome.Requested => TypedResults.Accepted("/api/fetches"),
            FetchRequestOutcome.NotFound => Problems.Of(
                StatusCodes.Status404NotFound, $"There is no source '{sourceId}'; /api/fetches names those there are."),
            FetchRequestOutcome.SwitchedOff => Problems.Of(
                StatusCodes.Status409Conflict,
                $"The source '{sourceId}' is switched off; {FetchOptions.Section}:Enabled has to name it."),
            _ => TypedResults.Forbid(),
        };
}
