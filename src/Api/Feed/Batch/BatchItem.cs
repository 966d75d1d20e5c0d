namespace ConsumerSafety.Api.Feed.Batch;

/// <summary>One request of a batch.</summary>
/// <param name="Id">What the client calls it; null where a multipart batch gives it no name.</param>
/// <param name="Method">The method, in upper case.</param>
/// <param name="Url">The address: absolute, from the host, from the service root, or from another request.</param>
/// <param name="Headers">Its own headers.</param>
/// <param name="Body">Its body; empty for none.</param>
/// <param name="Group">The group that is to change together with it or not at all; null for none.</param>
/// <param name="DependsOn">The requests or groups that have to succeed before.</param>
internal sealed record BatchItem(
    string? Id,
    string Method,
    string Url,
    IReadOnlyList<KeyValuePair<string, string>> Headers,
    ReadOnlyMemory<byte> Body,
    string? Group,
    IReadOnlyList<string> DependsOn)
{
    /// <summary>Whether it is a change set of a multipart batch, whose requests are answered as one.</summary>
    public bool IsChangeSet { get; init; }
}
