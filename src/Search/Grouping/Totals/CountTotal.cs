namespace ConsumerSafety.Search.Grouping.Totals;

/// <summary>How many there are: a decimal without decimals, as the extension for aggregation says (3.2.1.4).</summary>
internal sealed class CountTotal : Total
{
    private long[] _counts = [];

    public Span<long> Counts => _counts;

    public override void Reserve(int groups) => Reserve(ref _counts, groups);

    public override void Add(int group, object value) => _counts[group]++;

    public override object? Result(int group) => (decimal)_counts[group];
}
