using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Search.Analysis;

namespace ConsumerSafety.Api.Signals;

/// <summary>A product as somebody described it, folded, so that ways of writing it make no difference.</summary>
/// <param name="Brand">Its brand; empty when it is not known.</param>
/// <param name="Name">What it is, without the brand; may be empty.</param>
/// <param name="Model">Its model; empty when it is not known.</param>
/// <param name="Gtin">Its barcode without leading zeros, which GTIN-8, 12, 13 and 14 pad with; may be empty.</param>
/// <param name="Lift">The code of a lift; empty for what is none.</param>
internal sealed record ProductDescription(string Brand, string Name, string Model, string Gtin, string Lift)
{
    /// <summary>The description in a complaint; null when it says no more than a brand.</summary>
    public static ProductDescription? Of(ComplaintSubject subject, TextFolding folding)
    {
        var description = new ProductDescription(
            folding.Fold(subject.Brand), folding.Fold(subject.Name), folding.Fold(subject.Model),
            folding.Fold(subject.Gtin).TrimStart('0'), folding.Fold(subject.LiftRegistrationCode));
        return description is { Name: "", Model: "", Gtin: "", Lift: "" }
            ? null
            : description.Branded(description.Brand);
    }

    /// <summary>The same of a brand, which is taken off the beginning of the name.</summary>
    public ProductDescription Branded(string brand) => brand.Length > 0
        && Name.Length > brand.Length && Name.StartsWith(brand, StringComparison.Ordinal)
            ? this with { Brand = brand, Name = Name[brand.Length..] }
            : this with { Brand = brand };
}
