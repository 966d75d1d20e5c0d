namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>Puts instances in order by values; what does not differ stays as it was.</summary>
internal static class InstanceOrder
{
    /// <summary>Null, and whatever else is no value, is least.</summary>
    public static int Compare(object? left, object? right) => (ToNull(left), ToNull(right)) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        var (a, b) => Truths.Compare(a, b),
    };

    private static object? ToNull(object? value) => value is Missing ? null : value;

    public static IReadOnlyList<Instance> Sort(
        IReadOnlyList<Instance> list, IReadOnlyList<(Value Value, bool IsDescending)> keys)
    {
        var isDescending = keys.Select(key => key.IsDescending).ToList();
        return
        [
            .. list.Select(one => (One: one, Keys: keys.Select(key => key.Value.Of(one)).ToList()))
                .Order(Comparer<(Instance One, List<object?> Keys)>.Create((left, right) =>
                    Compare(left.Keys, right.Keys, isDescending)))
                .Select(item => item.One),
        ];
    }

    private static int Compare(List<object?> left, List<object?> right, List<bool> isDescending)
    {
        for (var i = 0; i < isDescending.Count; i++)
            if (Compare(left[i], right[i]) is not 0 and var order)
                return isDescending[i] ? -order : order;
        return 0;
    }
}
