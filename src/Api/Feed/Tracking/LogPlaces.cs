using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Results;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Tracking;

/// <summary>Checks that this node can answer from the place in the log that a link names.</summary>
internal sealed class LogPlaces(CatalogueSearch search)
{
    private const string RetryAfter = "2";

    /// <summary>
    /// Waits a moment where another node was ahead of this one. Throws <see cref="FeedException"/>: 410 when the place
    /// is of another database or after the end of the log, with the link to begin again; 503 when this node is behind.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="place">The place.</param>
    /// <param name="option">The option that named it.</param>
    public async Task RequireAsync(FeedRequest request, LogPlace place, string option)
    {
        if (search.Status.Source != Guid.Empty && search.Status.Source != place.Source)
            throw Gone(request, option, "of another database than this one, which was replaced");
        switch (await search.ReachAsync(place.Position, request.Aborted))
        {
            case LogReach.Ahead:
                throw Gone(request, option, "after the end of the change log, which was set back");
            case LogReach.Behind:
                request.Context.Response.Headers.RetryAfter = RetryAfter;
                throw new FeedException(new(
                    StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable",
                    "This node has not yet read the changes that the link goes on from; try again in a moment.",
                    option));
        }
    }

    // OData protocol 4.01, 11.3: 410 with the way to fetch everything anew in Location.
    private static FeedException Gone(FeedRequest request, string option, string why)
    {
        var kept = request.Options.Without("$deltatoken", "$skiptoken");
        var path = request.Target.Path;
        var start = $"{request.Target.Root}{path}{(kept.Length == 0 ? "" : "?")}{kept}";
        request.Context.Response.Headers.Location = start;
        return new(new(
            StatusCodes.Status410Gone, "Gone",
            $"This link goes on from a change {why}. Begin again at {start} with Prefer: track-changes,"
            + " or with the downloads.", option));
    }
}
