using System.Globalization;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Developers.Builder;

/// <summary>Writes what was typed as a literal of OData (OData URL conventions 4.01, 5.1.1.14).</summary>
internal static class LiteralWriter
{
    /// <summary>The literal; null with a fault where what was typed is not a value of the property's type.</summary>
    public static string? Write(Field field, string typed, out LocalizedText? fault)
    {
        var literal = Literal(field, typed);
        fault = literal is null ? Expected(field) : null;
        return literal;
    }

    /// <summary>A text literal.</summary>
    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A day, of the calendar in China where an instant is meant; null where it is none.</summary>
    public static DateOnly? Day(string typed) => DateOnly.TryParseExact(
        typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Literal(Field field, string typed) => field.Type switch
    {
        FieldType.String => Quote(typed),
        FieldType.Int32 or FieldType.Int64 =>
            long.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
                ? whole.ToString(CultureInfo.InvariantCulture)
                : null,
        FieldType.Decimal or FieldType.Double =>
            decimal.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : null,
        FieldType.Boolean => typed is "true" or "false" ? typed : null,
        FieldType.Date => Day(typed)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldType.Instant => Instant(typed),
        FieldType.Enum => Enum.GetNames(field.EnumType!).Contains(typed) ? Quote(typed) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static string? Instant(string typed)
    {
        if (!typed.Contains('T', StringComparison.OrdinalIgnoreCase))
            return null;
        return DateTimeOffset.TryParse(
            typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? Write(instant)
            : null;
    }

    /// <summary>An instant in UTC.</summary>
    public static string Write(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    private static LocalizedText Expected(Field field) => field.Type switch
    {
        FieldType.Int32 or FieldType.Int64 => BuilderTexts.ExpectedWhole,
        FieldType.Decimal or FieldType.Double => BuilderTexts.ExpectedNumber,
        FieldType.Boolean => BuilderTexts.ExpectedBoolean,
        FieldType.Date => BuilderTexts.ExpectedDate,
        FieldType.Instant => BuilderTexts.ExpectedInstant,
        _ => BuilderTexts.ExpectedMember(Enum.GetNames(field.EnumType!)),
    };
}
