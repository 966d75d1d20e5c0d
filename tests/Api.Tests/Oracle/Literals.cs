using System.Globalization;
using ConsumerSafety.Api.Tests.Catalogue;

namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>Literals of OData for values of .NET.</summary>
internal static class Literals
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("yyyy-MM-ddTHH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture),
        TimeSpan span => $"duration'{System.Xml.XmlConvert.ToString(span)}'",
        Enum member => $"ConsumerSafety.{member.GetType().Name}'{member}'",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Some value that a property of this type might have, or nearly have.</summary>
    public static object Near(Type type, Random random)
    {
        if (type == typeof(string))
            return Pick(random,
                [.. NoticeMaker.Words, "T 电动", "samr", "110000", "CNY", "Fire", "o'hara", "z", "toy toy"]);
        if (type == typeof(int))
            return random.Next(-1, 4);
        if (type == typeof(long))
            return Pick<object>(random, 0L, 1L, 1_500_000_000L, 3_000_000_000L);
        if (type == typeof(decimal))
            return Pick<object>(random, 0m, 0.0001m, 33.3m, 33.33335m, 100m, 0.00005m);
        if (type == typeof(double))
            return Pick<object>(random, 39.9, -12.25, 0.1, 1e-7, 116.4, 0.0);
        if (type == typeof(bool))
            return random.Next(2) == 0;
        if (type == typeof(DateOnly))
            return new DateOnly(2023, 12, 30).AddDays(random.Next(5));
        if (type == typeof(DateTimeOffset))
            return new DateTimeOffset(2023, 12, 30, 8, 0, 0, TimeSpan.FromHours(8))
                .AddHours(random.Next(96)).AddTicks(Pick(random, 0, 5_000_000L, 3));
        if (type == typeof(TimeSpan))
            return TimeSpan.FromHours(random.Next(-50, 50));
        if (type.IsEnum)
            return Pick(random, [.. Enum.GetValues(type).Cast<object>()]);
        throw new ArgumentOutOfRangeException(nameof(type), type, null);
    }

    public static T Pick<T>(Random random, params IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
