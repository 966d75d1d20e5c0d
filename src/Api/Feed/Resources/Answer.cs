using System.Security.Cryptography;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>What answers of all kinds have in common: the entity tag, and a body that is ready.</summary>
internal static class Answer
{
    private const int HashLength = 8;

    /// <summary>
    /// Tags the answer, and says whether the client already has it; the status then is 304. Throws
    /// <see cref="FeedException"/> (412) if the client wants it only as it was before.
    /// </summary>
    public static bool IsKnown(FeedRequest request, long generation, PayloadForm? form, string more = "")
    {
        Tag(request, generation, form, more);
        return Compare(request);
    }

    /// <summary>
    /// The same for an answer that is one entity and nothing else: its tag changes only when the entity does.
    /// </summary>
    public static bool IsKnown(FeedRequest request, long generation, PayloadForm? form, Row row)
    {
        var hash = SHA256.HashData(row.Members).AsSpan(0, HashLength);
        Tag(request, generation, Convert.ToHexStringLower(hash), Describe(form, ""));
        return Compare(request);
    }

    /// <summary>
    /// Tags the answer with the generation it was made from: the index may have moved on since the client's tag was
    /// looked at. Generation 0 is for what is the same in all of them.
    /// </summary>
    public static void Tag(FeedRequest request, long generation, PayloadForm? form, string more = "") =>
        Tag(request, generation, generation.ToString("x", null), Describe(form, more));

    /// <summary>Writes a body that is ready; only its headers to a HEAD request.</summary>
    public static async Task WriteAsync(FeedRequest request, string contentType, ReadOnlyMemory<byte> body)
    {
        var response = request.Context.Response;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (!request.IsHead)
            await response.BodyWriter.WriteAsync(body, request.Aborted);
    }

    // What asks for the time may answer otherwise a moment later, so it has neither a tag nor leave to be kept.
    private static void Tag(FeedRequest request, long generation, string state, string form)
    {
        if (request.Prepared.IsVolatile)
        {
            request.Context.Response.Headers.CacheControl = "no-cache";
            return;
        }
        var name = request.Prepared.Name(request.Target.Root, form, request.Version);
        AnswerTag.Announce(request.Context.Response, $"W/\"{state}-{name}\"");
        if (request.Context.Features.Get<IHttpResponseBodyFeature>() is AnswerBody body)
            body.Generation = generation;
    }

    // Without a form it is no JSON.
    private static string Describe(PayloadForm? form, string more) => $"{form?.ContentType} {more}";

    private static bool Compare(FeedRequest request)
    {
        if (AnswerTag.IsForbidden(request.Context))
            throw new FeedException(new(
                StatusCodes.Status412PreconditionFailed, "PreconditionFailed",
                "What is here now has another entity tag than If-Match names.", "If-Match"));
        return AnswerTag.IsKnown(request.Context);
    }
}
