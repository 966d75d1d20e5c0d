using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Errors;

/// <summary>Why a request was not answered, as OData's error body says it (OData JSON format 4.01, 21.1).</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A word for programs.</param>
/// <param name="Message">A sentence for people: what was wrong and what would be right.</param>
/// <param name="Target">The option, segment or header that was wrong; null when it is none of them.</param>
internal sealed record FeedError(int Status, string Code, string Message, string? Target = null)
{
    public static FeedError Invalid(string target, string message) =>
        new(StatusCodes.Status400BadRequest, "BadRequest", message, target);

    public static FeedError TooComplex(string target, string message) =>
        new(StatusCodes.Status400BadRequest, "TooComplex", message, target);

    public static FeedError Unsupported(string target, string message) =>
        new(StatusCodes.Status501NotImplemented, "NotImplemented", message, target);

    public static FeedError NotFound(string target, string message) =>
        new(StatusCodes.Status404NotFound, "NotFound", message, target);
}
