namespace ConsumerSafety.Search.Grouping.Totals;

/// <summary>
/// Sum or average of numbers as they are stored: whole, scaled. No sum of a catalogue is too great for it.
/// </summary>
internal sealed class WholeTotal(decimal scale, bool isAverage) : Total
{
    private Int128[] _sums = [];
    private long[] _counts = [];

    public override void Reserve(int groups)
    {
        Reserve(ref _sums, groups);
        Reserve(ref _counts, groups);
    }

    public void Add(int group, long number)
    {
        _sums[group] += number;
        _counts[group]++;
    }

    public override void Add(int group, object value) => throw new NotSupportedException();

    public override object? Result(int group)
    {
        if (_counts[group] == 0)
            return null;
        var sum = (decimal)_sums[group] / scale;
        return isAverage ? sum / _counts[group] : sum;
    }
}
