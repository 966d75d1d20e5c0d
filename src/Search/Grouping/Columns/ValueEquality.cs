namespace ConsumerSafety.Search.Grouping.Columns;

/// <summary>
/// When two values of one column are the same: null is the same as null, nought as minus nought, text by its letters.
/// </summary>
internal sealed class ValueEquality : IEqualityComparer<object?>
{
    public static ValueEquality Instance { get; } = new();

    public new bool Equals(object? left, object? right) => (left, right) switch
    {
        (double a, double b) => a.Equals(b) || a == b,
        _ => object.Equals(left, right),
    };

    public int GetHashCode(object? value) => value switch
    {
        null => 0,
        0d => 0d.GetHashCode(),
        _ => value.GetHashCode(),
    };
}

/// <summary>When the values of several columns are the same.</summary>
internal sealed class TupleEquality : IEqualityComparer<object?[]>
{
    public static TupleEquality Instance { get; } = new();

    public bool Equals(object?[]? left, object?[]? right)
    {
        if (left is null || right is null || left.Length != right.Length)
            return ReferenceEquals(left, right);
        for (var i = 0; i < left.Length; i++)
            if (!ValueEquality.Instance.Equals(left[i], right[i]))
                return false;
        return true;
    }

    public int GetHashCode(object?[] values)
    {
        var hash = new HashCode();
        foreach (var value in values)
            hash.Add(ValueEquality.Instance.GetHashCode(value));
        return hash.ToHashCode();
    }
}
