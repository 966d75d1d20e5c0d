namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>The canonical functions on collections (OData 4.01 URL conventions, 5.1.1.5 and 5.1.1.6).</summary>
internal static class ListFunctions
{
    public static object Apply(QueryFunction function, IReadOnlyList<object?> list, object? second, object? third) =>
        function switch
        {
            QueryFunction.Length => list.Count,
            QueryFunction.Substring => Take(list, Stretch.Of(list.Count, second!, third)),
            QueryFunction.Concat => (object?[])[.. list, .. Items(second)],
            QueryFunction.IndexOf => IndexOf(list, Items(second)),
            QueryFunction.Contains => IndexOf(list, Items(second)) >= 0,
            QueryFunction.StartsWith => IsAt(list, 0, Items(second)),
            QueryFunction.EndsWith => IsAt(list, list.Count - Items(second).Count, Items(second)),
            QueryFunction.HasSubset => HasSubset(list, Items(second)),
            QueryFunction.HasSubsequence => HasSubsequence(list, Items(second)),
            _ => throw new InvalidOperationException($"{function} is no function of collections."),
        };

    /// <summary>Item for item the same.</summary>
    public static bool AreEqual(IReadOnlyList<object?> left, IReadOnlyList<object?> right) =>
        left.Count == right.Count && IsAt(left, 0, right);

    private static IReadOnlyList<object?> Items(object? value) => (IReadOnlyList<object?>)value!;

    private static object?[] Take(IReadOnlyList<object?> list, Range range)
    {
        var (from, count) = range.GetOffsetAndLength(list.Count);
        return [.. list.Skip(from).Take(count)];
    }

    private static int IndexOf(IReadOnlyList<object?> list, IReadOnlyList<object?> part)
    {
        for (var from = 0; from <= list.Count - part.Count; from++)
            if (IsAt(list, from, part))
                return from;
        return -1;
    }

    private static bool IsAt(IReadOnlyList<object?> list, int from, IReadOnlyList<object?> part)
    {
        if (from < 0 || from + part.Count > list.Count)
            return false;
        for (var i = 0; i < part.Count; i++)
            if (!AreSame(list[from + i], part[i]))
                return false;
        return true;
    }

    private static bool HasSubset(IReadOnlyList<object?> list, IReadOnlyList<object?> part)
    {
        var left = list.ToList();
        foreach (var item in part)
        {
            var at = left.FindIndex(candidate => AreSame(candidate, item));
            if (at < 0)
                return false;
            left.RemoveAt(at);
        }
        return true;
    }

    private static bool HasSubsequence(IReadOnlyList<object?> list, IReadOnlyList<object?> part)
    {
        var next = 0;
        for (var i = 0; i < list.Count && next < part.Count; i++)
            if (AreSame(list[i], part[next]))
                next++;
        return next == part.Count;
    }

    private static bool AreSame(object? left, object? right) =>
        Evaluator.Holds(ComparisonOperator.Equal, left, right);
}
