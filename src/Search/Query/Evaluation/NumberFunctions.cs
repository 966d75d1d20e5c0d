namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>The canonical functions on numbers. Whole numbers are rounded already.</summary>
internal static class NumberFunctions
{
    public static object Apply(QueryFunction function, object number) => (function, number) switch
    {
        (QueryFunction.Round, decimal value) => decimal.Round(value, MidpointRounding.AwayFromZero),
        (QueryFunction.Round, double value) => Math.Round(value, MidpointRounding.AwayFromZero),
        (QueryFunction.Floor, decimal value) => decimal.Floor(value),
        (QueryFunction.Floor, double value) => Math.Floor(value),
        (QueryFunction.Ceiling, decimal value) => decimal.Ceiling(value),
        (QueryFunction.Ceiling, double value) => Math.Ceiling(value),
        (QueryFunction.Round or QueryFunction.Floor or QueryFunction.Ceiling, int or long) =>
            (decimal)Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture),
        (QueryFunction.Negate, int value) => value == int.MinValue ? throw TooLarge() : -value,
        (QueryFunction.Negate, long value) => value == long.MinValue ? throw TooLarge() : -value,
        (QueryFunction.Negate, decimal value) => -value,
        (QueryFunction.Negate, double value) => -value,
        _ => throw new InvalidOperationException($"{function} is no function of {number.GetType()}."),
    };

    private static EvaluationFailedException TooLarge() => new("A negated number is too large for its type.");
}
