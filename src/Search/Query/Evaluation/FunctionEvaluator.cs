namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>The canonical functions on values. A null argument gives null.</summary>
internal static class FunctionEvaluator
{
    public static object? Apply(QueryFunction function, object? first, object? second)
    {
        if (first is null || (second is null && TakesTwo(function)))
            return null;
        return function switch
        {
            QueryFunction.Contains => Text(first).Contains(Text(second!), StringComparison.Ordinal),
            QueryFunction.StartsWith => Text(first).StartsWith(Text(second!), StringComparison.Ordinal),
            QueryFunction.EndsWith => Text(first).EndsWith(Text(second!), StringComparison.Ordinal),
            QueryFunction.IndexOf => Text(first).IndexOf(Text(second!), StringComparison.Ordinal),
            QueryFunction.Concat => Text(first) + Text(second!),
            QueryFunction.ToLower => Text(first).ToLowerInvariant(),
            QueryFunction.ToUpper => Text(first).ToUpperInvariant(),
            QueryFunction.Trim => Text(first).Trim(),
            QueryFunction.Length => Text(first).Length,
            QueryFunction.Year => first is DateOnly day ? day.Year : Instant(first).Year,
            QueryFunction.Month => first is DateOnly day ? day.Month : Instant(first).Month,
            QueryFunction.Day => first is DateOnly day ? day.Day : Instant(first).Day,
            QueryFunction.Hour => Instant(first).Hour,
            QueryFunction.Minute => Instant(first).Minute,
            QueryFunction.Second => Instant(first).Second,
            QueryFunction.Date => first is DateOnly ? first : DateOnly.FromDateTime(Instant(first)),
            _ => throw new ArgumentOutOfRangeException(nameof(function)),
        };
    }

    private static bool TakesTwo(QueryFunction function) => function
        is QueryFunction.Contains or QueryFunction.StartsWith or QueryFunction.EndsWith
        or QueryFunction.IndexOf or QueryFunction.Concat;

    private static string Text(object value) => (string)value;

    private static DateTime Instant(object value) => ((DateTimeOffset)value).UtcDateTime;
}
