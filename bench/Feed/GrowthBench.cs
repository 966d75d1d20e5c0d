using static System.FormattableString;

namespace ConsumerSafety.Bench.Feed;

/// <summary>What our feed, keeping no answers, costs with few notices and with many.</summary>
internal sealed class GrowthBench(FeedBenchOptions options)
{
    private const double Aim = 1.5;
    private const string NoAnswers = "--ConsumerSafety:Feed:AnswerCacheMegabytes=0";
    private static readonly TimeSpan s_grouping = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks the same of both, side by side, and prints what an answer costs.</summary>
    public async Task<int> RunAsync(int few, int many)
    {
        var fewData = await DataSet.OpenAsync(options.Folder, few);
        var manyData = await DataSet.OpenAsync(options.Folder, many);
        await using var fewServer = await Server.StartOursAsync(fewData, options.Port, NoAnswers);
        await using var manyServer = await Server.StartOursAsync(manyData, options.Port + 1, NoAnswers);
        var fewQueries = await FeedQueries.CreateAsync(
            await Samples.ReadAsync(fewData), fewServer, few / 2, options.Queries);
        var manyQueries = await FeedQueries.CreateAsync(
            await Samples.ReadAsync(manyData), manyServer, few / 2, options.Queries);
        Console.WriteLine(Invariant($"\n| query | µs at {few:N0} | µs at {many:N0} | ratio | 50 % ms at {many:N0} | |"));
        Console.WriteLine("|---|---:|---:|---:|---:|---|");
        foreach (var (query, same) in fewQueries.Zip(manyQueries))
        {
            var small = new Contender(
                FeedStack.Uncached, fewServer, new(fewServer.Port, options.Connections, query.Ours));
            var large = new Contender(
                FeedStack.Uncached, manyServer, new(manyServer.Port, options.Connections, same.Ours));
            Run(small, large);
            var ratio = large.Processor / small.Processor;
            var isMet = query.Scales
                ? ratio <= (double)many / few && large.Processor < s_grouping
                : ratio <= Aim;
            Console.WriteLine(
                Invariant($"| {query.Name} | {small.Processor.TotalMicroseconds:N0} |")
                + Invariant($" {large.Processor.TotalMicroseconds:N0} | {ratio:F2} |")
                + Invariant($" {large.Latency(0.5).TotalMilliseconds:F2} | {(isMet ? "pass" : "MISS")} |"));
        }
        return 0;
    }

    private void Run(Contender small, Contender large)
    {
        small.WarmUp(options.Turn);
        large.WarmUp(options.Turn);
        for (var round = 0; round < options.Rounds; round++)
        {
            small.Run(options.Turn);
            large.Run(options.Turn);
        }
    }
}
