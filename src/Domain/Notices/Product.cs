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
}
