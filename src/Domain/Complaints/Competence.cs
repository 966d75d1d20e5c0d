namespace ConsumerSafety.Domain.Complaints;

/// <summary>What complaints an agency is competent for.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="RegionCode">The place and what lies in it; null for everywhere.</param>
/// <param name="Category">The product category and what lies in it; null for all.</param>
/// <param name="Kind">The kind; null for both.</param>
public sealed record Competence(string AgencyId, string? RegionCode, string? Category, ComplaintKind? Kind);
