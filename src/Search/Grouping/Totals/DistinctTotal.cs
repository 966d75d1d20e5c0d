using ConsumerSafety.Search.Grouping.Columns;

namespace ConsumerSafety.Search.Grouping.Totals;

/// <summary>How many different values there are.</summary>
internal sealed class DistinctTotal : Total
{
    private readonly ValueNumbers _values = new();
    private readonly HashSet<long> _seen = [];
    private long[] _counts = [];

    public override void Reserve(int groups) => Reserve(ref _counts, groups);

    public override void Add(int group, object value) => TryAdd(group, value);

    /// <summary>Adds a value, and says whether the group did not have it.</summary>
    public bool TryAdd(int group, object value)
    {
        if (!_seen.Add(((long)group << 32) | (uint)_values.Number(value)))
            return false;
        _counts[group]++;
        return true;
    }

    public override object? Result(int group) => (decimal)_counts[group];
}
