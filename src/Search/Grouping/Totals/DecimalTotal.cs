using System.Globalization;

namespace ConsumerSafety.Search.Grouping.Totals;

/// <summary>Sum or average of exact numbers.</summary>
internal sealed class DecimalTotal(bool isAverage) : Total
{
    private decimal[] _sums = [];
    private long[] _counts = [];

    public override void Reserve(int groups)
    {
        Reserve(ref _sums, groups);
        Reserve(ref _counts, groups);
    }

    public override void Add(int group, object value)
    {
        try
        {
            _sums[group] += Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new NumberOverflowException();
        }
        _counts[group]++;
    }

    public override object? Result(int group) =>
        _counts[group] == 0 ? null : isAverage ? _sums[group] / _counts[group] : _sums[group];
}
