using System.Globalization;

namespace ConsumerSafety.Search.Fields;

/// <summary>
/// How values stand in the index: everything that is counted as a whole number in the order of its values (instants
/// in milliseconds since 1970 UTC, days since year 1, decimals times ten thousand), which keeps them exact.
/// </summary>
internal static class FieldCodec
{
    public const decimal DecimalScale = 10_000m;

    public static long Encode(FieldType type, object value) => type switch
    {
        FieldType.Int32 => (int)value,
        FieldType.Int64 => (long)value,
        FieldType.Decimal => (long)((decimal)value * DecimalScale),
        FieldType.Boolean => (bool)value ? 1 : 0,
        FieldType.Date => ((DateOnly)value).DayNumber,
        FieldType.Instant => ((DateTimeOffset)value).ToUnixTimeMilliseconds(),
        FieldType.Enum => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The value that a number stands for.</summary>
    public static object Decode(Field field, long number) => field.Type switch
    {
        FieldType.Int32 => (int)number,
        FieldType.Int64 => number,
        FieldType.Decimal => number / DecimalScale,
        FieldType.Boolean => number != 0,
        FieldType.Date => DateOnly.FromDayNumber((int)number),
        FieldType.Instant => DateTimeOffset.FromUnixTimeMilliseconds(number),
        FieldType.Enum => Enum.ToObject(field.EnumType!, number),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>
    /// The number that stands for a literal of any numeric type, unrounded, so that a bound such as 5.5 on whole
    /// numbers can be moved to the next one; null when it lies outside every number that can be stored.
    /// </summary>
    public static decimal? EncodeBound(FieldType type, object value)
    {
        if (type is not (FieldType.Int32 or FieldType.Int64 or FieldType.Decimal))
            return value is DateTimeOffset instant
                ? (decimal)(instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond
                : Encode(type, value);
        var scale = type == FieldType.Decimal ? DecimalScale : 1m;
        if (value is double or float)
        {
            var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
            return Math.Abs(number) < 1e14 ? (decimal)number * scale : null;
        }
        var exact = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        return Math.Abs(exact) < long.MaxValue / scale ? exact * scale : null;
    }
}
