using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Campaigns;

/// <summary>A joint action of agencies over a period: 质量月, 铁拳, 剑网.</summary>
public sealed record Campaign
{
    /// <summary>Stable code, 1 to 64 lower-case letters, digits and hyphens: <c>quality-month-2024</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in Chinese, 1 to 300 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in English, 1 to 300 characters.</summary>
    public required string EnglishName { get; init; }

    /// <summary>Its motto in Chinese, up to 2,000 characters.</summary>
    public string? Theme { get; init; }

    /// <summary>Its motto in English, up to 2,000 characters.</summary>
    public string? EnglishTheme { get; init; }

    /// <summary>What it is about, in Chinese, up to 20,000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>What it is about, in English, up to 20,000 characters.</summary>
    public string? EnglishDescription { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The agencies that organise it.</summary>
    public IReadOnlyList<string> OrganiserIds { get; init; } = [];

    /// <summary>Material to download.</summary>
    public IReadOnlyList<Attachment> Materials { get; init; } = [];

    /// <summary>Every fault in it, in the order of the fields.</summary>
    /// <param name="mode">Whether a person types it or a published record is taken over.</param>
    /// <param name="vocabulary">The lists its codes point into.</param>
    public ValidationResult Validate(EntryMode mode, Vocabulary vocabulary)
    {
        var check = new RuleCheck(mode, vocabulary, TimeProvider.System.GetUtcNow());
        check.Identifier(nameof(Id), Id);
        check.Name(nameof(Name), Name);
        check.Name(nameof(EnglishName), EnglishName);
        check.Text(nameof(Theme), Theme, Limits.Summary);
        check.Text(nameof(EnglishTheme), EnglishTheme, Limits.Summary);
        check.Text(nameof(Description), Description, Limits.Passage);
        check.Text(nameof(EnglishDescription), EnglishDescription, Limits.Passage);
        check.Planned(nameof(StartsOn), StartsOn);
        check.Planned(nameof(EndsOn), EndsOn);
        check.Order(nameof(StartsOn), StartsOn, nameof(EndsOn), EndsOn);
        check.Identifiers(nameof(OrganiserIds), OrganiserIds, Limits.Elements);
        check.Attachments(nameof(Materials), Materials);
        return check.Result;
    }
}
