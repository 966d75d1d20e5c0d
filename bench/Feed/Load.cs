using System.Diagnostics;
using System.Text;

namespace ConsumerSafety.Bench.Feed;

/// <summary>Asks a server over several connections at once, each waiting for its answer before it asks again.</summary>
internal sealed class Load
{
    private const int Least = 24;
    private const int LongestFactor = 6;
    private readonly byte[][] _requests;
    private readonly int _port;
    private readonly int _connections;
    private int _next;

    public Load(int port, int connections, IEnumerable<string> addresses)
    {
        _port = port;
        _connections = connections;
        _requests = [.. addresses.Select(address => Encoding.ASCII.GetBytes(
            $"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: application/json\r\n\r\n"))];
    }

    /// <summary>
    /// Asks for a while; longer, up to six times, where that gives too few answers to say anything.
    /// </summary>
    public LoadResult Run(TimeSpan duration)
    {
        var clients = new Client[_connections];
        var done = 0;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < clients.Length; i++)
            clients[i] = new(this, start, duration, () => Interlocked.Increment(ref done), () => done);
        foreach (var client in clients)
            client.Thread.Join();
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (clients.FirstOrDefault(client => client.Fault is not null) is { } failed)
            throw new InvalidDataException($"An answer failed under load: {failed.Fault!.Message}", failed.Fault);
        return new(
            done, elapsed, clients.Sum(client => client.Bytes), [.. clients.SelectMany(client => client.Latencies)]);
    }

    private byte[] Next() => _requests[(uint)Interlocked.Increment(ref _next) % (uint)_requests.Length];

    private sealed class Client
    {
        public Client(Load load, long start, TimeSpan duration, Action count, Func<int> done)
        {
            Thread = new(() =>
            {
                try
                {
                    using var connection = new Connection(load._port);
                    TimeSpan elapsed;
                    while ((elapsed = Stopwatch.GetElapsedTime(start)) < duration
                        || (done() < Least && elapsed < duration * LongestFactor))
                    {
                        var sent = Stopwatch.GetTimestamp();
                        Bytes += connection.Exchange(load.Next());
                        Latencies.Add(Stopwatch.GetElapsedTime(sent));
                        count();
                    }
                }
                catch (Exception fault) when (fault is IOException or InvalidDataException
                    or System.Net.Sockets.SocketException)
                {
                    Fault = fault;
                }
            });
            Thread.Start();
        }

        public Thread Thread { get; }

        public List<TimeSpan> Latencies { get; } = new(65_536);

        public long Bytes { get; private set; }

        public Exception? Fault { get; private set; }
    }
}
