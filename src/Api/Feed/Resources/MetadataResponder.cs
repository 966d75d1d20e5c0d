using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Api.Feed.Protocol;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>Answers <c>$metadata</c>.</summary>
internal sealed class MetadataResponder(MetadataDocument document)
{
    public Task RespondAsync(FeedRequest request)
    {
        RequestReader.Allow(request.Options, "the metadata document", "$format");
        var form = ResponseFormat.NegotiateDocument(request.Options["$format"], request.Context.Request.Headers);
        if (Answer.IsKnown(request, 0, null, form))
            return Task.CompletedTask;
        return Answer.WriteAsync(
            request, form + ";charset=utf-8", Choose(request, form));
    }

    private byte[] Choose(FeedRequest request, string form) => (form, request.Version) switch
    {
        (ResponseFormat.Json, _) => document.Json,
        (_, ProtocolVersion.Version40) => document.Xml40,
        _ => document.Xml,
    };
}
