using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Batch;

/// <summary>The answer to one request of a batch.</summary>
/// <param name="Item">The request.</param>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers that concern this answer alone.</param>
/// <param name="Body">The body; empty for none.</param>
internal sealed record BatchAnswer(BatchItem Item, int Status, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether the request succeeded; what has not changed has not failed.</summary>
    public bool IsSuccess => Status < StatusCodes.Status400BadRequest;
}
