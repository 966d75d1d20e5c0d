using System.Globalization;
using static ConsumerSafety.Search.Query.ArithmeticOperator;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>
/// Arithmetic with days, instants and durations (OData 4.01 URL conventions, 5.1.1.2.1 and 5.1.1.2.2).
/// </summary>
internal static class TimeArithmetic
{
    private const string OutOfRange = "A day or an instant is outside the years 1 to 9999.";

    public static object Compute(object left, ArithmeticOperator @operator, object right) =>
        (left, @operator, right) switch
        {
            (DateTimeOffset instant, Add, TimeSpan span) => Shift(instant, span.Ticks),
            (DateTimeOffset instant, Subtract, TimeSpan span) => Shift(instant, checked(-span.Ticks)),
            (DateTimeOffset first, Subtract, DateTimeOffset second) => first - second,
            (DateOnly day, Add, TimeSpan span) => Shift(day, span.Ticks),
            (DateOnly day, Subtract, TimeSpan span) => Shift(day, checked(-span.Ticks)),
            (DateOnly first, Subtract, DateOnly second) => TimeSpan.FromDays(first.DayNumber - second.DayNumber),
            (TimeSpan first, Add, TimeSpan second) => first + second,
            (TimeSpan first, Subtract, TimeSpan second) => first - second,
            (TimeSpan span, Multiply, _) => Scale(span, right, isDivided: false),
            (_, Multiply, TimeSpan span) => Scale(span, left, isDivided: false),
            (TimeSpan span, Divide or DivideExactly, _) => Scale(span, right, isDivided: true),
            _ => throw new InvalidOperationException($"{left.GetType()} {@operator} {right.GetType()}."),
        };

    private static DateTimeOffset Shift(DateTimeOffset instant, long ticks)
    {
        var moved = checked(instant.UtcTicks + ticks);
        return moved >= 0 && moved <= DateTimeOffset.MaxValue.UtcTicks
            ? new(moved, TimeSpan.Zero)
            : throw new EvaluationFailedException(OutOfRange);
    }

    // Midnight plus the span, without its time of day: less than a day before midnight is yesterday.
    private static DateOnly Shift(DateOnly day, long ticks)
    {
        var moved = Shift(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), ticks);
        return DateOnly.FromDateTime(moved.UtcDateTime);
    }

    private static TimeSpan Scale(TimeSpan span, object number, bool isDivided)
    {
        if (number is double value)
            return isDivided ? Ticks(span.Ticks / value) : Ticks(span.Ticks * value);
        var factor = Convert.ToDecimal(number, CultureInfo.InvariantCulture);
        return new((long)decimal.Round(isDivided ? span.Ticks / factor : span.Ticks * factor));
    }

    private static TimeSpan Ticks(double ticks) =>
        Math.Abs(ticks) < long.MaxValue ? new((long)Math.Round(ticks)) : throw new OverflowException();
}
