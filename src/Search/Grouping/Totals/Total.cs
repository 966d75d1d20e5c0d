namespace ConsumerSafety.Search.Grouping.Totals;

/// <summary>What many values become, for each group of its own. No value it is given is null.</summary>
internal abstract class Total
{
    /// <summary>Makes room for groups up to a number.</summary>
    public abstract void Reserve(int groups);

    public abstract void Add(int group, object value);

    public abstract object? Result(int group);

    /// <summary>The total for a method over values of a type.</summary>
    public static Total Create(AggregateMethod method, bool isDouble) => method switch
    {
        AggregateMethod.Count => new CountTotal(),
        AggregateMethod.Sum or AggregateMethod.Average when isDouble =>
            new DoubleTotal(method == AggregateMethod.Average),
        AggregateMethod.Sum or AggregateMethod.Average => new DecimalTotal(method == AggregateMethod.Average),
        AggregateMethod.Min => new ExtremeTotal(isGreatest: false),
        AggregateMethod.Max => new ExtremeTotal(isGreatest: true),
        AggregateMethod.CountDistinct => new DistinctTotal(),
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    /// <summary>An array with room for groups up to a number, grown by halves.</summary>
    protected static void Reserve<T>(ref T[] array, int groups)
    {
        if (array.Length < groups)
            Array.Resize(ref array, Math.Max(groups, Math.Max(16, array.Length + array.Length / 2)));
    }
}
