using ConsumerSafety.Api.Feed.Protocol;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>What answers of all kinds have in common: the entity tag, and a body that is ready.</summary>
internal static class Answer
{
    private static readonly string s_build = typeof(Answer).Module.ModuleVersionId.ToString("N");

    /// <summary>Tags the answer, and says whether the client already has it; the status then is 304.</summary>
    public static bool IsKnown(FeedRequest request, long generation, MetadataLevel level, string form = "")
    {
        Tag(request, generation, level, form);
        return AnswerTag.IsKnown(request.Context);
    }

    /// <summary>
    /// Tags the answer with the generation it was made from: the index may have moved on since the client's tag was
    /// looked at.
    /// </summary>
    public static void Tag(FeedRequest request, long generation, MetadataLevel level, string form = "") =>
        AnswerTag.Announce(
            request.Context.Response, generation, s_build, request.Target.Root, request.Target.Path,
            request.Context.Request.QueryString.Value ?? "", level.ToString(), form, request.Version);

    /// <summary>Writes a body that is ready; only its headers to a HEAD request.</summary>
    public static async Task WriteAsync(FeedRequest request, string contentType, ReadOnlyMemory<byte> body)
    {
        var response = request.Context.Response;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (!request.IsHead)
            await response.BodyWriter.WriteAsync(body, request.Aborted);
    }
}
