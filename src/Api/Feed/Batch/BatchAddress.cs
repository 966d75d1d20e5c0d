using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Batch;

/// <summary>An address, as a server takes it apart.</summary>
/// <param name="Target">Path and query string as they came.</param>
/// <param name="Path">The path, decoded, without what lies before the service.</param>
/// <param name="Query">The query string with its question mark; empty for none.</param>
internal sealed record BatchAddress(string Target, PathString Path, string Query);
