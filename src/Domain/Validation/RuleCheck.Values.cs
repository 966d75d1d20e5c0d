using System.Globalization;
using ConsumerSafety.Domain.Formats;

namespace ConsumerSafety.Domain.Validation;

/// <content>Rules about days, instants, numbers and coded values.</content>
internal sealed partial class RuleCheck
{
    private static readonly DateOnly s_earliest = new(1900, 1, 1);
    private readonly DateOnly _tomorrow = DateOnly.FromDateTime(now.UtcDateTime.AddDays(1));

    /// <summary>The instant of publication, at most a day ahead.</summary>
    public void Published(string field, DateTimeOffset? value)
    {
        if (value is not { } instant)
            Required(field, false, Expected.Publication);
        else if (instant > now.AddDays(1) || instant.Year < s_earliest.Year)
            Doubt(field, Expected.PastDay, instant.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary>The day of something that has happened, not after the publication that tells of it.</summary>
    public void Happened(string field, DateOnly? value, DateTimeOffset? publishedAt = null)
    {
        if (value is not { } day)
            return;
        if (day < s_earliest || day > _tomorrow)
            Doubt(field, Expected.PastDay, Print(day));
        // The day of publication where the day is furthest on: UTC+14.
        else if (publishedAt is { } instant && day > DateOnly.FromDateTime(instant.UtcDateTime.AddHours(14)))
            Doubt(field, Expected.BeforePublication, Print(day));
    }

    /// <summary>A day that may lie ahead, within fifty years.</summary>
    public void Planned(string field, DateOnly? value)
    {
        if (value is { } day && (day < s_earliest || day > _tomorrow.AddYears(50)))
            Doubt(field, Expected.PlannedDay, Print(day));
    }

    /// <summary>A day that does not come before another.</summary>
    public void Order(string firstField, DateOnly? first, string field, DateOnly? value)
    {
        if (first is { } start && value is { } day && day < start)
            Doubt(field, Expected.NotBefore(firstField, Print(start)), Print(day));
    }

    /// <summary>A whole number within bounds.</summary>
    public void Whole(string field, long? value, long least, long most)
    {
        if (value is { } number && (number < least || number > most))
            Doubt(field, Expected.Between(least, most), number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Degrees within bounds; what is not a number cannot be written at all.</summary>
    public void Degrees(string field, double? value, double bound)
    {
        if (value is not { } degrees || Math.Abs(degrees) <= bound)
            return;
        var expected = Expected.Between((long)-bound, (long)bound);
        var text = degrees.ToString("R", CultureInfo.InvariantCulture);
        if (double.IsFinite(degrees))
            Doubt(field, expected, text);
        else
            Refuse(field, expected, text);
    }

    /// <summary>A number of at most four decimals, within bounds.</summary>
    public void Number(string field, decimal? value, decimal most)
    {
        if (value is not { } number)
            return;
        if (Math.Abs(number) > Limits.Sum || (number.Scale > 4 && decimal.Round(number, 4) != number))
            Refuse(field, Expected.FourDecimals, number.ToString(CultureInfo.InvariantCulture));
        else if (number < 0 || number > most)
            Doubt(field, Expected.Between(0, (long)most), number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A member of an enumeration.</summary>
    public void Member<TEnum>(string field, TEnum? value)
        where TEnum : struct, Enum
    {
        if (value is { } member && !Enum.IsDefined(member))
            Refuse(field, Expected.OneOf(Enum.GetNames<TEnum>()), member.ToString());
    }

    /// <summary>An absolute web address.</summary>
    public void Address(string field, string? value)
    {
        if (value is null || WebAddress.IsValid(value))
            return;
        if (value.Length > Limits.Address || WebAddress.HasOtherScheme(value))
            Refuse(field, Expected.Address, value);
        else
            Doubt(field, Expected.Address, value);
    }

    /// <summary>The code of a place.</summary>
    public void Region(string field, string? value) =>
        Shape(field, value, Vocabulary.IsRegionCode(value), Limits.Code, Expected.Region);

    /// <summary>A coded value, kept as it stands when it was published wrong.</summary>
    public void Shape(string field, string? value, bool isValid, int limit, LocalizedText expected)
    {
        if (value is null || isValid)
            return;
        Text(field, value, limit);
        Doubt(field, expected, value);
    }

    private static string Print(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
