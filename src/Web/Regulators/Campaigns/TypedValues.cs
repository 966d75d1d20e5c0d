using System.Globalization;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Campaigns;

/// <summary>Reads what was typed into fields, and notes what cannot be read.</summary>
internal sealed class TypedValues(FormFaults faults)
{
    /// <summary>A text without white space around it; null for none.</summary>
    public static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

    /// <summary>A day as date fields send it.</summary>
    public DateOnly? Day(string field, string? typed)
    {
        var text = Text(typed);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return Refuse<DateOnly>(field, text, CampaignDeskTexts.Day);
    }

    /// <summary>A whole number, with or without commas.</summary>
    public long? Whole(string field, string? typed)
    {
        var text = Text(typed);
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands;
        if (long.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number))
            return number;
        return Refuse<long>(field, text, CampaignDeskTexts.WholeNumber);
    }

    /// <summary>A number, with or without commas.</summary>
    public decimal? Number(string field, string? typed)
    {
        var text = Text(typed);
        const NumberStyles Styles =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number))
            return number;
        return Refuse<decimal>(field, text, CampaignDeskTexts.Number);
    }

    private T? Refuse<T>(string field, string? text, LocalizedText expected) where T : struct
    {
        if (text is not null)
            faults.Add(field, expected);
        return null;
    }
}
