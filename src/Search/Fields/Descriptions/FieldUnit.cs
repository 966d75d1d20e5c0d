using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Search.Fields.Descriptions;

/// <summary>What the values of a property are counted in.</summary>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Symbol">
/// Its symbol in UCUM, as <c>Measures.Unit</c> takes it (OData Vocabularies 4.0, Measures); null for money.
/// </param>
/// <param name="CurrencyField">
/// For money, the property of the same entity that names the currency (<c>Measures.ISOCurrency</c>); else null.
/// </param>
public sealed record FieldUnit(LocalizedText Name, string? Symbol, string? CurrencyField = null)
{
    /// <summary>Degrees of arc, WGS 84.</summary>
    public static FieldUnit Degrees { get; } = new(new("度（WGS 84）", "degrees (WGS 84)"), "deg");

    /// <summary>Bytes.</summary>
    public static FieldUnit Bytes { get; } = new(new("字节", "bytes"), "By");

    /// <summary>Per cent, 0 to 100.</summary>
    public static FieldUnit Percent { get; } = new(new("百分比，0 至 100", "per cent, 0 to 100"), "%");

    /// <summary>People, counted.</summary>
    public static FieldUnit People { get; } = new(new("人", "people"), "{person}");

    /// <summary>Units of a product, counted.</summary>
    public static FieldUnit Items { get; } = new(new("件", "units"), "{item}");

    /// <summary>Complaints, counted.</summary>
    public static FieldUnit Complaints { get; } = new(new("件投诉", "complaints"), "{complaint}");

    /// <summary>Calendar days.</summary>
    public static FieldUnit Days { get; } = new(new("日历日", "calendar days"), "d");

    /// <summary>Money in the currency that <c>Currency</c> names (ISO 4217).</summary>
    public static FieldUnit Money { get; } =
        new(new("金额，币种见 Currency（ISO 4217）", "money in Currency (ISO 4217)"), null, "Currency");
}
