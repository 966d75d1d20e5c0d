using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Feed.Caching;

/// <summary>
/// Keeps what the texts of requests mean. Faults are not kept, nor are texts that are long or ask what time it is.
/// </summary>
internal sealed class PreparedRequests(IOptions<FeedOptions> options)
{
    private const int MaxKeptLength = 4096;

    private readonly FeedOptions _options = options.Value;
    private readonly AgingCache<Key, PreparedRequest> _kept = new(options.Value.KeptQueries);

    /// <summary>Takes a request apart. Throws <see cref="FeedException"/>.</summary>
    /// <param name="path">The path below the service root, as it came.</param>
    /// <param name="query">The query string, as it came.</param>
    /// <param name="version">The version of OData the answer is written in.</param>
    /// <param name="pageSize">The preferred size of page.</param>
    public PreparedRequest Read(string path, string query, string version, int? pageSize)
    {
        var key = new Key(path, query, version == ProtocolVersion.Version401, pageSize ?? 0);
        if (_kept.Find(key) is { } known)
            return known;
        if (path.Length + query.Length > _options.MaxUrlLength)
            throw new FeedException(FeedError.TooComplex(
                "URL", $"Path and query string have at most {_options.MaxUrlLength} characters together."));
        PercentText.Check(path);
        PercentText.Check(query);
        var read = PathReader.Read(path);
        var options = SystemOptions.Parse(query, key.IsVersion401);
        var prepared = new PreparedRequest($"{path}{query}", KeyAliases.Resolve(read, options), options);
        if (path.Length + query.Length <= MaxKeptLength && !prepared.IsVolatile)
            _kept.Keep(key, prepared, 1);
        return prepared;
    }

    private readonly record struct Key(string Path, string Query, bool IsVersion401, int PageSize);
}
