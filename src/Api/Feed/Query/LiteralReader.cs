using System.Globalization;
using System.Numerics;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search.Fields;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>Turns the literals that OData parsed into values of the type they are compared with.</summary>
internal static class LiteralReader
{
    private const int DecimalScale = 4;

    /// <summary>The literal beside the values of a type; for enumerations also which.</summary>
    public static GridLiteral Read(ConstantNode literal, FieldType type, Type? enumType) => type switch
    {
        FieldType.Int32 => Number(literal, 0, int.MinValue, int.MaxValue, number => (int)number),
        FieldType.Int64 => Number(literal, 0, long.MinValue, long.MaxValue, number => (long)number),
        FieldType.Decimal =>
            Number(literal, DecimalScale, long.MinValue, long.MaxValue, number => new decimal((long)number) / 10_000m),
        FieldType.Double => Double(literal),
        FieldType.Date => Date(literal),
        FieldType.Instant => Instant(literal),
        FieldType.Enum => new(GridPlace.On, Enum(literal, enumType!)),
        _ => new(GridPlace.On, literal.Value),
    };

    /// <summary>The literal as a value of its own type, for an argument of a function.</summary>
    public static object? ReadFree(ConstantNode literal) => literal.Value switch
    {
        DateTimeOffset instant => instant.ToUniversalTime(),
        var value => EdmDates.TryRead(value, out var date) ? date : value,
    };

    /// <summary>The type of a literal that stands alone; null for <c>null</c>.</summary>
    public static FieldType? TypeOf(ConstantNode literal) => literal.Value switch
    {
        null => null,
        string => FieldType.String,
        bool => FieldType.Boolean,
        int or short or byte or sbyte => FieldType.Int32,
        long => FieldType.Int64,
        decimal => FieldType.Decimal,
        float or double => FieldType.Double,
        var value when EdmDates.TryRead(value, out _) => FieldType.Date,
        DateTimeOffset => FieldType.Instant,
        ODataEnumValue => FieldType.Enum,
        _ => throw FeedException.Unsupported(
            "$filter", $"The literal {literal.LiteralText} is of a type that no property has."),
    };

    private static GridLiteral Number(
        ConstantNode literal, int decimals, long minimum, long maximum, Func<BigInteger, object> toValue)
    {
        if (literal.Value is double or float)
        {
            var value = Convert.ToDouble(literal.Value, CultureInfo.InvariantCulture);
            if (double.IsNaN(value))
                return new(GridPlace.Nowhere);
            if (double.IsInfinity(value))
                return new(value > 0 ? GridPlace.Above : GridPlace.Below);
        }
        var (floor, isExact) = ExactNumber.Scale(TextOf(literal), decimals);
        if (floor > maximum)
            return new(GridPlace.Above);
        if (floor < minimum)
            return new(GridPlace.Below);
        return new(isExact ? GridPlace.On : GridPlace.Between, toValue(floor));
    }

    private static GridLiteral Double(ConstantNode literal)
    {
        var value = literal.Value is double parsed
            ? parsed
            : Convert.ToDouble(literal.Value is float ? double.Parse(
                literal.LiteralText.AsSpan().TrimEnd("Ff"), CultureInfo.InvariantCulture) : literal.Value,
                CultureInfo.InvariantCulture);
        return value switch
        {
            double.NaN => new(GridPlace.Nowhere),
            double.PositiveInfinity => new(GridPlace.Above),
            double.NegativeInfinity => new(GridPlace.Below),
            _ => new(GridPlace.On, value),
        };
    }

    private static GridLiteral Date(ConstantNode literal)
    {
        if (EdmDates.TryRead(literal.Value, out var date))
            return new(GridPlace.On, date);
        var instant = ((DateTimeOffset)literal.Value).UtcDateTime;
        var place = instant.TimeOfDay == TimeSpan.Zero ? GridPlace.On : GridPlace.Between;
        return new(place, DateOnly.FromDateTime(instant));
    }

    private static GridLiteral Instant(ConstantNode literal)
    {
        if (EdmDates.TryRead(literal.Value, out var date))
            return new(GridPlace.On, new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero));
        var instant = ((DateTimeOffset)literal.Value).ToUniversalTime();
        var excess = instant.Ticks % TimeSpan.TicksPerMillisecond;
        return new(excess == 0 ? GridPlace.On : GridPlace.Between, instant.AddTicks(-excess));
    }

    private static object Enum(ConstantNode literal, Type enumType)
    {
        var text = literal.Value is ODataEnumValue member ? member.Value : literal.Value as string;
        if (text?.Contains(',', StringComparison.Ordinal) == false
            && System.Enum.TryParse(enumType, text, out var value)
            && System.Enum.IsDefined(enumType, value))
            return value;
        throw FeedException.Invalid(
            "$filter", $"{text} is not one of {string.Join(", ", System.Enum.GetNames(enumType))}.");
    }

    private static string TextOf(ConstantNode literal) =>
        literal.LiteralText ?? Convert.ToString(literal.Value, CultureInfo.InvariantCulture)!;
}
