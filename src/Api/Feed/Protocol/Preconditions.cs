using ConsumerSafety.Api.Feed.Errors;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>Headers that forbid to answer at all (OData protocol 4.01, 8.2.5 and 8.2.9).</summary>
internal static class Preconditions
{
    /// <summary>
    /// Throws <see cref="FeedException"/> (412) for a client that wants all pages of an answer from one moment, which
    /// this service does not offer.
    /// </summary>
    public static void Require(IHeaderDictionary headers)
    {
        foreach (var name in (ReadOnlySpan<string>)["OData-Isolation", "Isolation"])
            if (headers.TryGetValue(name, out var isolation))
                throw new FeedException(new(
                    StatusCodes.Status412PreconditionFailed, "PreconditionFailed",
                    $"This service does not offer the isolation '{isolation}'.", name));
    }
}
