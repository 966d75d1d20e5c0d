using System.Buffers;
using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Protocol;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>Answers with the list of sets.</summary>
internal static class ServiceDocumentResponder
{
    public static Task RespondAsync(FeedRequest request)
    {
        RequestReader.Allow(request.Options, "the service document", "$format");
        var level = request.ReadLevel();
        if (Answer.IsKnown(request, 0, level))
            return Task.CompletedTask;
        var document = new ArrayBufferWriter<byte>();
        ServiceDocument.Write(document, request.Target.Root, level);
        return Answer.WriteAsync(request, ResponseFormat.ContentType(level), document.WrittenMemory);
    }
}
