using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Agencies;

/// <summary>A body that publishes notices: market regulation, customs, courts, public security and others.</summary>
public sealed record Agency
{
    /// <summary>Stable code, 1 to 64 lower-case letters, digits and hyphens: <c>samr</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in Chinese, 1 to 300 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in English, 1 to 300 characters.</summary>
    public required string EnglishName { get; init; }

    /// <summary>The agency above it.</summary>
    public string? ParentId { get; init; }

    /// <summary>The region it is competent for: GB/T 2260, or ISO 3166-1 alpha-2 outside China.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Its site, an absolute address.</summary>
    public string? Website { get; init; }

    /// <summary>Every fault in it, in the order of the fields.</summary>
    /// <param name="mode">Whether a person types it or a published record is taken over.</param>
    /// <param name="vocabulary">The lists its codes point into.</param>
    public ValidationResult Validate(EntryMode mode, Vocabulary vocabulary)
    {
        var check = new RuleCheck(mode, vocabulary, TimeProvider.System.GetUtcNow());
        check.Identifier(nameof(Id), Id);
        check.Name(nameof(Name), Name);
        check.Name(nameof(EnglishName), EnglishName);
        if (ParentId is not null && ParentId == Id)
            check.Refuse(nameof(ParentId), Expected.OtherAgency, ParentId);
        else if (ParentId is not null)
            check.Identifier(nameof(ParentId), ParentId);
        check.Region(nameof(RegionCode), RegionCode);
        check.Address(nameof(Website), Website);
        return check.Result;
    }
}
