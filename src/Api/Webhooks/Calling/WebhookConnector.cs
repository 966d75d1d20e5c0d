using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Webhooks.Calling;

/// <summary>
/// Connects to webhooks. The name is resolved here, at the time of the call, and the connection goes to the very
/// address that was judged: a name that leads elsewhere by now leads nowhere inside.
/// </summary>
internal sealed class WebhookConnector(IHostResolver resolver, IOptions<WebhookOptions> options)
{
    /// <summary>The addresses of a host that may be called; none when one of them may not.</summary>
    public async Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken cancellationToken)
    {
        var addresses = await resolver.FindAsync(host, cancellationToken);
        return options.Value.AllowPrivateNetworks || addresses.All(PublicNetworks.Contain) ? addresses : [];
    }

    /// <summary>Opens a connection for <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await FindAsync(host, cancellationToken);
        if (addresses.Count == 0)
            throw new RefusedAddressException($"{host} has no address on the public internet.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. addresses], context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
