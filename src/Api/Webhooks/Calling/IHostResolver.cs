using System.Net;

namespace ConsumerSafety.Api.Webhooks.Calling;

/// <summary>Finds the network addresses of a host; tests put their own in its place.</summary>
internal interface IHostResolver
{
    /// <summary>The addresses of a host, or of an address written out; empty when there are none.</summary>
    Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken cancellationToken);
}
