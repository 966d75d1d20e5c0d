namespace ConsumerSafety.Api.Publishing;

/// <summary>What two notices have in common, from the surest sign on.</summary>
public enum Likeness
{
    /// <summary>A product with the same barcode.</summary>
    Barcode,

    /// <summary>A product of the same brand and model.</summary>
    BrandAndModel,

    /// <summary>Much the same title, and the same kind.</summary>
    Title,
}
