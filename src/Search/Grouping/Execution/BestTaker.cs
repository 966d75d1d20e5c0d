using System.Globalization;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>
/// Says how many of the best are taken (OData Data Aggregation 4.0, 3.3.1). Null adds nothing to a sum.
/// </summary>
internal static class BestTaker
{
    public static int Count(BestStep step, IReadOnlyList<object?> sorted)
    {
        if (step.Bound == BestBound.Count)
            return (int)Math.Min(step.Amount, sorted.Count);
        if (sorted.Any(value => value is double))
            return Count(step, [.. sorted.Select(value => value is null ? 0 : ToDouble(value))]);
        try
        {
            return Count(step, [.. sorted.Select(value => value is null ? 0 : ToDecimal(value))]);
        }
        catch (OverflowException)
        {
            throw new NumberOverflowException();
        }
    }

    private static int Count(BestStep step, decimal[] values)
    {
        var (sum, all) = (0m, step.Bound == BestBound.Percent ? values.Sum() : 0);
        for (var taken = 0; taken < values.Length; taken++)
        {
            if (step.Bound == BestBound.Sum ? sum >= step.Amount : IsReached(sum, all, step.Amount))
                return taken;
            sum += values[taken];
        }
        return values.Length;
    }

    // Of nothing, no part is ever reached: everything is taken.
    private static bool IsReached(decimal sum, decimal all, decimal percent) => all != 0 && sum / all * 100 >= percent;

    private static int Count(BestStep step, double[] values)
    {
        var (sum, all) = (0d, step.Bound == BestBound.Percent ? values.Sum() : 0);
        for (var taken = 0; taken < values.Length; taken++)
        {
            var isReached = step.Bound == BestBound.Sum
                ? sum >= (double)step.Amount
                : all != 0 && sum / all * 100 >= (double)step.Amount;
            if (isReached)
                return taken;
            sum += values[taken];
        }
        return values.Length;
    }

    private static decimal ToDecimal(object value) => Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static double ToDouble(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
