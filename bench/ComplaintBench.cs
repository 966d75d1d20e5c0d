using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using ConsumerSafety.Bench.Publishing;

namespace ConsumerSafety.Bench;

/// <summary>
/// How long programs wait for a complaint to be taken in, each with a key of its own, at an even pace.
/// </summary>
internal static class ComplaintBench
{
    private const int Seconds = 20;
    private const int WarmUpSeconds = 3;

    private static readonly TimeSpan s_bound = TimeSpan.FromMilliseconds(50);

    public static async Task<int> RunAsync(int perSecond, int port)
    {
        // All of them come from one network.
        Environment.SetEnvironmentVariable("ConsumerSafety__Complaints__PerHour", "10000000");
        await using var program = await RunningProgram.StartAsync(port);
        await SendAsync(program.Client, perSecond, WarmUpSeconds);
        var (waits, failures) = await SendAsync(program.Client, perSecond, Seconds);
        waits.Sort();
        Console.WriteLine($"complaints {waits.Count:N0} at {perSecond:N0} a second, {failures:N0} not taken in");
        foreach (var (name, part) in new[] { ("p50", 0.5), ("p90", 0.9), ("p99", 0.99), ("most", 1.0) })
            Console.WriteLine($"{name,-10} {At(waits, part).TotalMilliseconds:N1} ms");
        return failures == 0 && At(waits, 0.99) < s_bound ? 0 : 1;
    }

    // A request is due at its time, whether or not those before it were answered: waiting in line counts.
    private static async Task<(List<TimeSpan> Waits, int Failures)> SendAsync(
        HttpClient client, int perSecond, int seconds)
    {
        ConcurrentBag<TimeSpan> waits = [];
        var failures = 0;
        var start = Stopwatch.GetTimestamp();
        var requests = new List<Task>();
        for (var i = 0; i < perSecond * seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond);
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } early)
                await Task.Delay(early);
            requests.Add(SendOneAsync(due));
        }
        await Task.WhenAll(requests);
        return ([.. waits], failures);

        async Task SendOneAsync(TimeSpan due)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/complaints", UriKind.Relative))
            {
                Content = new StringContent(Body, Encoding.UTF8, "application/json"),
            };
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            using var response = await client.SendAsync(request);
            waits.Add(Stopwatch.GetElapsedTime(start) - due);
            if (response.StatusCode != HttpStatusCode.Created)
                Interlocked.Increment(ref failures);
        }
    }

    private static TimeSpan At(List<TimeSpan> sorted, double part) =>
        sorted[Math.Min(sorted.Count - 1, (int)(part * sorted.Count))];

    private const string Body = """
        {
          "Kind": "Dispute",
          "Subject": { "Name": "电动自行车充电器", "Brand": "飞驰", "Model": "TDT-48Z" },
          "Purchase": { "RegionCode": "330100", "Seller": "某网店", "Price": 59.9 },
          "Incident": { "HazardTypes": [ "Fire" ], "Injury": "Minor" },
          "Wanted": [ "Refund" ],
          "Person": { "Name": "王小明", "Phone": "13800138000", "Account": "充电二十分钟后冒烟起火，手部烫伤。" }
        }
        """;
}
