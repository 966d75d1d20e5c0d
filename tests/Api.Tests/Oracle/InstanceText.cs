using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ConsumerSafety.Api.Tests.Oracle;

/// <summary>
/// Instances as lines to compare: a dash for a property that is not there, a tilde where the way to it ends.
/// </summary>
internal static class InstanceText
{
    public static string Of(Instance instance, InstanceShape shape) => string.Join('|',
        shape.Columns.Select(column => Cell(column, instance.Raw(column.Text), instance))
            .Prepend(shape.HasEntities ? instance.Entity!.Id! : ""));

    public static string Of(JsonNode row, InstanceShape shape) => string.Join('|',
        shape.Columns.Select(column => Cell(column, row)).Prepend(shape.HasEntities ? (string)row["Id"]! : ""));

    /// <summary>A value so that equal ones, and no others, give the same text.</summary>
    public static string Key(object? value) => value switch
    {
        null => "null",
        Missing missing => $"missing {missing}",
        decimal number => Plain(number),
        double number => (number + 0d).ToString("R", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcTicks.ToString(CultureInfo.InvariantCulture),
        // Half of a surrogate pair has no UTF-8 of its own.
        string text => $"'{Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))}'",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum member => member.ToString(),
        bool truth => truth ? "true" : "false",
        _ => Plain(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
    };

    private static string Cell(Value column, object? value, Instance instance) => value switch
    {
        Missing when column.Text.Split('/') is [var root, _] && instance.Columns.Any(other =>
            other.Value is Missing.Entity && other.Key.StartsWith(root + "/", StringComparison.Ordinal)) => "~",
        Missing.Property => "-",
        Missing or null => "null",
        _ => Key(value),
    };

    private static string Cell(Value column, JsonNode row)
    {
        JsonNode? value = row;
        foreach (var name in column.Text.Split('/'))
            if (value is not JsonObject holder)
                return "~";
            else if (!holder.TryGetPropertyValue(name, out value))
                return "-";
        if (value is null)
            return "null";
        if (column.Type == typeof(string))
            return Key(value.GetValue<string>());
        if (column.Type == typeof(DateTimeOffset))
            return Key(value.GetValue<DateTimeOffset>());
        if (column.Type == typeof(DateOnly) || column.Type.IsEnum)
            return value.GetValue<string>();
        if (column.Type == typeof(bool))
            return Key(value.GetValue<bool>());
        return column.Type == typeof(double) ? Key(value.GetValue<double>()) : Key(value.GetValue<decimal>());
    }

    // Without the noughts that only say how it was worked out.
    private static string Plain(decimal number) =>
        (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
