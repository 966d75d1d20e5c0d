using ConsumerSafety.Search.Query.Evaluation;

namespace ConsumerSafety.Search.Grouping.Totals;

/// <summary>The least or the greatest value.</summary>
internal sealed class ExtremeTotal(bool isGreatest) : Total
{
    private object?[] _values = [];

    public bool IsGreatest => isGreatest;

    public override void Reserve(int groups) => Reserve(ref _values, groups);

    public override void Add(int group, object value)
    {
        ref var best = ref _values[group];
        if (best is null || (isGreatest ? ValueOrder.Compare(value, best) > 0 : ValueOrder.Compare(value, best) < 0))
            best = value;
    }

    public override object? Result(int group) => _values[group];
}
