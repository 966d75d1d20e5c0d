using System.Buffers;
using ConsumerSafety.Api.Feed.Output;

namespace ConsumerSafety.Api.Feed.Resources;

/// <summary>Answers with the list of sets.</summary>
internal static class ServiceDocumentResponder
{
    public static Task RespondAsync(FeedRequest request)
    {
        RequestReader.Allow(request.Options, "the service document", "$format");
        var form = request.ReadForm();
        if (Answer.IsKnown(request, 0, form))
            return Task.CompletedTask;
        var document = new ArrayBufferWriter<byte>();
        ServiceDocument.Write(document, request.Target.Root, form);
        return Answer.WriteAsync(request, form.ContentType, document.WrittenMemory);
    }
}
