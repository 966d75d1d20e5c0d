using System.Net;
using static System.FormattableString;

namespace ConsumerSafety.Bench.Feed;

/// <summary>
/// What the dearest requests of strangers cost in processor time, as the program is set up but keeping no answers:
/// asked once after its start, and twice more.
/// </summary>
internal sealed class DearestBench(FeedBenchOptions options)
{
    private const int Times = 3;
    private static readonly TimeSpan s_aim = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_settled = TimeSpan.FromMilliseconds(300);

    /// <summary>Asks each and prints what it cost; 1 where one took more than a second.</summary>
    public async Task<int> RunAsync(int count)
    {
        var data = await DataSet.OpenAsync(options.Folder, count);
        await using var server = await Server.StartOursAsync(
            data, options.Port, "--ConsumerSafety:Feed:AnswerCacheMegabytes=0");
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        await client.GetStringAsync("odata/Notices?$top=20");
        Console.WriteLine(
            "\n| request | answer | KB | first time, ms of processor time | the dearer of the next two "
            + "| longest wait, ms | |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---|");
        var isMissed = false;
        foreach (var request in DearestRequests.All())
        {
            if (options.Queries.Count > 0 && !options.Queries.Any(request.Name.Contains))
                continue;
            List<TimeSpan> spent = [];
            var (answer, bytes, longest) = ("", 0L, TimeSpan.Zero);
            for (var time = 0; time < Times; time++)
            {
                var before = server.Processor;
                var watch = System.Diagnostics.Stopwatch.StartNew();
                (answer, bytes) = await AskAsync(client, request);
                longest = watch.Elapsed > longest ? watch.Elapsed : longest;
                // Work that goes on after the answer, if there were any, counts too.
                await Task.Delay(s_settled);
                spent.Add(server.Processor - before);
            }
            var isWithin = spent.TrueForAll(time => time < s_aim);
            isMissed |= !isWithin;
            Console.WriteLine(
                Invariant($"| {request.Name} | {answer} | {bytes / 1024:N0} | {spent[0].TotalMilliseconds:N0} |")
                + Invariant($" {spent[1..].Max().TotalMilliseconds:N0} | {longest.TotalMilliseconds:N0} |")
                + (isWithin ? " pass |" : " MISS |"));
        }
        return isMissed ? 1 : 0;
    }

    private static async Task<(string Answer, long Bytes)> AskAsync(HttpClient client, DearestRequest request)
    {
        using var message = request.ToMessage();
        try
        {
            using var response = await client.SendAsync(message);
            var body = await response.Content.ReadAsByteArrayAsync();
            var answer = Invariant($"{(int)response.StatusCode}");
            return (response.StatusCode == HttpStatusCode.OK ? answer : answer + " " + Code(body), body.Length);
        }
        catch (HttpRequestException)
        {
            return ("broken off", 0);
        }
    }

    private static string Code(byte[] body)
    {
        try
        {
            using var error = System.Text.Json.JsonDocument.Parse(body);
            var parts = error.RootElement.GetProperty("error");
            return parts.GetProperty("code").GetString() + ": " + parts.GetProperty("message").GetString();
        }
        catch (System.Text.Json.JsonException)
        {
            return "";
        }
    }
}
