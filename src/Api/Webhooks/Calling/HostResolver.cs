using System.Net;
using System.Net.Sockets;

namespace ConsumerSafety.Api.Webhooks.Calling;

/// <summary>Asks the resolver of the machine.</summary>
internal sealed class HostResolver : IHostResolver
{
    public async Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, cancellationToken);
        }
        catch (SocketException)
        {
            return [];
        }
    }
}
