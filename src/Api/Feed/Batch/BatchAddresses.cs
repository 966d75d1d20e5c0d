using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Batch;

/// <summary>
/// Finds what the addresses in a batch mean: absolute ones, ones from the host, ones from the service root, and ones
/// that begin with <c>$</c> and the id of an earlier request (OData protocol 4.01, 11.7.3).
/// </summary>
internal sealed class BatchAddresses(HttpRequest outer)
{
    private readonly string _prefix = outer.PathBase.ToUriComponent() + RequestTarget.Prefix;

    /// <summary>The service root.</summary>
    public string Root { get; } = RequestTarget.Of(outer.HttpContext).Root;

    /// <summary>The address of a request; null for one that is not the service's.</summary>
    /// <param name="item">The request.</param>
    /// <param name="find">The earlier request with an id, or null.</param>
    public BatchAddress? Resolve(BatchItem item, Func<string, BatchItem?> find)
    {
        var url = item.Url;
        for (var step = 0; url.StartsWith('$') && Refer(url, find) is { } referred; step++)
            url = step < 10 ? referred : "";
        if (url.StartsWith(Root, StringComparison.OrdinalIgnoreCase))
            return Make($"{_prefix}/{url[Root.Length..]}");
        if (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))
            return IsBelow(url) ? Make(url) : null;
        return url.Length == 0 || IsElsewhere(url) ? null : Make($"{_prefix}/{url}");
    }

    private static bool IsElsewhere(string url) =>
        url.StartsWith("//", StringComparison.Ordinal)
        || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private bool IsBelow(string url) =>
        url.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase)
        && (url.Length == _prefix.Length || url[_prefix.Length] is '/' or '?');

    // The resource that an earlier request read, without the options it was read with.
    private static string? Refer(string url, Func<string, BatchItem?> find)
    {
        var end = url.AsSpan(1).IndexOfAny('/', '?');
        var id = end < 0 ? url[1..] : url[1..(end + 1)];
        if (find(id) is not { } earlier)
            return null;
        var query = earlier.Url.IndexOf('?', StringComparison.Ordinal);
        return (query < 0 ? earlier.Url : earlier.Url[..query]) + url[(id.Length + 1)..];
    }

    private BatchAddress Make(string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        return new(
            target,
            PathString.FromUriComponent(path[outer.PathBase.ToUriComponent().Length..]),
            query < 0 ? "" : target[query..]);
    }
}
