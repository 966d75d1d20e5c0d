using System.Globalization;
using System.Numerics;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Expressions;

/// <summary>Lays literals beside the values of the type they are compared with.</summary>
internal static class LiteralFit
{
    private const int DecimalScale = 4;

    /// <summary>Where the literal lies; null when it is of no type that compares with this one.</summary>
    /// <param name="literal">The literal, not null.</param>
    /// <param name="type">The type.</param>
    /// <param name="isStored">
    /// True for values as they are kept: ten-thousandths and milliseconds, where what is computed may lie between.
    /// </param>
    public static GridLiteral? Read(LiteralSyntax literal, ResultType type, bool isStored) =>
        (type.Type, literal.Value) switch
        {
            (FieldType.Int32, var value) when IsNumber(value) =>
                Number(literal, 0, int.MinValue, int.MaxValue, number => (int)number),
            (FieldType.Int64, var value) when IsNumber(value) =>
                Number(literal, 0, long.MinValue, long.MaxValue, number => (long)number),
            (FieldType.Decimal, var value) when IsNumber(value) && isStored => Number(
                literal, DecimalScale, long.MinValue, long.MaxValue, number => new decimal((long)number) / 10_000m),
            (FieldType.Decimal, var value) when IsNumber(value) => Exact(value!),
            (FieldType.Double, var value) when IsNumber(value) =>
                Double(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            (FieldType.Date, DateTimeOffset instant) => Day(instant.UtcDateTime),
            (FieldType.Instant, DateOnly day) =>
                On(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)),
            (FieldType.Instant, DateTimeOffset instant) when isStored => Millisecond(instant),
            (FieldType.Duration, string text) => Instants.ParseDuration(text) is { } span ? On(span) : null,
            (FieldType.Enum, string text) => TypeNames.FindMember(type.EnumType!, text) is { } member
                ? On(member) : null,
            (FieldType.Enum, Enum member) => member.GetType() == type.EnumType ? On(member) : null,
            (FieldType.String, string) or (FieldType.Boolean, bool) or (FieldType.Date, DateOnly)
                or (FieldType.Instant, DateTimeOffset) or (FieldType.Duration, TimeSpan)
                or (FieldType.TimeOfDay, TimeOnly) => On(literal.Value),
            _ => null,
        };

    /// <summary>The type a literal has by itself; null for <c>null</c> and for a GUID, which nothing here is.</summary>
    public static ResultType? TypeOf(object? literal) => literal switch
    {
        string => new(FieldType.String),
        bool => new(FieldType.Boolean),
        int => new(FieldType.Int32),
        long => new(FieldType.Int64),
        decimal => new(FieldType.Decimal),
        double => new(FieldType.Double),
        DateOnly => new(FieldType.Date),
        DateTimeOffset => new(FieldType.Instant),
        TimeSpan => new(FieldType.Duration),
        TimeOnly => new(FieldType.TimeOfDay),
        Enum => new(FieldType.Enum, literal.GetType()),
        _ => null,
    };

    private static bool IsNumber(object? value) => value is int or long or decimal or double;

    private static GridLiteral On(object? value) => new(GridPlace.On, value);

    private static GridLiteral Exact(object number) => number is double value ? Double(value) : On(number);

    private static GridLiteral Number(
        LiteralSyntax literal, int decimals, long minimum, long maximum, Func<BigInteger, object> toValue)
    {
        if (literal.Value is double value && !double.IsFinite(value))
            return double.IsNaN(value) ? new(GridPlace.Nowhere) : Beyond(value);
        var (floor, isExact) = ExactNumber.Scale(literal.Text, decimals);
        if (floor > maximum)
            return new(GridPlace.Above);
        if (floor < minimum)
            return new(GridPlace.Below);
        return new(isExact ? GridPlace.On : GridPlace.Between, toValue(floor));
    }

    private static GridLiteral Double(double value) =>
        double.IsNaN(value) ? new(GridPlace.Nowhere) : double.IsInfinity(value) ? Beyond(value) : On(value);

    private static GridLiteral Beyond(double infinity) => new(infinity > 0 ? GridPlace.Above : GridPlace.Below);

    private static GridLiteral Day(DateTime instant) => new(
        instant.TimeOfDay == TimeSpan.Zero ? GridPlace.On : GridPlace.Between, DateOnly.FromDateTime(instant));

    private static GridLiteral Millisecond(DateTimeOffset instant)
    {
        var excess = instant.UtcTicks % TimeSpan.TicksPerMillisecond;
        return new(excess == 0 ? GridPlace.On : GridPlace.Between, instant.AddTicks(-excess));
    }
}
