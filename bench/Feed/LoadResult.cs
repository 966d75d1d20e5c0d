namespace ConsumerSafety.Bench.Feed;

/// <summary>What a load saw.</summary>
/// <param name="Answers">How many answers came.</param>
/// <param name="Elapsed">In what time.</param>
/// <param name="Bytes">How many bytes their bodies had.</param>
/// <param name="Latencies">How long each took.</param>
internal sealed record LoadResult(int Answers, TimeSpan Elapsed, long Bytes, IReadOnlyList<TimeSpan> Latencies)
{
    /// <summary>Answers a second.</summary>
    public double Rate => Answers / Elapsed.TotalSeconds;
}
