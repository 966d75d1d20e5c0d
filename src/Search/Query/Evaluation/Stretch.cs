using System.Globalization;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>
/// What <c>substring</c> takes: a start beyond the end takes nothing, a negative one counts from the end, a length
/// beyond the end takes what there is (OData 4.01 URL conventions, 5.1.1.5.7).
/// </summary>
internal static class Stretch
{
    public static Range Of(int count, object start, object? length)
    {
        var from = Convert.ToInt64(start, CultureInfo.InvariantCulture);
        from = from < 0 ? Math.Max(0, count + from) : Math.Min(from, count);
        if (length is null)
            return (int)from..count;
        var wanted = Convert.ToInt64(length, CultureInfo.InvariantCulture);
        if (wanted < 0)
            throw new EvaluationFailedException("The length given to substring is negative.");
        return (int)from..(int)Math.Min(count, from + Math.Min(wanted, count));
    }
}
