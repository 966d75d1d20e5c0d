using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Complaints.Evidence.Scanning;

/// <summary>
/// Has files scanned by a ClamAV daemon, where one is set up: <c>INSTREAM</c> of clamd(8) over TCP. Nothing of the file
/// is kept there.
/// </summary>
internal sealed partial class VirusScanner(
    IOptions<ComplaintOptions> options, TimeProvider clock, ILogger<VirusScanner> logger)
{
    private const int PieceLength = 64 * 1024;
    private const int LongestAnswer = 1024;
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(90);

    /// <summary>Scans a file from its beginning.</summary>
    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellationToken)
    {
        if (options.Value.ClamAv is not { Length: > 0 } address)
            return ScanVerdict.Clean;
        using var limit = new CancellationTokenSource(s_longest, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            content.Position = 0;
            var answer = await AskAsync(address, content, both.Token);
            if (answer.EndsWith(" OK", StringComparison.Ordinal))
                return ScanVerdict.Clean;
            if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
                return ScanVerdict.Infected;
            LogAnswer(logger, answer);
        }
        catch (Exception fault) when (fault is SocketException or IOException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogFault(logger, fault);
        }
        return ScanVerdict.Unknown;
    }

    private static async Task<string> AskAsync(string address, Stream content, CancellationToken token)
    {
        var colon = address.LastIndexOf(':');
        using var client = new TcpClient();
        var port = int.Parse(address[(colon + 1)..], CultureInfo.InvariantCulture);
        await client.ConnectAsync(address[..colon], port, token);
        await using var stream = client.GetStream();
        try
        {
            await SendAsync(stream, content, token);
        }
        catch (IOException)
        {
            // It may have answered before the end: that the stream is longer than it takes.
        }
        return await ReadAsync(stream, token);
    }

    private static async Task SendAsync(NetworkStream stream, Stream content, CancellationToken token)
    {
        const int head = 4;
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), token);
        var piece = new byte[head + PieceLength];
        int count;
        while ((count = await content.ReadAsync(piece.AsMemory(head), token)) > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(piece, count);
            await stream.WriteAsync(piece.AsMemory(0, head + count), token);
        }
        await stream.WriteAsync(new byte[head], token);
    }

    private static async Task<string> ReadAsync(NetworkStream stream, CancellationToken token)
    {
        var buffer = new byte[LongestAnswer];
        var count = 0;
        while (count < buffer.Length && await stream.ReadAsync(buffer.AsMemory(count), token) is > 0 and var got)
        {
            count += got;
            if (buffer[count - 1] == 0)
                break;
        }
        return Encoding.ASCII.GetString(buffer, 0, count).TrimEnd('\0', '\n');
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The virus scanner could not look at a file: {Answer}")]
    private static partial void LogAnswer(ILogger logger, string answer);

    [LoggerMessage(
        Level = LogLevel.Error, Message = "The virus scanner does not answer; evidence is not taken meanwhile.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
