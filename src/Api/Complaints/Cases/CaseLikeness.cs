using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>What two complaints have in common that may make them one.</summary>
public enum CaseLikeness
{
    /// <summary>The same barcode.</summary>
    Barcode,

    /// <summary>The same lift.</summary>
    Lift,

    /// <summary>The same brand and model.</summary>
    BrandAndModel,

    /// <summary>The same seller, of much the same product.</summary>
    Seller,

    /// <summary>Much the same product, in the same place.</summary>
    Place,
}

/// <summary>Another complaint that may be about the same.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Likeness">What they have in common.</param>
public sealed record SimilarComplaint(Complaint Complaint, CaseLikeness Likeness)
{
    private const int PrefectureDigits = 4;

    /// <summary>Compares two; null when they have nothing in common.</summary>
    internal static SimilarComplaint? Compare(Complaint one, Complaint other)
    {
        var (mine, theirs) = (one.Subject, other.Subject);
        CaseLikeness? likeness =
            IsSame(mine.Gtin, theirs.Gtin) ? CaseLikeness.Barcode
            : IsSame(mine.LiftRegistrationCode, theirs.LiftRegistrationCode) ? CaseLikeness.Lift
            : IsSame(mine.Brand, theirs.Brand) && IsSame(mine.Model, theirs.Model) ? CaseLikeness.BrandAndModel
            : !IsAlike(mine, theirs) ? null
            : IsSame(one.Purchase.Seller, other.Purchase.Seller) ? CaseLikeness.Seller
            : IsSame(Place(one), Place(other)) ? CaseLikeness.Place
            : null;
        return likeness is { } found ? new(other, found) : null;
    }

    private static bool IsAlike(ComplaintSubject one, ComplaintSubject other) =>
        TitleLikeness.IsMuchAlike(Text(one), Text(other));

    private static string Text(ComplaintSubject subject) => $"{subject.Brand}{subject.Name}{subject.Model}";

    private static string? Place(Complaint complaint) =>
        (complaint.Incident.RegionCode ?? complaint.Purchase.RegionCode) is { Length: >= PrefectureDigits } code
            ? code[..PrefectureDigits]
            : null;

    private static bool IsSame(string? one, string? other) =>
        !string.IsNullOrWhiteSpace(one)
        && string.Equals(one.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
