using System.Net;
using ConsumerSafety.Api.Webhooks.Calling;

namespace ConsumerSafety.Api.Tests.Deliveries;

/// <summary>Names that lead where a test says, for as long as it says so.</summary>
internal sealed class FixedNames : IHostResolver
{
    public Dictionary<string, IPAddress[]> Addresses { get; } = [];

    public Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<IPAddress>>(
            IPAddress.TryParse(host, out var address) ? [address] : Addresses.GetValueOrDefault(host, []));
}
