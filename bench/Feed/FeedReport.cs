using static System.FormattableString;

namespace ConsumerSafety.Bench.Feed;

/// <summary>Prints a comparison as a table in Markdown, and whether the aims are met.</summary>
internal sealed class FeedReport
{
    private const double MemoryAim = 0.5;
    private readonly List<string> _verdicts = [];

    public static void Begin(int count)
    {
        Console.WriteLine(Invariant($"\n{count:N0} notices\n"));
        Console.WriteLine("| query | stack | requests/s | 50 % ms | 99 % ms | bytes | processor µs |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
    }

    public void Add(FeedQuery query, IReadOnlyList<Contender> contenders)
    {
        foreach (var row in contenders)
            Console.WriteLine(
                Invariant($"| {query.Name} | {row.Stack} | {row.Rate:N0} | {row.Latency(0.5).TotalMilliseconds:F2} |")
                + Invariant($" {row.Latency(0.99).TotalMilliseconds:F2} | {row.Bytes:N0} |")
                + Invariant($" {row.Processor.TotalMicroseconds:N0} |"));
        Judge(query, contenders, FeedStack.Uncached, FeedStack.Usual, query.Aim);
        Judge(query, contenders, FeedStack.Cached, FeedStack.Memory, MemoryAim);
    }

    public void Fail(FeedQuery query, string fault)
    {
        Console.WriteLine($"| {query.Name} | – | – | – | – | – | – |");
        _verdicts.Add($"FAILED {query.Name}: {fault}");
    }

    public void End()
    {
        Console.WriteLine();
        foreach (var verdict in _verdicts)
            Console.WriteLine(verdict);
    }

    // Two programs share the processors with the load, so the ratio of processor times is the steadier one.
    private void Judge(
        FeedQuery query, IReadOnlyList<Contender> contenders, FeedStack one, FeedStack other, double aim)
    {
        if (contenders.FirstOrDefault(row => row.Stack == one) is not { } ours
            || contenders.FirstOrDefault(row => row.Stack == other) is not { } theirs)
            return;
        var ratio = ours.Rate / theirs.Rate;
        _verdicts.Add(
            Invariant($"{(ratio >= aim ? "pass" : "MISS")} {query.Name}: {one}/{other} {ratio:F2} requests/s,")
            + Invariant($" {theirs.Processor / ours.Processor:F2} by processor time (aim {aim})"));
    }
}
