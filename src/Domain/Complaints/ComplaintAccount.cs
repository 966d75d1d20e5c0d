namespace ConsumerSafety.Domain.Complaints;

/// <summary>
/// What somebody told of a complaint, as it is published: an officer has taken out what may tell who anybody is, and
/// nothing in it leads to the complaint's number.
/// </summary>
public sealed record ComplaintAccount
{
    /// <summary>The key, drawn at random: 32 lower-case hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The complaint it is of, by its key inside the service; never published.</summary>
    public required string ComplaintId { get; init; }

    /// <summary>The first day of the month of receipt, in China.</summary>
    public DateOnly Month { get; init; }

    /// <summary>A dispute or a report.</summary>
    public ComplaintKind Kind { get; init; }

    /// <summary>A code of <see cref="Vocabularies.ProductCategory"/>; null when not stated.</summary>
    public string? Category { get; init; }

    /// <summary>The first hazard it names, a code of <see cref="Vocabularies.HazardType"/>; null for none.</summary>
    public string? HazardType { get; init; }

    /// <summary>
    /// The province or foreign country where it happened, else where it was bought: a code of
    /// <see cref="Vocabularies.Region"/>.
    /// </summary>
    public string? RegionCode { get; init; }

    /// <summary>How it ended.</summary>
    public ComplaintOutcome Outcome { get; init; }

    /// <summary>The language of the text, a BCP 47 tag.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>What happened, in the person's words, up to 5,000 characters.</summary>
    public string Text { get; init; } = "";
}
