namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>The canonical functions on values. A null argument gives null.</summary>
internal static class FunctionEvaluator
{
    private const int MostText = 1 << 16;

    public static object? Apply(QueryFunction function, object? first, object? second, object? third) => first switch
    {
        null => null,
        string text => Text(function, text, second, third),
        IReadOnlyList<object?> list => ListFunctions.Apply(function, list, second, third),
        DateTimeOffset instant => Instant(function, instant.UtcDateTime),
        DateOnly day => Day(function, day),
        TimeOnly time => Time(function, time),
        TimeSpan span => Span(function, span),
        _ => NumberFunctions.Apply(function, first),
    };

    private static object Text(QueryFunction function, string text, object? second, object? third) => function switch
    {
        QueryFunction.Contains => text.Contains((string)second!, StringComparison.Ordinal),
        QueryFunction.StartsWith => text.StartsWith((string)second!, StringComparison.Ordinal),
        QueryFunction.EndsWith => text.EndsWith((string)second!, StringComparison.Ordinal),
        QueryFunction.IndexOf => text.IndexOf((string)second!, StringComparison.Ordinal),
        QueryFunction.Concat => Concat(text, (string)second!),
        QueryFunction.ToLower => text.ToLowerInvariant(),
        QueryFunction.ToUpper => text.ToUpperInvariant(),
        QueryFunction.Trim => text.Trim(),
        QueryFunction.Length => text.Length,
        QueryFunction.Substring => Whole(text[Stretch.Of(text.Length, second!, third)]),
        _ => throw NotOf(function, text),
    };

    // Half of a surrogate pair is no character: it counts as what an answer shows in its place.
    private static string Whole(string part)
    {
        if (part.Length > 0 && char.IsLowSurrogate(part[0]))
            part = Replacement + part[1..];
        return part.Length > 0 && char.IsHighSurrogate(part[^1]) ? part[..^1] + Replacement : part;
    }

    private const char Replacement = '\uFFFD';

    // A chain of concatenations of themselves would double with every link.
    private static string Concat(string first, string second) => first.Length + second.Length <= MostText
        ? first + second
        : throw new EvaluationFailedException($"concat gives a text of more than {MostText} characters.");

    private static object Instant(QueryFunction function, DateTime instant) => function switch
    {
        QueryFunction.Date => DateOnly.FromDateTime(instant),
        QueryFunction.Time => TimeOnly.FromDateTime(instant),
        QueryFunction.TotalOffsetMinutes => 0,
        QueryFunction.Year or QueryFunction.Month or QueryFunction.Day =>
            Day(function, DateOnly.FromDateTime(instant)),
        _ => Time(function, TimeOnly.FromDateTime(instant)),
    };

    private static object Day(QueryFunction function, DateOnly day) => function switch
    {
        QueryFunction.Year => day.Year,
        QueryFunction.Month => day.Month,
        QueryFunction.Day => day.Day,
        QueryFunction.Date => day,
        _ => throw NotOf(function, day),
    };

    private static object Time(QueryFunction function, TimeOnly time) => function switch
    {
        QueryFunction.Hour => (object)time.Hour, // else the whole numbers would become decimal
        QueryFunction.Minute => time.Minute,
        QueryFunction.Second => time.Second,
        QueryFunction.FractionalSeconds => time.Ticks % TimeSpan.TicksPerSecond / (decimal)TimeSpan.TicksPerSecond,
        _ => throw NotOf(function, time),
    };

    private static object Span(QueryFunction function, TimeSpan span) => function switch
    {
        QueryFunction.TotalSeconds => span.Ticks / (decimal)TimeSpan.TicksPerSecond,
        QueryFunction.Negate => span == TimeSpan.MinValue
            ? throw new EvaluationFailedException("A negated duration is too long.")
            : -span,
        _ => throw NotOf(function, span),
    };

    private static InvalidOperationException NotOf(QueryFunction function, object value) =>
        new($"{function} is no function of {value.GetType()}.");
}
