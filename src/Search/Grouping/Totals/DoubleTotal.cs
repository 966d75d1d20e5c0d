using System.Globalization;

namespace ConsumerSafety.Search.Grouping.Totals;

/// <summary>Sum or average of binary floating-point numbers.</summary>
internal sealed class DoubleTotal(bool isAverage) : Total
{
    private double[] _sums = [];
    private long[] _counts = [];

    public override void Reserve(int groups)
    {
        Reserve(ref _sums, groups);
        Reserve(ref _counts, groups);
    }

    public override void Add(int group, object value)
    {
        _sums[group] += Convert.ToDouble(value, CultureInfo.InvariantCulture);
        _counts[group]++;
    }

    public override object? Result(int group) =>
        _counts[group] == 0 ? null : isAverage ? _sums[group] / _counts[group] : _sums[group];
}
