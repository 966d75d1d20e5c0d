using ConsumerSafety.Api.Feed.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ConsumerSafety.Api.Feed.Caching;

/// <summary>A whole answer: its headers and its body as they go out.</summary>
/// <param name="Headers">Every header the answer had, the length of the body included.</param>
/// <param name="Body">The body, compressed if it was.</param>
internal sealed record KeptAnswer(KeyValuePair<string, StringValues>[] Headers, byte[] Body)
{
    private const int Overhead = 1024;

    /// <summary>About how much memory it takes, in bytes.</summary>
    public long Weight => Body.Length + Overhead;

    /// <summary>Gives the answer again, or says that the client has it (304).</summary>
    public Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        var headers = response.Headers;
        foreach (var (name, value) in Headers)
            headers[name] = value;
        if (AnswerTag.IsKnown(context))
        {
            headers.ContentLength = null;
            headers.Remove("Content-Encoding");
            return Task.CompletedTask;
        }
        var written = response.BodyWriter.WriteAsync(Body, context.RequestAborted);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }
}
