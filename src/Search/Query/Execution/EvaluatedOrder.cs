using ConsumerSafety.Search.Query.Evaluation;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Compares what was computed for documents, and what was kept of it in a place to go on after.</summary>
internal sealed class EvaluatedOrder(IReadOnlyList<SortKey> keys) : IComparer<EvaluatedHit>
{
    public int Compare(EvaluatedHit x, EvaluatedHit y) => Compare(x.Values, y.Values);

    public int Compare(IReadOnlyList<object?> left, IReadOnlyList<object?> right)
    {
        for (var i = 0; i < left.Count; i++)
        {
            var order = Compare(left[i], right[i]);
            if (order != 0)
                return i < keys.Count && keys[i].IsDescending ? -order : order;
        }
        return 0;
    }

    /// <summary>
    /// A value as a place in an order keeps it: members of enumerations as numbers, the rest as it is.
    /// </summary>
    public static object? Keep(object? value) => value switch
    {
        Enum member => Convert.ToInt64(member, System.Globalization.CultureInfo.InvariantCulture),
        int or short or byte or sbyte => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture),
        float number => (double)number,
        _ => value,
    };

    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (double a, double b) => a.CompareTo(b), // not a number is lowest, and the same as itself
        _ => ValueOrder.Compare(left, right),
    };
}
