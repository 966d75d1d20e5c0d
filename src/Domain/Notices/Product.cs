using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Notices;

/// <summary>One product a notice concerns, as its publisher names it.</summary>
public sealed record Product
{
    /// <summary>The product's name.</summary>
    public string? Name { get; init; }

    /// <summary>The brand or trade mark.</summary>
    public string? Brand { get; init; }

    /// <summary>Model, type or specification.</summary>
    public string? Model { get; init; }

    /// <summary>Batch, lot or serial numbers.</summary>
    public string? Batch { get; init; }

    /// <summary>The barcode: GTIN-8, -12, -13 or -14 with its check digit (GS1 General Specifications, 7.9).</summary>
    public string? Gtin { get; init; }

    /// <summary>A code of <see cref="Vocabularies.ProductCategory"/>.</summary>
    public string? Category { get; init; }

    /// <summary>Who made it.</summary>
    public string? Manufacturer { get; init; }

    /// <summary>Where it was made: ISO 3166-1 alpha-2 or GB/T 2260 where known, else as printed.</summary>
    public string? Origin { get; init; }

    /// <summary>Who sold it.</summary>
    public string? Seller { get; init; }

    /// <summary>The e-commerce platform it was sold on.</summary>
    public string? Platform { get; init; }

    /// <summary>First day of production concerned.</summary>
    public DateOnly? ProducedFrom { get; init; }

    /// <summary>Last day of production concerned.</summary>
    public DateOnly? ProducedTo { get; init; }

    internal static void Check(Product? product, RuleCheck check)
    {
        if (product is null)
            check.Refuse("", Expected.Value, null);
        else
            product.CheckFields(check);
    }

    private void CheckFields(RuleCheck check)
    {
        check.Required(nameof(Name), (Name ?? Brand ?? Model ?? Gtin) is not null, Expected.ProductName);
        check.Text(nameof(Name), Name, Limits.Passage);
        check.Text(nameof(Brand), Brand, Limits.Name);
        check.Text(nameof(Model), Model, Limits.Passage);
        check.Text(nameof(Batch), Batch, Limits.Body);
        check.Shape(nameof(Gtin), Gtin, Formats.Gtin.IsValid(Gtin), Limits.Reference, Expected.Gtin);
        check.Shape(nameof(Category), Category, check.Vocabulary.FindProductCategory(Category) is not null, Limits.Code,
            Expected.Category);
        check.Text(nameof(Manufacturer), Manufacturer, Limits.Passage);
        check.Text(nameof(Origin), Origin, Limits.Name);
        check.Text(nameof(Seller), Seller, Limits.Passage);
        check.Text(nameof(Platform), Platform, Limits.Name);
        check.Happened(nameof(ProducedFrom), ProducedFrom);
        check.Happened(nameof(ProducedTo), ProducedTo);
        check.Order(nameof(ProducedFrom), ProducedFrom, nameof(ProducedTo), ProducedTo);
    }
}
