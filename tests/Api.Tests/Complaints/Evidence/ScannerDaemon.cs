using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ConsumerSafety.Api.Tests.Complaints.Evidence;

/// <summary>Answers as clamd does to INSTREAM; finds malware where the word EICAR stands.</summary>
internal sealed class ScannerDaemon : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public ScannerDaemon()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address => _listener.LocalEndpoint.ToString()!;

    /// <summary>What it says instead of what it found.</summary>
    public string? Answer { get; set; }

    /// <summary>How many bytes it was sent last.</summary>
    public int Received { get; private set; }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command);
        var content = new MemoryStream();
        var head = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(head);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(head)];
            if (piece.Length == 0)
                break;
            await stream.ReadExactlyAsync(piece);
            content.Write(piece);
        }
        Received = (int)content.Length;
        var isFound = Encoding.Latin1.GetString(content.ToArray()).Contains("EICAR", StringComparison.Ordinal);
        var answer = Answer ?? (isFound ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\0"));
    }
}
