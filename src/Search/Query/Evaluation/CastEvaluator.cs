using System.Globalization;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>Casts between primitive types (OData 4.01 URL conventions, 5.1.1.10.1); null where a cast fails.</summary>
internal static class CastEvaluator
{
    public static Value Prepare(CastNode node)
    {
        var value = ValueEvaluator.Prepare(node.Value);
        var type = node.Type;
        if (!type.IsCollection)
            return scope => value(scope) is { } found ? Cast(found, type) : null;
        return scope => ((IReadOnlyList<object?>?)value(scope))?
            .Select(item => item is null ? null : Cast(item, type)).ToList();
    }

    /// <summary>The value in another type, or null.</summary>
    public static object? Cast(object value, ResultType type) => type.Type switch
    {
        FieldType.String => ValueTexts.Of(value),
        _ when value is string text => Parse(text, type),
        FieldType.Boolean => value as bool?,
        FieldType.Date => value as DateOnly?,
        FieldType.Instant => value as DateTimeOffset?,
        FieldType.TimeOfDay => value as TimeOnly?,
        FieldType.Duration => value as TimeSpan?,
        FieldType.Enum => Member(value, type.EnumType!),
        _ => Number(value, type.Type),
    };

    private static object? Number(object value, FieldType type)
    {
        if (value is Enum)
            value = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        if (value is not (int or long or decimal or double))
            return null;
        try
        {
            // Convert rounds halves to even; casting is as round() is.
            var rounded = type is FieldType.Int32 or FieldType.Int64 && value is decimal or double
                ? NumberFunctions.Apply(QueryFunction.Round, value)
                : value;
            return type switch
            {
                FieldType.Int32 => Convert.ToInt32(rounded, CultureInfo.InvariantCulture),
                FieldType.Int64 => Convert.ToInt64(rounded, CultureInfo.InvariantCulture),
                FieldType.Decimal => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
                _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? Parse(string text, ResultType type)
    {
        var culture = CultureInfo.InvariantCulture;
        return type.Type switch
        {
            FieldType.Boolean => text switch { "true" => true, "false" => false, _ => null },
            FieldType.Int32 => int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var whole) ? whole : null,
            FieldType.Int64 => long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var whole)
                ? whole : null,
            FieldType.Decimal => decimal.TryParse(text, NumberStyles.Float, culture, out var exact) ? exact : null,
            FieldType.Double => Double(text),
            FieldType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null,
            FieldType.Instant => Instants.Parse(text),
            FieldType.TimeOfDay => Instants.ParseTime(text),
            FieldType.Duration => Instants.ParseDuration(text),
            _ => Enum.GetNames(type.EnumType!).Contains(text) ? Enum.Parse(type.EnumType!, text) : null,
        };
    }

    private static double? Double(string text) => text switch
    {
        "INF" => double.PositiveInfinity,
        "-INF" => double.NegativeInfinity,
        "NaN" => double.NaN,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) ? number : null,
    };

    private static object? Member(object value, Type type)
    {
        if (value.GetType() == type)
            return value;
        if (value is not (int or long))
            return null;
        var number = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        return Enum.GetValuesAsUnderlyingType(type).Cast<object>()
            .Any(member => Convert.ToInt64(member, CultureInfo.InvariantCulture) == number)
            ? Enum.ToObject(type, number)
            : null;
    }
}
